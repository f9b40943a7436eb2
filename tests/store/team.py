"""A project of several people on a real server, and each of them with psql in hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.suggestions import Suggestions
from annotator.model.users import User, UserRole
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET, SCHEMA, Databases

PASSWORD = "correct horse battery"
PEOPLE = {
    "ann": UserRole.ANNOTATOR,
    "bea": UserRole.ANNOTATOR,
    "cur": UserRole.CURATOR,
    "lea": UserRole.LEAD,
    "tra": UserRole.TRAINER,
}
BEGIN = Change("add", added=(MET,), state=(State.NEW, State.IN_PROGRESS))
SAID = replace(ANNA, origin="", score=None)
TEXT = "Anna Berg met Omar in Oslo."
_GIVEN = {"d1": ("ann", "bea"), "d2": ("ann",), "d3": ("bea",), "d5": ("ann",)}
_OURS = """
    SELECT rolname FROM pg_roles WHERE rolname LIKE 'annotator\\_%'
    OR shobj_description(oid, 'pg_authid') = 'made by Annotator'
"""


@dataclass(frozen=True)
class Team:
    """`store` is the owner's."""

    store: ProjectStore
    target: str

    def address(self, name: str) -> str:
        """Of the project, as this person types it."""
        return make_url(self.target).set(username=name).render_as_string(hide_password=False)

    @contextmanager
    def psql(self, name: str) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """A connection of this person that knows nothing of our program."""
        url = make_url(self.target)
        host, database = str(url.query["host"]), url.database
        with psycopg.connect(host=host, user=name, dbname=database, autocommit=True) as connection:
            yield connection

    def as_(self, name: str) -> ProjectStore:
        """The project as our program opens it for this person."""
        return ProjectStore.open(self.address(name))


@contextmanager
def team_of(target: str, databases: Databases) -> Iterator[Team]:
    """Five people, five documents.

    d1 is ann's and bea's, both at work on it, and gold of it is in progress; d2 is ann's alone,
    finished, and so is its gold; d3 is bea's, d4 nobody's; d5 is ann's and not begun, and gold of
    it is finished. A pipeline looked at d1 and d3.
    """
    try:
        with ProjectStore.create(target, SCHEMA) as store:
            _fill(store)
            for name, role in PEOPLE.items():
                assert store.add_user(User(name, role), PASSWORD)
            with databases.connect(make_url(target).database or "") as connection:
                for id, names in _GIVEN.items():
                    for name in names:
                        connection.execute(_ASSIGN, (id, name))
            yield Team(store, target)
    finally:
        forget(databases, target)


_ASSIGN = """
    INSERT INTO assignments SELECT documents.number, annotators.number, ''
    FROM documents, annotators WHERE id = %s AND name = %s
"""


def _fill(store: ProjectStore) -> None:
    for number in range(1, 6):
        store.add(Document(f"d{number}", TEXT))
    store.add_user(User("ann", UserRole.ANNOTATOR), PASSWORD)
    store.remove_user("ann")
    for name in ("ann", "bea"):
        store.apply("d1", name, BEGIN)
    store.apply("d1", "gold", BEGIN)
    finish = Change("finish", added=(SAID,), state=(State.NEW, State.FINISHED))
    for id, name in (("d2", "ann"), ("d2", "gold"), ("d5", "gold")):
        store.apply(id, name, finish)
    store.apply("d3", "bea", BEGIN)
    for id in ("d1", "d3"):
        store.save_suggestions(Suggestions(id, "news@1", (ANNA,)))
    store.add(Document("d4", TEXT), [AnnotationSet("d4", "cem")])


def forget(databases: Databases, target: str) -> None:
    """Drop the roles that were made for the project there."""
    database = make_url(target).database or ""
    with databases.connect(database) as connection:
        databases_roles = [row[0] for row in connection.execute(_OURS)]
        for role in databases_roles:
            name = sql.Identifier(role)
            connection.execute(sql.SQL("DROP OWNED BY {}").format(name))
        for role in databases_roles:
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
