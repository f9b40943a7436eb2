"""Puts menus, panels and article together; no work of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from annotator.app import opening
from annotator.app.desk import Desk
from annotator.app.settings import Settings, remembered, save_settings
from annotator.app.suggesting import Suggesting
from annotator.errors import AnnotatorError, AwayError, ConflictError, RuleError
from annotator.ui import asking, importing, keys, projects, word_commands
from annotator.ui.actions import COMMANDS, CONTEXT, LEAD, MENUS, TEXT_CONTEXT, TOOLS, Command
from annotator.ui.binding import Binding
from annotator.ui.dialogs.password import opened
from annotator.ui.dialogs.shortcuts import ShortcutsDialog
from annotator.ui.find_bar import FindBar
from annotator.ui.following import Following
from annotator.ui.jobs import PoolRunner
from annotator.ui.lead.desk import close_desk
from annotator.ui.panels.documents import DocumentsPanel
from annotator.ui.panels.labels import LabelsPanel
from annotator.ui.panels.side import SideTabs
from annotator.ui.services import PipelineWorker, Services
from annotator.ui.status import StatusLine
from annotator.ui.text.fonts import SERIF
from annotator.ui.text.hints import WordHints
from annotator.ui.text.strip import Strip
from annotator.ui.text.view import ArticleView
from annotator.ui.theme import theme_of
from annotator.ui.welcome import WelcomePage

logger = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """The window of one project at a time, or of the welcome page."""

    def __init__(self, services: Services, settings: Settings, annotator: str) -> None:
        super().__init__()
        self.annotator = annotator
        self.services = services
        self.settings = settings
        self.runner = PoolRunner(self)
        self.target = ""
        self._desk: Desk | None = None
        self._reader: PoolRunner | None = None
        self._binding: Binding | None = None
        self._following: Following | None = None
        self._worker: PipelineWorker | None = None
        self.suggesting: Suggesting | None = None
        self._schema_actions: QObject | None = None
        self.article: ArticleView = ArticleView(self)
        self.documents_panel: DocumentsPanel = DocumentsPanel(self)
        self.side: SideTabs = SideTabs(self)
        self.hints: WordHints = WordHints(self.article)
        self.hints.letter_typed.connect(
            lambda letter: self.attempt(lambda: word_commands.go_to_word(self, letter))
        )
        self.side.guidelines.examples_wanted.connect(
            lambda subject: asking.look_for_examples(self, subject)
        )
        self.labels_panel = LabelsPanel(self)
        self.find_bar: FindBar = FindBar(self.article, self)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._welcome_page())
        self._pages.addWidget(self._project_page())
        self.setCentralWidget(self._pages)
        self.actions_by_name = keys.command_actions(self, self.article)
        keys.set_keys(self.actions_by_name, self.article, settings.shortcuts)
        keys.set_icons(self.actions_by_name, theme_of(self.palette()))
        self._fill_menus()
        self._fill_tool_bar()
        self.article.context_menu_requested.connect(self._show_context_menu)
        self.setAcceptDrops(True)
        self._read_settings()
        self._show_state()

    # The project

    @property
    def desk(self) -> Desk:
        """The desk of the open project; RuleError if there is none."""
        if self._desk is None:
            raise RuleError(what=self.tr("Open a project first."))
        return self._desk

    @property
    def has_project(self) -> bool:
        return self._desk is not None

    def open_project(self, target: str, document_id: str | None = None) -> None:
        """Show a project in the place of the one that is open; AnnotatorError if it cannot be.

        Where its server wants a password that nobody gave yet, it is asked for first.
        """
        reader = PoolRunner(self)
        desk = opened(
            partial(opening.open_desk, runner=reader, theirs=True), self, target, document_id
        )
        if desk is None:
            return
        self._close_project()
        self._desk, self._reader = desk, reader
        self._binding = Binding(
            desk,
            self.article,
            self.documents_panel,
            self.side,
            self.labels_panel,
            self.status,
            self.attempt,
        )
        self._following = Following(self, desk)
        word_commands.follow(self, desk)
        asking.follow(self, desk)
        self._schema_actions = keys.schema_actions(self, self.article, desk.workspace.schema)
        desk.workspace.opened.add(lambda _document: self._show_state())
        desk.workspace.changed.add(lambda _change: self._show_steps())
        desk.workspace.reloaded.add(self._show_steps)
        desk.workspace.schema_changed.add(self._take_schema)
        self.start_pipeline()
        self.status.show_server(desk.workspace.store.server())
        self.setWindowTitle(f"{desk.workspace.project} — {self.tr('Annotator')}")
        self._pages.setCurrentIndex(1)
        self.target = target
        self.keep(replace(self.settings, project=remembered(desk.workspace.project)))
        self._show_state()
        self.article.setFocus()

    def _take_schema(self) -> None:
        """Show the labels of the schema that holds now, and have it proposed by that."""
        schema = self.desk.workspace.schema
        if self._schema_actions:
            self._schema_actions.setParent(None)
            self._schema_actions.deleteLater()
        self._schema_actions = keys.schema_actions(self, self.article, schema)
        self.start_pipeline()
        words = self.tr("The schema was changed: {name}, version {version}.")
        self.status.say(words.format(name=schema.name, version=schema.version))

    def start_pipeline(self) -> None:
        """Start the pipeline of this project, or of this workstation, beside the window."""
        self._stop_pipeline()
        workspace = self.desk.workspace
        name = workspace.setting("pipeline") or self.settings.pipeline
        if name == projects.NO_PIPELINE:
            self.status.show_suggesting(None)
            return
        self._worker = self.services.make_worker(name, workspace.schema)
        suggesting = Suggesting(workspace, self._worker, self.runner)
        suggesting.changed.add(lambda: self.status.show_suggesting(suggesting))
        suggesting.answered.add(self.status.show_answer)
        self.suggesting = suggesting
        suggesting.restart()

    def show_documents(self) -> None:
        """Read the list of documents again, after an import."""
        if self._binding:
            self._binding.show_entries()
        if self.has_project and self.desk.workspace.document is None:
            first = opening.first_to_do(self.desk.workspace)
            if first:
                self.desk.workspace.open(first)

    # Commands

    def perform(self, command: Command) -> None:
        """Do a command; what goes wrong as expected is shown, and nothing is lost by it."""
        self.attempt(lambda: command.do(self))

    def attempt(self, do: Callable[[], object]) -> None:
        """Do something and show what goes wrong as expected."""
        try:
            do()
        except (RuleError, ConflictError, AwayError) as error:
            self.status.say(str(error), wrong=True)
        except AnnotatorError as error:
            self.show_error(error)

    def show_error(self, error: AnnotatorError) -> None:
        """Show an expected error in a box that does not stop the window."""
        logger.warning("%s shown", type(error).__name__)
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Annotator"), "", parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(str(error))
        box.open()

    def label_key(self, key: str, *, shifted: bool = False) -> None:
        self.attempt(lambda: self.desk.press_label_key(key, other_layer=shifted))

    def role_key(self, key: str) -> None:
        """A digit arms a role; while spans or words are on offer, it takes one by its number."""
        if key.isdigit() and self.desk.offer:
            self.attempt(lambda: self.desk.take((int(key) - 1) % 10))
        elif key.isdigit() and self.desk.hits:
            self.attempt(lambda: self.desk.take_hit((int(key) - 1) % 10))
        else:
            self.attempt(lambda: self.desk.press_role_key(key))

    def show_shortcuts(self) -> None:
        """Show all keys on one page, where they can be changed."""
        dialog = ShortcutsDialog(self.settings.shortcuts, self._project_keys(), self)
        dialog.changed.connect(self._change_shortcuts)
        dialog.open()

    def annotate_as(self, name: str) -> None:
        """Go on as somebody else, in the project that is open."""
        opening.check_annotator(name)
        self.keep(replace(self.settings, annotator=name))
        self.annotator = name
        self.open_project(self.target)

    def keep(self, settings: Settings) -> None:
        """Take these settings, and keep them; StoreError if they cannot be written."""
        self.settings = settings
        save_settings(settings)

    # Qt's

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "actions_by_name"):
            keys.set_icons(self.actions_by_name, theme_of(self.palette()))
        super().changeEvent(event)

    def closeEvent(self, closing: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.attempt(lambda: self.keep(replace(self.settings, geometry=geometry)))
        self._close_project()
        self.runner.close()
        super().closeEvent(closing)

    def dragEnterEvent(self, entering: QDragEnterEvent) -> None:
        importing.allow_drop(self, entering)

    def dropEvent(self, dropped: QDropEvent) -> None:
        importing.take_drop(self, dropped)

    # Inside

    def _welcome_page(self) -> WelcomePage:
        page = WelcomePage(self)
        page.new_wanted.connect(lambda: self.attempt(lambda: projects.new_project(self)))
        page.open_wanted.connect(lambda: self.attempt(lambda: projects.choose_project(self)))
        page.sample_wanted.connect(lambda: self.attempt(lambda: projects.open_sample(self)))
        return page

    def _project_page(self) -> QWidget:
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.article, 1)
        text.addWidget(Strip(self.article, middle))
        layout.addLayout(text, 1)
        layout.addWidget(self.find_bar)
        side = QSplitter(Qt.Orientation.Vertical, self)
        side.addWidget(self.side)
        side.addWidget(self.labels_panel)
        side.setSizes([385, 390])
        page = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.documents_panel, middle, _apart(side)):
            page.addWidget(widget)
        page.setStretchFactor(1, 1)
        page.setSizes([220, 770, 330])
        return page

    def _fill_menus(self) -> None:
        for name in MENUS:
            menu = self.menuBar().addMenu(self.tr(name))
            for command in COMMANDS:
                if command.menu == name:
                    menu.addAction(self.actions_by_name[command.name])

    def _fill_tool_bar(self) -> None:
        bar = self.addToolBar(self.tr("Verdicts"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        self._add_actions(bar, TOOLS)

    def _show_context_menu(self, span_id: str, place: QPoint) -> None:
        if not self.has_project:
            return
        if span_id:
            self.desk.walk.focus(("span", span_id))
        menu = QMenu(self)
        self._add_actions(menu, CONTEXT if span_id else TEXT_CONTEXT)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _add_actions(self, place: QToolBar | QMenu, names: Sequence[str]) -> None:
        for name in names:
            if name:
                place.addAction(self.actions_by_name[name])
            else:
                place.addSeparator()

    def _project_keys(self) -> list[tuple[str, str]]:
        if self._desk is None:
            return []
        schema = self._desk.workspace.schema
        labels = [(label.key.upper(), f"{label.name} ({label.layer})") for label in schema.labels]
        roles = [(role.key, role.name) for role in schema.roles]
        return [(key, words) for key, words in (*labels, *roles) if key]

    def _change_shortcuts(self, chosen: dict[str, list[str]]) -> None:
        keys.set_keys(self.actions_by_name, self.article, chosen)
        self.attempt(lambda: self.keep(replace(self.settings, shortcuts=chosen)))

    def _show_state(self) -> None:
        has_document = self.has_project and self.desk.workspace.document is not None
        for command in COMMANDS:
            allowed = has_document or not command.needs_document
            if command.menu == LEAD or command.name in projects.PROJECT_COMMANDS:
                allowed = self.has_project
            self.actions_by_name[command.name].setEnabled(allowed)
        if has_document:
            self._show_steps()

    def _show_steps(self) -> None:
        self.actions_by_name["undo"].setEnabled(self.desk.workspace.can_undo)
        self.actions_by_name["redo"].setEnabled(self.desk.workspace.can_redo)

    def _read_settings(self) -> None:
        self.resize(1320, 860)
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode("ascii")))
        self.article.set_reading(
            family=self.settings.font_family or None,
            size=self.settings.font_size,
            line_height=self.settings.line_height,
            measure=self.settings.measure,
        )
        self.article.reading_changed.connect(lambda: self.attempt(self._keep_reading))

    def _keep_reading(self) -> None:
        reading = self.article.reading
        kept = replace(
            self.settings,
            font_family="" if reading.family == SERIF else reading.family,
            font_size=reading.size,
            line_height=reading.line_height,
            measure=reading.measure,
        )
        if kept != self.settings:
            self.keep(kept)

    def _stop_pipeline(self) -> None:
        if self.suggesting:
            self.suggesting.stop()
        if self._worker:
            self._worker.close()
        self.suggesting = self._worker = None

    def _close_project(self) -> None:
        self._stop_pipeline()
        close_desk(self)
        self.runner.settle()
        if self._reader:
            self._reader.close()
            self._reader.deleteLater()
        if self._schema_actions:
            self._schema_actions.deleteLater()
        if self._following:
            self._following.release()
        if self._binding:
            self._binding.release()
        if self._desk:
            self._desk.workspace.close()
        self._desk = self._binding = self._schema_actions = self._reader = None
        self._following = None


def _apart(widget: QWidget) -> QWidget:
    """The widget in a frame in which it can alter its size without asking the whole window.

    Words beside the article change with every key; laying out the window anew each time would
    cost more than all the rest of the key.
    """
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area
