"""Levels, kinds, figures and reasons of agreement in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.app import gamma
from annotator.model import agreement, coefficients, unitizing
from annotator.model.coefficients import Figure
from annotator.model.disagreements import Kind
from annotator.model.document import Document
from annotator.model.statements import Level, Match, Statement
from annotator.ui.lead.tables import Cell, Missing
from annotator.ui.wording import quote


def tr(text: str, count: int = -1) -> str:
    said = QCoreApplication.translate("agreement", text, None, count)
    return said.replace("%n", str(count)) if count >= 0 else said


def level_words(level: Level) -> str:
    return {
        Level.ENTITIES: tr("Entities"),
        Level.TRIGGER_IDENTIFICATION: tr("Triggers found"),
        Level.TRIGGER_CLASSIFICATION: tr("Triggers with event type"),
        Level.ARGUMENT_IDENTIFICATION: tr("Arguments found"),
        Level.ARGUMENT_ROLE: tr("Arguments with role"),
    }[level]


def level_tip(level: Level) -> str:
    """What must be the same, and the name in the literature."""
    return {
        Level.ENTITIES: tr("Spans that are no triggers: offsets and label."),
        Level.TRIGGER_IDENTIFICATION: tr("Trigger identification: the offsets of triggers."),
        Level.TRIGGER_CLASSIFICATION: tr("Trigger classification: offsets and event type."),
        Level.ARGUMENT_IDENTIFICATION: tr(
            "Argument identification: the offsets of trigger and filler."
        ),
        Level.ARGUMENT_ROLE: tr("Argument role: offsets of both, event type and role."),
    }[level]


def kind_words(kind: Kind, first: str, second: str) -> str:
    """How these two differ; the names are those of the annotators, or stand for them."""
    only = tr("Only {name} has it")
    return {
        Kind.MISSED: only.format(name=second),
        Kind.EXTRA: only.format(name=first),
        Kind.EDGE: tr("Edges differ"),
        Kind.LABEL: tr("Labels differ"),
        Kind.ROLE: tr("Roles differ"),
        Kind.FILLER: tr("Fillers differ"),
        Kind.SPLIT: tr("One event or several"),
    }[kind]


def match_words(match: Match) -> str:
    return {
        Match.EXACT: tr("exact"),
        Match.OVERLAPPING: tr("overlapping"),
        Match.SAME_HEAD: tr("same head"),
    }[match]


def figure_cell(figure: Figure | None) -> Cell:
    """The number, or why there is none; None where there never is one."""
    if figure is None or figure.value is not None:
        return figure.value if figure else None
    return Missing(reason_words(figure.why))


def reason_words(why: str) -> str:
    """Why a figure is undefined."""
    return {
        agreement.NOTHING_STATED: tr("Nobody annotated anything to compare."),
        coefficients.NOTHING: tr("No token was looked at by two."),
        coefficients.ONE_VALUE: tr(
            "All tokens have the same value, so that chance alone explains all agreement."
        ),
        unitizing.NO_UNITS: tr("Nobody marked anything that could lie elsewhere."),
        unitizing.FILLED: tr("Nothing could lie anywhere else, so that chance decides nothing."),
        gamma.NOT_INSTALLED: tr('Gamma needs a package: python -m pip install "annotator[gamma]"'),
        gamma.NOT_BOTH: tr("One of the two marked nothing."),
    }.get(why, why)


def statement_words(document: Document, one: Statement | None) -> str:
    """A span with its label, or an argument with its role and event; a dash for nothing."""
    if one is None:
        return "–"
    words = f"{one.span.label} “{quote(document, one.span)}”"
    if one.filler is None:
        return words
    return tr("{role}: “{filler}” of {event}").format(
        role=one.label, filler=quote(document, one.filler), event=words
    )
