"""All places where the same words stand, with what each is labelled, decided at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby

from annotator.app import shares
from annotator.app.replacing import MOST, Replaced, relabelled, told
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Decision, Span, new_id
from annotator.model.concordance import Context, Pattern, context
from annotator.model.overlapping import clash
from annotator.model.rewriting import Rewriting
from annotator.model.schema import Schema
from annotator.model.steps import SetChange
from annotator.model.workflow import State
from annotator.store.streaming import Wanted

_VERB = "label occurrences"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where the words stand; `now` are the spans on exactly these offsets.

    In a document that was not begun these are what a pipeline suggests there.
    """

    document_id: str
    title: str
    start_char: int
    end_char: int
    line: Context
    now: tuple[Span, ...]

    @property
    def offsets(self) -> tuple[int, int]:
        return (self.start_char, self.end_char)

    @property
    def standing(self) -> tuple[Span, ...]:
        return tuple(span for span in self.now if span.stands)


@dataclass(frozen=True, slots=True)
class Occurrences:
    """The places in project order; `more` if there are others beyond."""

    places: tuple[Occurrence, ...]
    more: bool = False


def occurrences(
    workspace: Workspace, pattern: Pattern, document_id: str | None = None
) -> Occurrences:
    """Where the words stand in one document, or in all that are on the list of whoever works here.

    Up to as many as can be shown. What others state of them is not looked at.
    """
    found: list[Occurrence] = []
    for one in _found(workspace, pattern, document_id):
        if len(found) == MOST:
            return Occurrences(tuple(found), more=True)
        found.append(one)
    return Occurrences(tuple(found))


def label(workspace: Workspace, places: Sequence[Occurrence], name: str) -> Replaced:
    """Label all these places in one step: what is there of the layer is relabelled or accepted.

    Sets that are not there yet are made. RuleError where it is allowed at none of the places.
    """
    return told(workspace, lambda: store_labels(workspace, places, name))


def reject(workspace: Workspace, places: Sequence[Occurrence]) -> Replaced:
    """Turn down what is labelled at these places, suggestions too, in one step.

    RuleError where there is nothing to be turned down.
    """
    return told(workspace, lambda: store_rejections(workspace, places))


def store_labels(workspace: Workspace, places: Sequence[Occurrence], name: str) -> Replaced:
    """As `label`, from any thread; the workspace is to be told of it after."""
    layer = workspace.schema.label(name).layer

    def decide(rewriting: Rewriting, place: Occurrence, there: list[Span]) -> bool:
        return _labelled(rewriting, place, there, name, layer, workspace)

    return _each(workspace, places, decide)


def store_rejections(workspace: Workspace, places: Sequence[Occurrence]) -> Replaced:
    """As `reject`, from any thread; the workspace is to be told of it after."""

    def decide(rewriting: Rewriting, place: Occurrence, there: list[Span]) -> bool:
        some = [span for span in there if not span.rejected]
        for span in some:
            if rewriting.span(span.id) is None:
                rewriting.put(None, rewriting.decided(span, Decision.REJECTED))
            else:
                rewriting.reject(span)
        return bool(some)

    return _each(workspace, places, decide)


def _found(workspace: Workspace, pattern: Pattern, document_id: str | None) -> Iterator[Occurrence]:
    listed = None if document_id else {one.id for one in workspace.entries()}
    own = frozenset({workspace.owner})
    wanted = Wanted(text=pattern.literal, annotators=own, document=document_id or "")
    unaided = shares.share(workspace.store, shares.UNAIDED)
    for document, sets in workspace.store.stream(wanted):
        if listed is not None and document.id not in listed:
            continue
        places = tuple(pattern.places(document.text))
        aided = not shares.is_in(document.id, shares.UNAIDED, unaided)
        there = _seen(workspace, document.id, sets, aided=aided) if places else []
        for start_char, end_char in places:
            now = tuple(
                span
                for one in there
                for span in one.spans_between(start_char, end_char)
                if (span.start_char, span.end_char) == (start_char, end_char)
            )
            yield Occurrence(
                document.id,
                document.title,
                start_char,
                end_char,
                context(document.text, start_char, end_char),
                tuple({span.id: span for span in reversed(now)}.values()),
            )


def _seen(
    workspace: Workspace, document_id: str, sets: Sequence[AnnotationSet], *, aided: bool
) -> list[AnnotationSet]:
    """The own set, and before it was begun what would be suggested in it."""
    if not aided or workspace.owner != workspace.annotator:
        return list(sets)
    if sets and sets[0].state is not State.NEW:
        return list(sets)
    suggested = workspace.store.newest_pipeline_set(document_id)
    return [*sets, *([suggested] if suggested else [])]


def _each(
    workspace: Workspace,
    places: Sequence[Occurrence],
    decide: Callable[[Rewriting, Occurrence, list[Span]], bool],
) -> Replaced:
    parts, done, left = [], 0, 0
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    for document_id, some in groupby(places, key=lambda one: one.document_id):
        present = workspace.store.annotation_set(document_id, workspace.owner)
        rewriting = Rewriting(present, workspace.annotator, at)
        for place in some:
            allowed = decide(rewriting, place, _there(rewriting, place))
            done, left = done + allowed, left + (not allowed)
        change = rewriting.change(_VERB)
        if not change.empty:
            parts.append(SetChange(document_id, workspace.owner, change))
    if not done:
        raise RuleError(what="There is nothing to be done so at any of these places.")
    return Replaced(done, left, workspace.store_step(_VERB, parts))


def _there(rewriting: Rewriting, place: Occurrence) -> list[Span]:
    """The spans on these offsets as they are now, and suggestions that are in no set yet."""
    present = rewriting.present
    near = (rewriting.span(one.id) for one in present.spans_between(*place.offsets))
    there = [one for one in near if one and (one.start_char, one.end_char) == place.offsets]
    if present.state is State.NEW:
        there += [one for one in place.now if one.undecided and present.get(one.key) is None]
    return there


def _labelled(
    rewriting: Rewriting,
    place: Occurrence,
    there: list[Span],
    name: str,
    layer: str,
    workspace: Workspace,
) -> bool:
    schema: Schema = workspace.schema
    of_layer = sorted((one for one in there if one.layer == layer), key=lambda one: not one.stands)
    if any(one.stands and one.label == name for one in of_layer):
        return True
    if of_layer and rewriting.span(of_layer[0].id) is not None:
        return relabelled(rewriting, of_layer[0], name, schema)
    if of_layer:
        kept = Decision.ACCEPTED if of_layer[0].label == name else Decision.RELABELLED
        fresh = rewriting.decided(of_layer[0], kept)
    else:
        fresh = rewriting.decided(
            Span(
                id=new_id(),
                layer=layer,
                label=name,
                start_char=place.start_char,
                end_char=place.end_char,
                origin=workspace.annotator,
            ),
            Decision.ADDED,
        )
    wished = replace(fresh, label=name)
    if clash(schema, wished, rewriting.standing(*place.offsets)) is not None:
        return False
    rewriting.put(None, wished)
    return True
