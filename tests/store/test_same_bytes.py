"""A project in a file and one in a database give the same bytes, in every format."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app.exporting import LICENCE, Division, export_documents
from annotator.app.releasing import hash_of
from annotator.formats.protocol import Format, Record
from annotator.formats.registry import BUILT_IN
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.workflow import State
from annotator.nlp.dataset import SpacyFormat
from annotator.store.project_store import ProjectStore
from tests.formats.records import NEWS, rich_record

WRITERS: list[Format] = [*(one for one in BUILT_IN if one.writes), SpacyFormat(Record)]
NAMES = ("émile", "Zoe", "ann", "Ärger", "b-1", "B_2")
"""Which of these comes first is another matter for every database."""


def _fill(store: ProjectStore) -> None:
    rich = rich_record()
    for number, name in enumerate(reversed(NAMES)):
        id = f"{name}-{number}"
        meta = {"source": "AFP" if number % 2 else "AP", "rank": number}
        document = replace(rich.document, id=id, text=f"{rich.document.text}{number}", meta=meta)
        sets = [_renamed(rich.sets[0], id, "gold")]
        sets += [_renamed(rich.sets[0], id, person) for person in NAMES[number % 3 :][:2]]
        store.add(document, sets)
    store.add(Document("none", "Nothing is said of it."))
    store.set_setting(LICENCE, "CC BY 4.0")


def _renamed(one: AnnotationSet, id: str, annotator: str) -> AnnotationSet:
    return AnnotationSet(id, annotator, tuple(one), State.FINISHED)


@pytest.fixture
def both(path: Path, database: str) -> Iterator[Sequence[ProjectStore]]:
    with ProjectStore.create(str(path), NEWS) as file, ProjectStore.create(database, NEWS) as other:
        for store in (file, other):
            _fill(store)
        yield file, other


def _bytes(root: Path) -> dict[str, bytes]:
    files = [root] if root.is_file() else sorted(root.rglob("*"))
    return {str(one.relative_to(root)): one.read_bytes() for one in files if one.is_file()}


@pytest.mark.parametrize("of", ["gold", "all", "ann"])
def test_every_format_is_the_same_from_both(
    both: Sequence[ProjectStore], tmp_path: Path, of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for format in WRITERS:
        if of == "all" and format.name == "spacy":
            continue  # Its documents have one set of annotations each.
        written = []
        for number, store in enumerate(both):
            out = tmp_path / str(number) / f"{format.name}.jsonl"
            # Archives and tables could hold the time at which they were made.
            monkeypatch.setattr(time, "time", lambda n=number: 1.7e9 + n * 86400)
            export_documents(store, out, format=format, of=of)
            monkeypatch.undo()
            written.append(_bytes(out))
        assert written[0], format.name
        assert written[0] == written[1], format.name


def test_parts_card_and_history_are_the_same_from_both(
    both: Sequence[ProjectStore], tmp_path: Path
) -> None:
    division = Division(stratified=True, group_by="source")
    written, hashes = [], []
    for number, store in enumerate(both):
        out = tmp_path / str(number) / "gold.jsonl"
        export_documents(
            store,
            out,
            format=WRITERS[0],
            split=(60, 20, 20),
            division=division,
            card=out.with_name("card.md"),
        )
        written.append(_bytes(out.parent))
        (release,) = store.releases()
        assert release.sha256 == hash_of(
            [one for one in out.parent.iterdir() if one.suffix != ".md"]
        )
        hashes.append((release.sha256, release.counts, release.options, store.released(1)))

    assert set(written[0]) == {
        *("card.md", "gold.train.jsonl", "gold.dev.jsonl", "gold.test.jsonl"),
    }
    assert written[0] == written[1]
    assert hashes[0] == hashes[1]
