"""Add, move, relabel, delete, link: each builds one change and applies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import (
    Annotation,
    Argument,
    Chain,
    Decidable,
    Decision,
    Relation,
    Span,
    new_id,
)
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.offsets import stacked
from annotator.model.overlapping import clash
from annotator.model.schema import Schema

One = TypeVar("One", bound=Decidable)
Stated = TypeVar("Stated", bound=Span | Argument | Relation)
Pair = tuple[Annotation | None, Annotation | None]


def decided(workspace: Workspace, one: Stated, decision: Decision) -> Stated:
    """The same annotation with this decision, made now by this annotator."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return replace(one, decision=decision, decided_by=workspace.annotator, decided_at=now)


def add_span(workspace: Workspace, start_char: int, end_char: int, label: str) -> Span:
    """Label a stretch of text; white space at its ends is left out.

    A suggestion of the layer on exactly this text is relabelled instead.
    """
    start_char, end_char = trimmed(at_hand(workspace).text, start_char, end_char)
    layer = workspace.schema.label(label).layer
    span = Span(
        id=new_id(),
        layer=layer,
        label=label,
        start_char=start_char,
        end_char=end_char,
        origin=workspace.annotator,
    )
    for known in workspace.annotations.spans_between(start_char, end_char):
        if known.layer == layer and stacked(known, span) and not known.stands:
            return relabel(workspace, known, label)
    check_place(workspace, span)
    span = decided(workspace, span, Decision.ADDED)
    workspace.apply(Change("add", added=(span,)))
    return span


def relabel(workspace: Workspace, span: Span, label: str) -> Span:
    """Give a span another label, which also accepts it.

    Roles, notes and provenance stay; arguments that the new label does not allow are rejected.
    """
    layer = workspace.schema.label(label).layer
    renamed = replace(span, layer=layer, label=label)
    check_place(workspace, renamed)
    renamed = decided(workspace, renamed, decision_on(workspace, renamed))
    lost = _no_longer_allowed(workspace, renamed)
    pairs = [pair for argument in lost for pair in _without(workspace, argument)]
    replace_all(workspace, "relabel", [(span, renamed), *pairs])
    return renamed


def move_edges(workspace: Workspace, span: Span, start_char: int, end_char: int) -> Span:
    """Give a span other edges, which also accepts it; all that hangs on it stays."""
    start_char, end_char = trimmed(at_hand(workspace).text, start_char, end_char)
    moved = replace(span, start_char=start_char, end_char=end_char)
    check_place(workspace, moved)
    moved = decided(workspace, moved, decision_on(workspace, moved))
    replace_all(workspace, "move edges", [(span, moved)])
    return moved


def delete(workspace: Workspace, one: Decidable) -> None:
    """Take an annotation away with what depends on it: suggestions are rejected, and kept so."""
    replace_all(workspace, "delete", _without(workspace, one))


def add_argument(workspace: Workspace, trigger: Span, filler: Span, role: str) -> Argument:
    """Let a span fill a role of an event; suggestions that this takes up are accepted with it."""
    workspace.schema.check_argument(trigger.label, role, filler.label)
    if trigger.id == filler.id:
        raise RuleError(what="An event cannot fill a role of its own.")
    fresh = Argument(trigger=trigger.id, filler=filler.id, role=role, origin=workspace.annotator)
    known = workspace.annotations.get(fresh.key)
    if isinstance(known, Argument):
        argument = decided(workspace, known, decision_on(workspace, known))
    else:
        argument = decided(workspace, fresh, Decision.ADDED)
    ends = acceptances(workspace, (end for end in (trigger, filler) if not end.stands))
    replace_all(workspace, "link", [*ends, (known, argument)])
    return argument


def change_role(workspace: Workspace, argument: Argument, role: str) -> Argument:
    """Give an argument another role of its event, which also accepts it."""
    trigger = workspace.annotations.span(argument.trigger)
    filler = workspace.annotations.span(argument.filler)
    workspace.schema.check_argument(trigger.label, role, filler.label)
    changed = replace(argument, role=role)
    if changed.key != argument.key and workspace.annotations.get(changed.key):
        raise RuleError(what=f"It fills the role {role} already.")
    decision = Decision.ADDED if argument.decision is Decision.ADDED else Decision.RELABELLED
    changed = decided(workspace, changed, decision)
    ends = acceptances(workspace, (end for end in (trigger, filler) if not end.stands))
    replace_all(workspace, "change role", [*ends, (argument, changed)])
    return changed


def set_note(workspace: Workspace, span: Span, note: str) -> None:
    """Leave free text on a span, or take it away."""
    replace_all(workspace, "note", [(span, replace(span, note=note))])


def set_attribute(workspace: Workspace, span: Span, name: str, value: str) -> None:
    """Set an attribute that the schema has for this layer; its default is not kept."""
    known = {one.name: one for one in workspace.schema.attributes_of(span.layer)}
    if name not in known or value not in known[name].values:
        raise RuleError(what=f"{span.layer} spans have no attribute {name}={value}.")
    attributes = {key: kept for key, kept in span.attributes.items() if key != name}
    if value != known[name].values[0]:
        attributes[name] = value
    replace_all(workspace, "attribute", [(span, replace(span, attributes=attributes))])


