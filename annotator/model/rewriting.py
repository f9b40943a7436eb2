"""What becomes of some annotations of one set at once, and of all that hangs on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import (
    Annotation,
    Argument,
    Chain,
    Decision,
    Relation,
    Span,
)
from annotator.model.changes import Change
from annotator.model.schema import Schema

Key = tuple[str, ...]
One = TypeVar("One", bound=Span | Argument)


class Rewriting:
    """Gathers successors of annotations of a set, as it stands, into one change.

    `by` and `at` say who decides, and when, where something is decided by it.
    """

    def __init__(self, present: AnnotationSet, by: str = "", at: str = "") -> None:
        self.present = present
        self._by, self._at = by, at
        self._now: dict[Key, Annotation | None] = {}

    def now(self, key: Key) -> Annotation | None:
        """What stands under this key after all so far."""
        return self._now[key] if key in self._now else self.present.get(key)

    def span(self, id: str) -> Span | None:
        one = self.now(("span", id))
        return one if isinstance(one, Span) else None

    def put(self, before: Annotation | None, after: Annotation | None) -> None:
        """Let `after` stand in the place of `before`; either may be nothing."""
        if before is not None:
            self._now[before.key] = None
        if after is not None:
            self._now[after.key] = after

    def standing(self, start_char: int, end_char: int) -> list[Span]:
        """The spans that share text with these offsets and stand, after all so far."""
        near = [self.span(one.id) for one in self.present.spans_between(start_char, end_char)]
        fresh = [
            one
            for key, one in self._now.items()
            if isinstance(one, Span)
            and self.present.get(key) is None
            and one.start_char < end_char
            and start_char < one.end_char
        ]
        return [one for one in (*near, *fresh) if one is not None and one.stands]

    def take_out(self, span: Span) -> None:
        """Take a span away with its arguments and relations; chains become shorter."""
        self.put(span, None)
        for hanging in self._hanging(span):
            self.put(hanging, _shortened(hanging, span) if isinstance(hanging, Chain) else None)

    def reject(self, one: Span | Argument) -> None:
        """As a person does: a suggestion stays, rejected; what somebody added is taken out."""
        if one.rejected:
            return
        if one.decision is Decision.ADDED:
            if isinstance(one, Span):
                self.take_out(one)
            else:
                self.put(one, None)
            return
        self.put(one, self.decided(one, Decision.REJECTED))
        if isinstance(one, Argument):
            return
        for hanging in self._hanging(one):
            if isinstance(hanging, Argument):
                self.reject(hanging)
            else:
                self.put(hanging, _shortened(hanging, one) if isinstance(hanging, Chain) else None)

    def accept(self, one: Span | Argument) -> None:
        """Let it stand as it is; an argument takes its two ends along."""
        if isinstance(one, Argument):
            for end in (self.span(one.trigger), self.span(one.filler)):
                if end is not None and not end.stands:
                    self.accept(end)
        if not one.stands:
            self.put(one, self.decided(one, Decision.ACCEPTED))

    def relabel(self, span: Span, label: str, schema: Schema) -> None:
        """Give a span another label of its layer; arguments that this does not allow are rejected.

        The label that it has already is accepted.
        """
        if span.label == label:
            self.accept(span)
            return
        kept = span.decision if span.decision is Decision.ADDED else Decision.RELABELLED
        self.put(span, self.decided(replace(span, label=label), kept))
        self.drop_disallowed(span.id, schema)

    def change_role(self, one: Argument, role: str) -> None:
        """Give an argument another role; where its filler has that already, it goes."""
        if one.role == role:
            self.accept(one)
            return
        changed = replace(one, role=role)
        kept = one.decision if one.decision is Decision.ADDED else Decision.RELABELLED
        taken = self.now(changed.key) is not None
        self.put(one, None if taken else self.decided(changed, kept))

    def drop_disallowed(self, id: str, schema: Schema) -> int:
        """Reject the standing arguments of and to a span that the schema does not allow now."""
        lost = [one for one in self._arguments(id) if one.stands and not self._allowed(one, schema)]
        for one in lost:
            self.reject(one)
        return len(lost)

    def fold(self, span: Span, into: Span) -> None:
        """Take a span away; what hung on it hangs on another from now on."""
        self.put(span, None)
        chained = {one.key for one in self._hanging(into) if isinstance(one, Chain)}
        for one in self._hanging(span):
            moved = _moved(one, span.id, into.id)
            if isinstance(one, Chain) and chained - {one.key}:
                moved = _shortened(one, span)  # No mention is in two chains.
            self.put(one, None)
            if moved is not None and self.now(moved.key) is None:
                self.put(None, moved)

    def change(self, verb: str) -> Change:
        """All of it as one change, without what stays as it was."""
        pairs = [(self.present.get(key), after) for key, after in self._now.items()]
        return Change(
            verb,
            removed=tuple(old for old, new in pairs if old is not None and old != new),
            added=tuple(new for old, new in pairs if new is not None and old != new),
        )

    def _allowed(self, one: Argument, schema: Schema) -> bool:
        trigger, filler = self.span(one.trigger), self.span(one.filler)
        if trigger is None or filler is None:
            return True
        return schema.has_label(trigger.label) and filler.label in schema.fillers(
            trigger.label, one.role
        )

    def _arguments(self, id: str) -> list[Argument]:
        present = self.present.get(("span", id))
        hanging = self._hanging(present) if isinstance(present, Span) else []
        return [one for one in hanging if isinstance(one, Argument)]

    def _hanging(self, span: Span) -> list[Annotation]:
        """What depends on a span, as it stands after all so far."""
        found = (self.now(one.key) for one in self.present.dependants(span))
        renamed = (one for one in self._now.values() if one is not None and _on(one, span.id))
        unique = {one.key: one for one in (*found, *renamed) if one is not None}
        return list(unique.values())

    def decided(self, one: One, decision: Decision) -> One:
        """The same with this decision, made by whom and when all of this is."""
        return replace(one, decision=decision, decided_by=self._by, decided_at=self._at)


def _on(one: Annotation, id: str) -> bool:
    match one:
        case Argument():
            return id in (one.trigger, one.filler)
        case Relation():
            return id in (one.source, one.target)
        case Chain():
            return id in one.mentions
        case _:
            return False


def _shortened(chain: Chain, span: Span) -> Chain | None:
    left = tuple(id for id in chain.mentions if id != span.id)
    return replace(chain, mentions=left) if len(left) > 1 else None


def _moved(one: Annotation, id: str, to: str) -> Annotation | None:
    """The same from and to another span; None where that would point to itself."""

    def end(known: str) -> str:
        return to if known == id else known

    match one:
        case Argument():
            moved: Argument | Relation = replace(
                one, trigger=end(one.trigger), filler=end(one.filler)
            )
            return None if moved.key[1] == moved.key[2] else moved
        case Relation():
            moved = replace(one, source=end(one.source), target=end(one.target))
            return None if moved.key[1] == moved.key[2] else moved
        case Chain():
            mentions = tuple(dict.fromkeys(map(end, one.mentions)))
            return replace(one, mentions=mentions) if len(mentions) > 1 else None
        case _:
            return one
