"""What somebody stated beside what is stored, where one of the two was refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Span
from annotator.model.changes import Change
from annotator.model.differing import step_between, try_apply
from annotator.model.overlapping import clash
from annotator.model.schema import Schema
from annotator.model.workflow import State

AGAIN = "again"
STATE = ("state",)


@dataclass(frozen=True, slots=True)
class Difference:
    """One annotation as somebody stated it and as it is stored, None for not at all.

    Under the key `STATE` it is the state of the document.
    """

    key: tuple[str, ...]
    mine: Annotation | State | None
    stored: Annotation | State | None


def differences(refused: Iterable[Change], stored: AnnotationSet) -> tuple[Difference, ...]:
    """Where these changes, one after the other, would have led to something else."""
    mine: dict[tuple[str, ...], Annotation | State | None] = {}
    for change in refused:
        mine.update((one.key, None) for one in change.removed)
        mine.update((one.key, one) for one in change.added)
        if change.state:
            mine[STATE] = change.state[1]
    found = (Difference(key, one, _stored(stored, key)) for key, one in mine.items())
    return tuple(one for one in found if one.mine != one.stored)


def applied(
    stored: AnnotationSet, schema: Schema, wanted: Sequence[Difference]
) -> tuple[Change, frozenset[tuple[str, ...]]]:
    """The step that makes mine of what is stored as far as it fits, and the keys of what does.

    Nothing is taken away on which something hangs, and nothing is put where the schema does not
    allow it.
    """
    after = AnnotationSet(stored.document_id, stored.annotator, stored, stored.state)
    fits: set[tuple[str, ...]] = set()
    waiting = list(wanted)
    # What one of them needs may come with another.
    while done := [one for one in waiting if _try(after, schema, one)]:
        fits.update(one.key for one in done)
        waiting = [one for one in waiting if one not in done]
    return step_between(AGAIN, stored, after), frozenset(fits)


def _stored(stored: AnnotationSet, key: tuple[str, ...]) -> Annotation | State | None:
    return stored.state if key == STATE else stored.get(key)


def _try(after: AnnotationSet, schema: Schema, wanted: Difference) -> bool:
    mine, stored = wanted.mine, wanted.stored
    if isinstance(mine, State):
        return try_apply(after, Change(AGAIN, state=(after.state, mine)))
    if isinstance(stored, State):
        return False
    if isinstance(mine, Span) and mine.stands and not _has_room(after, schema, mine):
        return False
    removed = () if stored is None else (stored,)
    added = () if mine is None else (mine,)
    return try_apply(after, Change(AGAIN, removed, added))


def _has_room(after: AnnotationSet, schema: Schema, span: Span) -> bool:
    near = after.spans_between(span.start_char, span.end_char)
    try:
        schema.check_label(span.layer, span.label)
        return clash(schema, span, [one for one in near if one.stands]) is None
    except RuleError:
        return False
