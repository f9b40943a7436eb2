"""The table in the docs says what round trips show."""

from __future__ import annotations

import pytest

from tests.formats.formats_table import BEGIN, END, PAGE, all_formats, page_with, table


def test_the_table_in_the_docs_is_what_round_trips_show() -> None:
    pytest.importorskip("cassis")
    pytest.importorskip("pyarrow")
    page = PAGE.read_text(encoding="utf-8")

    assert page == page_with(table(), page), "run: python -m tests.formats.formats_table"


def test_the_page_names_every_format_once() -> None:
    page = PAGE.read_text(encoding="utf-8")
    made = page.partition(BEGIN)[2].partition(END)[0]

    for one in all_formats():
        assert made.count(f"| `{one.name}` |") == 1
