"""Arcs on paper keep to their line, to the margin, or to the edge of their page."""

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.ui.text.arcs import Anchor
from annotator.ui.text.paper_arcs import Place, Sheet, page_arcs

SHEET = Sheet(width=500, height=900)
MADE = AnnotationSet(
    "one",
    "me",
    [
        Span(id="met", layer="event", label="MEET", start_char=0, end_char=3),
        Span(id="anna", layer="entity", label="PERSON", start_char=4, end_char=8),
        Argument(trigger="met", filler="anna", role="Agent"),
    ],
)


def arcs(trigger: Place, filler: Place, page: int) -> list[tuple[tuple[int, int], ...]]:
    places = {"met": trigger, "anna": filler}
    return [arc.points for arc in page_arcs(MADE, places, page, SHEET)]


def test_within_a_line_there_is_nothing_to_add() -> None:
    assert arcs(Place(1, Anchor(50, 20, 10)), Place(1, Anchor(90, 20, 10)), 1) == []


def test_to_another_line_an_arc_goes_through_the_nearer_margin() -> None:
    (left,) = arcs(Place(1, Anchor(50, 20, 10)), Place(1, Anchor(90, 60, 50)), 1)
    (right,) = arcs(Place(1, Anchor(400, 20, 10)), Place(1, Anchor(450, 60, 50)), 1)

    assert left == ((50, 20), (50, 10), (-6, 10), (-6, 50), (90, 50), (90, 60))
    assert right[2:4] == ((506, 10), (506, 50))


def test_to_another_page_it_goes_to_the_edge_and_on_from_there() -> None:
    trigger, filler = Place(1, Anchor(50, 20, 10)), Place(3, Anchor(90, 60, 50))

    (leaving,), between, (coming,) = (arcs(trigger, filler, page) for page in (1, 2, 3))

    assert leaving[-1] == (-6, SHEET.height + 12)
    assert between == []
    assert coming[0] == (-6, -12)
    assert coming[-1] == (90, 60)
