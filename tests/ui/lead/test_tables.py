"""Tables of the lead's desk: they sort numbers as numbers, and copy for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.lead.tables import ROW_KEY, Column, Missing, Table

ROWS = (("Zoë", 9, 0.5), ("adam", 10, Missing("nothing was rated")), ("=Bob()", -2, 0.125))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table("People", (Column("Name"), Column("Documents"), Column("F1", 3)))
    qtbot.addWidget(made)
    made.show_rows(ROWS, ("z", "a", "b"))
    made.show()
    return made


def shown(table: Table, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_rows_keep_their_order_until_a_head_is_clicked(table: Table) -> None:
    assert shown(table, 0) == ["Zoë", "adam", "=Bob()"]

    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)

    assert shown(table, 1) == ["-2", "9", "10"]


def test_what_there_is_not_comes_last_and_says_why(table: Table) -> None:
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)

    assert shown(table, 2) == ["0.125", "0.500", "–"]
    index = table.model().index(2, 2)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "nothing was rated"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "nothing was rated"


def test_names_sort_whatever_their_case(table: Table) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    assert shown(table, 0)[1:] == ["adam", "Zoë"]


def test_all_is_copied_in_the_order_shown_and_nothing_calculates(table: Table) -> None:
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)

    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    text = QGuiApplication.clipboard().text()
    assert text == "Name\tDocuments\tF1\nadam\t10\t\nZoë\t9\t0.5\n'=Bob()\t-2\t0.125\n"


def test_what_is_selected_is_copied_with_its_heads(table: Table) -> None:
    for row, column in ((0, 2), (2, 0)):
        index = table.model().index(row, column)
        table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    assert table.copied() == "Name\tF1\n\t0.5\n'=Bob()\t\n"


def test_numbers_are_written_as_the_language_does(table: Table) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    table.show_rows([("Zoë", 12345, 1234.5)])

    assert [shown(table, column)[0] for column in (1, 2)] == ["12.345", "1.234,500"]
    assert table.copied().splitlines()[1] == "Zoë\t12345\t1234,5"


def test_return_chooses_what_the_row_stands_for(table: Table, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(1, 1))

    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert chosen.args == ["a"]
    assert table.key_at_hand() == "a"


def test_a_filter_leaves_the_rows_with_its_words(table: Table) -> None:
    table.filter("ZO")

    assert table.keys_shown() == ["z"]
    assert table.model().index(0, 0).data(ROW_KEY) == "z"
