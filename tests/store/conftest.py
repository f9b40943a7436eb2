from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from annotator.model.annotations import Argument, Decision, Span
from annotator.model.document import Document, Segmentation
from annotator.model.passages import Passage
from annotator.model.questions import Question
from annotator.model.schema import (
    Label,
    Layer,
    LayerKind,
    Overlap,
    RelationLabel,
    Role,
    RoleUse,
    Schema,
)
from annotator.store.project_store import ProjectStore
from tests import postgresql_server
from tests.postgresql_server import SUPERUSER

SCHEMA = Schema(
    name="small",
    version="1",
    layers=(
        Layer(name="entity", kind=LayerKind.ENTITY, overlap=Overlap.NESTED),
        Layer(name="event", kind=LayerKind.EVENT, overlap=Overlap.NONE),
    ),
    labels=(
        Label(name="PERSON", layer="entity"),
        Label(name="GPE", layer="entity"),
        Label(name="MEET", layer="event", roles=(RoleUse(name="Participant"),)),
    ),
    roles=(Role(name="Participant", fillers=("PERSON",)), Role(name="Place", fillers=("GPE",))),
    relations=(RelationLabel(name="LIVES_IN", sources=("PERSON",), targets=("GPE",)),),
)
TEXT = "Anna Berg met Omar in Oslo.\r\n“Très bien” 👍\n"
DOCUMENT = Document(
    id="d1",
    text=TEXT,
    title="A meeting",
    language="en",
    meta={"source": "wire", "rank": 3, "tags": ["a", "b"]},
    segmentation=Segmentation((0, 5, 10, 14), (4, 9, 13, 18), (0, 29)),
)
ANNA = Span(
    id="s1",
    layer="entity",
    label="PERSON",
    start_char=0,
    end_char=9,
    attributes={"mention": "name"},
    kb_id="Q1",
    note="a “note”",
    origin="news@1",
    score=0.1 + 0.2,
)
MET = Span(
    id="e1",
    layer="event",
    label="MEET",
    start_char=10,
    end_char=13,
    origin="ann",
    decision=Decision.ADDED,
    decided_by="ann",
    decided_at="2024-05-01T10:00:00+00:00",
)
OSLO = Span(id="s3", layer="entity", label="GPE", start_char=22, end_char=26)
PASSWORD = "open sesame"
_ROLES = f"""
    CREATE ROLE stranger LOGIN; CREATE ROLE secretive LOGIN SUPERUSER PASSWORD '{PASSWORD}'
"""
_EMPTY = """
    DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO public
"""
_CUT_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
TAKES_PART = Argument(trigger="e1", filler="s1", role="Participant", origin="news@1", score=0.5)

ASKED = Question(
    id="11111111-2222-3333-4444-555555555555",
    annotator="ann",
    passage=Passage("d1", 0, 9, "", "Anna Berg", " met Omar in Oslo.\r\n“Très bien” 👍\n"),
    span_id="s1",
    label="PERSON",
    text="With the title too?",
    asked_at="2024-05-01T10:00:00.000000+00:00",
)


class Databases:
    """Databases of one server, emptied and used again: that is quicker than making them."""

    def __init__(self, server: Path) -> None:
        self._server = server
        self._free: list[str] = []
        self._made = 0
        with self.connect() as connection:
            connection.execute(_ROLES.encode())

    @contextmanager
    def one(self) -> Iterator[str]:
        """The address of an empty database."""
        name = self._free.pop() if self._free else self._make()
        yield f"postgresql+psycopg://{SUPERUSER}@/{name}?host={self._server}"
        with self.connect() as connection:
            self.cut_off(connection, name)
        with self.connect(name) as connection:
            connection.execute(_EMPTY)
        self._free.append(name)

    def connect(self, name: str = SUPERUSER) -> psycopg.Connection[tuple[Any, ...]]:
        return psycopg.connect(host=str(self._server), user=SUPERUSER, dbname=name, autocommit=True)

    def cut_off(self, connection: psycopg.Connection[Any], name: str) -> None:
        """End all connections to this database."""
        connection.execute(_CUT_OFF, (name,))

    def _make(self) -> str:
        self._made += 1
        name = f"news{self._made}"
        with self.connect() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0".encode())
        return name


@pytest.fixture(autouse=True)
def nobodys_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what libpq reads from the environment of whoever runs the tests out of them."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    """The folder of the socket of a PostgreSQL server, which is its host."""
    if lacking := postgresql_server.lacking():
        pytest.skip(f"needs {lacking}")
    with postgresql_server.running() as folder:
        yield folder


@pytest.fixture(scope="session")
def databases(server: Path) -> Databases:
    return Databases(server)


@pytest.fixture
def database(databases: Databases) -> Iterator[str]:
    """The address of an empty database."""
    with databases.one() as address:
        yield address


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.annotator"


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, path: Path) -> str:
    """Where a project can be made: a file, then a database.

    A module whose tests are about files has a fixture of this name for files alone.
    """
    if request.param == "sqlite":
        return str(path)
    made: str = request.getfixturevalue("database")
    return made


@pytest.fixture
def store(target: str) -> Iterator[ProjectStore]:
    """A project with one document."""
    with ProjectStore.create(target, SCHEMA) as store:
        store.add(DOCUMENT)
        yield store
