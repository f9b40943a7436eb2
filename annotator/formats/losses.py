"""What a format has no place for: taken out before writing, and said in the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import (
    Annotation,
    Argument,
    Chain,
    Decision,
    Provenance,
    Relation,
    Span,
)
from annotator.model.workflow import GOLD, AnnotatorKind, State, kind_of

LISTED = 20
_Stated = TypeVar("_Stated", bound=Span | Argument | Relation)


class Part(StrEnum):
    """What a format may have a place for, beside texts, labels and offsets."""

    TITLE = "titles"
    LANGUAGE = "languages"
    META = "metadata"
    SETS = "further annotation sets"
    EMPTY_SETS = "annotation sets that state nothing"
    ANNOTATOR = "names of annotators"
    STATE = "states"
    ARGUMENTS = "arguments"
    RELATIONS = "relations"
    CHAINS = "chains"
    ATTRIBUTES = "attributes"
    KB_IDS = "kb_ids"
    NOTES = "notes"
    PROVENANCE = "origins, scores and decisions"


class Losses:
    """Counts what could not be written, kind by kind, and lists the first of each kind."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._first: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, kind: str, document_id: str, what: str = "") -> None:
        self._counts[kind] += 1
        if len(self._first[kind]) < LISTED:
            self._first[kind].append(f"{document_id}: {what}" if what else document_id)

    def leave_out(self, part: str, document_id: str, what: str = "") -> None:
        self.add(f"{part} left out", document_id, what)

    def lines(self) -> tuple[str, ...]:
        """One line a kind: how many, and which, or the first of them."""
        return tuple(self._line(kind, count) for kind, count in self._counts.items())

    def _line(self, kind: str, count: int) -> str:
        listed = "; ".join(self._first[kind])
        more = f"; and {count - LISTED} more" if count > LISTED else ""
        return f"{count} {kind} ({listed}{more})."


def carried(record: Record, parts: frozenset[Part], losses: Losses) -> tuple[AnnotationSet, ...]:
    """The record's sets with what these parts hold; all else is counted as lost.

    Without a place for provenance only what stands is kept, and of a pipeline's own set what it
    proposed.
    """
    document = record.document
    for part, value in (
        (Part.TITLE, document.title),
        (Part.LANGUAGE, document.language),
        (Part.META, document.meta),
    ):
        if value and part not in parts:
            losses.leave_out(part, document.id)
    sets = record.sets
    if Part.SETS not in parts:
        for further in sets[1:]:
            losses.leave_out(Part.SETS, document.id, further.annotator)
        sets = sets[:1]
    return tuple(_carried_set(one, parts, losses) for one in sets)


def is_proposal(stated: AnnotationSet) -> bool:
    """True if this is what a pipeline proposed, and nobody has decided on any of it."""
    decidable = (*stated.spans, *stated.arguments, *stated.relations)
    own = all(one.undecided and one.origin == stated.annotator for one in decidable)
    return own and kind_of(stated.annotator) is AnnotatorKind.PIPELINE and stated.state is State.NEW


def _carried_set(stated: AnnotationSet, parts: frozenset[Part], losses: Losses) -> AnnotationSet:
    id = stated.document_id
    if Part.ANNOTATOR not in parts and stated.annotator != GOLD:
        losses.leave_out(Part.ANNOTATOR, id, stated.annotator)
    if Part.EMPTY_SETS not in parts and not len(stated):
        losses.leave_out(Part.EMPTY_SETS, id, stated.annotator)
    if Part.STATE not in parts and stated.state is not State.FINISHED:
        losses.leave_out(Part.STATE, id, stated.state)
    kept = tuple(_carried_annotations(stated, parts, losses))
    return AnnotationSet(id, stated.annotator, kept, stated.state)


