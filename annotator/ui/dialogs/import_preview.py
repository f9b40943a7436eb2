"""Shows what an import would bring, and asks what becomes of names that the schema lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.extending import ADD, Additions
from annotator.app.mapping import NameMapping, likely, names_of
from annotator.app.previewing import LOOKED_AT, ImportPreview
from annotator.model.schema import Schema
from annotator.ui.translating import number
from annotator.ui.wording import plain_tooltip

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ImportPreviewDialog(QDialog):
    """`confirmed` carries the NameMapping as the annotator left it, and the Additions.

    What was known stays in the mapping.
    """

    confirmed = Signal(object, object)

    def __init__(
        self, preview: ImportPreview, schema: Schema, known: NameMapping, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import documents"))
        self._preview, self._known, self._names = preview, known, names_of(schema)
        self._layers = schema.layers
        self.choices: dict[tuple[str, str], QComboBox] = {}
        """The choice for each unknown name, by kind and name."""
        self.summary = QLabel(self._summary(), self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.tabs = QTabWidget(self)
        self._add_documents()
        self._add_names()
        self._add_refused()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.button(standard.Ok).setText(self.tr("&Import"))
        self.buttons.button(standard.Ok).setEnabled(bool(preview.documents) or preview.cut)
        self.buttons.accepted.connect(self._confirm)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.summary, self.tabs, self.buttons):
            layout.addWidget(widget)
        self.resize(720, 460)

    def mapping(self) -> NameMapping:
        """What was known, with what is chosen now in its place."""
        kinds: dict[str, dict[str, str]] = {
            kind.name: dict(getattr(self._known, kind.name)) for kind in fields(self._known)
        }
        for (kind, name), box in self.choices.items():
            kinds[kind].pop(name, None)
            if isinstance(box.currentData(), str):
                kinds[kind][name] = box.currentData()
        return NameMapping(**kinds)

    def additions(self) -> Additions:
        """The names that the schema is to get."""
        chosen = {name: box.currentData() for (_, name), box in self.choices.items()}
        return Additions({n: to[1] for n, to in chosen.items() if isinstance(to, list)})

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self.mapping(), self.additions())

    def _summary(self) -> str:
        preview = self._preview
        parts = [
            self.tr("{count} documents with {annotations} annotations are understood.").format(
                count=len(preview.documents),
                annotations=sum(one.annotations for one in preview.documents),
            )
        ]
        if preview.refused:
            words = self.tr("{count} cannot come in.")
            parts.append(words.format(count=len(preview.refused)))
        if preview.unknown:
            parts.append(self.tr("Some names are not in the schema: choose what becomes of them."))
        if preview.cut:
            words = self.tr("There is more; only the first {count} were looked at.")
            parts.append(words.format(count=LOOKED_AT))
        return " ".join(parts)

    def _add_documents(self) -> None:
        tree = _tree(
            self,
            [
                self.tr("Title"),
                self.tr("Id"),
                self.tr("Format"),
                self.tr("Characters"),
                self.tr("Annotations"),
            ],
        )
        for one in self._preview.documents:
            numbers = [number(one.characters), number(one.annotations)]
            item = QTreeWidgetItem(tree, [one.title, one.id, one.format, *numbers])
            for column in (3, 4):
                item.setTextAlignment(column, _RIGHT)
        self.tabs.addTab(tree, self.tr("Documents") + f" ({len(self._preview.documents)})")

    def _add_names(self) -> None:
        unknown = self._preview.unknown
        tree = _tree(self, [self.tr("Name"), self.tr("What"), self.tr("Count"), self.tr("Becomes")])
        words = {
            "labels": self.tr("label"),
            "roles": self.tr("role"),
            "relations": self.tr("relation"),
        }
        for kind, word in words.items():
            counts: Mapping[str, int] = getattr(unknown, kind)
            for name, count in sorted(counts.items()):
                item = QTreeWidgetItem(tree, [name, word, number(count)])
                box = self._choice(kind, name)
                tree.setItemWidget(item, 3, box)
        for name, count in sorted(self._preview.labels.items()):
            if name not in unknown.labels:
                QTreeWidgetItem(tree, [name, words["labels"], number(count), self.tr("as it is")])
        self.tabs.addTab(tree, self.tr("Names") + f" ({tree.topLevelItemCount()})")
        if self.choices:
            self.tabs.setCurrentWidget(tree)

    def _choice(self, kind: str, name: str) -> QComboBox:
        """What was chosen before, or what differs in case alone; without either, refusal."""
        box = QComboBox(self)
        box.addItem(self.tr("its documents are refused"), None)
        box.addItem(self.tr("left out"), "")
        if kind == "labels":
            for layer in self._layers:
                words = self.tr("added to the layer {layer}")
                box.addItem(words.format(layer=layer.title or layer.name), [ADD, layer.name])
        else:
            box.addItem(self.tr("added to the schema"), [ADD, ""])
        names: Sequence[str] = self._names[kind]
        for one in names:
            box.addItem(one, one)
        before: str | None = getattr(self._known, kind).get(name)
        chosen = before if before is not None else likely(name, names) or None
        box.setCurrentIndex(box.findData(chosen) if chosen is not None else 0)
        box.setAccessibleName(name)
        self.choices[kind, name] = box
        return box

    def _add_refused(self) -> None:
        tree = _tree(self, [self.tr("Why")])
        for line in self._preview.refused:
            QTreeWidgetItem(tree, [line]).setToolTip(0, plain_tooltip(line))
        self.tabs.addTab(tree, self.tr("Refused") + f" ({len(self._preview.refused)})")
        if self._preview.refused and not self._preview.documents:
            self.tabs.setCurrentWidget(tree)


def _tree(parent: QWidget, titles: list[str]) -> QTreeWidget:
    tree = QTreeWidget(parent)
    tree.setHeaderLabels(titles)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setAllColumnsShowFocus(True)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return tree
