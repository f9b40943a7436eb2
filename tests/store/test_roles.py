"""What each user may do with psql in hand: the database itself keeps to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from annotator.errors import RuleError, UsageError
from annotator.model.users import User, UserRole
from annotator.store.project_store import ProjectStore
from tests.store.conftest import SCHEMA, Databases
from tests.store.team import PEOPLE, Team, team_of

Psql = psycopg.Connection[tuple[Any, ...]]

SETS = """
    SELECT id, name FROM annotation_sets
    JOIN documents ON documents.number = document_number
    JOIN annotators ON annotators.number = annotator_number ORDER BY id, name
"""
SPANS = """
    SELECT DISTINCT d.id, name FROM spans
    JOIN annotation_sets s ON s.number = set_number
    JOIN documents d ON d.number = document_number
    JOIN annotators a ON a.number = annotator_number ORDER BY d.id, name
"""
LOGGED = SPANS.replace("FROM spans", "FROM changes")
NUMBERS = """
    SELECT id, name, s.number FROM annotation_sets s
    JOIN documents ON documents.number = document_number
    JOIN annotators ON annotators.number = annotator_number
"""
INSERT_SPAN = """
    INSERT INTO spans VALUES (%s, 'x', 'entity', 'PERSON', 0, 4, '{}', '', '', '', NULL, '', '', '')
"""
INSERT_SET = """
    INSERT INTO annotation_sets
        (document_number, annotator_number, state, version, undecided, updated_at)
    VALUES (%s, %s, 'new', 0, 0, '')
