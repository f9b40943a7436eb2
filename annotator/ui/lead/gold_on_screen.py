"""Keeps an article in step with a curator: gold, and beside it the versions of a dispute."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from annotator.app import editing
from annotator.app.adjudicating import Adjudicating
from annotator.app.versions import Shown
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.ui.choosing import Attempt, choose_role
from annotator.ui.text.view import ArticleView

_SHOW = "show"


class GoldOnScreen(QObject):
    """Lives as long as its sitting is shown.

    The article has a set of its own, gold with the versions in it as suggestions, so that what
    is only shown never comes into gold.
    """

    def __init__(self, sitting: Adjudicating, article: ArticleView, attempt: Attempt) -> None:
        super().__init__(article)
        self._sitting, self._article, self._attempt = sitting, article, attempt
        self._workspace = sitting.curating.workspace
        self._shown = Shown()
        self._set = AnnotationSet("", "")
        self._workspace.changed.add(self._changed)
        self._workspace.reloaded.add(self._begin)
        sitting.moved.add(self._moved)
        sitting.desk.walk.moved.add(self._focus)
        sitting.desk.rearranged.add(self._rearranged)
        self._take_wishes()
        self._begin()

    def release(self) -> None:
        """Stop taking wishes; another sitting is about to be shown."""
        for link in self._links:
            QObject.disconnect(link)
        self.deleteLater()

    def _take_wishes(self) -> None:
        article, sitting, attempt = self._article, self._sitting, self._attempt
        self._links = [
            article.span_clicked.connect(lambda id: attempt(lambda: self._click(("span", id)))),
            article.argument_clicked.connect(lambda key: attempt(lambda: self._click(tuple(key)))),
            article.span_double_clicked.connect(lambda id: attempt(lambda: self._take(id))),
            article.selection_changed.connect(lambda: sitting.desk.select(article.selection())),
            article.edges_dragged.connect(lambda *edges: attempt(lambda: self._move_edges(*edges))),
            article.link_dragged.connect(lambda *ends: attempt(lambda: self._link(*ends))),
        ]

    def _click(self, key: tuple[str, ...]) -> None:
        """Put at hand what was clicked; a version that only stands beside gold is at hand."""
        gold = self._workspace.annotations
        if gold.get(key) is not None:
            self._sitting.show_gold(key)

    def _take(self, id: str) -> None:
        """Take the version that stands beside gold under this id."""
        number = self._shown.numbers.get(id)
        if number:
            self._sitting.desk.select(None)
            self._sitting.take(number)

    def _move_edges(self, id: str, start_char: int, end_char: int) -> None:
        span = self._workspace.annotations.get(("span", id))
        if isinstance(span, Span):
            editing.move_edges(self._workspace, span, start_char, end_char)
        else:
            self._sitting.move_edges(start_char, end_char)

    def _link(self, trigger_id: str, filler_id: str) -> None:
        gold = self._workspace.annotations
        if any(gold.get(("span", id)) is None for id in (trigger_id, filler_id)):
            raise RuleError(what=self.tr("Take the span into gold first."))
        choose_role(self._article, self._sitting.desk, trigger_id, filler_id, self._attempt)

    def _begin(self) -> None:
        document, gold = self._workspace.document, self._workspace.annotations
        assert document
        self._shown = Shown()
        self._set = AnnotationSet(gold.document_id, gold.annotator, gold)
        self._article.set_article(document, self._set, self._workspace.schema)
        self._moved()

    def _changed(self, change: Change) -> None:
        self._replace_shown(Shown())
        self._apply(replace(change, state=None))

    def _moved(self) -> None:
        shown = self._sitting.shown
        self._replace_shown(shown)
        self._article.set_words(shown.words)
        self._focus()

    def _focus(self) -> None:
        key = self._shown.focus if self._sitting.at_hand else self._sitting.desk.walk.key
        one = self._set.get(key) if key else None
        if isinstance(one, Argument):
            one = self._set.span(one.filler)
        if isinstance(one, Span) and not one.start_char <= self._article.caret() <= one.end_char:
            self._article.set_caret(one.start_char)  # So that what is missing nearby is near.
        self._article.set_focus_annotation(key)

    def _rearranged(self) -> None:
        desk = self._sitting.desk
        offer = desk.offer
        if offer:
            name = offer.name or self.tr("same")
            self._article.set_offer(name, [span.id for span in offer.spans], offer.current)
        else:
            self._article.set_offer("", (), 0)
        if desk.selection is None and self._article.selection() is not None:
            self._article.clear_selection()

    def _replace_shown(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        if before.annotations or shown.annotations:
            self._article.set_words({})
            self._apply(Change(_SHOW, removed=before.annotations, added=shown.annotations))

    def _apply(self, change: Change) -> None:
        self._set.apply(change)
        self._article.refresh(change)
