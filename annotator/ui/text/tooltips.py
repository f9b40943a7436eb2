"""What is told about the annotation under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from annotator.errors import RuleError
from annotator.model.annotations import Argument, Relation, Span
from annotator.model.schema import Schema
from annotator.ui.wording import decision_words

Told = Span | Argument | Relation
AnswersOn = Callable[[Told], Sequence[tuple[str, str]]]
"""Questions about what an annotation carries, each with its answer."""


def tooltip_of(
    one: Told, schema: Schema, document_text: str, answers: Sequence[tuple[str, str]] = ()
) -> str:
    """Label or role with its definition, then origin, score, decision, attributes and note.

    Last what was asked about it, with the answers.
    """
    if isinstance(one, Argument):
        return _lines(one.role, _role_definition(schema, one.role), one, answers)
    if isinstance(one, Relation):
        return _lines(one.label, _relation_definition(schema, one.label), one, answers)
    heading = f"{one.label} “{document_text[one.start_char : one.end_char][:80]}”"
    definition = schema.label(one.label).definition if schema.has_label(one.label) else ""
    return _lines(heading, definition, one, answers)


def _lines(heading: str, definition: str, one: Told, answers: Sequence[tuple[str, str]]) -> str:
    lines = [f"<b>{escape(heading)}</b>"]
    if definition:
        lines.append(escape(definition))
    lines.append(f"<i>{escape(_story(one))}</i>")
    if isinstance(one, Span):
        lines += [escape(f"{name}: {value}") for name, value in sorted(one.attributes.items())]
        if one.note:
            lines.append(escape("✎ " + one.note))
    lines += [f"{escape('? ' + asked)}<br>{escape('→ ' + said)}" for asked, said in answers]
    return "<qt><p style='white-space:pre-wrap'>" + "<br>".join(lines) + "</p></qt>"


def _story(one: Told) -> str:
    """What became of it; by whom and from where."""
    words = [decision_words(one)]
    if one.decided_by:
        words.append(tr("by {name}").format(name=one.decided_by))
    if one.origin and not one.undecided:
        words.append(tr("from {origin}").format(origin=one.origin))
    return ", ".join(words)


def _role_definition(schema: Schema, role: str) -> str:
    try:
        return schema.role(role).definition
    except RuleError:
        return ""


def _relation_definition(schema: Schema, label: str) -> str:
    return next((one.definition for one in schema.relations if one.name == label), "")


def tr(text: str) -> str:
    return QCoreApplication.translate("tooltips", text)
