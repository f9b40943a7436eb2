"""What the mouse and the window's calls do: signals out, pictures in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from annotator.model.annotations import Chain, Decision, Span
from annotator.model.changes import Change
from annotator.ui.text.hit_test import hit_test
from annotator.ui.text.items import Arc, Box, Handle, Pill, Ring, Tag
from annotator.ui.text.reading import Mode
from annotator.ui.text.tooltips import tooltip_of
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import TEXT, Scene, make_document, make_scene

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def middle_of(view: ArticleView, char: int) -> QPoint:
    """The middle of a character on screen."""
    flow = view._flow
    assert flow is not None
    index = flow.block_at(char)
    layout = flow.layout(index)
    fragment = layout.shape.fragments(char, char + 1)[0]
    row = layout.rows[fragment.line]
    x = view.column + (fragment.x0 + fragment.x1) // 2
    return QPoint(x, flow.top_of(index) + row.baseline - 4)


def item_of(view: ArticleView, kind: type, span: str) -> QPoint:
    """The middle of a tag or pill on screen."""
    flow = view._flow
    assert flow is not None
    for _, top, layout in flow.visible():
        for item in layout.items:
            if isinstance(item, kind) and item.span == span:
                x, y = (item.x0 + item.x1) // 2, (item.y0 + item.y1) // 2
                return QPoint(view.column + x, top + y)
    raise AssertionError(f"{kind.__name__} of {span} is not on screen")


def click(view: ArticleView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)


def drag(view: ArticleView, start: QPoint, end: QPoint) -> None:
    viewport = view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, LEFT, NONE, end)


def test_a_click_again_and_again_goes_outwards(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.span_clicked)
    at = middle_of(view, TEXT.index("Brevik harbour"))

    for _ in range(4):
        click(view, at)
        QTest.qWait(1)

    inner, middle, outer, again = (told.at(index)[0] for index in range(4))
    assert (inner, middle, outer, again) == ("s7", "s6", "s5", "s7")


def test_every_character_is_found_under_its_middle(view: ArticleView) -> None:
    flow = view._flow
    assert flow is not None
    for char in range(len("Marta Oyelaran meets the harbour council")):
        at = middle_of(view, char)
        assert hit_test(flow, at.x() - view.column, at.y()).char == char


def test_a_click_on_a_tag_is_one_on_its_span(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.span_clicked)

    click(view, item_of(view, Tag, "s7"))

    assert told.at(0)[0] == "s7"


def test_a_click_on_a_role_tells_the_argument(view: ArticleView) -> None:
    told = QSignalSpy(view.argument_clicked)
    view.set_focus_annotation(("span", "s1"))

    click(view, item_of(view, Pill, "s2"))

    assert told.at(0)[0] == ("argument", "s1", "s2", "Participant")


def test_a_drag_selects_and_clicks_nothing(view: ArticleView) -> None:
    clicked, selected = QSignalSpy(view.span_clicked), QSignalSpy(view.selection_changed)

    drag(view, middle_of(view, 0), middle_of(view, 20))

    assert view.selection() in ((0, 20), (0, 21), (1, 20), (1, 21))
    assert clicked.count() == 0
    assert selected.count() > 0


def test_the_selection_can_be_widened_to_tokens(view: ArticleView) -> None:
    view.select(2, 8)

    view.snap_selection()

    assert view.selection() == (0, len("Marta Oyelaran"))


def test_a_double_click_selects_a_token_and_tells_the_span(view: ArticleView) -> None:
    told = QSignalSpy(view.span_double_clicked)
    at = middle_of(view, TEXT.index("Oyelaran") + 2)

    QTest.mouseDClick(view.viewport(), LEFT, NONE, at)

    start = TEXT.index("Oyelaran")
    assert view.selection() == (start, start + len("Oyelaran"))
    assert told.at(0)[0] == "s0"


def test_a_third_click_selects_the_sentence(view: ArticleView) -> None:
    at = middle_of(view, 3)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, at)

    QTest.mousePress(view.viewport(), LEFT, NONE, at)

    assert view.selection() == (0, TEXT.index("\n"))


def test_a_grip_moves_an_edge_by_tokens(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.edges_dragged)
    span = scene.span("harbour council")
    view.set_focus_annotation(span.key)
    edge = middle_of(view, span.end_char - 1)
    flow = view._flow
    assert flow is not None
    fragment = flow.layout(0).shape.fragments(span.start_char, span.end_char)[-1]
    edge.setX(view.column + fragment.x1)

    drag(view, edge, middle_of(view, TEXT.index("Brevik") + 3))

    end = TEXT.index("Brevik") + len("Brevik")
    assert list(told.at(0)) == [span.id, span.start_char, end]
    assert flow.preview is None


def test_with_alt_a_grip_moves_an_edge_by_characters(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.edges_dragged)
    span = scene.span("harbour council")
    view.set_focus_annotation(span.key)
    right = middle_of(view, span.end_char - 1)
    flow = view._flow
    assert flow is not None
    layout = flow.layout(flow.block_at(span.start_char))
    edge = QPoint(view.column + layout.shape.fragments(*offsets(span))[-1].x1 - 1, right.y())
    goal = middle_of(view, span.end_char - 3)

    QTest.mousePress(view.viewport(), LEFT, ALT, edge)
    for at in ((edge + goal) / 2, goal):
        move(view, at, LEFT, ALT)
    assert told.count() == 0, "nothing is changed before the button is let go"
    assert flow.preview is not None
    QTest.mouseRelease(view.viewport(), LEFT, ALT, goal)

    assert told.count() == 1
    id, start, end = told.at(0)
    assert (id, start) == (span.id, span.start_char)
    assert end in (span.end_char - 3, span.end_char - 2)


def test_a_drag_from_a_triggers_tag_links(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.link_dragged)
    meets, brevik = scene.span("meets"), scene.span("Brevik")

    drag(view, item_of(view, Tag, meets.id), middle_of(view, brevik.start_char + 2))

    assert list(told.at(0)) == [meets.id, brevik.id]


def test_a_drag_from_the_tag_of_what_has_relations_links(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.link_dragged)
    marta, brevik = scene.span("Marta Oyelaran"), scene.span("Brevik")

    drag(view, item_of(view, Tag, marta.id), middle_of(view, brevik.start_char + 2))

    assert list(told.at(0)) == [marta.id, brevik.id]


def arcs(view: ArticleView, *, quiet: bool) -> dict[tuple[str, ...], Arc]:
    """The arcs on screen, of what is at hand or of the rest, by what they are of."""
    assert view._flow is not None
    drawn = [item for _, _, layout in view._flow.visible() for item in layout.items]
    loud = view._flow.loud_arcs()
    found = [item for item in (*drawn, *loud) if isinstance(item, Arc)]
    return {arc.key: arc for arc in found if arc.quiet is quiet}


def pills(view: ArticleView) -> dict[str, str]:
    """What the pills on screen say, by the span they are at."""
    assert view._flow is not None
    items = (item for _, _, layout in view._flow.visible() for item in layout.items)
    return {item.span: item.text for item in items if isinstance(item, Pill)}


def test_relations_are_arrows_pale_until_one_of_their_ends_is_at_hand(
    view: ArticleView, scene: Scene
) -> None:
    joined = ("relation", "s9", "s10", "MEMBER_OF")
    assert arcs(view, quiet=True)[joined].directed
    assert joined not in arcs(view, quiet=False)
    assert pills(view) == {}

    view.set_focus_annotation(("span", "s9"))
    loud = arcs(view, quiet=False)
    assert joined not in arcs(view, quiet=True)
    assert loud[joined].directed
    assert pills(view) == {"s10": "› MEMBER_OF"}

    view.set_focus_annotation(("span", "s10"))
    back = arcs(view, quiet=False)[joined]
    for way in (loud[joined].points, back.points):
        assert way[0][0] < way[-1][0], "the head is at the target, which stands behind"
    assert pills(view) == {"s9": "‹ MEMBER_OF"}


def test_a_click_on_a_relation_goes_to_its_other_end(view: ArticleView, scene: Scene) -> None:
    told = QSignalSpy(view.span_clicked)
    view.set_focus_annotation(("span", "s9"))

    click(view, item_of(view, Pill, "s10"))

    assert told.at(0) == ["s10"]


def test_the_arrows_of_a_relation_go_with_it(view: ArticleView, scene: Scene) -> None:
    joined = next(one for one in scene.annotations.relations if one.source == "s9")
    change = Change("delete relation", removed=(joined,))

    scene.annotations.apply(change)
    view.refresh(change)

    assert joined.key not in arcs(view, quiet=True)


def test_tags_of_text_from_the_right_begin_at_the_right(view: ArticleView, scene: Scene) -> None:
    view.resize(700, 900)
    QApplication.processEvents()
    flow = view._flow
    assert flow is not None
    layout = flow.layout(flow.block_at(scene.span("קריס כהן").start_char))

    for id in ("s21", "s22"):
        box = next(one for one in layout.items if isinstance(one, Box) and one.span == id)
        tag = next(one for one in layout.items if isinstance(one, Tag) and one.span == id)
        assert tag.x1 == box.x1, id


def hover(view: ArticleView, at: QPoint) -> None:
    """Move the pointer there; sent by hand, since where it really is depends on earlier tests."""
    move(view, at, Qt.MouseButton.NoButton, NONE)


def move(
    view: ArticleView, at: QPoint, buttons: Qt.MouseButton, modifiers: Qt.KeyboardModifier
) -> None:
    where = QPointF(view.viewport().mapToGlobal(at))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, none, buttons, modifiers)
    QApplication.sendEvent(view.viewport(), event)


def offsets(span: Span) -> tuple[int, int]:
    return span.start_char, span.end_char


def rung(view: ArticleView) -> set[str]:
    """The spans with a thin ring."""
    assert view._flow is not None
    shown = (item for _, _, layout in view._flow.visible() for item in layout.items)
    return {item.span for item in shown if isinstance(item, Ring) and not item.strong}


def test_mentions_of_one_chain_are_shown_under_the_pointer_and_in_focus(
    view: ArticleView, scene: Scene
) -> None:
    ids = [scene.span("Brevik", nth).id for nth in (0, 1)]
    chain = Change("join", added=(Chain(id="c1", mentions=tuple(ids)),))
    scene.annotations.apply(chain)
    view.refresh(chain)
    assert rung(view) == set()

    hover(view, middle_of(view, scene.span("Brevik").start_char + 1))
    assert rung(view) == set(ids)
    hover(view, QPoint(2, 2))
    assert rung(view) == set()

    view.set_focus_annotation(("span", ids[0]))
    assert rung(view) == {ids[1]}


def test_the_span_at_hand_has_a_bar_at_each_edge_where_it_can_be_dragged(
    view: ArticleView, scene: Scene
) -> None:
    span = scene.span("talks would go on until a deal was struck")
    view.set_focus_annotation(span.key)

    assert view._flow is not None
    items = [item for _, _, layout in view._flow.visible() for item in layout.items]
    bars = [item for item in items if isinstance(item, Handle)]
    edges = [item for item in items if isinstance(item, Ring) and item.span == span.id]
    assert len(edges) == 2, "it goes on in a second line"
    assert [bar.x0 for bar in bars] == [edges[0].x0 - 2, edges[1].x1 - 2]


def test_a_span_from_right_to_left_is_open_at_the_left_end_of_its_line(view: ArticleView) -> None:
    view.resize(260, 420)
    text = TEXT.index("קריס")
    end = TEXT.index(" Oslo.\nThe crews")
    assert view._flow is not None
    shape = view._flow.layout(view._flow.block_at(text)).shape

    first = shape.fragments(text, end)[0]

    assert (first.begins, first.ends) == (True, False)
    assert first.open_ends == (True, False)


@pytest.mark.parametrize("key", ["Space", "Return", "A", "2", "Tab", "Alt+Left", "Backspace"])
def test_other_keys_are_the_windows(qtbot: QtBot, scene: Scene, key: str) -> None:
    window, view = QMainWindow(), ArticleView()
    window.setCentralWidget(view)
    qtbot.addWidget(window)
    action = QAction("act", window)
    action.setShortcut(QKeySequence(key))
    window.addAction(action)
    view.set_article(scene.document, scene.annotations, scene.schema)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()
    done = QSignalSpy(action.triggered)

    QTest.keySequence(view, QKeySequence(key))

    assert done.count() == 1
    assert view.caret() == 0


def test_the_annotation_in_focus_comes_on_screen(view: ArticleView, scene: Scene) -> None:
    last = scene.span("June 3")

    view.set_focus_annotation(last.key)

    start, end = view.visible_range()
    assert start < last.start_char < end
    assert view.verticalScrollBar().value() > 0


def test_a_change_shows_at_once(view: ArticleView, scene: Scene) -> None:
    span = scene.span("harbour council")
    accepted = replace(span, decision=Decision.ACCEPTED)
    change = Change("accept", (span,), (accepted,))
    before = view.grab().toImage()

    scene.annotations.apply(change)
    view.refresh(change)

    assert view.grab().toImage() != before


def test_an_offer_numbers_its_fillers(view: ArticleView, scene: Scene) -> None:
    view.set_focus_annotation(("span", "s1"))
    view.set_offer("Agent", ["s0", "s2", "s3"], 1)

    flow = view._flow
    assert flow is not None
    texts = [item.text for item in flow.layout(0).items if isinstance(item, Pill)]
    assert {"1", "3"} <= set(texts)
    assert any(text.startswith("Agen") for text in texts)
    view.set_offer("", (), 0)
    texts = [item.text for item in flow.layout(0).items if isinstance(item, Pill)]
    assert not {"1", "3"} & set(texts)


def test_finding_counts_and_goes_from_place_to_place(view: ArticleView) -> None:
    assert view.find("oslo") == TEXT.lower().count("oslo")
    assert view.find("OSLO", case=True) == 0
    assert view.find(r"\bmeets?\b", regex=True) == 2
    view.find_next()
    assert view.visible_range()[1] > TEXT.rindex("meet")
    assert view.find("") == 0


def test_reading_modes_leave_out_what_they_say(view: ArticleView) -> None:
    def labels() -> set[str]:
        assert view._flow is not None
        return {
            item.look.label
            for _, _, layout in view._flow.visible()
            for item in layout.items
            if isinstance(item, Tag)
        }

    everything = labels()
    view.set_reading(mode=Mode.LAYER, layer="event")
    assert labels() < everything
    assert "GPE" not in labels()
    view.set_reading(mode=Mode.PLAIN)
    assert labels() == set()


def test_zooming_keeps_the_place(view: ArticleView) -> None:
    view.set_focus_annotation(("span", "s27"))
    start = view.visible_range()[0]

    view.set_reading(size=18)

    assert abs(view.visible_range()[0] - start) < 120


def test_an_empty_text_and_no_text_can_be_shown(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    scene = make_scene()

    view.set_article(make_document(""), type(scene.annotations)("e", "me"), scene.schema)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.caret() == 0
    view.clear()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.visible_range() == (0, 0)


def test_a_hundred_thousand_characters_without_a_line_break_scroll(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    scene = make_scene()
    document = make_document("A sentence of so many words. " * 4_000)
    view.set_article(document, type(scene.annotations)("e", "me"), scene.schema)
    view.show()
    qtbot.waitExposed(view)

    view.set_caret(len(document.text))

    assert view.visible_range()[1] == len(document.text)


def test_tooltips_tell_label_definition_and_decision(view: ArticleView, scene: Scene) -> None:
    told = tooltip_of(scene.span("harbour council"), scene.schema, TEXT)

    assert "ORG" in told
    assert scene.schema.label("ORG").definition[:20] in told
    assert "90" in told
