"""Keeps article and panels in step with one desk, and takes their wishes to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.app import editing
from annotator.app.desk import Desk
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import LayerKind
from annotator.model.workflow import DocumentEntry
from annotator.ui.choosing import Attempt, choose_role
from annotator.ui.listing import Listing
from annotator.ui.panels.documents import DocumentsPanel
from annotator.ui.panels.labels import LabelsPanel
from annotator.ui.panels.side import SideTabs
from annotator.ui.status import StatusLine
from annotator.ui.text.view import ArticleView


class Binding(QObject):
    """Lives as long as its desk is shown; `attempt` performs a wish and shows what went wrong."""

    def __init__(
        self,
        desk: Desk,
        article: ArticleView,
        documents: DocumentsPanel,
        side: SideTabs,
        labels: LabelsPanel,
        status: StatusLine,
        attempt: Attempt,
    ) -> None:
        super().__init__(article)
        self._desk, self._article, self._documents = desk, article, documents
        self._at_hand, self._labels, self._status = side.at_hand, labels, status
        self._guidelines = side.guidelines
        self._attempt = attempt
        self._beside = QTimer(self, singleShot=True, interval=0)
        self._beside.timeout.connect(self._show_beside)
        self._listen()
        self._take_wishes()
        self._lists = Listing(desk, side, article)
        documents.show_list(desk.workspace.listed)
        if desk.workspace.document:
            self._opened(desk.workspace.document)
        else:
            article.clear()
            self._beside.start()

    def _listen(self) -> None:
        workspace = self._desk.workspace
        workspace.opened.add(self._opened)
        workspace.changed.add(self._changed)
        workspace.reloaded.add(self._reloaded)
        self._desk.walk.moved.add(self._moved)
        self._desk.rearranged.add(self._rearranged)

    def _take_wishes(self) -> None:
        article, attempt = self._article, self._attempt
        self._links = [
            article.span_clicked.connect(lambda id: self._desk.walk.focus(("span", id))),
            article.argument_clicked.connect(lambda key: self._desk.walk.focus(tuple(key))),
            article.selection_changed.connect(lambda: self._desk.select(article.selection())),
            article.edges_dragged.connect(
                lambda id, start, end: attempt(lambda: self._move_edges(id, start, end))
            ),
            article.link_dragged.connect(
                lambda trigger, filler: attempt(
                    lambda: choose_role(article, self._desk, trigger, filler, attempt)
                )
            ),
            self._documents.document_chosen.connect(lambda id: attempt(lambda: self._open(id))),
            self._documents.failed.connect(lambda e: self._status.say(str(e), wrong=True)),
            self._at_hand.argument_chosen.connect(lambda key: self._desk.walk.focus(tuple(key))),
            self._at_hand.role_chosen.connect(lambda name: attempt(lambda: self._arm(name))),
            self._labels.label_chosen.connect(lambda name: attempt(lambda: self._desk.label(name))),
        ]

    def release(self) -> None:
        """Stop taking wishes; the desk is about to be closed."""
        for link in self._links:
            QObject.disconnect(link)
        self._beside.stop()
        self._documents.show_list(None)
        self._lists.release()
        self._at_hand.show_desk(None)
        self._guidelines.show_desk(None)
        self.deleteLater()

    def show_entries(self) -> None:
        """Read the list of documents again."""
        self._documents.reload()

    def _open(self, document_id: str) -> None:
        self._desk.workspace.open(document_id)
        self._article.setFocus()

    def _arm(self, role: str) -> None:
        event = self._desk.walk.event
        if event:
            self._desk.walk.focus(event.key)
        self._desk.role(role)
        self._article.setFocus()

    def _move_edges(self, id: str, start_char: int, end_char: int) -> None:
        span = self._desk.workspace.annotations.span(id)
        editing.move_edges(self._desk.workspace, span, start_char, end_char)

    def _opened(self, document: Document) -> None:
        workspace = self._desk.workspace
        self._article.set_article(document, workspace.annotations, workspace.schema)
        self._documents.show_current(document.id)
        self._moved()

    def _reloaded(self) -> None:
        if self._desk.workspace.document:
            self._opened(self._desk.workspace.document)

    def _changed(self, change: Change) -> None:
        self._article.refresh(change)
        self._beside.start()

    def _moved(self) -> None:
        one = self._desk.walk.at_hand
        if isinstance(one, Span) and not one.start_char <= self._article.caret() <= one.end_char:
            self._article.set_caret(one.start_char)  # So that what is missing nearby is near.
        self._article.set_focus_annotation(self._desk.walk.key)
        self._beside.start()

    def _rearranged(self) -> None:
        offer = self._desk.offer
        if offer:
            name = offer.name or self.tr("same")
            self._article.set_offer(name, [span.id for span in offer.spans], offer.current)
            words = self.tr("{name}: Space takes it, Tab goes on, 1–9 takes by number, Esc leaves")
            self._status.say(words.format(name=name))
        else:
            self._article.set_offer("", (), 0)
        if self._desk.selection is None and self._article.selection() is not None:
            self._article.clear_selection()
        self._beside.start()

    def _show_beside(self) -> None:
        """Bring all that stands around the article up to date: its frame comes before theirs."""
        self._at_hand.show_desk(self._desk)
        self._guidelines.show_desk(self._desk)
        self._show_labels()
        self._status.show_desk(self._desk)
        workspace = self._desk.workspace
        if workspace.document:
            annotations = workspace.annotations
            self._documents.model.update_entry(
                DocumentEntry(
                    workspace.document.id,
                    workspace.document.title,
                    annotations.state,
                    annotations.undecided,
                )
            )

    def _show_labels(self) -> None:
        schema = self._desk.workspace.schema
        one = self._desk.walk.at_hand
        if self._desk.selection:
            layer = schema.layer_of_kind(LayerKind.ENTITY)
            hint = self.tr("a key labels the selection, Shift and a key makes an event")
        elif isinstance(one, Span):
            layer, hint = schema.layer(one.layer), self.tr("a key relabels and accepts")
        elif isinstance(one, Argument):
            layer = schema.layer_of_kind(LayerKind.EVENT)
            hint = self.tr("a role key gives it another role")
        else:
            layer, hint = schema.layer_of_kind(LayerKind.ENTITY), self.tr("select text first")
        if layer:
            self._labels.show_layer(schema, layer, hint)
