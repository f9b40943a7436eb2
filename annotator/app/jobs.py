"""Slow work away from the window: the protocol, and a runner that does it at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from annotator.errors import AnnotatorError

Result = TypeVar("Result")


class Runner(Protocol):
    """Does plain functions of values elsewhere and brings back what they return.

    `done` and `failed` are called where `run` was called from; an error that is no
    AnnotatorError is a fault of ours and is raised there.
    """

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None: ...


class InlineRunner:
    """Does the work at once, for tests and scripts."""

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        try:
            result = work()
        except AnnotatorError as error:
            failed(error)
        else:
            done(result)
