"""Both versions of what was refused, side by side, to decide on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.reconciling import Comparison
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.refused import Difference
from annotator.model.workflow import State
from annotator.ui.wording import decision_words, plain_tooltip, quote, state_words

_KEY = Qt.ItemDataRole.UserRole


class ReconcilingDialog(QDialog):
    """`decided` carries the keys of what is to be taken over of one's own version, perhaps none.

    Closed in another way nothing is decided, and nothing is lost.
    """

    decided = Signal(list)

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two versions"))
        self._comparison = comparison
        self.rows = self._rows()
        layout = QVBoxLayout(self)
        layout.addWidget(self._heading())
        layout.addWidget(self.rows)
        layout.addWidget(self._buttons())
        self.resize(760, 360)
        self._show_choice()

    def chosen(self) -> list[tuple[str, ...]]:
        """The keys of the lines that are ticked."""
        lines = (self.rows.topLevelItem(row) for row in range(self.rows.topLevelItemCount()))
        ticked = Qt.CheckState.Checked
        return [tuple(one.data(0, _KEY)) for one in lines if one and one.checkState(0) == ticked]

    def _heading(self) -> QLabel:
        document = self._comparison.document
        words = self.tr(
            "“{title}” was changed elsewhere while you worked on it, and these of your changes "
            "were not stored. Tick those that you want to make again."
        )
        label = QLabel(words.format(title=document.title or document.id), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _rows(self) -> QTreeWidget:
        rows = QTreeWidget(self)
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setHeaderLabels([self.tr("Your version"), self.tr("Stored")])
        rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for one in self._comparison.found:
            rows.addTopLevelItem(self._row(one))
        rows.itemChanged.connect(self._show_choice)
        return rows

    def _row(self, one: Difference) -> QTreeWidgetItem:
        row = QTreeWidgetItem([self._words(one.mine), self._words(one.stored)])
        row.setData(0, _KEY, list(one.key))
        for column in (0, 1):
            row.setToolTip(column, plain_tooltip(row.text(column)))
        if one.key in self._comparison.fits:
            row.setCheckState(0, Qt.CheckState.Checked)
        else:
            row.setCheckState(0, Qt.CheckState.Unchecked)
            row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            row.setText(0, self.tr("{words} (no longer fits)").format(words=row.text(0)))
        return row

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.again = box.addButton(self.tr("Make mine again"), role.AcceptRole)
        self.keep = box.addButton(self.tr("Keep what is stored"), role.DestructiveRole)
        later = box.addButton(self.tr("Decide later"), role.RejectRole)
        self.again.clicked.connect(lambda: self._decide(self.chosen()))
        self.keep.clicked.connect(lambda: self._decide([]))
        later.clicked.connect(self.reject)
        return box

    def _decide(self, chosen: list[tuple[str, ...]]) -> None:
        self.decided.emit(chosen)
        self.accept()

    def _show_choice(self) -> None:
        if hasattr(self, "again"):
            self.again.setEnabled(bool(self.chosen()))

    def _words(self, one: Annotation | State | None) -> str:
        match one:
            case None:
                return self.tr("nothing")
            case State():
                return self.tr("The document: {state}").format(state=state_words(one))
            case Span():
                parts = [f"{one.label} {self._quoted(one.id, one)}", decision_words(one)]
                parts += [f"{name}: {value}" for name, value in sorted(one.attributes.items())]
                return ", ".join(filter(None, (*parts, one.kb_id, one.note)))
            case Argument():
                ends = f"{self._quoted(one.trigger)} → {self._quoted(one.filler)}"
                return f"{one.role}: {ends}, {decision_words(one)}"
            case Relation():
                ends = f"{self._quoted(one.source)} → {self._quoted(one.target)}"
                return f"{one.label}: {ends}, {decision_words(one)}"
            case Chain():
                return " = ".join(self._quoted(id) for id in one.mentions)

    def _quoted(self, id: str, span: Span | None = None) -> str:
        found = span or self._span(id)
        return f"“{quote(self._comparison.document, found)}”" if found else "…"

    def _span(self, id: str) -> Span | None:
        """The span with this id in either version."""
        stored = self._comparison.stored.get(("span", id))
        mine = (one.mine for one in self._comparison.found)
        both = (*mine, stored)
        return next((one for one in both if isinstance(one, Span) and one.id == id), None)
