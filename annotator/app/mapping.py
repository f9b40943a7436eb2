"""Names in files that the schema does not have: mapped to its own, or left out; remembered."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Protocol, TypeVar

from annotator.errors import UsageError
from annotator.formats.checking import check
from annotator.formats.losses import Losses, described, place, with_spans
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.schema import Label, LayerKind, RelationLabel, Role, Schema

SETTING = "import mapping"
_Named = TypeVar("_Named", Label, Role, RelationLabel)


class Settings(Protocol):
    """Where a project keeps its settings."""

    def setting(self, name: str, default: str = "") -> str: ...
    def set_setting(self, name: str, value: str) -> None: ...


@dataclass(frozen=True, slots=True)
class NameMapping:
    """Names as files have them to names of the schema; to an empty name if they are left out."""

    labels: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    relations: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.labels or self.roles or self.relations)

    def over(self, other: NameMapping) -> NameMapping:
        """Both, and where they differ what this one says.

        >>> NameMapping({"PER": "PERSON"}).over(NameMapping({"PER": "", "LOC": "GPE"})).labels
        {'PER': 'PERSON', 'LOC': 'GPE'}
        """
        kinds = (one.name for one in fields(self))
        return NameMapping(**{k: {**getattr(other, k), **getattr(self, k)} for k in kinds})

    def without(self, names: Container[str]) -> NameMapping:
        """What it says of other names."""
        kinds = {one.name: getattr(self, one.name).items() for one in fields(self)}
        left = {k: {n: to for n, to in pairs if n not in names} for k, pairs in kinds.items()}
        return NameMapping(**left)


@dataclass(frozen=True, slots=True)
class UnknownNames:
    """How often names stand in files that the schema does not have."""

    labels: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        return bool(self.labels or self.roles or self.relations)

    def add(self, other: UnknownNames) -> None:
        for kind in fields(self):
            getattr(self, kind.name).update(getattr(other, kind.name))


def names_of(schema: Schema) -> dict[str, tuple[str, ...]]:
    """The names that the schema has, by kind as in a NameMapping."""
    return {
        "labels": tuple(one.name for one in schema.labels),
        "roles": tuple(one.name for one in schema.roles),
        "relations": tuple(one.name for one in schema.relations),
    }


def unknown_names(record: Record, schema: Schema) -> UnknownNames:
    """The names in a record, read by an open schema, that the schema does not have."""
    known = {kind: frozenset(names) for kind, names in names_of(schema).items()}
    found = UnknownNames()
    for kind, name in (pair for stated in record.sets for pair in _names(stated)):
        if name not in known[kind]:
            getattr(found, kind)[name] += 1
    return found


def mapped(record: Record, schema: Schema, mapping: NameMapping, losses: Losses) -> Record:
    """The record in the names of the schema; what is left out is counted.

    RuleError if it cannot stand under the schema then. What hangs on a span goes with it.
    """
    found = renamed(record, schema, mapping, losses)
    for one in found.sets:
        check(one, record.document.text, schema)
    return found


def renamed(record: Record, schema: Schema, mapping: NameMapping, losses: Losses) -> Record:
    """As `mapped`, but names that are not mapped may stay that the schema does not have."""
    sets = tuple(_mapped_set(one, schema, mapping, losses) for one in record.sets)
    return replace(record, sets=sets)


def parsed(pairs: Iterable[str], schema: Schema) -> NameMapping:
    """The mapping that pairs such as `PER=PERSON` or `MISC=` state; UsageError if one is none.

    What is mapped is what the second name is: a label, a role, a relation. Without a second name
    the first is left out wherever the schema does not have it.
    """
    known, found = names_of(schema), NameMapping({}, {}, {})
    for pair in pairs:
        name, sign, to = (part.strip() for part in pair.partition("="))
        kinds = [kind for kind in known if (to in known[kind] if to else name not in known[kind])]
        if not name or not sign or not kinds:
            do = (
                "Write FROM=TO with a label, role or relation of the schema, FROM= to leave it "
                "out, or FROM=+ to add it."
            )
            raise UsageError(what=f"{pair} maps nothing to what the schema has.", do=do)
        found = NameMapping(**{kind: {name: to} for kind in kinds}).over(found)
    return found


def likely(name: str, known: Iterable[str]) -> str:
    """The known name that says the same but for upper and lower case and signs; empty if none."""
    return next((one for one in known if _plain(one) == _plain(name)), "")


def remembered(settings: Settings, schema: Schema) -> NameMapping:
    """What the project maps, as far as its schema has the names."""
    stored = json.loads(settings.setting(SETTING) or "{}")
    return NameMapping(
        **{
            kind: {name: to for name, to in stored.get(kind, {}).items() if to in ("", *names)}
            for kind, names in names_of(schema).items()
        }
    )


def remember(settings: Settings, mapping: NameMapping) -> None:
    """Keep it with the project, in the place of what it mapped before."""
    content = {kind.name: dict(getattr(mapping, kind.name)) for kind in fields(mapping)}
    settings.set_setting(SETTING, json.dumps(content, ensure_ascii=False))


def open_schema(schema: Schema, mapping: NameMapping) -> Schema:
    """The schema with the names that are mapped in the place of their targets, and any other.

    Readers check what they read; under this one nothing is refused for its name, so that it can
    be mapped, and then checked.
    """
    whole = {one.name: getattr(schema, one.name) for one in fields(schema)}
    layer = _first_layer(schema)
    whole |= {
        "labels": _with_doubles(
            schema.labels, mapping.labels, lambda n: Label(name=n, layer=layer)
        ),
        "roles": _with_doubles(schema.roles, mapping.roles, lambda n: Role(name=n)),
        "relations": _with_doubles(
            schema.relations, mapping.relations, lambda n: RelationLabel(name=n)
        ),
    }
    return _OpenSchema(**whole)


class _OpenSchema(Schema):
    """Makes up what it is asked for and does not have."""

    def label(self, name: str) -> Label:
        if self.has_label(name):
            return Schema.label(self, name)
        return Label(name=name, layer=_first_layer(self))

    def role(self, name: str) -> Role:
        return next((role for role in self.roles if role.name == name), Role(name=name))

    def check_label(self, layer: str, label: str) -> None:
        pass

    def check_relation(self, label: str) -> None:
        pass

    def check_argument(self, trigger_label: str, role: str, filler_label: str) -> None:
        pass


def _with_doubles(
    known: tuple[_Named, ...], mapping: Mapping[str, str], make: Callable[[str], _Named]
) -> tuple[_Named, ...]:
    by_name = {one.name: one for one in known}
    doubles = [
        replace(by_name[to], name=name) if to else make(name)
        for name, to in mapping.items()
        if name not in by_name
    ]
    return known + tuple(doubles)


def _first_layer(schema: Schema) -> str:
    layer = schema.layer_of_kind(LayerKind.ENTITY)
    return layer.name if layer else next((one.name for one in schema.layers), "")


def _mapped_set(
    stated: AnnotationSet, schema: Schema, mapping: NameMapping, losses: Losses
) -> AnnotationSet:
    id, kept = stated.document_id, {}
    for span in stated.spans:
        to = mapping.labels.get(span.label, span.label)
        if not to:
            losses.leave_out(f"spans labelled {span.label}", id, place(span))
        elif to == span.label:
            kept[span.id] = span
        else:
            kept[span.id] = replace(span, label=to, layer=schema.label(to).layer)
    left = with_spans(stated, kept, losses)
    renamed = [new for one in left if (new := _renamed(one, left, mapping, losses))]
    return AnnotationSet(id, left.annotator, renamed, left.state)


def _renamed(
    one: Annotation, stated: AnnotationSet, mapping: NameMapping, losses: Losses
) -> Annotation | None:
    match one:
        case Argument(role=name):
            to = mapping.roles.get(name, name)
            renamed: Annotation = replace(one, role=to)
        case Relation(label=name):
            to = mapping.relations.get(name, name)
            renamed = replace(one, label=to)
        case Span() | Chain():
            return one
    if to:
        return renamed
    losses.leave_out(f"arrows named {name}", stated.document_id, described(one, stated))
    return None


def _names(stated: AnnotationSet) -> Iterator[tuple[str, str]]:
    yield from (("labels", span.label) for span in stated.spans)
    yield from (("roles", one.role) for one in stated.arguments)
    yield from (("relations", one.label) for one in stated.relations)


def _plain(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())
