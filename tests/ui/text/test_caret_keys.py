"""Keys move the caret by what a reader takes for one character, word, line or screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.model.annotation_set import AnnotationSet
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import TEXT, Scene, make_document

KEYS = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# One of these spans crosses two others: from the council to Lund.
COPIED = (
    "[The [[Brevik GPE?] [harbour council ORG]’s chair PERSON], "
    "[Ivo Lund PERSON?] of the [Free Coast party ORG?] PERSON],"
)
ALT = Qt.KeyboardModifier.AltModifier


def press(view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> int:
    QTest.keyClick(view, key, modifiers)
    return view.caret()


@pytest.mark.parametrize("cluster", ["😀", "👩‍👩‍👧", "e\u0301", "🇳🇴"])
def test_right_and_left_pass_a_joined_character_at_once(view: ArticleView, cluster: str) -> None:
    start = TEXT.index(cluster)
    view.set_caret(start)

    assert press(view, KEYS.Key_Right) == start + len(cluster)
    assert press(view, KEYS.Key_Left) == start


def test_right_walks_over_line_ends_and_left_back(view: ArticleView) -> None:
    start, end = TEXT.index("until a deal"), TEXT.index("\n\n") + 1
    view.set_caret(start)
    places = [start]
    while places[-1] < end:
        places.append(press(view, KEYS.Key_Right))

    assert places == sorted(set(places))
    assert places[-1] == end
    for place in reversed(places[:-1]):
        assert press(view, KEYS.Key_Left) == place


def test_in_a_right_to_left_paragraph_left_goes_on(view: ArticleView) -> None:
    start = TEXT.index("קריס")
    view.set_caret(start)

    assert press(view, KEYS.Key_Left) == start + 1


def test_control_goes_by_words_and_over_line_ends(view: ArticleView) -> None:
    view.set_caret(0)

    assert press(view, KEYS.Key_Right, CONTROL) == len("Marta ")
    view.set_caret(TEXT.index("\n"))
    assert press(view, KEYS.Key_Right, CONTROL) == TEXT.index("\n") + 1


def test_down_and_up_keep_their_column(view: ArticleView) -> None:
    view.set_caret(20)
    place = view.caret()

    press(view, KEYS.Key_Down)
    press(view, KEYS.Key_Down)
    press(view, KEYS.Key_Up)

    assert press(view, KEYS.Key_Up) == place


def test_home_and_end_stay_in_their_line(view: ArticleView) -> None:
    view.set_caret(10)

    end = press(view, KEYS.Key_End)

    assert end > 10
    assert press(view, KEYS.Key_Home) == 0
    assert press(view, KEYS.Key_End) == end
    assert press(view, KEYS.Key_End, CONTROL) == len(TEXT)
    assert press(view, KEYS.Key_Home, CONTROL) == 0


def test_pages_bring_the_caret_to_the_end_and_back(view: ArticleView) -> None:
    for _ in range(12):
        press(view, KEYS.Key_PageDown)
    assert view.visible_range()[1] >= len(TEXT) - 1

    for _ in range(12):
        press(view, KEYS.Key_PageUp)
    assert view.visible_range()[0] == 0


def test_shift_selects_whole_clusters(view: ArticleView, scene: Scene) -> None:
    start = TEXT.index("👩‍👩‍👧")
    view.set_caret(start)

    press(view, KEYS.Key_Right, SHIFT)

    assert view.selection() == (start, start + len("👩‍👩‍👧"))
    press(view, KEYS.Key_Right)
    assert view.selection() is None


def test_control_a_and_c_copy_the_text_as_it_is(view: ArticleView, qapp: object) -> None:
    press(view, KEYS.Key_A, CONTROL)
    press(view, KEYS.Key_C, CONTROL)

    assert view.selection() == (0, len(TEXT))
    assert QGuiApplication.clipboard().text() == TEXT


def test_a_key_that_is_held_goes_through_paragraphs_of_either_direction(view: ArticleView) -> None:
    first, last = TEXT.index("Oslo.\n"), TEXT.index("The crews, who")
    view.set_caret(first)
    right = [first]
    while right[-1] != last:
        right.append(press(view, KEYS.Key_Right))
        assert len(right) == len(set(right)), "the caret turned back"
    left = [last]
    while left[-1] != first:
        left.append(press(view, KEYS.Key_Left))

    assert len(right) > last - first - 5
    assert left == right[::-1]


def test_in_a_right_to_left_document_right_goes_back(view: ArticleView, scene: Scene) -> None:
    text = "שלום עולם\nקריס כהן"
    document = make_document(text)
    view.set_article(document, AnnotationSet("scene", "me"), scene.schema)
    view.set_caret(text.index("קריס"))

    assert press(view, KEYS.Key_Right) == text.index("\n")
    assert press(view, KEYS.Key_Left) == text.index("קריס")


def test_alt_goes_by_sentences_and_selects_with_shift(view: ArticleView) -> None:
    here, there = TEXT.index("The council will"), TEXT.index("A spokesman")
    view.set_caret(here + 5)

    assert press(view, KEYS.Key_Down, ALT) == there
    assert press(view, KEYS.Key_Up, ALT) == here
    assert press(view, KEYS.Key_Up, ALT) == TEXT.index("Police detained")
    press(view, KEYS.Key_Down, ALT | SHIFT)
    assert view.selection() == (TEXT.index("Police detained"), here)
    for _ in range(5):
        press(view, KEYS.Key_Down, ALT)
    assert view.caret() == len(TEXT)


def test_labels_are_copied_in_brackets(view: ArticleView, qapp: object) -> None:
    start = TEXT.index("The Brevik")
    view.select(start, TEXT.index(" said that"))

    view.copy_annotated()

    assert QGuiApplication.clipboard().text() == COPIED


def test_paragraphs_are_counted_as_they_stand_in_the_text(view: ArticleView) -> None:
    fourth = TEXT.index("Lund 😀")
    view.set_caret(fourth + 3)

    assert view.paragraph_count == TEXT.count("\n") + 1
    assert view.paragraph_number(view.caret()) == 4
    assert view.paragraph_start(4) == fourth
    assert view.paragraph_start(99) == len(TEXT)
