from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import paths
from annotator.errors import PipelineError
from annotator.nlp import pipelines
from tests.nlp.small_pipelines import saved, saved_with


def change_meta(path: Path, **facts: Any) -> None:
    meta = json.loads((path / "meta.json").read_text())
    (path / "meta.json").write_text(json.dumps(meta | facts))


def failure(path: Path | str) -> str:
    with pytest.raises(PipelineError) as caught:
        pipelines.load(path)
    what, remedy = str(caught.value).splitlines()
    assert remedy
    return what


def test_a_pipeline_is_loaded_from_a_folder(tmp_path: Path) -> None:
    nlp = pipelines.load(saved(tmp_path))

    assert pipelines.origin(nlp) == "tiny@0.1"
    assert nlp("Lima").ents[0].label_ == "GPE"


@pytest.mark.parametrize("name", ["en_tiny", "tiny"])
def test_a_shipped_pipeline_is_found_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shipped = tmp_path / "pipelines"
    saved(shipped).rename(shipped / "en_tiny")
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)

    assert pipelines.available()[0].name == "en_tiny"
    assert pipelines.available()[0].version == "0.1"
    assert pipelines.origin(pipelines.load(name)) == "tiny@0.1"


def test_an_installed_package_is_found_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "en_tiny"
    saved(package).rename(package / "en_tiny-0.1")
    (package / "__init__.py").write_text("")
    (package / "meta.json").write_text((package / "en_tiny-0.1" / "meta.json").read_text())
    info = tmp_path / "en_tiny-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: en_tiny\nVersion: 0.1\n")
    (info / "entry_points.txt").write_text("[spacy_models]\nen_tiny = en_tiny\n")
    monkeypatch.syspath_prepend(tmp_path)

    assert "en_tiny" in [info.name for info in pipelines.available()]
    assert pipelines.origin(pipelines.load("en_tiny")) == "tiny@0.1"


@pytest.mark.parametrize("name", ["no_such_pipeline", "no/such/folder"])
def test_a_pipeline_that_is_not_there(name: str) -> None:
    assert "neither a known pipeline nor a folder" in failure(name)


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    assert "cannot be loaded" in failure(tmp_path)


def test_a_broken_config(tmp_path: Path) -> None:
    path = saved(tmp_path)
    (path / "config.cfg").write_text("[nlp\nlang = ")

    assert "cannot be loaded" in failure(path)


def test_a_broken_meta_file(tmp_path: Path) -> None:
    path = saved(tmp_path)
    (path / "meta.json").write_text("{")

    assert "cannot be loaded" in failure(path)


def test_a_component_that_no_package_provides(tmp_path: Path) -> None:
    path = saved_with(tmp_path, "time_machine")
    change_meta(path, requirements=["spacy-time-machine>=2"])

    with pytest.raises(PipelineError) as caught:
        pipelines.load(path)

    assert "uses the component time_machine" in str(caught.value)
    assert "pip install spacy-time-machine>=2" in str(caught.value)


def test_a_function_that_no_package_provides(tmp_path: Path) -> None:
    path = saved(tmp_path)
    config = (path / "config.cfg").read_text()
    (path / "config.cfg").write_text(config.replace("spacy.Tokenizer.v1", "other.Tokenizer.v9"))

    assert "uses a function that no installed package provides" in failure(path)


def test_a_pipeline_for_another_major_version(tmp_path: Path) -> None:
    path = saved(tmp_path)
    change_meta(path, spacy_version=">=2.3.0,<2.4.0")

    assert "made for spaCy >=2.3.0,<2.4.0" in failure(path)


def test_a_pipeline_for_another_minor_version_gets_its_chance(tmp_path: Path) -> None:
    path = saved(tmp_path)
    change_meta(path, spacy_version=">=3.5.0,<3.6.0")

    assert pipelines.load(path).pipe_names

    (path / "entity_ruler" / "patterns.jsonl").write_text("{")
    assert "made for spaCy >=3.5.0,<3.6.0" in failure(path)


def test_a_package_that_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError(
            "No module named 'spacy_transformers.layers'", name="spacy_transformers.layers"
        )

    monkeypatch.setattr(pipelines.spacy, "load", missing)

    assert "needs the package spacy_transformers" in failure(saved(tmp_path))
