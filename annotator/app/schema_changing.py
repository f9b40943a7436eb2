"""Another schema in the middle of a project: what it touches, done as one step, and undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from annotator.app import mapping
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Relation, Span
from annotator.model.changes import Change
from annotator.model.schema import Schema
from annotator.model.schema_edits import Edit, edited, renaming
from annotator.model.schema_names import Kind
from annotator.model.schema_rewriting import (
    Altered,
    altered,
    names_of,
    rewritten,
    to_see_again,
    verb_of,
)
from annotator.model.steps import LoggedStep
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore

MOST = 500
Progress = Callable[[int], None]
_MAPPED = {Kind.LABEL: "labels", Kind.ROLE: "roles", Kind.RELATION: "relations"}


@dataclass(frozen=True, slots=True)
class Row:
    """What happens to annotations of one name in the sets of one annotator in one state.

    `to` is empty where they are turned down or taken out.
    """

    annotator: str
    state: State
    kind: Kind
    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Touch:
    """One place that is touched; offsets are half-open, of an argument those of its trigger."""

    document_id: str
    annotator: str
    span_id: str
    start_char: int
    end_char: int
    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Preview:
    """All that an edit would do: `rows` counts it, `places` are the first of it."""

    before: Schema
    after: Schema
    documents: int
    rows: tuple[tuple[Row, int], ...]
    places: tuple[Touch, ...]
    again: int

    @property
    def annotations(self) -> int:
        return sum(count for _, count in self.rows)


def preview(store: ProjectStore, edit: Edit, *, progress: Progress = lambda done: None) -> Preview:
    """What the edit would touch, in everybody's sets; nothing is stored. RuleError as `change`."""
    before, after = _before_and_after(store, edit)
    rows: Counter[Row] = Counter()
    places: list[Touch] = []
    documents: set[str] = set()
    again = 0
    for done, one in enumerate(store.sets_with(names_of(edit)), 1):
        change = rewritten(one, edit, after)
        found = tuple(altered(change))
        rows.update(Row(one.annotator, one.state, a.kind, a.name, a.to) for a in found)
        again += sum(1 for _ in to_see_again(edit, change))
        if found:
            documents.add(one.document_id)
        places.extend(_touches(one, found[: MOST - len(places)]))
        progress(done)
    counted = sorted(rows.items(), key=lambda pair: (pair[0].annotator, *map(str, _order(pair[0]))))
    return Preview(before, after, len(documents), tuple(counted), tuple(places), again)


def change(store: ProjectStore, edit: Edit, by: str) -> Schema:
    """Alter the schema and everybody's annotations in one step; the schema that holds then.

    Files that still have the old names are read as of the new ones from then on. RuleError where
    a name is missing or taken, or somebody else altered the schema meanwhile.
    """
    before, after = _before_and_after(store, edit)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")

    def make(one: AnnotationSet) -> Change:
        return rewritten(one, edit, after, by=by, at=at)

    store.rewrite(
        verb_of(edit), by, (before, after), names_of(edit), make, lambda c: to_see_again(edit, c)
    )
    _remember(store, edit, after)
    return after


def to_undo(store: ProjectStore) -> LoggedStep | None:
    """The newest alteration of the schema that is not undone; None if there is none."""
    return next((one for one in reversed(_of_schema(store)) if _done(one)), None)


def undo(store: ProjectStore, by: str) -> LoggedStep:
    """Take back the newest alteration with all that it did; RuleError if there is none."""
    step = to_undo(store)
    if step is None:
        raise RuleError(what="The schema was not altered.")
    store.take_back(step.id, by)
    return step


def history(store: ProjectStore) -> tuple[LoggedStep, ...]:
    """All alterations of the schema and what undid them, the newest first."""
    return tuple(reversed(_of_schema(store)))


def _of_schema(store: ProjectStore) -> list[LoggedStep]:
    return [one for one in store.steps() if one.versions is not None]


def _done(step: LoggedStep) -> bool:
    return step.undoes is None and not step.undone


def _before_and_after(store: ProjectStore, edit: Edit) -> tuple[Schema, Schema]:
    before = store.schema()
    return before, edited(before, edit, (one.version for one in store.schemas()))


def _remember(store: ProjectStore, edit: Edit, after: Schema) -> None:
    kind = _MAPPED.get(getattr(edit, "kind", Kind.ATTRIBUTE))
    if kind is None:
        return
    known = mapping.names_of(after)[kind]
    names = {name: to for name, to in renaming(edit).items() if name not in known}
    if names:
        before = mapping.remembered(store, after)
        mapping.remember(store, mapping.NameMapping(**{kind: names}).over(before))


def _touches(one: AnnotationSet, found: Sequence[Altered]) -> Iterable[Touch]:
    for alteration in found:
        span = _span_of(one, alteration)
        if span is not None:
            yield Touch(
                one.document_id,
                one.annotator,
                span.id,
                span.start_char,
                span.end_char,
                alteration.name,
                alteration.to,
            )


def _span_of(one: AnnotationSet, alteration: Altered) -> Span | None:
    match alteration.annotation:
        case Span() as span:
            return span
        case Argument() as argument:
            return one.span(argument.trigger)
        case Relation() as relation:
            return one.span(relation.source)
        case Chain():
            return None


def _order(row: Row) -> tuple[object, ...]:
    return (row.state, row.kind, row.name, row.to)
