from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.text.offsets import OffsetMap

TEXTS = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("😀👩\u200d\u0301🇳aé")))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_units_are_those_of_utf_16(text: str) -> None:
    offsets = OffsetMap(text)

    assert [offsets.to_unit(char) for char in range(len(text) + 1)] == [
        units(text[:char]) for char in range(len(text) + 1)
    ]


@given(TEXTS)
def test_a_unit_leads_back_to_its_code_point(text: str) -> None:
    offsets = OffsetMap(text)

    for char in range(len(text) + 1):
        assert offsets.to_char(offsets.to_unit(char)) == char


def test_the_second_half_of_a_character_leads_to_its_beginning() -> None:
    assert OffsetMap("a😀b").to_char(2) == 1
