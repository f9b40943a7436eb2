"""What is missing in a dataset as far as the project knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.app.tallying import Tally
from annotator.model.questions import Question
from annotator.model.schema import Schema

SELDOM = 10
"""A label with fewer annotations is said to be seldom."""


def known_gaps(
    tally: Tally,
    schema: Schema,
    questions: Iterable[Question],
    *,
    total: int,
    uncurated: int,
    unclear: int,
) -> Iterator[str]:
    """Sentences about a dataset of a project of `total` documents.

    `uncurated` counts those whose gold is what a single person finished, `unclear` the places of
    which the guidelines say nothing.
    """
    left = total - tally.documents
    if left:
        yield f"Documents of the project that are not in it: {left} of {total}."
    if uncurated:
        yield f"Documents that one person annotated alone, and nobody curated: {uncurated}."
    yield from _rare(tally, schema)
    if unclear:
        yield f"Disputed places of which the guidelines say nothing: {unclear}."
    open_about = Counter(one.about for one in questions if one.is_open)
    if open_about:
        named = ", ".join(f"{name} ({number})" for name, number in sorted(open_about.items()))
        yield f"Questions of annotators that nobody answered yet: {named}."


def _rare(tally: Tally, schema: Schema) -> Iterator[str]:
    counts = {one.name: tally.labels[one.name] for one in schema.labels}
    unused = [name for name, number in counts.items() if not number]
    if unused:
        yield f"Labels without an annotation: {', '.join(unused)}."
    seldom = [f"{name} ({number})" for name, number in counts.items() if 0 < number < SELDOM]
    if seldom:
        yield f"Labels with fewer than {SELDOM} annotations: {', '.join(seldom)}."
    unfilled = [one.name for one in schema.roles if not tally.roles[one.name]]
    if unfilled:
        yield f"Roles that nothing fills: {', '.join(unfilled)}."
