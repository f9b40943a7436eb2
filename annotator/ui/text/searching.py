"""The part of the article view that tells places and finds text."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPoint, QRect, Signal

from annotator.model.annotation_set import AnnotationSet
from annotator.ui.text import canvas
from annotator.ui.text.finding import Hits, find_all
from annotator.ui.text.hit_test import hit_test
from annotator.ui.text.surface import Surface


class SearchableSurface(Surface):
    """Offsets are code points, half-open."""

    hits_changed = Signal()

    @property
    def annotations(self) -> AnnotationSet | None:
        return self._flow.annotations if self._flow else None

    @property
    def text(self) -> str:
        return self._flow.document.text if self._flow else ""

    def char_rect(self, char: int) -> QRect:
        """Where the caret stands before a character, on the whole screen; empty if out of sight."""
        rect = canvas.caret_rect(self._flow, char) if self._flow else None
        if rect is None:
            return QRect()
        return rect.translated(self.viewport().mapToGlobal(QPoint(self.column, 0)))

    def char_at(self, point: QPoint) -> int:
        """The place between two characters that is nearest to a point of the whole screen."""
        if self._flow is None:
            return 0
        at = self.viewport().mapFromGlobal(point)
        return hit_test(self._flow, at.x() - self.column, at.y()).caret

    @property
    def length(self) -> int:
        """The number of characters of the article."""
        return len(self.text)

    @property
    def found(self) -> tuple[tuple[int, int], ...]:
        """The places that were found, in text order."""
        return self._hits.ranges

    def show_char(self, char: int) -> None:
        """Bring this character on screen with some text around it."""
        if self._flow:
            self._reveal(self._flow, char, context=3)

    def visible_range(self) -> tuple[int, int]:
        """From the first to behind the last character on screen."""
        if self._flow is None:
            return 0, 0
        blocks = list(self._flow.visible())
        (_, top, first), (_, last_top, last) = blocks[0], blocks[-1]
        start = first.shape.line_range(first.line_at(-top))[0]
        end = last.shape.line_range(last.line_at(self._flow.height - 1 - last_top))[1]
        return start, end

    # QWidget.find, a static look-up of native windows, is of no use on a view.
    def find(  # type: ignore[override]
        self, text: str, *, regex: bool = False, case: bool = False
    ) -> int:
        """Mark all places of a text and go to the first from the caret on; how many there are.

        An empty text takes the marks away. re.error if a regular expression is none.
        """
        if self._flow is None:
            return 0
        hits = find_all(self._flow.document.text, text, regex=regex, case=case)
        selected = self.selected.range
        self._go_to_hit(hits.from_char(selected[0] if selected else self.selected.caret))
        return len(hits.ranges)

    def find_next(self) -> None:
        self._go_to_hit(self._hits.step(1))

    def find_previous(self) -> None:
        self._go_to_hit(self._hits.step(-1))

    @property
    def paragraph_count(self) -> int:
        return len(self._paragraph_starts())

    def paragraph_start(self, number: int) -> int:
        """The first character of a paragraph, counted from 1; of the last one beyond the end."""
        starts = self._paragraph_starts()
        return starts[min(max(number, 1), len(starts)) - 1] if starts else 0

    def paragraph_number(self, char: int) -> int:
        """The number, from 1, of the paragraph in which this character stands."""
        return max(1, bisect_right(self._paragraph_starts(), char))

    def _paragraph_starts(self) -> list[int]:
        blocks = self._flow.blocks if self._flow else ()
        ended = [True, *(block.ends_paragraph for block in blocks)]
        return [one.start_char for one, begins in zip(blocks, ended, strict=False) if begins]

    def _go_to_hit(self, hits: Hits) -> None:
        changed, self._hits = hits.ranges is not self._hits.ranges, hits
        self.viewport().update()
        if changed:
            self.hits_changed.emit()
        if self._flow and hits.ranges:
            self._reveal(self._flow, hits.ranges[hits.current][0], context=2)
