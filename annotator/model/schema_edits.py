"""Alterations of a schema in the middle of a project, as values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.errors import RuleError
from annotator.model.schema import Attribute, Label, Role, RoleUse, Schema
from annotator.model.schema_names import (
    Kind,
    Named,
    fillers_widened,
    named,
    replaced,
    spliced,
    united,
    uses_split,
    with_names,
)


@dataclass(frozen=True, slots=True)
class Rename:
    """Another name; annotations keep all but that."""

    kind: Kind
    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Several become one of them; what any of them allowed, that one allows."""

    kind: Kind
    names: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True)
class Split:
    """One becomes several, alike at first; all annotations take the first, to be looked at again.

    The name itself may be among them.
    """

    kind: Kind
    name: str
    into: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delete:
    """One goes; its annotations take another name, or without one they are turned down."""

    kind: Kind
    name: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class AddLabel:
    """A new label; the roles that it names may be filled by it."""

    label: Label
    fills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddRole:
    """A new role that these events take."""

    role: Role
    events: tuple[str, ...] = ()


Edit = Rename | Merge | Split | Delete | AddLabel | AddRole


def renaming(edit: Edit) -> Mapping[str, str]:
    """The names that annotations lose, each with what they get; an empty one for nothing.

    >>> renaming(Merge(Kind.LABEL, ("GPE", "LOC"), "LOC"))
    {'GPE': 'LOC'}
    """
    match edit:
        case Rename() | Delete():
            return {edit.name: edit.to}
        case Merge():
            return {name: edit.into for name in edit.names if name != edit.into}
        case Split():
            return {edit.name: edit.into[0]}
        case _:
            return {}


def edited(schema: Schema, edit: Edit, taken: Iterable[str] = ()) -> Schema:
    """The schema after this, with a version of its own that is none of those taken.

    RuleError where a name is missing, taken, or cannot be given.
    """
    match edit:
        case Rename():
            found = _renamed(schema, edit)
        case Merge():
            found = _merged(schema, edit)
        case Split():
            found = _split(schema, edit)
        case Delete():
            found = _deleted(schema, edit)
        case AddLabel():
            found = _with_label(schema, edit)
        case AddRole():
            found = _with_role(schema, edit)
    return replace(found, version=next_version(schema.version, {schema.version, *taken}))


def next_version(version: str, taken: Iterable[str] = ()) -> str:
    """The version after this one, its last number counted up, that is not taken.

    >>> next_version("1.9"), next_version("draft"), next_version("1", {"2"})
    ('1.10', 'draft.1', '3')
    """
    known = set(taken)
    while True:
        found = re.fullmatch(r"(.*?)(\d+)(\D*)", version)
        if found:
            head, number, tail = found.groups()
            version = f"{head}{int(number) + 1}{tail}"
        else:
            version = f"{version}.1"
        if version not in known:
            return version


def rules_of(schema: Schema) -> Schema:
    """The schema without what only explains or shows it, to tell whether it allows the same."""
    return replace(
        schema,
        version="",
        title="",
        description="",
        labels=tuple(
            Label(name=one.name, layer=one.layer, roles=one.roles) for one in schema.labels
        ),
        roles=tuple(Role(name=one.name, fillers=one.fillers) for one in schema.roles),
        attributes=tuple(replace(one, definition="") for one in schema.attributes),
        relations=tuple(replace(one, definition="") for one in schema.relations),
    )


def _renamed(schema: Schema, edit: Rename) -> Schema:
    _check_known(schema, edit.kind, edit.name)
    _check_free(schema, edit.kind, edit.to)
    return with_names(schema, edit.kind, {edit.name: edit.to})


def _merged(schema: Schema, edit: Merge) -> Schema:
    if len({*edit.names, edit.into}) < 2:
        raise RuleError(what="It takes two to be merged.")
    for name in (*edit.names, edit.into):
        _check_known(schema, edit.kind, name)
    known = named(schema, edit.kind)
    into, gone = known[edit.into], [known[name] for name in edit.names if name != edit.into]
    for one in gone:
        _check_same_layer(into, one)
        into = united(schema, into, one)
    whole = replaced(schema, edit.kind, {edit.into: into, **{one.name: None for one in gone}})
    return with_names(whole, edit.kind, {one.name: edit.into for one in gone})


