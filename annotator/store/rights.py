"""Who may read and write which rows of a project in PostgreSQL, kept by the server itself.

The owner of the tables, who made the project, and superusers may do everything and are not asked.
All others are in one of four groups, which are made with the first user. A group has rights on
tables; which rows they reach is up to the policies, of which those that write hold beside the
ones that read. The functions come with the tables: see the migration 0003.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection

from annotator.model.users import UserRole
from annotator.store.tables import changes

_MARK = "rights: "

# In brackets, so that the server asks once for each statement instead of once for each row.
_ROLE = "(SELECT annotator_role())"
_OWN = "(SELECT annotator_own())"
_LEAD = f"{_ROLE} = 'lead'"
_READER = f"{_ROLE} IN ('lead', 'curator')"
_ANNOTATOR = f"{_ROLE} = 'annotator'"
_KIND = "annotator_number IN (SELECT number FROM annotators WHERE kind = '{kind}')"
_OWN_SET = f"(SELECT owned.annotator_number FROM annotation_sets owned WHERE {{same}}) = {_OWN}"
_SAME_SET = "owned.number = set_number"

# An annotator sees of others what pipelines propose, and gold where both it and they are finished.
_SETS = f"""
    {_READER} OR annotator_number = {_OWN}
    OR {_ANNOTATOR} AND {_KIND.format(kind="pipeline")}
        AND document_number IN (SELECT annotator_documents())
    OR {_ANNOTATOR} AND {_KIND.format(kind="gold")} AND state = 'finished'
        AND document_number IN (SELECT annotator_finished())
    OR {_ROLE} = 'trainer' AND {_KIND.format(kind="gold")} AND state <> 'in progress'
"""
# What somebody may see of the sets is said once, above: this looks one up as they see it.
_IN_SET = f"{_READER} OR (SELECT true FROM annotation_sets seen WHERE seen.number = set_number)"
_WRITE_SET = f"{_LEAD} OR {_OWN_SET.format(same=_SAME_SET)}"
_NEW_SET = f"""
    {_LEAD} OR annotator_number = {_OWN}
        AND (SELECT true FROM documents seen WHERE seen.number = document_number)
