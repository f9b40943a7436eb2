"""After any step, what was drawn bit by bit equals the whole drawn anew."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from annotator.model.changes import Change
from annotator.ui.text.items import Pill
from annotator.ui.text.view import ArticleView
from tests.ui.text.oracle import faults, flow_anew, pictures, placed, shown_flow
from tests.ui.text.scene import Scene

# Two thousand of them from several seeds: python -m tests.ui.text.oracle
ACTIONS = 150


def test_what_was_redrawn_bit_by_bit_equals_the_whole(
    view: ArticleView, scene: Scene, qtbot: QtBot
) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)

    assert list(faults(view, scene, seed=7, count=ACTIONS)) == []


def test_the_oracle_sees_what_is_stale(view: ArticleView, scene: Scene) -> None:
    span = scene.span("Brevik")
    change = Change("delete", removed=(span, *scene.annotations.dependants(span)))
    scene.annotations.apply(change)
    view._flow.drop(range(3))  # type: ignore[union-attr]

    shown, whole = pictures(view)

    assert shown != whole


def test_a_span_that_leaves_a_block_is_wiped_there(view: ArticleView, scene: Scene) -> None:
    short = scene.span("rule")
    text = scene.document.text
    long = replace(short, end_char=text.index("nine years"))
    stretch, shrink = Change("move", (short,), (long,)), Change("move", (long,), (short,))
    scene.annotations.apply(stretch)
    view.refresh(stretch)
    view.scroll_by(10_000)
    # Only the second of its blocks is known.
    flow = shown_flow(view)
    flow.drop([flow.block_at(short.start_char)])

    scene.annotations.apply(shrink)
    view.refresh(shrink)

    assert placed(flow) == placed(flow_anew(view))


def test_an_arc_ends_at_the_pill_of_a_span_whose_tag_is_under_its_line(
    view: ArticleView, scene: Scene
) -> None:
    nested = scene.span("Free Coast party")
    said = scene.span("said")
    role = scene.annotations.arguments_of(said.id)[0]
    wanted = replace(role, filler=nested.id, role="Patient")
    change = Change("link", added=(wanted,))
    scene.annotations.apply(change)
    view.refresh(change)
    flow = shown_flow(view)
    flow.visible()

    view.set_focus_annotation(wanted.key)

    pill = next(
        item
        for _, _, layout in flow.visible()
        for item in layout.items
        if isinstance(item, Pill) and item.key == wanted.key
    )
    anchor = flow.anchor_of(nested.id)
    assert anchor is not None
    assert anchor.x == (pill.x0 + pill.x1) // 2
    assert placed(flow) == placed(flow_anew(view))
