"""What files, folders and archives hold, as a stream of records and refusals."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import AnnotatorError, RuleError, StoreError
from annotator.formats.archives import is_archive, unpack
from annotator.formats.files import find_files, shown, stem
from annotator.formats.protocol import Format, Record, Refusal
from annotator.formats.registry import guessed
from annotator.model.annotation_set import AnnotationSet
from annotator.model.schema import Schema

COMPANIONS = frozenset(
    {"annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf", "TypeSystem.xml"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and by which format; empty where none got that far."""

    item: Record | Refusal
    format: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    """A file, and the path that it is known by: one in an archive goes by the archive's."""

    path: Path
    known_as: Path
    id: str = ""


def records_in(
    paths: Sequence[Path],
    *,
    formats: Sequence[Format],
    schema: Schema,
    finish: Callable[[Record], Record] = lambda record: record,
) -> Generator[Found, None, None]:
    """The documents in these files, folders and archives, read by the format that fits each.

    A single format reads whatever file is named, and of folders and archives those with its
    suffixes. What cannot be read, or not be finished, is refused; the rest comes all the same.
    """
    with ExitStack() as unpacked:
        found = list(_files(paths, formats, unpacked))
        yield from (Found(one) for one in found if isinstance(one, Refusal))
        for file in _with_ids(one for one in found if isinstance(one, _File)):
            for one in _read(file, formats, schema):
                yield replace(one, item=_finished(one.item, file, finish))


def _files(
    paths: Iterable[Path], formats: Sequence[Format], unpacked: ExitStack
) -> Iterator[_File | Refusal]:
    for path in paths:
        if not is_archive(path) or not path.is_file():
            yield from _below(path, path, formats)
            continue
        folder = Path(unpacked.enter_context(TemporaryDirectory(prefix="annotator-")))
        try:
            yield from unpack(path, folder)
        except RuleError as error:
            yield Refusal(str(path), None, str(error))
        else:
            yield from _below(folder, path, formats)


def _below(path: Path, known_as: Path, formats: Sequence[Format]) -> Iterator[_File | Refusal]:
    """What a path names; in folders, of one format only, what its suffixes say is its."""
    found = list(find_files(path))
    if path.is_dir():
        suffixes = formats[0].suffixes if len(formats) == 1 else ()
        if suffixes:
            found = [file for file in found if file.suffix.lower() in suffixes]
        else:
            found = list(_alone(found))
    if not found:
        yield Refusal(str(known_as), None, "holds no file that can be read.")
    yield from (_File(file, known_as / file.relative_to(path)) for file in found)


def _alone(found: Sequence[Path]) -> Iterator[Path]:
    """The files that are no part of another: a text of brat's, a configuration, types, a card."""
    others = frozenset(found)
    datasets = {file.parent for file in found if file.suffix == ".spacy"}
    for file in found:
        beside = {".txt": ".ann", ".xml": ".json"}.get(file.suffix.lower(), "")
        paired = file.name in COMPANIONS or (beside and file.with_suffix(beside) in others)
        of_dataset = datasets and not datasets.isdisjoint((file.parent, file.parent.parent))
        if not paired and (file.suffix == ".spacy" or not of_dataset):
            yield file


def _with_ids(files: Iterable[_File]) -> list[_File]:
    """Each file with the id of its document, where its name gives the id.

    The id is the name without suffix; files that share one go by their path from the folder
    that holds them all.
    """
    found = list({file.known_as: file for file in files}.values())
    stems = Counter(stem(file.known_as) for file in found)
    shared = [file.known_as.absolute() for file in found if stems[stem(file.known_as)] > 1]
    folder = os.path.commonpath([path.parent for path in shared]) if shared else ""
    return [replace(file, id=_id(file.known_as, folder, stems)) for file in found]


def _id(path: Path, folder: str, stems: Counter[str]) -> str:
    if stems[stem(path)] == 1:
        return stem(path)
    return shown(path.absolute().relative_to(folder).as_posix())


def _read(file: _File, formats: Sequence[Format], schema: Schema) -> Iterator[Found]:
    name = ""
    try:
        format = _format_of(file.path, formats)
        name = format.name
        for item in format.read(file.path, schema=schema):
            yield Found(item, name)
    except StoreError:
        raise
    except AnnotatorError as error:
        yield Found(Refusal(str(file.path), None, reason(error)), name)


def _format_of(path: Path, formats: Sequence[Format]) -> Format:
    """The only format, or the one guessed; RuleError if there is no such file or none fits."""
    if not path.exists():
        raise RuleError(what="there is no such file.")
    if path.is_file() or path.is_dir():
        return formats[0] if len(formats) == 1 else guessed(path, formats)
    raise RuleError(what="neither a file nor a folder.")


def _finished(
    item: Record | Refusal, file: _File, finish: Callable[[Record], Record]
) -> Record | Refusal:
    """With an id that says which file, and under the path by which that is known."""
    where = _known_as(item.where or str(file.path), file)
    if isinstance(item, Refusal):
        return replace(item, where=where)
    record = replace(item, where=where)
    if record.line is None and record.document.id == stem(file.path) != file.id:
        record = _with_id(record, file.id)
    try:
        return finish(record)
    except RuleError as error:
        return Refusal(where, record.line, reason(error))


def _known_as(where: str, file: _File) -> str:
    """Formats name the file, or one beside it."""
    folder, known_folder = f"{file.path.parent}{os.sep}", f"{file.known_as.parent}{os.sep}"
    return known_folder + where.removeprefix(folder) if where.startswith(folder) else where


def _with_id(record: Record, id: str) -> Record:
    sets = tuple(_of_document(one, id) for one in record.sets)
    return replace(record, document=replace(record.document, id=id), sets=sets)


def _of_document(stated: AnnotationSet, id: str) -> AnnotationSet:
    return AnnotationSet(id, stated.annotator, stated, stated.state)


def reason(error: AnnotatorError) -> str:
    """What an error says, on one line."""
    return " ".join(str(error).splitlines())
