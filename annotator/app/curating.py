"""Bringing the annotators' work on one document together into gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from annotator.app.editing import check_among, trimmed
from annotator.app.history import History
from annotator.errors import ConflictError
from annotator.model.alignment import Link, Place, align
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.model.curation import Dispute
from annotator.model.merging import merged
from annotator.model.verdicts import link_settled, place_altered, place_settled, unsettled
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore


class Curating:
    """One document on the curator's desk; each verdict is stored before it counts.

    The annotators' sets are taken as they are when it is opened. Undo and redo are of this sitting.
    """

    def __init__(
        self, store: ProjectStore, document_id: str, annotators: Sequence[str], curator: str
    ) -> None:
        self.document_id = document_id
        self.curator = curator
        self._store = store
        self._text = store.document(document_id).text
        self._sets = [store.annotation_set(document_id, name) for name in annotators]
        self.alignment = align(self._sets)
        self.gold = store.annotation_set(document_id, GOLD)
        self._history = History()

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What can be adjudicated now, in text order; what all agree on is to be merged before."""
        return unsettled(self.alignment, self.gold)

    def agreed(self, votes: int | None = None) -> Change:
        """The step that would take what all agree on, or so many; a preview until applied."""
        return merged(self._sets, self.gold, curator=self.curator, at=_now(), votes=votes)

    def all_from(self, annotator: str) -> Change:
        """The step that would take what is not in gold yet from one of them; to be previewed."""
        own = [one for one in self._sets if one.annotator == annotator]
        return merged(own, self.gold, curator=self.curator, at=_now())

    def take(
        self, dispute: Dispute, annotator: str, *, without: frozenset[str] = frozenset()
    ) -> None:
        """Take this annotator's version, of a link without these roles.

        RuleError where gold as it is now does not allow a role or an overlap that is taken.
        """
        self._decide(self._settled(dispute, annotator, without=without))

    def relabel(self, place: Place, label: str) -> None:
        """Put a place into gold with a label of its layer; RuleError for any other."""
        self._store.schema().check_label(place.first.layer, label)
        now = _now()
        self._decide(place_altered(place, self.gold, label=label, curator=self.curator, at=now))

    def move_edges(self, place: Place, start_char: int, end_char: int) -> None:
        """Put a place into gold with other edges, without white space at the ends.

        RuleError if nothing is left between them, or gold does not allow the overlap.
        """
        edges = trimmed(self._text, start_char, end_char)
        now = _now()
        self._decide(place_altered(place, self.gold, edges=edges, curator=self.curator, at=now))

    def reject(self, dispute: Dispute, reason: str = "") -> None:
        """Nobody is right; the reason becomes the note of a span, and a link keeps none."""
        self.apply(self._settled(dispute, None, reason=reason))

    def apply(self, change: Change) -> None:
        """Store one step of gold. ConflictError, and gold is read anew, if another was faster."""
        if change.empty:
            return
        if self.gold.state is not State.IN_PROGRESS and not change.state:
            change = replace(change, state=(self.gold.state, State.IN_PROGRESS))
        self._perform(change)

    def undo(self) -> bool:
        """Take back the newest step of this sitting; False if there is none."""
        return self._take_back(self._history.to_undo)

    def redo(self) -> bool:
        """Do again the step taken back last; False if there is none."""
        return self._take_back(self._history.to_redo)

    def _decide(self, change: Change) -> None:
        schema = self._store.schema()
        for one in change.added:
            if isinstance(one, Span) and one.stands:
                check_among(self._text, schema, self.gold, one)
            if isinstance(one, Argument) and one.stands:
                trigger, filler = self.gold.span(one.trigger), self.gold.span(one.filler)
                schema.check_argument(trigger.label, one.role, filler.label)
        self.apply(change)

    def _settled(
        self,
        dispute: Dispute,
        taken: str | None,
        *,
        without: frozenset[str] = frozenset(),
        reason: str = "",
    ) -> Change:
        subject, curator, at = dispute.subject, self.curator, _now()
        if isinstance(subject, Link):
            return link_settled(
                subject, self.alignment, self.gold, taken, curator=curator, at=at, without=without
            )
        return place_settled(subject, self.gold, taken, curator=curator, at=at, reason=reason)

    def _take_back(self, change_id: int | None) -> bool:
        if change_id is None:
            return False
        self._perform(self._store.logged(change_id).change.inverse(), undoes=change_id)
        return True

    def _perform(self, change: Change, *, undoes: int | None = None) -> None:
        try:
            change_id = self._store.apply(self.document_id, GOLD, change, undoes=undoes)
        except ConflictError:
            self.gold = self._store.annotation_set(self.document_id, GOLD)
            raise
        self.gold.apply(change)
        self._history.add(change_id, undoes)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
