"""Long lists of documents: by state, by words and by metadata, a few at a time."""

from __future__ import annotations

import pytest

from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.document_filter import TO_DO, DocumentFilter, terms_of
from annotator.model.handing_out import Order
from annotator.model.workflow import DocumentEntry, State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, SCHEMA

TEXTS = {
    "a": "The flood reached Zürich.",
    "b": "Floods: COVID-19 in “Łódź”, said O'Brien.",
    "c": 'Nothing "happened" here; see www.example.org/flood-map',
    "d": "Anna Berg left. Berg, Anna.",
    "e": "ДОМ с привидениями.",
}


@pytest.fixture
def five(target: str) -> ProjectStore:
    store = ProjectStore.create(target, SCHEMA)
    for number, (id, text) in enumerate(TEXTS.items()):
        meta = {"source": "wire" if number % 2 else "Daily Post", "day": f"2024-05-0{number}"}
        store.add(Document(id, text, title=f"Report {number}", meta=meta))
    return store


def ids(store: ProjectStore, wanted: DocumentFilter, annotator: str = "ann") -> str:
    with store:
        return _ids(store, wanted, annotator)


def _ids(store: ProjectStore, wanted: DocumentFilter, annotator: str) -> str:
    numbers = store.numbers(annotator, wanted)
    return "".join(entry.id for entry in store.entries_at(annotator, numbers).values())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("flood", "abc"),
        ("FLO", "abc"),
        ("floods", "b"),
        ("f", ""),
        ("o brien", "b"),
        ("zurich", "a"),
        ("zürich", "a"),
        ("łodz o'brien", "b"),
        ("19", "b"),
        ("covid-19", "b"),
        ("example.org", "c"),
        ("дом", "e"),
        ('"anna berg"', "d"),
        ('"ann"', ""),
        ('"berg anna', "d"),
        ("anna flood", ""),
        ("report", "abcde"),
        ("source:wire", "bd"),
        ("source:daily", "ace"),
        ('source:"daily post" flood', "ac"),
        ("day:2024-05-03", "d"),
        ("source:nobody", ""),
        ("text:wire", ""),
        ("", "abcde"),
        ("…!? ( ) *", "abcde"),
    ],
)
def test_documents_are_found_by_their_words(five: ProjectStore, typed: str, expected: str) -> None:
    assert ids(five, DocumentFilter(terms=terms_of(typed))) == expected


@pytest.mark.parametrize(
    "typed",
    [
        'flood" OR text:x',
        "flood' | 'x",
        "NEAR(flood x)",
        "^flood -x",
        "text : flood",
        "flood:*B & !x",
        "\\' flood",
        "flood \\",
        "'",
        "a\0b",
        "\ud800flood",
        "{text id} : flood",
        "(((",
        "%s %(x)s :x",
        '"" ""',
        "🙂 flood",
    ],
)
def test_what_is_typed_is_never_a_command(five: ProjectStore, typed: str) -> None:
    with five:
        _ids(five, DocumentFilter(terms=terms_of(typed)), "ann")
        assert len(five.document_ids()) == len(TEXTS)


def test_a_list_is_filtered_by_state(five: ProjectStore) -> None:
    start, end = (State.NEW, State.IN_PROGRESS), (State.NEW, State.FINISHED)
    with five:
        five.apply("b", "ann", Change("start", state=start))
        five.apply("d", "ann", Change("finish", state=end))
        five.apply("e", "bob", Change("finish", state=end))

        found = {
            state: _ids(five, DocumentFilter(frozenset({state})), "ann") for state in State
        } | {"to do": _ids(five, TO_DO, "ann")}

        assert found == {"new": "ace", "in progress": "b", "finished": "d", "to do": "abce"}
        both = DocumentFilter(frozenset({State.NEW}), terms_of("flood"))
        assert _ids(five, both, "ann") == "ac"


def test_a_list_shows_what_is_assigned_and_what_was_begun(five: ProjectStore) -> None:
    with five:
        five.apply("e", "ann", Change("start", state=(State.NEW, State.IN_PROGRESS)))
        five.add_annotator("zoe", five.annotators()[0].kind)
        five.assign(Order(("zoe",)))
        five.add(Document("f", "Late flood."))

        assert _ids(five, DocumentFilter(), "ann") == "e"
        assert _ids(five, DocumentFilter(terms=terms_of("flood")), "zoe") == "abc"
        assert _ids(five, DocumentFilter(), "gold") == "abcdef"
        assert five.entries("ann") == (five.entries_at("ann", range(1, 100))[5],)


def test_neighbours_are_the_nearest_on_the_list(five: ProjectStore) -> None:
    with five:
        five.apply("b", "ann", Change("finish", state=(State.NEW, State.FINISHED)))

        def beside(id: str | None, *, most: int = 2, back: bool = False) -> str:
            return "".join(one.id for one in five.beside("ann", id, TO_DO, most=most, back=back))

        assert beside("a") == "cd"
        assert beside("d", most=3, back=True) == "ca"
        assert beside(None) == "ac"
        assert beside(None, most=1, back=True) == "e"
        assert beside("e") == ""


def test_a_document_is_found_as_it_is_now(five: ProjectStore) -> None:
    with five:
        five.add(Document("f", "Flood again."), [AnnotationSet("f", "ann", (), State.FINISHED)])
        number = five.number_of("f")
        assert number is not None
        found = five.entries_at("ann", [number, 99])
        assert found == {number: DocumentEntry("f", "", State.FINISHED)}
        assert five.number_of("g") is None
        assert _ids(five, DocumentFilter(terms=terms_of("again")), "ann") == "f"


def test_a_refused_document_leaves_no_words(five: ProjectStore) -> None:
    with five:
        bad = AnnotationSet("f", "ann", (ANNA,))
        (answer,) = five.add_many([(Document("f", "Flood"), [bad])])

        assert isinstance(answer, Exception)
        assert _ids(five, DocumentFilter(terms=terms_of("flood")), "ann") == "abc"


def test_a_text_of_very_many_words_is_added(five: ProjectStore) -> None:
    words = (chr(0xAC00 + n // 5000) + chr(0xAC00 + n % 5000) for n in range(60_000))

    with five:
        assert five.add(Document("f", " ".join(words), meta={"note": "x" * 5000}))
        assert five.number_of("f") is not None
