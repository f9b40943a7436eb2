"""What may be asked of every reader, whatever the bytes: records that can stand, or refusals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import AnnotatorError
from annotator.formats.checking import check
from annotator.formats.files import find_files
from annotator.formats.protocol import Format, Record, Refusal, WriteOptions
from annotator.formats.registry import BUILT_IN, guessed
from tests.formats.records import EXAMPLES, NEWS, rich_record

READERS = tuple(one for one in BUILT_IN if one.reads)


@dataclass(frozen=True)
class Seed:
    """The bytes of a file that can be read, and the files that have to lie beside it."""

    content: bytes
    name: str = "in"
    beside: dict[str, bytes] = field(default_factory=dict)


def seeds(format: Format) -> list[Seed]:
    """A document with everything as the format itself writes it, and the tests' examples."""
    found = list(_examples(format))
    if format.writes:
        with TemporaryDirectory() as name:
            out = Path(name, "out")
            format.write([rich_record()], out, WriteOptions(NEWS))
            files = list(find_files(out))
            own = [one for one in files if one == out or _is_own(one, format)]
            found += [_seed(one, files) for one in own]
    return found


def read_seed(format: Format, seed: Seed) -> int:
    """Read it by this format; how many documents it holds.

    AssertionError, or whatever the reader stumbled over, if it does not keep its promises.
    """
    with TemporaryDirectory() as name:
        path = Path(name, seed.name)
        for other, content in seed.beside.items():
            Path(name, other).write_bytes(content)
        path.write_bytes(seed.content)
        try:
            found = list(format.read(path, schema=NEWS))
        except AnnotatorError:
            return 0
        for one in found:
            _check(one)
        return sum(isinstance(one, Record) for one in found)


def _examples(format: Format) -> Iterator[Seed]:
    for path in sorted(EXAMPLES.rglob("*")):
        try:
            if path.is_file() and guessed(path, READERS).name == format.name:
                yield _seed(path, [] if path.parent == EXAMPLES else [*path.parent.iterdir()])
        except AnnotatorError:
            continue


def _is_own(path: Path, format: Format) -> bool:
    return path.suffix in (format.suffixes or (".json",))


def _seed(path: Path, beside: list[Path]) -> Seed:
    others = {one.name: one.read_bytes() for one in beside if one != path and one.is_file()}
    return Seed(path.read_bytes(), path.name, others)


def _check(one: Record | Refusal) -> None:
    if isinstance(one, Refusal):
        assert one.reason
        return
    document = one.document
    assert document.id
    assert document.text.strip()
    assert "\0" not in document.text
    document.text.encode("utf-8")
    for stated in one.sets:
        check(stated, document.text, NEWS)
