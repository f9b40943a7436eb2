"""An annotator made of rules: says which key to press next to bring a document to its gold."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.app.desk import Desk
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.offsets import contains, overlaps

Place = tuple[str, int, int]


def place(span: Span) -> Place:
    return (span.label, span.start_char, span.end_char)


def statements(annotations: AnnotationSet) -> set[tuple[object, ...]]:
    """What stands in a set, without ids: spans by label and offsets, arguments by their ends."""
    spans = {span.id: span for span in annotations.spans if span.stands}
    found: set[tuple[object, ...]] = {place(span) for span in spans.values()}
    for one in annotations.arguments:
        if one.stands and one.trigger in spans and one.filler in spans:
            found.add((place(spans[one.trigger]), one.role, place(spans[one.filler])))
    return found


class GoldDriver:
    """Looks at a desk as a person looks at the screen, and never touches it.

    `presses` yields one key at a time; whoever presses it lets the program answer before asking for
    the next. `caret` tells where the caret stands.
    """

    def __init__(self, desk: Desk, gold: AnnotationSet, caret) -> None:  # type: ignore[no-untyped-def]
        self._desk = desk
        self._gold = gold
        self._caret = caret
        self._wanted = {place(span) for span in gold.spans}

    def presses(self) -> Iterator[str]:
        yield from self._decide_suggestions()
        yield from self._add_missing_spans()
        yield from self._decide_suggestions()
        yield from self._add_missing_arguments()

    def _decide_suggestions(self) -> Iterator[str]:
        while self._desk.workspace.annotations.undecided:
            one = self._desk.walk.at_hand
            if one is None or not one.undecided:
                yield "Tab"
            elif isinstance(one, Argument):
                yield "space" if self._is_gold(one) else "BackSpace"
            else:
                yield from self._decide_span(one)

    def _decide_span(self, span: Span) -> Iterator[str]:
        if place(span) in self._wanted:
            yield "space"
            return
        goal = self._nearest(span)
        if goal is None:
            yield "BackSpace"
        elif (goal.start_char, goal.end_char) == (span.start_char, span.end_char):
            yield self._label_key(goal)
        else:
            yield from self._move_edges(span, goal)
            if span.label != goal.label:
                yield self._label_key(goal)

    def _nearest(self, span: Span) -> Span | None:
        """The missing gold span of the same layer that a person would make of this one."""
        taken = {place(s) for s in self._desk.workspace.annotations.spans if s.stands or s == span}
        proposed = {place(s) for s in self._desk.workspace.annotations.spans if s.undecided}
        near = [
            one
            for one in self._gold.spans
            if one.layer == span.layer
            and overlaps(one, span)
            and place(one) not in taken | proposed
            and self._label_key(one)
        ]
        inside = [one for one in near if contains(one, span) or contains(span, one)]
        return inside[0] if inside else None

    def _move_edges(self, span: Span, goal: Span) -> Iterator[str]:
        cut = self._desk.workspace.document.segmentation  # type: ignore[union-attr]
        start, end = span.start_char, span.end_char
        while end < goal.end_char:
            yield "alt+Right"
            end = min(e for e in cut.token_ends if e > end)
        while start > goal.start_char:
            yield "alt+shift+Left"
            start = max(s for s in cut.token_starts if s < start)
        while end > goal.end_char:
            yield "alt+Left"
            end = max(e for e in cut.token_ends if e < end)
        while start < goal.start_char:
            yield "alt+shift+Right"
            start = min(s for s in cut.token_starts if s > start)

    def _add_missing_spans(self) -> Iterator[str]:
        for span in self._gold.spans:
            standing = {place(s) for s in self._desk.workspace.annotations.spans if s.stands}
            if place(span) in standing:
                continue
            yield "Escape"
            yield from self._go_to(span.start_char)
            while self._caret() < span.end_char:
                yield "shift+Right"
            key = self._label_key(span)
            yield key if span.layer == "entity" else f"shift+{key}"

    def _go_to(self, char: int) -> Iterator[str]:
        while self._caret() != char:
            away = char - self._caret()
            if away > 12:
                yield "ctrl+Right"
            elif away < -12:
                yield "ctrl+Left"
            else:
                yield "Right" if away > 0 else "Left"

    def _add_missing_arguments(self) -> Iterator[str]:
        for one in self._gold.arguments:
            trigger, filler = self._own(one.trigger), self._own(one.filler)
            known = self._desk.workspace.annotations.get(
                ("argument", trigger.id, filler.id, one.role)
            )
            if isinstance(known, Argument) and known.stands:
                continue
            while self._desk.walk.key != trigger.key:
                yield "period"
            yield self._desk.workspace.schema.role(one.role).key
            while self._desk.offer and self._desk.offer.span != filler:
                yield "Tab"
            yield "space"

    def _own(self, gold_id: str) -> Span:
        wanted = place(self._gold.span(gold_id))
        spans = self._desk.workspace.annotations.spans
        return next(span for span in spans if span.stands and place(span) == wanted)

    def _is_gold(self, argument: Argument) -> bool:
        annotations = self._desk.workspace.annotations
        trigger = annotations.span(argument.trigger)
        filler = annotations.span(argument.filler)
        wanted = (place(trigger), argument.role, place(filler))
        return wanted in statements(self._gold)

    def _label_key(self, span: Span) -> str:
        return self._desk.workspace.schema.label(span.label).key
