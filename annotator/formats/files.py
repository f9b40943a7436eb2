"""Files in and out: found in folders, decoded, and written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from annotator.errors import RuleError, StoreError

LIMIT = 50_000_000
BOM = b"\xef\xbb\xbf"


def find_files(path: Path) -> Iterator[Path]:
    """The file, or all files in the folder and below by name, hidden ones left out."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


def stem(path: Path) -> str:
    """The name of a file without its suffix; what is not UTF-8 in it is replaced."""
    return shown(path.stem)


def shown(name: str) -> str:
    """The name of a file as text that can be stored and printed anywhere."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_text(path: Path) -> str:
    """The text of a file as it stands; RuleError says why it is none.

    A byte order mark at the start is not part of the text: it tells the encoding, nobody sees
    it, and every offset would be one more than readers of the text expect.
    """
    try:
        size = path.stat().st_size
        if size >= LIMIT:
            raise RuleError(what=too_large(size))
        content = path.read_bytes()
    except OSError as error:
        raise RuleError(what=f"cannot be read ({error.strerror}).") from error
    return decoded(content)


def decoded(content: bytes) -> str:
    """The text that these bytes hold; RuleError if it is binary, not UTF-8 or empty."""
    try:
        text = content.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + (len(BOM) if content.startswith(BOM) else 0)
        raise RuleError(what=f"not UTF-8 (byte {at}).") from error
    if "\0" in text:
        raise RuleError(what=f"binary, not text (NUL at character {text.index(chr(0))}).")
    if not text.strip():
        raise RuleError(what="empty." if not text else "nothing but white space.")
    return text


def too_large(size: int) -> str:
    return f"too large ({size / 1e6:.1f} MB); a document has to stay below {LIMIT / 1e6:.0f} MB."


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of this one when all went well; StoreError if it cannot."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise StoreError(
            project=str(path),
            what=f"cannot be written ({error.strerror}).",
            do="Choose another place, or make room there.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()
