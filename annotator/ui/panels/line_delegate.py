"""Draws a line of a list of annotations: sign, label in its colour, words, and quieter words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.item_models.lines import LINE_ROLE, Line
from annotator.ui.theme import Theme, theme_of

Index = QModelIndex | QPersistentModelIndex
_SIGN, _PAD, _GAP, _SPACE = 16, 4, 6, 4


class LineDelegate(QStyledItemDelegate):
    """Everything on one line of text, or the rest on a second; `lines` says which.

    What is undecided is italic, what is rejected is struck out.
    """

    lines = 1

    def height(self, metrics: QFontMetrics) -> int:
        """The height of a row in pixels."""
        return self.lines * metrics.lineSpacing() + 2 * _PAD + _SPACE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        theme = theme_of(option.palette)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        ink, quiet = (theme.on_accent,) * 2 if selected else (theme.ink, theme.quiet)
        metrics, inside = option.fontMetrics, option.rect.adjusted(_GAP, _PAD, -_GAP, -_PAD)
        first = QRect(inside.left(), inside.top(), inside.width(), metrics.lineSpacing() + _SPACE)
        painter.setPen(QColor(quiet))
        _write(painter, first, line.sign)
        first.setLeft(first.left() + _SIGN)
        first.setLeft(first.left() + _draw_label(painter, option, first, line, theme, selected))
        painter.setFont(_font(option.font, line))
        painter.setPen(QColor(quiet if line.rejected else ink))
        used = _write(painter, first, line.words)
        painter.setFont(option.font)
        painter.setPen(QColor(quiet))
        if self.lines == 2:
            second = QRect(inside.left() + _SIGN, first.bottom(), inside.width(), first.height())
            second.setRight(inside.right())
            _write(painter, second, line.rest)
        elif line.rest:
            _write(painter, first.adjusted(used + 2 * _GAP, 0, 0, 0), line.rest)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            _draw_focus(painter, option, theme, selected=selected)


def _draw_label(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    line: Line,
    theme: Theme,
    selected: bool,
) -> int:
    """The label as the article draws it, a trigger's framed or filled; the width that it takes."""
    if not line.label:
        return 0
    font = QFont(option.font)
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 0.85)
    metrics = QFontMetrics(font)
    box = QRectF(place.left() + 0.5, place.center().y() - metrics.height() / 2 - 0.5, 0, 0)
    edge = _SPACE if line.trigger else 0
    box.setWidth(metrics.horizontalAdvance(line.label) + 2 * edge)
    box.setHeight(metrics.height() + 2)
    colors = theme.label(line.color or theme.quiet)
    text, on_text = (theme.on_accent, theme.accent) if selected else (colors.text, colors.on_text)
    painter.setPen(QPen(QColor(text), 1))
    filled = line.trigger and not line.undecided and not line.rejected
    painter.setBrush(QColor(text) if filled else Qt.BrushStyle.NoBrush)
    if line.trigger:
        painter.drawRoundedRect(box, 3, 3)
    painter.setFont(font)
    painter.setPen(QColor(on_text if filled else text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.label)
    return int(box.width()) + _GAP


def _draw_focus(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, selected: bool
) -> None:
    painter.save()
    painter.setPen(QPen(QColor(theme.on_accent if selected else theme.accent), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
    painter.restore()


def _font(font: QFont, line: Line) -> QFont:
    made = QFont(font)
    made.setItalic(line.undecided)
    made.setStrikeOut(line.rejected)
    return made


def _write(painter: QPainter, place: QRect, text: str) -> int:
    """Write text at the beginning of this place, cut short to fit; its width."""
    metrics = painter.fontMetrics()
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
    return metrics.horizontalAdvance(cut)
