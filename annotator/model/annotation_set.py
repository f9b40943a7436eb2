"""One annotator's annotations on one document."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from annotator.errors import ConflictError
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.changes import Change
from annotator.model.workflow import State

Kind = TypeVar("Kind", Argument, Relation, Chain)
_DECIDABLE = (Span, Argument)


def text_order(span: Span) -> tuple[int, int, str]:
    """Sorts spans as they stand in the text, the longer of two that start together first."""
    return (span.start_char, -span.end_char, span.id)


class AnnotationSet:
    """Annotations with look-ups by id, by place and by what they hang on.

    The only way to alter it is `apply`; whatever order changes came in, equal sets iterate alike.
    """

    def __init__(
        self,
        document_id: str,
        annotator: str,
        annotations: Iterable[Annotation] = (),
        state: State = State.NEW,
    ) -> None:
        self.document_id = document_id
        self.annotator = annotator
        self.state = state
        self._all: dict[tuple[str, ...], Annotation] = {}
        self._order: list[tuple[int, int, str]] = []
        self._longest = 0
        self._undecided = 0
        self._hanging: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for annotation in annotations:
            self._add(annotation)

    @property
    def undecided(self) -> int:
        """How many suggestions, spans and arguments alike, wait for a decision."""
        return self._undecided

    @property
    def whole(self) -> bool:
        """True if every span that something points to is there."""
        return all(("span", id) in self._all for id, keys in self._hanging.items() if keys)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All spans in text order."""
        return tuple(self.span(id) for _, _, id in self._order)

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """All arguments, in the text order of their triggers and then of their fillers."""
        ends = (id for _, _, id in self._order if id in self._hanging)
        return tuple(argument for id in ends for argument in self.arguments_of(id))

    @property
    def relations(self) -> tuple[Relation, ...]:
        found = [one for one in self._all.values() if isinstance(one, Relation)]
        return tuple(sorted(found, key=lambda one: one.key))

    @property
    def chains(self) -> tuple[Chain, ...]:
        found = [one for one in self._all.values() if isinstance(one, Chain)]
        return tuple(sorted(found, key=lambda one: one.key))

    def __iter__(self) -> Iterator[Annotation]:
        yield from self.spans
        yield from self.arguments
        yield from self.relations
        yield from self.chains

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, annotation: Annotation) -> bool:
        return self._all.get(annotation.key) == annotation

    def span(self, id: str) -> Span:
        """The span with this id; KeyError if there is none."""
        found = self._all["span", id]
        assert isinstance(found, Span)
        return found

    def get(self, key: tuple[str, ...]) -> Annotation | None:
        """What has this key now; a relabelled span keeps its key."""
        return self._all.get(key)

    def spans_between(self, start_char: int, end_char: int) -> tuple[Span, ...]:
        """The spans that share text with these offsets, in text order."""
        first = bisect_left(self._order, (start_char - self._longest, -(1 << 62), ""))
        last = bisect_left(self._order, (end_char, -(1 << 62), ""))
        near = (self.span(id) for _, _, id in self._order[first:last])
        return tuple(span for span in near if span.end_char > start_char)

    def arguments_of(self, trigger: str) -> tuple[Argument, ...]:
        """The arguments of one event, in the text order of their fillers."""
        found = [one for one in self._hanging_on(trigger, Argument) if one.trigger == trigger]
        return tuple(sorted(found, key=lambda one: (text_order(self.span(one.filler)), one.role)))

    def arguments_filled_by(self, filler: str) -> tuple[Argument, ...]:
        """The arguments that point to this span, in the text order of their triggers."""
        found = [one for one in self._hanging_on(filler, Argument) if one.filler == filler]
        return tuple(sorted(found, key=lambda one: (text_order(self.span(one.trigger)), one.role)))

    def relations_of(self, id: str) -> tuple[Relation, ...]:
        """The relations that go out from this span, and then those that come in, in text order."""

        def place(one: Relation) -> tuple[bool, tuple[int, int, str], str]:
            incoming = one.source != id
            other = self.span(one.source if incoming else one.target)
            return incoming, text_order(other), one.label

        return tuple(sorted(self._hanging_on(id, Relation), key=place))

    def going_out(self, id: str) -> tuple[Argument | Relation, ...]:
        """The arguments of this trigger and the relations whose source it is."""
        relations = (one for one in self.relations_of(id) if one.source == id)
        return (*self.arguments_of(id), *relations)

    def dependants(self, span: Span) -> tuple[Annotation, ...]:
        """What cannot stand without this span: its arguments, relations and chains."""
        return tuple(self._all[key] for key in sorted(self._hanging.get(span.id, ())))

    def apply(self, change: Change) -> None:
        """Take out what the change removes and put in what it adds, all or nothing.

        ConflictError if what it removes is not here as it says, or what it adds is here already.
        """
        removed_keys = {one.key for one in change.removed}
        stale = any(one not in self for one in change.removed)
        taken = any(one.key in self._all and one.key not in removed_keys for one in change.added)
        if stale or taken or (change.state and change.state[0] is not self.state):
            raise ConflictError(document=self.document_id)
        for annotation in change.removed:
            self._remove(annotation)
        for annotation in change.added:
            self._add(annotation)
        if change.state:
            self.state = change.state[1]

    def _add(self, annotation: Annotation) -> None:
        # Files bring millions of annotations through here, so each is asked once.
        key = annotation.key
        self._all[key] = annotation
        self._undecided += _waits(annotation)
        if isinstance(annotation, Span):
            insort(self._order, text_order(annotation))
            self._longest = max(self._longest, annotation.end_char - annotation.start_char)
            return
        for id in _ends(annotation):
            self._hanging[id].add(key)

    def _remove(self, annotation: Annotation) -> None:
        del self._all[annotation.key]
        self._undecided -= _waits(annotation)
        if isinstance(annotation, Span):
            del self._order[bisect_left(self._order, text_order(annotation))]
        for id in _ends(annotation):
            self._hanging[id].discard(annotation.key)

    def _hanging_on(self, id: str, kind: type[Kind]) -> list[Kind]:
        found = (self._all[key] for key in self._hanging.get(id, ()))
        return [one for one in found if isinstance(one, kind)]


def _waits(annotation: Annotation) -> bool:
    return isinstance(annotation, _DECIDABLE) and annotation.undecided


def _ends(annotation: Annotation) -> tuple[str, ...]:
    match annotation:
        case Argument():
            return (annotation.trigger, annotation.filler)
        case Relation():
            return (annotation.source, annotation.target)
        case Chain():
            return annotation.mentions
        case _:
            return ()
