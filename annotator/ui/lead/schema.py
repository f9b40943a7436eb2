"""The page that alters the schema in the middle of a project: preview, apply, undo, look again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app import schema_changing
from annotator.app.schema_changing import Preview, Touch
from annotator.model.schema import Schema
from annotator.model.schema_edits import Edit
from annotator.model.steps import LoggedStep
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_article
from annotator.ui.lead.schema_form import SchemaForm
from annotator.ui.lead.schema_tree import SchemaTree
from annotator.ui.lead.schema_words import tr, verb_words
from annotator.ui.lead.second_look import SecondLook
from annotator.ui.lead.tables import Column, Table
from annotator.ui.wording import state_words

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class SchemaPage(QWidget):
    """Names on the left; on the right what is to become of them and what that would touch."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._schema = window.desk.workspace.schema
        self._edit: Edit | None = None
        self._busy = False
        self.tree = SchemaTree(self)
        self.version = QLabel(self)
        self.form = SchemaForm(self)
        self.preview = QPushButton(tr("&Preview"), self)
        self.apply = QPushButton(tr("&Apply"), self)
        self.back = QPushButton(tr("&Undo the last alteration"), self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.rows = Table(tr("What it touches"), _row_columns(), self)
        self.places = Table(tr("Places"), _place_columns(), self)
        self.history = Table(tr("Versions"), _history_columns(), self)
        self.again = SecondLook(window)
        self._lay_out()
        self._connect()
        self._forget()
        self.setFocusProxy(self.tree)

    def refresh(self) -> None:
        """Read the schema, its counts and its versions, beside the window."""
        store = self._window.desk.workspace.store

        def work() -> tuple[Schema, dict[str, int], tuple[LoggedStep, ...]]:
            counts = store.counts()
            counted = {**counts.labels, **counts.roles}
            return store.schema(), counted, schema_changing.history(store)

        load(self._window, self, work, self._show)
        self.again.refresh()

    # Inside

    def _show(self, found: tuple[Schema, dict[str, int], tuple[LoggedStep, ...]]) -> None:
        schema, counts, steps = found
        self._schema = schema
        words = tr("{name}, version {version}")
        self.version.setText(words.format(name=schema.title or schema.name, version=schema.version))
        self.tree.show_schema(schema, counts)
        self.history.show_rows([_history_row(step) for step in steps])
        self.back.setEnabled(any(one.undoes is None and not one.undone for one in steps))

    def _look(self) -> None:
        self._window.attempt(self._preview)

    def _preview(self) -> None:
        edit = self.form.edit()
        store = self._window.desk.workspace.store
        self._set_busy(tr("Looking at what it touches …"))
        load(
            self._window,
            self,
            partial(schema_changing.preview, store, edit),
            partial(self._previewed, edit),
            self._forget,
        )

    def _previewed(self, edit: Edit, found: Preview) -> None:
        self._set_busy("")
        self._edit = edit
        self.apply.setEnabled(True)
        self.said.setText(_said(found))
        self.rows.show_rows(
            [
                (row.annotator, state_words(row.state), row.name, row.to or None, count)
                for row, count in found.rows
            ]
        )
        self.places.show_rows(
            [(one.document_id, one.annotator, one.name, one.to or None) for one in found.places],
            found.places,
        )

    def _apply(self) -> None:
        edit, workspace = self._edit, self._window.desk.workspace
        if edit is None or self._busy:
            return
        self._set_busy(tr("Altering …"))
        work = partial(schema_changing.change, workspace.store, edit, workspace.annotator)
        load(self._window, self, work, self._changed, self._missed)

    def _undo(self) -> None:
        workspace = self._window.desk.workspace
        self._set_busy(tr("Undoing …"))
        work = partial(schema_changing.undo, workspace.store, workspace.annotator)
        load(self._window, self, work, self._changed, self._missed)

    def _changed(self, _done: object) -> None:
        self._forget()
        self._window.desk.workspace.follow_schema()
        self.refresh()

    def _missed(self) -> None:
        self._changed(None)

    def _forget(self) -> None:
        """Nothing is previewed any more, since something else is asked for."""
        self._edit = None
        self._set_busy("")
        self.apply.setEnabled(False)
        self.said.setText(tr("Preview says what an alteration would touch before it is made."))
        self.rows.show_rows([])
        self.places.show_rows([])

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        for button in (self.preview, self.back):
            button.setEnabled(not self._busy)
        if words:
            self.apply.setEnabled(False)
            self.said.setText(words)

    def _open(self, one: Touch) -> None:
        self._window.attempt(lambda: open_article(self._window, one.document_id, one.start_char))

    def _connect(self) -> None:
        self.tree.chosen.connect(self._choose)
        self.form.changed.connect(self._forget)
        self.preview.clicked.connect(self._look)
        self.apply.clicked.connect(self._apply)
        self.back.clicked.connect(self._undo)
        self.places.chosen.connect(self._open)

    def _choose(self) -> None:
        self.form.show_schema(self._schema, self.tree.names())
        self._forget()

    def _lay_out(self) -> None:
        left = QWidget(self)
        names = QVBoxLayout(left)
        names.setContentsMargins(0, 0, 0, 0)
        names.addWidget(self.version)
        names.addWidget(self.tree, 1)
        change = QWidget(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.preview)
        buttons.addWidget(self.apply)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        touched = QSplitter(Qt.Orientation.Horizontal, change)
        touched.addWidget(self.rows)
        touched.addWidget(self.places)
        below = QVBoxLayout(change)
        below.addWidget(self.form)
        below.addLayout(buttons)
        below.addWidget(self.said)
        below.addWidget(touched, 1)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(change, tr("Alter"))
        tabs.addTab(self.again, tr("Look again"))
        tabs.addTab(self.history, tr("Versions"))
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(left)
        parts.addWidget(tabs)
        parts.setSizes([340, 840])
        parts.setStretchFactor(1, 1)
        QVBoxLayout(self).addWidget(parts)


def _said(found: Preview) -> str:
    if not found.annotations:
        words = tr("It touches no annotation; the version becomes {version}.")
        return words.format(version=found.after.version)
    said = tr("{annotations} annotations in {documents} documents; the version becomes {version}.")
    words = said.format(
        annotations=found.annotations, documents=found.documents, version=found.after.version
    )
    return f"{words} {tr('%n place(s) to look at again.', found.again)}" if found.again else words


def _row_columns() -> list[Column]:
    heads = [tr("Annotator"), tr("State"), tr("Name"), tr("Becomes"), tr("Annotations")]
    return [Column(words) for words in heads]


def _place_columns() -> list[Column]:
    return [Column(words) for words in (tr("Document"), tr("Annotator"), tr("Name"), tr("Becomes"))]


def _history_columns() -> list[Column]:
    heads = [tr("When"), tr("By"), tr("What"), tr("Version"), tr("Sets touched"), tr("State")]
    return [Column(words) for words in heads]


def _history_row(step: LoggedStep) -> tuple[str | int, ...]:
    before, after = step.versions or ("", "")
    what = tr("undone: {what}") if step.undoes is not None else "{what}"
    state = tr("taken back") if step.undone else ""
    at = step.at[:16].replace("T", " ")
    words = what.format(what=verb_words(step.verb))
    return (at, step.by, words, f"{before} → {after}", step.changes, state)
