"""How the reader wants the article: font, measure, and what of the annotations is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.annotations import Span
from annotator.ui.text.fonts import SERIF

SMALLEST, LARGEST = 7.0, 40.0


class Mode(StrEnum):
    ALL = "all"
    LAYER = "layer"
    UNDECIDED = "undecided"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Reading:
    """`size` in points, `measure` the widest line in characters, `layer` for Mode.LAYER."""

    family: str = SERIF
    size: float = 13.0
    line_height: float = 1.0
    measure: int = 72
    mode: Mode = Mode.ALL
    layer: str = ""

    def shows(self, span: Span) -> bool:
        match self.mode:
            case Mode.ALL:
                return True
            case Mode.LAYER:
                return span.layer == self.layer
            case Mode.UNDECIDED:
                return span.undecided
            case Mode.PLAIN:
                return False
