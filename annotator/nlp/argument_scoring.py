"""Strict precision, recall and F of arguments, end to end."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from spacy.tokens import Doc
from spacy.training import Example

from annotator.nlp.argument_pairs import Mention

Argument = tuple[int, int, str, int, int, str]  # trigger's place and label, filler's place, role


def argument_scores(
    examples: Sequence[Example], mentions: Callable[[Doc], list[Mention]]
) -> dict[str, Any]:
    """`args_p`, `args_r`, `args_f` and `args_per_type`; None where there is nothing to compare."""
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example in examples:
        wanted = arguments(example.reference, mentions(example.reference))
        given = arguments(example.predicted, mentions(example.predicted))
        gold.update(role for *_, role in wanted)
        found.update(role for *_, role in given)
        right.update(role for *_, role in wanted & given)
    per_type = {role: prf(right[role], found[role], gold[role]) for role in sorted(found | gold)}
    if not gold:
        return {"args_p": None, "args_r": None, "args_f": None, "args_per_type": None}
    total = prf(right.total(), found.total(), gold.total())
    return {f"args_{key}": value for key, value in total.items()} | {"args_per_type": per_type}


def arguments(doc: Doc, mentions: Iterable[Mention]) -> set[Argument]:
    """The links of a Doc by the characters of their spans, so that tokens need not agree."""
    by_id = {m.id: m for m in mentions}
    return {
        (
            *place(doc, by_id[link["from"]]),
            by_id[link["from"]].label,
            *place(doc, by_id[link["to"]]),
            link["role"],
        )
        for link in doc.user_data.get("links", ())
        if link["from"] in by_id and link["to"] in by_id
    }


def place(doc: Doc, mention: Mention) -> tuple[int, int]:
    span = doc[mention.start : mention.end]
    return span.start_char, span.end_char


def prf(right: int, found: int, gold: int) -> dict[str, float]:
    p, r = right / max(found, 1), right / max(gold, 1)
    return {"p": p, "r": r, "f": 2 * p * r / max(p + r, 1e-9)}
