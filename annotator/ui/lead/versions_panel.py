"""The dispute at hand: how they differ, and what each annotator has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.adjudicating import Adjudicating
from annotator.app.versions import Version
from annotator.model.document import Document
from annotator.ui.lead.adjudication_words import (
    dispute_words,
    kinds_words,
    part_words,
    version_words,
)

_NUMBER = Qt.ItemDataRole.UserRole


class VersionsPanel(QWidget):
    """`taken` carries the number of the annotator whose version was chosen."""

    taken = Signal(int)
    nobody_wanted = Signal()
    reason_wanted = Signal()
    unclear_set = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label(self, "title")
        self._kinds = _label(self, "details")
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([self.tr("Annotator"), self.tr("What they have")])
        self.tree.setAccessibleName(self.tr("Versions of the dispute at hand"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setWordWrap(True)
        self.tree.setIndentation(14)
        self.tree.itemActivated.connect(self._activated)
        self._nobody = QPushButton(self.tr("Nobody is right"), self)
        self._nobody.clicked.connect(self.nobody_wanted)
        self.unclear = QCheckBox(self.tr("The guidelines do not say"), self)
        self.unclear.clicked.connect(self.unclear_set)
        self._write = QPushButton(self.tr("Reason …"), self)
        self._write.clicked.connect(self.reason_wanted)
        self._reason = _label(self, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 8, 6)
        layout.addWidget(self._title)
        layout.addWidget(self._kinds)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._nobody)
        layout.addWidget(self.unclear)
        layout.addWidget(self._write)
        layout.addWidget(self._reason)

    def show_sitting(self, sitting: Adjudicating | None, document: Document | None) -> None:
        """Show what is at hand in it; nothing without one."""
        self.tree.clear()
        dispute = sitting.at_hand if sitting else None
        for widget in (self._nobody, self.unclear, self._write):
            widget.setEnabled(dispute is not None)
        if sitting is None or document is None or dispute is None:
            self._title.setText(self.tr("No dispute is at hand") if sitting else "")
            self._kinds.clear()
            self._reason.clear()
            self.unclear.setChecked(False)
            return
        state = "" if sitting.disputes.is_open(dispute) else self.tr("settled")
        self._title.setText(dispute_words(sitting, document, dispute))
        self._kinds.setText(" — ".join(filter(None, (kinds_words(dispute.kinds), state))))
        for version in sitting.versions:
            self._add(document, version, sitting.without)
        self.tree.resizeColumnToContents(0)
        said = sitting.remark
        self.unclear.setChecked(said.unclear)
        words = self.tr("Reason: {reason}").format(reason=said.reason)
        self._reason.setText(words if said.reason else "")

    def _add(self, document: Document, version: Version, without: frozenset[str]) -> None:
        who = f"{version.number}  {version.name}" + ("  ✓" if version.taken else "")
        item = QTreeWidgetItem(self.tree, [who, version_words(document, version)])
        item.setData(0, _NUMBER, version.number)
        font = item.font(1)
        font.setItalic(version.empty)
        font.setStrikeOut(bool(without.intersection(version.roles)))
        item.setFont(1, font)
        for part in version.parts:
            child = QTreeWidgetItem(item, ["", part_words(document, part)])
            child.setData(0, _NUMBER, version.number)
            out = child.font(1)
            out.setStrikeOut(part.role in without)
            child.setFont(1, out)
            child.setToolTip(1, child.text(1))
        item.setToolTip(1, item.text(1))
        item.setExpanded(True)

    def _activated(self, item: QTreeWidgetItem) -> None:
        self.taken.emit(item.data(0, _NUMBER))


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
