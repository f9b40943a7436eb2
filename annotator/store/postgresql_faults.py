"""What PostgreSQL and its driver report, as the errors that we expect."""

from __future__ import annotations

from collections.abc import Callable

import psycopg
from sqlalchemy import URL

from annotator.errors import (
    AnnotatorError,
    AwayError,
    ForbiddenError,
    ProjectError,
    RuleError,
    StoreError,
)
from annotator.store.faults import changing_elsewhere, damaged, disk_full, locked

_FORBIDDEN = "42501"
_LOST = ("08", "57P")  # The connection failed; the server stops, has crashed or starts.


def _lost(project: str) -> StoreError:
    return AwayError(
        project=project,
        what="the connection to the server is lost; the last step may not have been stored.",
        do="Try again once the server can be reached, and look whether the step is there.",
    )


_IN_SHORT: dict[str, Callable[[str], AnnotatorError]] = {
    "25P03": _lost,  # It ended a session that slept.
    "40001": changing_elsewhere,
    "40P01": changing_elsewhere,
    "42P01": damaged,
    "53100": disk_full,
    "55P03": locked,
    "XX001": damaged,
    "XX002": damaged,
}


def not_a_project(project: str, what: str) -> ProjectError:
    return ProjectError(
        project=project,
        what=what,
        do="Choose another database, or make the project with: annotator new PROJECT",
    )


def fault_of(error: BaseException, project: str) -> AnnotatorError | None:
    """The expected error that this one stands for; None if it is a fault of ours."""
    match error:
        case psycopg.DataError() if "NUL" in str(error):
            return RuleError(what="A PostgreSQL project cannot keep the character NUL (U+0000).")
        case psycopg.Error(sqlstate=str(code)) if code in _IN_SHORT:
            return _IN_SHORT[code](project)
        case psycopg.Error(sqlstate=str(code)):
            return _in_session(code, error, project)
        case psycopg.OperationalError():
            return _lost(project)
    return None


def lacks_password(error: BaseException | None) -> bool:
    """True if the server wanted a password and was given none, or a wrong one."""
    if not isinstance(error, psycopg.OperationalError) or error.pgconn is None:
        return False
    return error.pgconn.needs_password or "password authentication failed" in str(error)


def _in_session(code: str, error: psycopg.Error, project: str) -> StoreError | None:
    if code.startswith(_LOST):
        return _lost(project)
    if code in _REASONS:
        what, do = _REASONS[code]
        kind = ForbiddenError if code == _FORBIDDEN else StoreError
        return kind(project=project, what=what, do=do)
    if isinstance(error, psycopg.OperationalError):
        what = f"the server gave up ({_first_line(error)})."
        return StoreError(project=project, what=what, do="Try again, or ask who runs the server.")
    return None


def unreachable(error: psycopg.OperationalError, url: URL, project: str) -> StoreError:
    """The error of a connection that could not be made."""
    kind: type[StoreError] = StoreError
    if lacks_password(error):
        what = f"the server wants the password of {url.username or 'its user'}."
        do = "Set PGPASSWORD, or put a line into the file .pgpass; then try again."
    elif f'database "{url.database}" does not exist' in str(error):
        what = f"the server has no database {url.database}."
        do = f"Look at the name, or make an empty one with: createdb {url.database}"
    else:
        kind = AwayError
        what = f"the server cannot be reached ({_first_line(error)})."
        do = "Look at host, port and user, and whether the server runs; then try again."
    return kind(project=project, what=what, do=do)


def _first_line(error: psycopg.Error) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return (lines[0].partition("failed: ")[2] or lines[0]).rstrip(".")


_REASONS = {
    "25006": (
        "the database is read-only.",
        "Ask who runs the server to make it writable, or open it on its primary.",
    ),
    "42501": (
        "the server does not allow this user to do that.",
        "Open the project as another user, or ask the one who made it for the right to.",
    ),
    "53200": ("the server has not enough memory.", "Try again, or ask who runs the server."),
    "53300": (
        "the server has too many connections.",
        "Close other programs that use it, or ask who runs the server for more.",
    ),
}
