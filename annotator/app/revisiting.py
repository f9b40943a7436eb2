"""Places that a step could only guess at: looked at again, kept or labelled otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.app import replacing
from annotator.app.replacing import Action, Hit, Replaced
from annotator.app.workspace import Workspace
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.concordance import Context, context
from annotator.model.steps import Revisit
from annotator.model.workflow import AnnotatorKind, kind_of
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class ToSee:
    """One place, with the label that it has now, in its context."""

    revisit: Revisit
    span: Span
    line: Context
    name: str

    @property
    def document_id(self) -> str:
        return self.revisit.document_id

    @property
    def title(self) -> str:
        return self.revisit.title

    @property
    def annotator(self) -> str:
        return self.revisit.annotator

    @property
    def start_char(self) -> int:
        return self.span.start_char


def to_see(store: ProjectStore, annotator: str | None = None) -> tuple[ToSee, ...]:
    """What is left to be looked at, of everybody or of one annotator, in project order.

    Up to as many as can be shown; pipelines look at nothing again.
    """
    found: list[ToSee] = []
    text, sets = ("", ""), dict[str, AnnotationSet]()
    for one in store.revisits():
        if (
            annotator not in (None, one.annotator)
            or kind_of(one.annotator) is AnnotatorKind.PIPELINE
        ):
            continue
        if len(found) == replacing.MOST:
            break
        if text[0] != one.document_id:
            text, sets = (one.document_id, store.document(one.document_id).text), {}
        if one.annotator not in sets:
            sets[one.annotator] = store.annotation_set(one.document_id, one.annotator)
        span = sets[one.annotator].span(one.span_id)
        line = context(text[1], span.start_char, span.end_char)
        found.append(ToSee(one, span, line, span.label))
    return tuple(found)


def seen(store: ProjectStore, places: Sequence[ToSee]) -> None:
    """These are right as they are."""
    store.mark_seen([one.revisit for one in places])


def store_labels(workspace: Workspace, places: Sequence[ToSee], label: str) -> Replaced:
    """Give these a label in one step, from any thread; the workspace is to be told of it after.

    They are seen then. RuleError where it is allowed at none of them.
    """
    hits = [
        Hit(one.document_id, one.title, one.annotator, one.span, one.name, one.start_char, one.line)
        for one in places
    ]
    replaced = replacing.store(workspace, hits, Action.RELABEL, label)
    seen(workspace.store, places)
    return replaced
