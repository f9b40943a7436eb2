"""The view looks as it did when it was last looked at.

`python -m tests.ui.text.test_pictures` draws the pictures anew; look at them before keeping them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.model.changes import Change
from annotator.ui import theme
from annotator.ui.text.reading import Mode
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import Scene, make_scene

PICTURES = Path(__file__).parent / "pictures"
# A pixel counts as other if it differs by more than STRAYING, of 255, in one channel: fonts are
# rasterised a little differently from one FreeType to the next.
STRAYING = 48
SHARE = 0.003
NAMES = ("light", "dark", "plain")


def draw(name: str, scene: Scene) -> QImage:
    """One of the pictures; the scripts that the bundled font lacks are scrolled out of sight."""
    view = ArticleView()
    view.setPalette(theme.palette_of(theme.DARK if name == "dark" else theme.LIGHT))
    view.resize(720, 180 if name == "plain" else 330)
    view.set_article(scene.document, scene.annotations, scene.schema)
    view.set_reading(mode=Mode.PLAIN if name == "plain" else Mode.ALL)
    view.show()
    QApplication.processEvents()
    if name == "light":
        view.set_focus_annotation(("span", "s1"))
    if name == "dark":
        view.set_focus_annotation(("argument", "s1", "s2", "Participant"))
        view.select(60, 75)
        view.find("the")
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def share_of_others(one: QImage, other: QImage) -> float:
    """The share of pixels in which two pictures of one size differ visibly."""
    width, height = one.width(), one.height()
    others = sum(
        _differ(QColor(one.pixel(x, y)), QColor(other.pixel(x, y)))
        for y in range(height)
        for x in range(width)
        if one.pixel(x, y) != other.pixel(x, y)
    )
    return others / (width * height)


def _differ(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return any(abs(a - b) > STRAYING for a, b in pairs)


@pytest.mark.parametrize("name", NAMES)
def test_the_view_looks_as_it_did(qapp: QApplication, name: str, tmp_path: Path) -> None:
    expected = QImage(str(PICTURES / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)

    drawn = draw(name, make_scene())

    drawn.save(str(tmp_path / f"{name}.png"))
    assert drawn.size() == expected.size()
    assert share_of_others(drawn, expected) < SHARE, f"see {tmp_path}"


def test_a_missing_tag_would_be_noticed(qapp: QApplication) -> None:
    scene = make_scene()
    whole = draw("light", scene)
    span = scene.span("Marta Oyelaran")
    scene.annotations.apply(Change("delete", removed=(span, *scene.annotations.dependants(span))))

    assert share_of_others(draw("light", scene), whole) > SHARE


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    PICTURES.mkdir(exist_ok=True)
    for each in NAMES:
        draw(each, make_scene()).save(str(PICTURES / f"{each}.png"))
