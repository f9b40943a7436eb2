"""Names that the schema does not have are mapped, left out or refused, and it is remembered."""

from __future__ import annotations

import json
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

from annotator import bootstrap
from annotator.app.mapping import NameMapping, likely, parsed, remember, remembered
from annotator.app.previewing import preview_import
from annotator.app.transfer import ImportReport, add_text, import_documents
from annotator.errors import RuleError, UsageError
from annotator.formats.protocol import Record, WriteOptions
from annotator.formats.registry import BUILT_IN
from annotator.formats.schema_toml import read_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.paths import RESOURCES
from annotator.store.project_store import ProjectStore
from tests.app.test_transfer import Blanks

TEXT = "Anna met Omar. They signed."


@pytest.fixture(scope="module")
def news() -> Schema:
    return read_schema(RESOURCES / "schemas" / "news.toml")


@pytest.fixture
def store(tmp_path: Path, news: Schema) -> Iterator[ProjectStore]:
    with ProjectStore.create(str(tmp_path / "project.annotator"), news) as store:
        yield store


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Two documents in other words than the schema's, and one in its own."""
    spans = [
        {"id": "s1", "start": 0, "end": 4, "label": "PER", "layer": "names"},
        {"id": "s2", "start": 9, "end": 13, "label": "PER"},
        {"id": "s3", "start": 15, "end": 19, "label": "MISC"},
        {"id": "e1", "start": 5, "end": 8, "label": "Meeting", "layer": "event"},
    ]
    links = [
        {"from": "e1", "to": "s1", "role": "Entity"},
        {"from": "e1", "to": "s3", "role": "Entity"},
    ]
    relations = [{"source": "s1", "target": "s2", "label": "kin"}]
    own = {"id": "s1", "start": 0, "end": 4, "label": "PERSON"}
    tables: list[dict[str, Any]] = [
        {"id": "a", "text": TEXT, "spans": spans, "links": links, "relations": relations},
        {"id": "b", "text": TEXT, "spans": [own]},
    ]
    path = tmp_path / "foreign.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in tables))
    return path


MAPPING = NameMapping(
    {"PER": "PERSON", "MISC": "", "Meeting": "MEET"},
    {"Entity": "Participant"},
    {"kin": "FAMILY_OF"},
)


def bring(store: ProjectStore, *paths: Path) -> ImportReport:
    return import_documents(store, paths, formats=BUILT_IN, tokenizer=Blanks())


def test_a_document_with_unknown_names_is_refused_as_long_as_they_are_not_mapped(
    store: ProjectStore, foreign: Path
) -> None:
    report = bring(store, foreign)

    assert report.added == 1
    assert [one.line for one in report.refused] == [1]


def test_names_are_mapped_and_what_is_left_out_is_said(store: ProjectStore, foreign: Path) -> None:
    remember(store, MAPPING)

    report = bring(store, foreign)

    gold = store.annotation_set("a", "gold")
    assert (report.added, report.refused) == (2, ())
    assert [(one.label, one.layer) for one in gold.spans] == [
        ("PERSON", "entity"), ("MEET", "event"), ("PERSON", "entity"),
    ]  # fmt: skip
    assert [(one.role, one.filler) for one in gold.arguments] == [("Participant", "s1")]
    assert [one.label for one in gold.relations] == ["FAMILY_OF"]
    assert report.left_out == (
        "1 spans labelled MISC left out (a: MISC at 15 to 19).",
        "1 arguments of spans that are left out (a: Entity of Meeting at 5 to 8).",
    )


def test_what_the_schema_does_not_allow_is_refused_after_mapping_too(
    store: ProjectStore, foreign: Path
) -> None:
    mapping = NameMapping(
        {"PER": "PERSON", "MISC": "", "Meeting": "MEET"}, {"Entity": "Instrument"}
    )
    remember(store, mapping.over(NameMapping(relations={"kin": "FAMILY_OF"})))

    report = bring(store, foreign)

    assert report.added == 1
    assert report.refused[0].reason == "MEET takes no role Instrument."


