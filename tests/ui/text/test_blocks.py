from hypothesis import given
from hypothesis import strategies as st

from annotator.model.document import Document, Segmentation
from annotator.ui.text.blocks import blocks_of
from tests.ui.text.scene import make_document


def test_blocks_are_the_paragraphs() -> None:
    document = Document(id="d", text="one\r\ntwo\n\nthree")

    assert [document.text[a:b] for a, b, _ in blocks_of(document)] == ["one", "two", "", "three"]


def test_a_giant_paragraph_is_cut_where_sentences_begin() -> None:
    document = make_document("A sentence of so many words. " * 400)

    blocks = blocks_of(document)

    assert len(blocks) == 3
    assert "".join(document.text[a:b] for a, b, _ in blocks) == document.text
    assert all(document.text[block.start_char] == "A" for block in blocks)
    assert [block.ends_paragraph for block in blocks] == [False, False, True]


@given(st.text("ab \n\u0301", min_size=0, max_size=300))
def test_cut_blocks_lose_nothing_and_are_short(text: str) -> None:
    document = Document(id="d", text=text, segmentation=Segmentation())

    blocks = blocks_of(document, longest=20)

    assert "".join(text[a:b] for a, b, _ in blocks) == text.replace("\n", "")
    assert all(block.end_char - block.start_char <= 20 for block in blocks)
    starts = [block.start_char for block in blocks]
    assert starts == sorted(set(starts))
