"""The schema of a project: what it has, and how it is altered with all that it touches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import ProjectName, Quiet, progress, say
from annotator.errors import UsageError

if TYPE_CHECKING:
    from annotator.app.schema_changing import Preview
    from annotator.model.schema import Schema
    from annotator.model.schema_edits import Edit
    from annotator.store.project_store import ProjectStore


def register(app: typer.Typer) -> None:
    app.command("schema")(schema)


def schema(
    project: ProjectName,
    rename: Annotated[str, typer.Option(metavar="OLD=NEW", help="Give another name.")] = "",
    merge: Annotated[
        str, typer.Option(metavar="A,B=C", help="Let A and B become C, which there is.")
    ] = "",
    split: Annotated[
        str, typer.Option(metavar="A=B,C", help="Let A become B, or C after a second look.")
    ] = "",
    delete: Annotated[
        str,
        typer.Option(
            metavar="A[=B]", help="Take A away; its annotations become B or are rejected."
        ),
    ] = "",
    add_label: Annotated[
        str, typer.Option(metavar="NAME=LAYER", help="Add a label to a layer.")
    ] = "",
    add_role: Annotated[
        str,
        typer.Option(metavar="NAME=A,B", help="Add a role that A and B may fill."),
    ] = "",
    events: Annotated[
        str, typer.Option(metavar="A,B", help="The events that take the new role.")
    ] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the last alteration back.")] = False,
    preview: Annotated[
        bool, typer.Option("--preview", help="Say what it would touch, and leave all as it is.")
    ] = False,
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Who does it; by custom you.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """Show the schema, or alter it with everybody's annotations in one step that can be undone.

    A name may be that of a label, role, relation or attribute.
    """
    from annotator.app import schema_changing
    from annotator.app.settings import load_settings
    from annotator.store.project_store import ProjectStore

    wishes = {
        "rename": rename,
        "merge": merge,
        "split": split,
        "delete": delete,
        "add-label": add_label,
        "add-role": add_role,
    }
    wanted = [(name, wish) for name, wish in wishes.items() if wish]
    if len(wanted) + undo > 1:
        raise UsageError(what="One alteration at a time.", do="Leave out all options but one.")
    by = annotator or load_settings().annotator
    with ProjectStore.open(project) as store:
        if undo:
            step = schema_changing.undo(store, by)
            say(f"Undone: {step.verb} by {step.by}; version {store.schema().version}.")
        elif not wanted:
            _say_schema(store, as_json=as_json)
        else:
            edit = _edit(store.schema(), *wanted[0], events)
            with progress("Looking", quiet=quiet) as advance:
                found = schema_changing.preview(
                    store, edit, progress=lambda done: advance(done, None)
                )
            if not preview:
                schema_changing.change(store, edit, by)
            _say_preview(found, as_json=as_json, done=not preview)


def _edit(schema: Schema, option: str, wish: str, events: str) -> Edit:
    from annotator.model.schema import Label, Role
    from annotator.model.schema_edits import AddLabel, AddRole, Delete, Merge, Rename, Split

    left, sign, right = (part.strip() for part in wish.partition("="))
    firsts, others = _listed(left), _listed(right)
    if not firsts or (option not in ("delete", "add-role") and not (sign and others)):
        do = "Look at: annotator schema --help"
        raise UsageError(what=f"--{option} {wish} says too little.", do=do)
    if option == "add-label":
        return AddLabel(Label(name=left, layer=right))
    if option == "add-role":
        return AddRole(Role(name=left, fillers=others), _listed(events))
    kind = _kind(schema, firsts[0])
    if option == "rename":
        return Rename(kind, left, right)
    if option == "merge":
        return Merge(kind, firsts, right)
    if option == "split":
        return Split(kind, left, others)
    return Delete(kind, left, right)


def _kind(schema: Schema, name: str) -> Any:
    from annotator.model.schema_names import Kind, named

    kind = next((kind for kind in Kind if name in named(schema, kind)), None)
    if kind is None:
        do = "Look at its names with: annotator schema PROJECT"
        raise UsageError(what=f"The schema {schema.name} has no {name}.", do=do)
    return kind


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def _say_schema(store: ProjectStore, *, as_json: bool) -> None:
    from annotator.model.schema_names import Kind, named

    schema, counts = store.schema(), store.counts()
    counted = {Kind.LABEL: counts.labels, Kind.ROLE: counts.roles}
    rows = [
        {"kind": kind.value, "name": name, "annotations": counted[kind].get(name, 0)}
        if kind in counted
        else {"kind": kind.value, "name": name}
        for kind in Kind
        for name in named(schema, kind)
    ]
    if as_json:
        table = {"name": schema.name, "version": schema.version, "names": rows}
        say(json.dumps(table, ensure_ascii=False, indent=2))
        return
    say(f"{schema.name}, version {schema.version}")
    say_rows([[str(r["name"]), str(r["kind"]), str(r.get("annotations", ""))] for r in rows])


def _say_preview(found: Preview, *, as_json: bool, done: bool) -> None:
    rows = [
        {
            "annotator": row.annotator,
            "state": row.state.value,
            "kind": row.kind.value,
            "from": row.name,
            "to": row.to,
            "annotations": count,
        }
        for row, count in found.rows
    ]
    if as_json:
        table = {
            "versions": [found.before.version, found.after.version],
            "done": done,
            "documents": found.documents,
            "annotations": found.annotations,
            "look_again": found.again,
            "rows": rows,
        }
        say(json.dumps(table, ensure_ascii=False, indent=2))
        return
    would = "Altered" if done else "Would alter"
    where = f"{found.annotations} annotations in {found.documents} documents"
    say(f"{would} {where}; version {found.before.version} to {found.after.version}.")
    say_rows([[str(cell) or "–" for cell in row.values()] for row in rows])
    if found.again:
        say(f"{found.again} places to look at again.")
