"""The fonts that come with the program; other scripts fall back to the system's."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from annotator.errors import AnnotatorError
from annotator.paths import RESOURCES

# Names of their own: a system that has Noto may have it hinted, or another version.
SERIF, SANS = "Annotator Serif", "Annotator Sans"
_FALLBACKS = ("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Sans", "DejaVu Sans")


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt; needs a running QGuiApplication."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise AnnotatorError(what=f"The font {path.name} cannot be loaded.")


def text_font(family: str, size: float) -> QFont:
    """The font of the article, `size` in points."""
    load_fonts()
    font = QFont([family, *_FALLBACKS])
    font.setPointSizeF(size)
    # Room for two boxes whose words stand side by side.
    font.setWordSpacing(size * 0.14)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def tag_font(size: float, *, bold: bool) -> QFont:
    """The font of tags and pills, in whole pixels."""
    load_fonts()
    font = QFont([SANS, *_FALLBACKS])
    font.setPixelSize(max(8, round(size)))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
    return font
