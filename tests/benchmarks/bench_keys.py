"""Keys for each gold span or argument: from nothing, from a pipeline, and with the memory.

python -m tests.benchmarks.bench_keys [GOLD.jsonl] [--pipeline NAME-or-PATH] [--before 0,1,2,3]

Without a file, the seed articles that have gold. `key_player` says what is counted. With a memory,
the same annotator played some articles in the same project before the one that is measured: those
that stand before it in the file, round and round.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.app.desk import Desk
from annotator.app.workspace import Workspace
from annotator.bootstrap import shipped_schemas
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.nlp.suggesters import PipelineSuggester
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore
from tests.benchmarks.key_player import KeyPlayer
from tests.ui.gold_driver import statements


@dataclass(frozen=True, slots=True)
class Article:
    """A document, what it should become, and what the pipeline proposes for it."""

    document: Document
    gold: AnnotationSet
    suggestions: Suggestions


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums over articles; `left` counts statements that differ from gold in the end."""

    spent: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    left: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.spent + other.spent,
            self.statements + other.statements,
            self.left + other.left,
        )


def main() -> None:
    """Print a line for each start, with keys for each statement of gold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=SEEDS / "gold.jsonl")
    parser.add_argument("--pipeline", default="news_sm")
    parser.add_argument("--before", default="0,1,2,3", help="how many articles the memory has")
    options = parser.parse_args()
    schema = shipped_schemas()[0]
    articles = read_articles(options.gold, options.pipeline, schema)
    print(f"{len(articles)} articles of {options.gold.name}, {articles[0].suggestions.origin}")
    _print("from nothing", measured(articles, schema, suggesting=False, memory=0))
    for before in map(int, options.before.split(",")):
        if before < len(articles):
            words = f"suggestions, memory of {before}" if before else "suggestions"
            _print(words, measured(articles, schema, suggesting=True, memory=before))


def read_articles(path: Path, pipeline: str, schema: Schema) -> list[Article]:
    """The articles of a file, each with what a pipeline proposes for it."""
    suggester, tokenizer = PipelineSuggester(pipeline, schema), SpacyTokenizer()
    found = []
    for record in JsonlFormat().read(path, schema=schema):
        assert isinstance(record, Record), record
        text = record.document.text
        document = replace(record.document, segmentation=tokenizer.segment(text, "en"))
        (suggestions,) = suggester.suggest([document])
        found.append(Article(document, record.sets[0], suggestions))
    return found


def measured(
    articles: Sequence[Article], schema: Schema, *, suggesting: bool, memory: int
) -> Figures:
    """Each article once, after so many others."""
    return sum(
        (
            played(
                [articles[(at - back) % len(articles)] for back in range(memory, -1, -1)],
                schema,
                suggesting=suggesting,
            )
            for at in range(len(articles))
        ),
        Figures(),
    )


def played(articles: Sequence[Article], schema: Schema, *, suggesting: bool) -> Figures:
    """Play these articles in one project; the figures of the last."""
    with (
        TemporaryDirectory() as folder,
        ProjectStore.create(str(Path(folder) / "keys.annotator"), schema) as store,
    ):
        for one in articles:
            store.add(one.document)
            if suggesting:
                store.save_suggestions(one.suggestions)
        return list(_play(store, articles))[-1]


def _play(store: ProjectStore, articles: Iterable[Article]) -> Iterator[Figures]:
    workspace = Workspace(store, "ada")
    desk = Desk(workspace)
    for one in articles:
        workspace.open(one.document.id)
        player = KeyPlayer(desk, one.gold)
        left = player.play()
        yield Figures(player.spent, len(statements(one.gold)), left)


def _print(words: str, figures: Figures) -> None:
    ratio = figures.spent.total() / figures.statements
    print(
        f"  {words:28} {ratio:5.2f} keys for each of {figures.statements} spans and arguments,"
        f" {figures.left} not reached",
        flush=True,
    )
    parts = (f"{what} {n / figures.statements:.2f}" for what, n in figures.spent.most_common())
    print(f"    {', '.join(parts)}", flush=True)


if __name__ == "__main__":
    main()
