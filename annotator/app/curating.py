"""Bringing the annotators' work on one document together into gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from annotator.app.editing import check_among, trimmed
from annotator.app.workspace import ELSEWHERE, Workspace
from annotator.errors import RuleError
from annotator.model.alignment import Alignment, Fellows, Link, Place, align
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change, Remark, in_one
from annotator.model.curation import Dispute, Subject, compared, differs_in_attributes
from annotator.model.gold_places import VERB, gold_end, keys_of
from annotator.model.merging import merged
from annotator.model.remarks import Remarks
from annotator.model.rest import Keeps, chains_given_up, rest_rejected
from annotator.model.verdicts import (
    chain_settled,
    link_settled,
    place_altered,
    place_settled,
    settled,
    unsettled,
)
from annotator.model.workflow import GOLD
from annotator.store.project_store import ProjectStore

REMARK = "remark"
NOTHING: frozenset[str] = frozenset()


class Curating:
    """One document on the curator's desk; each verdict is stored before it counts.

    The annotators' sets are taken as they are when it is opened. Undo and redo are of this sitting.
    What all agree on, and what connects spans, comes into gold with the verdict that lets it.
    """

    def __init__(
        self, store: ProjectStore, document_id: str, annotators: Sequence[str], curator: str
    ) -> None:
        self.document_id = document_id
        self.curator = curator
        self.workspace = Workspace(store, curator, gold=True)
        self._sets = [store.annotation_set(document_id, name) for name in annotators]
        self.alignment: Alignment = align(self._sets)
        self.compared = compared(self.alignment, self.workspace.schema)
        self.remarks = Remarks()
        self._read_remarks()
        self.workspace.changed.add(self._follow)
        self.workspace.reloaded.add(self._read_remarks)
        self.workspace.open(document_id)

    @property
    def gold(self) -> AnnotationSet:
        return self.workspace.annotations

    @property
    def all_disputes(self) -> tuple[Dispute, ...]:
        """What the annotators differ in, settled or not, in text order, then their chains."""
        return tuple(one for one in self.compared if one.kinds)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What can be adjudicated now, in text order; what all agree on is to be merged before."""
        return self._unsettled(self.gold)

    @property
    def left(self) -> int:
        """How many disputes there are once what all agree on is taken."""
        steps = _Steps(self.gold)
        steps.add(self.agreed())
        return len(self._unsettled(steps.gold))

    def is_settled(self, dispute: Dispute) -> bool:
        return settled(dispute, self.alignment, self.gold, self.remarks)

    # Several at once

    def agreed(self, votes: int | None = None, *, rest: bool = False) -> Change:
        """The step that would take what all agree on, or so many; a preview until applied.

        With `rest` it also rejects what fewer than half of them state.
        """
        taken = self._merged(self._sets, self.gold, votes=votes)
        everybody = len(self._sets)
        return self._with_rest(taken, lambda who: 2 * len(who) >= everybody) if rest else taken

    def all_from(self, annotator: str, *, rest: bool = False) -> Change:
        """The step that would take what is not in gold yet from one of them; to be previewed.

        With `rest` it also rejects what only others state.
        """
        own = [one for one in self._sets if one.annotator == annotator]
        taken = self._merged(own, self.gold)
        return self._with_rest(taken, lambda who: annotator in who) if rest else taken

    def _with_rest(self, taken: Change, keeps: Keeps) -> Change:
        steps = _Steps(self.gold)
        steps.add(taken)
        curator, at = self.curator, _now()
        left = self._unsettled(steps.gold)
        steps.add(rest_rejected(left, self.alignment, steps.gold, keeps, curator=curator, at=at))
        steps.add(self._merged(self._sets, steps.gold, spans=False))
        about = chains_given_up(self._unsettled(steps.gold), self.alignment, self.remarks, keeps)
        remark = (Remark(about), Remark(about, settled=True)) if about else None
        return replace(in_one(VERB, steps.made), remark=remark)

    # Verdicts

    def take(self, dispute: Dispute, annotator: str, *, without: frozenset[str] = NOTHING) -> None:
        """Take this annotator's version, of a link without these roles.

        RuleError where gold as it is now does not allow a role or an overlap that is taken.
        """
        self._decide(self._settled(dispute.subject, annotator, without=without), dispute.subject)

    def take_event(
        self, dispute: Dispute, annotator: str, *, without: frozenset[str] = NOTHING
    ) -> None:
        """Take this annotator's event with all its arguments, but those of these roles.

        Fillers that gold does not have yet are taken from the same annotator. RuleError for what
        is no event, or where gold does not allow it.
        """
        number = self._event_of(dispute.subject)
        steps = _Steps(self.gold)
        ends = {number}
        links = [link for link in self.alignment.links if link.trigger == number]
        ends.update(link.filler for link in links if annotator in link.roles)
        for end in sorted(ends, key=lambda end: end != number):
            place = self.alignment.places[end]
            if end == number or gold_end(end, self.alignment, steps.gold) is None:
                steps.add(self._place_settled(place, annotator, steps.gold))
        for link in links:
            found = (gold_end(e, self.alignment, steps.gold) for e in (link.trigger, link.filler))
            if all(end and end.stands for end in found):
                steps.add(self._link_settled(link, annotator, steps.gold, without))
        self._decide(in_one(VERB, steps.made), dispute.subject)

    def relabel(self, place: Place, label: str) -> None:
        """Put a place into gold with a label of its layer; RuleError for any other."""
        self.workspace.schema.check_label(place.first.layer, label)
        now = _now()
        change = place_altered(place, self.gold, label=label, curator=self.curator, at=now)
        self._decide(change, place)

    def move_edges(self, place: Place, start_char: int, end_char: int) -> None:
        """Put a place into gold with other edges, without white space at the ends.

        RuleError if nothing is left between them, or gold does not allow the overlap.
        """
        assert self.workspace.document
        edges = trimmed(self.workspace.document.text, start_char, end_char)
        now = _now()
        change = place_altered(place, self.gold, edges=edges, curator=self.curator, at=now)
        self._decide(change, place)

    def reject(self, dispute: Dispute, reason: str = "") -> None:
        """Nobody is right; a reason is kept, and becomes the note of a span."""
        change = self._settled(dispute.subject, None, reason=reason)
        if reason:
            said = self.remark_on(dispute.subject)
            change = replace(change, remark=(said, replace(said, reason=reason)))
        self._decide(change, dispute.subject)

    def remark_on(self, subject: Subject) -> Remark:
        """What is said of it; blank if nothing is."""
        return self.remarks.of(keys_of(subject, self.alignment, self.gold))

    def say(self, subject: Subject, *, reason: str, unclear: bool) -> None:
        """Leave a reason, and whether the guidelines say nothing of it."""
        before = self.remark_on(subject)
        keys = keys_of(subject, self.alignment, self.gold)
        after = replace(before, about=keys, reason=reason, unclear=unclear)
        if (before.reason, before.unclear) != (reason, unclear):
            self.apply(Change(REMARK, remark=(before, after)))

    def apply(self, change: Change) -> None:
        """Store one step of gold. ConflictError, and gold is read anew, if another was faster."""
        self.workspace.apply(change)

    def undo(self) -> bool:
        """Take back the newest step of this sitting; False if there is none."""
        return self.workspace.undo() is not None

    def redo(self) -> bool:
        """Do again the step taken back last; False if there is none."""
        return self.workspace.redo() is not None

    # Inside

    def _unsettled(self, gold: AnnotationSet) -> tuple[Dispute, ...]:
        schema = self.workspace.schema
        return unsettled(self.compared, self.alignment, gold, schema, self.remarks)

    def _event_of(self, subject: Subject) -> int:
        """The place of the trigger."""
        if isinstance(subject, Link):
            return subject.trigger
        if isinstance(subject, Place) and self.workspace.schema.is_trigger(subject.first.layer):
            return self.alignment.places.index(subject)
        raise RuleError(what="This is no event; take it without arguments.")

    def _decide(self, change: Change, subject: Subject) -> None:
        """Check and apply a verdict, with what it lets come into gold."""
        steps = _Steps(self.gold)
        steps.add(change)
        self._check(change, steps.gold)
        if isinstance(subject, Fellows) or (
            isinstance(subject, Place) and differs_in_attributes(subject)
        ):
            before = self.remark_on(subject)
            said = change.remark[1] if change.remark else before
            change = replace(change, remark=(before, replace(said, settled=True)))
        following = self._merged(self._sets, steps.gold, spans=False)
        self.apply(replace(change, added=(*change.added, *following.added)))

    def _check(self, change: Change, after: AnnotationSet) -> None:
        """RuleError where the schema does not allow what a change puts into gold."""
        document, schema = self.workspace.document, self.workspace.schema
        assert document
        for one in change.added:
            if isinstance(one, Span) and one.stands:
                check_among(document.text, schema, after, one)
            if isinstance(one, Argument) and one.stands:
                trigger, filler = after.span(one.trigger), after.span(one.filler)
                schema.check_argument(trigger.label, one.role, filler.label)

    def _settled(
        self,
        subject: Subject,
        taken: str | None,
        *,
        without: frozenset[str] = NOTHING,
        reason: str = "",
    ) -> Change:
        match subject:
            case Link():
                return self._link_settled(subject, taken, self.gold, without)
            case Place():
                return self._place_settled(subject, taken, self.gold, reason)
            case Fellows():
                return chain_settled(subject, self.alignment, self.gold, taken)

    def _place_settled(
        self, place: Place, taken: str | None, gold: AnnotationSet, reason: str = ""
    ) -> Change:
        at = _now()
        return place_settled(place, gold, taken, curator=self.curator, at=at, reason=reason)

    def _link_settled(
        self, link: Link, taken: str | None, gold: AnnotationSet, without: frozenset[str]
    ) -> Change:
        curator, at = self.curator, _now()
        return link_settled(
            link, self.alignment, gold, taken, curator=curator, at=at, without=without
        )

    def _merged(
        self,
        sets: Sequence[AnnotationSet],
        gold: AnnotationSet,
        *,
        votes: int | None = None,
        spans: bool = True,
    ) -> Change:
        return merged(
            sets,
            gold,
            curator=self.curator,
            at=_now(),
            votes=votes,
            schema=self.workspace.schema,
            alignment=self.alignment,
            remarks=self.remarks,
            spans=spans,
        )

    def _follow(self, change: Change) -> None:
        """What came from elsewhere is several steps in one, and says nothing of their remarks."""
        if change.verb == ELSEWHERE:
            self._read_remarks()
        else:
            self.remarks.follow(change)

    def _read_remarks(self) -> None:
        log = self.workspace.store.log(self.document_id, GOLD)
        self.remarks = Remarks(one.change for one in log)


class _Steps:
    """Changes tried out one after another on a copy of gold."""

    def __init__(self, gold: AnnotationSet) -> None:
        self.gold = AnnotationSet(gold.document_id, gold.annotator, gold)
        self.made: list[Change] = []

    def add(self, change: Change) -> None:
        self.gold.apply(replace(change, state=None))
        self.made.append(change)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
