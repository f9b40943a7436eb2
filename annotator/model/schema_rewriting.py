"""What an alteration of the schema makes of annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Provenance, Relation, Span
from annotator.model.changes import Change
from annotator.model.rewriting import Rewriting
from annotator.model.schema import Schema
from annotator.model.schema_edits import Delete, Edit, Split, renaming
from annotator.model.schema_names import Kind
from annotator.model.steps import Names

VERBS = {"Rename": "rename", "Merge": "merge", "Split": "split", "Delete": "remove"}


@dataclass(frozen=True, slots=True)
class Altered:
    """One annotation that a change renames, turns down or takes out; then `to` is empty."""

    kind: Kind
    name: str
    to: str
    annotation: Annotation


def verb_of(edit: Edit) -> str:
    """What the log calls it."""
    return f"{VERBS.get(type(edit).__name__, 'extend')} schema"


def names_of(edit: Edit) -> Names:
    """What a set must have to be touched by this."""
    gone = frozenset(renaming(edit))
    match getattr(edit, "kind", None):
        case Kind.LABEL:
            return Names(labels=gone)
        case Kind.ROLE:
            return Names(roles=gone)
        case Kind.RELATION:
            return Names(relations=gone)
        case Kind.ATTRIBUTE:
            return Names(attributes=gone)
    return Names()


def rewritten(
    present: AnnotationSet, edit: Edit, after: Schema, *, by: str = "", at: str = ""
) -> Change:
    """What becomes of a set; the decisions of its annotator stay, whatever the names are.

    What lies twice on the same text is one afterwards, with all that hung on either. Arguments
    that are no longer allowed are turned down, by whom and when is said.
    """
    rewriting = Rewriting(present, by, at)
    to = renaming(edit)
    match getattr(edit, "kind", None):
        case Kind.LABEL:
            _rename_labels(rewriting, to, after)
        case Kind.ROLE:
            _rename_links(rewriting, (one for one in present.arguments if one.role in to), to)
            if isinstance(edit, Delete):
                for trigger in {one.trigger for one in present.arguments if one.role in to}:
                    rewriting.drop_disallowed(trigger, after)
        case Kind.RELATION:
            _rename_links(rewriting, (one for one in present.relations if one.label in to), to)
        case Kind.ATTRIBUTE:
            _rename_attributes(rewriting, to)
    return rewriting.change(verb_of(edit))


def to_see_again(edit: Edit, change: Change) -> Iterator[str]:
    """The ids of the spans that a split could only guess at; of roles, the triggers."""
    if not isinstance(edit, Split):
        return
    ids = (
        one.id if isinstance(one, Span) else one.trigger
        for one in change.added
        if (isinstance(one, Span) and one.label == edit.into[0])
        or (isinstance(one, Argument) and one.role == edit.into[0])
    )
    yield from dict.fromkeys(ids)


def altered(change: Change) -> Iterator[Altered]:
    """What a change does, annotation by annotation; whatever only moved along is left out."""
    after = {one.key: one for one in change.added}
    links = {_ends(one): one for one in change.added if isinstance(one, Argument | Relation)}
    for one in change.removed:
        kind, name = _named(one)
        new = after.get(one.key)
        if new is None and isinstance(one, Argument | Relation):
            new = links.get(_ends(one))
        gone = new is None or (isinstance(new, Provenance) and new.rejected and _stood(one))
        to = "" if gone or new is None else _named(new)[1]
        if isinstance(one, Chain) or (to == name and not gone and one == new):
            continue
        if isinstance(one, Span) and isinstance(new, Span) and one.attributes != new.attributes:
            lost = sorted(set(one.attributes) - set(new.attributes))
            got = sorted(set(new.attributes) - set(one.attributes))
            yield Altered(Kind.ATTRIBUTE, ", ".join(lost), ", ".join(got), one)
        elif to != name:
            yield Altered(kind, name, to, one)


def _rename_labels(rewriting: Rewriting, to: Mapping[str, str], after: Schema) -> None:
    touched = [span for span in rewriting.present.spans if span.label in to]
    for span in touched:
        if to[span.label]:
            rewriting.put(span, replace(span, label=to[span.label]))
        else:
            rewriting.take_out(span)
    for span in touched:
        if to[span.label]:
            _fold(rewriting, span)
    for span in touched:
        if rewriting.span(span.id):
            rewriting.drop_disallowed(span.id, after)


def _fold(rewriting: Rewriting, span: Span) -> None:
    """Make one of two spans that say the same of the same text now."""
    now = rewriting.span(span.id)
    if now is None:
        return
    for near in rewriting.present.spans_between(span.start_char, span.end_char):
        other = rewriting.span(near.id)
        if other is None or other.id == now.id or _said(other) != _said(now):
            continue
        best, worse = sorted((now, other), key=lambda one: (-_rank(one), one.id))
        rewriting.fold(worse, best)
        if worse.id == now.id:
            return


def _rename_links(
    rewriting: Rewriting, links: Iterable[Argument | Relation], to: Mapping[str, str]
) -> None:
    for one in links:
        name = to[one.role if isinstance(one, Argument) else one.label]
        new: Argument | Relation
        new = replace(one, role=name) if isinstance(one, Argument) else replace(one, label=name)
        there = rewriting.now(new.key) if name else None
        if not name or (isinstance(there, Provenance) and _rank(there) >= _rank(one)):
            rewriting.put(one, None)
        else:
            rewriting.put(one, new)


def _rename_attributes(rewriting: Rewriting, to: Mapping[str, str]) -> None:
    for span in rewriting.present.spans:
        if to.keys() & span.attributes.keys():
            kept = {to.get(name, name): value for name, value in span.attributes.items()}
            kept.pop("", None)
            rewriting.put(span, replace(span, attributes=kept))


def _said(span: Span) -> tuple[str, str, int, int]:
    return (span.layer, span.label, span.start_char, span.end_char)


def _rank(one: Provenance) -> int:
    return 2 if one.stands else 1 if one.undecided else 0


def _stood(one: Annotation) -> bool:
    return isinstance(one, Provenance) and not one.rejected


def _named(one: Annotation) -> tuple[Kind, str]:
    match one:
        case Argument():
            return Kind.ROLE, one.role
        case Relation():
            return Kind.RELATION, one.label
        case Span():
            return Kind.LABEL, one.label
    return Kind.LABEL, ""


def _ends(one: Argument | Relation) -> tuple[str, str, str]:
    if isinstance(one, Argument):
        return ("argument", one.trigger, one.filler)
    return ("relation", one.source, one.target)
