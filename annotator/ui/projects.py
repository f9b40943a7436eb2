"""The commands that make, open and export projects; each asks first, in a dialog of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from annotator import __doc__ as purpose
from annotator.app import opening
from annotator.app.exporting import LICENCE, ExportOrder
from annotator.app.selecting import ALL
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.services import Written

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

NO_PIPELINE = "none"
PROJECT_COMMANDS = frozenset(
    {"import", "paste", "export", "pipeline", "differences", "next document"}
)
SUFFIX = "annotator"
_MOST_LINES = 12


def new_project(window: MainWindow) -> None:
    """Ask for a schema and a file, make the project and open it."""
    schemas = {f"{schema.name} — {schema.title}": schema for schema in window.services.schemas()}
    asking = _choice(window, _tr("New project"), _tr("Schema"), list(schemas))
    asking.textValueSelected.connect(lambda name: _ask_where(window, schemas[name]))
    asking.open()


def choose_project(window: MainWindow) -> None:
    """Ask for a project file and open it."""
    dialog = file_dialog(window, _tr("Open project"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_tr("Projects") + f" (*.{SUFFIX})", _tr("All files") + " (*)"])
    dialog.fileSelected.connect(lambda path: window.attempt(lambda: window.open_project(path)))
    dialog.open()


def open_sample(window: MainWindow) -> None:
    """Make the sample project if there is none yet, and open it."""
    window.runner.run(
        window.services.make_sample,
        lambda path: window.attempt(lambda: window.open_project(str(path))),
        window.show_error,
    )


def export_dataset(window: MainWindow) -> None:
    """Ask what to export and write it, away from the window."""
    people = [one.name for one in window.desk.workspace.store.annotators() if one.name != GOLD]
    project, services = window.target, window.services
    dialog = ExportDialog(
        services.formats(),
        [GOLD, *people, ALL],
        window.desk.workspace.setting(LICENCE),
        lambda order: services.preview_export(project, order),
        window.runner,
        window,
    )

    def write(path: Path, order: ExportOrder) -> None:
        window.status.say(_tr("Exporting …"))
        window.runner.run(
            lambda: services.export(project, path, order, window.annotator),
            lambda written: _exported(window, written),
            window.show_error,
        )

    dialog.chosen.connect(write)
    dialog.open()


def choose_pipeline(window: MainWindow) -> None:
    """Ask for a pipeline by name or path, keep it with the project and start it."""
    names = [*window.services.pipelines(), NO_PIPELINE]
    asking = _choice(window, _tr("Pipeline"), _tr("Name or folder of a spaCy pipeline"), names)
    asking.setComboBoxEditable(True)
    asking.setTextValue(window.desk.workspace.setting("pipeline") or window.settings.pipeline)
    asking.textValueSelected.connect(
        lambda name: window.attempt(lambda: _use_pipeline(window, name.strip()))
    )
    asking.open()


def show_about(window: MainWindow) -> None:
    """Say what this program is."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, _tr("About Annotator"), "", parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setText(purpose or "")
    box.setInformativeText(_tr("Licence: Apache-2.0. The pipeline has a licence of its own."))
    box.open()


def _ask_where(window: MainWindow, schema: Schema) -> None:
    dialog = file_dialog(window, _tr("New project"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX)

    def make(path: str) -> None:
        opening.create_project(path, schema)
        window.open_project(path)

    dialog.fileSelected.connect(lambda path: window.attempt(lambda: make(path)))
    dialog.open()


def _use_pipeline(window: MainWindow, name: str) -> None:
    window.desk.workspace.set_setting("pipeline", name)
    window.start_pipeline()


def _exported(window: MainWindow, written: Written) -> None:
    said = _tr("{count} documents written").format(count=written.documents)
    window.status.say(said)
    if written.left_out:
        tell(window, said, list(written.left_out))


def tell(window: MainWindow, said: str, lines: list[str]) -> None:
    """Say something with lines to look into, in a box that does not stop the window."""
    box = QMessageBox(QMessageBox.Icon.Information, _tr("Annotator"), "", parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(said)
    box.setInformativeText("\n".join(lines[:_MOST_LINES]))
    box.setDetailedText("\n".join(lines))
    box.open()


def _choice(window: MainWindow, title: str, label: str, names: list[str]) -> QInputDialog:
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setComboBoxItems(names)
    return dialog


def file_dialog(window: MainWindow, title: str) -> QFileDialog:
    """A dialog for files that goes away when it is closed."""
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("projects", text)
