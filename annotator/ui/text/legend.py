"""The legend of an annotated article: itself a short annotated text, drawn by the same painter."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Decision, Span
from annotator.model.document import Document
from annotator.model.schema import Label, Schema
from annotator.model.workflow import GOLD

_LONGEST = 40


def legend(
    document: Document, annotations: AnnotationSet, schema: Schema
) -> tuple[Document, AnnotationSet]:
    """Each label used, with how often, its first text in the article and its definition.

    Then the states in which its annotations are, told apart as in the article.
    """
    lines: list[tuple[str, str, Span]] = [
        *_labels(document, annotations, schema),
        *_states(annotations),
    ]
    text, spans = "", []
    for number, (sample, words, span) in enumerate(lines):
        start = len(text)
        text += f"{sample}   {words}\n"
        spans.append(_placed(span, number, start, start + len(sample)))
    legend = Document(id="legend", text=text.rstrip("\n"), title=tr("Labels"))
    return legend, AnnotationSet("legend", annotations.annotator, spans)


def _labels(
    document: Document, annotations: AnnotationSet, schema: Schema
) -> Iterator[tuple[str, str, Span]]:
    standing = [span for span in annotations.spans if not span.rejected]
    for label in schema.labels:
        used = [one for one in standing if (one.layer, one.label) == (label.layer, label.name)]
        if used:
            yield _sample(document, used[0]), _words(label, len(used)), used[0]


def _states(annotations: AnnotationSet) -> Iterator[tuple[str, str, Span]]:
    """One line for each state that there is, in the look of the first label that has it."""
    seen: dict[str, tuple[str, Span]] = {}
    for span in annotations.spans:
        if span.rejected:
            seen.setdefault(tr("rejected"), (tr("a suggestion that was turned down"), span))
        elif span.undecided:
            seen.setdefault(tr("suggested"), (tr("a suggestion that nobody has decided"), span))
        elif GOLD in (annotations.annotator, span.decided_by):
            seen.setdefault(tr("gold"), (tr("decided in curation"), span))
        else:
            seen.setdefault(tr("decided"), (tr("accepted, corrected or added by hand"), span))
    for name, (words, span) in seen.items():
        yield name, words, span


def _words(label: Label, count: int) -> str:
    return f"{count} × — {label.definition}" if label.definition else f"{count} ×"


def _sample(document: Document, span: Span) -> str:
    text = " ".join(document.text[span.start_char : span.end_char].split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _placed(span: Span, number: int, start_char: int, end_char: int) -> Span:
    return Span(
        id=f"legend-{number}",
        layer=span.layer,
        label=span.label,
        start_char=start_char,
        end_char=end_char,
        origin=span.origin,
        score=span.score,
        decision=span.decision if span.decision is not Decision.ADDED else Decision.ACCEPTED,
        decided_by=span.decided_by,
    )


def tr(text: str) -> str:
    return QCoreApplication.translate("legend", text)
