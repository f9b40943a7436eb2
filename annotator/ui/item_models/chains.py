"""The chains of an article, one row each, in the order of their first mentions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain as both

from PySide6.QtCore import QModelIndex, QObject

from annotator.app import chaining
from annotator.app.walking import Walk
from annotator.app.workspace import Workspace
from annotator.model.annotation_set import text_order
from annotator.model.annotations import Argument, Chain, Span
from annotator.model.changes import Change
from annotator.ui.item_models.lines import Index, Line, LinesModel
from annotator.ui.item_models.spans import document_of, span_line
from annotator.ui.wording import mentions_words

_ROOT = QModelIndex()


class ChainsModel(LinesModel):
    """One row a chain: its best name, and how its mentions are worded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._chains: Sequence[Chain] = ()

    def show(self, workspace: Workspace | None) -> None:
        self._workspace = workspace
        self.beginResetModel()
        self._chains = self._in_order(workspace) if workspace else ()
        self.endResetModel()

    def follow(self, change: Change) -> None:
        ones = tuple(both(change.removed, change.added))
        if any(isinstance(one, Chain) for one in ones):
            self.show(self._workspace)
        elif self._chains and any(isinstance(one, Span) for one in ones):
            self.dataChanged.emit(self.index(0), self.index(len(self._chains) - 1))

    def row_at_hand(self, walk: Walk) -> int | None:
        assert self._workspace is not None
        one = walk.at_hand
        if isinstance(one, Argument):
            one = self._workspace.annotations.span(one.filler)
        chain = chaining.chain_of(self._workspace.annotations, one) if one else None
        return self._chains.index(chain) if chain in self._chains else None

    def line(self, row: int) -> Line:
        chain, workspace = self._chains[row], self._workspace
        # While a change is told from one listener to the next, the old chain is asked once more.
        if workspace is None or chain not in workspace.annotations:
            return Line(())
        document = document_of(workspace)
        mentions = chaining.mentions_of(workspace.annotations, chain)
        best = chaining.best_of(document, mentions)
        words = mentions_words(document, mentions)
        return span_line(workspace.schema, document, best, rest=words, key=chain.key)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._chains)

    def _in_order(self, workspace: Workspace) -> Sequence[Chain]:
        annotations = workspace.annotations

        def first(chain: Chain) -> tuple[int, int, str]:
            return min(text_order(annotations.span(id)) for id in chain.mentions)

        return tuple(sorted(annotations.chains, key=first))
