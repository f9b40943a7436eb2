"""Keeps the lists beside the article in step with one desk, and jumps where they say."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.app import chaining
from annotator.app.desk import Desk
from annotator.model.annotations import Chain
from annotator.ui.panels.side import SideTabs
from annotator.ui.text.view import ArticleView


class Listing(QObject):
    """Lives as long as its desk is shown."""

    def __init__(self, desk: Desk, side: SideTabs, article: ArticleView) -> None:
        super().__init__(side)
        self._desk, self._side, self._article = desk, side, article
        workspace = desk.workspace
        workspace.opened.add(lambda _document: self._show())
        workspace.reloaded.add(self._show)
        for panel in side.lists:
            workspace.changed.add(panel.follow)
            desk.walk.moved.add(panel.show_current)
        self._links = [panel.chosen.connect(self._jump) for panel in side.lists]
        self._show()

    def release(self) -> None:
        """List nothing any more; the desk is about to be closed."""
        for link in self._links:
            QObject.disconnect(link)
        for panel in self._side.lists:
            panel.show_desk(None)
        self.deleteLater()

    def _show(self) -> None:
        for panel in self._side.lists:
            panel.show_desk(self._desk)

    def _jump(self, key: tuple[str, ...]) -> None:
        """Go to a span and hand it the keyboard; of a chain, to one mention after the other."""
        one = self._desk.workspace.annotations.get(tuple(key))
        if isinstance(one, Chain):
            chaining.go_to_mention(self._desk.workspace, self._desk.walk, one)
        else:
            self._desk.walk.focus(tuple(key))
            self._article.setFocus()
