"""Find and replace over a project: previewed line by line, done as one step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import groupby

from annotator.app.gold import gold_source
from annotator.app.workspace import Workspace
from annotator.errors import ConflictError, RuleError
from annotator.model.annotations import Argument, Decidable, Span
from annotator.model.concordance import Context, Pattern, context
from annotator.model.document import Document
from annotator.model.overlapping import clash
from annotator.model.rewriting import Rewriting
from annotator.model.schema import Schema
from annotator.model.steps import SetChange
from annotator.store.project_store import ProjectStore
from annotator.store.searching import Place
from annotator.store.steps import Taken
from annotator.store.streaming import Wanted

ANYTHING = Pattern("")
MOST = 10_000
"""Lines that are shown at once; what is beyond is found again once these are dealt with."""


class Whose(StrEnum):
    """In whose sets is looked: everybody's and gold, one's own, or what counts as gold."""

    ALL = "all"
    MINE = "mine"
    GOLD = "gold"


class Action(StrEnum):
    """What becomes of what was found."""

    RELABEL = "relabel"
    CHANGE_ROLE = "change role"
    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: spans with a label, or arguments with a role, on certain words.

    With a role, `label` is of the trigger and the words are of the filler. What was rejected is
    never found.
    """

    label: str = ""
    role: str = ""
    words: Pattern = ANYTHING
    whose: Whose = Whose.ALL
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One annotation that was found, in its context; `name` is its label or role."""

    document_id: str
    title: str
    annotator: str
    annotation: Decidable
    name: str
    start_char: int
    line: Context


@dataclass(frozen=True, slots=True)
class Found:
    """The lines, in project order; `more` if there are others beyond."""

    hits: tuple[Hit, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many were replaced, and how many the schema or the text does not allow to.

    `taken` is the step that was stored, of which the workspace is to be told.
    """

    done: int
    left: int
    taken: Taken | None = None


def find(project: ProjectStore, query: Query, annotator: str) -> Found:
    """What a query finds, up to MOST lines; `annotator` is whose are one's own."""
    hits: list[Hit] = []
    for hit in _hits(project, query, annotator):
        if len(hits) == MOST:
            return Found(tuple(hits), more=True)
        hits.append(hit)
    return Found(tuple(hits))


def replace(workspace: Workspace, hits: Sequence[Hit], action: Action, to: str = "") -> Replaced:
    """Do this to all of them in one step, by whoever works here; undone by one undo.

    RuleError where the schema has no such name, or nothing of it is allowed; ConflictError, and
    nothing is done, if one of them was altered since it was found.
    """
    return told(workspace, lambda: store(workspace, hits, action, to))


def told(workspace: Workspace, work: Callable[[], Replaced]) -> Replaced:
    """Store a step and tell the workspace, all in its own thread."""
    try:
        replaced = work()
    except ConflictError:
        workspace.missed()
        raise
    workspace.took(replaced.taken)
    return replaced


def store(workspace: Workspace, hits: Sequence[Hit], action: Action, to: str = "") -> Replaced:
    """As `replace`, from any thread; the workspace is to be told of it after."""
    _check(workspace.schema, action, to)
    parts, done, left = [], 0, 0
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    ordered = sorted(hits, key=_set_of)
    for (document_id, annotator), some in groupby(ordered, key=_set_of):
        present = workspace.store.annotation_set(document_id, annotator)
        rewriting = Rewriting(present, workspace.annotator, at)
        for hit in some:
            if hit.annotation not in present:
                raise ConflictError(document=document_id)
            allowed = _replace(rewriting, hit.annotation, action, to, workspace.schema)
            done, left = done + allowed, left + (not allowed)
        change = rewriting.change(f"replace: {action.value}")
        if not change.empty:
            parts.append(SetChange(document_id, annotator, change))
    if not done and left:
        raise RuleError(what="The schema or the text allows this at none of these places.")
    taken = workspace.store_step(f"replace: {action.value}", parts)
    return Replaced(done, left, taken)


def _hits(project: ProjectStore, query: Query, annotator: str) -> Iterator[Hit]:
    mine = frozenset({annotator}) if query.whose is Whose.MINE else None
    literal = query.words.literal
    wanted = Wanted(text=literal, label=query.label, role=query.role, annotators=mine)
    for one in project.search(wanted, query.words.fits, undecided=query.undecided):
        source = gold_source(one.sets)
        gold = None if source is None else source.annotator
        for place in one.places:
            if query.whose is not Whose.GOLD or place.annotator == gold:
                yield _hit(one.document, place)


def _hit(document: Document, place: Place) -> Hit:
    annotation = place.annotation
    name = annotation.label if isinstance(annotation, Span) else annotation.role
    line = context(document.text, place.start_char, place.end_char)
    where = (document.id, document.title, place.annotator)
    return Hit(*where, annotation, name, place.start_char, line)


def _check(schema: Schema, action: Action, to: str) -> None:
    if action is Action.RELABEL:
        schema.label(to)
    elif action is Action.CHANGE_ROLE:
        schema.role(to)


def _replace(rewriting: Rewriting, one: Decidable, action: Action, to: str, schema: Schema) -> bool:
    """True if it could be done."""
    now = rewriting.now(one.key)
    if now is None or now != one:
        return True  # It went along with another one already.
    match action, one:
        case Action.REJECT, _:
            rewriting.reject(one)
        case Action.ACCEPT, Span():
            return relabelled(rewriting, one, one.label, schema)
        case Action.ACCEPT, Argument():
            return _with_role(rewriting, one, one.role, schema)
        case Action.RELABEL, Span():
            return relabelled(rewriting, one, to, schema)
        case Action.CHANGE_ROLE, Argument():
            return _with_role(rewriting, one, to, schema)
        case _:
            return False
    return True


def relabelled(rewriting: Rewriting, span: Span, label: str, schema: Schema) -> bool:
    """Give a span a label of its layer, if it may stand so beside the others."""
    if schema.label(label).layer != span.layer:
        return False
    near = rewriting.standing(span.start_char, span.end_char)
    if clash(schema, dataclasses.replace(span, label=label), near) is not None:
        return False
    rewriting.relabel(span, label, schema)
    return True


def _with_role(rewriting: Rewriting, one: Argument, role: str, schema: Schema) -> bool:
    trigger, filler = rewriting.span(one.trigger), rewriting.span(one.filler)
    if trigger is None or filler is None:
        return False
    if filler.label not in schema.fillers(trigger.label, role):
        return False
    for end in (trigger, filler):
        if not end.stands and not relabelled(rewriting, end, end.label, schema):
            return False
    rewriting.change_role(one, role)
    return True


def _set_of(hit: Hit) -> tuple[str, str]:
    return (hit.document_id, hit.annotator)
