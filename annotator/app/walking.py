"""What the annotator has at hand, and the way from one suggestion to the next."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.app.listeners import Listeners
from annotator.app.workspace import Workspace
from annotator.model.adoption import SUGGEST
from annotator.model.annotations import Argument, Decidable, Span
from annotator.model.changes import Change
from annotator.model.document import Document, Segmentation

Key = tuple[str, ...]


class Walk:
    """The focus, and the order in which it goes: sentence by sentence, first its spans in text
    order, then its arguments.

    `moved` is called when the focus is on something else. A focus whose annotation has gone
    passes to the next one.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._order: list[Key] | None = None
        self._places: dict[Key, int] = {}
        self._key: Key | None = None
        self._place = 0
        self.moved: Listeners[[]] = Listeners()
        workspace.opened.add(self._start)
        workspace.changed.add(self._follow)
        workspace.reloaded.add(self._restart)

    @property
    def key(self) -> Key | None:
        return self._key

    @property
    def at_hand(self) -> Decidable | None:
        """The annotation in focus."""
        found = self._workspace.annotations.get(self._key) if self._key else None
        return found if isinstance(found, Span | Argument) else None

    @property
    def event(self) -> Span | None:
        """The trigger of the event in focus, or of the argument's event."""
        one = self.at_hand
        if isinstance(one, Argument):
            return self._workspace.annotations.span(one.trigger)
        if one and self._workspace.schema.is_trigger(one.layer):
            return one
        return None

    @property
    def order(self) -> list[Key]:
        """The keys of all annotations in the order of the walk."""
        if self._order is None:
            self._order = _in_order(self._workspace)
            self._places = {key: place for place, key in enumerate(self._order)}
        return self._order

    def focus(self, key: Key | None) -> None:
        """Put the focus on this annotation, or on none."""
        if key == self._key:
            return
        self._key = key
        self._take_place()
        self.moved()

    def next_undecided(self) -> bool:
        """Go on to the next suggestion, from the end to the beginning; False if there is none."""
        return self._go(self._from(1), only_undecided=True)

    def previous_undecided(self) -> bool:
        return self._go(self._from(-1), only_undecided=True)

    def next(self) -> bool:
        """Go on to the next annotation, decided or not."""
        return self._go(self._from(1), only_undecided=False)

    def previous(self) -> bool:
        return self._go(self._from(-1), only_undecided=False)

    def _from(self, step: int) -> Iterator[Key]:
        """All keys once, from beside the focus to the focus itself, round and round."""
        order = self.order
        here = self._place if self._key or step < 0 else self._place - 1
        for distance in range(1, len(order) + 1):
            yield order[(here + step * distance) % len(order)]

    def _go(self, keys: Iterator[Key], *, only_undecided: bool) -> bool:
        for key in keys:
            if self._is_undecided(key) or (not only_undecided and not self._is_rejected(key)):
                self.focus(key)
                return True
        return False

    def _is_undecided(self, key: Key) -> bool:
        one = self._workspace.annotations.get(key)
        return isinstance(one, Span | Argument) and one.undecided

    def _is_rejected(self, key: Key) -> bool:
        one = self._workspace.annotations.get(key)
        return isinstance(one, Span | Argument) and one.rejected

    def _start(self, _document: Document) -> None:
        self._order, self._key, self._place = None, None, 0
        if not self.next_undecided():
            self.next()
        if self._key is None:
            self.moved()

    def _restart(self) -> None:
        self._order = None
        self._settle()

    def _follow(self, change: Change) -> None:
        if not _same_places(change):
            self._order = None
        self._settle()
        if self._key is None and change.verb == SUGGEST:
            self.next_undecided()

    def _settle(self) -> None:
        if self._key is not None and self._workspace.annotations.get(self._key) is None:
            self._key = None
            self._place = min(self._place, len(self.order))
            self.moved()
        else:
            self._take_place()

    def _take_place(self) -> None:
        if self._key is not None and self.order:
            self._place = self._places.get(self._key, self._place)


def _same_places(change: Change) -> bool:
    """True if the change leaves the order of a walk as it is."""
    return [_place(one) for one in change.removed] == [_place(one) for one in change.added]


def _place(one: object) -> object:
    if isinstance(one, Span):
        return (one.key, one.start_char, one.end_char)
    return one.key if isinstance(one, Argument) else None


def _in_order(workspace: Workspace) -> list[Key]:
    annotations = workspace.annotations
    cut = workspace.document.segmentation if workspace.document else Segmentation()
    rank = {span.id: number for number, span in enumerate(annotations.spans)}
    sentence = {span.id: cut.sentence_at(span.start_char) for span in annotations.spans}
    places: list[tuple[tuple[int, int, int, int, str], Key]] = [
        ((sentence[id], 0, number, 0, ""), ("span", id)) for id, number in rank.items()
    ]
    for one in annotations.arguments:
        last = max(sentence[one.trigger], sentence[one.filler])
        places.append(((last, 1, rank[one.trigger], rank[one.filler], one.role), one.key))
    return [key for _, key in sorted(places)]
