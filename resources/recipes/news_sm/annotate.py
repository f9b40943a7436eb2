"""Step 3: all corpora as DocBins that carry predicted syntax and gold, for the later steps."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from corpora import Mark, Text, kept_out, longest, read
from entities import spans_of
from relabel import Spot
from relabel import load as load_agreed
from spacy.language import Language
from spacy.lookups import Table
from spacy.tokens import Doc, DocBin, Span

from annotator.nlp.token_features import CLASSES, CONVENTION
from annotator.nlp.token_forms import TokenForms, coarse

log = logging.getLogger(__name__)

BLOCK = 8  # geneva's sentences do not follow each other: this many make a document
FILL_LABELS = {
    "wikigold": {"DATE", "TIME", "NORP", "PRODUCT", "EVENT", "WEAPON", "VEHICLE"},
    "meantime": None,
    "wikievents": {"NORP", "EVENT", "PRODUCT"},
    "re3d": None,
    "gum": {"NORP", "DATE", "GPE", "ORG", "PERSON"},
    "ecbplus": None,
    "geneva": None,
    "plover": None,
}  # None: any label
EMPTY_POS = {"PRON", "DET", "AUX", "ADP", "ADJ", "NUM", "PUNCT", "SCONJ", "ADV", "PART", "CCONJ"}
EMPTY_LEMMAS = {"be", "have", "do"}
NAMES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT"}


def learn_forms(corpora: Path) -> TokenForms:
    """Base forms from the lemmas of the two treebanks; what rules get right is not listed."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    vocab = spacy.blank("en").vocab
    for corpus in ("ud_ewt", "ud_gum"):
        for doc in DocBin().from_disk(corpora / corpus / "train.spacy").get_docs(vocab):
            for token in doc:
                kind = coarse(token.lower_, token.tag_, is_auxiliary=False)
                if kind in ("VERB", "NOUN", "ADJ", "AUX") and token.is_alpha:
                    kind = "VERB" if kind == "AUX" else kind
                    counts[f"{token.lower_}|{kind}"][token.lemma_.lower()] += 1
    forms = TokenForms()
    best = {form: count.most_common(1)[0][0] for form, count in counts.items()}
    forms.known = frozenset(f"{lemma}|{form.split('|')[1]}" for form, lemma in best.items())
    wrong = {f: lemma for f, lemma in best.items() if forms.base_form(*f.split("|")) != lemma}
    forms.lemmas = {f: lemma for f, lemma in wrong.items() if counts[f].total() > 1}
    return forms


def lexicon(corpora: Path) -> dict[str, str]:
    """Each lemma of the trigger lexicon with all that it says of it, as one class name."""
    entries: dict[str, list[str]] = defaultdict(list)
    for line in (corpora / "trigger_lexicon.tsv").read_text(encoding="utf8").splitlines()[1:]:
        lemma, pos, label, level = line.split("\t")
        entries[lemma].append(f"{pos}:{label}:{level}")
    return {lemma: " ".join(sorted(classes)) for lemma, classes in entries.items()}


def trigger_words() -> dict[tuple[str, str], list[str]]:
    """Our own words for events: base form and part of speech with their labels."""
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in (
        (Path(__file__).parent / "trigger_words.txt").read_text(encoding="utf8").splitlines()
    ):
        if line and not line.startswith("#"):
            head, _, listed = line.partition(": ")
            label, pos = head.split()
            for word in dict.fromkeys(listed.split()):
                words[word, pos].append(label)
    return words


def gazetteer() -> dict[str, str]:
    """Each name of our own list, as a base form, with its classes."""
    classes: dict[str, list[str]] = defaultdict(list)
    for line in (Path(__file__).parent / "gazetteer.txt").read_text(encoding="utf8").splitlines():
        name, _, words = line.partition(":")
        if line and not line.startswith("#"):
            for word in dict.fromkeys(words.lower().split()):
                classes[word].append(name)
                if name in ("demonym", "faith", "party"):
                    classes[word + "s"].append(name)
    return {word: " ".join(names) for word, names in classes.items()}


