"""Draws a document of the list: its state, its title on two lines, what is undecided."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.model.workflow import DocumentEntry, State
from annotator.ui.item_models.documents import ENTRY_ROLE
from annotator.ui.theme import theme_of
from annotator.ui.wording import state_sign

Index = QModelIndex | QPersistentModelIndex
_SIGN, _PAD, _LINES = 22, 6, 2


class DocumentDelegate(QStyledItemDelegate):
    """Rows of one height: a sign that fills up, two lines of title, a count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _LINES * option.fontMetrics.lineSpacing() + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: DocumentEntry | None = index.data(ENTRY_ROLE)
        if entry is None:
            return  # What cannot be read is shown once it can.
        colors = theme_of(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        ink, quiet = (colors.on_accent,) * 2 if selected else (colors.ink, colors.quiet)
        inside = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        painter.setPen(quiet)
        top = Qt.AlignmentFlag.AlignTop
        painter.drawText(inside, top | Qt.AlignmentFlag.AlignLeft, state_sign(entry.state))
        count = (
            str(entry.undecided) if entry.undecided and entry.state is not State.FINISHED else ""
        )
        painter.drawText(inside, top | Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(quiet if entry.state is State.FINISHED else ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        room = option.fontMetrics.horizontalAdvance(count) + _PAD if count else 0
        lines = inside.adjusted(_SIGN, 0, -room, 0)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        _draw_lines(
            painter,
            QStyle.visualRect(option.direction, inside, lines),
            side | Qt.AlignmentFlag.AlignAbsolute,
            entry.title or entry.id,
        )
        painter.restore()


def _draw_lines(painter: QPainter, inside: QRect, side: Qt.AlignmentFlag, text: str) -> None:
    """The text on two lines in its own direction, the second cut short where it is longer."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    if first.isValid():
        first.setLineWidth(inside.width())
    layout.endLayout()
    length = first.textLength() if first.isValid() else len(text)
    metrics = painter.fontMetrics()
    units = text.encode("utf-16-le")
    lines = (units[: 2 * length].decode("utf-16-le"), units[2 * length :].decode("utf-16-le"))
    for number, line in enumerate(lines):
        cut = metrics.elidedText(line.strip(), Qt.TextElideMode.ElideRight, inside.width())
        top = inside.top() + number * metrics.lineSpacing()
        place = QRect(inside.left(), top, inside.width(), metrics.height())
        painter.drawText(place, side | Qt.TextFlag.TextSingleLine, cut)
