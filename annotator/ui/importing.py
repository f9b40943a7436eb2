"""Documents into the open project: chosen, dropped or pasted; first previewed, then stored."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator.app.extending import Additions
from annotator.app.mapping import NameMapping, remember, remembered
from annotator.app.previewing import ImportPreview
from annotator.app.transfer import ImportReport, add_text
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.ui.dialogs.import_preview import ImportPreviewDialog
from annotator.ui.projects import file_dialog, tell

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def import_documents(window: MainWindow) -> None:
    """Ask for files, show what they hold, and add the documents in them."""
    dialog = file_dialog(window, _tr("Import documents"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(
        lambda names: window.attempt(lambda: preview_files(window, [Path(n) for n in names]))
    )
    dialog.open()


def preview_files(window: MainWindow, paths: list[Path]) -> None:
    """Read the files away from the window, and show what importing them would bring."""
    workspace = window.desk.workspace
    window.status.say(_tr("Reading …"))
    window.runner.run(
        partial(window.services.preview_import, workspace.schema, paths),
        lambda preview: _show(window, workspace, paths, preview),
        window.show_error,
    )


def import_files(window: MainWindow, paths: list[Path], additions: Additions) -> None:
    """Add the documents in these files, away from the window, and say what became of them.

    The schema gets the names that are to be added first, and the project is shown anew with them.
    """
    workspace = window.desk.workspace
    tokenizer = window.services.make_worker(window.settings.pipeline, workspace.schema)

    def work() -> ImportReport:
        try:
            return window.services.import_documents(workspace, paths, tokenizer, additions)
        finally:
            tokenizer.close()

    window.status.say(_tr("Importing …"))
    window.runner.run(work, lambda report: _imported(window, workspace, report), window.show_error)


def paste_text(window: MainWindow) -> None:
    """Add the text on the clipboard as a document, and open it."""
    workspace, text = window.desk.workspace, QGuiApplication.clipboard().text()
    if not text.strip():
        raise RuleError(what=_tr("There is no text on the clipboard."))
    tokenizer = window.services.make_worker(window.settings.pipeline, workspace.schema)

    def work() -> tuple[str, bool]:
        try:
            return add_text(workspace.store, text, tokenizer)
        finally:
            tokenizer.close()

    window.runner.run(work, lambda added: _pasted(window, workspace, *added), window.show_error)


def allow_drop(window: MainWindow, entering: QDragEnterEvent) -> None:
    """Let files of this computer be dropped while a project is open."""
    if window.has_project and _dropped_paths(entering):
        entering.acceptProposedAction()


def take_drop(window: MainWindow, dropped: QDropEvent) -> None:
    """Show what the dropped files and folders hold, and add the documents in them."""
    paths = _dropped_paths(dropped)
    dropped.acceptProposedAction()
    window.attempt(lambda: preview_files(window, paths))


def _dropped_paths(dropped: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.mimeData().urls() if url.isLocalFile()]


def _show(
    window: MainWindow, workspace: Workspace, paths: list[Path], preview: ImportPreview
) -> None:
    if not _is_open(window, workspace):
        return
    window.status.clearMessage()
    known = remembered(workspace.store, workspace.schema)
    dialog = ImportPreviewDialog(preview, workspace.schema, known, window)

    def take(mapping: NameMapping, additions: Additions) -> None:
        remember(workspace.store, mapping)
        import_files(window, paths, additions)

    dialog.confirmed.connect(lambda *chosen: window.attempt(lambda: take(*chosen)))
    dialog.open()


def _imported(window: MainWindow, workspace: Workspace, report: ImportReport) -> None:
    if _is_open(window, workspace) and workspace.store.schema() != workspace.schema:
        document = workspace.document
        window.open_project(window.target, document.id if document else None)
    window.show_documents()
    words = _tr("{added} added, {present} already there, {refused} refused")
    said = words.format(added=report.added, present=report.present, refused=len(report.refused))
    window.status.say(said)
    lines = [*map(str, report.refused), *report.left_out]
    if lines:
        tell(window, said, lines)


def _pasted(window: MainWindow, workspace: Workspace, id: str, new: bool) -> None:
    if not _is_open(window, workspace):
        return
    window.show_documents()
    window.attempt(lambda: workspace.open(id))
    window.status.say(_tr("Pasted as a new document.") if new else _tr("It is there already."))


def _is_open(window: MainWindow, workspace: Workspace) -> bool:
    """False if another project was opened in the meantime."""
    return window.has_project and window.desk.workspace is workspace


def _tr(text: str) -> str:
    return QCoreApplication.translate("importing", text)
