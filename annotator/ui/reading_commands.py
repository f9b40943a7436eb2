"""The commands on how the article is set: font, size, lines, measure, and what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from annotator.app.settings import Settings
from annotator.model.annotations import Span
from annotator.model.schema import LayerKind
from annotator.ui.commands import pick
from annotator.ui.text.fonts import SERIF
from annotator.ui.text.reading import Mode

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_MODES = (Mode.ALL, Mode.LAYER, Mode.UNDECIDED, Mode.PLAIN)
_CLOSEST, _WIDEST_APART = 1.0, 2.5
_NARROWEST, _WIDEST = 30, 160


def pick_font(window: MainWindow) -> None:
    """Let the font of the article be picked by its first letters."""
    families = [one for one in QFontDatabase.families() if one != SERIF]
    names = [(SERIF, _tr("The usual font")), *((family, "") for family in families)]
    pick(window, _tr("Font"), names, lambda name: window.article.set_reading(family=name))


def zoom(window: MainWindow, steps: int) -> None:
    """Larger or smaller text by one point; 0 goes back to the usual size."""
    size = Settings().font_size if steps == 0 else window.article.reading.size + steps
    window.article.set_reading(size=size)


def space_lines(window: MainWindow, steps: int) -> None:
    """More or less room between lines, by a tenth of a line."""
    wanted = round(window.article.reading.line_height + steps / 10, 1)
    window.article.set_reading(line_height=min(max(wanted, _CLOSEST), _WIDEST_APART))


def widen(window: MainWindow, steps: int) -> None:
    """A wider or narrower column, by four characters."""
    wanted = window.article.reading.measure + 4 * steps
    window.article.set_reading(measure=min(max(wanted, _NARROWEST), _WIDEST))


def turn_mode(window: MainWindow) -> None:
    """Show all annotations, then the layer at hand, what is undecided, plain text, and so on."""
    shown = window.article.reading.mode
    following = _MODES[(_MODES.index(shown) + 1) % len(_MODES)]
    layer = _layer_at_hand(window)
    window.article.set_reading(mode=following, layer=layer)
    words = {
        Mode.ALL: _tr("All annotations are shown."),
        Mode.LAYER: _tr("Only the layer {layer} is shown.").format(layer=layer),
        Mode.UNDECIDED: _tr("Only undecided suggestions are shown."),
        Mode.PLAIN: _tr("Plain text is shown."),
    }
    window.status.say(words[following])


def _layer_at_hand(window: MainWindow) -> str:
    """The layer of the span at hand; without one, that of entities, or else the first."""
    one, schema = window.desk.walk.at_hand, window.desk.workspace.schema
    if isinstance(one, Span):
        return one.layer
    return (schema.layer_of_kind(LayerKind.ENTITY) or schema.layers[0]).name


def _tr(text: str) -> str:
    return QCoreApplication.translate("reading_commands", text)
