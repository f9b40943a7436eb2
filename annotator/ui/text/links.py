"""What is drawn as an arc: the arguments of events, and relations, which have a direction."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Relation
from annotator.ui.text.items import Key
from annotator.ui.text.looks import Standing, standing_of


class Link(NamedTuple):
    """An arc from one span to another; `directed` ones end in an arrow's head at the target.

    `label` decides the colour: the event's, or the relation's own.
    """

    source: str
    target: str
    label: str
    standing: Standing
    key: Key
    directed: bool


def link_of(one: Argument | Relation, annotations: AnnotationSet) -> Link:
    """How an argument or a relation is drawn."""
    standing = standing_of(one, annotations.annotator)
    if isinstance(one, Relation):
        return Link(one.source, one.target, one.label, standing, one.key, True)
    label = annotations.span(one.trigger).label
    return Link(one.trigger, one.filler, label, standing, one.key, False)