def add_classes(nlp: Language, corpora: Path) -> None:
    """Write the trigger lexicon and the gazetteer into the vocabulary, as classes of base forms."""
    table = Table(CLASSES)
    both = gazetteer()
    for lemma, name in lexicon(corpora).items():
        both[lemma] = " ".join(filter(None, (both.get(lemma), name)))
    for lemma, name in sorted(both.items()):
        table[nlp.vocab.strings.add(lemma)] = nlp.vocab.strings.add(name)
    nlp.vocab.lookups.set_table(CLASSES, table)


def syntax_pipeline(corpora: Path, syntax: Path) -> Language:
    """The trained syntax with borders before it and forms behind it."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("sentence_borders", first=True)
    nlp.add_pipe("token_forms")
    learned = learn_forms(corpora)
    forms = nlp.get_pipe("token_forms")
    forms.lemmas, forms.known = learned.lemmas, learned.known
    add_classes(nlp, corpora)
    return nlp


def pieces(text: Text, purpose: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that make a document each, for learning entities or events."""
    if purpose == "events" and text.corpus in ("ecbplus", "meantime"):
        yield from text.annotated
    elif text.corpus == "geneva":
        for first in range(0, len(text.sentences), BLOCK):
            block = text.sentences[first : first + BLOCK]
            yield block[0][0], block[-1][1]
    elif text.corpus == "meantime" and text.annotated:
        yield 0, max(end for _, end in text.annotated)
    else:
        yield 0, len(text.text)


def moved(marks: Iterable[Mark], start: int, end: int) -> list[Mark]:
    return [
        Mark(m.id, m.start - start, m.end - start, m.label, m.kind)
        for m in marks
        if start <= m.start and m.end <= end
    ]


def set_events(doc: Doc, marks: Iterable[Mark], corpus: str) -> None:
    """The triggers as spans; other corpora's long ones are cut to their head."""
    spans: list[Span] = []
    used: set[int] = set()
    for mark in sorted(marks, key=lambda m: (m.end - m.start, m.start)):
        span = doc.char_span(
            mark.start, mark.end, label=mark.label, span_id=mark.id, alignment_mode="expand"
        )
        if span is None or mark.label in ("", "-"):
            continue
        if corpus != "voa":
            if mark.label == "OTHER" and all(
                t.pos_ in EMPTY_POS or t.lemma_ in EMPTY_LEMMAS for t in span
            ):
                continue
            if (
                corpus == "plover"
                and mark.kind == "EVT+"
                and (mark.label == "OTHER" or len(span) > 2)
            ):
                continue
            if len(span) > 2 or corpus == "plover":
                root = span.root.i
                span = Span(doc, root, root + 1, label=mark.label, span_id=mark.id)
        if not used & set(range(span.start, span.end)):
            used |= set(range(span.start, span.end))
            spans.append(span)
    doc.spans["events"] = sorted(spans, key=lambda s: s.start)


def set_entities(doc: Doc, text: Text, marks: Sequence[Mark], agreed: list[Spot] | None) -> None:
    """Gold names, then what the translators agree on where the corpus marks nothing."""
    if text.corpus == "voa":
        every = [
            doc.char_span(m.start, m.end, label=m.label, span_id=m.id, alignment_mode="expand")
            for m in marks
        ]
        doc.spans["entities"] = [span for span in every if span is not None]
        doc.set_ents(spans_of(doc, marks), default="outside")
        return
    if text.corpus == "gmb" and agreed is not None:
        named = [Mark("", *spot) for spot in agreed]
        doc.set_ents(spans_of(doc, named), default="outside")
        return
    named, unsure = [], []
    for mark in longest(m for m in marks if m.kind not in ("NOM", "ARGUMENT")):
        if mark.label in KNOWN:
            if (
                text.corpus in ("re3d", "meantime")
                and mark.label in NAMES
                and not reads_as_name(doc.text[mark.start : mark.end])
            ):
                continue
            named.append(mark)
        elif mark.label in ("MISC", "FIN", "MIX", "UNK", "PRO"):
            unsure.append(mark)
    allowed = FILL_LABELS.get(text.corpus, set())
    taken = named + unsure
    for start, end, label in agreed or ():
        if (allowed is None or label in allowed) and all(
            end <= m.start or m.end <= start for m in taken
        ):
            named.append(Mark("", start, end, label))
    missing = [
        s for s in (doc.char_span(m.start, m.end, alignment_mode="expand") for m in unsure) if s
    ]
    spans = spans_of(doc, named)
    free = [m for m in missing if all(m.end <= s.start or s.end <= m.start for s in spans)]
    doc.set_ents(spans, missing=free, default="outside")


