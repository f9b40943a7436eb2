"""Folders as the out of a format: written aside, and put in place when they are whole."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import StoreError
from annotator.formats.losses import Losses

LONGEST_NAME = 180
_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]|^[.\s]|[.\s]$')


@contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """A folder that comes to stand at `out` at the end; on an error nothing is left of it.

    StoreError if `out` is there and is not an empty folder, or if it cannot be written.
    """
    out = out.resolve()
    _check_free(out)
    fresh = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        fresh.mkdir(parents=True)
        yield fresh
        if out.exists():
            out.rmdir()
        fresh.rename(out)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})."
        do = "Choose another place, or make room there."
        raise StoreError(project=str(out), what=what, do=do) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _check_free(out: Path) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        raise StoreError(
            project=str(out), what="is a file, and a folder is to be written.", do="Name a folder."
        )
    found = next(out.iterdir(), None)
    if found is not None:
        what = f"already holds files, such as {found.name}."
        raise StoreError(project=str(out), what=what, do="Name another folder, or an empty one.")


def name_for(document_id: str, folder: Path, suffix: str, losses: Losses) -> str:
    """A name for the document's file that is free in this folder, without the suffix.

    It is the id wherever a file may be named so; where not, the report says it.
    """
    safe = _UNSAFE.sub("_", document_id).encode()[:LONGEST_NAME].decode(errors="ignore") or "_"
    name, number = safe, 1
    while (folder / f"{name}{suffix}").exists():
        number += 1
        name = f"{safe}-{number}"
    if name != document_id:
        losses.add("ids changed to names of files", document_id, name)
    return name
