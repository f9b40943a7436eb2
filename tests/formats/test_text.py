"""A text comes in exactly as it stands in its file, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import UsageError
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.text import TextFormat
from annotator.model.schema import Schema


def read(tmp_path: Path, schema: Schema, content: bytes) -> Record | Refusal:
    path = tmp_path / "talks.v2.txt"
    path.write_bytes(content)
    [found] = TextFormat().read(path, schema=schema)
    return found


@pytest.mark.parametrize(
    "text", ["\r\n  Talks resume\r\n\r\nGENEVA \r\n", "one\rtwo", "🙂 é\u200b\n", "a\x0bb\x85c\n\n"]
)
def test_the_text_is_kept_as_it_came(tmp_path: Path, news: Schema, text: str) -> None:
    record = read(tmp_path, news, text.encode())

    assert isinstance(record, Record)
    assert record.document.text == text
    assert record.document.id == "talks.v2"
    assert record.sets == ()


def test_the_title_is_the_first_line_with_text(tmp_path: Path, news: Schema) -> None:
    record = read(tmp_path, news, b"\r\n \t\r\n Talks resume \r\nGENEVA")

    assert isinstance(record, Record)
    assert record.document.title == "Talks resume"


def test_a_long_first_line_gives_a_title_of_200_characters(tmp_path: Path, news: Schema) -> None:
    record = read(tmp_path, news, b"x" * 500)

    assert isinstance(record, Record)
    assert record.document.title == "x" * 200


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path: Path, news: Schema) -> None:
    record = read(tmp_path, news, b"\xef\xbb\xbfTalks")

    assert isinstance(record, Record)
    assert record.document.text == "Talks"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "white space"),
        (b"\xef\xbb\xbf", "empty"),
        (b"caf\xe9 noir", "not UTF-8 (byte 3)"),
        (b"\xef\xbb\xbfcaf\xe9", "not UTF-8 (byte 6)"),
        ("Talks".encode("utf-16"), "not UTF-8 (byte 0)"),
        ("Talks".encode("utf-16-le"), "binary"),
        (b"Talks\x00resume", "NUL at character 5"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(
    tmp_path: Path, news: Schema, content: bytes, reason: str
) -> None:
    refusal = read(tmp_path, news, content)

    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason
    assert refusal.where.endswith("talks.v2.txt")


def test_a_file_of_50_mb_is_refused_by_its_size_alone(tmp_path: Path, news: Schema) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    [refusal] = TextFormat().read(path, schema=news)

    assert isinstance(refusal, Refusal)
    assert "50 MB" in refusal.reason


def test_plain_text_is_not_written(tmp_path: Path, news: Schema) -> None:
    with pytest.raises(UsageError):
        TextFormat().write([], tmp_path / "out.txt", WriteOptions(news))
