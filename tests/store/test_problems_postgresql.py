"""Planted corruptions in a database whose checks were switched off, each found and named."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Relation
from annotator.model.changes import Change
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART

UNCHECKED = "SET session_replication_role = replica;"


@pytest.fixture
def full(database: str) -> str:
    with ProjectStore.create(database, SCHEMA) as store:
        store.add(DOCUMENT, [AnnotationSet("d1", "gold", (ANNA, MET, OSLO))])
        lives = Relation(source="s1", target="s3", label="LIVES_IN")
        chain = Chain(id="c1", mentions=("s1",))
        store.apply("d1", "gold", Change("add", added=(TAKES_PART, lives, chain)))
    return database


def found(database: str) -> list[str]:
    with ProjectStore.open(database) as store:
        return list(store.problems())


def test_a_good_project_has_none(full: str) -> None:
    assert found(full) == []


@pytest.mark.parametrize(
    ("corruption", "line"),
    [
        ("UPDATE documents SET text = replace(text, 'Anna', 'Anno')", "its hash differs"),
        ("UPDATE documents SET length = 7", "characters instead of 7"),
        ("UPDATE documents SET meta = '{'", "the metadata cannot be read"),
        ("UPDATE documents SET segmentation = decode('00', 'hex')", "the tokens cannot be read"),
        ("UPDATE spans SET end_char = 900 WHERE id = 's1'", "s1 (0 to 900) lies outside"),
        ("UPDATE spans SET label = 'XX' WHERE id = 's1'", "no label XX"),
        ("DELETE FROM spans WHERE id = 's3'", "relations points to what is missing in spans"),
        ("DELETE FROM spans WHERE id = 'e1'", "the trigger of an argument, span e1, is missing"),
        ("DELETE FROM annotators", "annotation_sets points to what is missing in annotators"),
        ("DELETE FROM documents", "annotation_sets points to what is missing in documents"),
        ("UPDATE annotation_sets SET undecided = 5", "but 5 are counted"),
        ("UPDATE annotation_sets SET version = 9", "version 9 is stored, but the log has 1"),
        ("DELETE FROM changes", "version 2 is stored, but the log has 0"),
        ("DELETE FROM arguments", "the log does not lead to what is stored"),
        ("UPDATE arguments SET score = 0.25", "the log does not lead to what is stored"),
        ("UPDATE changes SET payload = '{}'", "Change 1 of the log cannot be read"),
        ("UPDATE schema_versions SET schema = '{'", "Schema version 1 cannot be read"),
        ("DELETE FROM project", "has 0 identities"),
        (
            "ALTER TABLE spans DROP CONSTRAINT ck_spans_score; UPDATE spans SET score = 7",
            "spans has lost its constraint ck_spans_score",
        ),
        (
            "ALTER TABLE spans DROP CONSTRAINT ck_spans_score; UPDATE spans SET score = 7",
            "spans has rows that break score >= 0 AND score <= 1",
        ),
        (
            "ALTER TABLE documents DROP CONSTRAINT uq_documents_id",
            "documents has lost its constraint uq_documents_id",
        ),
        (
            "ALTER TABLE documents ALTER words DROP EXPRESSION; UPDATE documents SET words = NULL",
            "no longer kept in step",
        ),
        (
            "CREATE OR REPLACE FUNCTION annotator_words(content text) RETURNS text "
            "LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT content'",
            "Document d1: the search does not have the words that it has",
        ),
        ("DROP INDEX ix_documents_words", "The index of the words of the documents is missing"),
    ],
)
def test_each_planted_corruption_is_found(full: str, corruption: str, line: str) -> None:
    address = make_url(full).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(UNCHECKED.encode() + corruption.encode())

    problems = found(full)

    assert any(line in problem for problem in problems), problems
    assert all("\n" not in problem for problem in problems)


def test_a_copy_of_a_project_is_as_good(full: str, tmp_path: Path) -> None:
    with ProjectStore.open(full) as store:
        store.backup(tmp_path / "copy.annotator")

    assert found(str(tmp_path / "copy.annotator")) == []
