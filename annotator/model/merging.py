"""Puts into gold what all annotators agree on, or most of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from annotator.model.alignment import Place, align
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Relation, Span
from annotator.model.changes import Change

VERB = "curate"
Key = TypeVar("Key", bound=tuple[str, ...])


def merged(
    sets: Sequence[AnnotationSet],
    gold: AnnotationSet,
    *,
    curator: str,
    at: str,
    votes: int | None = None,
) -> Change:
    """The step that puts into gold what all agree on; with `votes`, what so many do.

    Gold that is there stays, also where the curator decided otherwise, so that merging again
    adds only what is new. Of attributes those are taken on which all who agree do. What connects
    spans needs all its ends in gold. `votes` is more than half, `at` is UTC in ISO 8601.
    """
    votes = votes or len(sets)
    if 2 * votes <= len(sets):
        raise ValueError(f"{votes} of {len(sets)} are no majority")
    return _Merging(sets, gold, votes, curator, at).change()


def gold_id(annotator: str, span: Span) -> str:
    """The id in gold of what was taken from this annotator."""
    return f"{annotator}-{span.id}"


class _Merging:
    """One merge: spans first, then what connects those that are in gold."""

    def __init__(
        self, sets: Sequence[AnnotationSet], gold: AnnotationSet, votes: int, curator: str, at: str
    ) -> None:
        self._sets = sets
        self._alignment = align(sets)
        self._gold = gold
        self._votes = votes
        self._curator = curator
        self._at = at
        self._ids: dict[int, str] = {}

    def change(self) -> Change:
        spans = tuple(self._spans())
        found: list[Annotation] = [*spans, *self._arguments(), *self._relations(), *self._chains()]
        return Change(VERB, added=tuple(one for one in found if self._gold.get(one.key) is None))

    def _spans(self) -> Iterator[Span]:
        for number, place in enumerate(self._alignment.places):
            known = self._in_gold(place)
            if known is not None:
                if known.stands:
                    self._ids[number] = known.id
                continue
            agreeing = _largest_group(place)
            if len(agreeing) >= self._votes:
                span = self._taken(agreeing)
                self._ids[number] = span.id
                yield span

    def _in_gold(self, place: Place) -> Span | None:
        """What was decided about a place already: by id, or just the same."""
        for annotator, span in place.spans.items():
            known = self._gold.get(("span", gold_id(annotator, span)))
            if isinstance(known, Span):
                return known
        wanted = {_value(span) for span in place.spans.values()}
        near = self._gold.spans_between(place.first.start_char, place.first.end_char)
        return next((span for span in near if _value(span) in wanted), None)

    def _taken(self, agreeing: Mapping[str, Span]) -> Span:
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
            **self._provenance(annotator),
        )

    def _provenance(self, annotator: str) -> dict[str, Any]:
        return {
            "origin": annotator,
            "score": None,
            "decision": Decision.ACCEPTED,
            "decided_by": self._curator,
            "decided_at": self._at,
        }

    def _arguments(self) -> Iterator[Argument]:
        for link in self._alignment.links:
            trigger, filler = self._ids.get(link.trigger), self._ids.get(link.filler)
            votes = Counter(role for roles in link.roles.values() for role in sorted(roles))
            for role, count in votes.items():
                if trigger and filler and count >= self._votes:
                    first = next(name for name, roles in link.roles.items() if role in roles)
                    given = self._provenance(first)
                    yield Argument(trigger=trigger, filler=filler, role=role, **given)

    def _relations(self) -> Iterator[Relation]:
        stated = [
            {
                (ids[one.source], ids[one.target], one.label): annotations.annotator
                for one in annotations.relations
                if one.stands and one.source in ids and one.target in ids
            }
            for annotations, ids in self._by_set()
        ]
        for (source, target, label), first in self._agreed(stated):
            given = self._provenance(first)
            yield Relation(source=source, target=target, label=label, **given)

    def _chains(self) -> Iterator[Chain]:
        stated = [
            {
                tuple(sorted(ids[id] for id in one.mentions)): f"{annotations.annotator}-{one.id}"
                for one in annotations.chains
                if all(id in ids for id in one.mentions)
            }
            for annotations, ids in self._by_set()
        ]
        known = {tuple(sorted(one.mentions)) for one in self._gold.chains}
        for mentions, id in self._agreed(stated):
            if mentions not in known:
                yield Chain(id=id, mentions=mentions)

    def _by_set(self) -> Iterator[tuple[AnnotationSet, dict[str, str]]]:
        """Each set with the ids that its spans have in gold."""
        places = self._alignment.places
        for one in self._sets:
            name = one.annotator
            yield (
                one,
                {
                    places[n].spans[name].id: id
                    for n, id in self._ids.items()
                    if name in places[n].spans
                },
            )

    def _agreed(self, stated: Sequence[Mapping[Key, str]]) -> Iterator[tuple[Key, str]]:
        """What enough of them state, each with what the first says of it."""
        votes = Counter(key for one in stated for key in one)
        for key, count in votes.items():
            if count >= self._votes:
                yield key, next(one[key] for one in stated if key in one)


def _largest_group(place: Place) -> Mapping[str, Span]:
    """Those who state just the same in a place; of groups of one size the first annotator's."""
    groups: dict[tuple[object, ...], dict[str, Span]] = {}
    for annotator, span in place.spans.items():
        groups.setdefault(_value(span), {})[annotator] = span
    return max(groups.values(), key=len)


def _value(span: Span) -> tuple[str, int, int, str]:
    return (span.layer, span.start_char, span.end_char, span.label)
