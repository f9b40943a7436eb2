"""What SQLite reports, as the errors that we expect."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.errors import AnnotatorError, ProjectError, StoreError
from annotator.store.faults import changing_elsewhere, damaged, disk_full, locked

_PRIMARY = 0xFF  # An extended code holds the primary one in its lowest byte.
_NOT_UTF8 = "Could not decode to UTF-8"


def not_a_project(project: str, what: str = "this is not an Annotator project.") -> ProjectError:
    return ProjectError(
        project=project,
        what=what,
        do="Choose a project file, or make one with: annotator new PROJECT",
    )


def read_only(project: str) -> StoreError:
    return StoreError(
        project=project,
        what="the project or its folder is read-only.",
        do="Make both writable, or copy the project into another folder and open it there.",
    )


def fault_of(error: BaseException, path: Path, project: str) -> AnnotatorError | None:
    """The expected error that this one stands for; None if it is a fault of ours."""
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return damaged(project) if str(error).startswith(_NOT_UTF8) else None
    match code & _PRIMARY:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(project)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return _unreachable(path, project)
        case sqlite3.SQLITE_READONLY:
            return read_only(project)
        case primary if primary in _COMMON:
            return _COMMON[primary](project)
        case primary if primary in _REASONS:
            what, do = _REASONS[primary]
            return StoreError(project=project, what=what, do=do)
    return None


@contextmanager
def translating(path: Path, project: str) -> Iterator[None]:
    """Lets out SQLite's errors as the ones that we expect."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, path, project)
        if fault is None:
            raise
        raise fault from error


def _unreachable(path: Path, project: str) -> AnnotatorError:
    if not path.exists():
        return missing(path, project)
    if not os.access(path.parent, os.W_OK):
        return read_only(project)
    return StoreError(
        project=project,
        what="the project cannot be opened.",
        do="Look at the permissions of the file and its folder, and whether the disk is full.",
    )


def missing(path: Path, project: str) -> ProjectError:
    if path.parent.is_dir():
        return not_a_project(project, "there is no such project.")
    return not_a_project(project, f"there is no folder {path.parent}.")


_COMMON = {
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: changing_elsewhere,
    sqlite3.SQLITE_FULL: disk_full,
}
_REASONS = {
    sqlite3.SQLITE_IOERR: (
        "the disk cannot be read or written; the last step was not stored.",
        "Look at the disk and its free space, then repeat it.",
    ),
    sqlite3.SQLITE_NOMEM: (
        "there is not enough memory.",
        "Close other programs, then try again.",
    ),
}
