"""The next document for whoever asks: the first that fewer hold than it is to go to.

However many ask at once, no two get the same place. In PostgreSQL a function of the database sees
to it, with the same conditions as here, since those who ask may not see what they do not have yet.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select, text

from annotator.model.handing_out import Claims
from annotator.store.records import Values
from annotator.store.tables import annotators, settings

_NAMES = {"overlap": "claims: overlap", "times": "claims: times", "hours": "claims: hours"}
_ON = "claims"


def rules(connection: Connection) -> Claims:
    """What the lead has set; claims are on once anything is assigned, unless they were turned."""
    named = select(settings).where(settings.c.name.in_([_ON, *_NAMES.values()]))
    found = {row.name: row.value for row in connection.execute(named)}
    numbers = {key: int(found[name]) for key, name in _NAMES.items() if name in found}
    on = {"on": True, "off": False}.get(found.get(_ON, ""))
    return Claims(on=on, **numbers)


def settings_of(claims: Claims) -> dict[str, str]:
    """The settings of a project that hold these rules."""
    numbers = {name: str(getattr(claims, key)) for key, name in _NAMES.items()}
    return {**numbers, _ON: {None: "", True: "on", False: "off"}[claims.on]}


def claim(connection: Connection, annotator: str, at: str) -> str | None:
    """Hand this person the next document that is free at this time; its id, or None."""
    me = connection.execute(_NUMBER, {"name": annotator}).scalar_one()
    if connection.dialect.name == "postgresql":
        found = connection.execute(_CLAIM, {"me": me, "at": at}).scalar_one()
        return None if found is None else str(found)
    return _claim_alone(connection, me, at)


def _claim_alone(connection: Connection, me: int, at: str) -> str | None:
    """Where nobody else writes meanwhile."""
    claims = rules(connection)
    bound: Values = {"me": me, "at": at, "cutoff": cutoff(claims, at)}
    row = connection.execute(
        _FREE, {**bound, "percent": claims.overlap, "times": claims.times}
    ).first()
    if row is None:
        return None
    for statement in (_GIVE_UP, _ASSIGN, _BEGIN):
        connection.execute(statement, {**bound, "document": row.number})
    return str(row.id)


def give_up_abandoned(connection: Connection, at: str) -> None:
    """Take all claims back in which nothing was done for too long."""
    connection.execute(_GIVE_UP_ALL, {"cutoff": cutoff(rules(connection), at)})


def cutoff(claims: Claims, at: str) -> str:
    """A claim before this, in which nothing was done, holds no more; empty if all hold.

    >>> cutoff(Claims(hours=24), "2026-05-02T10:00:00.000000+00:00")
    '2026-05-01T10:00:00.000000+00:00'
    """
    if not claims.hours:
        return ""
    moment = datetime.fromisoformat(at) - timedelta(hours=claims.hours)
    return moment.isoformat(timespec="microseconds")


_NUMBER = select(annotators.c.number).where(annotators.c.name == bindparam("name"))
_CLAIM = text("SELECT annotator_claim(:me, :at)")
_SEVERAL = "(free.number * :percent + 99) / 100 < ((free.number + 1) * :percent + 99) / 100"
_FREE = text(f"""
    SELECT number, id FROM documents AS free
    WHERE NOT EXISTS (
        SELECT 1 FROM assignments WHERE document_number = free.number AND annotator_number = :me
    ) AND ({_SEVERAL} OR NOT EXISTS (
        SELECT 1 FROM assignments
        WHERE document_number = free.number AND (claimed_at IS NULL OR claimed_at >= :cutoff)
    )) AND (
        SELECT count(*) FROM (
            SELECT annotator_number FROM assignments
            WHERE document_number = free.number AND (claimed_at IS NULL OR claimed_at >= :cutoff)
            UNION
            SELECT annotator_number FROM annotation_sets
            JOIN annotators ON annotators.number = annotator_number
            WHERE document_number = free.number AND state <> 'new' AND kind = 'person'
            AND annotator_number <> :me
        )
    ) < CASE WHEN {_SEVERAL} THEN :times ELSE 1 END
    ORDER BY number LIMIT 1
""")
_ABANDONED = """
    DELETE FROM assignments
    WHERE claimed_at < :cutoff AND NOT EXISTS (
        SELECT 1 FROM annotation_sets AS begun
        WHERE begun.document_number = assignments.document_number
        AND begun.annotator_number = assignments.annotator_number AND begun.state <> 'new'
    )
"""
_GIVE_UP_ALL = text(_ABANDONED)
_GIVE_UP = text(f"{_ABANDONED} AND document_number = :document")
_ASSIGN = text("""
    INSERT INTO assignments (document_number, annotator_number, assigned_at, claimed_at)
    VALUES (:document, :me, :at, :at)
""")
# With a set of their own: whoever gives up a claim, and delivers late, finds it there.
_BEGIN = text("""
    INSERT INTO annotation_sets
        (document_number, annotator_number, state, version, undecided, updated_at)
    VALUES (:document, :me, 'new', 0, 0, :at)
    ON CONFLICT (document_number, annotator_number) DO NOTHING
""")
