"""Reports to read: pages and paper with what is on screen, in words too, and without a screen."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from annotator import bootstrap
from annotator.formats.protocol import Record, WriteOptions
from annotator.formats.registry import named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.workflow import State
from tests.formats.records import NEWS, rich_record

SVG = "{http://www.w3.org/2000/svg}"


def written(format: str, tmp_path: Path, *records: Record) -> Path:
    out = tmp_path / f"report.{format}"
    report = named(f"{format}-report", bootstrap.REPORTS).write(records, out, WriteOptions(NEWS))
    assert report.documents == len(records)
    assert report.left_out == ()
    return out


def with_text(text: str, *spans: Span) -> Record:
    stated = AnnotationSet("odd", "gold", spans, State.FINISHED)
    return Record(Document("odd", text, "Odd & <b>"), (stated,))


def lines_of(page: str, css: str = "word") -> list[str]:
    """What stands on each line of the first drawing, from above."""
    [drawing] = re.findall("<svg.*?</svg>", page, re.DOTALL)[:1]
    texts = ElementTree.fromstring(drawing).iter(f"{SVG}text")
    return ["".join(one.itertext()) for one in texts if css in one.get("class", "")]


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_a_page_shows_the_article_as_words_that_can_be_selected(
    qapp: QApplication, tmp_path: Path
) -> None:
    page = written("html", tmp_path, rich_record()).read_text(encoding="utf-8")

    words = " ".join(lines_of(page))
    assert words.startswith(f"A meeting {rich_record().document.text}")
    assert {"PERSON", "MEET", "GPE", "Place"} <= {*lines_of(page, "tag")}


def test_words_lie_where_the_painter_has_them(qapp: QApplication, tmp_path: Path) -> None:
    page = written("html", tmp_path, rich_record()).read_text(encoding="utf-8")

    [drawing] = re.findall("<svg.*?</svg>", page, re.DOTALL)
    lines = [one for one in ElementTree.fromstring(drawing).iter(f"{SVG}text")
             if one.get("class") == "word"]  # fmt: skip
    for line in lines:
        places = [(float(w.get("x", "")), float(w.get("textLength", ""))) for w in line]
        assert all(x + width <= next_x for (x, width), (next_x, _) in pairwise(places))
        assert all(x >= 0 and x + width <= 643 for x, width in places)
    assert lines == sorted(lines, key=lambda one: float(one.get("y", "")))


def test_a_page_lists_what_a_drawing_does_not_say(qapp: QApplication, tmp_path: Path) -> None:
    page = written("html", tmp_path, rich_record()).read_text(encoding="utf-8")

    for said in (
        "MEET “met”: Participant “Anna Berg”, Participant “Omar Said”, Place “Oslo”",
        "PERSON “Berg” EMPLOYED_BY ORG “Berg&#x27;s office”",
        "“Anna Berg” = “Berg”",
        "PERSON “Omar Said”: new to us",
        "CONTACT “talks” (news_sm@1.0.0, 0.90, accepted, bea, 2026-01-02T03:04:05)",
        "source: AFP",
    ):
        assert said in page


def test_a_page_runs_nothing_and_fetches_nothing(qapp: QApplication, tmp_path: Path) -> None:
    text = "<script>alert(1)</script> & </svg><img src=x onerror=y> \"'"
    span = Span(id="s", layer="entity", label="PERSON", start_char=0, end_char=8, note="<i>&")
    page = written("html", tmp_path, with_text(text, span)).read_text(encoding="utf-8")

    tags = Tags()
    tags.feed(page)
    names = {name for name, _ in tags.seen}
    assert not names & {"script", "img", "i", "b", "iframe", "link", "object"}
    assert not any(key.startswith("on") for _, given in tags.seen for key in given)
    links = [v for _, given in tags.seen for k, v in given.items() if k in ("href", "src")]
    assert not links
    assert text.split() == " ".join(lines_of(page)).split()[3 : 3 + len(text.split())]


def test_each_annotator_has_a_drawing(qapp: QApplication, tmp_path: Path) -> None:
    record = rich_record()
    bea = AnnotationSet("afp-1", "bea", record.sets[0].spans[:1], State.IN_PROGRESS)
    page = written("html", tmp_path, replace(record, sets=(*record.sets, bea)), record).read_text()

    assert page.count("<svg") == 3
    assert 'aria-label="A meeting — bea"' in page


def test_a_text_that_goes_from_right_to_left_has_its_words_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    page = written("html", tmp_path, with_text("שלום עולם 🙂 abc\r\nשורה")).read_text()

    assert [one for one in lines_of(page) if "Odd" not in one][:4] == ["שלום", "עולם", "🙂", "abc"]


def test_paper_has_the_article_and_the_lists(qapp: QApplication, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    out = written("pdf", tmp_path, rich_record(), with_text("Another article."))

    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    said = " ".join(text.split())
    assert "Anna Berg met Omar Said in Oslo on Monday." in said
    assert "Another article." in said
    assert "EMPLOYED_BY" in said
    assert "source: AFP" in said


@pytest.mark.parametrize("format", ["html", "pdf"])
def test_the_same_articles_give_the_same_bytes(
    qapp: QApplication, tmp_path: Path, format: str
) -> None:
    (tmp_path / "again").mkdir()

    once = written(format, tmp_path, rich_record()).read_bytes()
    again = written(format, tmp_path / "again", rich_record()).read_bytes()

    assert once == again
    assert b"D:20" not in once


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
@pytest.mark.parametrize("format", ["html", "pdf"])
def test_reports_need_no_display(tmp_path: Path, format: str) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    code = (
        "import sys; from pathlib import Path; from annotator import bootstrap\n"
        "from annotator.formats.protocol import WriteOptions\n"
        "from annotator.formats.registry import named\n"
        "from tests.formats.records import NEWS, rich_record\n"
        f"named('{format}-report', bootstrap.REPORTS)"
        ".write([rich_record()], Path(sys.argv[1]), WriteOptions(NEWS))"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "out")],
        cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "out").stat().st_size > 5_000
