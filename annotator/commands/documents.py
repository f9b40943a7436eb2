"""Documents in and out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from annotator.commands.choices import all_formats, format_named, format_names
from annotator.commands.running import (
    PARTLY,
    UNREADABLE,
    ProjectName,
    Quiet,
    complain,
    progress,
    say,
)
from annotator.errors import UsageError
from annotator.formats.protocol import Format
from annotator.model.workflow import State


def register(app: typer.Typer) -> None:
    app.command("import")(import_)
    app.command("export")(export)


def import_(
    project: ProjectName,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files, folders, zip and tar archives.")
    ],
    format: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            autocompletion=format_names,
            help="How to read them (see `annotator formats`); guessed if not given.",
        ),
    ] = "",
    annotator: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="gold|NAME",
            help="Whose the annotations in the files are; as the files say if not given.",
        ),
    ] = "",
    map: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FROM=TO",
            help="A label, role or relation that the schema names otherwise; `FROM=` leaves it "
            "out, `FROM=+` or `FROM=+LAYER` adds it to the schema. The project remembers it.",
        ),
    ] = None,
    add_labels: Annotated[
        bool,
        typer.Option(
            "--add-labels", help="Add all labels, roles and relations that the schema lacks."
        ),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Add documents, and the annotations that they carry."""
    from annotator.app.extending import add_names, additions_in
    from annotator.app.mapping import parsed, remember, remembered
    from annotator.app.transfer import import_documents
    from annotator.store.project_store import ProjectStore

    formats = (_readable(format),) if format else all_formats()
    with ProjectStore.open(project) as store, progress("Importing", quiet=quiet) as advance:
        from annotator.nlp.tokenizer import SpacyTokenizer

        schema = store.schema()
        additions, pairs = additions_in(map or (), schema)
        before = remembered(store, schema).without(additions.names)
        if map:
            remember(store, parsed(pairs, schema).over(before))
        added = add_names(
            store, paths, formats=formats, additions=replace(additions, every=add_labels)
        )
        report = import_documents(
            store,
            paths,
            formats=formats,
            tokenizer=SpacyTokenizer(),
            annotator=annotator,
            progress=advance,
        )
    if added:
        say(f"added to the schema: {', '.join(added)}")
    for line in report.left_out:
        complain(line)
    for refusal in report.refused:
        complain(str(refusal))
    refused = len(report.refused)
    say(f"added {report.added}, already there {report.present}, refused {refused}")
    if refused:
        raise typer.Exit(PARTLY if report.added or report.present else UNREADABLE)


def export(
    project: ProjectName,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A file or folder, by format.")],
    format: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            autocompletion=format_names,
            help="How to write them (see `annotator formats`).",
        ),
    ],
    of: Annotated[
        str, typer.Option(metavar="gold|NAME|all", help="Whose annotations are written.")
    ] = "gold",
    state: Annotated[
        list[State] | None, typer.Option(help="Only annotations in this state; may be repeated.")
    ] = None,
    since: Annotated[
        str, typer.Option(metavar="DAY", help="Only what was changed on this day or later.")
    ] = "",
    until: Annotated[
        str, typer.Option(metavar="DAY", help="Only what was changed on this day or before.")
    ] = "",
    where: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=VALUE",
            help="Only documents with this metadata; also !=, <, <=, > and >=. May be repeated.",
        ),
    ] = None,
    split: Annotated[
        str, typer.Option(metavar="80:10:10", help="Percentages of train, dev and test.")
    ] = "",
    seed: Annotated[int, typer.Option(help="Mixes documents before the split.")] = 0,
    stratify: Annotated[
        bool, typer.Option("--stratify", help="Keep labels in proportion in the parts.")
    ] = False,
    group_by: Annotated[
        str,
        typer.Option(metavar="NAME", help="Metadata, such as source, of which a part has all."),
    ] = "",
    card: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a dataset card too, as Markdown.")
    ] = None,
    licence: Annotated[
        str | None,
        typer.Option("--licence", "--license", help="For the card; the project remembers it."),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write a dataset; the same project gives the same bytes, and remembers the release."""
    from annotator.app.exporting import LICENCE, Division, export_documents, shares_of
    from annotator.app.selecting import Selection, condition
    from annotator.app.settings import load_settings
    from annotator.store.project_store import ProjectStore

    chosen, shares = format_named(format), shares_of(split)
    conditions = tuple(condition(one) for one in where or ())
    selection = Selection(states=tuple(state or ()), since=since, until=until, where=conditions)
    with ProjectStore.open(project) as store, progress("Exporting", quiet=quiet) as advance:
        if licence is not None:
            store.set_setting(LICENCE, licence)
        report = export_documents(
            store,
            out,
            format=chosen,
            of=of,
            selection=selection,
            split=shares,
            seed=seed,
            division=Division(stratified=stratify, group_by=group_by),
            card=card,
            by=load_settings().annotator,
            progress=advance,
        )
    for line in report.left_out:
        complain(line)
    if not report.documents:
        complain(f"No document has annotations of {of}.")
    say(f"Wrote {report.documents} documents to {out}.")


def _readable(name: str) -> Format:
    found = format_named(name)
    if not found.reads:
        raise UsageError(what=f"{name} can be written only.", do="Choose another format.")
    return found
