"""What is rejected together once most is taken: what too few of the annotators state."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from annotator.model.alignment import Alignment, Fellows, Link, Place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision
from annotator.model.changes import Change, in_one
from annotator.model.curation import Dispute
from annotator.model.gold_places import VERB, Key, gold_end, keys_of
from annotator.model.remarks import Remarks
from annotator.model.verdicts import place_settled, roles_of

Keeps = Callable[[Collection[str]], bool]
"""True for annotators whose statement is left to be decided."""


def rest_rejected(
    disputes: Iterable[Dispute],
    alignment: Alignment,
    gold: AnnotationSet,
    keeps: Keeps,
    *,
    curator: str,
    at: str,
) -> Change:
    """The step that rejects places and roles which nobody states who counts.

    `at` is UTC in ISO 8601.
    """
    found: list[Change] = []
    for dispute in disputes:
        subject = dispute.subject
        if isinstance(subject, Place) and not keeps(tuple(subject.spans)):
            found.append(place_settled(subject, gold, None, curator=curator, at=at))
        elif isinstance(subject, Link):
            found.append(_roles_rejected(subject, alignment, gold, keeps, curator, at))
    return in_one(VERB, found)


def chains_given_up(
    disputes: Iterable[Dispute], alignment: Alignment, remarks: Remarks, keeps: Keeps
) -> tuple[Key, ...]:
    """The keys of chains that nobody states who counts, and of which nothing is said yet."""
    keys = (
        keys_of(one.subject, alignment)
        for one in disputes
        if isinstance(one.subject, Fellows) and not keeps(tuple(one.subject.chains))
    )
    return tuple(key for about in keys if remarks.of(about).blank for key in about)


def _roles_rejected(
    link: Link,
    alignment: Alignment,
    gold: AnnotationSet,
    keeps: Keeps,
    curator: str,
    at: str,
) -> Change:
    trigger, filler = (gold_end(number, alignment, gold) for number in (link.trigger, link.filler))
    assert trigger
    assert filler
    rejected = []
    for role, first in roles_of(link):
        who = tuple(name for name, roles in link.roles.items() if role in roles)
        if not keeps(who) and gold.get(("argument", trigger.id, filler.id, role)) is None:
            rejected.append(
                Argument(
                    trigger=trigger.id,
                    filler=filler.id,
                    role=role,
                    origin=first,
                    decision=Decision.REJECTED,
                    decided_by=curator,
                    decided_at=at,
                )
            )
    return Change(VERB, added=tuple(rejected))
