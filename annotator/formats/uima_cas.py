"""UIMA CAS in XMI and in JSON, as INCEpTION and WebAnno exchange them: a file for each set.

XMI comes with a `TypeSystem.xml` beside the files or in the folder above; in JSON the types stand
in each file. Needs dkpro-cassis.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import RuleError
from annotator.formats.extras import needing
from annotator.formats.files import LIMIT, find_files, too_large
from annotator.formats.folders import name_for, new_folder
from annotator.formats.json_lines import record_of
from annotator.formats.losses import Losses, carried
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.safe_xml import refuse_doctype
from annotator.formats.uima_reading import CasReading
from annotator.formats.uima_writing import PARTS, cas_of, type_system
from annotator.model.schema import Schema

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

TYPE_SYSTEM = "TypeSystem.xml"


@dataclass(frozen=True)
class UimaCasFormat:
    """One file is one document with one annotator's set; the folder may hold many."""

    name: str = "uima-xmi"
    description: str = "UIMA CAS XMI as INCEpTION and WebAnno write it (needs dkpro-cassis)"
    suffix: str = ".xmi"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".xmi",)
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        _check_installed()
        files = (file for file in find_files(path) if file == path or file.suffix == self.suffix)
        for file in files:
            yield from self._read(file, schema)

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        _check_installed()
        types = type_system(options.schema)
        losses, documents = Losses(), 0
        with new_folder(out) as folder:
            if self.suffix == ".xmi":
                types.to_xml(folder / TYPE_SYSTEM)
            for record in records:
                written = self._write(record, folder, types, options.schema, losses)
                documents += written
        return Written(documents, losses.lines())

    def _write(
        self, record: Record, folder: Path, types: TypeSystem, schema: Schema, losses: Losses
    ) -> bool:
        """False if the text cannot stand in a file of this format."""
        document = record.document
        for stated in carried(record, PARTS, losses) or (None,):
            cas = cas_of(document, stated, types, schema, losses)
            several = stated is not None and len(record.sets) > 1
            name = f"{document.id}.{stated.annotator}" if several and stated else document.id
            file = folder / f"{name_for(name, folder, self.suffix, losses)}{self.suffix}"
            try:
                cas.to_xmi(file) if self.suffix == ".xmi" else cas.to_json(file)
            except ValueError:
                # lxml refuses control characters, for which XML has no words.
                file.unlink(missing_ok=True)
                losses.leave_out("documents with characters that XML cannot hold", document.id)
                return False
        return True

    def _read(self, file: Path, schema: Schema) -> Iterator[Record | Refusal]:
        where = str(file)
        try:
            found = CasReading(_loaded(file), schema, file.stem)
            record = record_of(found.line, schema, where=where)
        except RuleError as error:
            yield Refusal(where, error.facts.get("line"), str(error))
            return
        yield replace(record, document=replace(record.document, segmentation=found.segmentation))
        for type, count in found.lost.items():
            yield Refusal(where, None, f"{count} of {type} have no place here and were left out.")


def _loaded(file: Path) -> Cas:
    """The CAS in this file; RuleError says why it holds none."""
    from cassis import load_cas_from_json, load_cas_from_xmi

    try:
        size = file.stat().st_size
        if size >= LIMIT:
            raise RuleError(what=too_large(size))
        content = file.read_bytes()
        xmi = content.lstrip().startswith(b"<")
        types = _type_system_beside(file).read_bytes() if xmi else b""
    except OSError as error:
        raise RuleError(what=f"cannot be read ({error.strerror}).") from error
    if xmi:
        refuse_doctype(content)
    try:
        with warnings.catch_warnings():
            # Offsets outside the text are only warned of.
            warnings.simplefilter("error", UserWarning)
            if xmi:
                return load_cas_from_xmi(content.decode(), _types(types))
            return load_cas_from_json(content.decode())
    except RuleError:
        raise
    except Exception as error:
        # cassis has no errors of its own; whatever it stumbles over is in the file.
        what = f"is no CAS that can be read ({type(error).__name__}: {error})."
        raise RuleError(what=what) from error


@lru_cache(maxsize=2)
def _types(content: bytes) -> TypeSystem:
    """The types in a file of them; all documents of a folder share one, which is slow to make."""
    from cassis import load_typesystem

    refuse_doctype(content)
    return load_typesystem(content.decode())


def _type_system_beside(file: Path) -> Path:
    places = [folder / TYPE_SYSTEM for folder in (file.parent, file.absolute().parent.parent)]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise RuleError(what=f"there is no {TYPE_SYSTEM} beside it or in the folder above.")
    return found


def _check_installed() -> None:
    with needing("dkpro-cassis", "cassis", "UIMA CAS"):
        import cassis  # noqa: F401


UIMA_CAS = (
    UimaCasFormat(),
    UimaCasFormat(
        "uima-json", "UIMA CAS JSON as INCEpTION writes it (needs dkpro-cassis)", ".json",
        suffixes=(),
    ),
)  # fmt: skip
