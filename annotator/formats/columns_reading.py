"""Files of columns, cut into documents as they stream."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

from annotator.errors import RuleError
from annotator.formats.files import BOM, LIMIT, too_large
from annotator.formats.iob import runs_of
from annotator.model.document import Segmentation
from annotator.model.workflow import GOLD

DOCSTART = "-DOCSTART-"
_BORDER = re.compile("[ \t]+")
Row = list[str]


@dataclass
class Rows:
    """The rows of one document, sentence by sentence; `fault` says why they cannot be read."""

    line: int
    marked: bool = False
    sentences: list[list[Row]] = field(default_factory=list)
    size: int = 0
    fault: str = ""

    def add(self, raw: bytes, number: int) -> None:
        """Take the row in, or note the first fault; rows behind a fault are left alone."""
        self.size += len(raw)
        if self.size >= LIMIT:
            self.fault, self.sentences = self.fault or too_large(self.size), []
        if self.fault:
            return
        try:
            row = _BORDER.split(raw.decode("utf-8").strip(" \t\r\n"))
        except UnicodeDecodeError as error:
            self.fault = f"not UTF-8 (byte {error.start} of line {number})."
            return
        if len(row) < 2 or "\0" in "".join(row):
            self.fault = f"line {number} needs a token and a tag."
        elif self.sentences:
            self.sentences[-1].append(row)

    def open_sentence(self) -> None:
        if not self.sentences or self.sentences[-1]:
            self.sentences.append([])

    @property
    def empty(self) -> bool:
        return not self.fault and not any(self.sentences)


def parts_of(file: IO[bytes]) -> Iterator[Rows]:
    """The documents of a file, one at a time, those without a token left out."""
    part, inside, number = Rows(1), False, 0
    while raw := file.readline(LIMIT):
        number += 1
        raw = raw.removeprefix(BOM) if number == 1 else raw
        if not raw.strip(b" \t\r\n"):
            inside = False
        elif not inside and raw.startswith(DOCSTART.encode()):
            if not part.empty:
                yield part
            part = Rows(number, marked=True)
        else:
            if not inside:
                part.open_sentence()
            inside = True
            part.add(raw, number)
    if not part.empty:
        yield part


def line_of_part(part: Rows, id: str, *, every_layer: bool) -> tuple[dict[str, Any], Segmentation]:
    """The document in our keys, and its borders; RuleError if a tag is none.

    The last column holds the tags, or all behind the token.
    """
    text, spans = "", []
    starts: list[int] = []
    ends: list[int] = []
    sentence_starts = []
    for sentence in filter(None, part.sentences):
        text += "\n" if text else ""
        sentence_starts.append(len(text))
        first = len(starts)
        for row in sentence:
            text += " " if len(starts) > first else ""
            starts.append(len(text))
            text += row[0]
            ends.append(len(text))
        for tags in _tag_columns(sentence, every_layer=every_layer):
            spans += [
                {"start": starts[first + start], "end": ends[first + end - 1], "label": label}
                for start, end, label in _runs(tags)
            ]
    line = {"id": id, "text": text, "annotator": GOLD, "spans": spans}
    return line, Segmentation(tuple(starts), tuple(ends), tuple(sentence_starts))


def _tag_columns(sentence: list[Row], *, every_layer: bool) -> Iterator[list[str]]:
    if len({len(row) for row in sentence}) > 1:
        raise RuleError(what=f"lines with `{sentence[0][0]}` have unlike numbers of columns.")
    first = 1 if every_layer else len(sentence[0]) - 1
    for column in range(first, len(sentence[0])):
        yield [row[column] for row in sentence]


def _runs(tags: list[str]) -> list[tuple[int, int, str]]:
    try:
        return list(runs_of(tags))
    except ValueError as error:
        raise RuleError(what=f"`{error}` is no tag such as B-ORG, I-ORG or O.") from error
