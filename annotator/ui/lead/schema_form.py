"""Asks what is to become of the names that are chosen, and makes an edit of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import RuleError
from annotator.model.schema import Label, Role, Schema
from annotator.model.schema_edits import AddLabel, AddRole, Delete, Edit, Merge, Rename, Split
from annotator.model.schema_names import Kind, named
from annotator.ui.lead.schema_words import tr

RENAME, MERGE, SPLIT, DELETE, ADD_LABEL, ADD_ROLE = range(6)


class SchemaForm(QWidget):
    """`changed` tells that another edit is asked for than before."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self._chosen: Sequence[tuple[str, str]] = ()
        self.what = QComboBox(self)
        self.what.setAccessibleName(tr("What to do"))
        self.what.addItems(
            [
                tr("Rename"),
                tr("Merge"),
                tr("Split"),
                tr("Delete"),
                tr("Add a label"),
                tr("Add a role"),
            ]
        )
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.fields = QStackedWidget(self)
        self.new_name, self.parts = QLineEdit(self), QLineEdit(self)
        self.parts.setPlaceholderText(tr("FIRST, SECOND"))
        self.into, self.becomes, self.layer = QComboBox(self), QComboBox(self), QComboBox(self)
        self.label_name, self.label_key = QLineEdit(self), QLineEdit(self)
        self.definition = QLineEdit(self)
        self.fills = QLineEdit(self)
        self.role_name, self.fillers, self.events = (
            QLineEdit(self),
            QLineEdit(self),
            QLineEdit(self),
        )
        self._lay_out()
        self._connect()

    def show_schema(self, schema: Schema, chosen: Sequence[tuple[str, str]]) -> None:
        """Speak of these names of this schema."""
        self._schema, self._chosen = schema, chosen
        names = [name for _, name in chosen]
        shown = ", ".join(names) if names else tr("Choose names in the list first.")
        self.said.setText(shown if self.what.currentIndex() < ADD_LABEL else "")
        _offer(self.into, names)
        _offer(self.layer, [one.name for one in schema.layers])
        others: list[str] = []
        if len(names) == 1:
            others = [one for one in named(schema, Kind(chosen[0][0])) if one not in names]
        nothing = tr("nothing: they are turned down and taken out")
        _offer(self.becomes, [nothing, *others])

    def edit(self) -> Edit:
        """What is asked for; RuleError if something is missing."""
        what = self.what.currentIndex()
        if what == ADD_LABEL:
            name = _needed(self.label_name, tr("name"))
            label = Label(
                name=name,
                layer=self.layer.currentText(),
                key=self.label_key.text().strip(),
                definition=self.definition.text().strip(),
            )
            return AddLabel(label, _listed(self.fills))
        if what == ADD_ROLE:
            role = Role(name=_needed(self.role_name, tr("name")), fillers=_listed(self.fillers))
            return AddRole(role, _listed(self.events))
        kind, names = self._names()
        if what == MERGE:
            return Merge(kind, tuple(names), self.into.currentText())
        if len(names) > 1:
            raise RuleError(what=tr("Choose a single name in the list."))
        if what == RENAME:
            return Rename(kind, names[0], _needed(self.new_name, tr("new name")))
        if what == SPLIT:
            return Split(kind, names[0], _listed(self.parts))
        to = self.becomes.currentText() if self.becomes.currentIndex() > 0 else ""
        return Delete(kind, names[0], to)

    def _names(self) -> tuple[Kind, list[str]]:
        kinds = {kind for kind, _ in self._chosen}
        if len(kinds) != 1:
            raise RuleError(what=tr("Choose names of one kind in the list."))
        return Kind(kinds.pop()), [name for _, name in self._chosen]

    def _turn(self, what: int) -> None:
        self.fields.setCurrentIndex(what)
        if self._schema:
            self.show_schema(self._schema, self._chosen)
        self.changed.emit()

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._turn)
        for field in self.findChildren(QLineEdit):
            field.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.into, self.becomes, self.layer):
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def _lay_out(self) -> None:
        pages: list[list[tuple[str, QWidget]]] = [
            [(tr("New name"), self.new_name)],
            [(tr("All become"), self.into)],
            [(tr("Parts, the first for all there is"), self.parts)],
            [(tr("What has it becomes"), self.becomes)],
            [
                (tr("Name"), self.label_name),
                (tr("Layer"), self.layer),
                (tr("Key"), self.label_key),
                (tr("Definition"), self.definition),
                (tr("Fills the roles"), self.fills),
            ],
            [
                (tr("Name"), self.role_name),
                (tr("Filled by labels or layers"), self.fillers),
                (tr("Taken by the events"), self.events),
            ],
        ]
        for rows in pages:
            page = QWidget(self)
            form = QFormLayout(page)
            form.setContentsMargins(0, 0, 0, 0)
            for words, field in rows:
                form.addRow(words, field)
            self.fields.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.what, self.said, self.fields):
            layout.addWidget(widget)


def _offer(box: QComboBox, names: list[str]) -> None:
    before = box.currentText()
    box.blockSignals(True)
    box.clear()
    box.addItems(names)
    box.setCurrentIndex(max(0, box.findText(before)) if names else -1)
    box.blockSignals(False)


def _needed(field: QLineEdit, words: str) -> str:
    text = field.text().strip()
    if not text:
        field.setFocus()
        raise RuleError(what=tr("Fill in: {field}.").format(field=words))
    return text


def _listed(field: QLineEdit) -> tuple[str, ...]:
    return tuple(name.strip() for name in field.text().split(",") if name.strip())
