"""What is at hand: the span or argument in focus, and the event it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.app import chaining
from annotator.app.desk import Desk
from annotator.model.annotations import Argument, Decidable, Span
from annotator.model.document import Document
from annotator.ui.item_models.roles import KEY_ROLE, RoleRow, RolesModel, role_rows
from annotator.ui.markdown import plain_words
from annotator.ui.wording import (
    argument_words,
    decision_sign,
    decision_words,
    mentions_words,
    quote,
    relation_words,
)

_FILLER = 2


class AtHandPanel(QWidget):
    """`argument_chosen` carries the key of an argument, `role_chosen` the name of an empty role."""

    argument_chosen = Signal(tuple)
    role_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._title = _plain_label(self)
        self._title.setObjectName("title")
        self.details = _plain_label(self)
        self.details.setObjectName("details")
        self._event = _plain_label(self)
        self._event.setObjectName("subtitle")
        self.roles = RolesModel(self)
        self.table = _table(self)
        self.table.setModel(self.roles)
        self.table.setAccessibleName(self.tr("Roles of the event at hand"))
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        _size_columns(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 8, 6)
        for widget in (self._title, self.details, self._event):
            layout.addWidget(widget)
        layout.addWidget(self.table, 100)
        layout.addStretch(1)

    def show_desk(self, desk: Desk | None) -> None:
        """Show what is at hand on this desk now; while the panel is hidden, when it is shown."""
        self._desk = desk
        if not self.isVisible():
            return
        document = desk.workspace.document if desk else None
        one = desk.walk.at_hand if desk else None
        if desk is None or document is None or one is None:
            self._show_nothing()
            return
        self._title.setText(self._title_of(desk, document, one))
        self.details.setText("\n".join(_details(desk, document, one)))
        trigger = desk.walk.event
        self._event.setVisible(trigger is not None)
        self.table.setVisible(trigger is not None)
        if trigger:
            words = self.tr("Event {label}: “{trigger}”")
            self._event.setText(words.format(label=trigger.label, trigger=quote(document, trigger)))
            rows = role_rows(desk.workspace.schema, desk.workspace.annotations, trigger)
            self.roles.show(document, rows)
            _fit(self.table, rows)
            self._mark(one)

    def showEvent(self, showing: QShowEvent) -> None:
        super().showEvent(showing)
        self.show_desk(self._desk)

    def take_keyboard(self) -> None:
        """Give the keyboard to the table of roles, where there is one."""
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_nothing(self) -> None:
        self._title.setText(self.tr("Nothing at hand"))
        self.details.setText("")
        self._event.hide()
        self.table.hide()

    def _title_of(self, desk: Desk, document: Document, one: Decidable) -> str:
        if isinstance(one, Span):
            return f"{one.label}  “{quote(document, one)}”"
        annotations = desk.workspace.annotations
        trigger, filler = annotations.span(one.trigger), annotations.span(one.filler)
        return argument_words(document, trigger, one, filler)

    def _mark(self, one: Decidable) -> None:
        """Select the row of the argument at hand, or none; nothing happens where it is so."""
        key = one.key if isinstance(one, Argument) else None
        keys = [shown.argument.key if shown.argument else None for shown in self.roles.rows]
        wanted = keys.index(key) if key in keys and key else -1
        chosen = self.table.selectionModel().selectedRows()
        if [index.row() for index in chosen] == ([wanted] if wanted >= 0 else []):
            return
        if wanted >= 0:
            self.table.selectRow(wanted)
        else:
            self.table.clearSelection()

    def _choose(self, index: QModelIndex) -> None:
        key = index.data(KEY_ROLE)
        if key:
            self.argument_chosen.emit(tuple(key))
        else:
            self.role_chosen.emit(self.roles.rows[index.row()].role.name)


def _details(desk: Desk, document: Document, one: Decidable) -> Iterator[str]:
    yield decision_words(one)
    if not isinstance(one, Span):
        return
    yield from (f"{name}: {value}" for name, value in sorted(one.attributes.items()))
    if one.note:
        yield f"✎ {one.note}"
    for question in desk.asking.of(one.id):
        yield f"? {question.text}"
        if question.answer:
            yield f"→ {plain_words(question.answer)}"
    annotations = desk.workspace.annotations
    chain = chaining.chain_of(annotations, one)
    if chain:
        yield f"= {mentions_words(document, chaining.mentions_of(annotations, chain))}"
    for relation in annotations.relations_of(one.id):
        yield f"{decision_sign(relation)} {relation_words(document, annotations, relation, one)}"
    for argument in annotations.arguments_filled_by(one.id):
        if not argument.rejected:
            trigger = annotations.span(argument.trigger)
            quoted = f"{trigger.label} “{quote(document, trigger)}”"
            yield f"{decision_sign(argument)} {argument.role} ← {quoted}"


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def _table(parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setWordWrap(False)
    return table


def _size_columns(table: QTableView) -> None:
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(22)
    for column in range(4):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(_FILLER, QHeaderView.ResizeMode.Stretch)


def _fit(table: QTableView, rows: Sequence[RoleRow]) -> None:
    """Make room for the names of these roles; to ask every cell would cost at every key."""
    font = QFont(table.font())
    font.setBold(True)
    metrics = QFontMetrics(font)
    widest = max((metrics.horizontalAdvance(row.role.name) for row in rows), default=0)
    narrow = metrics.horizontalAdvance("MMM")
    for column, width in ((0, narrow), (1, widest + metrics.horizontalAdvance("M")), (3, narrow)):
        table.horizontalHeader().resizeSection(column, width)
    table.verticalHeader().setDefaultSectionSize(metrics.height() + 8)