"""
_SEES_CHANGE = f"{_READER} OR (SELECT true FROM changes seen WHERE seen.id = change_id)"
_MINE = f"{_READER} OR annotator_number = {_OWN}"

# By table and command, which rows; a command that is missing reaches none.
_POLICIES: dict[str, dict[str, str]] = {
    # Whoever writes locks the row, and nobody alters it.
    "project": {"SELECT": "true", "UPDATE": "true"},
    "documents": {
        "SELECT": f"{_READER} OR number IN (SELECT annotator_documents())",
        **dict.fromkeys(("INSERT", "UPDATE", "DELETE"), _LEAD),
    },
    "annotation_sets": {
        "SELECT": _SETS,
        "INSERT": _NEW_SET,
        "UPDATE": f"{_LEAD} OR annotator_number = {_OWN}",
        "DELETE": _LEAD,
    },
    **{
        table: {"SELECT": _IN_SET, **dict.fromkeys(("INSERT", "UPDATE", "DELETE"), _WRITE_SET)}
        for table in ("spans", "arguments", "relations", "chains", "chain_mentions")
    },
    "changes": {
        "SELECT": f"{_READER} OR {_OWN_SET.format(same=_SAME_SET)}",
        "INSERT": _WRITE_SET,
    },
    "assignments": {
        "SELECT": _MINE,
        **dict.fromkeys(("INSERT", "UPDATE", "DELETE"), _LEAD),
    },
    "steps": {"SELECT": _MINE, "INSERT": _MINE, "UPDATE": _LEAD, "DELETE": _LEAD},
    "step_changes": {
        **dict.fromkeys(("SELECT", "INSERT"), _SEES_CHANGE),
        **dict.fromkeys(("UPDATE", "DELETE"), _LEAD),
    },
    "revisits": {
        "SELECT": _IN_SET,
        "UPDATE": _WRITE_SET,
        **dict.fromkeys(("INSERT", "DELETE"), _LEAD),
    },
    "questions": {"SELECT": _MINE, "INSERT": _MINE, "UPDATE": _LEAD, "DELETE": _LEAD},
    "answers": {
        "SELECT": f"{_READER} OR (SELECT true FROM questions seen WHERE seen.id = question_id)",
        "INSERT": _READER,
        "UPDATE": _LEAD,
        "DELETE": _LEAD,
    },
}
_NEVER_ALTERED = ("project",)
_WRITTEN_SETS = ("spans", "arguments", "relations", "chains", "chain_mentions")
_LOG = ", ".join(column.name for column in changes.c if column.name != "id")
_ALL = "SELECT, INSERT, UPDATE, DELETE"
_FOR_WRITERS = {
    **dict.fromkeys(_WRITTEN_SETS, _ALL),
    "project": "SELECT, UPDATE (created_at)",
    "annotation_sets": "SELECT, INSERT, UPDATE (state, version, undecided, updated_at)",
    "changes": f"SELECT, INSERT ({_LOG})",
    **dict.fromkeys(("documents", "annotators", "assignments", "settings"), "SELECT"),
    **dict.fromkeys(("schema_versions", "alembic_version"), "SELECT"),
    **dict.fromkeys(("steps", "step_changes"), "SELECT, INSERT"),
    "revisits": "SELECT, UPDATE (seen_at)",
}
# Where everybody looks; of people's work the policies leave a trainer nothing there.
_READ = (
    *("project", "documents", "annotation_sets", *_WRITTEN_SETS, "changes", "annotators"),
    *("schema_versions", "settings", "alembic_version", "assignments", "questions", "answers"),
    *("steps", "step_changes", "revisits"),
)
# What each group may do with a table at all; what is not named here is a lead's alone.
_GRANTS: dict[UserRole, dict[str, str]] = {
    UserRole.ANNOTATOR: {**_FOR_WRITERS, "questions": "SELECT, INSERT", "answers": "SELECT"},
    UserRole.CURATOR: {**_FOR_WRITERS, "questions": "SELECT", "answers": "SELECT, INSERT"},
    UserRole.TRAINER: dict.fromkeys(_READ, "SELECT"),
    UserRole.LEAD: {
        "project": "SELECT, UPDATE (created_at)",
        "changes": "SELECT, INSERT",
        "alembic_version": "SELECT",
    },
}
_CALLS = {
    "annotator_claim(integer, text)": (UserRole.ANNOTATOR, UserRole.LEAD),
    "annotator_add_user(text, text, text)": (UserRole.LEAD,),
    "annotator_remove_user(text)": (UserRole.LEAD,),
}


def establish(connection: Connection) -> None:
    """Make the groups, the policies and the rights as they are to be, if they are not so yet.

    To be called by the owner of the tables; nobody else works on them until the transaction ends.
    """
    statements = tuple(_statements(connection))
    mark = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    if _kept_mark(connection) == mark:
        return
    for statement in (*_groups(connection), *statements):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"COMMENT ON TABLE project IS '{_MARK}{mark}'")


def renew(connection: Connection) -> None:
    """After tables were added: give the groups their rights on them, if there are groups."""
    if _kept_mark(connection):
        establish(connection)


def _kept_mark(connection: Connection) -> str:
    """What was established here; with the tables, so that no copy of the rows takes it along."""
    found = connection.exec_driver_sql("SELECT obj_description('project'::regclass)")
    return str(found.scalar_one() or "").removeprefix(_MARK)


def group_of(connection: Connection, role: UserRole) -> str:
    """The group of the server that has the rights of this role in this project."""
    found = connection.exec_driver_sql("SELECT annotator_group(%s)", (role.value,))
    return str(found.scalar_one())


def _groups(connection: Connection) -> Iterator[str]:
    for role in UserRole:
        name = group_of(connection, role)
        known = "SELECT 1 FROM pg_roles WHERE rolname = %s"
        if connection.exec_driver_sql(known, (name,)).first() is None:
            yield f'CREATE ROLE "{name}" NOLOGIN'


def _statements(connection: Connection) -> Iterator[str]:
    schema = connection.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    names = "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = "
    found = connection.exec_driver_sql(f"{names}current_schema()::regnamespace")
    tables = sorted(found.scalars())
    for table, policies in _POLICIES.items():
        if table in tables:
            yield from _restricted(table, policies)
    yield f"REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC"
    for role in UserRole:
        yield from _granted(f'"{group_of(connection, role)}"', role, str(schema), tables)


def _restricted(table: str, policies: dict[str, str]) -> Iterator[str]:
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    for command in ("SELECT", "INSERT", "UPDATE", "DELETE"):
        name = f"{command.lower()}_{table}"
        yield f"DROP POLICY IF EXISTS {name} ON {table}"
        rows = policies.get(command)
        if rows is None:
            continue
        using = "" if command == "INSERT" else f"USING ({rows})"
        check = ""
        if command in ("INSERT", "UPDATE"):
            check = f"WITH CHECK ({'false' if table in _NEVER_ALTERED else rows})"
        yield f"CREATE POLICY {name} ON {table} FOR {command} {using} {check}"


def _granted(group: str, role: UserRole, schema: str, tables: list[str]) -> Iterator[str]:
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {group}"
    yield f"GRANT USAGE ON SCHEMA {schema} TO {group}"
    if role is not UserRole.TRAINER:
        yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {group}"
    granted = _GRANTS[role]
    for table in tables:
        rights = granted.get(table, _ALL if role is UserRole.LEAD else "")
        if rights:
            yield f"GRANT {rights} ON {table} TO {group}"
    for call, roles in _CALLS.items():
        if role in roles:
            yield f"GRANT EXECUTE ON FUNCTION {call} TO {group}"
