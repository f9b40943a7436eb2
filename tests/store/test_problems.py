"""Planted corruptions, each found and named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Chain, Decision, Relation
from annotator.model.changes import Change
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART

PLAIN = replace(ANNA, origin="", score=None)


@pytest.fixture
def full(path: Path) -> Path:
    with ProjectStore.create(str(path), SCHEMA) as store:
        store.add(DOCUMENT, [AnnotationSet("d1", "gold", (ANNA, MET, OSLO))])
        lives = Relation(source="s1", target="s3", label="LIVES_IN")
        chain = Chain(id="c1", mentions=("s1",))
        store.apply("d1", "gold", Change("add", added=(TAKES_PART, lives, chain)))
    return path


def found(path: Path) -> list[str]:
    with ProjectStore.open(str(path)) as store:
        return list(store.problems())


def test_a_good_project_has_none(full: Path) -> None:
    assert found(full) == []


@pytest.mark.parametrize(
    ("corruption", "line"),
    [
        ("UPDATE documents SET text = replace(text, 'Anna', 'Anno')", "its hash differs"),
        ("UPDATE documents SET text = text || 'x'", "characters instead of"),
        ("UPDATE documents SET meta = '{'", "the metadata cannot be read"),
        ("UPDATE documents SET segmentation = x'00'", "the tokens cannot be read"),
        ("UPDATE documents SET segmentation = x'9391cd03e8910190'", "outside the text"),
        ("UPDATE spans SET end_char = 900 WHERE id = 's1'", "s1 (0 to 900) lies outside"),
        ("UPDATE spans SET start_char = 9 WHERE id = 's1'", "s1 ends at 9, before or where"),
        ("UPDATE spans SET label = 'XX' WHERE id = 's1'", "no label XX"),
        ("UPDATE spans SET layer = 'XX' WHERE id = 's1'", "no layer XX"),
        ("UPDATE spans SET layer = 'event' WHERE id = 's1'", "PERSON is not a label of"),
        ("UPDATE spans SET attributes = '[' WHERE id = 's1'", "damaged"),
        ("UPDATE spans SET decision = 'perhaps' WHERE id = 's1'", "CHECK constraint failed"),
        ("UPDATE spans SET score = 7 WHERE id = 's1'", "CHECK constraint failed"),
        ("DELETE FROM spans WHERE id = 's3'", "the target of a relation, span s3, is missing"),
        ("DELETE FROM spans WHERE id = 'e1'", "the trigger of an argument, span e1, is missing"),
        ("DELETE FROM spans WHERE id = 's1'", "mention of a chain, span s1, is missing"),
        ("UPDATE arguments SET role = 'XX'", "no role XX"),
        ("UPDATE arguments SET role = 'Place', origin = ''", "MEET takes no role Place"),
        ("UPDATE relations SET label = 'XX'", "no relation XX"),
        ("UPDATE relations SET source = 's3'", "LIVES_IN cannot join GPE, span s3"),
        ("DELETE FROM chain_mentions", "chain c1 has no mentions"),
        (
            "INSERT INTO chain_mentions SELECT set_number, chain, 7, mention FROM chain_mentions",
            "c1 has a mention twice",
        ),
        ("UPDATE annotation_sets SET undecided = 5", "but 5 are counted"),
        ("UPDATE changes SET payload = '{}'", "Change 1 of the log cannot be read"),
        (
            "UPDATE changes SET payload = replace(payload, '\"argument\"', '\"tree\"')",
            "no annotation is a tree",
        ),
        ("UPDATE changes SET undoes = 1", "takes back a later one"),
        ("UPDATE schema_versions SET schema = '{'", "Schema version 1 cannot be read"),
        ("DELETE FROM schema_versions", "has no schema"),
        ("DELETE FROM project", "has 0 identities"),
        ("UPDATE annotation_sets SET version = 9", "version 9 is stored, but the log has 1"),
        ("UPDATE annotation_sets SET version = 1", "there is more in it than the log says"),
        ("DELETE FROM changes", "version 2 is stored, but the log has 0"),
        ("UPDATE arguments SET score = 0.25", "the log does not lead to what is stored"),
        ("DELETE FROM arguments", "the log does not lead to what is stored"),
        (
            "UPDATE changes SET payload = replace(payload, '\"LIVES_IN\"', '\"MET_IN\"')",
            "the log does not lead to what is stored",
        ),
        (
            "DROP TRIGGER document_words_changed; UPDATE documents SET title = 'Another'",
            "no longer follows documents that are changed",
        ),
        (
            "DROP TRIGGER document_words_changed; UPDATE documents SET title = 'Another'",
            "does not have the words that the documents have",
        ),
        (
            "INSERT INTO document_words (document_words) VALUES ('delete-all')",
            "does not have the words that the documents have",
        ),
        ("DROP TABLE document_words", "none can be searched"),
        ("DELETE FROM annotators", "annotation_sets points to what is missing in annotators"),
    ],
)
def test_each_planted_corruption_is_found(full: Path, corruption: str, line: str) -> None:
    with closing(sqlite3.connect(full)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(corruption)

    problems = found(full)

    assert any(line in problem for problem in problems), problems
    assert all("\n" not in problem for problem in problems)


def test_the_words_follow_what_is_altered(full: Path) -> None:
    with closing(sqlite3.connect(full)) as connection:
        connection.executescript("UPDATE documents SET title = 'Another'; DELETE FROM settings")

    assert found(full) == []


def test_a_flipped_page_is_found(full: Path) -> None:
    content = bytearray(full.read_bytes())
    with closing(sqlite3.connect(full)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_changes_set_number_at'"
        (page,) = connection.execute(query).fetchone()
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    full.write_bytes(content)

    assert any("damaged" in problem for problem in found(full))


@pytest.mark.parametrize(
    ("annotations", "expected"),
    [
        ((PLAIN, replace(PLAIN, id="s2", start_char=5)), []),
        ((PLAIN, replace(PLAIN, id="s2", start_char=5, end_char=13)), ["s1 and s2 overlap"]),
        ((PLAIN, replace(PLAIN, id="s2", label="GPE")), ["s1 and s2 overlap"]),
        ((MET, replace(MET, id="e2", start_char=11)), ["e1 and e2 overlap"]),
        ((PLAIN, replace(ANNA, id="s2")), []),
        ((PLAIN, replace(PLAIN, id="s2", decision=Decision.REJECTED)), []),
        ((PLAIN, replace(MET, start_char=0, end_char=9)), []),
    ],
    ids=["nested", "crossing", "stacked", "none may", "suggested", "rejected", "other layer"],
)
def test_overlap_is_a_problem_where_the_layer_forbids_it_and_both_stand(
    store: ProjectStore, annotations: tuple[Annotation, ...], expected: list[str]
) -> None:
    store.apply("d1", "ann", Change("add", added=annotations))

    problems = list(store.problems())

    assert len(problems) == len(expected)
    assert all(want in problem for want, problem in zip(expected, problems, strict=True))


def test_a_filler_that_the_schema_does_not_allow_counts_once_it_stands(
    store: ProjectStore,
) -> None:
    wrong = replace(TAKES_PART, filler="s3")
    store.apply("d1", "ann", Change("add", added=(OSLO, MET, wrong)))
    assert list(store.problems()) == []

    accepted = replace(wrong, decision=Decision.ACCEPTED)
    store.apply("d1", "ann", Change("accept", removed=(wrong,), added=(accepted,)))

    (problem,) = store.problems()
    assert "Participant of MEET cannot be filled by GPE" in problem
