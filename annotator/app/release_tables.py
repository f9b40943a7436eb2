"""Releases and what changed between them, as lines and as plain tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.app.logbook import Texts
from annotator.app.printable import printable
from annotator.app.releasing import Comparison
from annotator.model.annotations import Argument, Chain, Relation, Span
from annotator.model.release_changes import Stated
from annotator.model.releases import Release
from annotator.store.project_store import ProjectStore


def release_table(one: Release) -> dict[str, Any]:
    """One release, as `annotator releases --json` lists it."""
    return {
        "number": one.number,
        "at": one.made_at,
        "by": one.made_by,
        "out": one.out,
        "format": one.format,
        "options": dict(one.options),
        "counts": dict(one.counts),
        "sha256": one.sha256,
    }


def release_rows(releases: Sequence[Release]) -> list[list[str]]:
    """A row for each under a head, to read; the hash by its first twelve signs."""
    head = ["", "at", "by", "format", "of", "documents", "annotations", "sha256", "out"]
    return [head, *(_row(one) for one in releases)]


def _row(one: Release) -> list[str]:
    cells = (one.made_by, one.format, one.options.get("of", ""))
    counts = (str(one.documents), str(one.annotations))
    shown = (*cells, *counts, one.sha256[:12], one.out)
    return [str(one.number), one.made_at[:19], *(printable(str(cell)) for cell in shown)]


def option_words(one: Release) -> str:
    """What was asked for beyond the format, such as `split=80:10:10 seed=0`."""
    shown = {name: value for name, value in one.options.items() if name not in ("of", "schema")}
    return " ".join(f"{name}={_value(value)}" for name, value in shown.items())


def _value(value: Any) -> str:
    return ":".join(map(str, value)) if isinstance(value, list) else str(value)


def comparison_table(compared: Comparison, texts: Texts) -> dict[str, Any]:
    """As `annotator releases --compare A B --json` prints it."""
    return {
        "before": release_table(compared.before),
        "after": release_table(compared.after),
        "documents": {
            "added": list(compared.documents_added),
            "removed": list(compared.documents_removed),
        },
        "annotations": {
            "added": compared.added,
            "removed": compared.removed,
            "changed": compared.changed,
        },
        "changes": [
            {
                "document": one.document_id,
                "added": [_table(each, one.document_id, texts) for each in one.added],
                "removed": [_table(each, one.document_id, texts) for each in one.removed],
                "changed": [
                    {
                        "before": _table(early, one.document_id, texts),
                        "after": _table(late, one.document_id, texts),
                    }
                    for early, late in one.changed
                ],
            }
            for one in compared.changes
        ],
    }


def comparison_lines(compared: Comparison, texts: Texts) -> Iterator[str]:
    """The same to read; what a terminal would take for a command is escaped."""
    before, after = compared.before, compared.after
    yield f"Release {before.number} ({before.made_at[:19]}) to {after.number}"
    yield (
        f"documents: {len(compared.documents_added)} added, "
        f"{len(compared.documents_removed)} removed"
    )
    yield (
        f"annotations: {compared.added} added, {compared.removed} removed, "
        f"{compared.changed} changed"
    )
    for one in compared.changes:
        yield printable(one.document_id)
        for sign, each in (*(("-", x) for x in one.removed), *(("+", x) for x in one.added)):
            yield printable(f"  {sign} {described(each, one.document_id, texts)}")
        for early, late in one.changed:
            was = described(early, one.document_id, texts)
            yield printable(f"  ~ {was} > {described(late, one.document_id, texts)}")


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _in_quotes(text: str) -> str:
    return f"“{' '.join(text.split())}”"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One annotation that is `added`, `removed` or `changed`, in words, and where it begins."""

    document_id: str
    kind: str
    before: str
    after: str
    start_char: int


def compared_lines(store: ProjectStore, compared: Comparison) -> Iterator[ComparedLine]:
    """A line for each difference, with texts; for a screen."""
    texts = Texts(store, shown=True)
    for one in compared.changes:
        id = one.document_id
        found: list[tuple[Stated | None, Stated | None, str]] = [
            *((early, None, "removed") for early in one.removed),
            *((None, late, "added") for late in one.added),
            *((early, late, "changed") for early, late in one.changed),
        ]
        for early, late, kind in found:
            before, after = (
                described(each, id, texts, _in_quotes) if each else "" for each in (early, late)
            )
            shown = late or early
            assert shown
            yield ComparedLine(id, kind, before, after, shown.spans[0].start_char)


def described(
    stated: Stated, document_id: str, texts: Texts, quoted: Callable[[str], str] = _in_json
) -> str:
    """An annotation in words, with its places; with what it covers where texts are shown."""
    places = [_place(span, texts.of(document_id, span), quoted) for span in stated.spans]
    match stated.one:
        case Span():
            words = places[0]
        case Argument() as one:
            words = f"{one.role} of {places[0]}: {places[1]}"
        case Relation() as one:
            words = f"{one.label} from {places[0]} to {places[1]}"
        case Chain():
            words = f"chain of {', '.join(places)}"
    return f"{stated.annotator}: {words}"


def _place(span: Span, text: str | None, quoted: Callable[[str], str]) -> str:
    words = "" if text is None else f" {quoted(text)}"
    return f"{span.label} {span.start_char}:{span.end_char}{words}"


def _table(stated: Stated, document_id: str, texts: Texts) -> dict[str, Any]:
    one = stated.one
    table: dict[str, Any] = {"annotator": stated.annotator, "kind": one.key[0]}
    match one:
        case Span():
            more = {"attributes": dict(one.attributes), "kb_id": one.kb_id, "note": one.note}
            table |= {"id": one.id, "label": one.label, "layer": one.layer}
            table |= {name: value for name, value in more.items() if value}
        case Argument():
            table |= {"role": one.role}
        case Relation():
            table |= {"label": one.label}
        case Chain():
            table |= {"id": one.id}
    table["spans"] = [
        {"id": span.id, "start": span.start_char, "end": span.end_char, "label": span.label}
        | ({} if (text := texts.of(document_id, span)) is None else {"text": text})
        for span in stated.spans
    ]
    return table
