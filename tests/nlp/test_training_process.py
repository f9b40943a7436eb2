"""Training beside the window, in a process of its own, with the shipped pipeline as its base."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from annotator.errors import RuleError
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record, WriteOptions
from annotator.formats.schema_toml import read_schema
from annotator.nlp.training_process import TrainingProcess
from annotator.paths import RESOURCES, SEEDS


def gold(most: int = 99) -> tuple[list[Record], WriteOptions]:
    schema = read_schema(RESOURCES / "schemas" / "news.toml")
    found = JsonlFormat().read(SEEDS / "gold.jsonl", schema=schema)
    return [one for one in found if isinstance(one, Record)][:most], WriteOptions(schema, seed=0)


def test_it_tells_every_step_and_compares_old_with_new(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    training = TrainingProcess(gold, "news_sm", tmp_path / "new", max_steps=4)

    found = training.run(lambda step, of: steps.append((step, of)))

    assert found is not None
    assert found.before.startswith("news_sm@")
    assert [level.level for level in found.levels] == ["entities", "triggers", "arguments"]
    assert (tmp_path / "new" / "config.cfg").exists()
    assert {of for _, of in steps} == {4}
    assert len(steps) >= 4


def test_a_stopped_training_leaves_nothing(tmp_path: Path) -> None:
    training = TrainingProcess(gold, "news_sm", tmp_path / "new", max_steps=500)

    assert training.run(lambda _step, _of: training.stop()) is None
    assert not (tmp_path / "new").exists()


def test_what_keeps_it_from_training_is_raised_here(tmp_path: Path) -> None:
    training = TrainingProcess(partial(gold, 1), "news_sm", tmp_path / "new")

    with pytest.raises(RuleError, match="two documents"):
        training.run(lambda _step, _of: None)
