"""The README of a dataset: what is in it, how to use it, what to mind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotator.model.dataset_card import Facts, sections, table
from annotator.model.schema import Schema
from annotator.nlp.dataset.docs import ENTITIES, EVENTS

_CARD = """\
# {title}

Gold annotations of {documents} documents in {parts} parts, made with Annotator and ready for
spaCy 3.8. Language: `{language}`. Schema: `{schema}`, version {version}.

{description}
## Use

Run these in this folder:

```
python -m spacy debug data config.cfg
python -m spacy train config.cfg --output trained
```

{components}
To read the data in Python:

```python
import spacy
from spacy.tokens import DocBin

nlp = spacy.blank("{language}")
for doc in DocBin().from_disk("train.spacy").get_docs(nlp.vocab):
    print(doc.user_data["id"], doc.ents, list(doc.spans["events"]))
```

## Content

{sizes}

- `doc.ents` holds the entities that do not overlap, the longest where they do;
  `doc.spans["entities"]` holds all of them.
- `doc.spans["events"]` holds the triggers: each stands for one event.
- `span.id_` is the id of the annotation. `doc.user_data["links"]` lists the arguments as `from`
  (the trigger), `to` (the filler) and `role`; `["relations"]` and `["chains"]` name spans by id
  too.
- Texts are unchanged; sentences are those that the annotators saw.

{labels}## Split

{split}

{sections}
## Mind

{cautions}
"""


def card(
    *,
    schema: Schema,
    language: str,
    counts: Mapping[str, Mapping[str, Any]],
    components: Sequence[str],
    shares: Sequence[int],
    seed: int,
    facts: Facts,
    agreement: Mapping[str, Any] | None,
    notes: Sequence[str],
) -> str:
    """The text of the card; it follows from its facts alone and has no date."""
    return _CARD.format(
        title=schema.title or schema.name,
        documents=sum(one["documents"] for one in counts.values()),
        parts=len(counts),
        language=language,
        schema=schema.name,
        version=schema.version,
        description=f"{schema.description}\n" if schema.description else "",
        components=_components(components),
        sizes=_sizes(counts),
        labels="".join(_labels(title, key, counts) for title, key in _TABLES),
        split=(
            f"By document, {':'.join(str(share) for share in shares)}, in an order that follows "
            f"from the ids and the seed {seed} alone. {facts.division}".strip()
        ),
        sections=sections(schema, facts, agreement),
        cautions="\n".join(f"- {note}" for note in _cautions(counts, notes)),
    )


DEBUG_DATA_MINIMUM = 100
_TABLES = (("Entities", ENTITIES), ("Events", EVENTS), ("Arguments", "arguments"))
_SIZES = ("documents", "sentences", "tokens")


def _cautions(counts: Mapping[str, Mapping[str, Any]], notes: Sequence[str]) -> Iterator[str]:
    yield from notes or ["Nothing was left out or moved."]
    if counts["train"]["documents"] < DEBUG_DATA_MINIMUM:
        yield f"`debug data` calls fewer than {DEBUG_DATA_MINIMUM} training documents an error."


def _components(names: Sequence[str]) -> str:
    if not names:
        return "No component can learn from what is annotated here.\n"
    return f"The config trains, on a CPU: {', '.join(f'`{name}`' for name in names)}.\n"


def _sizes(counts: Mapping[str, Mapping[str, Any]]) -> str:
    rows = [
        [part, *(str(one[size]) for size in _SIZES), *(str(_total(one[key])) for _, key in _TABLES)]
        for part, one in counts.items()
    ]
    return table(["part", *_SIZES, *(key for _, key in _TABLES)], rows)


def _labels(title: str, key: str, counts: Mapping[str, Mapping[str, Any]]) -> str:
    names = sorted({name for one in counts.values() for name in one[key]})
    if not names:
        return ""
    rows = [[name, *(str(one[key].get(name, 0)) for one in counts.values())] for name in names]
    return f"### {title}\n\n{table([title.lower(), *counts], rows)}\n\n"


def _total(by_name: Mapping[str, int]) -> int:
    return sum(by_name.values())
