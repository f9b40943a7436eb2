"""The names of a schema as a tree, with how often each stands in the project."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.model.schema import Schema
from annotator.model.schema_names import Kind
from annotator.ui.lead.schema_words import kind_words, tr
from annotator.ui.theme import theme_of
from annotator.ui.translating import number
from annotator.ui.wording import plain_tooltip

_NAME = Qt.ItemDataRole.UserRole
_KIND = Qt.ItemDataRole.UserRole + 1


class SchemaTree(QTreeWidget):
    """Labels by layer, roles, relations, attributes; several of a kind may be chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([tr("Name"), tr("Annotations")])
        self.setAccessibleName(tr("Names of the schema"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.itemSelectionChanged.connect(self.chosen)

    def show_schema(self, schema: Schema, counts: Mapping[str, int]) -> None:
        """Show these names; what was chosen stays so where it is still there."""
        before = set(self.names())
        self.blockSignals(True)
        self.clear()
        for layer in schema.layers:
            title = f"{kind_words(Kind.LABEL)}: {layer.title or layer.name}"
            top = self._group(title)
            for label in schema.labels_of(layer.name):
                item = self._add(top, Kind.LABEL, label.name, label.definition, counts)
                shown = theme_of(self.palette()).label(label.color).text
                item.setForeground(0, QColor(shown))
        for kind, some in (
            (Kind.ROLE, schema.roles),
            (Kind.RELATION, schema.relations),
            (Kind.ATTRIBUTE, schema.attributes),
        ):
            top = self._group(kind_words(kind))
            for one in some:
                self._add(top, kind, one.name, one.definition, counts)
        self.expandAll()
        for item in self._items():
            item.setSelected((item.data(0, _KIND), item.data(0, _NAME)) in before)
        self.blockSignals(False)
        self.chosen.emit()

    def names(self) -> list[tuple[str, str]]:
        """What is chosen, as kind and name."""
        return [(one.data(0, _KIND), one.data(0, _NAME)) for one in self.selectedItems()]

    def choose(self, kind: Kind, *names: str) -> None:
        """Choose these of a kind, and nothing else."""
        for item in self._items():
            item.setSelected(item.data(0, _KIND) == kind.value and item.data(0, _NAME) in names)

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        children = (top.child(at) for top in tops if top for at in range(top.childCount()))
        return [child for child in children if child]

    def _group(self, title: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [title])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        return top

    def _add(
        self,
        top: QTreeWidgetItem,
        kind: Kind,
        name: str,
        definition: str,
        counts: Mapping[str, int],
    ) -> QTreeWidgetItem:
        counted = kind in (Kind.LABEL, Kind.ROLE)
        item = QTreeWidgetItem(top, [name, number(counts.get(name, 0)) if counted else ""])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        item.setData(0, _NAME, name)
        item.setData(0, _KIND, kind.value)
        item.setToolTip(0, plain_tooltip(definition))
        return item
