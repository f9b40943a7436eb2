"""Trigger and entity, and each state, differ in shape, whatever of the colours an eye can see.

What is compared is where there is ink at all, after the colours were turned into those that a
protanope, a deuteranope or a tritanope sees, or into grey. The matrices are those of G. M.
Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of
Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009),
for a severity of 1.0; they hold for linear RGB.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Decision, Span
from annotator.model.workflow import GOLD
from annotator.ui.text import canvas
from annotator.ui.text.finding import Hits
from annotator.ui.text.flow import Flow
from annotator.ui.text.items import Tag
from annotator.ui.text.painter import Painter
from annotator.ui.text.reading import Reading
from annotator.ui.text.selection import caret_only
from annotator.ui.text.style import Style
from annotator.ui.theme import DARK, LIGHT, Theme
from tests.ui.text.scene import make_document, news

Picture = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

SIGHTS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "greyscale": ((0.2126, 0.7152, 0.0722),) * 3,
}
LUMINANCE = np.array((0.2126, 0.7152, 0.0722))
SIZE = (220, 90)
LEFT = 8
TEXT = "before something after"
INK = 2.0
"""The contrast to the paper from which a pixel counts as ink; fills stay below."""
APART = 40
"""Pixels of ink that two looks have to differ by; one dash of an outline has about six."""

STATES: dict[str, dict[str, object]] = {
    "suggested": {"origin": "news_sm@1.0", "score": 0.9},
    "decided": {"decision": Decision.ADDED, "decided_by": "me"},
    "rejected": {"origin": "news_sm@1.0", "decision": Decision.REJECTED},
    "gold": {"decision": Decision.ADDED, "decided_by": GOLD},
}


def flow_of(theme: Theme, label: str, state: str, *, nested: bool) -> Flow:
    """A span in a line of text; nested, it lies in another one's box."""
    start, end = TEXT.index("something"), TEXT.index(" after")
    kept = STATES[state]
    span = Span(
        id="one", layer=news().label(label).layer, label=label, start_char=start, end_char=end,
        **kept,  # type: ignore[arg-type]
    )  # fmt: skip
    outer = Span(
        id="a", layer="entity", label="ORG", start_char=0, end_char=end, decision=Decision.ADDED
    )
    annotations = AnnotationSet("scene", "me", [span, outer] if nested else [span])
    style = Style(theme, Reading(), news(), 1.0)
    return Flow(make_document(TEXT), annotations, news(), style, SIZE[0] - LEFT, SIZE[1])


def tag_of(label: str, state: str) -> QRect:
    """Where the tag of a span that is not nested stands in its picture."""
    items = flow_of(LIGHT, label, state, nested=False).layout(0).items
    tag = next(item for item in items if isinstance(item, Tag))
    return QRect(tag.x0 + LEFT, tag.y0, tag.x1 - tag.x0, tag.y1 - tag.y0)


@cache
def drawn(theme: Theme, label: str, state: str, *, nested: bool) -> Picture:
    """A span in a line of text, as linear RGB."""
    flow = flow_of(theme, label, state, nested=nested)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.paper))
    device = QPainter(image)
    device.translate(LEFT, 0)
    painter = Painter(device, flow.style, QRegion(QRect(-LEFT, 0, *SIZE)))
    canvas.draw(painter, flow, caret_only(0), Hits(), None)
    device.end()
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE[1], SIZE[0], 4)
    return linear(raw[:, :, 2::-1] / 255.0)


def linear(encoded: npt.NDArray[np.float64]) -> Picture:
    low = encoded <= 0.04045
    return np.where(low, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def ink(picture: Picture, theme: Theme, sight: str) -> Mask:
    """Where this eye sees something that stands out from the paper."""
    paper = linear(np.array(QColor(theme.paper).getRgbF()[:3]))  # type: ignore[index]
    matrix = np.array(SIGHTS[sight])
    seen, ground = (np.clip(one @ matrix.T, 0, 1) @ LUMINANCE for one in (picture, paper))
    lighter, darker = np.maximum(seen, ground), np.minimum(seen, ground)
    result: Mask = (lighter + 0.05) / (darker + 0.05) >= INK
    return result


@cache
def colors() -> tuple[tuple[str, str], ...]:
    """An entity and a trigger label for each, far apart in hue and lightness."""
    entities = [one.name for one in news().labels_of("entity")]
    triggers = [one.name for one in news().labels_of("event")]
    return tuple(zip(entities[::4], triggers[::4], strict=False))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("nested", [False, True], ids=["boxes", "underlines"])
def test_states_differ_in_shape_for_every_eye(
    qapp: QApplication, theme: Theme, nested: bool
) -> None:
    for label in (name for pair in colors() for name in pair):
        pictures = {state: drawn(theme, label, state, nested=nested) for state in STATES}
        for sight in SIGHTS:
            masks = {state: ink(one, theme, sight) for state, one in pictures.items()}
            for one, other in combinations(STATES, 2):
                differing = int((masks[one] ^ masks[other]).sum())
                assert differing >= APART, f"{label}, {sight}: {one} looks like {other}"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("state", [state for state in STATES if state != "rejected"])
def test_triggers_have_a_tag_with_a_ground_or_frame_and_entities_none(
    qapp: QApplication, theme: Theme, state: str
) -> None:
    for entity, trigger in colors():
        for sight in SIGHTS:
            frames = [
                frame_of_tag(ink(drawn(theme, label, state, nested=False), theme, sight), tag)
                for label, tag in (
                    (entity, tag_of(entity, state)),
                    (trigger, tag_of(trigger, state)),
                )
            ]

            assert frames[0] < 0.3 < 0.9 < frames[1], f"{entity}, {trigger}, {sight}"


def frame_of_tag(mask: Mask, tag: QRect) -> float:
    """How much of the outermost columns and rows of a tag's place is ink: its frame or ground."""
    part = mask[tag.top() : tag.bottom() + 1, tag.left() : tag.right() + 1]
    edges = (part[0, 3:-3], part[-1, 3:-3], part[3:-3, 0], part[3:-3, -1])
    return float(min(edge.mean() for edge in edges))


def test_what_differs_in_hue_alone_counts_as_alike(qapp: QApplication) -> None:
    grey = [linear(np.full((2, 2, 3), 0.5)), linear(np.tile((0.62, 0.44, 0.44), (2, 2, 1)))]

    masks = [ink(one, LIGHT, "greyscale") for one in grey]

    assert (masks[0] == masks[1]).all()
