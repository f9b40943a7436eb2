"""Every label of every shipped schema is legible, light and dark; every icon can be drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox

from annotator.formats.schema_toml import read_schema
from annotator.paths import RESOURCES
from annotator.ui import theme
from annotator.ui.theme import DARK, LIGHT, OUTLINE_CONTRAST, TEXT_CONTRAST, Theme, contrast

SCHEMAS = sorted((RESOURCES / "schemas").glob("*.toml"))
COLORS = sorted({label.color for path in SCHEMAS for label in read_schema(path).labels})
ICONS = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))
THEMES = pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
@pytest.mark.parametrize("color", [*COLORS, "#ffff00", "#000000", "#ffffff", "#777777"])
def test_labels_are_legible(shown: Theme, color: str) -> None:
    colors = shown.label(color)

    assert contrast(colors.text, shown.paper) >= TEXT_CONTRAST
    assert contrast(colors.on_text, colors.text) >= TEXT_CONTRAST
    assert contrast(colors.outline, shown.paper) >= OUTLINE_CONTRAST
    for fill in (colors.fill, *colors.soft):
        assert contrast(shown.ink, fill) >= TEXT_CONTRAST


@THEMES
def test_what_is_no_label_is_legible_too(shown: Theme) -> None:
    for name in ("ink", "quiet", "accent", "good", "bad"):
        assert contrast(getattr(shown, name), shown.paper) >= TEXT_CONTRAST
    assert contrast(shown.ink, shown.window) >= TEXT_CONTRAST
    assert contrast(shown.on_accent, shown.accent) >= TEXT_CONTRAST
    assert contrast(shown.faint, shown.paper) >= OUTLINE_CONTRAST
    assert contrast(shown.hit_edge, shown.paper) >= OUTLINE_CONTRAST


@THEMES
def test_text_is_legible_on_the_selection_and_on_what_was_found(shown: Theme) -> None:
    for wash in (shown.selection, shown.hit):
        color = QColor(wash)
        laid = theme.mix(shown.paper, color.name(), color.alphaF())
        assert contrast(shown.ink, laid) >= TEXT_CONTRAST


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


def test_the_palette_says_whether_it_is_dark() -> None:
    palette = QPalette()
    for color, expected in (("#ffffff", LIGHT), ("#101010", DARK)):
        palette.setColor(QPalette.ColorRole.Base, QColor(color))
        assert theme.theme_of(palette) is expected


@THEMES
def test_icons_are_drawn_in_ink(qapp: object, shown: Theme) -> None:
    assert len(ICONS) >= 16
    for name in ICONS:
        picture = theme.icon(name, shown).pixmap(24, 24).toImage()
        inked = {picture.pixelColor(x, y).name() for x in range(24) for y in range(24)
                 if picture.pixelColor(x, y).alpha() == 255}  # fmt: skip
        assert QColor(shown.ink).name() in inked, name


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_a_check_box_stands_out_checked_or_not(qapp: QApplication, shown: Theme) -> None:
    before = qapp.palette(), qapp.styleSheet()
    qapp.setPalette(theme.palette_of(shown))
    qapp.setStyleSheet(theme.style_sheet(shown))
    box = QCheckBox("Undecided")
    strongest = []
    for checked in (False, True):
        box.setChecked(checked)
        picture = box.grab(QRect(0, 0, 16, box.sizeHint().height())).toImage()
        colors = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
        }
        strongest.append(max(contrast(color, shown.window) for color in colors))
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])

    assert min(strongest) >= OUTLINE_CONTRAST
