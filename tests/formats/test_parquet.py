"""Parquet carries everything, and data sets of tokens and tags are understood."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import UsageError
from annotator.formats.parquet import ParquetFormat
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.model.document import Document
from tests.formats.records import NEWS, rich_record, round_trip, tries
from tests.formats.test_jsonl_round_trip import facts as all_of
from tests.formats.test_jsonl_round_trip import records as any_records

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402

FORMAT = ParquetFormat()


@tries
@given(st.lists(any_records(), max_size=3))
def test_what_is_written_is_read_again_just_so(records: list[Record]) -> None:
    again, report = round_trip(FORMAT, records)

    assert list(map(all_of, again)) == list(map(all_of, records))
    assert report.left_out == ()


def test_the_columns_are_those_that_trainers_look_for(tmp_path: Path) -> None:
    FORMAT.write([rich_record()], tmp_path / "out.parquet", WriteOptions(NEWS))

    table = parquet.read_table(tmp_path / "out.parquet")

    [row] = table.to_pylist()
    assert row["id"] == "afp-1"
    assert row["tokens"][:3] == ["Anna", "Berg", "met"]
    assert row["ner_tags"][:4] == ["B-PERSON", "I-PERSON", "O", "B-PERSON"]
    assert row["ner_tags"][15:18] == ["B-ORG", "I-ORG", "I-ORG"]
    assert row["spans"][0]["attributes"] == [{"name": "mention_kind", "value": "name"}]
    assert json.loads(row["meta"]) == {"source": "AFP"}


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        FORMAT.write([rich_record()] * 70, tmp_path / name, WriteOptions(NEWS))

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert parquet.ParquetFile(tmp_path / "one").num_row_groups == 2


def read(tmp_path: Path, table: Any) -> list[Record | Refusal]:
    parquet.write_table(table, tmp_path / "in.parquet")
    return list(FORMAT.read(tmp_path / "in.parquet", schema=NEWS))


def test_a_data_set_of_tokens_and_numbered_tags_is_understood(tmp_path: Path) -> None:
    names = ["O", "B-PERSON", "I-PERSON", "B-GPE", "I-GPE"]
    feature = {"feature": {"names": names, "_type": "ClassLabel"}, "_type": "Sequence"}
    noted = {"huggingface": json.dumps({"info": {"features": {"ner_tags": feature}}})}
    rows = {
        "id": ["0"],
        "tokens": [["Ida", "Moe", "left", "Oslo"]],
        "ner_tags": [[1, 2, 0, 3]],
    }

    [record] = read(tmp_path, pa.table(rows).replace_schema_metadata(noted))

    assert isinstance(record, Record)
    assert record.document.text == "Ida Moe left Oslo"
    assert record.document.segmentation.token_starts == (0, 4, 8, 13)
    found = [(one.label, one.start_char, one.end_char) for one in record.sets[0].spans]
    assert found == [("PERSON", 0, 7), ("GPE", 13, 17)]


def test_other_columns_are_metadata(tmp_path: Path) -> None:
    import datetime

    day = datetime.date(2026, 1, 2)
    rows = [{"text": "Ida left.", "day": day, "n": float("nan"), "url": None, "tags": ["a"]}]

    [record] = read(tmp_path, pa.Table.from_pylist(rows))

    assert isinstance(record, Record)
    assert record.document.meta == {"day": "2026-01-02", "tags": ["a"]}


BROKEN: list[tuple[dict[str, list[Any]], str]] = [
    ({"text": ["a\0b"]}, "NUL"),
    ({"text": [" "]}, "the text is empty"),
    ({"n": [1]}, "there is no text"),
    ({"text": ["a"], "meta": ["{"]}, "no JSON"),
    ({"text": ["a"], "spans": [[{"start": 0, "end": 9, "label": "GPE"}]]}, "outside the text"),
    ({"tokens": [["a", "b"]], "ner_tags": [["O"]]}, "as many tags"),
    ({"tokens": [["a"]], "ner_tags": [[7]]}, "no names"),
    ({"tokens": [["a"]], "ner_tags": [["GPE"]]}, "no tag"),
]


@pytest.mark.parametrize(("rows", "reason"), BROKEN, ids=[one[1] for one in BROKEN])
def test_what_is_broken_is_refused_by_row(
    tmp_path: Path, rows: dict[str, list[Any]], reason: str
) -> None:
    [refusal] = read(tmp_path, pa.table(rows))

    assert isinstance(refusal, Refusal)
    assert refusal.line == 1
    assert reason in refusal.reason


def test_a_file_that_is_no_parquet_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and more")

    for name in ("a.parquet", "none.parquet"):
        [refusal] = FORMAT.read(tmp_path / name, schema=NEWS)
        assert isinstance(refusal, Refusal)
        assert refusal.line is None


def test_without_pyarrow_the_command_that_installs_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(UsageError, match=r"pip install .annotator\[parquet\]"):
        list(FORMAT.read(tmp_path / "a.parquet", schema=NEWS))
    with pytest.raises(UsageError):
        FORMAT.write([Record(Document("a", "x"))], tmp_path / "out", WriteOptions(NEWS))
