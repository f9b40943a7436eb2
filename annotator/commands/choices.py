"""What there is to choose from: schemas, pipelines, formats."""

from __future__ import annotations

from pathlib import Path

import typer

from annotator.commands.running import say
from annotator.errors import UsageError
from annotator.formats.protocol import Format
from annotator.model.schema import Schema
from annotator.paths import RESOURCES

SCHEMAS = RESOURCES / "schemas"


def register(app: typer.Typer) -> None:
    app.command("schemas")(schemas)
    app.command("pipelines")(pipelines)
    app.command("formats")(formats)


def schemas() -> None:
    """List the schemas that a new project can have."""
    from annotator.formats.schema_toml import read_schema

    found = [read_schema(path) for path in sorted(SCHEMAS.glob("*.toml"))]
    say_rows([[schema.name, schema.version, schema.title] for schema in found])


def pipelines() -> None:
    """List the spaCy pipelines that can make suggestions."""
    from annotator.nlp.catalog import available

    say_rows([[one.name, one.version, one.description] for one in available()])


def formats() -> None:
    """List the formats that can be imported and exported."""
    rows = [[one.name, _directions(one), one.description] for one in all_formats()]
    say_rows(rows)


def show_version() -> None:
    from importlib.metadata import version

    say(f"annotator {version('annotator')}")


def schema_named(name: str) -> Schema:
    """The shipped schema of this name, or the one in this file; UsageError if there is neither."""
    from annotator.formats.schema_files import read_schema_file

    known = sorted(path.stem for path in SCHEMAS.glob("*.toml"))
    if name in known:
        return read_schema_file(SCHEMAS / f"{name}.toml")
    path = Path(name)
    if not path.exists() and not path.suffix and path.name == name:
        do = f"Choose one of: {', '.join(known)}; or name a file."
        raise UsageError(what=f"There is no schema {name}.", do=do)
    return read_schema_file(path)


def all_formats() -> tuple[Format, ...]:
    """Every format; what some of them need is loaded when they are used."""
    from annotator import bootstrap

    return bootstrap.all_formats()


def format_named(name: str) -> Format:
    """The format of this name; UsageError if there is none."""
    from annotator.formats.registry import named

    return named(name, all_formats())


def format_names() -> list[str]:
    """For the shell's completion."""
    return [one.name for one in all_formats()]


def say_rows(rows: list[list[str]]) -> None:
    """Rows in columns; the last one may be as long as it is."""
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        say("  ".join([*cells, row[-1]]).rstrip())


def _directions(one: Format) -> str:
    return "/".join(word for word, can in (("in", one.reads), ("out", one.writes)) if can)