"""
INSERT_CHANGE = "INSERT INTO changes (set_number, verb, payload, at) VALUES (%s, 'add', '{}', '')"


@pytest.fixture(scope="module")
def team(databases: Databases) -> Iterator[Team]:
    with databases.one() as target, team_of(target, databases) as team:
        yield team


@pytest.fixture
def ann(team: Team) -> Iterator[Psql]:
    with team.psql("ann") as connection:
        yield connection


@pytest.fixture
def numbers(team: Team) -> dict[tuple[str, str], int]:
    """The numbers of all sets, by document and name."""
    with team.psql("postgres") as owner:
        return {(id, name): number for id, name, number in owner.execute(NUMBERS).fetchall()}


def refused(connection: Psql, statement: str, *values: object) -> None:
    with pytest.raises(InsufficientPrivilege):
        connection.execute(statement.encode(), values or None)


def reaches_nothing(connection: Psql, statement: str, *values: object) -> None:
    assert connection.execute(statement.encode(), values or None).rowcount == 0


def ids(connection: Psql) -> list[str]:
    rows = connection.execute("SELECT id FROM documents ORDER BY id")
    return [str(row[0]) for row in rows]


def test_an_annotator_reads_only_the_documents_assigned_to_them(team: Team, ann: Psql) -> None:
    assert ids(ann) == ["d1", "d2", "d5"]
    assert ann.execute("SELECT count(*) FROM assignments").fetchone() == (3,)
    with team.psql("bea") as bea:
        assert ids(bea) == ["d1", "d3"]


def test_an_annotator_sees_nobody_elses_annotations_before_curation(team: Team, ann: Psql) -> None:
    mine = [("d1", "ann"), ("d1", "news@1"), ("d2", "ann"), ("d2", "gold")]

    assert ann.execute(SETS).fetchall() == mine
    assert ann.execute(SPANS).fetchall() == mine
    assert ann.execute(LOGGED).fetchall() == [("d1", "ann"), ("d2", "ann")]
    with team.psql("bea") as bea:
        sets = [("d1", "bea"), ("d1", "news@1"), ("d3", "bea"), ("d3", "news@1")]
        assert bea.execute(SETS).fetchall() == sets


def test_an_annotator_writes_their_own_sets_and_log(
    ann: Psql, numbers: dict[tuple[str, str], int]
) -> None:
    own = numbers["d1", "ann"]

    with ann.transaction(force_rollback=True):
        ann.execute(INSERT_SPAN, (own,))
        ann.execute("UPDATE spans SET label = 'GPE' WHERE set_number = %s AND id = 'x'", (own,))
        ann.execute("UPDATE annotation_sets SET version = version + 1 WHERE number = %s", (own,))
        ann.execute(INSERT_CHANGE, (own,))
        assert ann.execute("DELETE FROM spans WHERE id = 'x'").rowcount == 1


@pytest.mark.parametrize("whose", ["bea", "gold", "news@1"])
def test_an_annotator_writes_nobody_elses(
    ann: Psql, numbers: dict[tuple[str, str], int], whose: str
) -> None:
    set_number = numbers["d1", whose]

    refused(ann, INSERT_SPAN, set_number)
    refused(ann, INSERT_CHANGE, set_number)
    reaches_nothing(ann, "UPDATE spans SET label = 'GPE' WHERE set_number = %s", set_number)
    reaches_nothing(ann, "DELETE FROM spans WHERE set_number = %s", set_number)
    reaches_nothing(ann, "UPDATE annotation_sets SET version = 9 WHERE number = %s", set_number)
    refused(ann, "DELETE FROM annotation_sets WHERE number = %s", set_number)


def test_an_annotator_gives_no_annotation_of_theirs_to_others(
    ann: Psql, numbers: dict[tuple[str, str], int]
) -> None:
    own, other = numbers["d1", "ann"], numbers["d1", "bea"]

    refused(ann, "UPDATE spans SET set_number = %s WHERE set_number = %s", other, own)
    refused(ann, "UPDATE annotation_sets SET annotator_number = 1 WHERE number = %s", own)
    refused(ann, "UPDATE annotation_sets SET document_number = 4 WHERE number = %s", own)


def test_an_annotator_begins_no_document_that_is_not_theirs(team: Team, ann: Psql) -> None:
    with team.psql("postgres") as owner:
        me = owner.execute("SELECT number FROM annotators WHERE name = 'ann'").fetchone()
        other = owner.execute("SELECT number FROM annotators WHERE name = 'bea'").fetchone()
        found = dict(owner.execute("SELECT id, number FROM documents").fetchall())
    assert me
    assert other

    refused(ann, INSERT_SET, found["d4"], me[0])
    refused(ann, INSERT_SET, found["d5"], other[0])
    refused(ann, "INSERT INTO assignments VALUES (%s, %s, '')", found["d4"], me[0])
    with ann.transaction(force_rollback=True):
        ann.execute(INSERT_SET, (found["d5"], me[0]))


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_nobody_alters_the_log(team: Team, name: str) -> None:
    with team.psql(name) as connection:
        refused(connection, "UPDATE changes SET at = ''")
        refused(connection, "DELETE FROM changes")
        refused(connection, "TRUNCATE changes")
    with team.psql("postgres") as owner:
        refused(owner, "UPDATE changes SET at = ''")
        refused(owner, "DELETE FROM changes")
        refused(owner, "TRUNCATE changes CASCADE")


def test_an_annotator_chooses_no_place_in_the_log(
    ann: Psql, numbers: dict[tuple[str, str], int]
) -> None:
    statement = (
        "INSERT INTO changes (id, set_number, verb, payload, at) VALUES (900, %s, '', '','')"
    )

    refused(ann, statement, numbers["d1", "ann"])


@pytest.mark.parametrize("name", ["ann", "cur", "tra"])
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO schema_versions VALUES (9, '', '', '{}', '')",
        "UPDATE schema_versions SET schema = '{}'",
        "DELETE FROM schema_versions",
        "INSERT INTO settings VALUES ('claims: hours', '0')",
        "UPDATE settings SET value = ''",
        "UPDATE alembic_version SET version_num = '0001'",
        "INSERT INTO annotators VALUES (900, 'eve', 'person')",
        "UPDATE annotators SET name = 'eve'",
        "INSERT INTO documents VALUES (900, 'x', '', '', 0, '', '', '', '')",
        "UPDATE documents SET title = 'x'",
        "DELETE FROM documents",
        "DELETE FROM assignments",
        "ALTER TABLE spans DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE changes DISABLE TRIGGER ALL",
        "DROP POLICY select_spans ON spans",
        "CREATE TABLE mine (x int)",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SELECT annotator_add_user('eve', 'lead', '')",
        "SELECT annotator_remove_user('bea')",
        "SELECT annotator_take_out('bea')",
        "CREATE ROLE eve",
        "SET ROLE postgres",
    ],
)
def test_only_a_lead_alters_what_all_share(team: Team, name: str, statement: str) -> None:
    with team.psql(name) as connection:
        refused(connection, statement)


def test_the_project_itself_can_be_locked_and_not_altered(team: Team, ann: Psql) -> None:
    assert ann.execute("SELECT uuid FROM project FOR UPDATE").fetchone()

    for name in ("ann", "cur", "lea"):
        with team.psql(name) as connection:
            refused(connection, "UPDATE project SET created_at = ''")
            refused(connection, "UPDATE project SET uuid = ''")


def test_nobody_gets_round_the_policies(team: Team, ann: Psql) -> None:
    ann.execute("SET row_security = off")
    refused(ann, "SELECT count(*) FROM documents")
    ann.execute("SET row_security = on")
    ann.execute("CREATE TEMP TABLE pg_auth_members (roleid oid, member oid)")
    ann.execute("CREATE TEMP TABLE annotators (number int, name text, kind text)")
    ann.execute("INSERT INTO pg_temp.annotators VALUES (2, 'ann', 'person')")
    ann.execute("SET search_path = pg_temp, public")

    assert ids(ann) == ["d1", "d2", "d5"]
    assert ann.execute("SELECT annotator_role()").fetchone() == ("annotator",)


def test_a_curator_reads_all_and_writes_gold_alone(
    team: Team, numbers: dict[tuple[str, str], int]
) -> None:
    with team.psql("cur") as cur:
        assert ids(cur) == ["d1", "d2", "d3", "d4", "d5"]
        assert len(cur.execute(SETS).fetchall()) == len(numbers)
        assert ("d1", "bea") in cur.execute(LOGGED).fetchall()
        for whose in ("ann", "news@1"):
            refused(cur, INSERT_SPAN, numbers["d1", whose])
            refused(cur, INSERT_CHANGE, numbers["d1", whose])
            reaches_nothing(cur, "DELETE FROM spans WHERE set_number = %s", numbers["d1", whose])
        with cur.transaction(force_rollback=True):
            cur.execute(INSERT_SPAN, (numbers["d1", "gold"],))
            cur.execute(INSERT_CHANGE, (numbers["d1", "gold"],))


def test_a_trainer_only_reads_and_only_gold(
    team: Team, numbers: dict[tuple[str, str], int]
) -> None:
    with team.psql("tra") as tra:
        assert ids(tra) == ["d2", "d5"]
        assert tra.execute(SETS).fetchall() == [("d2", "gold"), ("d5", "gold")]
        assert tra.execute(SPANS).fetchall() == [("d2", "gold"), ("d5", "gold")]
        for table in ("changes", "assignments", "questions", "answers", "steps", "revisits"):
            assert tra.execute(f"SELECT * FROM {table}".encode()).fetchall() == []
        refused(tra, "SELECT count(*) FROM release_contents")
        refused(tra, INSERT_SPAN, numbers["d2", "gold"])
        refused(tra, "DELETE FROM spans")
        refused(tra, "UPDATE annotation_sets SET state = 'new'")
        refused(tra, "SELECT annotator_claim(1, '')")


def test_a_lead_reads_and_writes_everything_but_the_past(
    team: Team, numbers: dict[tuple[str, str], int]
) -> None:
    with team.psql("lea") as lea:
        assert len(lea.execute(SETS).fetchall()) == len(numbers)
        with lea.transaction(force_rollback=True):
            lea.execute("INSERT INTO settings VALUES ('a', 'b')")
            lea.execute("INSERT INTO schema_versions VALUES (9, '', '', '{}', '')")
            lea.execute("UPDATE documents SET title = 'x'")
            lea.execute("DELETE FROM assignments")
            lea.execute(INSERT_SPAN, (numbers["d1", "ann"],))
            lea.execute(INSERT_CHANGE, (numbers["d1", "ann"],))
        refused(lea, "ALTER TABLE spans DISABLE ROW LEVEL SECURITY")
        refused(lea, "CREATE ROLE eve")


def test_who_is_let_in_by_nobody_reads_nothing(team: Team) -> None:
    with team.psql("stranger") as stranger:
        for table in ("project", "documents", "spans", "settings", "annotators"):
            refused(stranger, f"SELECT count(*) FROM {table}")
        refused(stranger, "SELECT annotator_claim(1, '')")


def test_the_owner_is_not_restricted_and_no_user(team: Team) -> None:
    assert team.store.this_user() is None
    assert [(one.name, one.role) for one in team.store.users()] == sorted(PEOPLE.items())
    with pytest.raises(RuleError, match="everything"):
        team.store.add_user(User("postgres", UserRole.ANNOTATOR), "x")


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_the_program_knows_as_whom_it_is_connected(team: Team, name: str) -> None:
    with team.as_(name) as store:
        assert store.this_user() == User(name, PEOPLE[name])
        assert store.users() == team.store.users()


def test_a_file_has_no_users(path: Path) -> None:
    with ProjectStore.create(str(path), SCHEMA) as store:
        assert store.this_user() is None
        with pytest.raises(UsageError, match="no users"):
            store.users()
        with pytest.raises(UsageError, match="no users"):
            store.add_user(User("ann", UserRole.LEAD), "x")
