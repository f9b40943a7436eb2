"""Packages that not everybody has: named with the command that installs them, and kept in check."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotator.errors import AnnotatorError, RuleError, UsageError


@contextmanager
def needing(package: str, extra: str, what: str) -> Iterator[None]:
    """For imports of a package that an extra brings; UsageError with the command if it is missing.

    `what` is what needs it, as the start of a sentence.
    """
    try:
        yield
    except ImportError as error:
        raise UsageError(
            what=f"{what} needs the package {package}.",
            do=f'Install it with: python -m pip install "annotator[{extra}]"',
        ) from error


@contextmanager
def reading(kind: str) -> Iterator[None]:
    """For readers of others: whatever they stumble over is in the file, and becomes a RuleError.

    They have no errors of their own that one could rely on, and files come from anywhere.
    """
    try:
        yield
    except AnnotatorError:
        raise
    except Exception as error:
        said = " ".join(str(error).split()) or "no more is known"
        raise RuleError(what=f"is no {kind} that can be read ({said[:200]}).") from error
