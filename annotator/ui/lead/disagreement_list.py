"""The disagreements behind a figure: grouped by kind, each opened by Return or a double click."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from annotator.app.spreadsheets import tab_separated
from annotator.model.annotations import Span
from annotator.model.comparing import Pair
from annotator.model.confusion import by_kind
from annotator.model.disagreements import Disagreement
from annotator.model.document import Document
from annotator.ui.lead.agreement_words import kind_words, statement_words, tr
from annotator.ui.lead.groups import KEY, Group, GroupsModel
from annotator.ui.wording import quote

_AROUND = 32
_OPEN_AT_ONCE = 400


class DisagreementList(QTreeView):
    """Shows disagreements; `opened` says which one is to be looked at in its text."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = GroupsModel(self)
        self.setModel(self.groups)
        self.setAccessibleName(tr("Disagreements"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.activated.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(tr("Copy as a table"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)

    def show_disagreements(
        self,
        disagreements: Sequence[Disagreement],
        documents: Mapping[str, Document],
        pair: Pair | None,
    ) -> None:
        """Show these, of one pair of annotators or of several."""
        first, second = pair or (tr("the first"), tr("the second"))
        heads = [tr("Text"), tr("Document"), first, second]
        if pair is None:
            heads.insert(2, tr("Annotators"))
        groups = [
            Group(
                kind_words(kind, first, second),
                [_row(one, documents[one.document_id], pair) for one in ones],
                ones,
            )
            for kind, ones in by_kind(disagreements).items()
        ]
        self.groups.show_groups(heads, groups)
        for number in range(len(groups)):
            self.setFirstColumnSpanned(number, QModelIndex(), True)
        if len(disagreements) <= _OPEN_AT_ONCE:
            self.expandAll()
        for column, widest in enumerate((430, 200, *(260 for _ in heads[2:]))):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(widest, self.columnWidth(column)))

    def copy(self) -> None:
        """Put the whole list onto the clipboard, the kind in front."""
        QGuiApplication.clipboard().setText(tab_separated(self.groups.lines()))

    def _open(self, index: QModelIndex) -> None:
        one = index.data(KEY)
        if one is not None:
            self.opened.emit(one)


def _row(one: Disagreement, document: Document, pair: Pair | None) -> list[str]:
    between = [] if pair else [" – ".join(one.annotators)]
    return [
        in_context(document, one.span),
        document.title or document.id,
        *between,
        statement_words(document, one.first),
        statement_words(document, one.second),
    ]


def in_context(document: Document, span: Span) -> str:
    """A span between marks, with a few words of the text on both sides, on one line."""
    before = document.text[: span.start_char][-_AROUND:]
    after = document.text[span.end_char :][:_AROUND]
    if len(before) < span.start_char:
        before = f"… {before.partition(' ')[2]}"
    if span.end_char + len(after) < len(document.text):
        after = f"{after.rpartition(' ')[0]} …"
    return " ".join(f"{before}‹{quote(document, span)}›{after}".split())
