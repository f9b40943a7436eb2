"""The spans of an article, one row each, in text order and filtered."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from PySide6.QtCore import QModelIndex, QObject

from annotator.app.walking import Walk
from annotator.app.workspace import Workspace
from annotator.model.annotation_set import text_order
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.item_models.lines import Index, Key, Line, LinesModel
from annotator.ui.wording import decision_sign, decision_words, quote

MANY = 200
"""A change of more annotations than this is not followed row by row."""
_ROOT = QModelIndex()


class SpansModel(LinesModel):
    """One row a span that passes the filter; a row keeps no words, only its place in the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._places: list[tuple[int, int, str]] = []
        self._wanted = ""
        self._only_undecided = False

    @property
    def workspace(self) -> Workspace:
        assert self._workspace is not None
        return self._workspace

    def show(self, workspace: Workspace | None) -> None:
        self._workspace = workspace
        self._list_anew()

    def filter(self, wanted: str, *, only_undecided: bool) -> None:
        """List only spans whose text or label holds this, in whatever case."""
        self._wanted, self._only_undecided = wanted.casefold(), only_undecided
        self._list_anew()

    def follow(self, change: Change) -> None:
        if len(change.removed) + len(change.added) > MANY:
            self._list_anew()
            return
        annotations = self.workspace.annotations
        for one in chain(change.removed, change.added):
            if isinstance(one, Span):
                now = annotations.get(one.key)
                same = isinstance(now, Span) and text_order(now) == text_order(one)
                if same and isinstance(now, Span) and self.belongs(now):
                    self._put_in(now)
                else:
                    self._take_out(one)
        for id in self.touched(change):
            self._redraw(id)

    def belongs(self, span: Span) -> bool:
        """True if the span has a row."""
        if self._only_undecided and not span.undecided:
            return False
        if not self._wanted or self._wanted in span.label.casefold():
            return True
        text = document_of(self.workspace).text[span.start_char : span.end_char]
        return self._wanted in " ".join(text.split()).casefold()

    def touched(self, change: Change) -> set[str]:
        """The ids of the spans whose rows say something else after a change."""
        return {one.id for one in chain(change.removed, change.added) if isinstance(one, Span)}

    def row_at_hand(self, walk: Walk) -> int | None:
        one = walk.at_hand
        if isinstance(one, Argument):
            one = self.workspace.annotations.span(one.filler)
        return self.row_of(one) if one else None

    def row_of(self, span: Span) -> int | None:
        row = bisect_left(self._places, text_order(span))
        return row if self._places[row : row + 1] == [text_order(span)] else None

    def line(self, row: int) -> Line:
        # Of several rows that go in one change, the later ones are still asked what they say.
        span = self.workspace.annotations.get(("span", self._places[row][2]))
        return self.line_of(span) if isinstance(span, Span) else Line(())

    def line_of(self, span: Span) -> Line:
        return span_line(self.workspace.schema, document_of(self.workspace), span)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def _list_anew(self) -> None:
        self.beginResetModel()
        known = self._workspace is not None and self._workspace.document is not None
        spans = self.workspace.annotations.spans if known else ()
        self._places = [text_order(span) for span in spans if self.belongs(span)]
        self.endResetModel()

    def _put_in(self, span: Span) -> None:
        if self.row_of(span) is None:
            row = bisect_left(self._places, text_order(span))
            self.beginInsertRows(QModelIndex(), row, row)
            self._places.insert(row, text_order(span))
            self.endInsertRows()

    def _take_out(self, span: Span) -> None:
        row = self.row_of(span)
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._places[row]
            self.endRemoveRows()

    def _redraw(self, id: str) -> None:
        span = self.workspace.annotations.get(("span", id))
        row = self.row_of(span) if isinstance(span, Span) else None
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))


def document_of(workspace: Workspace) -> Document:
    assert workspace.document is not None
    return workspace.document


def span_line(
    schema: Schema,
    document: Document,
    span: Span,
    *,
    words: str = "",
    rest: str = "",
    key: Key = (),
) -> Line:
    """The line of a span, or of what it stands for: its label and text, or other words."""
    return Line(
        key=key or span.key,
        words=words or quote(document, span),
        rest=rest,
        sign=decision_sign(span),
        label=span.label,
        color=schema.label(span.label).color if schema.has_label(span.label) else "",
        trigger=schema.is_trigger(span.layer),
        undecided=span.undecided,
        rejected=span.rejected,
        explained="\n".join(part for part in (decision_words(span), span.note) if part),
    )
