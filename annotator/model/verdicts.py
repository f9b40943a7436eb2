"""What a curator's verdict on one dispute puts into gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.model.alignment import Alignment, Fellows, Link, Place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Span
from annotator.model.changes import Change
from annotator.model.curation import Cause, Dispute, kinds_of_chains
from annotator.model.gold_places import (
    VERB,
    gold_chain,
    gold_end,
    gold_id,
    gold_span,
    keys_of,
    standing_mentions,
)
from annotator.model.overlapping import clash
from annotator.model.remarks import Remarks
from annotator.model.schema import Schema


def unsettled(
    compared: Sequence[Dispute],
    alignment: Alignment,
    gold: AnnotationSet,
    schema: Schema,
    remarks: Remarks,
) -> tuple[Dispute, ...]:
    """What can be adjudicated now of all that was compared, in its order.

    A link waits until gold has both its ends, and is settled with an end that was rejected; a
    chain waits until all its mentions are decided, and differs in those that stand.
    """
    found = (_as_it_is(one, alignment, gold, schema, remarks) for one in compared)
    return tuple(one for one in found if one and one.kinds)


def settled(dispute: Dispute, alignment: Alignment, gold: AnnotationSet, remarks: Remarks) -> bool:
    """True if gold has what was decided about it.

    Of what differs in attributes alone it may have the span before they are decided.
    """
    subject = dispute.subject
    match subject:
        case Place():
            known = gold_span(subject, gold)
            if known is None or not known.stands or Cause.ATTRIBUTES not in dispute.kinds:
                return known is not None
            return remarks.settled(keys_of(subject, alignment))
        case Link():
            return _link_settled(subject, alignment, gold)
        case Fellows():
            chain = gold_chain(subject, gold)
            return chain is not None or remarks.settled(keys_of(subject, alignment))


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
    trigger, filler = (gold_end(number, alignment, gold) for number in (link.trigger, link.filler))
    assert trigger is not None
    assert filler is not None
    accepted = (link.roles.get(taken, frozenset()) if taken else frozenset()) - without
    removed, added = [], []
    for role, whose in roles_of(link):
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


def chain_settled(
    fellows: Fellows, alignment: Alignment, gold: AnnotationSet, taken: str | None
) -> Change:
    """The step that takes this annotator's chain, as far as its mentions stand, or none.

    All its mentions are decided. A mention is in one chain: the others of gold give it up.
    """
    known = gold_chain(fellows, gold)
    stated = standing_mentions(fellows, alignment, gold) or {}
    removed: list[Annotation] = [known] if known else []
    if taken is None or taken not in stated:
        return Change(VERB, removed=tuple(removed))
    mentions = stated[taken]
    id = known.id if known else gold_id(taken, fellows.chains[taken])
    added: list[Annotation] = [Chain(id=id, mentions=mentions)]
    for other in gold.chains:
        if other != known and not set(mentions).isdisjoint(other.mentions):
            left = tuple(one for one in other.mentions if one not in mentions)
            removed.append(other)
            added += [replace(other, mentions=left)] if len(left) > 1 else []
    return Change(VERB, removed=tuple(removed), added=tuple(added))


def roles_of(link: Link) -> Iterator[tuple[str, str]]:
    """Each role that anybody gives, with the first who does."""
    for role in sorted(frozenset[str]().union(*link.roles.values())):
        yield role, next(name for name, roles in link.roles.items() if role in roles)


def _as_it_is(
    one: Dispute, alignment: Alignment, gold: AnnotationSet, schema: Schema, remarks: Remarks
) -> Dispute | None:
    """The dispute as far as it can be adjudicated now; None if it cannot, or is settled."""
    subject = one.subject
    if settled(one, alignment, gold, remarks):
        return None
    if isinstance(subject, Fellows):
        left = standing_mentions(subject, alignment, gold)
        if not left:
            return None
        mentions = {name: frozenset(ids) for name, ids in left.items()}
        kinds = kinds_of_chains(mentions, alignment)
        forbidden = _in_other_chains(mentions, subject, gold)
        return Dispute(kinds or ((Cause.FORBIDDEN,) if forbidden else ()), subject)
    if isinstance(subject, Link) and not all(_ends(subject, alignment, gold)):
        return None
    if not one.kinds and not _allowed(subject, alignment, gold, schema):
        return Dispute((Cause.FORBIDDEN,), subject)
    return one


def _allowed(
    subject: Place | Link, alignment: Alignment, gold: AnnotationSet, schema: Schema
) -> bool:
    """True if the schema allows beside the rest of gold what all agree on."""
    if isinstance(subject, Place):
        first = subject.first
        near = gold.spans_between(first.start_char, first.end_char)
        return clash(schema, first, (span for span in near if span.stands)) is None
    labels = [end.label for end in _ends(subject, alignment, gold) if end]
    return {role for role, _ in roles_of(subject)} <= set(schema.roles_between(*labels))


def _in_other_chains(
    mentions: Mapping[str, frozenset[str]], fellows: Fellows, gold: AnnotationSet
) -> bool:
    known = gold_chain(fellows, gold)
    others = {id for chain in gold.chains if chain != known for id in chain.mentions}
    return any(not own.isdisjoint(others) for own in mentions.values())


def _link_settled(link: Link, alignment: Alignment, gold: AnnotationSet) -> bool:
    ends = [gold_end(number, alignment, gold) for number in (link.trigger, link.filler)]
    if any(end and not end.stands for end in ends):
        return True
    ids = [end.id for end in ends if end]
    return len(ids) == len(ends) and all(
        gold.get(("argument", *ids, role)) for role, _ in roles_of(link)
    )


def _ends(link: Link, alignment: Alignment, gold: AnnotationSet) -> list[Span | None]:
    """The ends of a link that stand in gold."""
    found = [gold_end(number, alignment, gold) for number in (link.trigger, link.filler)]
    return [end if end and end.stands else None for end in found]
