"""Boxes hug the ink that belongs to the span."""

from annotator.ui.text.fonts import SERIF, text_font
from annotator.ui.text.shaping import Shape


def shape(text: str, width: int = 400) -> Shape:
    return Shape(text, 0, text_font(SERIF, 13), width)


def test_a_stretch_over_line_ends_has_a_fragment_in_each_line(qapp: object) -> None:
    text = "one two three four five six seven eight"
    wrapped = shape(text, 120)

    fragments = wrapped.fragments(4, len(text))

    assert [one.line for one in fragments] == list(range(len(wrapped.lines)))
    assert [one.begins for one in fragments] == [True] + [False] * (len(fragments) - 1)
    assert [one.ends for one in fragments] == [False] * (len(fragments) - 1) + [True]
    assert all(one.x1 <= 121 for one in fragments)


def test_characters_outside_the_first_plane_keep_their_places(qapp: object) -> None:
    text = "a 😀👩 word"
    first, second = shape(text).fragments(2, 3), shape(text).fragments(5, 9)

    assert first[0].x0 < first[0].x1 <= second[0].x0


def test_in_mixed_directions_a_stretch_may_have_two_fragments(qapp: object) -> None:
    text = "He said שלום עולם and went"
    start = text.index("עולם")

    fragments = shape(text).fragments(start, start + len("עולם and"))

    assert len(fragments) == 2
    assert fragments[0].x1 < fragments[1].x0
    outside = shape(text).fragments(8, 12)[0]
    assert fragments[0].x1 <= outside.x0 + 1
    assert outside.x1 <= fragments[1].x0 + 1


def test_a_right_to_left_paragraph_stands_at_the_right(qapp: object) -> None:
    only = shape("שלום עולם")

    assert only.aligned_right
    assert only.fragments(0, 9)[0].x1 > 390


def test_lines_know_where_they_begin(qapp: object) -> None:
    text = "one two three four five six seven eight"
    wrapped = shape(text, 120)

    ranges = [wrapped.line_range(line) for line in range(len(wrapped.lines))]

    assert "".join(text[a:b] for a, b in ranges) == text
    assert all(wrapped.line_of(a) == line for line, (a, _) in enumerate(ranges))
