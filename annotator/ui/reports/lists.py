"""What stands under a drawn article: whatever a drawing does not tell in words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Provenance, Span
from annotator.model.document import Document
from annotator.model.workflow import GOLD

Lists = dict[str, list[str]]


def lists(document: Document, stated: AnnotationSet) -> Lists:
    """Headings with the lines under each; those without a line are left out."""
    found = {
        _tr("Events"): [*_events(document, stated)],
        _tr("Relations"): [*_relations(document, stated)],
        _tr("Chains"): [*_chains(document, stated)],
        _tr("Details"): [*_details(document, stated)],
        _tr("About this article"): [*_about(document, stated)],
    }
    return {heading: lines for heading, lines in found.items() if lines}


def title_of(document: Document, stated: AnnotationSet) -> str:
    """The title, or else the id; with the name of the annotator, if it is not gold."""
    title = document.title or document.id
    return title if stated.annotator in ("", GOLD) else f"{title} — {stated.annotator}"


def _events(document: Document, stated: AnnotationSet) -> Iterator[str]:
    for span in stated.spans:
        parts = [
            f"{one.role} {_quoted(document, stated.span(one.filler))}{_decided(one)}"
            for one in stated.arguments_of(span.id)
        ]
        if parts:
            yield f"{_named(document, span)}: {', '.join(parts)}"


def _relations(document: Document, stated: AnnotationSet) -> Iterator[str]:
    for one in stated.relations:
        source, target = stated.span(one.source), stated.span(one.target)
        yield f"{_named(document, source)} {one.label} {_named(document, target)}{_decided(one)}"


def _chains(document: Document, stated: AnnotationSet) -> Iterator[str]:
    for chain in stated.chains:
        yield " = ".join(_quoted(document, stated.span(id)) for id in chain.mentions)


def _details(document: Document, stated: AnnotationSet) -> Iterator[str]:
    for span in stated.spans:
        parts = [f"{name}: {value}" for name, value in sorted(span.attributes.items())]
        parts += [span.kb_id] if span.kb_id else []
        parts += [" ".join(span.note.split())] if span.note.strip() else []
        said = f": {'; '.join(parts)}" if parts else ""
        if said or _decided(span):
            yield f"{_named(document, span)}{said}{_decided(span)}"


def _about(document: Document, stated: AnnotationSet) -> Iterator[str]:
    known = {
        _tr("Id"): document.id,
        _tr("Annotator"): stated.annotator,
        _tr("State"): stated.state.value if stated.annotator else "",
        _tr("Language"): document.language,
        **document.meta,
    }
    for name, value in known.items():
        if value not in ("", None):
            yield " ".join(f"{name}: {value}".split())


def _named(document: Document, span: Span) -> str:
    return f"{span.label} {_quoted(document, span)}"


def _quoted(document: Document, span: Span) -> str:
    return f"“{' '.join(document.text[span.start_char : span.end_char].split())}”"


def _decided(one: Provenance) -> str:
    """Where an annotation comes from and what became of it, in brackets; empty if made by hand."""
    score = "" if one.score is None else f"{one.score:.2f}"
    parts = (one.origin, score, one.decision.value, one.decided_by, one.decided_at)
    said = ", ".join(part for part in parts if part)
    return f" ({said})" if said else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
