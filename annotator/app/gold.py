"""Which annotations of a document count as gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation
from annotator.model.workflow import GOLD, AnnotatorKind, State, kind_of


def gold_of(sets: Sequence[AnnotationSet]) -> AnnotationSet | None:
    """What stands in the gold of a document, or in the set of the one person who finished it.

    None where there is no gold and nobody, or more than one, has finished, and while a curator is
    at work on it.
    """
    found = gold_source(sets)
    if found is None or (found.annotator == GOLD and found.state is State.IN_PROGRESS):
        return None
    return AnnotationSet(found.document_id, GOLD, standing(found), found.state)


def gold_source(sets: Sequence[AnnotationSet]) -> AnnotationSet | None:
    """The set itself that gold is made of, as it is, also while a curator is at work on it."""
    found = next((one for one in sets if one.annotator == GOLD), None)
    if found is not None:
        return found
    finished = [one for one in sets if one.state is State.FINISHED and not is_pipeline(one)]
    return finished[0] if len(finished) == 1 else None


def is_pipeline(one: AnnotationSet) -> bool:
    """True for what a pipeline proposed."""
    return kind_of(one.annotator) is AnnotatorKind.PIPELINE


def standing(stated: AnnotationSet) -> tuple[Annotation, ...]:
    """What stands, and of what connects spans only that whose ends stand; chains are shortened."""
    spans = {span.id for span in stated.spans if span.stands}
    kept: list[Annotation] = [span for span in stated.spans if span.id in spans]
    for one in stated:
        match one:
            case Argument():
                if one.stands and {one.trigger, one.filler} <= spans:
                    kept.append(one)
            case Relation():
                if one.stands and {one.source, one.target} <= spans:
                    kept.append(one)
            case Chain():
                mentions = tuple(id for id in one.mentions if id in spans)
                if len(mentions) > 1:
                    kept.append(replace(one, mentions=mentions))
    return tuple(kept)
