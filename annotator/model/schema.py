"""The layers, labels and roles of a project, and what may go where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """What a project annotates. Names of labels are unique in the whole schema."""

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
        for layer in self.layers:
            if layer.name == name:
                return layer
        raise RuleError(what=f"The schema {self.name} has no layer {name}.")

    def label(self, name: str) -> Label:
        """The label of this name; RuleError if there is none."""
        for label in self.labels:
            if label.name == name:
                return label
        raise RuleError(what=f"The schema {self.name} has no label {name}.")

    def role(self, name: str) -> Role:
        """The role of this name; RuleError if there is none."""
        for role in self.roles:
            if role.name == name:
                return role
        raise RuleError(what=f"The schema {self.name} has no role {name}.")

    def has_label(self, name: str) -> bool:
        return any(label.name == name for label in self.labels)

    def labels_of(self, layer: str) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.layer == layer)

    def is_trigger(self, layer: str) -> bool:
        """True if spans of this layer are triggers of events."""
        return any(one.name == layer and one.kind is LayerKind.EVENT for one in self.layers)

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
        for use in self.label(label).roles:
            if use.name == role:
                return frozenset(self._expanded(use.fillers or self.role(role).fillers))
        return frozenset()

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
        return tuple(one for one in self.attributes if one.layer == layer)

    def check_label(self, layer: str, label: str) -> None:
        """RuleError unless the layer has this label."""
        if self.label(label).layer != layer:
            raise RuleError(what=f"{label} is not a label of the layer {layer}.")

    def check_relation(self, label: str) -> None:
        """RuleError unless there are relations with this label."""
        if all(relation.name != label for relation in self.relations):
            raise RuleError(what=f"The schema {self.name} has no relation {label}.")

    def check_argument(self, trigger_label: str, role: str, filler_label: str) -> None:
        """RuleError unless the event takes this role, filled by such a label."""
        allowed = self.fillers(trigger_label, role)
        if not allowed:
            raise RuleError(what=f"{trigger_label} takes no role {role}.")
        if filler_label not in allowed:
            raise RuleError(what=f"{role} of {trigger_label} cannot be filled by {filler_label}.")

    def _joins(self, names: tuple[str, ...], label: str) -> bool:
        return not names or label in self._expanded(names)

    def _expanded(self, names: tuple[str, ...]) -> Iterator[str]:
        layers = {layer.name for layer in self.layers}
        for name in names:
            if name in layers:
                yield from (label.name for label in self.labels_of(name))
            else:
                yield name
