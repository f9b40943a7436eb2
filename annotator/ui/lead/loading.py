"""Slow work for a page of the lead's desk, which may be gone when the result comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotator.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

Result = TypeVar("Result")


def load(
    window: MainWindow,
    page: QWidget,
    work: Callable[[], Result],
    done: Callable[[Result], object],
    failed: Callable[[], object] = lambda: None,
) -> None:
    """Do this work beside the window and hand over what it gives, if the page is still there.

    What goes wrong as expected is shown in the window; `failed` is called before.
    """

    def deliver(result: Result) -> None:
        if isValid(page):
            done(result)

    def explain(error: AnnotatorError) -> None:
        if isValid(page):
            failed()
            window.show_error(error)

    window.runner.run(work, deliver, explain)
