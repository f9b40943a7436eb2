import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.inline_markup import (
    SEEDS,
    MarkupError,
    gold_jsonl,
    label_layers,
    parse_document,
    parse_line,
    to_record,
)

ARTICLES = sorted(SEEDS.glob("*.txt"))
MARKUPS = sorted((SEEDS / "gold").glob("*.ann.txt"))
GOLD = [json.loads(line) for line in (SEEDS / "gold.jsonl").read_text("utf-8").splitlines()]
EMOJI = re.compile("[\U0001f1e6-\U0001f1ff]{2}|\u200d")


def article(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_there_are_twelve_articles_and_two_or_more_in_gold() -> None:
    assert len(ARTICLES) == 12
    assert {"01-summit", "03-offensive"} <= {record["id"] for record in GOLD}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_headline_dateline_and_initials_a_paragraph_a_line(path: Path) -> None:
    text = article(path)

    headline, dateline, *_, initials = text.removesuffix("\n").split("\n")

    assert text.endswith("\n")
    assert not re.search(r"\r|\n\n|[ \t]\n|  |\"|\w'", text)
    assert not headline.endswith(".")
    assert re.match(r"[\w’ ,-]+, [A-Z][a-z]+ \d+ – [A-Z]", dateline)
    assert re.fullmatch(r"[a-z]{2,3}/[a-z]{2,3}", initials)
    assert 300 <= len(text.split()) <= 900


def test_one_article_quotes_emoji_and_one_names_people_in_other_scripts() -> None:
    texts = [article(path) for path in ARTICLES]

    assert any({"\u200d", "🇵🇪"} <= set(EMOJI.findall(text)) for text in texts)
    assert any(re.search("[À-ž]", t) and re.search("[\u4e00-\u9fff]", t) for t in texts)


@pytest.mark.parametrize("path", MARKUPS, ids=lambda path: path.name)
def test_removing_the_marks_gives_the_article(path: Path) -> None:
    text, marks = parse_document(path.read_text("utf-8"))

    assert text == article(SEEDS / path.name.replace(".ann.txt", ".txt"))
    assert marks


def test_gold_is_what_the_markup_says() -> None:
    assert (SEEDS / "gold.jsonl").read_bytes().decode("utf-8") == gold_jsonl()


@pytest.mark.parametrize("record", GOLD, ids=lambda record: record["id"])
def test_entities_of_gold_are_apart_or_nested_and_triggers_apart(record: dict) -> None:
    for layer, nested_allowed in (("entity", True), ("event", False)):
        spans = [span for span in record["spans"] if span["layer"] == layer]
        for one, other in pairwise(spans):
            apart = one["end"] <= other["start"]
            nested = other["end"] <= one["end"]
            assert apart or (nested_allowed and nested), (one, other)


def test_gold_holds_most_labels_and_every_role() -> None:
    labels = Counter(span["label"] for record in GOLD for span in record["spans"])
    roles = {link["role"] for record in GOLD for link in record["links"]}

    assert len(roles) == 10
    assert len(labels) >= 40
    assert set(labels) <= set(label_layers())


def test_marks_nest_and_keep_their_arguments() -> None:
    line = "{Ann|PERSON#1} {left|MOVEMENT#2 Agent=1 Origin=3} the {Port of {Łódź|GPE#4}|FAC#3}."

    text, marks = parse_line(line)

    assert text == "Ann left the Port of Łódź."
    surfaces = [text[mark.start : mark.end] for mark in marks]
    assert surfaces == ["Ann", "left", "Port of Łódź", "Łódź"]
    assert marks[1].arguments == (("Agent", "1"), ("Origin", "3"))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{Ann|PERSON#1", "column 4"),
        ("{Ann", "never closed"),
        ("Ann}", "closes nothing"),
        ("{Ann |PERSON#1}", "blank"),
        ("{Ann|PERSON#1} {left|MOVEMENT#1}", "twice"),
        ("{Ann|PERSON#1} {left|MOVEMENT#2 Mover=1}", "unknown role Mover"),
        ("{Ann|PERSON#1} {left|MOVEMENT#2 Agent=3}", "no filler 3"),
        ("{left|MOVEMENT#2 Agent=2}", "no filler 2"),
        ("{Ann|PERSON#1} is in. She {left|MOVEMENT#2 Agent=1}.", "two sentences"),
    ],
)
def test_broken_markup_is_refused(line: str, complaint: str) -> None:
    with pytest.raises(MarkupError, match=complaint):
        parse_line(line)


@pytest.mark.parametrize("line", ["{Ann|NAME#1}", "{Ann|PERSON#1 Agent=2} {Bo|PERSON#2}"])
def test_labels_come_from_the_schema_and_only_events_take_arguments(line: str) -> None:
    with pytest.raises(MarkupError):
        to_record("x", line, label_layers())
