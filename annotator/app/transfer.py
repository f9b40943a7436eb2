"""Documents into a project."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.app.mapping import mapped, open_schema, remembered
from annotator.app.reading import Found, reason, records_in
from annotator.app.seen import Seen
from annotator.app.selecting import ALL
from annotator.errors import AnnotatorError, UsageError
from annotator.formats.files import decoded
from annotator.formats.losses import Losses
from annotator.formats.protocol import Format, Refusal
from annotator.formats.text import title_of
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain
from annotator.model.document import Document, text_hash
from annotator.model.schema import Schema
from annotator.model.suggestions import Tokenizer
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore

Progress = Callable[[int, int | None], None]
"""Is told how many documents are done, and of how many where that is known."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How many documents came in new, how many were there, what was refused and left out."""

    added: int
    present: int
    refused: tuple[Refusal, ...]
    left_out: tuple[str, ...] = ()


def import_documents(
    store: ProjectStore,
    paths: Sequence[Path],
    *,
    formats: Sequence[Format],
    tokenizer: Tokenizer,
    annotator: str = "",
    progress: Progress = lambda done, total: None,
) -> ImportReport:
    """Add the documents in these files, folders and archives, read by the format that fits each.

    A single format reads whatever file is named, and of a folder those with its suffixes. Names
    are mapped as the project remembers. What cannot be read or added is refused and leaves
    nothing behind; the rest is kept. Annotations are stated by `annotator`, or else by whom the
    file says, or else they are gold. StoreError if the project can no longer be written; what
    was added before is kept.
    """
    if annotator == ALL:
        raise UsageError(what="all is no name for an annotator.", do="Choose another name.")
    return _Import(store, formats, tokenizer, annotator, progress).run(paths)


def add_text(store: ProjectStore, text: str, tokenizer: Tokenizer) -> tuple[str, bool]:
    """Add a text as a document of its own: its id, and False if that very text is there already.

    RuleError if it is empty or no text.
    """
    text = decoded(text.encode("utf-8", "surrogatepass"))
    document = Document(f"text-{text_hash(text)[:12]}", text, title_of(text))
    return document.id, store.add(_cut(document, tokenizer))


class _Import:
    """One run: reads, prepares and stores as one stream, and counts."""

    def __init__(
        self,
        store: ProjectStore,
        formats: Sequence[Format],
        tokenizer: Tokenizer,
        annotator: str,
        progress: Progress,
    ) -> None:
        self._store = store
        self._schema: Schema = store.schema()
        self._mapping = remembered(store, self._schema)
        self._losses = Losses()
        self._formats = formats
        self._tokenizer = tokenizer
        self._annotator = annotator
        self._progress = progress
        self._refused: list[Refusal] = []
        self._waiting: deque[_Waiting] = deque()
        self._new, self._present = Seen(), Seen()

    def run(self, paths: Sequence[Path]) -> ImportReport:
        answers = self._store.add_many(self._items(paths))
        for done, answer in enumerate(answers, 1):
            self._count(self._waiting.popleft(), answer)
            self._progress(done, None)
        return ImportReport(
            len(self._new), len(self._present), tuple(self._refused), self._losses.lines()
        )

    def _count(self, waiting: _Waiting, answer: bool | AnnotatorError) -> None:
        if isinstance(answer, AnnotatorError):
            self._refused.append(Refusal(waiting.where, waiting.line, reason(answer)))
        elif answer:
            self._new.add(waiting.id)
        elif waiting.id not in self._new:
            self._present.add(waiting.id)

    def _items(self, paths: Sequence[Path]) -> Iterator[tuple[Document, Sequence[AnnotationSet]]]:
        for found in self._found(paths):
            if isinstance(found.item, Refusal):
                self._refused.append(found.item)
                continue
            record = found.item
            document = _cut(record.document, self._tokenizer)
            sets = tuple(_stated_by(one, self._annotator, document.id) for one in record.sets)
            self._waiting.append(_Waiting(document.id, record.where, record.line))
            yield document, sets

    def _found(self, paths: Sequence[Path]) -> Iterator[Found]:
        """Under an open schema only where names are mapped, since then all is checked twice."""
        mapping, schema = self._mapping, self._schema
        if not mapping:
            return records_in(paths, formats=self._formats, schema=schema)
        return records_in(
            paths,
            formats=self._formats,
            schema=open_schema(schema, mapping),
            finish=lambda record: mapped(record, schema, mapping, self._losses),
        )


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is kept of a document until the store has answered."""

    id: str
    where: str
    line: int | None


def _cut(document: Document, tokenizer: Tokenizer) -> Document:
    """With tokens; sentences begin where the file says, if it does."""
    if document.segmentation.token_starts:
        return document
    found = tokenizer.segment(document.text, document.language)
    starts = document.segmentation.sentence_starts or found.sentence_starts
    return replace(document, segmentation=replace(found, sentence_starts=starts))


def _stated_by(stated: AnnotationSet, annotator: str, document_id: str) -> AnnotationSet:
    """The set as another annotator's; a person is not finished while something is undecided."""
    annotator = annotator or stated.annotator
    state = stated.state
    others = annotator not in (GOLD, stated.annotator) and state is State.FINISHED
    if others and any(not isinstance(one, Chain) and one.undecided for one in stated):
        state = State.IN_PROGRESS
    if (annotator, state, document_id) == (stated.annotator, stated.state, stated.document_id):
        return stated
    return AnnotationSet(document_id, annotator, stated, state)