def test_a_mapping_is_remembered_over_the_one_before(store: ProjectStore, news: Schema) -> None:
    remember(store, NameMapping({"PER": "ORG", "LOC": "GPE"}))
    more = NameMapping({"PER": "PERSON"}, {"Entity": ""})
    remember(store, more.over(remembered(store, news)))

    assert remembered(store, news).labels == {"PER": "PERSON", "LOC": "GPE"}
    assert remembered(store, news).roles == {"Entity": ""}


def test_a_target_that_the_schema_no_longer_has_is_forgotten(
    store: ProjectStore, news: Schema
) -> None:
    remember(store, NameMapping({"PER": "NO_SUCH_LABEL", "LOC": "GPE"}))

    assert remembered(store, news).labels == {"LOC": "GPE"}


def test_pairs_go_to_labels_roles_or_relations_by_what_they_name(news: Schema) -> None:
    mapping = parsed(["PER=PERSON", "Entity = Participant", "kin=FAMILY_OF", "MISC="], news)

    assert mapping.labels == {"PER": "PERSON", "MISC": ""}
    assert mapping.roles == {"Entity": "Participant", "MISC": ""}
    assert mapping.relations == {"kin": "FAMILY_OF", "MISC": ""}


@pytest.mark.parametrize("pair", ["PER", "PER=NOBODY", "=PERSON", ""])
def test_a_pair_that_maps_nothing_is_wrong_usage(news: Schema, pair: str) -> None:
    with pytest.raises(UsageError):
        parsed([pair], news)


def test_a_name_that_differs_in_case_and_signs_is_likely(news: Schema) -> None:
    names = [label.name for label in news.labels]

    assert likely("Person", names) == "PERSON"
    assert likely("family-of", ["FAMILY_OF"]) == "FAMILY_OF"
    assert likely("PER", names) == ""


def test_a_preview_tells_what_was_understood_and_stores_nothing(
    foreign: Path, news: Schema, tmp_path: Path
) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")

    preview = preview_import([foreign, tmp_path / "photo.png"], formats=BUILT_IN, schema=news)

    assert [(one.id, one.format, one.annotations) for one in preview.documents] == [
        ("a", "jsonl", 7), ("b", "jsonl", 1),
    ]  # fmt: skip
    assert preview.labels == {"PER": 2, "MISC": 1, "Meeting": 1, "PERSON": 1}
    assert preview.unknown.labels == {"PER": 2, "MISC": 1, "Meeting": 1}
    assert preview.unknown.roles == {"Entity": 2}
    assert preview.unknown.relations == {"kin": 1}
    assert len(preview.refused) == 1
    assert "photo.png" in preview.refused[0]
    assert not preview.cut


def test_a_preview_says_what_will_be_refused_for_other_reasons(
    tmp_path: Path, news: Schema
) -> None:
    path = tmp_path / "in.jsonl"
    span = {"id": "s1", "start": 0, "end": 4, "label": "PERSON", "layer": "event"}
    path.write_text(f"{json.dumps({'id': 'a', 'text': TEXT, 'spans': [span]})}\n")

    preview = preview_import([path], formats=BUILT_IN, schema=news)

    assert preview.documents == ()
    assert "not a label of the layer event" in preview.refused[0]


def test_a_preview_looks_at_the_first_documents_alone(tmp_path: Path, news: Schema) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(f"{json.dumps({'id': f'd{n}', 'text': TEXT})}\n" for n in range(9)))

    preview = preview_import([path], formats=BUILT_IN, schema=news, most=3)

    assert [one.id for one in preview.documents] == ["d0", "d1", "d2"]
    assert preview.cut


