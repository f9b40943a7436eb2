"""Alterations of a schema in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.schema_names import Kind


def tr(text: str, count: int = -1) -> str:
    said = QCoreApplication.translate("schema page", text, None, count)
    return said.replace("%n", str(count)) if count >= 0 else said


def kind_words(kind: Kind) -> str:
    return {
        Kind.LABEL: tr("Labels"),
        Kind.ROLE: tr("Roles"),
        Kind.RELATION: tr("Relations"),
        Kind.ATTRIBUTE: tr("Attributes"),
    }[kind]


def verb_words(verb: str) -> str:
    """What a logged step did to the schema."""
    return {
        "rename schema": tr("renamed"),
        "merge schema": tr("merged"),
        "split schema": tr("split"),
        "remove schema": tr("deleted"),
        "extend schema": tr("added"),
    }.get(verb, verb)
