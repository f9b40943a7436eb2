"""The strip beside the article: what it counts, how it follows, where a click goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.annotations import Decision
from annotator.model.changes import Change
from annotator.ui.text.places import SHARES, Undecided, char_of, share_of
from annotator.ui.text.strip import Strip
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import TEXT, Scene, make_scene


@pytest.fixture
def strip(qtbot: QtBot, view: ArticleView, scene: Scene) -> Strip:
    strip = Strip(view)
    qtbot.addWidget(strip)
    strip.resize(strip.sizeHint().width(), 400)
    strip.show()
    qtbot.waitUntil(lambda: strip.undecided == shares_of(scene))
    return strip


def shares_of(scene: Scene) -> list[int]:
    """The shares with something undecided, counted from nothing."""
    annotations = scene.annotations
    waiting = [span for span in annotations.spans if span.undecided]
    waiting += [annotations.span(one.trigger) for one in annotations.arguments if one.undecided]
    return sorted({share_of(span.start_char, len(TEXT)) for span in waiting})


def test_a_decision_takes_its_tick_away_and_undoing_it_brings_it_back(
    strip: Strip, view: ArticleView, scene: Scene
) -> None:
    span = scene.span("Free Coast party")
    change = Change("accept", (span,), (replace(span, decision=Decision.ACCEPTED),))
    share = share_of(span.start_char, len(TEXT))

    scene.annotations.apply(change)
    view.refresh(change)
    assert share not in strip.undecided
    assert strip.undecided == shares_of(scene)
    scene.annotations.apply(change.inverse())
    view.refresh(change.inverse())

    assert strip.undecided == shares_of(scene)


def test_a_deleted_trigger_takes_its_arguments_along(
    strip: Strip, view: ArticleView, scene: Scene
) -> None:
    span = scene.span("said")
    change = Change("delete", removed=(*scene.annotations.dependants(span), span))

    scene.annotations.apply(change)
    view.refresh(change)

    assert strip.undecided == shares_of(scene)


def test_what_was_found_is_shown_and_taken_away(strip: Strip, view: ArticleView) -> None:
    view.find("Oslo")
    assert strip.found == sorted({share_of(start, len(TEXT)) for start, _ in view.found})
    assert len(strip.found) == 3
    view.find("")

    assert strip.found == []


def test_a_click_goes_to_the_tick_within_reach(strip: Strip, view: ArticleView) -> None:
    view.resize(700, 200)
    view.find("ferry landing")
    view.scroll_by(-100_000)
    at = QPoint(6, strip._y(strip.found[0]) + 3)

    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    first, last = view.visible_range()
    assert first <= TEXT.index("ferry landing") < last


def test_another_article_is_counted_anew(
    strip: Strip, view: ArticleView, scene: Scene, qtbot: QtBot
) -> None:
    view.clear()
    qtbot.waitUntil(lambda: strip.undecided == [])
    view.set_article(scene.document, scene.annotations, scene.schema)

    qtbot.waitUntil(lambda: strip.undecided == shares_of(scene))


def test_following_changes_ends_where_counting_does() -> None:
    scene = make_scene()
    kept = Undecided(scene.annotations, len(TEXT))
    for _ in kept.count():
        pass
    for span in scene.annotations.spans[::2]:
        now = scene.annotations.span(span.id)
        change = Change("turn", (now,), (replace(now, decision=Decision.NONE),))
        scene.annotations.apply(change)
        kept.follow(change)
    counted = Undecided(scene.annotations, len(TEXT))
    for _ in counted.count():
        pass

    assert kept.counts == counted.counts


@given(st.integers(0, SHARES), st.integers(0, SHARES))
def test_a_change_amid_counting_counts_once(first: int, second: int) -> None:
    scene = make_scene()
    kept = Undecided(scene.annotations, len(TEXT))
    counting = kept.count()
    accepted, undecided = scene.span("said"), scene.span("detained")
    changes = {
        first: Change("accept", (accepted,), (replace(accepted, decision=Decision.ACCEPTED),)),
        second: Change("undecide", (undecided,), (replace(undecided, decision=Decision.NONE),)),
    }
    for step in range(SHARES + 1):
        if step in changes:
            scene.annotations.apply(changes[step])
            kept.follow(changes[step])
        next(counting, None)
    counted = Undecided(scene.annotations, len(TEXT))
    for _ in counted.count():
        pass

    assert kept.counts == counted.counts


@given(st.integers(1, 10_000_000), st.data())
def test_the_first_character_of_a_share_lies_in_it_or_behind(
    length: int, data: st.DataObject
) -> None:
    char = data.draw(st.integers(0, length - 1))
    share = share_of(char, length)

    assert 0 <= share < SHARES
    assert char_of(share, length) <= char
    assert share_of(char_of(share, length), length) == share
