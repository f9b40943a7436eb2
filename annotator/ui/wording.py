"""Decisions, states and steps in words and signs; none of them by colour alone."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Provenance, Relation, Span
from annotator.model.document import Document
from annotator.model.workflow import State

QUOTED = 48


def tr(text: str) -> str:
    return QCoreApplication.translate("wording", text)


def state_sign(state: State) -> str:
    """A circle that fills up as the document does."""
    return {State.NEW: "○", State.IN_PROGRESS: "◐", State.FINISHED: "●"}[state]


def state_words(state: State) -> str:
    return {
        State.NEW: tr("new"),
        State.IN_PROGRESS: tr("in progress"),
        State.FINISHED: tr("finished"),
    }[state]


def decision_sign(one: Provenance) -> str:
    """?, ✓ or ✗ for undecided, standing and rejected."""
    if one.undecided:
        return "?"
    return "✗" if one.rejected else "✓"


def decision_words(one: Provenance) -> str:
    """What became of an annotation, and by whom it was proposed."""
    if one.undecided:
        return _scored(tr("suggested by {origin}").format(origin=one.origin), one)
    words = {
        Decision.NONE: tr("given"),
        Decision.ACCEPTED: tr("accepted"),
        Decision.MOVED: tr("edges moved") if isinstance(one, Span) else tr("moved"),
        Decision.RELABELLED: tr("relabelled"),
        Decision.ADDED: tr("added"),
        Decision.REJECTED: tr("rejected"),
    }[one.decision]
    return words if one.decision is Decision.ADDED else _scored(words, one)


def quote(document: Document, span: Span) -> str:
    """The text of a span on one line, cut where it is long."""
    text = " ".join(document.text[span.start_char : span.end_char].split())
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"


def step_words(verb: str) -> str:
    """What an undoable step did, for the status bar."""
    return {
        "accept": tr("accepted"),
        "accept all": tr("accepted all"),
        "delete": tr("rejected"),
        "relabel": tr("relabelled"),
        "move edges": tr("moved an edge"),
        "add": tr("added a span"),
        "link": tr("filled a role"),
        "change role": tr("changed a role"),
        "undecide": tr("took a decision back"),
        "note": tr("changed a note"),
        "attribute": tr("changed an attribute"),
        "join chain": tr("joined a chain"),
        "leave chain": tr("left a chain"),
        "relate": tr("joined by a relation"),
        "delete relation": tr("deleted a relation"),
        "best mention": tr("gave a role to the best mention"),
        "finish": tr("finished the document"),
        "suggest": tr("took in suggestions"),
        "restore": tr("restored an earlier state"),
        "again": tr("made again what was refused"),
    }.get(verb, verb)


def argument_words(document: Document, trigger: Span, argument: Argument, filler: Span) -> str:
    """One argument as a line: role, filler, event."""
    return tr("{role}: {filler} — {label} “{trigger}”").format(
        role=argument.role,
        filler=quote(document, filler),
        label=trigger.label,
        trigger=quote(document, trigger),
    )


def relation_words(
    document: Document, annotations: AnnotationSet, relation: Relation, span: Span
) -> str:
    """A relation as this span has it: with an arrow to its target, or from its source."""
    outgoing = relation.source == span.id
    other = annotations.span(relation.target if outgoing else relation.source)
    return f"{relation.label} {'→' if outgoing else '←'} {quote(document, other)}"


def mentions_words(document: Document, mentions: Sequence[Span]) -> str:
    """How many mentions there are, and how they are worded, each wording once."""
    texts = dict.fromkeys(quote(document, span) for span in mentions)
    return tr("{count} mentions: {texts}").format(count=len(mentions), texts=", ".join(texts))


def _scored(words: str, one: Provenance) -> str:
    if one.score is None:
        return words
    return tr("{words}, {percent} %").format(words=words, percent=round(100 * one.score))


def plain_tooltip(text: str) -> str:
    """A tooltip that shows this text as it stands, whatever markup it seems to hold."""
    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>" if text else ""
