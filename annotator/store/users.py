"""The users of a project in PostgreSQL: roles of the server, in the groups that `rights` knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection

from annotator.errors import RuleError, StoreError, UsageError
from annotator.model.users import User, UserRole
from annotator.model.workflow import GOLD, AnnotatorKind
from annotator.store import rights
from annotator.store.annotators import find_or_add

if TYPE_CHECKING:
    import psycopg

_MOST_BYTES = 63
# The owner, who makes the groups, counts to the server as one of them.
_USERS = """
    SELECT person.rolname::text, known.role
    FROM unnest(ARRAY['lead', 'curator', 'annotator', 'trainer']) AS known(role)
    JOIN pg_roles team ON team.rolname = annotator_group(known.role)
    JOIN pg_auth_members member ON member.roleid = team.oid
    JOIN pg_roles person ON person.oid = member.member
    WHERE NOT person.rolsuper AND person.oid <> (
        SELECT relowner FROM pg_class WHERE oid = 'project'::regclass
    )
"""
_OWNS = """
    SELECT pg_has_role(session_user, relowner, 'USAGE') FROM pg_class
    WHERE oid = 'project'::regclass
"""
_ROLE = """
    SELECT rolsuper, rolcanlogin, oid = (
        SELECT relowner FROM pg_class WHERE oid = 'project'::regclass
    ) FROM pg_roles WHERE rolname = %s
"""


def require_server(connection: Connection) -> None:
    """UsageError in a project file."""
    if connection.dialect.name != "postgresql":
        raise UsageError(
            what="A project file has no users: whoever can open it may do everything in it.",
            do="Keep the project in PostgreSQL: annotator new postgresql+psycopg://user@host/db",
        )


def all_users(connection: Connection) -> tuple[User, ...]:
    """By name; whoever made the project is not among them."""
    require_server(connection)
    rows = connection.exec_driver_sql(_USERS)
    return tuple(sorted((User(name, UserRole(role)) for name, role in rows), key=_by_name))


def this_user(connection: Connection) -> User | None:
    """Whoever is connected, if the server restricts them; None for who may do everything.

    Somebody without any role in the project is None too, and reads nothing of it.
    """
    if connection.dialect.name != "postgresql" or owns(connection):
        return None
    name, role = connection.exec_driver_sql("SELECT session_user::text, annotator_role()").one()
    return None if role is None else User(str(name), UserRole(role))


def owns(connection: Connection) -> bool:
    """True for the owner of the project's tables, and for superusers."""
    return bool(connection.exec_driver_sql(_OWNS).scalar_one())


def add(connection: Connection, user: User, password: str) -> bool:
    """Let somebody into the project in this role, and in no other; True if the server got to know
    them by this, with this password.

    To be called in a transaction that writes. UsageError in a file, RuleError for a name that
    cannot be, StoreError where the owner of the project may not make roles.
    """
    require_server(connection)
    _check(connection, user.name)
    if owns(connection):
        _check_may_make_roles(connection)
        rights.establish(connection)
    find_or_add(connection, GOLD, AnnotatorKind.GOLD)
    if user.role.annotates:
        find_or_add(connection, user.name, AnnotatorKind.PERSON)
    secret = _driver(connection).pgconn.encrypt_password(
        password.encode(), user.name.encode(), b"scram-sha-256"
    )
    call = "SELECT annotator_add_user(%s, %s, %s)"
    values = (user.name, user.role.value, secret.decode())
    return bool(connection.exec_driver_sql(call, values).scalar_one())


def remove(connection: Connection, name: str) -> None:
    """Take all rights in the project from somebody; what they stated stays.

    The server forgets them if it knew them only for this. RuleError for nobody.
    """
    _known(connection, name)
    connection.exec_driver_sql("SELECT annotator_remove_user(%s)", (name,))


def change_role(connection: Connection, user: User) -> None:
    """Give somebody another role; RuleError for nobody."""
    _known(connection, user.name)
    add(connection, user, "")


def _known(connection: Connection, name: str) -> None:
    if all(one.name != name for one in all_users(connection)):
        raise RuleError(what=f"The project has no user {name}.")


def _check(connection: Connection, name: str) -> None:
    if len(name.encode()) > _MOST_BYTES or name.startswith("pg_") or "\0" in name:
        what = f"{name!r} cannot be a user's name: at most {_MOST_BYTES} bytes, not with pg_ first."
        raise RuleError(what=what)
    row = connection.exec_driver_sql(_ROLE, (name,)).one_or_none()
    if row is None:
        return
    superuser, logs_in, is_owner = row
    if superuser or is_owner:
        raise RuleError(what=f"{name} may do everything in this project already.")
    if not logs_in:
        raise RuleError(what=f"{name} is a group of the server, not somebody who logs in.")


def _check_may_make_roles(connection: Connection) -> None:
    owner = """
        SELECT rolname::text, rolsuper OR rolcreaterole FROM pg_roles
        WHERE oid = (SELECT relowner FROM pg_class WHERE oid = 'project'::regclass)
    """
    name, may = connection.exec_driver_sql(owner).one()
    if not may:
        raise StoreError(
            project=connection.engine.url.database or "",
            what=f"the server does not let {name}, who made the project, make users.",
            do=f'Ask who runs the server for: ALTER ROLE "{name}" CREATEROLE',
        )


def _driver(connection: Connection) -> psycopg.Connection[Any]:
    return cast("psycopg.Connection[Any]", connection.connection.driver_connection)


def _by_name(user: User) -> str:
    return user.name