def turn_attribute(workspace: Workspace, span: Span, number: int) -> tuple[str, str]:
    """Give an attribute, by its place in the schema from 0, its next value; its name and that."""
    known = workspace.schema.attributes_of(span.layer)
    if number >= len(known):
        raise RuleError(what=f"{span.layer} spans have {len(known)} attribute(s).")
    name, values = known[number].name, known[number].values
    current = span.attributes.get(name, values[0])
    place = values.index(current) if current in values else -1
    value = values[(place + 1) % len(values)]
    set_attribute(workspace, span, name, value)
    return name, value


def decision_on(workspace: Workspace, one: Decidable) -> Decision:
    """What keeping an annotation in this form amounts to, compared with what was suggested."""
    if one.decision is Decision.ADDED or one.origin == workspace.annotator:
        return Decision.ADDED
    before = workspace.annotations.get(one.key)
    original = workspace.suggested.get(one.key) or before
    if not isinstance(one, Span) or not isinstance(original, Span):
        return Decision.ACCEPTED
    if one.label != original.label:
        return Decision.RELABELLED
    if not stacked(one, original):
        return Decision.MOVED
    corrected = original is before and original.decision in (Decision.RELABELLED, Decision.MOVED)
    return original.decision if corrected else Decision.ACCEPTED


def acceptances(workspace: Workspace, ones: Iterable[One]) -> list[tuple[One, One]]:
    """Each annotation with its accepted successor."""
    return [(one, decided(workspace, one, decision_on(workspace, one))) for one in ones]


def at_hand(workspace: Workspace) -> Document:
    """The open document; RuleError if there is none."""
    if workspace.document is None:
        raise RuleError(what="No document is open.")
    return workspace.document


def check_place(workspace: Workspace, span: Span, *, beside: Iterable[Span] = ()) -> None:
    """RuleError where the text or the overlap rule of the layer does not allow this span.

    It is held against all that stands, and against the spans `beside` it in the same step.
    """
    text = at_hand(workspace).text
    check_among(text, workspace.schema, workspace.annotations, span, beside=beside)


def check_among(
    text: str,
    schema: Schema,
    annotations: AnnotationSet,
    span: Span,
    *,
    beside: Iterable[Span] = (),
) -> None:
    """The same for a span of any set of annotations on this text."""
    if not 0 <= span.start_char < span.end_char <= len(text):
        raise RuleError(what="A span needs text.")
    near = annotations.spans_between(span.start_char, span.end_char)
    other = clash(schema, span, (*(one for one in near if one.stands), *beside))
    if other is None:
        return
    if stacked(span, other) and span.label == other.label:
        raise RuleError(what=f"This text is {span.label} already.")
    raise RuleError(what=f"It overlaps the {other.label} beside it; move an edge first.")


def trimmed(text: str, start_char: int, end_char: int) -> tuple[int, int]:
    """The offsets without white space at either end."""
    part = text[start_char:end_char]
    if not part.strip():
        return start_char, start_char
    return start_char + len(part) - len(part.lstrip()), end_char - len(part) + len(part.rstrip())


def _no_longer_allowed(workspace: Workspace, span: Span) -> list[Argument]:
    annotations: AnnotationSet = workspace.annotations
    schema = workspace.schema
    lost = [
        one
        for one in annotations.arguments_of(span.id)
        if annotations.span(one.filler).label not in schema.fillers(span.label, one.role)
    ]
    for one in annotations.arguments_filled_by(span.id):
        if span.label not in schema.fillers(annotations.span(one.trigger).label, one.role):
            lost.append(one)
    return [one for one in lost if not one.rejected]


def _without(workspace: Workspace, one: Decidable) -> Iterator[Pair]:
    """What becomes of an annotation that goes, and of all that cannot stand without it.

    A suggestion stays, rejected; what a person added leaves no trace but in the log.
    """
    vanishes = one.decision is Decision.ADDED
    yield one, None if vanishes else decided(workspace, one, Decision.REJECTED)
    if isinstance(one, Argument):
        return
    for hanging in workspace.annotations.dependants(one):
        match hanging:
            case Argument() if not vanishes and hanging.decision is not Decision.ADDED:
                if not hanging.rejected:
                    yield hanging, decided(workspace, hanging, Decision.REJECTED)
            case Chain() if len(hanging.mentions) > 2:
                left = tuple(id for id in hanging.mentions if id != one.id)
                yield hanging, replace(hanging, mentions=left)
            case _:
                yield hanging, None


def replace_all(workspace: Workspace, verb: str, pairs: Iterable[Pair]) -> None:
    """Apply one change that puts the second of each pair in the place of the first."""
    pairs = list(pairs)
    removed = tuple(before for before, _ in pairs if before is not None)
    added = tuple(after for _, after in pairs if after is not None)
    workspace.apply(Change(verb, removed=removed, added=added))
