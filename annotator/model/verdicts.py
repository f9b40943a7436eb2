"""What a curator's verdict on one dispute puts into gold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.model.alignment import Alignment, Link, Place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.changes import Change
from annotator.model.curation import Dispute, disputes
from annotator.model.merging import VERB, gold_id


def gold_span(place: Place, gold: AnnotationSet) -> Span | None:
    """What gold has of a place, also what was rejected there: by id, or the very same."""
    for annotator, span in place.spans.items():
        known = gold.get(("span", gold_id(annotator, span)))
        if isinstance(known, Span):
            return known
    wanted = {_value(span) for span in place.spans.values()}
    near = gold.spans_between(place.first.start_char, place.first.end_char)
    return next((span for span in near if _value(span) in wanted), None)


def unsettled(alignment: Alignment, gold: AnnotationSet) -> tuple[Dispute, ...]:
    """What can be adjudicated now, in text order.

    A link waits until gold has both its ends, and is settled with an end that was rejected.
    """
    return tuple(one for one in disputes(alignment) if _waits(one.subject, alignment, gold))


def place_settled(
    place: Place, gold: AnnotationSet, taken: str | None, *, curator: str, at: str, reason: str = ""
) -> Change:
    """The step that takes this annotator's version of a place; rejects it if they have none.

    An earlier verdict gives way under the same id, so that what hangs on it stays. `at` is UTC
    in ISO 8601.
    """
    known = gold_span(place, gold)
    first = next(iter(place.spans))
    whose = taken if taken in place.spans else first
    assert whose is not None
    settled = replace(
        place.spans[whose],
        id=known.id if known else gold_id(whose, place.spans[whose]),
        origin=whose,
        score=None,
        decision=Decision.ACCEPTED if taken in place.spans else Decision.REJECTED,
        decided_by=curator,
        decided_at=at,
        note=reason,
    )
    return Change(VERB, removed=(known,) if known else (), added=(settled,))


def place_altered(
    place: Place,
    gold: AnnotationSet,
    *,
    label: str | None = None,
    edges: tuple[int, int] | None = None,
    curator: str,
    at: str,
) -> Change:
    """The step that puts a place into gold with this label or these edges, half-open.

    The rest is as gold has it, or else the first annotator there. `at` is UTC in ISO 8601.
    """
    annotator, first = next(iter(place.spans.items()))
    known = gold_span(place, gold)
    before = known or replace(first, id=gold_id(annotator, first), origin=annotator, note="")
    start_char, end_char = edges or (before.start_char, before.end_char)
    altered = replace(
        before,
        label=label or before.label,
        start_char=start_char,
        end_char=end_char,
        score=None,
        decision=Decision.RELABELLED if label else Decision.MOVED,
        decided_by=curator,
        decided_at=at,
    )
    return Change(VERB, removed=(known,) if known else (), added=(altered,))


def link_settled(
    link: Link,
    alignment: Alignment,
    gold: AnnotationSet,
    taken: str | None,
    *,
    curator: str,
    at: str,
    without: frozenset[str] = frozenset(),
) -> Change:
    """The step that takes this annotator's roles of a link, but those `without`.

    The roles of all others are rejected. Both ends are in gold already. `at` is UTC in ISO 8601.
    """
    trigger, filler = (_end(number, alignment, gold) for number in (link.trigger, link.filler))
    assert trigger is not None
    assert filler is not None
    accepted = (link.roles.get(taken, frozenset()) if taken else frozenset()) - without
    removed, added = [], []
    for role, whose in _roles(link):
        known = gold.get(("argument", trigger.id, filler.id, role))
        removed += [known] if known else []
        added.append(
            Argument(
                trigger=trigger.id,
                filler=filler.id,
                role=role,
                origin=taken if taken and role in accepted else whose,
                decision=Decision.ACCEPTED if role in accepted else Decision.REJECTED,
                decided_by=curator,
                decided_at=at,
            )
        )
    return Change(VERB, removed=tuple(removed), added=tuple(added))


def _waits(subject: Place | Link, alignment: Alignment, gold: AnnotationSet) -> bool:
    if isinstance(subject, Place):
        return gold_span(subject, gold) is None
    ends = [_end(number, alignment, gold) for number in (subject.trigger, subject.filler)]
    if not all(end and end.stands for end in ends):
        return False
    ids = [end.id for end in ends if end]
    return any(gold.get(("argument", *ids, role)) is None for role, _ in _roles(subject))


def _end(number: int, alignment: Alignment, gold: AnnotationSet) -> Span | None:
    return gold_span(alignment.places[number], gold)


def _roles(link: Link) -> Iterator[tuple[str, str]]:
    """Each role that anybody gives, with the first who does."""
    for role in sorted(frozenset[str]().union(*link.roles.values())):
        yield role, next(name for name, roles in link.roles.items() if role in roles)


def _value(span: Span) -> tuple[str, int, int, str]:
    return (span.layer, span.start_char, span.end_char, span.label)
