"""The labels that apply to what is at hand, with their keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.schema import Layer, Schema
from annotator.ui.item_models.labels import COLOR_ROLE, KEY_ROLE, NAME_ROLE, LabelsModel

_KEY_WIDTH, _ROW_PAD = 24, 6


class LabelsPanel(QWidget):
    """`label_chosen` carries the name of a label that was clicked."""

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("subtitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self.model = LabelsModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_LabelDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.clicked.connect(lambda index: self.label_chosen.emit(index.data(NAME_ROLE)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 8, 6)
        layout.addWidget(self._title)
        layout.addWidget(self.list, 1)

    def show_layer(self, schema: Schema, layer: Layer, hint: str) -> None:
        """Show the labels of this layer; the hint says what a key does."""
        self._title.setText(f"{layer.title or layer.name} — {hint}")
        self.model.show(schema.labels_of(layer.name))


class _LabelDelegate(QStyledItemDelegate):
    """A key cap in the colour of the label, then its name."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        metrics = option.fontMetrics
        model = index.model()
        names = (model.index(row, 0).data(NAME_ROLE) for row in range(model.rowCount()))
        widest = max(metrics.horizontalAdvance(name) for name in names)
        return QSize(_KEY_WIDTH + widest + 2 * _ROW_PAD, metrics.height() + _ROW_PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, palette, font = option.rect, option.palette, option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(rect.left() + 2, rect.top() + 2, _KEY_WIDTH - 6, rect.height() - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(index.data(COLOR_ROLE))
        painter.drawRoundedRect(cap, 3, 3)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, index.data(KEY_ROLE) or "")
        painter.setFont(font)
        painter.setPen(palette.text().color())
        name = rect.adjusted(_KEY_WIDTH, 0, 0, 0)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, index.data(NAME_ROLE))
        painter.restore()
