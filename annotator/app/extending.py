"""Names in files that the schema does not have: added to it, with what the files do with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.app.mapping import NameMapping, names_of, open_schema, remembered, renamed
from annotator.app.reading import records_in
from annotator.errors import UsageError
from annotator.formats.losses import Losses
from annotator.formats.protocol import Format, Record
from annotator.formats.schema_parts import with_keys_and_colors
from annotator.model.annotation_set import AnnotationSet
from annotator.model.schema import Label, LayerKind, RelationLabel, Role, RoleUse, Schema
from annotator.store.project_store import ProjectStore

ADD = "+"
"""In the place of a target: the name is added; for a label, with its layer behind if one likes."""


@dataclass(frozen=True, slots=True)
class Additions:
    """Names to add, each with the layer of a label or nothing; with `every`, all that lack."""

    names: Mapping[str, str] = field(default_factory=dict)
    every: bool = False

    def __bool__(self) -> bool:
        return self.every or bool(self.names)

    def wants(self, name: str) -> bool:
        return self.every or name in self.names


@dataclass(frozen=True, slots=True)
class MissingNames:
    """Names that files have and the schema has not.

    Labels stand with their layers; `arguments` are those in which a missing name stands: labels
    of trigger and filler, and the role between them.
    """

    labels: dict[str, str] = field(default_factory=dict)
    roles: set[str] = field(default_factory=set)
    relations: set[str] = field(default_factory=set)
    arguments: set[tuple[str, str, str]] = field(default_factory=set)


def additions_in(pairs: Iterable[str], schema: Schema) -> tuple[Additions, list[str]]:
    """What pairs such as `VEHICLE=+` or `COUP=+event` add, and the pairs that are none of these.

    UsageError if the schema has no such layer.
    """
    names: dict[str, str] = {}
    others = []
    layers = [layer.name for layer in schema.layers]
    for pair in pairs:
        name, _, to = (part.strip() for part in pair.partition("="))
        if not name or not to.startswith(ADD):
            others.append(pair)
            continue
        names[name] = to.removeprefix(ADD)
        if names[name] not in ("", *layers):
            do = f"Choose one of: {', '.join(layers)}; or write {name}=+ alone."
            raise UsageError(what=f"The schema has no layer {names[name]}.", do=do)
    return Additions(names), others


def add_names(
    store: ProjectStore, paths: Sequence[Path], *, formats: Sequence[Format], additions: Additions
) -> tuple[str, ...]:
    """Give the project's schema the names that these files have and it lacks, as far as wanted.

    Events take the new roles as the files have them, and roles the new fillers. Returns what was
    added. Names that the project maps stay mapped.
    """
    if not additions:
        return ()
    schema = store.schema()
    mapping = remembered(store, schema)
    found = missing_names(paths, formats=formats, schema=schema, mapping=mapping)
    larger = extended(schema, _wanted(found, additions))
    store.save_schema(larger)
    before, after = names_of(schema), names_of(larger)
    return tuple(name for kind in after for name in after[kind] if name not in before[kind])


def missing_names(
    paths: Sequence[Path], *, formats: Sequence[Format], schema: Schema, mapping: NameMapping
) -> MissingNames:
    """The names in all of these files that neither the schema has nor the mapping tells of."""
    missing, losses = MissingNames(), Losses()
    for found in records_in(paths, formats=formats, schema=open_schema(schema, mapping)):
        if isinstance(found.item, Record):
            for stated in renamed(found.item, schema, mapping, losses).sets:
                _gather(stated, schema, missing)
    return missing


def extended(schema: Schema, missing: MissingNames) -> Schema:
    """The schema with these names, and with these arguments allowed."""
    new = [Label(name=n, layer=of, color="") for n, of in sorted(missing.labels.items())]
    labels = with_keys_and_colors([*schema.labels, *new])[len(schema.labels) :]
    larger = replace(
        schema,
        labels=(*schema.labels, *labels),
        roles=(*schema.roles, *(Role(name=name) for name in sorted(missing.roles))),
        relations=(
            *schema.relations,
            *(RelationLabel(name=name) for name in sorted(missing.relations)),
        ),
    )
    for trigger, role, filler in sorted(missing.arguments):
        larger = _allowing(larger, trigger, role, filler)
    return larger


def _gather(stated: AnnotationSet, schema: Schema, missing: MissingNames) -> None:
    known = names_of(schema)
    layers = {layer.name for layer in schema.layers}
    event = schema.layer_of_kind(LayerKind.EVENT)
    triggers = {one.trigger for one in stated.arguments} if event else set()
    for span in stated.spans:
        if span.label not in known["labels"]:
            if event and span.id in triggers:
                missing.labels[span.label] = event.name
            else:
                layer = span.layer if span.layer in layers else schema.layers[0].name
                missing.labels.setdefault(span.label, layer)
    missing.roles.update(one.role for one in stated.arguments if one.role not in known["roles"])
    missing.relations.update(
        one.label for one in stated.relations if one.label not in known["relations"]
    )
    missing.arguments.update(
        (trigger, role, filler)
        for trigger, role, filler in _arguments(stated)
        if not {trigger, filler} <= {*known["labels"]} or role not in known["roles"]
    )


def _arguments(stated: AnnotationSet) -> Iterator[tuple[str, str, str]]:
    for one in stated.arguments:
        if not one.rejected:
            yield stated.span(one.trigger).label, one.role, stated.span(one.filler).label


def _wanted(missing: MissingNames, additions: Additions) -> MissingNames:
    """Of what is missing, that which is to be added; labels in the layers that were chosen."""
    labels = {
        name: additions.names.get(name) or layer
        for name, layer in missing.labels.items()
        if additions.wants(name)
    }
    roles = {name for name in missing.roles if additions.wants(name)}
    relations = {name for name in missing.relations if additions.wants(name)}
    lacking = {*missing.labels, *missing.roles} - {*labels, *roles}
    arguments = {one for one in missing.arguments if not lacking & {*one}}
    return MissingNames(labels, roles, relations, arguments)


def _allowing(schema: Schema, trigger: str, role: str, filler: str) -> Schema:
    """The schema in which an event of this label takes this role, filled by such a label."""
    if filler in schema.fillers(trigger, role):
        return schema
    label = schema.label(trigger)
    use = next((one for one in label.roles if one.name == role), None)
    if use is None:
        return _allowing(_with_use(schema, label, RoleUse(name=role)), trigger, role, filler)
    fillers = use.fillers or schema.role(role).fillers
    return _with_use(schema, label, replace(use, fillers=(*fillers, filler)))


def _with_use(schema: Schema, label: Label, use: RoleUse) -> Schema:
    uses = {**{one.name: one for one in label.roles}, use.name: use}
    changed = replace(label, roles=tuple(uses.values()))
    return replace(schema, labels=tuple(changed if one == label else one for one in schema.labels))
