"""Documents go in whole or not at all, and come out as they went in."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from annotator.app.exporting import export_documents
from annotator.app.gold import gold_of
from annotator.app.reports import status_lines, status_tables
from annotator.app.transfer import ImportReport, import_documents
from annotator.errors import InputError, StoreError, UsageError
from annotator.formats.protocol import Format, Record, Refusal, WriteOptions, Written
from annotator.formats.registry import BUILT_IN, named
from annotator.formats.schema_toml import read_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Decision, Relation, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.nlp.dataset import SpacyFormat
from annotator.paths import RESOURCES
from annotator.store.project_store import ProjectStore

TEXT = "Anna met Omar. They signed."
ANNA = {"id": "s1", "start": 0, "end": 4, "label": "PERSON", "layer": "entity"}
MET = {"id": "e1", "start": 5, "end": 8, "label": "MEET", "layer": "event"}
LINK = {"from": "e1", "to": "s1", "role": "Participant"}
JSONL = named("jsonl", BUILT_IN)


class Blanks:
    """Cuts at blanks; the whole text is one sentence."""

    def segment(self, text: str, language: str) -> Segmentation:
        starts = [n for n, char in enumerate(text) if char != " " and text[n - 1 : n] in ("", " ")]
        ends = [min(n for n in [*starts, len(text) + 1] if n > start) - 1 for start in starts]
        return Segmentation(tuple(starts), tuple(ends), (0,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProjectStore]:
    schema = read_schema(RESOURCES / "schemas" / "news.toml")
    with ProjectStore.create(str(tmp_path / "project.annotator"), schema) as store:
        yield store


def bring(
    store: ProjectStore, *paths: Path, formats: Sequence[Format] = BUILT_IN, annotator: str = ""
) -> ImportReport:
    return import_documents(store, paths, formats=formats, tokenizer=Blanks(), annotator=annotator)


def lines(path: Path, *tables: dict[str, Any] | str) -> Path:
    texts = [one if isinstance(one, str) else json.dumps(one) for one in tables]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


def test_texts_come_in_with_tokens_and_without_annotations(
    store: ProjectStore, tmp_path: Path
) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(b"Anna  met\r\n")

    report = bring(store, path)

    document = store.document("talks")
    assert (report.added, report.present, report.refused) == (1, 0, ())
    assert document.text == "Anna  met\r\n"
    assert document.segmentation.token_starts == (0, 6)
    assert store.sets_of("talks") == ()


def test_a_second_import_finds_everything_there(store: ProjectStore, tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"id": "a", "text": TEXT, "spans": [ANNA, MET], "links": [LINK]},
        {"id": "b", "text": TEXT},
    )
    bring(store, path)

    report = bring(store, path)

    assert (report.added, report.present, report.refused) == (0, 2, ())


def test_a_document_that_two_annotated_is_one_document(store: ProjectStore, tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"id": "a", "text": TEXT, "annotator": "bea", "spans": [ANNA]},
        {"id": "a", "text": TEXT, "annotator": "cyn", "spans": [MET]},
    )

    report = bring(store, path)

    assert (report.added, report.present) == (1, 0)
    assert [one.annotator for one in store.sets_of("a")] == ["bea", "cyn"]


def test_the_good_part_is_kept_and_the_rest_refused_by_file_and_line(
    store: ProjectStore, tmp_path: Path
) -> None:
    path = lines(
        tmp_path / "in.jsonl",
        {"id": "a", "text": TEXT},
        "{broken",
        {"id": "a", "text": "Another text."},
        {"id": "b", "text": TEXT, "spans": [{**ANNA, "end": 99}]},
        {"id": "c", "text": TEXT},
    )

    report = bring(store, path, tmp_path / "none.txt")

    assert store.document_ids() == ("a", "c")
    assert store.document("a").text == TEXT
    refused = {(one.where, one.line): one.reason for one in report.refused}
    assert set(refused) == {
        (str(path), 2), (str(path), 3), (str(path), 4), (str(tmp_path / "none.txt"), None),
    }  # fmt: skip
    assert "another text" in refused[str(path), 3]


def test_annotations_are_whose_the_command_says(store: ProjectStore, tmp_path: Path) -> None:
    undecided = {**ANNA, "origin": "p@1"}
    path = lines(
        tmp_path / "in.jsonl",
        {"id": "a", "text": TEXT, "spans": [MET]},
        {"id": "b", "text": TEXT, "annotator": "gold", "spans": [undecided]},
    )

    bring(store, path, annotator="bea")

    assert store.annotation_set("a", "bea").state is State.FINISHED
    assert store.annotation_set("b", "bea").state is State.IN_PROGRESS
    assert [one.name for one in store.annotators()] == ["bea"]


def test_all_is_no_name_for_an_annotator(store: ProjectStore, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        bring(store, tmp_path, annotator="all")


def test_files_of_the_same_name_go_by_their_paths(store: ProjectStore, tmp_path: Path) -> None:
    for name in ("in/a/talks.txt", "in/b/talks.txt", "in/b/war.txt", "in/.hidden.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"text of {name}")

    bring(store, tmp_path / "in")

    assert store.document_ids() == ("a/talks.txt", "b/talks.txt", "war")


def test_an_id_in_a_line_is_kept_though_two_files_are_named_like_it(
    store: ProjectStore, tmp_path: Path
) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        lines(tmp_path / folder / "a.jsonl", {"id": "a", "text": TEXT})

    report = bring(store, tmp_path / "x", tmp_path / "y")

    assert store.document_ids() == ("a",)
    assert report.refused == ()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_not_utf_8_comes_in(store: ProjectStore, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text(TEXT)

    report = bring(store, path)

    assert (report.added, report.refused) == (1, ())
    assert store.document_ids() == ("caf\ufffd",)


def test_a_file_that_no_format_reads_is_refused(store: ProjectStore, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "talks.txt").write_text(TEXT)
    (tmp_path / "in" / "photo.png").write_bytes(b"\x89PNG")

    report = bring(store, tmp_path / "in")

    assert report.added == 1
    assert [Path(one.where).name for one in report.refused] == ["photo.png"]


def test_one_format_takes_from_a_folder_only_what_is_its_own(
    store: ProjectStore, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    lines(tmp_path / "in" / "a.jsonl", {"id": "a", "text": TEXT})
    (tmp_path / "in" / "README.md").write_text("about")

    report = bring(store, tmp_path / "in", formats=[JSONL])

    assert (report.added, report.refused) == (1, ())


def test_a_folder_without_documents_is_refused(store: ProjectStore, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    report = bring(store, tmp_path / "empty")

    assert [one.reason for one in report.refused] == ["holds no file that can be read."]


class Failing:
    """Reads one document and then cannot go on."""

    name, description = "failing", ""
    reads, writes, splits = True, False, False
    suffixes = (".txt",)

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        yield Record(Document("a", TEXT))
        raise InputError(where=str(path), what="is cut short.", do="Fetch it again.")

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> Written:
        raise NotImplementedError


def test_what_a_format_read_before_it_failed_is_kept(store: ProjectStore, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("x")

    report = bring(store, tmp_path / "in.txt", formats=[Failing()])

    assert store.document_ids() == ("a",)
    assert "cut short" in report.refused[0].reason


def gold_lines(path: Path, count: int) -> Path:
    return lines(path, *({"id": f"d{n}", "text": TEXT, "spans": [ANNA]} for n in range(count)))


@pytest.mark.parametrize("name", [one.name for one in BUILT_IN if one.writes])
def test_every_format_is_written_in_parts(store: ProjectStore, tmp_path: Path, name: str) -> None:
    bring(store, gold_lines(tmp_path / "in.jsonl", 10))
    out = tmp_path / "out" / "gold.jsonl"

    report = export_documents(store, out, format=named(name, BUILT_IN), split=(60, 20, 20))

    assert report.documents == 10
    names = {path.name for path in out.parent.iterdir() if path.suffix != ".xml"}
    assert names == {f"gold.{part}.jsonl" for part in ("train", "dev", "test")}


def test_parts_are_the_same_for_the_same_seed_and_hold_each_document_once(
    store: ProjectStore, tmp_path: Path
) -> None:
    bring(store, gold_lines(tmp_path / "in.jsonl", 10))

    def parts(name: str, seed: int) -> list[list[str]]:
        out = tmp_path / name / "gold.jsonl"
        export_documents(store, out, format=JSONL, split=(60, 20, 20), seed=seed)
        return [
            [json.loads(line)["id"] for line in path.read_text().splitlines()]
            for path in sorted(out.parent.iterdir())
        ]

    one, again, other = parts("one", 1), parts("again", 1), parts("other", 2)

    assert [len(ids) for ids in one] == [2, 2, 6]
    assert sorted(id for ids in one for id in ids) == [f"d{n}" for n in range(10)]
    assert one == again
    assert one != other


def test_a_dataset_for_spacy_says_how_far_its_annotators_agree(
    store: ProjectStore, tmp_path: Path
) -> None:
    text = {"text": TEXT, "spans": [ANNA, MET], "links": [LINK], "state": "finished"}
    for name in ("ada", "bo"):
        one = {**text, "id": "a", "annotator": name}
        alone = {**text, "id": "b", "annotator": "gold"}
        bring(store, lines(tmp_path / f"{name}.jsonl", one, alone))

    export_documents(store, tmp_path / "out", format=SpacyFormat(Record))

    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert manifest["agreement"]["documents"] == 1
    assert manifest["agreement"]["levels"]["argument_role"]["f1"] == 1.0


def test_a_part_that_cannot_be_written_leaves_none(store: ProjectStore, tmp_path: Path) -> None:
    bring(store, gold_lines(tmp_path / "in.jsonl", 4))
    brat, shares = named("brat", BUILT_IN), (60, 20, 20)
    taken = tmp_path / "out.test"
    taken.mkdir()
    (taken / "mine.txt").write_text("x")

    with pytest.raises(StoreError, match="already holds files"):
        export_documents(store, tmp_path / "out", format=brat, split=shares)

    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.test"]


def test_who_finished_under_an_address_states_gold(store: ProjectStore, tmp_path: Path) -> None:
    done = {"id": "a", "text": TEXT, "spans": [ANNA], "annotator": "ada@example.org"}
    bring(store, lines(tmp_path / "in.jsonl", done))

    report = export_documents(store, tmp_path / "out.jsonl", format=JSONL)

    assert report.documents == 1


def test_gold_that_a_curator_is_still_at_work_on_is_not_written(
    store: ProjectStore, tmp_path: Path
) -> None:
    begun = {"id": "a", "text": TEXT, "spans": [ANNA], "annotator": "gold", "state": "in progress"}
    bring(store, lines(tmp_path / "in.jsonl", begun))

    report = export_documents(store, tmp_path / "out.jsonl", format=JSONL)

    assert report.documents == 0


def test_progress_is_told_of_every_document(store: ProjectStore, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", *({"id": f"d{n}", "text": TEXT} for n in range(3)))
    told: list[tuple[int, int | None]] = []

    import_documents(
        store,
        [path],
        formats=BUILT_IN,
        tokenizer=Blanks(),
        progress=lambda done, total: told.append((done, total)),
    )
    export_documents(
        store,
        tmp_path / "out.jsonl",
        format=JSONL,
        progress=lambda done, total: told.append((done, total)),
    )

    assert told == [(1, None), (2, None), (3, None), (0, 3), (1, 3), (2, 3), (3, 3)]


def span(id: str, start: int, end: int, **more: Any) -> Span:
    return Span(id=id, layer="entity", label="PERSON", start_char=start, end_char=end, **more)


def mixed() -> list[Any]:
    """A suggestion, one rejected, two that stand, and what hangs on them."""
    trigger = Span(id="e1", layer="event", label="MEET", start_char=5, end_char=8)
    return [
        trigger,
        span("s1", 0, 4),
        span("s2", 9, 13, origin="p@1"),
        span("s3", 15, 19, origin="p@1", decision=Decision.REJECTED),
        span("s4", 15, 19, origin="p@1", decision=Decision.ACCEPTED),
        Argument(trigger="e1", filler="s1", role="Participant"),
        Argument(trigger="e1", filler="s2", role="Participant"),
        Argument(trigger="e1", filler="s4", role="Participant", origin="p@1"),
        Relation(source="s1", target="s3", label="FAMILY_OF"),
        Relation(source="s1", target="s4", label="FAMILY_OF"),
        Chain(id="c1", mentions=("s1", "s2", "s4")),
        Chain(id="c2", mentions=("s1", "s3")),
    ]


def exported(store: ProjectStore, out: Path, of: str) -> list[dict[str, Any]]:
    export_documents(store, out, format=JSONL, of=of)
    return [json.loads(line) for line in out.read_text().splitlines()]


def test_gold_holds_only_what_stands(store: ProjectStore, tmp_path: Path) -> None:
    stated = AnnotationSet("a", "gold", mixed(), State.FINISHED)
    store.add(Document("a", TEXT), [stated])

    [line] = exported(store, tmp_path / "out.jsonl", "gold")

    assert [one["id"] for one in line["spans"]] == ["s1", "e1", "s4"]
    assert line["links"] == [LINK]
    assert line["relations"] == [{"source": "s1", "target": "s4", "label": "FAMILY_OF"}]
    assert line["chains"] == [["s1", "s4"]]
    assert line["spans"][2]["origin"] == "p@1"


def test_all_holds_everything_and_comes_in_again_just_so(
    store: ProjectStore, tmp_path: Path
) -> None:
    person = AnnotationSet("a", "bea", mixed(), State.IN_PROGRESS)
    pipeline = AnnotationSet("a", "p@1", [span("s2", 9, 13, origin="p@1")], State.NEW)
    store.add(Document("a", TEXT, "Talks", "en", {"x": [1, None]}), [person, pipeline])
    store.add(Document("b", TEXT))
    export_documents(store, tmp_path / "out.jsonl", format=JSONL, of="all")

    with ProjectStore.create(str(tmp_path / "other.annotator"), store.schema()) as other:
        bring(other, tmp_path / "out.jsonl")
        export_documents(other, tmp_path / "again.jsonl", format=JSONL, of="all")

        found = {one.annotator: tuple(one) for one in other.sets_of("a")}
        assert found == {"bea": tuple(person), "p@1": tuple(pipeline)}
        assert other.document("b").text == TEXT
        assert other.document("a").meta == {"x": [1, None]}
    content = (tmp_path / "out.jsonl").read_bytes()
    assert content == (tmp_path / "again.jsonl").read_bytes()
    assert bring(store, tmp_path / "out.jsonl").refused == ()


def test_lines_stand_in_the_order_of_the_project(store: ProjectStore, tmp_path: Path) -> None:
    for id in ("b", "c", "a"):
        store.add(Document(id, TEXT))

    assert [line["id"] for line in exported(store, tmp_path / "o.jsonl", "all")] == ["b", "c", "a"]


def sets(*stated: tuple[str, State]) -> list[AnnotationSet]:
    return [AnnotationSet("a", name, [span("s1", 0, 4)], state) for name, state in stated]


@pytest.mark.parametrize(
    ("stated", "is_gold"),
    [
        ([("gold", State.FINISHED)], True),
        ([("gold", State.FINISHED), ("bea", State.FINISHED)], True),
        ([("bea", State.FINISHED), ("p@1", State.NEW)], True),
        ([("bea", State.FINISHED), ("cyn", State.IN_PROGRESS)], True),
        ([("bea", State.FINISHED), ("cyn", State.FINISHED)], False),
        ([("bea", State.IN_PROGRESS)], False),
        ([("p@1", State.FINISHED)], False),
        ([], False),
    ],
)
def test_who_finished_a_document_alone_makes_its_gold(
    stated: list[tuple[str, State]], is_gold: bool
) -> None:
    found = gold_of(sets(*stated))

    assert (found is not None) is is_gold
    assert found is None or found.annotator == "gold"


def test_only_documents_of_the_annotator_are_written(store: ProjectStore, tmp_path: Path) -> None:
    store.add(Document("a", TEXT), sets(("bea", State.IN_PROGRESS)))
    store.add(Document("b", TEXT))

    assert [line["id"] for line in exported(store, tmp_path / "o.jsonl", "bea")] == ["a"]
    assert exported(store, tmp_path / "o.jsonl", "gold") == []


def test_an_unknown_annotator_is_wrong_usage_and_nothing_is_written(
    store: ProjectStore, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match="no annotator nobody"):
        exported(store, tmp_path / "o.jsonl", "nobody")

    assert not (tmp_path / "o.jsonl").exists()


def test_a_place_that_cannot_be_written_is_an_error_of_the_store(
    store: ProjectStore, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(StoreError):
        exported(store, tmp_path / "folder", "all")


def test_status_counts_documents_and_what_stands(store: ProjectStore) -> None:
    store.add(Document("a", TEXT), [AnnotationSet("a", "bea", mixed(), State.IN_PROGRESS)])
    store.add(Document("b", TEXT), sets(("gold", State.FINISHED)))
    store.add(Document("c", TEXT))

    tables = status_tables(store.counts())

    assert tables["documents"] == {"total": 3, "new": 1, "in progress": 1, "finished": 1}
    assert tables["annotators"]["bea"] == {"new": 0, "in progress": 1, "finished": 0}
    assert tables["labels"] == {"MEET": 1, "PERSON": 3}
    assert json.loads(json.dumps(tables)) == tables
    assert any("PERSON" in line for line in status_lines(store.counts()))


def test_status_of_an_empty_project_can_be_shown(store: ProjectStore) -> None:
    assert status_tables(store.counts())["documents"]["total"] == 0
    assert status_lines(store.counts())


def test_a_text_that_belongs_to_brat_is_no_document_of_its_own(
    store: ProjectStore, tmp_path: Path
) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "talks.txt").write_text(TEXT, encoding="utf-8")
    (folder / "talks.ann").write_text("T1\tPERSON 0 4\tAnna\n", encoding="utf-8")
    (folder / "annotation.conf").write_text("[entities]\nPERSON\n", encoding="utf-8")
    (folder / "plain.txt").write_text("Only a text.", encoding="utf-8")

    report = bring(store, folder)

    assert (report.added, report.refused) == (2, ())
    assert [span.label for one in store.sets_of("talks") for span in one.spans] == ["PERSON"]
