"""The places of a project on which, to a curator, the guidelines do not say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from annotator.model.annotations import Chain, Span
from annotator.model.changes import Remark
from annotator.model.gold_places import gold_id
from annotator.model.remarks import Remarks
from annotator.model.workflow import GOLD, AnnotatorKind, kind_of
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class UnclearPlace:
    """Where it is, the words there with their labels, and what the curator wrote."""

    document_id: str
    title: str
    words: str
    start_char: int
    reason: str = ""


def unclear_places(store: ProjectStore) -> tuple[UnclearPlace, ...]:
    """All that are marked now, in project order."""
    remarks = defaultdict[str, Remarks](Remarks)
    for logged in store.log(annotator=GOLD):
        remarks[logged.document_id].follow(logged.change)
    return tuple(
        place
        for id in store.document_ids()
        if id in remarks and any(said.unclear for said in remarks[id].all())
        for place in _in_document(store, id, remarks[id])
    )


def _in_document(store: ProjectStore, id: str, remarks: Remarks) -> list[UnclearPlace]:
    document, known = store.document(id), _known(store, id)
    found = []
    for said in remarks.all():
        spans = _spans(said, known)
        if said.unclear and spans:
            words = (
                f"{one.label} “{document.text[one.start_char : one.end_char]}”" for one in spans
            )
            start = min(one.start_char for one in spans)
            title = document.title or id
            found.append(UnclearPlace(id, title, ", ".join(words), start, said.reason))
    return sorted(found, key=lambda one: one.start_char)


def _known(store: ProjectStore, id: str) -> dict[str, tuple[Span, ...]]:
    """The spans behind each id in gold, or that it would have there; of a chain its mentions."""
    found: dict[str, tuple[Span, ...]] = {}
    for stated in store.sets_of(id):
        if kind_of(stated.annotator) is AnnotatorKind.PIPELINE:
            continue

        def named(one: Span | Chain, name: str = stated.annotator) -> str:
            return one.id if name == GOLD else gold_id(name, one)

        found |= {named(span): (span,) for span in stated.spans}
        for chain in stated.chains:
            found[named(chain)] = tuple(stated.span(mention) for mention in chain.mentions)
    return found


def _spans(said: Remark, known: dict[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    """The spans of the first annotator of whom all are known: of a link trigger and filler."""
    for _, *ids in said.about:
        if all(id in known for id in ids):
            return tuple(span for id in ids for span in known[id])
    return ()
