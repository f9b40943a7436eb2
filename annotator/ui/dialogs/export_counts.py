"""What an export would write, in figures, and what its format leaves out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.app.export_preview import ExportPreview
from annotator.ui.lead.tables import Column, Table
from annotator.ui.markdown import PlainBrowser
from annotator.ui.translating import number


class ExportCounts(QWidget):
    """A line of sums, a table by label, and a line for whatever is left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.summary = QLabel(self)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        columns = (Column(self.tr("Label")), Column(self.tr("Number")))
        self.table = Table(self.tr("Annotations by label"), columns, self)
        self.left_out = PlainBrowser(self)
        self.left_out.setAccessibleName(self.tr("Left out by the format"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.left_out, 2)

    def say(self, text: str) -> None:
        """Say this in the place of the sums; the figures before stay."""
        self.summary.setText(text)

    def show_preview(self, found: ExportPreview) -> None:
        annotations = sum(count for _, count in found.labels)
        lines = [
            self.tr("{documents} documents, {annotations} annotations").format(
                documents=number(found.documents), annotations=number(annotations)
            )
        ]
        if found.parts:
            lines.append(", ".join(f"{part}: {number(count)}" for part, count in found.parts))
        self.summary.setText("\n".join(lines))
        self.table.show_rows([list(row) for row in found.labels])
        self.left_out.setPlainText("\n\n".join(self._left_out(found)))

    def _left_out(self, found: ExportPreview) -> list[str]:
        if not found.documents:
            return []
        if not found.left_out:
            return [self.tr("The format has a place for everything.")]
        head = self.tr("What the format leaves out or changes:")
        if found.tried < found.documents:
            words = self.tr("What the format leaves out or changes in the first {count} documents:")
            head = words.format(count=number(found.tried))
        return [head, *found.left_out]
