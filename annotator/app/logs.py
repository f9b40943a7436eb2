"""The log file: what went wrong and where in the code, never a text of the annotators."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_dir

from annotator.app.secrets import without_passwords

_SIZE = 1_000_000
_LINE = 200
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
logger = logging.getLogger("annotator")


def path() -> Path:
    return Path(user_log_dir("annotator", appauthor=False), "annotator.log")


def start() -> None:
    """Send the program's own log to the file from now on; without one where it cannot be made."""
    if logger.handlers:
        return
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        path().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path(), maxBytes=_SIZE, backupCount=3, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


def failure(error: BaseException) -> str:
    """Log an error that nobody expected, and return the line to show for it."""
    logger.error("unexpected failure\n%s", report(error))
    kind = type(error).__name__
    return f"Something went wrong in Annotator ({kind}); the details are in {path()}"


def report(error: BaseException) -> str:
    """Where an error arose, and only the beginning of what it says, which may quote texts."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    said = without_passwords(next(iter(str(error).splitlines()), ""))[:_LINE]
    return f"{frames}{type(error).__name__}: {said}"
