"""What the card of a dataset tells beside its counts: how it came to be, and what to mind."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.model.schema import Schema

_NOT_FIGURES = ("f1", "interval", "n", "undefined", "by_label", "disagreements")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The licence, whose annotations they are, which documents were chosen, and what is missing.

    Each of `selection`, `division` and `gaps` is a sentence.
    """

    licence: str = ""
    selection: tuple[str, ...] = ()
    division: str = ""
    gaps: tuple[str, ...] = ()


def guidelines_version(schema: Schema) -> str:
    """The version of the schema, and a mark that changes with every word of the guidelines.

    >>> guidelines_version(Schema(name="news", version="1.0"))
    '1.0+e3b0c442'
    """
    told = [
        (one.name, one.definition, one.guidelines, one.is_not, *one.examples)
        for one in schema.labels
    ]
    told += [(one.name, one.definition, one.guidelines) for one in schema.roles]
    text = "\0".join("\1".join(words) for words in told)
    return f"{schema.version}+{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def sections(schema: Schema, facts: Facts, agreement: Mapping[str, Any] | None) -> str:
    """Selection, agreement, guidelines, licence and known gaps as Markdown, each with a head."""
    parts = [
        ("Selection", _listed(facts.selection)) if facts.selection else None,
        ("Agreement", "\n".join(_agreement(agreement))),
        ("Guidelines", _guidelines(schema)),
        ("Licence", facts.licence or "None was stated. Ask those who made it before it goes on."),
        ("Known gaps", _listed(facts.gaps or ("None are known.",))),
    ]
    return "\n".join(f"## {head}\n\n{text}\n" for head, text in filter(None, parts))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, all columns but the first set to the right."""
    lines = [head, ["---", *("--:" for _ in head[1:])], *rows]
    escaped = ([cell.replace("|", "\\|") for cell in line] for line in lines)
    return "\n".join(f"| {' | '.join(line)} |" for line in escaped)


def _guidelines(schema: Schema) -> str:
    return (
        f"Version `{guidelines_version(schema)}` of the guidelines, which stand in the schema "
        f"`{schema.name}` by label."
    )


def _listed(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {one}" for one in sentences)


def _agreement(agreement: Mapping[str, Any] | None) -> Iterator[str]:
    if not agreement:
        yield "No document was finished by two annotators, so that nobody knows how far they agree."
        return
    levels = agreement["levels"]
    figures = list(dict.fromkeys(name for one in levels.values() for name in _coefficients(one)))
    count = agreement["documents"]
    yield f"Over {count} documents that two or more annotators finished."
    yield ""
    rows = [
        [
            level.replace("_", " "),
            _figure(one.get("f1")),
            _interval(one.get("interval")),
            str(one.get("n", "")),
            *(_figure(one.get(name)) for name in figures),
        ]
        for level, one in levels.items()
    ]
    yield table(["level", "F1", "95 in 100", "n", *figures], rows)


def _coefficients(level: Mapping[str, Any]) -> Iterator[str]:
    for name, value in level.items():
        if name not in _NOT_FIGURES and (value is None or isinstance(value, float | int)):
            yield name


def _figure(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float | int) else "–"


def _interval(value: Any) -> str:
    return f"{value[0]:.3f} to {value[1]:.3f}" if value else "–"