def test_archives_are_walked_like_folders(store: ProjectStore, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("a/talks.txt", "Talks in a zip")
        archive.writestr("a/broken.txt", b"caf\xe9")
        archive.writestr("more.zip", b"PK")
        archive.writestr("../evil.txt", "evil")

    report = bring(store, tmp_path / "in.zip")

    assert store.document_ids() == ("talks",)
    assert sorted(one.where for one in report.refused) == [
        f"{tmp_path}/in.zip/../evil.txt",
        f"{tmp_path}/in.zip/a/broken.txt",
        f"{tmp_path}/in.zip/more.zip",
    ]
    assert (bring(store, tmp_path / "in.zip").present, report.added) == (1, 1)


def test_files_of_one_name_in_archives_go_by_the_archive(
    store: ProjectStore, tmp_path: Path
) -> None:
    (tmp_path / "talks.txt").write_text("Talks")
    for name in ("in", "on"):
        with tarfile.open(tmp_path / f"{name}.tar.gz", "w:gz") as archive:
            archive.add(tmp_path / "talks.txt", "talks.txt")

    bring(store, tmp_path / "in.tar.gz", tmp_path / "on.tar.gz")

    assert store.document_ids() == ("in.tar.gz/talks.txt", "on.tar.gz/talks.txt")


def test_a_text_is_added_once(store: ProjectStore) -> None:
    id, new = add_text(store, "\nTalks resume\nGENEVA", Blanks())

    assert new
    assert store.document(id).title == "Talks resume"
    assert store.document(id).segmentation.token_starts
    assert add_text(store, "\nTalks resume\nGENEVA", Blanks()) == (id, False)


@pytest.mark.parametrize("text", ["", " \n", "a\0b", "\ud83d"])
def test_what_is_no_text_is_not_added(store: ProjectStore, text: str) -> None:
    with pytest.raises(RuleError):
        add_text(store, text, Blanks())

    assert store.document_ids() == ()


TSV = (
    "#FORMAT=WebAnno TSV 3.3\n"
    "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue\n"
    "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma|value\n"
    "#T_SP=webanno.custom.Ships|label\n\n\n"
    "#Text=Anna sails\n"
    "1-1\t0-4\tAnna\tNE\tPROPN\tanna\tSAILOR\t\n"
    "1-2\t5-10\tsails\tVB\tVERB\tsail\t_\t\n"
)


def test_names_in_layers_of_others_can_be_mapped_too(
    store: ProjectStore, tmp_path: Path, news: Schema
) -> None:
    path = tmp_path / "ships.tsv"
    path.write_text(TSV, encoding="utf-8")
    preview = preview_import([path], formats=BUILT_IN, schema=news)
    assert preview.unknown.labels == {"SAILOR": 1}
    assert bring(store, path).added == 0

    remember(store, NameMapping({"SAILOR": "PERSON"}))

    assert bring(store, path).added == 1
    assert [one.label for one in store.annotation_set("ships", "gold").spans] == ["PERSON"]


def test_of_a_spacy_dataset_only_the_documents_come_in(
    store: ProjectStore, tmp_path: Path, news: Schema
) -> None:
    person = Span(id="s", layer="entity", label="PERSON", start_char=0, end_char=4)
    records = [
        Record(
            Document(f"d{n}", TEXT), (AnnotationSet(f"d{n}", "gold", (person,), State.FINISHED),)
        )
        for n in range(10)
    ]
    bootstrap.SPACY.write(records, tmp_path / "dataset", WriteOptions(news))

    report = import_documents(
        store, [tmp_path / "dataset"], formats=bootstrap.all_formats(), tokenizer=Blanks()
    )

    assert (report.added, report.refused) == (10, ())


def test_a_broken_document_of_a_spacy_dataset_is_refused_and_the_others_come_in(
    store: ProjectStore, tmp_path: Path
) -> None:
    nlp = spacy.blank("en")
    box = DocBin(store_user_data=True)
    for links in ([], [{"from": "x"}], [{"from": "s1", "to": "s9", "role": "Agent"}]):
        doc = nlp(TEXT)
        doc.user_data["links"] = links
        box.add(doc)
    box.to_disk(tmp_path / "odd.spacy")

    report = import_documents(
        store, [tmp_path / "odd.spacy"], formats=bootstrap.all_formats(), tokenizer=Blanks()
    )

    assert report.added == 1
    assert ["document 2" in report.refused[0].reason, "no span" in report.refused[1].reason] == [
        True, True,
    ]  # fmt: skip
