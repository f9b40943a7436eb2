"""The commands of the verdict loop: what each key does to what is at hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum

from annotator.app import deciding, editing, finishing, jumping
from annotator.app.asking import Asking
from annotator.app.linking import arm, arm_on_filler
from annotator.app.listeners import Listeners
from annotator.app.offering import Offer
from annotator.app.walking import Walk
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotations import Annotation, Argument, Decidable, Span
from annotator.model.changes import Change, LoggedChange
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Label, LayerKind


class Edge(Enum):
    START = "start"
    END = "end"


class Unit(Enum):
    TOKEN = "token"
    CHARACTER = "character"


class Desk:
    """One annotator at one document: a focus, a selection, perhaps an offer.

    Every command raises RuleError where it makes no sense. `selection` holds half-open offsets
    of marked text; `rearranged` is called when selection or offer change.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.walk = Walk(workspace)
        self.asking = Asking(workspace)
        self.selection: tuple[int, int] | None = None
        self.offer: Offer | None = None
        self.hits: tuple[jumping.Hit, ...] = ()
        self.rearranged: Listeners[[]] = Listeners()
        workspace.opened.add(self._cleared)
        workspace.changed.add(self._drop_lost)
        self.walk.moved.add(self._disarm)

    # Deciding

    def accept(self) -> None:
        """Take the span on offer, or accept what is at hand, and go on."""
        if self.offer:
            self._take()
            return
        one = self._at_hand()
        deciding.accept(self.workspace, one)
        self.walk.next_undecided()

    def reject(self) -> None:
        """Drop the offer, or reject what is at hand and go on."""
        if self.offer:
            self._disarm()
            return
        one = self._at_hand()
        deciding.reject(self.workspace, one)
        self.walk.next_undecided()

    def undecide(self) -> None:
        """Make what is at hand a suggestion again."""
        deciding.undecide(self.workspace, self._at_hand())

    def accept_paragraph(self, start_char: int, end_char: int) -> int:
        """Accept all suggestions between these offsets and go on; how many there were."""
        accepted = deciding.accept_all(self.workspace, start_char, end_char)
        if accepted == 0:
            raise RuleError(what="There is no suggestion to accept here.")
        self.walk.next_undecided()
        return accepted

    def accept_sentence(self) -> int:
        """Accept all suggestions in the sentence at hand and go on; how many there were."""
        one = self._at_hand()
        span = one if isinstance(one, Span) else self.workspace.annotations.span(one.filler)
        document = editing.at_hand(self.workspace)
        return self.accept_paragraph(*document.sentence_around(span.start_char))

    def accept_event(self) -> int:
        """Accept the event at hand with all its arguments and go on; how many suggestions."""
        trigger = self.walk.event
        if trigger is None:
            raise RuleError(what="No event is at hand; go to a trigger first.")
        accepted = deciding.accept_event(self.workspace, trigger)
        if accepted == 0:
            raise RuleError(what="This event is decided, with all its arguments.")
        self.walk.next_undecided()
        return accepted

    def label(self, name: str) -> None:
        """Label the tokens that the selection touches, or relabel what is at hand and go on."""
        if self.selection:
            cut = editing.at_hand(self.workspace).segmentation
            start_char, end_char = cut.snap(*self.selection)
            span = editing.add_span(self.workspace, start_char, end_char, name)
            self.select(None)
            self.walk.focus(span.key)
            return
        span = self._span_at_hand()
        waiting = span.undecided
        if span.label == name:
            deciding.accept(self.workspace, span)
        else:
            editing.relabel(self.workspace, span, name)
        if waiting:
            self.walk.next_undecided()

    def label_for_key(self, key: str, *, other_layer: bool = False) -> Label | None:
        """The label that a key stands for now, None if it stands for none.

        On selected text plain keys stand for entities; on a span, for the labels of its layer.
        The other layer is the event layer, or for a trigger the entity layer.
        """
        schema = self.workspace.schema
        one = self.walk.at_hand
        trigger = self.selection is None and isinstance(one, Span) and schema.is_trigger(one.layer)
        kind = LayerKind.EVENT if trigger != other_layer else LayerKind.ENTITY
        same = isinstance(one, Span) and self.selection is None and not other_layer
        layer = schema.layer(one.layer) if same and isinstance(one, Span) else None
        layer = layer or schema.layer_of_kind(kind)
        labels = schema.labels_of(layer.name) if layer else ()
        return next((label for label in labels if label.key == key), None)

    def press_label_key(self, key: str, *, other_layer: bool = False) -> None:
        """Label with the label that this key stands for now."""
        label = self.label_for_key(key, other_layer=other_layer)
        if label is None:
            raise RuleError(what=f"No label has the key {key} here.")
        self.label(label.name)

    # Events

    def press_role_key(self, key: str) -> None:
        """Arm the role with this key on what is at hand, or give it to the argument at hand."""
        role = next((role for role in self.workspace.schema.roles if role.key == key), None)
        if role is None:
            raise RuleError(what=f"No role has the key {key}.")
        self.role(role.name)

    def role(self, name: str) -> None:
        """Arm a role on the trigger or filler at hand, or give it to the argument and go on."""
        one = self._at_hand()
        if isinstance(one, Argument):
            waiting = one.undecided
            changed = editing.change_role(self.workspace, one, name)
            self.walk.focus(changed.key)
            if waiting:
                self.walk.next_undecided()
            return
        offering = arm if self.walk.event else arm_on_filler
        self.show_offer(offering(self.workspace, one, name))

    def link(self, trigger_id: str, filler_id: str, role: str) -> None:
        """Let one span fill a role of another's event."""
        trigger = self.workspace.annotations.span(trigger_id)
        filler = self.workspace.annotations.span(filler_id)
        editing.add_argument(self.workspace, trigger, filler, role)

    def show_offer(self, offer: Offer) -> None:
        """Offer spans; the keys of the verdicts take one of them, go on or leave."""
        self.offer, self.hits = offer, ()
        self.rearranged()

    def take(self, number: int) -> None:
        """Take the span with this number, from 0, in the order of the offer."""
        if self.offer is None or not 0 <= number < len(self.offer.spans):
            raise RuleError(what="No such span is on offer.")
        self.offer = self.offer.turned(number - self.offer.current)
        self._take()

    # Moving on

    def skip(self) -> None:
        """Go to the next span on offer, or leave what is at hand undecided and go on."""
        if self.offer:
            self._turn_offer(1)
        elif not self.walk.next_undecided():
            raise RuleError(what="Every suggestion is decided.")

    def back(self) -> None:
        """Go to the span on offer before, or back to the undecided suggestion before."""
        if self.offer:
            self._turn_offer(-1)
        elif not self.walk.previous_undecided():
            raise RuleError(what="Every suggestion is decided.")

    def escape(self) -> None:
        """Drop the offer, or else the selection and hits, or else the focus."""
        if self.selection and not self.offer:
            self.select(None)
        elif self.offer or self.hits:
            self._disarm()
        else:
            self.walk.focus(None)

    def select(self, selection: tuple[int, int] | None) -> None:
        """Mark text, or unmark it; words that were looked for are forgotten where it is another."""
        if selection != self.selection:
            self.selection = selection
            self.hits = ()
            self.rearranged()

    def select_word(self, char: int) -> None:
        """Mark the word at an offset with what belongs to it: the rest of a name or number."""
        found = jumping.stretch_at(editing.at_hand(self.workspace), char)
        if found is None:
            raise RuleError(what="There is no word here.")
        self.select(found)

    def go_to_word(self, letter: str, caret: int, within: tuple[int, int]) -> None:
        """Look for words with this first letter between two offsets: `hits`, the likeliest first.

        That is marked at once unless it has a label; a labelled one is gone to if it is alone.
        """
        document = editing.at_hand(self.workspace)
        found = jumping.hits(document, self.workspace.annotations, letter, caret, within)
        if not found:
            raise RuleError(what=f"No word on screen begins with {letter}.")
        self._disarm()
        if found[0].span and len(found) == 1:
            self.walk.focus(("span", found[0].span))
        else:
            self.hits = found
            self.selection = None if found[0].span else found[0].stretch
            self.rearranged()

    def take_hit(self, number: int) -> None:
        """Mark another of the words that were looked for, by its number from 0.

        The span of a word that has a label is put at hand instead.
        """
        if not 0 <= number < len(self.hits):
            raise RuleError(what="No such word is on offer.")
        hit, self.hits = self.hits[number], ()
        if hit.span:
            self.walk.focus(("span", hit.span))
        self.selection = None if hit.span else hit.stretch
        self.rearranged()

    # Edges

    def move_edge(self, edge: Edge, steps: int, unit: Unit = Unit.TOKEN) -> None:
        """Move one edge of the span at hand by so many tokens or characters, left if negative."""
        span = self._span_at_hand()
        cut = editing.at_hand(self.workspace).segmentation
        editing.move_edges(self.workspace, span, *moved_edges(cut, span, edge, steps, unit))

    # Steps and documents

    def undo(self) -> LoggedChange | None:
        """Take back the newest step and put the focus where it was."""
        return self._show(self.workspace.undo())

    def redo(self) -> LoggedChange | None:
        """Do the step again that was taken back last, and put the focus there."""
        return self._show(self.workspace.redo())

    def finish(self) -> str | None:
        """Finish the document and open the next one that is not finished; its id."""
        finishing.finish(self.workspace)
        following = finishing.next_document(self.workspace)
        if following:
            self.workspace.open(following)
        return following

    def _at_hand(self) -> Decidable:
        one = self.walk.at_hand
        if one is None:
            raise RuleError(what="Nothing is at hand; go to a span first.")
        return one

    def _span_at_hand(self) -> Span:
        one = self._at_hand()
        if not isinstance(one, Span):
            raise RuleError(what="An argument is at hand; go to a span first.")
        return one

    def _take(self) -> None:
        assert self.offer is not None
        assert self.offer.span is not None
        armed_on = self.workspace.annotations.span(self.offer.armed_on.id)
        taken = self.workspace.annotations.span(self.offer.span.id)
        self.offer.take(self.workspace, armed_on, taken)
        self._disarm()

    def _turn_offer(self, steps: int) -> None:
        assert self.offer is not None
        self.offer = self.offer.turned(steps)
        self.rearranged()

    def _disarm(self) -> None:
        if self.offer or self.hits:
            self.offer, self.hits = None, ()
            self.rearranged()

    def _drop_lost(self, _change: Change) -> None:
        """Leave an offer of which a span is gone, by an undo for example, and hits in any case."""
        if self.hits:
            self._disarm()
        shown = (self.offer.armed_on, *self.offer.spans) if self.offer else ()
        if any(self.workspace.annotations.get(span.key) is None for span in shown):
            self._disarm()

    def _cleared(self, _document: Document) -> None:
        self._disarm()
        self.select(None)

    def _show(self, logged: LoggedChange | None) -> LoggedChange | None:
        if logged:
            shown = (one for one in (*logged.change.removed, *logged.change.added))
            self._focus_first(tuple(shown))
        return logged

    def _focus_first(self, ones: tuple[Annotation, ...]) -> None:
        for one in ones:
            if isinstance(one, Span | Argument) and self.workspace.annotations.get(one.key):
                self.walk.focus(one.key)
                return


def moved_edges(
    cut: Segmentation, span: Span, edge: Edge, steps: int, unit: Unit
) -> tuple[int, int]:
    """The offsets of a span one edge of which moves so far; RuleError where nothing is left."""
    start_char, end_char = span.start_char, span.end_char
    if unit is Unit.CHARACTER:
        moved = (start_char if edge is Edge.START else end_char) + steps
    elif edge is Edge.START:
        moved = _border(cut.token_starts, start_char, steps)
    else:
        moved = _border(cut.token_ends, end_char, steps)
    start_char = moved if edge is Edge.START else start_char
    end_char = moved if edge is Edge.END else end_char
    if start_char >= end_char:
        raise RuleError(what="A span needs text.")
    return start_char, end_char


def _border(borders: tuple[int, ...], char: int, steps: int) -> int:
    """The token border so many steps away; an offset between two borders snaps to the first."""
    if steps < 0:
        index = bisect_left(borders, char) + steps
    else:
        index = bisect_right(borders, char) + steps - 1
    return borders[min(max(index, 0), len(borders) - 1)] if borders else char
