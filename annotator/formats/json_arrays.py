"""A JSON array of objects as a stream, read and written one object at a time."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterable
from typing import IO, Any

import msgspec

from annotator.errors import RuleError
from annotator.formats.files import BOM, LIMIT, too_large

_CHUNK = 1 << 16
_SPACE = " \t\r\n"
_NUL = re.compile(r"\x00|(?<!\\)(?:\\\\)*\\u0000")
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")


class JsonArray:
    """Iterates over the objects of an array, each with the line on which it begins, from 1.

    RuleError, with the fact `line`, where the file is no such array; the objects before came.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._buffer = file.read(0).decode()
        self._place = 0
        self._line = 1
        self._done = False
        self._first = True

    def __iter__(self) -> JsonArray:
        self._expect("[")
        return self

    def __next__(self) -> tuple[int, Any]:
        if not self._first:
            if self._next() == "]":
                raise StopIteration
            self._expect(",")
        elif self._next() == "]":
            raise StopIteration
        self._first = False
        if self._next() != "{":
            raise self._fault("an object was expected.")
        line, end = self._line, self._end_of_object()
        raw = self._buffer[self._place : end]
        self._move(end)
        return line, self._decoded(raw, line)

    def _next(self) -> str:
        """The next character that is not white space; empty at the end of the file."""
        while True:
            while self._place < len(self._buffer) and self._buffer[self._place] in _SPACE:
                self._move(self._place + 1)
            if self._place < len(self._buffer) or self._done:
                return self._buffer[self._place : self._place + 1]
            self._more(_CHUNK)

    def _expect(self, sign: str) -> None:
        if self._next() != sign:
            raise self._fault(f"`{sign}` was expected.")
        self._move(self._place + 1)

    def _end_of_object(self) -> int:
        """Where the object that begins here ends; reads as much more as that takes."""
        decoder, size = json.JSONDecoder(), _CHUNK
        while True:
            try:
                return decoder.raw_decode(self._buffer, self._place)[1]
            except RecursionError as error:
                raise self._fault("nested too deeply.") from error
            except json.JSONDecodeError as error:
                if self._done:
                    raise self._fault(f"{error.msg}.") from error
            if len(self._buffer) - self._place >= LIMIT:
                raise RuleError(what=too_large(LIMIT), line=self._line)
            self._more(size)
            size *= 2

    def _more(self, size: int) -> None:
        raw = self._file.read(size)
        self._done = not raw
        if self._file.tell() == len(raw):
            raw = raw.removeprefix(BOM)
        try:
            text = self._decoder.decode(raw, final=self._done)
        except UnicodeDecodeError as error:
            raise RuleError(what="not UTF-8.", line=self._line) from error
        self._buffer, self._place = self._buffer[self._place :] + text, 0

    def _move(self, place: int) -> None:
        self._line += self._buffer.count("\n", self._place, place)
        self._place = place

    def _decoded(self, raw: str, line: int) -> Any:
        if _NUL.search(raw):
            raise RuleError(what="binary, not text (it holds NUL).", line=line)
        try:
            return msgspec.json.decode(raw)
        except (msgspec.DecodeError, RecursionError) as error:
            # What Python's more lenient reader took a moment ago.
            what = "not valid: a number is not finite, or half of a surrogate pair stands alone."
            raise RuleError(what=what, line=line) from error

    def _fault(self, what: str) -> RuleError:
        return RuleError(what=f"not valid JSON: {what}", line=self._line)


def write_array(objects: Iterable[Any], file: IO[bytes]) -> int:
    """Write the objects as an array, one a line; how many there were."""
    count = 0
    for one in objects:
        file.write(b"[\n" if count == 0 else b",\n")
        file.write(written(one).encode())
        count += 1
    file.write(b"\n]\n" if count else b"[]\n")
    return count


def written(one: Any) -> str:
    """The object on one line for all readers of lines; RuleError if a number is not finite."""
    try:
        line = json.dumps(one, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise RuleError(what="a document holds a number that is not finite.") from error
    return _LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", line)
