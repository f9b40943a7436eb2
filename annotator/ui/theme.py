"""The colours of the program by name, light and dark, and what is made from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.paths import RESOURCES

TEXT_CONTRAST = 4.5
OUTLINE_CONTRAST = 3.0
_ICON_SIZES = (16, 20, 24, 32, 48, 64)


@dataclass(frozen=True, slots=True)
class LabelColors:
    """One label on paper: `text` also fills a trigger's tag, on which `on_text` is written."""

    text: str
    on_text: str
    outline: str
    fill: str
    soft: tuple[str, str, str]
    """Fills of suggestions, from a low score to a high one."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours; `paper` lies under the article, `ink` is its text."""

    dark: bool
    paper: str
    ink: str
    quiet: str
    faint: str
    accent: str
    on_accent: str
    selection: str
    hit: str
    hit_edge: str
    arc: str
    window: str
    rule: str
    good: str
    bad: str

    def label(self, color: str) -> LabelColors:
        """The colours of a label, made from the one its schema names, legible on `paper`."""
        return _label_colors(self, color)


LIGHT = Theme(
    dark=False,
    paper="#fdfcf9",
    ink="#24262b",
    quiet="#6b6d72",
    faint="#8d8c88",
    accent="#1f5fd6",
    on_accent="#ffffff",
    selection="#998fb8fa",
    hit="#c0fbe08a",
    hit_edge="#8a6700",
    arc="#5a5f6b",
    window="#f3f1ec",
    rule="#dedad2",
    good="#23714a",
    bad="#a5352b",
)
DARK = Theme(
    dark=True,
    paper="#1c1d20",
    ink="#dcdad4",
    quiet="#a09f9b",
    faint="#77787a",
    accent="#7eacff",
    on_accent="#10131a",
    selection="#993d6cb8",
    hit="#c0655015",
    hit_edge="#d9b13b",
    arc="#a9aebb",
    window="#25262a",
    rule="#3b3c41",
    good="#6cc497",
    bad="#ee8f85",
)


def theme_of(palette: QPalette) -> Theme:
    """Light or dark, as the palette's Base is."""
    return LIGHT if palette.color(QPalette.ColorRole.Base).lightnessF() > 0.5 else DARK


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG reckons it, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """The first colour with this share, from 0 to 1, of the second."""
    parts = zip(_channels(one), _channels(other), strict=True)
    return QColor.fromRgbF(*(x + (y - x) * share for x, y in parts)).name()


def legible(color: str, paper: str, ratio: float) -> str:
    """The colour, darkened or lightened just so far that it reaches this contrast on paper."""
    end = "#000000" if _luminance(paper) > 0.18 else "#ffffff"
    for step in range(51):
        candidate = mix(color, end, step / 50)
        if contrast(candidate, paper) >= ratio:
            return candidate
    return end


def icon(name: str, theme: Theme) -> QIcon:
    """The icon `resources/icons/<name>.svg` in ink, and faint where it is disabled."""
    made = QIcon()
    for size in _ICON_SIZES:
        for mode, color in ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, theme.faint)):
            made.addPixmap(_tinted(name, color, size), mode)
    return made


def palette_of(theme: Theme) -> QPalette:
    """A palette for the whole program in the colours of this theme."""
    palette = QPalette(QColor(theme.window))
    roles = QPalette.ColorRole
    for role, color in (
        (roles.Window, theme.window),
        (roles.Base, theme.paper),
        (roles.AlternateBase, theme.window),
        (roles.Text, theme.ink),
        (roles.WindowText, theme.ink),
        (roles.ButtonText, theme.ink),
        (roles.PlaceholderText, theme.quiet),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.ToolTipBase, theme.window),
        (roles.ToolTipText, theme.ink),
        (roles.Link, theme.accent),
    ):
        palette.setColor(role, QColor(color))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return palette


def style_sheet(theme: Theme) -> str:
    """The few rules that the palette cannot say."""
    check = (RESOURCES / "theme" / f"check-{'dark' if theme.dark else 'light'}.svg").as_posix()
    return f"""
QToolTip {{ color: {theme.ink}; background: {theme.window}; border: 1px solid {theme.rule};
    padding: 4px; }}
QLabel#title {{ font-weight: bold; font-size: 115%; }}
QLabel#subtitle {{ font-weight: bold; }}
QLabel#details {{ color: {theme.quiet}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {theme.quiet};
    border-radius: 3px; background: {theme.paper}; }}
QCheckBox::indicator:hover {{ border-color: {theme.accent}; }}
QCheckBox::indicator:checked {{ border-color: {theme.accent}; background: {theme.accent};
    image: url("{check}"); }}
QCheckBox:focus {{ color: {theme.accent}; text-decoration: underline; }}
QSplitter::handle, QMainWindow::separator {{ background: {theme.rule}; width: 1px; height: 1px; }}
"""


@lru_cache(maxsize=512)
def _label_colors(theme: Theme, color: str) -> LabelColors:
    paper = theme.paper
    hue = mix(color, "#ffffff", 0.45) if theme.dark else color
    text = legible(hue, paper, TEXT_CONTRAST + 0.1)
    strength = 0.30 if theme.dark else 0.20
    while contrast(theme.ink, mix(paper, text, strength)) < TEXT_CONTRAST:
        strength -= 0.01
    shares = (0.25, 0.4, 0.55)
    return LabelColors(
        text=text,
        on_text=legible(mix(paper, text, 0.04), text, TEXT_CONTRAST),
        outline=legible(mix(text, paper, 0.25), paper, OUTLINE_CONTRAST + 0.1),
        fill=mix(paper, text, strength),
        soft=(
            mix(paper, text, strength * shares[0]),
            mix(paper, text, strength * shares[1]),
            mix(paper, text, strength * shares[2]),
        ),
    )


@lru_cache(maxsize=512)
def _tinted(name: str, color: str, size: int) -> QPixmap:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _luminance(color: str) -> float:
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _channels(color)
    )
    return float(sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True)))


def _channels(color: str) -> tuple[float, float, float]:
    made = QColor(color)
    return made.redF(), made.greenF(), made.blueF()
