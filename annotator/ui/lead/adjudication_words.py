"""Disputes and versions in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotator.app.adjudicating import Adjudicating
from annotator.app.versions import Part, Version
from annotator.model.alignment import Fellows, Link, Place
from annotator.model.curation import Cause, Dispute
from annotator.model.disagreements import Kind
from annotator.model.document import Document
from annotator.ui.wording import mentions_words, quote


def tr(text: str) -> str:
    return QCoreApplication.translate("adjudication", text)


def kinds_words(kinds: Iterable[Kind | Cause]) -> str:
    """How they differ."""
    known: dict[Kind | Cause, str] = {
        Kind.MISSED: tr("missed"),
        Kind.EXTRA: tr("extra"),
        Kind.EDGE: tr("edge"),
        Kind.LABEL: tr("label"),
        Kind.ROLE: tr("role"),
        Kind.FILLER: tr("filler"),
        Kind.SPLIT: tr("event split or merged"),
        Cause.MENTIONS: tr("mentions"),
        Cause.ATTRIBUTES: tr("attributes"),
        Cause.FORBIDDEN: tr("not allowed beside the rest"),
    }
    return ", ".join(known[kind] for kind in kinds)


def dispute_words(sitting: Adjudicating, document: Document, dispute: Dispute) -> str:
    """What it is about, in the words of the text."""
    places = sitting.curating.alignment.places
    match dispute.subject:
        case Place() as place:
            return quote(document, place.first)
        case Link() as link:
            trigger, filler = (places[n].first for n in (link.trigger, link.filler))
            return f"{quote(document, trigger)} → {quote(document, filler)}"
        case Fellows() as fellows:
            numbers = sorted(frozenset[int]().union(*fellows.mentions.values()))
            return " = ".join(dict.fromkeys(quote(document, places[n].first) for n in numbers))


def dispute_sign(sitting: Adjudicating, dispute: Dispute) -> str:
    """○ for an open dispute, ● for a settled one, § where the guidelines do not say."""
    said = sitting.curating.remark_on(dispute.subject)
    sign = "○" if sitting.disputes.is_open(dispute) else "●"
    return sign + ("§" if said.unclear else "") + ("…" if said.reason else "")


def version_words(document: Document, version: Version) -> str:
    """What one annotator has."""
    if version.span:
        attributes = (f"{name}={value}" for name, value in version.span.attributes.items())
        return " ".join([version.span.label, f"“{quote(document, version.span)}”", *attributes])
    if version.roles:
        return ", ".join(version.roles)
    if version.mentions:
        return mentions_words(document, version.mentions)
    return tr("nothing here")


def part_words(document: Document, part: Part) -> str:
    """An argument of an event; ≠ where the others differ in it."""
    words = f"{part.role}: {quote(document, part.filler)}"
    return words if part.shared else f"≠ {words}"
