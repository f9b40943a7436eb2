"""Formats are found by name, by suffix and by content; folders are walked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from annotator.errors import RuleError, StoreError, UsageError
from annotator.formats.files import find_files, replacing
from annotator.formats.registry import BUILT_IN, guessed, named


def test_a_format_is_found_by_its_name() -> None:
    assert named("jsonl", BUILT_IN).name == "jsonl"


def test_an_unknown_name_is_wrong_usage_and_the_known_ones_are_listed() -> None:
    with pytest.raises(UsageError, match="jsonl, text"):
        named("yaml", BUILT_IN)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.txt", "{", "text"),
        ("a.TXT", "Talks", "text"),
        ("a.jsonl", "Talks", "jsonl"),
        ("a.json", '\n {"text": "x"}', "jsonl"),
        ("article", "Talks", "text"),
        ("dump", '{"text": "x"}', "jsonl"),
        ("a.json", '{"uri": "tag:x", "body_text": "x"}', "ninjs"),
        ("a.json", '[{"uri": "tag:x", "bodies": []}]', "ninjs"),
        ("a.json", '{"uri": "tag:x", "text": "x", "headlines": []}', "jsonl"),
        ("a.json", '[{"id": 1, "data": {"text": "x"}, "annotations": []}]', "label-studio"),
        ("a.json", '{"%TYPES": {}}', "uima-json"),
        ("a.xml", '\ufeff<?xml version="1.0"?><!-- x --><nitf><head/>', "nitf"),
        ("a.xml", '<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/">', "newsml-g2"),
        ("a.xml", "<rss version='2.0'/>", "feed"),
        ("a.htm", "<p>x", "html"),
        ("a.MD", "# x", "markdown"),
    ],
)
def test_a_format_is_guessed_by_suffix_and_else_by_content(
    tmp_path: Path, name: str, content: str, found: str
) -> None:
    (tmp_path / name).write_text(content)

    assert guessed(tmp_path / name, BUILT_IN).name == found


@pytest.mark.parametrize("name", ["a.png", "a.json", "a.xml"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[]")

    with pytest.raises(RuleError, match="no format"):
        guessed(tmp_path / name, BUILT_IN)


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a/c/3.txt", ".git/x.txt", "b/.swp", "0.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")

    found = [path.relative_to(tmp_path).as_posix() for path in find_files(tmp_path)]

    assert found == ["0.txt", "a/c/3.txt", "b/1.txt", "b/2.txt"]


def test_a_file_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("old")

    with pytest.raises(ZeroDivisionError), replacing(out) as file:
        file.write(b"%d" % (1 // 0))

    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device /dev/full")
def test_a_full_disk_is_an_error_of_the_store(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (tmp_path / f".out.{os.getpid()}.part").symlink_to("/dev/full")

    with pytest.raises(StoreError, match="No space left") as raised, replacing(out) as file:
        file.write(b"x" * 10)

    assert raised.value.status == 4
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_an_error_of_the_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError), replacing(tmp_path / "file" / "out"):
        pass


def test_every_format_that_is_only_read_is_in_the_docs() -> None:
    told = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")

    for one in BUILT_IN:
        assert one.writes or f"| `{one.name}` |" in told
