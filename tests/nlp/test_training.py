from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from annotator.errors import PipelineError, RuleError, StoreError
from annotator.nlp import pipelines
from annotator.nlp.suggesters import PipelineSuggester
from annotator.nlp.training import Progress, train
from tests.nlp.small_pipelines import NEWS, saved
from tests.nlp.test_dataset import Options, gold, meeting, span

RECORDS = [meeting(n) for n in range(20)]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("training") / "mine"
    train(RECORDS, out, Options(), max_steps=100)
    return out


def test_training_reports_progress_and_scores_on_the_held_out_part(tmp_path: Path) -> None:
    steps: list[Progress] = []

    report = train(RECORDS, tmp_path / "mine", Options(), max_steps=100, listener=steps.append)

    assert steps[-1].step == steps[-1].steps == 100
    assert report.scored_on == "test"
    assert report.parts == {"train": 16, "dev": 2, "test": 2}
    assert report.scores["entities"].total.gold == 6
    assert report.scores["triggers"].total.f > 0.5
    assert report.origin.startswith("mine@0.1.0+")


def test_what_was_trained_suggests(trained: Path) -> None:
    suggester = PipelineSuggester(trained, NEWS)

    (suggestions,) = suggester.suggest([RECORDS[0].document])

    assert suggestions.origin.startswith("mine@0.1.0+")
    assert {span.label for span in suggestions.spans} >= {"PERSON", "MEET"}


def test_training_goes_on_from_a_pipeline_and_takes_new_labels(
    trained: Path, tmp_path: Path
) -> None:
    more = []
    for record in RECORDS:
        protest = span(record.document.text, "Talks", "PROTEST", "e9")
        more.append(gold(record.document, [*record.sets[0], protest]))

    report = train(more, tmp_path / "more", Options(), base=trained, max_steps=60)

    nlp = pipelines.load(tmp_path / "more")
    assert set(nlp.get_pipe("events").labels) == {"ATTACK", "MEET", "PROTEST"}
    assert report.scores["entities"].total.f > 0.5


def test_what_does_not_learn_stays_as_it_is(trained: Path, tmp_path: Path) -> None:
    nlp = pipelines.load(trained)
    nlp.add_pipe("entity_ruler", last=True).add_patterns([{"label": "ORG", "pattern": "envoys"}])
    nlp.to_disk(tmp_path / "base")

    train(RECORDS, tmp_path / "more", Options(), base=tmp_path / "base", max_steps=20)

    more = pipelines.load(tmp_path / "more")
    assert more.pipe_names[-1] == "entity_ruler"
    assert "ORG" in {entity.label_ for entity in more("They met envoys.").ents}


def test_a_base_that_cannot_learn_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="none of its components can learn"):
        train(RECORDS, tmp_path / "more", Options(), base=saved(tmp_path))

    assert not (tmp_path / "more").exists()


def test_one_document_is_too_few(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="at least two documents"):
        train(RECORDS[:1], tmp_path / "mine", Options())


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "old")

    with pytest.raises(StoreError, match="holds something already"):
        train(RECORDS, tmp_path / "old", Options())
