"""A document with one annotation set as the rows of a WebAnno TSV file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.formats import uima_layers as uima
from annotator.formats.losses import Losses, Part, place, with_spans
from annotator.formats.tokens import sentences_of
from annotator.formats.uima_layers import UimaLayer
from annotator.formats.uima_writing import first_like
from annotator.formats.utf16 import Utf16
from annotator.formats.webanno_cells import NONE, NULL, escaped_text, escaped_value
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document, Segmentation

FORMAT = "#FORMAT=WebAnno TSV 3.3"


@dataclass(frozen=True, slots=True, order=True)
class _Unit:
    """A row: a token, or with `part` a piece of it; offsets are code points."""

    sentence: int
    token: int
    part: int
    start: int
    end: int

    @property
    def id(self) -> str:
        return f"{self.sentence}-{self.token}" + (f".{self.part}" if self.part else "")


def header(layers: tuple[UimaLayer, ...]) -> list[str]:
    """The declarations of all columns, with the empty line behind them."""
    lines = [FORMAT]
    for layer in layers:
        fields = [layer.type, layer.label, uima.KB_ID, uima.NOTE]
        fields += [feature for _, feature in layer.features]
        if layer.links:
            fields += [f"ROLE_{layer.link_feature}_{layer.links}", uima.ANNOTATION]
        lines.append("#T_SP=" + "|".join(fields))
    lines.append(f"#T_CH={uima.CHAIN_LINK}|referenceType|referenceRelation")
    lines.append(f"#T_RL={uima.RELATION}|label|BT_{uima.NAMED_ENTITY}")
    return [*lines, ""]


class TsvWriting:
    """`rows` are all behind the header. The segmentation needs a token at least."""

    def __init__(
        self,
        document: Document,
        segmentation: Segmentation,
        stated: AnnotationSet,
        layers: tuple[UimaLayer, ...],
        losses: Losses,
    ) -> None:
        self._document = document
        self._losses = losses
        self._layers = layers
        # A text is found again by its first token, so that token takes in what stands before it.
        starts = (0, *segmentation.token_starts[1:])
        self._segmentation = replace(segmentation, token_starts=starts)
        self._sentences = list(sentences_of(self._segmentation))
        self._sentence_of = {
            token: (number, token - tokens[0] + 1)
            for number, tokens in enumerate(self._sentences, 1)
            for token in tokens
        }
        kept = {span.id: self._trimmed(span) for span in stated.spans}
        self._stated = with_spans(
            stated, {id: span for id, span in kept.items() if span is not None}, losses
        )
        self._units: dict[str, list[_Unit]] = {}
        self._spans_at: defaultdict[_Unit, list[Span]] = defaultdict(list)
        self._cut_into_units()
        self._ids = self._numbered()
        self._relations = self._relation_cells()
        self._links = self._chain_cells()

    def rows(self) -> Iterator[str]:
        text, starts, ends = (
            self._document.text,
            self._segmentation.token_starts,
            self._segmentation.token_ends,
        )
        utf16 = Utf16(text)
        borders = [starts[tokens[0]] for tokens in self._sentences[1:]] + [len(text)]
        pieces: defaultdict[tuple[int, int], list[_Unit]] = defaultdict(list)
        for unit in sorted(self._spans_at):
            if unit.part:
                pieces[unit.sentence, unit.token].append(unit)
        for tokens, border in zip(self._sentences, borders, strict=True):
            yield ""
            for line in text[starts[tokens[0]] : border].split("\n"):
                yield f"#Text={escaped_text(line)}"
            for token in tokens:
                number, index = self._sentence_of[token]
                whole = _Unit(number, index, 0, starts[token], ends[token])
                for unit in (whole, *pieces[number, index]):
                    words = escaped_text(text[unit.start : unit.end])
                    bounds = f"{utf16.units(unit.start)}-{utf16.units(unit.end)}"
                    yield "\t".join((unit.id, bounds, words, *self._cells(unit))) + "\t"

    def _trimmed(self, span: Span) -> Span | None:
        """The span without white space at its ends, which has no row; None if that is all of it."""
        tokens = self._segmentation.tokens_between(span.start_char, span.end_char)
        if not tokens:
            self._losses.leave_out("spans of white space", self._document.id, place(span))
            return None
        start = max(span.start_char, self._segmentation.token_starts[tokens[0]])
        end = min(span.end_char, self._segmentation.token_ends[tokens[-1]])
        if (start, end) != (span.start_char, span.end_char):
            self._losses.add(
                "spans without their outer white space", self._document.id, place(span)
            )
        return replace(span, start_char=start, end_char=end)

    def _cut_into_units(self) -> None:
        """Whole tokens where a span covers them, else the piece of the token that it covers."""
        starts, ends = self._segmentation.token_starts, self._segmentation.token_ends
        parts: defaultdict[int, dict[tuple[int, int], int]] = defaultdict(dict)
        for span in self._stated.spans:
            units = []
            for token in self._segmentation.tokens_between(span.start_char, span.end_char):
                bounds = max(span.start_char, starts[token]), min(span.end_char, ends[token])
                known = parts[token]
                whole = bounds == (starts[token], ends[token])
                part = 0 if whole else known.setdefault(bounds, len(known) + 1)
                units.append(_Unit(*self._sentence_of[token], part, *bounds))
            self._units[span.id] = units
            for unit in units:
                self._spans_at[unit].append(span)

    def _numbered(self) -> dict[str, int]:
        """Numbers for the spans that a row and a layer do not tell alone."""
        fillers = {one.filler for one in self._stated.arguments}
        doubtful = [
            span.id
            for span in self._stated.spans
            if span.id in fillers
            or len(self._units[span.id]) > 1
            or any(
                other.layer == span.layer and other.id != span.id
                for other in self._spans_at[self._units[span.id][0]]
            )
        ]
        return {id: number for number, id in enumerate(doubtful, 1)}

    def _cells(self, unit: _Unit) -> Iterator[str]:
        spans = self._spans_at.get(unit, [])
        for layer in self._layers:
            of_layer = [span for span in spans if span.layer == layer.name]
            stacks = [[*self._span_cells(span, layer)] for span in of_layer]
            width = 3 + len(layer.features) + (2 if layer.links else 0)
            for column in range(width):
                yield "|".join(stack[column] for stack in stacks) or NONE
        for cells in (self._links.get(unit, []), self._relations.get(unit, [])):
            for column in (0, 1):
                yield "|".join(cell[column] for cell in cells) or NONE

    def _span_cells(self, span: Span, layer: UimaLayer) -> Iterator[str]:
        number = f"[{self._ids[span.id]}]" if span.id in self._ids else ""
        values = [span.label, span.kb_id, span.note]
        values += [span.attributes.get(name, "") for name, _ in layer.features]
        for value in values:
            yield (escaped_value(value) if value else NULL) + number
        if layer.links:
            arguments = self._stated.arguments_of(span.id)
            yield (";".join(escaped_value(one.role) for one in arguments) or NONE) + number
            yield ";".join(self._address(one.filler) for one in arguments) or NONE

    def _address(self, id: str) -> str:
        return f"{self._units[id][0].id}[{self._ids[id]}]"

    def _relation_cells(self) -> dict[_Unit, list[tuple[str, str]]]:
        """On the first row of the target: the label, and where the source is."""
        found: defaultdict[_Unit, list[tuple[str, str]]] = defaultdict(list)
        named = {layer.name for layer in self._layers if layer.type == uima.NAMED_ENTITY}
        for one in self._stated.relations:
            source, target = self._stated.span(one.source), self._stated.span(one.target)
            if not {source.layer, target.layer} <= named:
                kind = f"{Part.RELATIONS} of other layers than the first of entities"
                self._losses.leave_out(kind, self._document.id, f"{one.label} of {place(source)}")
                continue
            numbers = self._ids.get(source.id, 0), self._ids.get(target.id, 0)
            number = f"[{numbers[0]}_{numbers[1]}]" if any(numbers) else ""
            address = f"{self._units[source.id][0].id}{number}"
            found[self._units[target.id][0]].append((escaped_value(one.label), address))
        return found

    def _chain_cells(self) -> dict[_Unit, list[tuple[str, str]]]:
        """On all rows of a mention: its label with the chain's number, and its place in it."""
        found: defaultdict[_Unit, list[tuple[str, str]]] = defaultdict(list)
        for number, chain in enumerate(self._stated.chains, 1):
            link = 0
            for mention in map(self._stated.span, chain.mentions):
                if first_like(mention, self._stated) is not mention:
                    kind = "mentions of chains that repeat another span"
                    self._losses.leave_out(kind, self._document.id, place(mention))
                    continue
                link += 1
                cells = (f"{escaped_value(mention.label)}[{number}]", f"{NULL}->{number}-{link}")
                for unit in self._units[mention.id]:
                    found[unit].append(cells)
        return found
