"""What was drawn bit by bit against the whole drawn anew, after each of many random actions.

Run `python -m tests.ui.text.oracle [--actions 2000] [--seeds 1 2 3]`, with QT_SCALE_FACTOR for
other screens. Each seed is taken through a short article, a long one, and one giant paragraph.
It ends with 1 if one picture, or one place of anything, differed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui import theme
from annotator.ui.text.flow import Flow
from annotator.ui.text.view import ArticleView
from tests.ui.text.actions import Actions
from tests.ui.text.scene import Scene, make_long_scene, make_scene

SCENES: dict[str, Callable[[], Scene]] = {
    "short": make_scene,
    "long": lambda: make_long_scene(20),
    "giant": lambda: make_long_scene(20, giant=True),
}


def faults(view: ArticleView, scene: Scene, seed: int, count: int) -> Iterator[str]:
    """What is wrong on screen after one of so many actions, as it is found."""
    actions = Actions(view, scene, random.Random(seed))
    for step in range(count):
        name = actions.take_one()
        shown, whole = pictures(view)
        if shown != whole:
            yield f"seed {seed}, step {step}: {name} left {differing(shown, whole)} stale"
        if placed(shown_flow(view)) != placed(flow_anew(view)):
            yield f"seed {seed}, step {step}: {name} misplaced something"


def shown_flow(view: ArticleView) -> Flow:
    flow = view._flow
    assert flow is not None
    return flow


def flow_anew(view: ArticleView) -> Flow:
    """The same place in the same article, with nothing taken over from before."""
    now = shown_flow(view)
    assert view._schema is not None
    size = (now.width, now.height)
    flow = Flow(now.document, now.annotations, view._schema, now.style, *size)
    flow.hold(now.at_hand)
    flow.show_preview(now.preview)
    flow.first, flow.hidden = now.first, now.hidden
    # Beyond the screen heights are estimates, and those that were measured are better ones.
    flow.heights = deepcopy(now.heights)
    return flow


def placed(flow: Flow) -> list[object]:
    """Where everything on screen is."""
    blocks = [
        (index, top, layout.height, layout.rows, set(layout.items), layout.anchors)
        for index, top, layout in flow.visible()
    ]
    arcs = [arc for arc in flow.loud_arcs() if arc.y0 < flow.height and arc.y1 > 0]
    return [blocks, arcs]


def pictures(view: ArticleView) -> tuple[QImage, QImage]:
    """The window's own pixels as they stand, and after drawing all of the view again."""
    shown = pixels(view)
    view.viewport().update()
    QApplication.processEvents()
    return shown, pixels(view)


def pixels(view: ArticleView) -> QImage:
    QApplication.processEvents()
    # Not grab(): that paints all anew and would hide what is stale.
    picture = view.screen().grabWindow(view.winId()).toImage()
    scale, inner = picture.devicePixelRatio(), view.viewport().geometry()
    corner, size = inner.topLeft() * scale, inner.size() * scale
    return picture.copy(corner.x(), corner.y(), size.width(), size.height())


def differing(one: QImage, other: QImage) -> str:
    stale = [
        (x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    ]
    xs, ys = [x for x, _ in stale], [y for _, y in stale]
    return f"{min(xs)}..{max(xs)} × {min(ys)}..{max(ys)}"


def show(scene: Scene) -> ArticleView:
    """A view of a scene in a window that has the keyboard."""
    view = ArticleView()
    view.setPalette(theme.palette_of(theme.LIGHT))
    view.resize(700, 420)
    view.set_article(scene.document, scene.annotations, scene.schema)
    view.show()
    view.activateWindow()
    view.setFocus()
    QTest.qWaitForWindowActive(view)
    return view


def main() -> int:
    """Print each fault and how many pictures were compared; 1 if there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=2_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    given = parser.parse_args()
    application = QApplication([])
    found = sum(compared(name, seed, given.actions) for seed in given.seeds for name in SCENES)
    application.quit()
    return 1 if found else 0


def compared(name: str, seed: int, count: int) -> int:
    """Print what differs in one article, and how often; that number."""
    scene = SCENES[name]()
    view = show(scene)
    found = 0
    for fault in faults(view, scene, seed, count):
        found += 1
        say(f"{name}, {fault}")
    scale = view.devicePixelRatioF()
    say(f"{name}, seed {seed}, scale {scale:g}: {found} faults in {count:,} actions")
    view.close()
    return found


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
