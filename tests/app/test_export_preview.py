"""A preview counts all that would be written, and tells what the format leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app.export_preview import preview_export
from annotator.app.exporting import Division, ExportOrder, export_ordered
from annotator.app.selecting import Selection, condition
from annotator.errors import UsageError
from annotator.formats.registry import BUILT_IN, named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from tests.formats.records import NEWS, rich_record


@pytest.fixture
def store(tmp_path: Path) -> ProjectStore:
    store = ProjectStore.create(str(tmp_path / "news.annotator"), NEWS)
    rich = rich_record()
    for number in range(10):
        id, meta = f"d{number}", {"source": f"s{number % 3}"}
        document = replace(rich.document, id=id, meta=meta, text=f"{rich.document.text}{number}")
        store.add(document, [AnnotationSet(id, GOLD, tuple(rich.sets[0]), State.FINISHED)])
    return store


def test_counts_are_those_of_what_is_written_then(store: ProjectStore, tmp_path: Path) -> None:
    selection = Selection(where=(condition("source!=s1"),))
    order = ExportOrder(
        format="jsonl",
        selection=selection,
        split=(60, 20, 20),
        division=Division(group_by="source"),
    )
    jsonl = named("jsonl", BUILT_IN)

    found = preview_export(store, order, jsonl)
    assert store.releases() == ()
    export_ordered(store, tmp_path / "o.jsonl", order, jsonl, "lea")

    (release,) = store.releases()
    assert found.documents == release.documents == 7
    assert dict(found.labels) == release.counts["labels"]
    for part, count in found.parts:
        assert len((tmp_path / f"o.{part}.jsonl").read_text().splitlines()) == count
    assert found.left_out == ()


def test_what_a_format_leaves_out_is_told_before(store: ProjectStore, tmp_path: Path) -> None:
    conll = named("conll2003", BUILT_IN)
    order = ExportOrder(format=conll.name)

    found = preview_export(store, order, conll)

    report = export_ordered(store, tmp_path / "o.conll", order, conll, "")
    assert found.left_out == tuple(report.left_out)
    assert found.tried == 10
    assert found.parts == ()


def test_of_a_large_project_the_first_documents_are_tried(
    store: ProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.app.export_preview.TRIED", 4)

    found = preview_export(store, ExportOrder(format="jsonl"), named("jsonl", BUILT_IN))

    assert (found.documents, found.tried) == (10, 4)


def test_what_cannot_be_written_so_is_said(store: ProjectStore) -> None:
    order = ExportOrder(format="jsonl", division=Division(stratified=True))

    with pytest.raises(UsageError, match="split"):
        preview_export(store, order, named("jsonl", BUILT_IN))