def _carried_annotations(
    stated: AnnotationSet, parts: frozenset[Part], losses: Losses
) -> Iterator[Annotation]:
    id, kept = stated.document_id, set()
    for span in stated.spans:
        if _is_stated(span, stated, parts, losses):
            kept.add(span.id)
            yield _carried_span(_carried_provenance(span, stated, parts, losses), parts, losses, id)
    places = ((Part.ARGUMENTS, stated.arguments), (Part.RELATIONS, stated.relations))
    for part, links in places:
        for link in links:
            if part not in parts:
                losses.leave_out(part, id, described(link, stated))
            elif not {*_ends(link)} <= kept:
                losses.leave_out(f"{part} of spans that are", id, described(link, stated))
            elif _is_stated(link, stated, parts, losses):
                yield _carried_provenance(link, stated, parts, losses)
    for chain in stated.chains:
        mentions = tuple(mention for mention in chain.mentions if mention in kept)
        if Part.CHAINS not in parts or not mentions:
            losses.leave_out(Part.CHAINS, id, " ".join(chain.mentions))
            continue
        if mentions != chain.mentions:
            losses.leave_out("mentions of chains", id, " ".join(chain.mentions))
        yield replace(chain, mentions=mentions)


def _is_stated(
    one: Span | Argument | Relation, stated: AnnotationSet, parts: frozenset[Part], losses: Losses
) -> bool:
    if Part.PROVENANCE in parts or one.stands:
        return True
    if one.undecided and one.origin == stated.annotator:
        return True
    kind = "rejected annotations" if one.rejected else "undecided suggestions"
    losses.leave_out(kind, stated.document_id, described(one, stated))
    return False


def _carried_provenance(
    one: _Stated, stated: AnnotationSet, parts: frozenset[Part], losses: Losses
) -> _Stated:
    if Part.PROVENANCE in parts or not _has_provenance(one):
        return one
    losses.leave_out(Part.PROVENANCE, stated.document_id, described(one, stated))
    return replace(one, origin="", score=None, decision=Decision.NONE, decided_by="", decided_at="")


def _has_provenance(one: Provenance) -> bool:
    return any((one.origin, one.score is not None, one.decision, one.decided_by, one.decided_at))


def _carried_span(span: Span, parts: frozenset[Part], losses: Losses, document_id: str) -> Span:
    for part, value in (
        (Part.ATTRIBUTES, span.attributes),
        (Part.KB_IDS, span.kb_id),
        (Part.NOTES, span.note),
    ):
        if value and part not in parts:
            losses.leave_out(part, document_id, place(span))
    return replace(
        span,
        attributes=span.attributes if Part.ATTRIBUTES in parts else {},
        kb_id=span.kb_id if Part.KB_IDS in parts else "",
        note=span.note if Part.NOTES in parts else "",
    )


def with_spans(stated: AnnotationSet, kept: Mapping[str, Span], losses: Losses) -> AnnotationSet:
    """The set with these spans alone, as they are given; what hung on others is counted as lost."""
    annotations: list[Annotation] = [*kept.values()]
    places = ((Part.ARGUMENTS, stated.arguments), (Part.RELATIONS, stated.relations))
    for part, links in places:
        for link in links:
            if {*_ends(link)} <= kept.keys():
                annotations.append(link)
            else:
                kind = f"{part} of spans that are"
                losses.leave_out(kind, stated.document_id, described(link, stated))
    for chain in stated.chains:
        mentions = tuple(mention for mention in chain.mentions if mention in kept)
        if mentions != chain.mentions:
            losses.leave_out("mentions of chains", stated.document_id, " ".join(chain.mentions))
        if mentions:
            annotations.append(replace(chain, mentions=mentions))
    return AnnotationSet(stated.document_id, stated.annotator, annotations, stated.state)


def place(span: Span) -> str:
    return f"{span.label} at {span.start_char} to {span.end_char}"


def described(one: Annotation, stated: AnnotationSet) -> str:
    """An annotation in words for the report."""
    match one:
        case Span():
            return place(one)
        case Argument():
            return f"{one.role} of {place(stated.span(one.trigger))}"
        case Relation():
            return f"{one.label} from {place(stated.span(one.source))}"
        case Chain():
            return " ".join(one.mentions)


def _ends(link: Argument | Relation) -> tuple[str, str]:
    if isinstance(link, Argument):
        return link.trigger, link.filler
    return link.source, link.target
