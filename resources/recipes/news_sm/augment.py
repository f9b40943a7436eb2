"""Newer names and other habits of wire copy for the training documents; our own lists."""

import random
from collections.abc import Iterable, Iterator

from spacy.attrs import DEP, HEAD, LEMMA, POS, SENT_START, TAG
from spacy.tokens import Doc, Span

COPIED = [TAG, POS, LEMMA, HEAD, DEP, SENT_START]
FIRST = [
    "Donald", "Joe", "Kamala", "Emmanuel", "Keir", "Olaf", "Friedrich", "Giorgia", "Pedro",
    "Volodymyr", "Vladimir", "Sergei", "Viktor", "Recep", "Benjamin", "Narendra", "Xi", "Lula",
    "Javier", "Claudia", "Justin", "Mark", "Anthony", "Ursula", "Antony", "Marco", "Pete",
    "Andriy", "Yulia", "Maria", "Elena", "Amina", "Fatima", "Yusuf", "Ibrahim", "Chen", "Li",
    "Wei", "Min-ji", "Hiroshi", "Naomi", "Ana", "Luis", "Carlos", "Sofia", "Ahmed", "Layla",
    "Omar", "Nadia", "Ingrid", "Lars", "Piotr", "Agnieszka", "Zoltan", "Petra", "Dmitry",
    "Yuri",
]  # fmt: skip
LAST = [
    "Trump", "Biden", "Harris", "Macron", "Starmer", "Scholz", "Merz", "Meloni", "Sanchez",
    "Zelensky", "Putin", "Lavrov", "Orban", "Erdogan", "Netanyahu", "Modi", "Milei",
    "Sheinbaum", "Trudeau", "Carney", "Albanese", "Guterres", "Blinken", "Rubio", "Hegseth",
    "Peskov", "Sunak", "Ishiba", "Kishida", "Maduro", "Petro", "Boric", "Ruto", "Tinubu",
    "Ramaphosa", "Kagame", "Sissi", "Raisi", "Khamenei", "Pezeshkian", "Nasrallah", "Sinwar",
    "Gallant", "Abbas", "Stoltenberg", "Rutte", "Tusk", "Duda", "Fico", "Babis", "Vucic",
    "Kurti", "Lukashenko", "Pashinyan", "Aliyev", "Tokayev", "Sharif", "Hasina", "Yunus",
    "Wickremesinghe", "Marcos", "Widodo", "Prabowo", "Okafor", "Mensah", "Haddad", "Nguyen",
    "Kowalski", "Novak", "Lindqvist", "Moreau", "Fischer", "Rossi", "Costa", "Silva", "Tanaka",
]  # fmt: skip
PLACES = [
    "Kyiv", "Kharkiv", "Kherson", "Mariupol", "Odesa", "Bakhmut", "Rafah", "Doha", "Riyadh",
    "Beijing", "Taipei", "Brussels", "Budapest", "Warsaw", "Vilnius", "Geneva", "Davos",
    "Alaska", "Minsk", "Yerevan", "Baku", "Khartoum", "Niamey", "Bamako", "Caracas", "Bogota",
    "Brasilia", "Jakarta", "Hanoi", "Seoul", "Tokyo", "Ankara", "Tbilisi", "Chisinau",
    "Bratislava", "Helsinki", "Stockholm",
]  # fmt: skip
COUNTRY_PAIRS = [
    "USA",
    "UK",
    "EU",
    "Russia",
    "China",
    "Ukraine",
    "Iran",
    "Israel",
    "India",
    "Pakistan",
    "Turkey",
    "Japan",
    "Qatar",
    "NATO",
]  # fmt: skip
KINDS = {"NATO": "ORG", "EU": "ORG"}


def renamed(doc: Doc, chance: random.Random, share: float) -> Doc:
    """The document with a share of its persons and one-word places under newer names."""
    words = [token.text for token in doc]
    changed = False
    for ent in doc.ents:
        if ent.label_ == "PERSON" and len(ent) <= 2 and chance.random() < share:
            words[ent.end - 1] = chance.choice(LAST)
            if len(ent) == 2:
                words[ent.start] = chance.choice(FIRST)
            changed = True
        elif (
            ent.label_ == "GPE"
            and len(ent) == 1
            and ent.text.istitle()
            and chance.random() < share / 3
        ):
            words[ent.start] = chance.choice(PLACES)
            changed = True
    return reworded(doc, words) if changed else doc


def reworded(doc: Doc, words: list[str]) -> Doc:
    """All that is annotated, on other words."""
    copy = Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])
    copy.from_array(COPIED, doc.to_array(COPIED))
    for place in range(len(copy)):
        if words[place] != doc[place].text:
            copy[place].lemma_ = words[place].lower()
    unknown = [copy[i : i + 1] for i, token in enumerate(doc) if token.ent_iob_ == ""]
    ents = [Span(copy, e.start, e.end, label=e.label_) for e in doc.ents]
    copy.set_ents(ents, missing=unknown, default="outside")
    for key, spans in doc.spans.items():
        copy.spans[key] = [Span(copy, s.start, s.end, label=s.label_, span_id=s.id_) for s in spans]
    copy.user_data = dict(doc.user_data)
    return copy


# {a} and {b} are names; what carries an event is marked [word|LABEL].
PAIRS = (
    "The {a}-{b} [call|CONTACT] [lasted] more than an hour.",
    "Officials [said|STATEMENT] a {a}-{b} [summit|MEET] was being prepared.",
    "After the {a}-{b} [meeting|MEET], markets [rose|ECONOMY] sharply.",
    "Nobody expected the {a}-{b} [talks|CONTACT] to last.",
    "The latest {a}-{b} [deal|AGREEMENT] was [welcomed|SUPPORT] by investors.",
    "A previous {a}-{b} [meeting|MEET] had ended without a result.",
)


def pair_sentences(
    count: int, chance: random.Random
) -> Iterator[tuple[str, list[tuple[int, int, str]], list[tuple[int, int, str]]]]:
    """Sentences with two names joined by a hyphen: text, entities and triggers by characters."""
    for _ in range(count):
        persons = chance.random() < 0.6
        a, b = chance.sample(LAST if persons else COUNTRY_PAIRS, 2)
        labels = ["PERSON" if persons else KINDS.get(name, "GPE") for name in (a, b)]
        yield fill(chance.choice(PAIRS), a, b, labels)


def fill(pattern: str, a: str, b: str, labels: list[str]):
    text, entities, triggers = "", [], []
    rest = pattern.replace("{a}-{b}", "\0")
    while rest:
        char, rest = rest[0], rest[1:]
        if char == "\0":
            start = len(text)
            text += f"{a}-{b}"
            entities = [
                (start, start + len(a), labels[0]),
                (start + len(a) + 1, len(text), labels[1]),
            ]
        elif char == "[":
            word, rest = rest.split("]", 1)
            surface, _, label = word.partition("|")
            if label:
                triggers.append((len(text), len(text) + len(surface), label))
            text += surface
        else:
            text += char
    return text, entities, triggers


def pair_docs(nlp, count: int, chance: random.Random) -> Iterable[Doc]:
    """The pair sentences as Docs with syntax and gold."""
    rows = list(pair_sentences(count, chance))
    for doc, (_, entities, triggers) in zip(
        nlp.pipe(text for text, _, _ in rows), rows, strict=True
    ):
        doc.set_ents(
            [s for s in (doc.char_span(*e) for e in entities) if s is not None], default="outside"
        )
        doc.spans["events"] = [s for s in (doc.char_span(*t) for t in triggers) if s is not None]
        doc.tensor = doc.tensor[:0]
        yield doc
