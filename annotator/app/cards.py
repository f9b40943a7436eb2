"""The card of a dataset in any format: what is in it, how it came to be, what to mind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from annotator.app.tallying import Tally
from annotator.formats.files import replacing
from annotator.formats.protocol import WriteOptions
from annotator.model.dataset_card import sections, table
from annotator.model.splitting import PARTS


def write_card(path: Path, tally: Tally, options: WriteOptions, format: str) -> None:
    """Write the card as Markdown; it follows from its facts alone and has no date.

    StoreError if it cannot be written.
    """
    text = "\n".join(_lines(tally, options, format))
    with replacing(path) as file:
        file.write(text.encode())


def _lines(tally: Tally, options: WriteOptions, format: str) -> Iterator[str]:
    schema, facts = options.schema, options.facts()
    yield f"# {schema.title or schema.name}"
    yield ""
    total = sum(tally.labels.values())
    yield f"Made with Annotator, in the format `{format}`. Schema: `{schema.name}`, version "
    yield f"{schema.version}. Documents: {tally.documents}. Labelled spans: {total}."
    yield ""
    if schema.description:
        yield f"{schema.description}\n"
    yield "## Content\n"
    yield from _counts(tally, options)
    if options.parts:
        yield "## Split\n"
        shares = ":".join(map(str, options.split or ()))
        how = f" {facts.division}" if facts.division else ""
        yield f"By document, {shares}, from the seed {options.seed}.{how}\n"
    yield sections(schema, facts, options.agreement)


def _counts(tally: Tally, options: WriteOptions) -> Iterator[str]:
    if options.parts:
        yield from _by_part(tally, options.parts)
    else:
        yield from _table("label", tally.labels)
    yield from _table("role", tally.roles)
    yield from _table("relation", tally.relations)
    if tally.chains:
        yield f"Chains: {tally.chains}\n"


def _by_part(tally: Tally, parts: Mapping[str, str]) -> Iterator[str]:
    documents = Counter(parts[id] for id in tally.by_document)
    labels: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
    for id, found in tally.by_document.items():
        labels[parts[id]].update(found)
    rows = [["documents", *(str(documents[part]) for part in PARTS)]]
    for label in sorted(tally.labels):
        rows.append([label, *(str(labels[part][label]) for part in PARTS)])
    yield table(["", *PARTS], rows)
    yield ""


def _table(head: str, counts: Mapping[str, int]) -> Iterator[str]:
    if counts:
        yield table([head, "number"], [[name, str(n)] for name, n in sorted(counts.items())])
        yield ""