def _split(schema: Schema, edit: Split) -> Schema:
    if len(set(edit.into)) < 2 or len(set(edit.into)) < len(edit.into):
        raise RuleError(what="It is split into two names at least, each once.")
    if edit.kind not in (Kind.LABEL, Kind.ROLE):
        raise RuleError(what="Only labels and roles can be split.")
    _check_known(schema, edit.kind, edit.name)
    for name in edit.into:
        if name != edit.name:
            _check_free(schema, edit.kind, name)
    known = named(schema, edit.kind)[edit.name]
    if isinstance(known, Label):
        labels = spliced(schema.labels, known, edit.into)
        return fillers_widened(replace(schema, labels=labels), edit.name, edit.into)
    assert isinstance(known, Role)
    labels = tuple(
        replace(one, roles=uses_split(one.roles, edit.name, edit.into)) for one in schema.labels
    )
    return replace(schema, labels=labels, roles=spliced(schema.roles, known, edit.into))


def _deleted(schema: Schema, edit: Delete) -> Schema:
    _check_known(schema, edit.kind, edit.name)
    known = named(schema, edit.kind)
    if edit.to:
        _check_known(schema, edit.kind, edit.to)
        _check_same_layer(known[edit.to], known[edit.name])
        if edit.to == edit.name:
            raise RuleError(what=f"{edit.name} cannot take its own place.")
    if edit.kind is Kind.LABEL and len(schema.labels) == 1:
        raise RuleError(what="A schema needs a label.")
    return with_names(replaced(schema, edit.kind, {edit.name: None}), edit.kind, {edit.name: ""})


def _with_label(schema: Schema, edit: AddLabel) -> Schema:
    label = edit.label
    _check_free(schema, Kind.LABEL, label.name)
    schema.layer(label.layer)
    if label.key and any(one.key == label.key for one in schema.labels_of(label.layer)):
        raise RuleError(what=f"The key {label.key} belongs to another label of {label.layer}.")
    for use in label.roles:
        schema.role(use.name)
    for name in edit.fills:
        schema.role(name)
    roles = tuple(
        replace(one, fillers=(*one.fillers, label.name)) if one.name in edit.fills else one
        for one in schema.roles
    )
    return replace(schema, labels=(*schema.labels, label), roles=roles)


def _with_role(schema: Schema, edit: AddRole) -> Schema:
    role = edit.role
    _check_free(schema, Kind.ROLE, role.name)
    if role.key and any(one.key == role.key for one in schema.roles):
        raise RuleError(what=f"The key {role.key} belongs to another role.")
    names = {one.name for one in schema.labels} | {one.name for one in schema.layers}
    for filler in role.fillers:
        if filler not in names:
            raise RuleError(what=f"The schema {schema.name} has no label {filler}.")
    for name in edit.events:
        if not schema.is_trigger(schema.label(name).layer):
            raise RuleError(what=f"{name} is no event and takes no roles.")
    use = RoleUse(name=role.name)
    labels = tuple(
        replace(one, roles=(*one.roles, use)) if one.name in edit.events else one
        for one in schema.labels
    )
    return replace(schema, labels=labels, roles=(*schema.roles, role))


def _check_known(schema: Schema, kind: Kind, name: str) -> None:
    if name not in named(schema, kind):
        raise RuleError(what=f"The schema {schema.name} has no {kind.value} {name}.")


def _check_free(schema: Schema, kind: Kind, name: str) -> None:
    if not name or name != name.strip() or any(sign in name for sign in "\t\r\n\0="):
        raise RuleError(what=f"{name!r} is no name for a {kind.value}.")
    layers = {one.name for one in schema.layers} if kind is Kind.LABEL else set()
    if name in named(schema, kind) or name in layers:
        raise RuleError(what=f"The schema {schema.name} has a {kind.value} {name} already.")


def _check_same_layer(one: Named, other: Named) -> None:
    for kind in (Label, Attribute):
        if isinstance(one, kind) and isinstance(other, kind) and one.layer != other.layer:
            what = f"{one.name} and {other.name} belong to different layers."
            raise RuleError(what=what)
