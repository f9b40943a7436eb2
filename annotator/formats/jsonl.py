"""Native JSONL: one document and annotator a line; carries everything."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import msgspec

from annotator.errors import RuleError
from annotator.formats.files import BOM, LIMIT, replacing, too_large
from annotator.formats.json_lines import line_of, own_record_of, record_of
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.model.schema import Schema


@dataclass(frozen=True)
class JsonlFormat:
    """Reading is liberal and streams, line by line; writing is strict."""

    name: str = "jsonl"
    description: str = "JSON lines, with everything; also reads Prodigy's and doccano's"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        where, empty = str(path), True
        try:
            with path.open("rb") as file:
                for number, raw in _lines(file):
                    empty = False
                    yield _record_or_refusal(raw, schema, where, number)
        except OSError as error:
            yield Refusal(where, None, f"cannot be read ({error.strerror}).")
            return
        if empty:
            yield Refusal(where, None, "empty.")

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        documents = 0
        with replacing(out) as file:
            for record in records:
                documents += 1
                for annotations in record.sets or (None,):
                    file.write(f"{line_of(record.document, annotations)}\n".encode())
        return Written(documents)


def _lines(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that hold anything, with their numbers; one too long is cut at the limit."""
    number = 0
    while raw := file.readline(LIMIT):
        number += 1
        if number == 1:
            raw = raw.removeprefix(BOM)
        if len(raw) >= LIMIT:
            while rest := file.readline(LIMIT):
                if rest.endswith(b"\n"):
                    break
        if raw.strip():
            yield number, raw


def _record_or_refusal(raw: bytes, schema: Schema, where: str, line: int) -> Record | Refusal:
    try:
        plain = len(raw) < LIMIT and b"\0" not in raw and b"\\u0000" not in raw
        own = own_record_of(raw, schema, where=where, line=line) if plain else None
        return own or record_of(_decoded(raw), schema, where=where, line=line)
    except RuleError as error:
        return Refusal(where, line, str(error))


def _decoded(raw: bytes) -> Any:
    """What a line of JSON holds; RuleError says what is wrong with it."""
    if len(raw) >= LIMIT:
        raise RuleError(what=too_large(len(raw)))
    try:
        content = msgspec.json.decode(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RuleError(what=f"not UTF-8 (byte {error.start} of the line).") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise RuleError(what=_fault(raw, error)) from error
    if b"\0" in raw or (b"\\u0000" in raw and _holds_nul(content)):
        raise RuleError(what="binary, not text (it holds NUL).")
    return content


def _fault(raw: bytes, error: Exception) -> str:
    """Why a line is no JSON, told apart where Python's more lenient reader takes it."""
    if b"\0" in raw:
        return "binary, not text (it holds NUL)."
    if isinstance(error, RecursionError):
        return "not valid JSON: nested too deeply."
    try:
        content = json.loads(raw)
    except ValueError:
        return f"not valid JSON: {error}."
    if _holds_surrogate(content):
        return "not valid text: half of a surrogate pair stands alone."
    return "not valid JSON: a number is not finite."


def _holds_surrogate(content: Any) -> bool:
    try:
        json.dumps(content, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def _holds_nul(content: Any) -> bool:
    if isinstance(content, dict):
        return any(_holds_nul(one) for pair in content.items() for one in pair)
    if isinstance(content, list):
        return any(map(_holds_nul, content))
    return isinstance(content, str) and "\0" in content
