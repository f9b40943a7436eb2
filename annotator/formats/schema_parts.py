"""What schemas of other tools leave open: keys, colours, and the two layers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.errors import SchemaError
from annotator.model.schema import ENTITY, EVENT, Label, Layer, LayerKind, Role

UNSPECIFIED = "unspecified"
BINARY = ("no", "yes")
ENTITIES = Layer(name=ENTITY, kind=LayerKind.ENTITY, title="Entities")
EVENTS = Layer(name=EVENT, kind=LayerKind.EVENT, title="Events")
# Dark enough to be read as text on a light page, and told apart when they stand side by side.
COLORS = (
    *("#2f6bc2", "#b5522a", "#2f7d4f", "#8a3f9e", "#9a6b00", "#00788a", "#b23a5c", "#5a6b1f"),
    *("#4a55b8", "#7d4a2b", "#1f6f6a", "#a0407e"),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def with_keys_and_colors(labels: Sequence[Label]) -> tuple[Label, ...]:
    """Each label with a key of its own in its layer, as far as letters go, and a colour.

    A key is a letter of the label's name if one is free; what a label has, it keeps.
    """
    given = [(label.layer, label.key) for label in labels if label.key]
    taken = set(given)
    done = []
    for number, label in enumerate(labels):
        key = label.key or _free(label.name.lower() + _LETTERS, label.layer, taken)
        taken.add((label.layer, key))
        color = label.color or COLORS[number % len(COLORS)]
        done.append(replace(label, key=key, color=color))
    return tuple(done)


def with_number_keys(roles: Sequence[Role]) -> tuple[Role, ...]:
    """The first ten roles with the keys 1 to 9 and 0."""
    keys = [*"1234567890", *("" for _ in roles)]
    return tuple(replace(role, key=key) for role, key in zip(roles, keys, strict=False))


def check_names(labels: Iterable[Label], where: str) -> None:
    """SchemaError if there is no label, or two have one name."""
    seen: set[str] = set()
    for label in labels:
        if label.name in seen:
            raise SchemaError(where=where, what=f"the label `{label.name}` stands twice")
        seen.add(label.name)
    if not seen:
        raise SchemaError(where=where, what="no labels for spans of text are stated")


def _free(letters: str, layer: str, taken: set[tuple[str, str]]) -> str:
    return next(_untaken(letters, layer, taken), "")


def _untaken(letters: str, layer: str, taken: set[tuple[str, str]]) -> Iterator[str]:
    return (one for one in letters if one in _LETTERS and (layer, one) not in taken)
