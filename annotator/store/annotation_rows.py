"""The annotations of sets, read from their rows and written to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.store.records import (
    Values,
    annotation_values,
    argument_of,
    relation_of,
    span_of,
)
from annotator.store.tables import arguments, chain_mentions, chains, relations, spans

Key = tuple[str, ...]
Linked = Span | Argument | Relation
# What refers to others stands after them; each with the columns of its key.
_TABLES: dict[type[Linked], tuple[Table, Key]] = {
    Span: (spans, ("id",)),
    Argument: (arguments, ("trigger", "filler", "role")),
    Relation: (relations, ("source", "target", "label")),
}
_MAKERS: dict[type[Linked], Callable[[Row[Any]], Linked]] = {
    Span: span_of,
    Argument: argument_of,
    Relation: relation_of,
}
_FEW = 500


def table_of(annotation: Linked) -> Table:
    return _TABLES[type(annotation)][0]


def annotations_of(connection: Connection, sets: Sequence[int]) -> dict[int, list[Annotation]]:
    """All annotations of these sets, by the number of the set."""
    found: defaultdict[int, list[Annotation]] = defaultdict(list)
    for kind in _TABLES:
        for row in connection.execute(_OF_SETS[kind], {"sets": sets}):
            found[row.set_number].append(_MAKERS[kind](row))
    for set_number, chain in _chain_rows(connection, _CHAINS_OF_SETS, {"sets": sets}):
        found[set_number].append(chain)
    return found


def stored(
    connection: Connection, set_number: int, annotations: Iterable[Annotation]
) -> dict[Key, Annotation]:
    """What is stored under the keys of these annotations, and perhaps more of the set."""
    first = {(one.key[0], one.key[1]) for one in annotations}
    if len(first) > _FEW:
        return {one.key: one for one in annotations_of(connection, [set_number])[set_number]}
    return {one.key: one for one in _named(connection, set_number, first)}


def _named(
    connection: Connection, set_number: int, names: set[tuple[str, str]]
) -> Iterator[Annotation]:
    for kind, select_named in _NAMED.items():
        wanted = [name for table, name in names if table == kind.__name__.lower()]
        if wanted:
            rows = connection.execute(select_named, {"in_set": set_number, "names": wanted})
            yield from map(_MAKERS[kind], rows)
    wanted = [name for table, name in names if table == "chain"]
    if wanted:
        bound = {"in_set": set_number, "names": wanted}
        yield from (chain for _, chain in _chain_rows(connection, _NAMED_CHAINS, bound))


def replace(
    connection: Connection,
    set_number: int,
    removed: Sequence[Annotation],
    added: Sequence[Annotation],
) -> None:
    """Delete, rewrite and insert rows; what keeps its key keeps what hangs on it.

    IntegrityError where an end is missing, or something hangs on what goes.
    """
    gone = {one.key for one in removed} - {one.key for one in added}
    kept = {one.key for one in removed} - gone
    _delete(connection, set_number, removed, gone)
    for kind in _TABLES:
        mine = [one for one in added if isinstance(one, kind)]
        old = [_keyed(set_number, one) for one in mine if one.key in kept]
        new = [
            {"set_number": set_number, **annotation_values(one)}
            for one in mine
            if one.key not in kept
        ]
        if old:
            connection.execute(_UPDATES[kind], old)
        if new:
            connection.execute(_INSERTS[kind], new)
    _insert_chains(connection, set_number, [one for one in added if isinstance(one, Chain)])


def clear(connection: Connection, set_number: int) -> None:
    """Delete all rows of a set, the log excepted."""
    for table in (chain_mentions, chains, relations, arguments, spans):
        connection.execute(delete(table).where(table.c.set_number == set_number))


def _delete(
    connection: Connection, set_number: int, removed: Sequence[Annotation], gone: set[Key]
) -> None:
    removed_chains = [one for one in removed if isinstance(one, Chain)]
    if removed_chains:
        bound = [{"in_set": set_number, "name": chain.id} for chain in removed_chains]
        connection.execute(_DELETE_MENTIONS, bound)
        connection.execute(_DELETE_CHAINS, bound)
    for kind in reversed(_TABLES):
        mine = [one for one in removed if isinstance(one, kind) and one.key in gone]
        if mine:
            connection.execute(_DELETES[kind], [_key(set_number, one) for one in mine])


def _insert_chains(connection: Connection, set_number: int, added: Sequence[Chain]) -> None:
    if not added:
        return
    rows = [{"set_number": set_number, "id": chain.id} for chain in added]
    connection.execute(insert(chains), rows)
    mentions = [
        {"set_number": set_number, "chain": chain.id, "position": position, "mention": mention}
        for chain in added
        for position, mention in enumerate(chain.mentions)
    ]
    if mentions:
        connection.execute(insert(chain_mentions), mentions)


def _key(set_number: int, annotation: Annotation) -> Values:
    parts = {f"key_{number}": part for number, part in enumerate(annotation.key[1:])}
    return {"in_set": set_number, **parts}


def _keyed(set_number: int, annotation: Linked) -> Values:
    _, columns = _TABLES[type(annotation)]
    values = annotation_values(annotation)
    for name in columns:
        del values[name]
    return {**_key(set_number, annotation), **values}


def _chain_rows(
    connection: Connection, statement: Select[Any], bound: Values
) -> Iterator[tuple[int, Chain]]:
    members: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for row in connection.execute(statement, bound):
        mentions = members[row.set_number, row.id]
        if row.mention is not None:
            mentions.append(row.mention)
    for (set_number, id), mentions in members.items():
        yield set_number, Chain(id=id, mentions=tuple(mentions))


def _is_key(kind: type[Linked]) -> list[ColumnElement[bool]]:
    table, columns = _TABLES[kind]
    is_key = [table.c[name] == bindparam(f"key_{i}") for i, name in enumerate(columns)]
    return [table.c.set_number == bindparam("in_set"), *is_key]


def _of_sets(table: Table) -> ColumnElement[bool]:
    return table.c.set_number.in_(bindparam("sets", expanding=True))


def _named_in(table: Table, column: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    named = table.c[column].in_(bindparam("names", expanding=True))
    return table.c.set_number == bindparam("in_set"), named


_CHAINS = (
    select(chains.c.set_number, chains.c.id, chain_mentions.c.mention)
    .outerjoin_from(chains, chain_mentions)
    .order_by(chains.c.set_number, chains.c.id, chain_mentions.c.position)
)
_OF_SETS = {kind: select(table).where(_of_sets(table)) for kind, (table, _) in _TABLES.items()}
_CHAINS_OF_SETS = _CHAINS.where(_of_sets(chains))
_NAMED = {
    kind: select(table).where(*_named_in(table, key[0])) for kind, (table, key) in _TABLES.items()
}
_NAMED_CHAINS = _CHAINS.where(*_named_in(chains, "id"))
_INSERTS = {kind: insert(table) for kind, (table, _) in _TABLES.items()}
_UPDATES = {kind: update(table).where(*_is_key(kind)) for kind, (table, _) in _TABLES.items()}
_DELETES: dict[type[Linked], Delete] = {
    kind: delete(table).where(*_is_key(kind)) for kind, (table, _) in _TABLES.items()
}
_DELETE_CHAINS = delete(chains).where(
    chains.c.set_number == bindparam("in_set"), chains.c.id == bindparam("name")
)
_DELETE_MENTIONS = delete(chain_mentions).where(
    chain_mentions.c.set_number == bindparam("in_set"),
    chain_mentions.c.chain == bindparam("name"),
)
