"""Columns of tokens and tags, as CoNLL-2003 has them: a token a line, an empty line a sentence.

Texts are not in these files: reading joins tokens with a space and sentences with a line end, and
keeps their borders. `-DOCSTART-` begins a document; a file without any is one document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import RuleError
from annotator.formats.columns_reading import DOCSTART, Rows, line_of_part, parts_of
from annotator.formats.files import replacing
from annotator.formats.iob import Scheme, tags_of
from annotator.formats.json_lines import record_of
from annotator.formats.losses import Losses, Part, carried, place
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.tokens import on_tokens, segmentation_of, sentences_of
from annotator.model.annotations import Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import LayerKind, Schema

_PARTS = frozenset({Part.EMPTY_SETS})


@dataclass(frozen=True)
class ColumnsFormat:
    """Spans of whole tokens that do not overlap; of those that do, the longest is written.

    Written are the spans of `layer`, or else of the first layer of entities; with `every_layer`
    each layer has a column. `between` fills the columns between token and tags.
    """

    name: str = "conll2003"
    description: str = "CoNLL-2003: token, two columns without content, tag (IOB2)"
    scheme: Scheme = Scheme.IOB2
    layer: str = ""
    every_layer: bool = False
    between: tuple[str, ...] = ("-X-", "_")
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".conll", ".conll2003", ".iob", ".iob2", ".iobes", ".bio")
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        where, documents = str(path), 0
        try:
            with path.open("rb") as file:
                for part in parts_of(file):
                    documents += 1
                    id = f"{path.stem}-{documents}" if part.marked else path.stem
                    yield self._record(part, id, where, schema)
        except OSError as error:
            yield Refusal(where, None, f"cannot be read ({error.strerror}).")
            return
        if not documents:
            yield Refusal(where, None, "holds no tokens.")

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        layers = self._layers(options.schema)
        losses, documents = Losses(), 0
        with replacing(out) as file:
            for record in records:
                documents += 1
                start = (DOCSTART, *("-X-" for _ in self.between), *("O" for _ in layers))
                file.write(f"{' '.join(start)}\n\n".encode())
                for line in self._lines(record, layers, losses):
                    file.write(f"{line}\n".encode())
        return Written(documents, losses.lines())

    def _record(self, part: Rows, id: str, where: str, schema: Schema) -> Record | Refusal:
        try:
            if part.fault:
                raise RuleError(what=part.fault)
            line, segmentation = line_of_part(part, id, every_layer=self.every_layer)
            record = record_of(line, schema, where=where, line=part.line)
        except RuleError as error:
            return Refusal(where, part.line, str(error))
        return replace(record, document=replace(record.document, segmentation=segmentation))

    def _layers(self, schema: Schema) -> tuple[str, ...]:
        """The layers that are written; RuleError if a label of theirs holds white space."""
        if self.every_layer:
            names = tuple(layer.name for layer in schema.layers)
        elif self.layer:
            names = (schema.layer(self.layer).name,)
        else:
            entities = schema.layer_of_kind(LayerKind.ENTITY)
            names = (entities.name,) if entities else tuple(one.name for one in schema.layers[:1])
        for label in schema.labels:
            if label.layer in names and len(label.name.split()) != 1:
                what = f"the label {label.name} holds white space, which parts columns."
                raise RuleError(what=what)
        return names

    def _lines(self, record: Record, layers: tuple[str, ...], losses: Losses) -> Iterator[str]:
        document = record.document
        segmentation = segmentation_of(document)
        tokens = _tokens(document, segmentation, losses)
        spans: list[Span] = []
        for stated in carried(record, _PARTS, losses):
            spans += stated.spans
        if not record.sets:
            losses.add("documents without annotations, with O alone", document.id)
        for span in spans:
            if span.layer not in layers:
                losses.leave_out("spans of other layers", document.id, place(span))
        columns = [
            self._tags([one for one in spans if one.layer == layer], segmentation, document, losses)
            for layer in layers
        ]
        for sentence in sentences_of(segmentation):
            for index in sentence:
                yield " ".join((tokens[index], *self.between, *(tags[index] for tags in columns)))
            yield ""

    def _tags(
        self, spans: list[Span], segmentation: Segmentation, document: Document, losses: Losses
    ) -> list[str]:
        length = len(segmentation.token_starts)
        taken: set[int] = set()
        runs = []
        found = on_tokens(spans, segmentation, document.id, losses)
        for span, tokens in sorted(found, key=lambda one: -len(one[1])):
            first, last = (segmentation.token_starts[tokens[n]] for n in (0, -1))
            if segmentation.sentence_at(first) != segmentation.sentence_at(last):
                losses.leave_out("spans over several sentences", document.id, place(span))
            elif taken.intersection(tokens):
                losses.leave_out("spans that overlap others", document.id, place(span))
            else:
                taken.update(tokens)
                runs.append((tokens[0], tokens[-1] + 1, span.label))
        return tags_of(sorted(runs), length, self.scheme)


def _tokens(document: Document, segmentation: Segmentation, losses: Losses) -> list[str]:
    """The words of the tokens; losses hear of what reading them will not give back."""
    losses.leave_out("ids", document.id)
    bounds = zip(segmentation.token_starts, segmentation.token_ends, strict=True)
    tokens = []
    for start, end in bounds:
        parts = document.text[start:end].split()
        if "".join(parts) != document.text[start:end]:
            losses.add("tokens with white space, which becomes _", document.id)
        tokens.append("_".join(parts) or "_")
    lines = (" ".join(tokens[n] for n in sentence) for sentence in sentences_of(segmentation))
    if "\n".join(lines) != document.text:
        losses.add("texts with other white space", document.id)
    return tokens


COLUMNS = (
    ColumnsFormat(),
    ColumnsFormat("iob", "Columns of token and tag (IOB)", Scheme.IOB, between=()),
    ColumnsFormat("iob2", "Columns of token and tag (IOB2)", Scheme.IOB2, between=()),
    ColumnsFormat("iobes", "Columns of token and tag (IOBES)", Scheme.IOBES, between=()),
    ColumnsFormat(
        "iob2-events", "Columns of token and tag of the events (IOB2)", layer="event", between=()
    ),
    ColumnsFormat(
        "iob2-layers", "Columns of token and tags of every layer (IOB2)", every_layer=True,
        between=(),
    ),
)  # fmt: skip
