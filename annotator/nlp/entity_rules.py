"""`entity_rules`: corrects what the recogniser proposes where language is regular.

Titles and possessives are cut off, names joined by a hyphen are parted, measures are marked by
pattern, nothing is left in lines that only tell who wrote, and names inside names are marked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import srsly
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from annotator.nlp.entity_patterns import (
    ARTICLES,
    CREDIT,
    EXPRESSIONS,
    HYPHENS,
    INITIALS,
    POSSESSIVES,
    TITLES,
)
from annotator.nlp.name_patterns import NAME_PATTERNS, weapons
from annotator.nlp.token_features import CONVENTION

NESTING = frozenset({"ORG", "FAC", "EVENT", "PRODUCT"})
INNER = {"U.N.": "ORG", "UN": "ORG", "AU": "ORG", "EU": "ORG", "U.S.": "GPE", "US": "GPE"}
PAIRED = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC"})
MARKS = HYPHENS | frozenset("—“”‘’\"',:;")
EDGES = POSSESSIVES | MARKS
MEASURES = frozenset({"MONEY", "PERCENT", "QUANTITY", "WEAPON", "VEHICLE"})
RULED = 0.9  # the least raw chance of what a rule bears out
LINE = re.compile(r"[^\n]+")


class EntityRules:
    """Rewrites `doc.ents` and sets `doc.spans["entities"]`, where names inside names are added.

    `names` maps a known name to the label it nearly always has: that label wins, inside a longer
    name and in the halves of a hyphenated pair too. The words of `certain` are marked wherever they
    stand outside an entity. A Doc under another
    convention than that of the guidelines is left alone.
    """

    def __init__(self, name: str = "entity_rules", *, key: str = "entities") -> None:
        self.name = name
        self.key = key
        self.names: dict[str, str] = {}
        self.certain: dict[str, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        if doc.user_data.get(CONVENTION):
            return doc
        text = doc.text  # made anew by each access
        marked = list(expressions(doc, text))
        known = [self.relabelled(ent) for ent in surnames_of_persons(doc.ents)]
        found = [span for ent in known for span in self.parted(doc, ent)]
        trimmed = [span for ent in found if (span := cut(ent)) is not None]
        kept = [span for span in trimmed if not any(yields(span, other) for other in marked)]
        kept = filter_spans([*marked, *kept])
        shut = boilerplate(text)
        kept = [s for s in [*kept, *self.passed_over(doc, kept)] if not within(s, shut)]
        raw = raw_chances(doc, self.key)
        doc.set_ents(kept, default="outside")
        inside = [span for ent in doc.ents for span in self.nested(ent)]
        spans = sorted([*doc.ents, *inside], key=lambda s: (s.start, -s.end))
        scores = [self.chance(span, raw) for span in spans]
        doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=spans, attrs={"scores": scores})
        return doc

    def chance(self, span: Span, raw: dict[tuple[int, str], float]) -> float:
        """What the recogniser said of it; a rule that bears it out makes it at least `RULED`."""
        said = raw.get((span.end - 1, span.label_))
        if said is None:
            return RULED
        borne_out = span.label_ in MEASURES or self.names.get(span.text) == span.label_
        return max(said, RULED) if borne_out else said

    def relabelled(self, ent: Span) -> Span:
        """The entity under the label that its name nearly always had."""
        label = self.names.get(ent.text, ent.label_)
        return ent if label == ent.label_ else Span(ent.doc, ent.start, ent.end, label=label)

    def passed_over(self, doc: Doc, ents: Sequence[Span]) -> Iterator[Span]:
        """The certain words, and surnames of persons named in full, that no entity covers."""
        taken = {place for ent in ents for place in range(ent.start, ent.end)}
        labels = dict.fromkeys(surnames(ents), "PERSON") | self.certain
        for place, token in enumerate(doc):
            label = labels.get(token.text)
            if label is not None and place not in taken:
                yield Span(doc, place, place + 1, label=label)

    def parted(self, doc: Doc, ent: Span) -> Iterator[Span]:
        """The halves of a hyphenated pair of names; any other entity as it is."""
        place = next((t.i for t in ent[1:-1] if t.text in HYPHENS), None) if len(ent) > 2 else None
        if place is not None and ent.label_ in PAIRED:
            halves = doc[ent.start : place], doc[place + 1 : ent.end]
            labels = [self.names.get(half.text) for half in halves]
            if all(label in PAIRED for label in labels):
                for half, label in zip(halves, labels, strict=True):
                    yield Span(doc, half.start, half.end, label=label or ent.label_)
                return
        yield ent

    def nested(self, ent: Span) -> Iterator[Span]:
        """Known places and bodies inside a longer name; nationalities are part of it."""
        if ent.label_ in NESTING and len(ent) > 1:
            for token in ent:
                label = INNER.get(token.text) or self.names.get(token.text)
                if label in ("GPE", "LOC") or token.text in INNER:
                    yield Span(ent.doc, token.i, token.i + 1, label=label)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, table in (("names", self.names), ("certain", self.certain)):
            srsly.write_json(folder / f"{name}.json", dict(sorted(table.items())))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "EntityRules":
        self.names = dict(srsly.read_json(Path(path) / "names.json"))
        self.certain = dict(srsly.read_json(Path(path) / "certain.json"))
        return self


def raw_chances(doc: Doc, key: str) -> dict[tuple[int, str], float]:
    """The scores that a recogniser left, by last token and label, so that trimming keeps them."""
    if key not in doc.spans:
        return {}
    group = doc.spans[key]
    return {
        (s.end - 1, s.label_): score
        for s, score in zip(group, group.attrs.get("scores", ()), strict=False)
    }


def expressions(doc: Doc, text: str) -> Iterator[Span]:
    """Measures, times, and names of a regular form; the first label that fits a word wins."""
    taken: set[int] = set()
    for label, (start, end) in places(text):
        span = doc.char_span(start, end, label=label)
        if span is not None and taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            yield span


def places(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Label and borders of whatever a pattern finds, pattern by pattern."""
    for label, pattern in EXPRESSIONS:
        yield from ((label, match.span()) for match in pattern.finditer(text))
    yield from (("WEAPON", borders) for borders in weapons(text))
    for label, pattern in NAME_PATTERNS:
        yield from ((label, match.span()) for match in pattern.finditer(text))


