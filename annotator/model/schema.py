"""The layers, labels and roles of a project, and what may go where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from annotator.errors import RuleError

ENTITY = "entity"
EVENT = "event"


class LayerKind(StrEnum):
    """Spans of an event layer are triggers, those of an entity layer are mentions."""

    ENTITY = ENTITY
    EVENT = EVENT


class Overlap(StrEnum):
    """Which spans of one layer may share text: none, only nested ones, or any."""

    NONE = "none"
    NESTED = "nested"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    name: str
    kind: LayerKind
    title: str = ""
    overlap: Overlap = Overlap.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleUse:
    """A role as one event takes it; without `fillers`, the role's own hold."""

    name: str
    required: bool = False
    fillers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A category; `guidelines` tells in Markdown how to decide, at whatever length."""

    name: str
    layer: str
    color: str = "#666666"
    key: str = ""
    definition: str = ""
    is_not: str = ""
    examples: tuple[str, ...] = ()
    roles: tuple[RoleUse, ...] = ()
    guidelines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """The part something plays in events; `fillers` names labels, or layers for all of theirs.

    `guidelines` is Markdown.
    """

    name: str
    key: str = ""
    definition: str = ""
    fillers: tuple[str, ...] = ()
    guidelines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A named value that annotations of a layer carry; the first of `values` is the default."""

    name: str
    layer: str
    values: tuple[str, ...]
    definition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationLabel:
    """An arrow between spans; without `sources` or `targets` it may join any labels there."""

    name: str
    definition: str = ""
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Schema:
    """What a project annotates. Names of labels are unique in the whole schema.

    Names are looked up for every annotation that is read, so that the answers are kept.
    """

    name: str
    version: str
    title: str = ""
    description: str = ""
    layers: tuple[Layer, ...] = ()
    labels: tuple[Label, ...] = ()
    roles: tuple[Role, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    relations: tuple[RelationLabel, ...] = ()

    def layer(self, name: str) -> Layer:
        """The layer of this name; RuleError if there is none."""
        if name in self._layers:
            return self._layers[name]
        raise RuleError(what=f"The schema {self.name} has no layer {name}.")

    def label(self, name: str) -> Label:
        """The label of this name; RuleError if there is none."""
        if name in self._labels:
            return self._labels[name]
        raise RuleError(what=f"The schema {self.name} has no label {name}.")

    def role(self, name: str) -> Role:
        """The role of this name; RuleError if there is none."""
        if name in self._roles:
            return self._roles[name]
        raise RuleError(what=f"The schema {self.name} has no role {name}.")

    def has_label(self, name: str) -> bool:
        return name in self._labels

    def labels_of(self, layer: str) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.layer == layer)

    def is_trigger(self, layer: str) -> bool:
        """True if spans of this layer are triggers of events."""
        return layer in self._layers and self._layers[layer].kind is LayerKind.EVENT

    def layer_of_kind(self, kind: LayerKind) -> Layer | None:
        """The first layer of this kind."""
        return next((layer for layer in self.layers if layer.kind is kind), None)

    def roles_of(self, label: str) -> tuple[Role, ...]:
        """The roles that events of this label take, in the order they are shown."""
        return tuple(self.role(use.name) for use in self.label(label).roles)

    def required_roles(self, label: str) -> tuple[str, ...]:
        return tuple(use.name for use in self.label(label).roles if use.required)

    def fillers(self, label: str, role: str) -> frozenset[str]:
        """The labels that may fill this role of an event; empty if it takes no such role."""
        found = self._fillers.get((label, role))
        if found is None:
            found = self._fillers[label, role] = frozenset(self._filling(label, role))
        return found

    def roles_between(self, trigger_label: str, filler_label: str) -> tuple[str, ...]:
        """The roles that a span of the one label may fill in an event of the other."""
        uses = self.label(trigger_label).roles
        return tuple(
            use.name for use in uses if filler_label in self.fillers(trigger_label, use.name)
        )

    def relations_from(self, source_label: str) -> tuple[RelationLabel, ...]:
        """The relations that may go out from a span of this label."""
        return tuple(one for one in self.relations if self._joins(one.sources, source_label))

    def relations_between(self, source_label: str, target_label: str) -> tuple[str, ...]:
        """The relations that may go from a span of the one label to one of the other."""
        allowed = self.relations_from(source_label)
        return tuple(one.name for one in allowed if self._joins(one.targets, target_label))

    def attributes_of(self, layer: str) -> tuple[Attribute, ...]:
        return self._attributes.get(layer, ())

    def check_label(self, layer: str, label: str) -> None:
        """RuleError unless the layer has this label."""
        if self.label(label).layer != layer:
            raise RuleError(what=f"{label} is not a label of the layer {layer}.")

    def check_relation(self, label: str) -> None:
        """RuleError unless there are relations with this label."""
        if label not in self._relations:
            raise RuleError(what=f"The schema {self.name} has no relation {label}.")

    def check_argument(self, trigger_label: str, role: str, filler_label: str) -> None:
        """RuleError unless the event takes this role, filled by such a label."""
        allowed = self.fillers(trigger_label, role)
        if not allowed:
            raise RuleError(what=f"{trigger_label} takes no role {role}.")
        if filler_label not in allowed:
            raise RuleError(what=f"{role} of {trigger_label} cannot be filled by {filler_label}.")

    def _filling(self, label: str, role: str) -> Iterator[str]:
        use = next((one for one in self.label(label).roles if one.name == role), None)
        if use:
            yield from self._expanded(use.fillers or self.role(role).fillers)

    @cached_property
    def _layers(self) -> dict[str, Layer]:
        return {layer.name: layer for layer in reversed(self.layers)}

    @cached_property
    def _labels(self) -> dict[str, Label]:
        return {label.name: label for label in reversed(self.labels)}

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {role.name: role for role in reversed(self.roles)}

    @cached_property
    def _relations(self) -> frozenset[str]:
        return frozenset(relation.name for relation in self.relations)

    @cached_property
    def _attributes(self) -> dict[str, tuple[Attribute, ...]]:
        found: dict[str, tuple[Attribute, ...]] = {}
        for one in self.attributes:
            found[one.layer] = (*found.get(one.layer, ()), one)
        return found

    @cached_property
    def _fillers(self) -> dict[tuple[str, str], frozenset[str]]:
        return {}

    def _joins(self, names: tuple[str, ...], label: str) -> bool:
        return not names or label in self._expanded(names)

    def _expanded(self, names: tuple[str, ...]) -> Iterator[str]:
        layers = {layer.name for layer in self.layers}
        for name in names:
            if name in layers:
                yield from (label.name for label in self.labels_of(name))
            else:
                yield name