KNOWN = {
    "PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "WEAPON", "VEHICLE", "PRODUCT", "EVENT", "DATE",
    "TIME", "MONEY", "PERCENT", "QUANTITY",
}  # fmt: skip
JOINERS = {
    "of",
    "the",
    "and",
    "for",
    "al",
    "bin",
    "de",
    "von",
    "van",
    "la",
    "le",
    "da",
    "du",
    "el",
    "-",
    "'s",
    "’s",
    "in",
    "on",
    "&",
}
JOB_WORDS = {
    "ceo",
    "minister",
    "president",
    "spokesman",
    "chairman",
    "secretary",
    "government",
    "forces",
    "officials",
    "residents",
}


def reads_as_name(text: str) -> bool:
    """Capitalised words and joiners only; corpora that mark noun phrases mark more than names."""
    words = text.replace("-", " - ").split()
    if not words or len(words) > 8 or "," in text or any(w.lower() in JOB_WORDS for w in words):
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in JOINERS for w in words)


def documents(
    nlp: Language, texts: Iterable[Text], purpose: str, agreed: dict[tuple[str, str], list[Spot]]
) -> Iterator[Doc]:
    """Parsed Docs with entities, triggers and links."""
    jobs = [(text, start, end) for text in texts for start, end in pieces(text, purpose)]
    parsed = nlp.pipe((text.text[start:end] for text, start, end in jobs), batch_size=32)
    for doc, (text, start, end) in zip(parsed, jobs, strict=True):
        spots = agreed.get((text.corpus, text.id))
        if spots is not None:
            spots = [
                (s - start, e - start, label) for s, e, label in spots if start <= s and e <= end
            ]
        set_events(doc, moved(text.events, start, end), text.corpus)
        set_entities(doc, text, moved(text.entities, start, end), spots)
        ids = {s.id_ for s in doc.spans["events"]} | {m.id for m in text.entities}
        links = [
            {"from": x.source, "to": x.target, "role": x.role}
            for x in text.links
            if x.source in ids and x.target in ids
        ]
        doc.user_data = {"id": text.id, "links": links if text.corpus == "voa" else []}
        if text.corpus != "voa" and (purpose == "events" or spots is None):
            doc.user_data[CONVENTION] = text.corpus
        doc.tensor = doc.tensor[:0]
        yield doc


PLAN = {
    "entities": ("gmb", "gum", "re3d", "wikievents", "wikigold", "meantime"),
    "events": ("ecbplus", "meantime", "geneva", "wikievents", "plover"),
}


def annotate(corpora: Path, syntax: Path, agreed: Path, out: Path) -> None:
    """Write `{purpose}-{corpus}-{split}.spacy` for every corpus, and the syntax pipeline itself.

    What carries the labels of its corpus, unfilled, says so as its convention; of the train splits
    there are both, the second one as `own`.
    """
    nlp = syntax_pipeline(corpora, syntax)
    nlp.to_disk(out / "pipeline")
    spots = load_agreed(agreed)
    shut = kept_out(corpora)
    store(nlp, once(read(corpora, "voa", "double")), "both", "voa", "double", {}, out)
    for split in ("train", "dev", "test"):
        store(nlp, read(corpora, "voa", split), "both", "voa", split, {}, out)
        for purpose, names in PLAN.items():
            for name in names:
                texts = read(corpora, name, split)
                if name == "gmb" and split == "train":
                    texts = [text for text in texts if text.id not in shut]
                store(nlp, texts, purpose, name, split, spots, out)
                if purpose == "entities" and split == "train":
                    store(nlp, texts, purpose, name, "own", {}, out)


def once(texts: Iterable[Text]) -> list[Text]:
    """The first annotator's version of each text."""
    found: dict[str, Text] = {}
    for text in texts:
        found.setdefault(text.id, text)
    return list(found.values())


def store(nlp, texts, purpose, name, split, spots, out: Path) -> None:
    docs = DocBin(
        attrs=["NORM", "TAG", "POS", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"],
        store_user_data=True,
    )
    for doc in documents(nlp, texts, purpose, spots):
        docs.add(doc)
    docs.to_disk(out / f"{purpose}-{name}-{split}.spacy")
    log.info("%s %s %s: %d documents", purpose, name, split, len(docs))
