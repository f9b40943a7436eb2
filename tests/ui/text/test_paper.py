"""The article on paper: pages, lines that are all there, legend, and files that can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from annotator.errors import StoreError
from annotator.model.annotation_set import AnnotationSet
from annotator.ui.text import paper
from annotator.ui.text.flow import Flow
from annotator.ui.text.items import Arc
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.legend import legend
from annotator.ui.text.paper import Article, write
from annotator.ui.text.paper_arcs import roles_shown
from annotator.ui.text.vectors import VectorPainter
from tests.ui.text.scene import TEXT, Scene, make_document, make_scene, news

PAGE = b"/Type /Page\n"


@pytest.fixture
def article(qapp: QApplication) -> Article:
    scene = make_scene()
    return Article(scene.document, scene.annotations, scene.schema)


@pytest.fixture
def long_article(qapp: QApplication) -> Article:
    document = make_document(TEXT * 4 + "One sentence that goes on. " * 400)
    return Article(document, AnnotationSet("scene", "me"), news())


def test_a_pdf_has_a_page_for_each_screenful_of_text(long_article: Article, tmp_path: Path) -> None:
    write(tmp_path / "long.pdf", long_article)

    written = (tmp_path / "long.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert 6 <= written.count(PAGE) <= 12


def test_every_line_is_drawn_once_and_inside_its_page(
    long_article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[int, int, int, int]] = []

    class Spied(paper._Sheet):
        def _draw(self, flow: Flow, layout: BlockLayout, first: int, last: int) -> None:
            top = self.y
            super()._draw(flow, layout, first, last)
            if self._painter is None:
                return  # It only measures.
            bottom = top + layout.rows[last].bottom - (layout.rows[first].top if first else 0)
            drawn.extend((id(flow), layout.shape.start_char, line, bottom)
                         for line in range(first, last + 1))  # fmt: skip

    monkeypatch.setattr(paper, "_Sheet", Spied)
    write(tmp_path / "long.pdf", long_article)

    lines = [place[:3] for place in drawn]
    assert len(lines) == len(set(lines)) > 200
    assert all(bottom <= paper._HEIGHT - paper._FOOT for *_, bottom in drawn)


def test_an_svg_is_one_picture_of_everything(article: Article, tmp_path: Path) -> None:
    path = tmp_path / "article.svg"
    write(path, article)

    renderer = QSvgRenderer(str(path))
    picture = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    lines = [
        y
        for y in range(0, picture.height(), 4)
        if any(picture.pixelColor(x, y).lightness() < 90 for x in range(0, picture.width(), 3))
    ]
    assert renderer.isValid()
    assert b"<title>Scene</title>" in path.read_bytes()
    assert lines[-1] > picture.height() * 0.9


def test_an_svg_is_as_wide_as_a_page_and_has_pictures_for_emoji(
    article: Article, tmp_path: Path
) -> None:
    write(tmp_path / "article.svg", article)

    written = (tmp_path / "article.svg").read_text(encoding="utf-8")
    width = re.search(r'width="([\d.]+)mm"', written)
    assert width is not None
    assert float(width[1]) == pytest.approx(210, abs=0.5)
    assert written.count("data:image/png") == 3


def test_arcs_between_lines_and_roles_are_printed(
    article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Arc] = []

    class Spied(VectorPainter):
        def loud_arcs(self, arcs: Iterable[Arc]) -> None:
            kept = list(arcs)
            printed.extend(kept)
            super().loud_arcs(kept)

    monkeypatch.setattr(paper, "VectorPainter", Spied)
    write(tmp_path / "article.pdf", article)

    said, strike = article.annotations.span("s11"), article.annotations.span("s12")
    assert {arc.key[1] for arc in printed if not arc.directed} == {said.id, strike.id}
    assert {arc.key for arc in printed if arc.directed} == {
        ("relation", "s0", "s6", "MEMBER_OF"),
        ("relation", "s21", "s20", "CITIZEN_OF"),
    }
    roles = roles_shown(article.annotations).pills
    assert [pill.text for pill in roles["s16"]] == ["Topic"]
    assert "s4" not in roles  # What fills it was rejected.


def test_the_legend_names_each_label_used_and_each_state(article: Article) -> None:
    document, samples = legend(article.document, article.annotations, article.schema)

    used = {span.label for span in article.annotations.spans if not span.rejected}
    lines = document.text.splitlines()
    assert {span.label for span in samples.spans[: len(used)]} == used
    assert [line.split()[0] for line in lines[len(used) :]] == ["decided", "suggested", "rejected"]
    assert lines[0].startswith("Marta Oyelaran   9 × — ")


def test_a_place_that_cannot_be_written_is_said(article: Article, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        write(tmp_path / "nowhere" / "article.pdf", article)


def test_an_article_without_annotations_has_no_legend(scene: Scene, tmp_path: Path) -> None:
    write(tmp_path / "bare.pdf", Article(scene.document, AnnotationSet("scene", "me"), news()))

    assert (tmp_path / "bare.pdf").read_bytes().count(PAGE) == 1
