"""What is told about the annotation under the pointer."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from annotator.errors import RuleError
from annotator.model.annotations import Argument, Relation, Span
from annotator.model.schema import Schema
from annotator.ui.wording import decision_words

Told = Span | Argument | Relation


def tooltip_of(one: Told, schema: Schema, document_text: str) -> str:
    """Label or role with its definition, then origin, score, decision, attributes and note."""
    if isinstance(one, Argument):
        return _lines(one.role, _role_definition(schema, one.role), one)
    if isinstance(one, Relation):
        return _lines(one.label, _relation_definition(schema, one.label), one)
    heading = f"{one.label} “{document_text[one.start_char : one.end_char][:80]}”"
    definition = schema.label(one.label).definition if schema.has_label(one.label) else ""
    return _lines(heading, definition, one)


def _lines(heading: str, definition: str, one: Told) -> str:
    lines = [f"<b>{escape(heading)}</b>"]
    if definition:
        lines.append(escape(definition))
    lines.append(f"<i>{escape(_story(one))}</i>")
    if isinstance(one, Span):
        lines += [escape(f"{name}: {value}") for name, value in sorted(one.attributes.items())]
        if one.note:
            lines.append(escape("✎ " + one.note))
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
