"""The commands of the curator: what each key does to the dispute at hand, or to gold."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from string import ascii_uppercase

from annotator.app import finishing
from annotator.app.curating import NOTHING, Curating
from annotator.app.desk import Desk, Edge, Unit, moved_edges
from annotator.app.dispute_list import DisputeList
from annotator.app.editing import at_hand as document_at_hand
from annotator.app.listeners import Listeners
from annotator.app.versions import Shown, Version, shown_of, versions_of
from annotator.errors import RuleError
from annotator.model.alignment import Place
from annotator.model.annotations import Span
from annotator.model.changes import Change, LoggedChange, Remark
from annotator.model.curation import Dispute
from annotator.model.gold_places import gold_span


class Adjudicating:
    """One curator at one document: a dispute at hand, or else what the desk has in focus.

    `desk` works on gold itself. `moved` is called when another dispute is at hand, or what is
    shown of it differs; every command raises RuleError where it makes no sense.
    """

    def __init__(self, curating: Curating, *, hides_names: bool = False) -> None:
        self.curating = curating
        self.desk = Desk(curating.workspace)
        self.at_hand: Dispute | None = None
        self.without: frozenset[str] = NOTHING
        self.moved: Listeners[[]] = Listeners()
        self.hides_names = hides_names
        self.disputes = DisputeList(curating)
        self._go_on()

    # What there is

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The annotators with the names that are shown, in the order of their numbers.

        Where names are hidden that are letters, dealt out anew in every document, but always the
        same there.
        """
        annotators = self.curating.alignment.annotators
        if not self.hides_names:
            return tuple((name, name) for name in annotators)
        mixed = sorted(annotators, key=self._drawn)
        letters = (*ascii_uppercase, *map(str, range(len(ascii_uppercase), len(mixed))))
        return tuple(zip(mixed, letters, strict=False))

    @property
    def versions(self) -> tuple[Version, ...]:
        """What each annotator has of the dispute at hand."""
        if self.at_hand is None:
            return ()
        return versions_of(self.curating, self.at_hand.subject, self.names)

    @property
    def shown(self) -> Shown:
        """What stands beside gold in the text."""
        if self.at_hand is None:
            return Shown(focus=self.desk.walk.key)
        return shown_of(self.curating, self.at_hand.subject, self.versions)

    @property
    def remark(self) -> Remark:
        """What is said of the dispute at hand."""
        return self.curating.remark_on(self._dispute().subject)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that any annotator gives in the dispute at hand."""
        stated = (set(one.roles) | {part.role for part in one.parts} for one in self.versions)
        return tuple(sorted(set[str]().union(*stated)))

    def hide_names(self, *, hidden: bool) -> None:
        """Show letters in the place of names, or names again."""
        self.hides_names = hidden
        self.moved()

    # Verdicts

    def take(self, number: int) -> None:
        """Take what this annotator has, by number from 1, or the span on offer; and go on."""
        if self.desk.offer:
            self.desk.take(number - 1)
            return
        dispute, annotator = self._dispute(), self._annotator(number)
        self._settle(lambda: self.curating.take(dispute, annotator, without=self.without))

    def take_event(self, number: int) -> None:
        """Take this annotator's event with all its arguments, but the roles left out; go on."""
        dispute, annotator = self._dispute(), self._annotator(number)
        self._settle(lambda: self.curating.take_event(dispute, annotator, without=self.without))

    def reject(self) -> None:
        """Nobody is right; or drop the offer, or delete the annotation of gold in focus."""
        if self.desk.offer or self.at_hand is None:
            self.desk.reject()
            return
        dispute = self.at_hand
        self._settle(lambda: self.curating.reject(dispute))

    def leave_out(self, role: str) -> None:
        """Leave a role out of what is taken next, or no longer."""
        if role not in self.roles:
            raise RuleError(what=f"Nobody gives the role {role} here.")
        self.without = self.without ^ {role}
        self.moved()

    def say(self, *, reason: str | None = None, unclear: bool | None = None) -> None:
        """Leave a reason, or that the guidelines do not say; what is None stays as it is."""
        subject, before = self._dispute().subject, self.remark
        self.curating.say(
            subject,
            reason=before.reason if reason is None else reason,
            unclear=before.unclear if unclear is None else unclear,
        )
        self.moved()

    # Altering gold

    def press_label_key(self, key: str, *, other_layer: bool = False) -> None:
        """Label the selection, relabel the place at hand and go on, or the span in focus."""
        place = self._place_at_hand()
        if place is None:
            label = self.desk.label_for_key(key, other_layer=other_layer)
            if label is None:
                raise RuleError(what=f"No label has the key {key} here.")
            self.label(label.name)
            return
        known = self.curating.workspace.schema.labels_of(place.first.layer)
        name = next((one.name for one in known if one.key == key), None)
        if name is None:
            raise RuleError(what=f"No label has the key {key} here.")
        self.label(name)

    def label(self, name: str) -> None:
        """The same by the name of the label."""
        place = self._place_at_hand()
        if place is None:
            self.desk.label(name)
        else:
            self._settle(lambda: self.curating.relabel(place, name))

    def labels(self) -> tuple[tuple[str, str], ...]:
        """The labels that there are to choose from, with their definitions."""
        schema, place, one = self.curating.workspace.schema, self._place_at_hand(), None
        if self.desk.selection is None:
            one = place.first if place else self.desk.walk.at_hand
        layer = one.layer if isinstance(one, Span) else None
        return tuple((x.name, x.definition) for x in schema.labels if layer in (None, x.layer))

    def move_edge(self, edge: Edge, steps: int, unit: Unit = Unit.TOKEN) -> None:
        """Move one edge of the place at hand, which puts it into gold, or of the span in focus."""
        place = self._place_at_hand()
        if place is None:
            self.desk.move_edge(edge, steps, unit)
            return
        span = gold_span(place, self.curating.gold) or place.first
        cut = document_at_hand(self.curating.workspace).segmentation
        self.move_edges(*moved_edges(cut, span, edge, steps, unit))

    def move_edges(self, start_char: int, end_char: int) -> None:
        """Give the place at hand these edges, half-open."""
        place = self._place_at_hand()
        if place is None:
            raise RuleError(what="No place is at hand.")
        self.curating.move_edges(place, start_char, end_char)
        self._show()

    # Moving on

    def skip(self, steps: int = 1) -> None:
        """Go to the next span on offer, or to the next dispute that is open, round and round."""
        if self.desk.offer:
            self.desk.skip() if steps > 0 else self.desk.back()
        elif not self._go(steps, only_open=True):
            raise RuleError(what="Every dispute is settled.")

    def step(self, steps: int) -> None:
        """Go to the next dispute, or the one before, settled or not."""
        if not self._go(steps, only_open=False):
            raise RuleError(what="There is no dispute in this document.")

    def show_dispute(self, dispute: Dispute | None) -> None:
        """Put this dispute at hand; None for what the desk has in focus."""
        self.at_hand, self.without = dispute, NOTHING
        self._show()

    def show_gold(self, key: tuple[str, ...]) -> None:
        """Put an annotation of gold at hand: the dispute about it, if there is one."""
        dispute = self.disputes.about(key)
        if dispute is None:
            self.desk.walk.focus(key)
        self.show_dispute(dispute)

    def show_place(self, char: int) -> None:
        """Put at hand what is disputed at this character or, failing that, nearest to it."""
        self.show_dispute(self.disputes.nearest(char))

    def escape(self) -> None:
        """Drop the offer, the selection or what was left out, or else look at no dispute."""
        if self.desk.offer or self.desk.selection:
            self.desk.escape()
        elif self.without:
            self.without = NOTHING
            self.moved()
        else:
            self.desk.walk.focus(None)
            self.show_dispute(None)

    # Steps and the document

    def undo(self) -> LoggedChange | None:
        """Take back the newest step, and go to the dispute that it was about."""
        return self._stepped(self.curating.workspace.undo)

    def redo(self) -> LoggedChange | None:
        return self._stepped(self.curating.workspace.redo)

    def apply(self, change: Change) -> None:
        """Take several at once, as it was previewed, and go to the first dispute that is left."""
        if change.empty:
            raise RuleError(what="There is nothing more to take.")
        self.curating.apply(change)
        self.show_dispute(next(iter(self.disputes.open), None))

    def majority(self, *, rest: bool = False) -> Change:
        """The step that would take what more than half agree on; with `rest` reject the others."""
        votes = len(self.curating.alignment.annotators) // 2 + 1
        return self.curating.agreed(votes, rest=rest)

    def finish(self) -> None:
        """Say that gold of this document is done, with what all agree on taken too."""
        agreed = self.curating.agreed()
        if not agreed.empty:
            self.curating.apply(agreed)
        finishing.finish(self.curating.workspace)
        self._show()

    # Inside

    def _dispute(self) -> Dispute:
        if self.at_hand is None:
            raise RuleError(what="No dispute is at hand; go to one first.")
        return self.at_hand

    def _place_at_hand(self) -> Place | None:
        """The place that edits are about; None where they are about gold or the selection."""
        if self.at_hand is None or self.desk.selection:
            return None
        subject = self.at_hand.subject
        return subject if isinstance(subject, Place) else None

    def _annotator(self, number: int) -> str:
        if not 1 <= number <= len(self.names):
            raise RuleError(what=f"There is no annotator {number} here.")
        return self.names[number - 1][0]

    def _settle(self, verdict: Callable[[], None]) -> None:
        """Do a verdict and go to the next dispute that is open."""
        verdict()
        self.without = NOTHING
        self._go_on()

    def _go_on(self) -> None:
        if not self._go(1, only_open=True):
            self._show()

    def _go(self, steps: int, *, only_open: bool) -> bool:
        """Go on from what is at hand, from the end to the beginning; False if there is nowhere."""
        focus = self.desk.walk.at_hand
        start = focus.start_char if isinstance(focus, Span) else 0
        here = self.at_hand.subject if self.at_hand else start
        found = self.disputes.beside(here, steps, only_open=only_open)
        if found:
            self.show_dispute(found)
        return found is not None

    def _show(self) -> None:
        """Bring the focus of the desk to what is at hand."""
        if self.at_hand:
            self.at_hand = self.disputes.of(self.at_hand.subject)
        if self.at_hand:
            key = self.shown.focus
            self.desk.walk.focus(key if key and self.curating.gold.get(key) else None)
        self.moved()

    def _stepped(self, step: Callable[[], LoggedChange | None]) -> LoggedChange | None:
        before = {id(one.subject) for one in self.disputes.open}
        logged = step()
        if logged:
            after = {id(one.subject) for one in self.disputes.open}
            listed = [one for one in self.disputes.all if id(one.subject) in before ^ after]
            opened = [one for one in listed if id(one.subject) in after]
            self.show_dispute(next(iter(opened or listed), self.at_hand))
        return logged

    def _drawn(self, annotator: str) -> bytes:
        drawn = f"{self.curating.document_id}:{annotator}"
        return hashlib.sha256(drawn.encode()).digest()
