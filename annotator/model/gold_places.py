"""What gold has of the places, links and chains that several annotators state."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from annotator.model.alignment import Alignment, Fellows, Link, Place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Span
from annotator.model.curation import Subject

VERB = "curate"
Key = tuple[str, ...]


def gold_id(annotator: str, one: Span | Chain) -> str:
    """The id in gold of what was taken from this annotator."""
    return f"{annotator}-{one.id}"


def gold_span(place: Place, gold: AnnotationSet) -> Span | None:
    """What gold has of a place, also what was rejected there: by id, or the very same."""
    for annotator, span in place.spans.items():
        known = gold.get(("span", gold_id(annotator, span)))
        if isinstance(known, Span):
            return known
    wanted = {_value(span) for span in place.spans.values()}
    near = gold.spans_between(place.first.start_char, place.first.end_char)
    # What was taken from any of them elsewhere is of another place, however alike.
    others = tuple(f"{annotator}-" for annotator in place.spans)
    same = (span for span in near if _value(span) in wanted)
    return next((span for span in same if not span.id.startswith(others)), None)


def gold_end(number: int, alignment: Alignment, gold: AnnotationSet) -> Span | None:
    """The same of the place with this number."""
    return gold_span(alignment.places[number], gold)


def gold_chain(fellows: Fellows, gold: AnnotationSet) -> Chain | None:
    """The chain that gold has from any of them."""
    for annotator, chain in fellows.chains.items():
        known = gold.get(("chain", gold_id(annotator, chain)))
        if isinstance(known, Chain):
            return known
    return None


def standing_mentions(
    fellows: Fellows, alignment: Alignment, gold: AnnotationSet
) -> Mapping[str, tuple[str, ...]] | None:
    """The mentions of each annotator's chain that stand in gold, as ids there in text order.

    Chains of which one mention is left, or none, are missing; None while a mention is undecided.
    """
    numbers = sorted(frozenset[int]().union(*fellows.mentions.values()))
    ends = {number: gold_end(number, alignment, gold) for number in numbers}
    if any(end is None for end in ends.values()):
        return None
    stands = {number: end.id for number, end in ends.items() if end and end.stands}
    left = {
        name: tuple(dict.fromkeys(stands[number] for number in sorted(own) if number in stands))
        for name, own in fellows.mentions.items()
    }
    return {name: mentions for name, mentions in left.items() if len(mentions) > 1}


def keys_of(
    subject: Subject, alignment: Alignment, gold: AnnotationSet | None = None
) -> tuple[Key, ...]:
    """The keys under which gold has it, or would have it from one or the other annotator."""
    match subject:
        case Place():
            known = gold_span(subject, gold) if gold else None
            own = tuple(("span", gold_id(name, span)) for name, span in subject.spans.items())
            return _once(own, known.key if known else None)
        case Link():
            ends = [alignment.places[number] for number in (subject.trigger, subject.filler)]
            triggers, fillers = ([key[1] for key in keys_of(end, alignment, gold)] for end in ends)
            return tuple(("argument", *pair) for pair in product(triggers, fillers))
        case Fellows():
            chains = subject.chains.items()
            return tuple(("chain", gold_id(name, chain)) for name, chain in chains)


def _once(keys: tuple[Key, ...], more: Key | None) -> tuple[Key, ...]:
    return keys if more is None or more in keys else (*keys, more)


def _value(span: Span) -> tuple[str, int, int, str]:
    return (span.layer, span.start_char, span.end_char, span.label)
