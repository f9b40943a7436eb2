"""Documents in and out of a project."""

from __future__ import annotations

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.app.gold import gold_of
from annotator.errors import AnnotatorError, RuleError, StoreError, UsageError
from annotator.formats.files import find_files, shown, stem
from annotator.formats.protocol import Format, Record, Refusal, WriteOptions, WriteReport
from annotator.formats.registry import guessed
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Tokenizer
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore

ALL = "all"
Progress = Callable[[int, int | None], None]
"""Is told how many documents are done, and of how many where that is known."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How many documents came in new, how many were there, and what was refused."""

    added: int
    present: int
    refused: tuple[Refusal, ...]


def import_documents(
    store: ProjectStore,
    paths: Sequence[Path],
    *,
    formats: Sequence[Format],
    tokenizer: Tokenizer,
    annotator: str = "",
    progress: Progress = lambda done, total: None,
) -> ImportReport:
    """Add the documents in these files and folders, read by the one of the formats that fits.

    A single format reads whatever file is named, and of a folder those with its suffixes. What
    cannot be read or added is refused and leaves nothing behind; the rest is kept. Annotations
    are stated by `annotator`, or else by whom the file says, or else they are gold. StoreError
    if the project can no longer be written; what was added before is kept.
    """
    if annotator == ALL:
        raise UsageError(what="all is no name for an annotator.", do="Choose another name.")
    return _Import(store, formats, tokenizer, annotator, progress).run(paths)


def export_documents(
    store: ProjectStore,
    out: Path,
    *,
    format: Format,
    of: str = GOLD,
    split: tuple[int, int, int] | None = None,
    seed: int = 0,
    progress: Progress = lambda done, total: None,
) -> WriteReport:
    """Write the documents with what one annotator states, with gold, or with all sets as they are.

    Of gold, and of a pipeline or person, only the documents that have it. The same project gives
    the same bytes. UsageError for an unknown annotator or a format that is read only.
    """
    if not format.writes:
        raise UsageError(what=f"{format.name} can be read only.", do="Choose another format.")
    known = {GOLD, ALL, *(one.name for one in store.annotators())}
    if of not in known:
        do = f"Choose one of: {', '.join(sorted(known))}."
        raise UsageError(what=f"The project has no annotator {of}.", do=do)
    return format.write(
        _records(store, of, progress), out, WriteOptions(store.schema(), split, seed)
    )


def _records(store: ProjectStore, of: str, progress: Progress) -> Iterator[Record]:
    ids = store.document_ids()
    for done, id in enumerate(ids):
        progress(done, len(ids))
        stored = store.sets_of(id)
        if of == ALL:
            yield Record(store.document(id), stored)
            continue
        gold = gold_of(stored)
        wanted = gold if of == GOLD else next((s for s in stored if s.annotator == of), None)
        if wanted is not None:
            yield Record(store.document(id), (wanted,))
    progress(len(ids), len(ids))


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
        self._formats = formats
        self._tokenizer = tokenizer
        self._annotator = annotator
        self._progress = progress
        self._refused: list[Refusal] = []
        self._waiting: deque[Record] = deque()
        self._new: set[str] = set()
        self._present: set[str] = set()

    def run(self, paths: Sequence[Path]) -> ImportReport:
        answers = self._store.add_many(self._items(_with_ids(self._files(paths))))
        for done, answer in enumerate(answers, 1):
            self._count(self._waiting.popleft(), answer)
            self._progress(done, None)
        return ImportReport(len(self._new), len(self._present), tuple(self._refused))

    def _files(self, paths: Sequence[Path]) -> Iterator[Path]:
        """What the paths name; in folders, of one format only, what its suffixes say is its."""
        suffixes = self._formats[0].suffixes if len(self._formats) == 1 else None
        for path in paths:
            found = list(find_files(path))
            if path.is_dir() and suffixes is not None:
                found = [file for file in found if file.suffix.lower() in suffixes]
            if not found:
                self._refused.append(Refusal(str(path), None, "holds no file that can be read."))
            yield from found

    def _count(self, record: Record, answer: bool | AnnotatorError) -> None:
        id = record.document.id
        if isinstance(answer, AnnotatorError):
            self._refused.append(Refusal(record.where, record.line, _reason(answer)))
        elif answer:
            self._new.add(id)
        elif id not in self._new:
            self._present.add(id)

    def _items(
        self, files: Sequence[tuple[Path, str]]
    ) -> Iterator[tuple[Document, Sequence[AnnotationSet]]]:
        for path, id in files:
            for one in self._read(path):
                if isinstance(one, Refusal):
                    self._refused.append(one)
                    continue
                record = self._prepared(one, path, id)
                self._waiting.append(record)
                yield record.document, record.sets

    def _read(self, path: Path) -> Iterator[Record | Refusal]:
        try:
            yield from _format_of(path, self._formats).read(path, schema=self._schema)
        except StoreError:
            raise
        except AnnotatorError as error:
            yield Refusal(str(path), None, _reason(error))

    def _prepared(self, record: Record, path: Path, id: str) -> Record:
        """With tokens, under the annotator asked for, and with an id that says which file."""
        document = record.document
        if record.line is None and document.id == stem(path):
            document = replace(document, id=id)
        if not document.segmentation.token_starts:
            found = self._tokenizer.segment(document.text, document.language)
            stated = document.segmentation.sentence_starts
            starts = stated or found.sentence_starts
            document = replace(document, segmentation=replace(found, sentence_starts=starts))
        sets = tuple(_stated_by(one, self._annotator, document.id) for one in record.sets)
        return replace(record, document=document, sets=sets, where=record.where or str(path))


def _format_of(path: Path, formats: Sequence[Format]) -> Format:
    """The only format, or the one guessed; RuleError if there is no such file or none fits."""
    if not path.exists():
        raise RuleError(what="there is no such file.")
    if path.is_file() or path.is_dir():
        return formats[0] if len(formats) == 1 else guessed(path, formats)
    raise RuleError(what="neither a file nor a folder.")


def _with_ids(files: Iterable[Path]) -> list[tuple[Path, str]]:
    """Each file with the id of its document, where its name gives the id.

    The id is the name without suffix; files that share one go by their path from the folder
    that holds them all.
    """
    found = list(dict.fromkeys(files))
    stems = Counter(map(stem, found))
    shared = [path.absolute() for path in found if stems[stem(path)] > 1]
    folder = os.path.commonpath([path.parent for path in shared]) if shared else ""
    return [(path, _id(path, folder) if stems[stem(path)] > 1 else stem(path)) for path in found]


def _id(path: Path, folder: str) -> str:
    return shown(path.absolute().relative_to(folder).as_posix())


def _stated_by(stated: AnnotationSet, annotator: str, document_id: str) -> AnnotationSet:
    """The set as another annotator's; a person is not finished while something is undecided."""
    annotator = annotator or stated.annotator
    state = stated.state
    undecided = any(not isinstance(one, Chain) and one.undecided for one in stated)
    if annotator not in (GOLD, stated.annotator) and undecided and state is State.FINISHED:
        state = State.IN_PROGRESS
    return AnnotationSet(document_id, annotator, stated, state)


def _reason(error: AnnotatorError) -> str:
    return " ".join(str(error).splitlines())
