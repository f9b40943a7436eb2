"""The names in a schema, given, joined and taken away wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from annotator.model.schema import Attribute, Label, RelationLabel, Role, RoleUse, Schema

Named = Label | Role | RelationLabel | Attribute
One = TypeVar("One", Label, Role)
_Change = Callable[[tuple[str, ...]], tuple[str, ...]]


class Kind(StrEnum):
    """What of a schema has a name that annotations carry."""

    LABEL = "label"
    ROLE = "role"
    RELATION = "relation"
    ATTRIBUTE = "attribute"


def named(schema: Schema, kind: Kind) -> dict[str, Named]:
    """What of a kind a schema has, by name."""
    return dict(_every(schema, kind))


def united(schema: Schema, one: Named, other: Named) -> Named:
    """The first, allowing also what the other allows."""
    match one, other:
        case Label(), Label():
            return replace(one, roles=_uses_united(schema, one.roles, other.roles))
        case Role(), Role():
            return replace(one, fillers=_once((*one.fillers, *other.fillers)))
        case RelationLabel(), RelationLabel():
            return replace(
                one,
                sources=_either(one.sources, other.sources),
                targets=_either(one.targets, other.targets),
            )
        case Attribute(), Attribute():
            return replace(one, values=_once((*one.values, *other.values)))
    raise TypeError("what is united is of one kind")


def _either(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return _once((*one, *other)) if one and other else ()


def _uses_united(
    schema: Schema, some: tuple[RoleUse, ...], others: tuple[RoleUse, ...]
) -> tuple[RoleUse, ...]:
    uses = {use.name: use for use in some}
    for use in others:
        known = uses.get(use.name)
        if known is None:
            uses[use.name] = use
        elif known.fillers or use.fillers:
            own = schema.role(use.name).fillers
            fillers = _once((*(known.fillers or own), *(use.fillers or own)))
            required = known.required and use.required
            uses[use.name] = RoleUse(name=use.name, required=required, fillers=fillers)
        elif known.required and not use.required:
            uses[use.name] = replace(known, required=False)
    return tuple(uses.values())


def uses_split(uses: tuple[RoleUse, ...], name: str, into: tuple[str, ...]) -> tuple[RoleUse, ...]:
    """What was required may be any of the parts now, so that none is."""
    found: list[RoleUse] = []
    for use in uses:
        if use.name == name:
            found += [RoleUse(name=part, fillers=use.fillers) for part in into]
        else:
            found.append(use)
    return tuple(found)


def fillers_widened(schema: Schema, name: str, into: tuple[str, ...]) -> Schema:
    """All of these allowed wherever the one was."""

    def wider(names: tuple[str, ...]) -> tuple[str, ...]:
        return _once(part for one in names for part in (into if one == name else (one,)))

    return _with_all_fillers(schema, wider)


def with_names(schema: Schema, kind: Kind, names: Mapping[str, str]) -> Schema:
    """The schema with other names throughout; an empty one stands nowhere."""

    def named_so(some: tuple[str, ...]) -> tuple[str, ...]:
        return _once(new for one in some if (new := names.get(one, one)))

    known = named(schema, kind)
    changed = {one: replace(known[one], name=new) for one, new in names.items() if one in known}
    whole = replaced(schema, kind, changed)
    if kind is Kind.LABEL:
        return _with_all_fillers(whole, named_so)
    if kind is not Kind.ROLE:
        return whole
    labels = []
    for label in whole.labels:
        uses: dict[str, RoleUse] = {}
        for use in label.roles:
            if new := names.get(use.name, use.name):
                uses.setdefault(new, replace(use, name=new))
        labels.append(replace(label, roles=tuple(uses.values())))
    return replace(whole, labels=tuple(labels))


def _with_all_fillers(schema: Schema, change: _Change) -> Schema:
    """With other names wherever fillers, sources and targets are named."""
    labels = tuple(
        replace(one, roles=tuple(replace(use, fillers=change(use.fillers)) for use in one.roles))
        for one in schema.labels
    )
    roles = tuple(replace(one, fillers=change(one.fillers)) for one in schema.roles)
    relations = tuple(
        replace(one, sources=change(one.sources), targets=change(one.targets))
        for one in schema.relations
    )
    return replace(schema, labels=labels, roles=roles, relations=relations)


def replaced(schema: Schema, kind: Kind, changed: Mapping[str, Named | None]) -> Schema:
    """With these in the place of those of the same names; None for none."""
    kept = [changed.get(name, one) for name, one in _every(schema, kind)]
    some: dict[str, Any] = {f"{kind.value}s": tuple(one for one in kept if one is not None)}
    return replace(schema, **some)


def _every(schema: Schema, kind: Kind) -> list[tuple[str, Named]]:
    """All of a kind; attributes of two layers may share a name."""
    some: tuple[Named, ...] = getattr(schema, f"{kind.value}s")
    return [(one.name, one) for one in some]


def spliced(some: tuple[One, ...], known: One, names: tuple[str, ...]) -> tuple[One, ...]:
    """The parts of one in its place, alike but for the key, which the first keeps."""
    found: list[One] = []
    for one in some:
        if one.name != known.name:
            found.append(one)
            continue
        found.append(replace(one, name=names[0]))
        found.extend(replace(one, name=name, key="") for name in names[1:])
    return tuple(found)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
