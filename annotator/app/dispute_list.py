"""The disputes of one document: which are open, which settled, and where each lies."""

from __future__ import annotations

from annotator.app.curating import Curating
from annotator.model.alignment import Fellows, Link, Place
from annotator.model.curation import Dispute, Subject
from annotator.model.gold_places import gold_end, keys_of

Key = tuple[str, ...]


class DisputeList:
    """Follows gold; the subject of a dispute is always the very same object."""

    def __init__(self, curating: Curating) -> None:
        self._curating = curating
        self._open: tuple[Dispute, ...] | None = None
        self._all: tuple[Dispute, ...] | None = None
        curating.workspace.changed.add(lambda _change: self._forget())
        curating.workspace.reloaded.add(self._forget)

    @property
    def open(self) -> tuple[Dispute, ...]:
        """What can be adjudicated now."""
        if self._open is None:
            self._open = self._curating.disputes
        return self._open

    @property
    def all(self) -> tuple[Dispute, ...]:
        """What can be adjudicated now and what was, in text order; then the chains."""
        if self._all is None:
            self._all = self._listed()
        return self._all

    def of(self, subject: Subject) -> Dispute | None:
        """The dispute about it as it is now; None if there is none."""
        return next((one for one in self.all if one.subject is subject), None)

    def is_open(self, dispute: Dispute) -> bool:
        return any(one.subject is dispute.subject for one in self.open)

    def place_of(self, subject: Subject) -> Place:
        """Where in the text it is: of a link at its filler, of a chain at its first mention."""
        places = self._curating.alignment.places
        match subject:
            case Place():
                return subject
            case Link():
                return places[subject.filler]
            case Fellows():
                return places[min(min(own) for own in subject.mentions.values())]

    def beside(self, here: Subject | int, steps: int, *, only_open: bool) -> Dispute | None:
        """The next one, or with steps below nought the one before, from the end to the beginning.

        From a subject, or from a character of the text.
        """
        listed = self.all
        waiting = {id(one.subject) for one in self.open}
        wanted = [n for n, one in enumerate(listed) if not only_open or id(one.subject) in waiting]
        if not wanted:
            return None
        at = self._position(here, listed)
        if steps > 0:
            return listed[next((n for n in wanted if n > at), wanted[0])]
        return listed[next((n for n in reversed(wanted) if n < at), wanted[-1])]

    def nearest(self, char: int) -> Dispute | None:
        """What is disputed at this character or, failing that, nearest to it."""

        def away(one: Dispute) -> tuple[int, int]:
            spans = self.place_of(one.subject).spans.values()
            start = min(span.start_char for span in spans)
            end = max(span.end_char for span in spans)
            return (max(start - char, char - end + 1, 0), end - start)

        return min(self.all, key=away, default=None)

    def about(self, key: Key) -> Dispute | None:
        """The dispute about an annotation of gold, or about one that stands beside it."""
        return next((one for one in self.all if key in self._keys(one.subject)), None)

    def _listed(self) -> tuple[Dispute, ...]:
        waiting = {id(one.subject): one for one in self.open}
        found = []
        for one in self._curating.compared:
            if id(one.subject) in waiting:
                found.append(waiting[id(one.subject)])
            elif one.kinds and self._decided(one):
                found.append(one)
        return tuple(found)

    def _position(self, here: Subject | int, listed: tuple[Dispute, ...]) -> int:
        if isinstance(here, int):
            starts = [self.place_of(dispute.subject).first.start_char for dispute in listed]
            return sum(start < here for start in starts) - 1
        return next((n for n, one in enumerate(listed) if one.subject is here), -1)

    def _keys(self, subject: Subject) -> set[Key]:
        keys = set(keys_of(subject, self._curating.alignment, self._curating.gold))
        if isinstance(subject, Place):
            keys |= {("span", f"?{name}-{span.id}") for name, span in subject.spans.items()}
        return keys

    def _decided(self, dispute: Dispute) -> bool:
        """True if it is settled by a verdict of its own, and not with an end that was rejected."""
        curating, subject = self._curating, dispute.subject
        if isinstance(subject, Link):
            numbers = (subject.trigger, subject.filler)
            ends = [gold_end(n, curating.alignment, curating.gold) for n in numbers]
            if not all(end and end.stands for end in ends):
                return False
        return curating.is_settled(dispute)

    def _forget(self) -> None:
        self._open = self._all = None
