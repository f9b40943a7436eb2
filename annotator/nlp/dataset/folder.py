"""Writes a folder aside and puts it in its place when it is whole."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import StoreError

MANIFEST = "manifest.json"
MADE_BY = "annotator spaCy dataset"


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its place at the end; on an error nothing changes.

    StoreError if `out` holds anything but an earlier dataset, or cannot be written.
    """
    out = out.resolve()
    _check_replaceable(out)
    fresh, old = (out.with_name(f".{out.name}.{os.getpid()}.{what}") for what in ("new", "old"))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh.mkdir()
        yield fresh
        if out.exists():
            out.rename(old)
        fresh.rename(out)
    except OSError as error:
        if old.exists() and not out.exists():
            old.rename(out)
        what = f"cannot be written ({error.strerror or error})"
        remedy = "Make room or see to the rights there, or name another folder."
        raise StoreError(project=str(out), what=what, do=remedy) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def files(folder: Path) -> tuple[str, ...]:
    """The files below a folder as paths relative to it, in order."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_replaceable(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise _taken(out, "is a file; the dataset is a folder.")
    if not out.is_dir() or not any(out.iterdir()):
        return
    try:
        manifest = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        written = {*manifest["sha256"], MANIFEST} if manifest["made_by"] == MADE_BY else set()
    except (OSError, ValueError, KeyError, TypeError):
        written = set()
    foreign = [name for name in files(out) if name not in written]
    if foreign:
        raise _taken(out, f"already holds other files, such as {foreign[0]}.")


def _taken(out: Path, what: str) -> StoreError:
    return StoreError(project=str(out), what=what, do="Name another folder, or an empty one.")
