"""How far a project is, as tables for spreadsheets: a CSV file for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.app.outcomes import KINDS
from annotator.app.spreadsheets import Cell, write_csv
from annotator.model.statements import Level
from annotator.model.workflow import State

Rows = list[list[Cell]]
_STATES = [state.value for state in State]
_PACE = ["decisions", "unchanged", "seconds"]
_KINDS = [kind.value for kind in KINDS]
_DAY: list[Cell] = ["date", *_KINDS]
_AGREEMENT: list[Cell] = ["date", "documents", *(level.value for level in Level)]


def write_status(folder: Path, tables: Mapping[str, Any]) -> tuple[Path, ...]:
    """Write each table of `status_tables` into this folder, made if it is not there; the paths.

    StoreError if it cannot be written.
    """
    paths = []
    for name, rows in status_rows(tables).items():
        path = folder / f"{name}.csv"
        write_csv(path, rows)
        paths.append(path)
    return tuple(paths)


def status_rows(tables: Mapping[str, Any]) -> dict[str, Rows]:
    """Each table of `status_tables` under its name, the first row being heads."""
    return {
        "documents": _counted("state", tables["documents"]),
        "annotators": _annotators(tables),
        "labels": _counted("label", tables["labels"]),
        "roles": _counted("role", tables["roles"]),
        "suggestions": _suggestions(tables["suggestions"]),
        "curve": [_DAY, *(list(day.values()) for day in tables["curve"])],
        "curves": _curves(tables["curves"]),
        "active": _active(tables["active"]),
        "agreement": [_AGREEMENT, *(list(day.values()) for day in tables["agreement"])],
    }


def _counted(head: str, table: Mapping[str, Cell]) -> Rows:
    rows: Rows = [[head, "count"]]
    return [*rows, *([name, count] for name, count in table.items())]


def _annotators(tables: Mapping[str, Any]) -> Rows:
    """Who has no decisions, or was never at work, has empty cells, not noughts."""
    rows: Rows = [["annotator", *_STATES, *_PACE, "active_seconds"]]
    for name, states in tables["annotators"].items():
        pace = tables["pace"].get(name, {})
        on_documents = tables["active"].get(name, {}).values()
        active = round(sum(on_documents), 1) if on_documents else None
        rows.append([name, *states.values(), *(pace.get(figure) for figure in _PACE), active])
    return rows


def _suggestions(table: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Rows:
    rows: Rows = [["pipeline", "label", *_KINDS]]
    for origin, labels in table.items():
        rows += [[origin, label, *figures.values()] for label, figures in labels.items()]
    return rows


def _active(table: Mapping[str, Mapping[str, float]]) -> Rows:
    rows: Rows = [["annotator", "document", "seconds"]]
    for name, by_document in table.items():
        rows += [[name, id, seconds] for id, seconds in by_document.items()]
    return rows


def _curves(curves: Mapping[str, Sequence[Mapping[str, Cell]]]) -> Rows:
    rows: Rows = [["pipeline", *_DAY]]
    for origin, days in curves.items():
        rows += [[origin, *day.values()] for day in days]
    return rows
