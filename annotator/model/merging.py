"""Puts into gold what all annotators agree on, or most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.model.alignment import Alignment, Fellows, Place, align
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Relation, Span
from annotator.model.changes import Change
from annotator.model.gold_places import (
    VERB,
    gold_chain,
    gold_id,
    gold_span,
    keys_of,
    standing_mentions,
)
from annotator.model.overlapping import clash
from annotator.model.remarks import Remarks
from annotator.model.schema import Schema


def merged(
    sets: Sequence[AnnotationSet],
    gold: AnnotationSet,
    *,
    curator: str,
    at: str,
    votes: int | None = None,
    schema: Schema | None = None,
    alignment: Alignment | None = None,
    remarks: Remarks | None = None,
    spans: bool = True,
) -> Change:
    """The step that puts into gold what all agree on; with `votes`, what so many do.

    Gold that is there stays, also where the curator decided otherwise, so that merging again
    adds only what is new. Of attributes those are taken on which all who agree do. What connects
    spans needs all its ends in gold; without `spans` only that is taken. Where a schema is given,
    what it does not allow beside the rest is left out, and what fewer agree on gives way. The
    alignment may be of more sets than these. `votes` is more than half, `at` is UTC in ISO 8601.
    """
    votes = votes or len(sets)
    if 2 * votes <= len(sets):
        raise ValueError(f"{votes} of {len(sets)} are no majority")
    # A copy only where spans are added to it: this is done with every verdict.
    tried = AnnotationSet(gold.document_id, gold.annotator, gold) if spans else gold
    merging = _Merging(sets, tried, alignment or align(sets), votes, schema)
    return merging.change(curator, at, remarks or Remarks(), spans=spans)


class _Merging:
    """One merge: spans first, then what connects those that are in gold."""

    def __init__(
        self,
        sets: Sequence[AnnotationSet],
        gold: AnnotationSet,
        alignment: Alignment,
        votes: int,
        schema: Schema | None,
    ) -> None:
        self._sets = {one.annotator: one for one in sets}
        self._alignment = alignment
        self._gold = gold
        self._votes = votes
        self._schema = schema
        self._ids: dict[int, str] = {}
        self._provenance: dict[str, Any] = {}

    def change(self, curator: str, at: str, remarks: Remarks, *, spans: bool) -> Change:
        self._provenance = {
            "score": None,
            "decision": Decision.ACCEPTED,
            "decided_by": curator,
            "decided_at": at,
        }
        offered = sorted(self._offered(), key=lambda offer: (-len(offer[1]), offer[0]))
        found: list[Annotation] = [*self._taken(offered)] if spans else []
        rest: tuple[Annotation, ...] = (
            *self._arguments(),
            *self._relations(),
            *self._chains(remarks),
        )
        found += [one for one in rest if self._gold.get(one.key) is None]
        return Change(VERB, added=tuple(found))

    def _offered(self) -> Iterator[tuple[int, Mapping[str, Span]]]:
        """The places that gold does not have yet, and who agree there."""
        for number, place in enumerate(self._alignment.places):
            known = gold_span(place, self._gold)
            if known is not None:
                if known.stands:
                    self._ids[number] = known.id
                continue
            agreeing = self._largest_group(place)
            if len(agreeing) >= self._votes:
                yield number, agreeing

    def _taken(self, offered: Sequence[tuple[int, Mapping[str, Span]]]) -> Iterator[Span]:
        for number, agreeing in offered:
            span = self._in_common(agreeing)
            near = self._gold.spans_between(span.start_char, span.end_char)
            if self._schema and clash(self._schema, span, (one for one in near if one.stands)):
                continue
            self._ids[number] = span.id
            self._gold.apply(Change(VERB, added=(span,)))
            yield span

    def _largest_group(self, place: Place) -> Mapping[str, Span]:
        """Those who state just the same in a place; of groups of one size the first's."""
        groups: dict[tuple[object, ...], dict[str, Span]] = {}
        for annotator, span in place.spans.items():
            if annotator in self._sets:
                value = (span.layer, span.start_char, span.end_char, span.label)
                groups.setdefault(value, {})[annotator] = span
        return max(groups.values(), key=len, default={})

    def _in_common(self, agreeing: Mapping[str, Span]) -> Span:
        annotator, span = next(iter(agreeing.items()))
        others = list(agreeing.values())
        shared = {
            name: value
            for name, value in span.attributes.items()
            if all(one.attributes.get(name) == value for one in others)
        }
        return replace(
            span,
            id=gold_id(annotator, span),
            attributes=shared,
            kb_id=span.kb_id if all(one.kb_id == span.kb_id for one in others) else "",
            note="",
            origin=annotator,
            **self._provenance,
        )

    def _arguments(self) -> Iterator[Argument]:
        for link in self._alignment.links:
            trigger, filler = self._ids.get(link.trigger), self._ids.get(link.filler)
            given = {name: roles for name, roles in link.roles.items() if name in self._sets}
            votes = Counter(role for roles in given.values() for role in sorted(roles))
            for role, count in votes.items():
                if trigger and filler and count >= self._votes:
                    if not self._allows(trigger, role, filler):
                        continue
                    first = next(name for name, roles in given.items() if role in roles)
                    given_by = {"origin": first, **self._provenance}
                    yield Argument(trigger=trigger, filler=filler, role=role, **given_by)

    def _allows(self, trigger: str, role: str, filler: str) -> bool:
        if self._schema is None:
            return True
        labels = [self._gold.span(id).label for id in (trigger, filler)]
        return role in self._schema.roles_between(*labels)

    def _relations(self) -> Iterator[Relation]:
        stated = [
            {
                (ids[one.source], ids[one.target], one.label): name
                for one in self._sets[name].relations
                if one.stands and one.source in ids and one.target in ids
            }
            for name, ids in self._ids_by_set()
        ]
        votes = Counter(key for one in stated for key in one)
        for key, count in votes.items():
            if count >= self._votes:
                first = next(one[key] for one in stated if key in one)
                source, target, label = key
                given_by = {"origin": first, **self._provenance}
                yield Relation(source=source, target=target, label=label, **given_by)

    def _ids_by_set(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Each annotator with the ids that their spans have in gold."""
        places = self._alignment.places
        for name in self._sets:
            own = ((places[n].spans.get(name), id) for n, id in self._ids.items())
            yield name, {span.id: id for span, id in own if span}

    def _chains(self, remarks: Remarks) -> Iterator[Chain]:
        taken = {id for chain in self._gold.chains for id in chain.mentions}
        for fellows in self._alignment.fellows:
            keys = keys_of(fellows, self._alignment)
            if gold_chain(fellows, self._gold) or remarks.settled(keys):
                continue
            chain = self._chain(fellows)
            if chain and chain.id not in remarks.dropped and taken.isdisjoint(chain.mentions):
                taken.update(chain.mentions)
                yield chain

    def _chain(self, fellows: Fellows) -> Chain | None:
        """What enough of them state of it, of the mentions that gold has."""
        own = {name: chain for name, chain in fellows.chains.items() if name in self._sets}
        stated = Fellows(own, {name: fellows.mentions[name] for name in own})
        left = standing_mentions(stated, self._alignment, self._gold)
        for mentions, count in Counter((left or {}).values()).most_common(1):
            if count >= self._votes:
                first = next(name for name, given in (left or {}).items() if given == mentions)
                return Chain(id=gold_id(first, own[first]), mentions=mentions)
        return None
