"""Questions on PostgreSQL: asked and answered at once, and known while the server is away."""

from __future__ import annotations

import pytest

from annotator.app import asking
from annotator.errors import RuleError
from annotator.store.project_store import ProjectStore
from tests.app.test_journalled import (  # noqa: F401 - fixtures
    Line,
    add,
    database,
    databases,
    delivered,
    line,
    opened,
    project,
    server,
)


def test_own_questions_are_known_while_the_server_is_away(project: str, line: Line) -> None:  # noqa: F811
    with opened(project) as desk:
        anna = desk.workspace.annotations.span(add(desk, "Anna Berg", "PERSON"))
        question = desk.asking.ask(anna, "With the title?")
        assert delivered(desk)
        line.is_cut = True

        desk.asking.refresh()

        assert desk.asking.of(anna.id) == (question,)
        assert desk.asking.answered(label="PERSON") == ()
        line.is_cut = False


def test_two_ask_and_the_lead_answers_while_they_work(project: str) -> None:  # noqa: F811
    with opened(project, "ada") as ada, opened(project, "bea") as bea:
        for desk, words in ((ada, "With the title?"), (bea, "And initials?")):
            span = desk.workspace.annotations.span(add(desk, "Anna Berg", "PERSON"))
            desk.asking.ask(span, words)
        with ProjectStore.open(project) as store:
            first, second = store.questions()
            asking.answer(store, first, "No.", "lea")
            asking.put_into_guidelines(store, store.questions()[0])
        bea.asking.refresh()
        bea.workspace.follow_schema()

        assert [one.text for one in bea.asking.own] == ["And initials?"]
        assert [one.answer for one in bea.asking.answered(label="PERSON")] == ["No."]
        assert bea.workspace.schema.label("PERSON").guidelines == "No.\n"
        assert second.is_open
        assert delivered(ada)
        assert delivered(bea)


def test_a_question_needs_words_and_guidelines_an_answer(project: str) -> None:  # noqa: F811
    with opened(project) as desk:
        anna = desk.workspace.annotations.span(add(desk, "Anna Berg", "PERSON"))
        with pytest.raises(RuleError, match="words"):
            desk.asking.ask(anna, " \n ")
        question = desk.asking.ask(anna, "With the title?")
        store = desk.workspace.store

        with pytest.raises(RuleError, match="Answer the question first"):
            asking.put_into_guidelines(store, question)
        asking.put_into_guidelines(store, question, "Never.")
        with pytest.raises(RuleError, match="already"):
            asking.put_into_guidelines(store, question, "Never.")
        asking.put_into_guidelines(store, question, "*Never* again.")

        assert store.schema().label("PERSON").guidelines == "Never.\n\n*Never* again.\n"
