"""What is told about a label or role: its guidelines, answers to questions, examples from gold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.annotations import Argument, Decidable
from annotator.model.passages import Passage
from annotator.model.questions import Question
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore

EXAMPLES = 6


@dataclass(frozen=True, slots=True)
class Subject:
    """A label, or a role."""

    name: str
    is_role: bool = False


@dataclass(frozen=True, slots=True)
class Guidance:
    """All that is told about one subject; `guidelines` and answers are Markdown."""

    subject: Subject
    definition: str
    is_not: str
    guidelines: str
    examples: tuple[str, ...]
    answered: tuple[Question, ...]


def subject_of(one: Decidable) -> Subject:
    """What an annotation is to be judged by."""
    return Subject(one.role, True) if isinstance(one, Argument) else Subject(one.label)


def guidance(schema: Schema, subject: Subject, answered: Iterable[Question]) -> Guidance | None:
    """What the schema tells about it, with the answers given; None if it has no such name."""
    if subject.is_role:
        roles = (one for one in schema.roles if one.name == subject.name)
        role = next(roles, None)
        if role is None:
            return None
        return Guidance(subject, role.definition, "", role.guidelines, (), tuple(answered))
    if not schema.has_label(subject.name):
        return None
    label = schema.label(subject.name)
    return Guidance(
        subject,
        label.definition,
        label.is_not,
        label.guidelines,
        label.examples,
        tuple(answered),
    )


def gold_examples(store: ProjectStore, subject: Subject, annotator: str) -> tuple[Passage, ...]:
    """A few uses in finished gold, each surface once, from as many documents as may be.

    None from documents that this annotator has in hand. May be called from any thread.
    """
    if subject.is_role:
        found = store.gold_passages(annotator, role=subject.name)
    else:
        found = store.gold_passages(annotator, label=subject.name)
    surfaces: dict[str, Passage] = {}
    for one in found:
        surfaces.setdefault(" ".join(one.surface.split()).casefold(), one)
    by_document: dict[str, list[Passage]] = {}
    for one in surfaces.values():
        by_document.setdefault(one.document_id, []).append(one)
    chosen: list[Passage] = []
    while by_document and len(chosen) < EXAMPLES:
        for id in list(by_document):
            chosen.append(by_document[id].pop(0))
            if not by_document[id]:
                del by_document[id]
    return tuple(chosen[:EXAMPLES])