def surnames(ents: Iterable[Span]) -> set[str]:
    """The last words of persons' full names, common words left out."""
    found = (ent[-1] for ent in ents if ent.label_ == "PERSON" and len(ent) > 1)
    return {token.text for token in found if token.text[:1].isupper() and len(token) > 2}


def surnames_of_persons(ents: Sequence[Span]) -> Iterator[Span]:
    """The entities; who is named in full once is a person by surname as well."""
    known = surnames(ents)
    for ent in ents:
        if len(ent) == 1 and ent.text in known and ent.label_ != "PERSON":
            yield Span(ent.doc, ent.start, ent.end, label="PERSON")
        else:
            yield ent


def yields(span: Span, other: Span) -> bool:
    """Whether a proposed entity gives way to a pattern's that it overlaps."""
    overlaps = span.start < other.end and other.start < span.end
    return overlaps and not (span.label == other.label and len(span) >= len(other))


def cut(ent: Span) -> Span | None:
    """The entity without titles, articles, possessives at its edges; None if nothing is left."""
    start, end = ent.start, ent.end
    doc = ent.doc
    while end > start and (doc[end - 1].text in EDGES or doc[end - 1].is_space):
        end -= 1
    while start < end and (doc[start].is_space or doc[start].text in MARKS):
        start += 1
    if ent.label_ == "PERSON":
        while start < end - 1 and doc[start].lower_ in TITLES:
            start += 1
    elif ent.label_ in ("ORG", "GPE", "LOC", "FAC", "NORP", "EVENT") and end - start > 1:
        start += doc[start].text in ARTICLES
    return Span(doc, start, end, label=ent.label) if start < end else None


def boilerplate(text: str) -> list[tuple[int, int]]:
    """The character borders of lines that hold initials or an agency's credit."""
    return [
        match.span()
        for match in LINE.finditer(text)
        if INITIALS.fullmatch(match.group().strip()) or CREDIT.fullmatch(match.group().strip())
    ]


def within(span: Span, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span.start_char < end for start, end in stretches)


@Language.factory(
    "entity_rules", default_config={"key": "entities"}, assigns=["doc.ents", "doc.spans"]
)
def make_entity_rules(nlp: Language, name: str, key: str) -> EntityRules:
    return EntityRules(name, key=key)
