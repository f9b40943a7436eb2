"""Every command does its work, and says in a line or two what is wrong, with the right status."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from typer.testing import CliRunner, Result

from annotator import bootstrap
from annotator.app import logs
from annotator.app.secrets import without_passwords
from annotator.commands import app
from annotator.paths import RESOURCES, SEEDS
from annotator.store.project_store import ProjectStore

TEXT = "Anna Berg met Omar Said in Oslo on Monday."
SPANS = [
    {"id": "s1", "start": 0, "end": 9, "label": "PERSON", "layer": "entity"},
    {"id": "e1", "start": 10, "end": 13, "label": "MEET", "layer": "event"},
]
LINK = {"from": "e1", "to": "s1", "role": "Participant"}
GOLD = {"id": "a", "text": TEXT, "spans": SPANS, "links": [LINK]}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of its own, and a log file in it."""
    home = tmp_path / "home"
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    yield home
    logger = logging.getLogger("annotator")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


@pytest.fixture
def project(tmp_path: Path) -> str:
    path = str(tmp_path / "news.annotator")
    assert run("new", path).exit_code == 0
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], prog_name="annotator")


def says(result: Result, status: int, *parts: str) -> None:
    """The command ended with this status and one or two lines on standard error that say it."""
    assert result.exit_code == status, result.output
    said = result.stderr.splitlines()
    assert 1 <= len(said) <= 2, result.stderr
    assert "Traceback" not in result.output
    for part in parts:
        assert part in result.stderr


def jsonl(path: Path, *tables: Any) -> Path:
    path.write_text("".join(f"{json.dumps(one)}\n" for one in tables))
    return path


def stored(project: str) -> tuple[str, ...]:
    with ProjectStore.open(project) as store:
        return store.document_ids()


# Projects


def test_new_makes_a_project_with_the_schema_news(tmp_path: Path) -> None:
    result = run("new", tmp_path / "x.annotator")

    assert (result.exit_code, result.stderr) == (0, "")
    with ProjectStore.open(str(tmp_path / "x.annotator")) as store:
        assert store.schema().name == "news"


@pytest.mark.parametrize("schema", ["plover", str(RESOURCES / "schemas" / "plover.toml")])
def test_new_takes_a_schema_by_name_or_file(tmp_path: Path, schema: str) -> None:
    assert run("new", tmp_path / "x.annotator", "--schema", schema).exit_code == 0

    with ProjectStore.open(str(tmp_path / "x.annotator")) as store:
        assert store.schema().name == "plover"


def test_new_takes_the_schemas_of_other_tools(tmp_path: Path) -> None:
    conf, config = tmp_path / "annotation.conf", tmp_path / "labels.xml"
    conf.write_text("[entities]\nPerson\n[relations]\n[events]\nMeet Who:Person\n[attributes]\n")
    config.write_text('<View><Labels name="l" toName="t"><Label value="Person"/></Labels></View>')

    for number, schema in enumerate((conf, config)):
        project = tmp_path / f"{number}.annotator"
        assert run("new", project, "--schema", schema).exit_code == 0
        assert run("check", project).exit_code == 0
        with ProjectStore.open(str(project)) as store:
            assert store.schema().has_label("Person")


def test_new_refuses_an_unknown_schema(tmp_path: Path) -> None:
    says(run("new", tmp_path / "x.annotator", "--schema", "nope"), 2, "nope", "ontonotes")
    says(run("new", tmp_path / "x.annotator", "--schema", "./nope.toml"), 3, "nope.toml")
    assert not (tmp_path / "x.annotator").exists()


def test_new_names_line_and_key_of_what_is_wrong_in_a_schema(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('name = "x"\nversion = 1\n')

    result = run("new", tmp_path / "x.annotator", "--schema", tmp_path / "bad.toml")

    says(result, 3, "line 2", "version")


def test_new_leaves_a_project_that_is_there_as_it_is(project: str) -> None:
    before = Path(project).read_bytes()

    says(run("new", project), 4, project)

    assert Path(project).read_bytes() == before


def test_status_is_there_to_read_and_as_json(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))

    plain, result = run("status", project), run("status", project, "--json")

    tables = json.loads(result.stdout)
    assert tables["documents"] == {"total": 1, "new": 0, "in progress": 0, "finished": 1}
    assert tables["annotators"] == {"gold": {"new": 0, "in progress": 0, "finished": 1}}
    assert tables["labels"] == {"MEET": 1, "PERSON": 1}
    assert "PERSON" in plain.stdout
    assert TEXT not in plain.output + result.output


def test_status_is_there_as_csv(project: str, tmp_path: Path) -> None:
    people = [{**GOLD, "annotator": name} for name in ("ann", "=bea()")]
    run("import", project, jsonl(tmp_path / "in.jsonl", *people))

    result = run("status", project, "--csv", str(tmp_path / "status"))

    written = {path.name: path.read_text("utf-8-sig") for path in (tmp_path / "status").iterdir()}
    names = ("documents", "annotators", "labels", "roles", "suggestions", "curve", "curves")
    assert set(written) == {f"{name}.csv" for name in (*names, "active", "agreement")}
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == len(written)
    assert written["labels.csv"].splitlines() == ["label,count", "MEET,2", "PERSON,2"]
    assert "'=bea()" in written["annotators.csv"]
    assert written["agreement.csv"].splitlines()[1].split(",")[1:3] == ["1", "1.0"]


def test_status_as_csv_where_nothing_can_be_written_is_status_4(
    project: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")

    says(run("status", project, "--csv", str(tmp_path / "file" / "status")), 4, "cannot be written")


def test_check_passes_a_good_project_and_finds_what_is_wrong(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))
    assert run("check", project).exit_code == 0

    with sqlite3.connect(project) as connection:
        connection.execute("UPDATE documents SET text = 'Another' WHERE id = 'a'")
    connection.close()
    result = run("check", project)

    assert result.exit_code == 1
    assert "hash" in result.stderr
    assert "Another" not in result.output


def test_backup_makes_a_copy_that_opens(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))

    assert run("backup", project, tmp_path / "copy.annotator").exit_code == 0

    assert stored(str(tmp_path / "copy.annotator")) == ("a",)
    says(run("backup", project, tmp_path / "none" / "copy"), 4, "copy")


# Projects that cannot be opened


def truncated(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (truncated, "damaged"),
        (newer, "newer version"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b"Talks resume in Geneva."), "not an Annotator project"),
        (lambda path: path.unlink(), "no such project"),
    ],
    ids=["truncated", "newer", "empty", "another file", "missing"],
)
def test_a_project_that_cannot_be_read_is_left_as_it_is(
    project: str, spoil: Callable[[Path], Any], said: str
) -> None:
    path = Path(project)
    spoil(path)
    before = path.read_bytes() if path.exists() else None

    for command in (["status"], ["check"], ["suggest"], ["import", str(SEEDS)]):
        says(run(command[0], project, *command[1:]), 3, said)

    assert (path.read_bytes() if path.exists() else None) == before


def test_a_project_that_another_program_locks_cannot_be_written(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.sqlite.BUSY_SECONDS", 0.05)
    connection = sqlite3.connect(project)
    connection.execute("BEGIN IMMEDIATE")

    result = run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))
    connection.close()

    says(result, 4, "locked")
    assert stored(project) == ()


def test_a_read_only_project_cannot_be_written(
    project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Asked by root, the system says that everything may be written.
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)

    says(run("import", project, jsonl(tmp_path / "in.jsonl", GOLD)), 4, "read-only")


# Import and export


def test_import_adds_labels_to_the_schema(project: str, tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 9, "label": "SAILOR"}, {"start": 27, "end": 31, "label": "PORT"}]
    path = jsonl(tmp_path / "in.jsonl", {"id": "a", "text": TEXT, "spans": spans})
    assert run("import", project, path).exit_code == 3

    result = run("import", project, path, "--map", "SAILOR=+", "--map", "PORT=")
    assert result.exit_code == 0, result.output
    assert "added to the schema: SAILOR" in result.stdout
    assert "1 spans labelled PORT left out" in result.stderr

    path = jsonl(tmp_path / "in.jsonl", {"id": "b", "text": TEXT, "spans": spans})
    result = run("import", project, path, "--map", "PORT=+", "--add-labels")
    assert result.exit_code == 0, result.output
    with ProjectStore.open(project) as store:
        assert [one.label for one in store.annotation_set("b", "gold").spans] == ["SAILOR", "PORT"]
        assert [one.label for one in store.annotation_set("a", "gold").spans] == ["SAILOR"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("latin.txt", b"caf\xe9", "not UTF-8 (byte 3)"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n", "white space"),
        ("binary.txt", b"a\x00b", "NUL"),
        ("photo.png", b"\x89PNG", "no format"),
        ("broken.jsonl", b'{"text": ', "line 1: not valid JSON"),
        ("outside.jsonl", b'{"text": "x", "spans": [[0, 9, "GPE"]]}', "outside the text"),
        ("before.jsonl", b'{"text": "xyz", "spans": [[2, 1, "GPE"]]}', "ends before"),
        ("label.jsonl", b'{"text": "xyz", "spans": [[0, 1, "ALIEN"]]}', "ALIEN"),
    ],
)
def test_import_of_nothing_but_bad_input_is_status_3(
    project: str, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)

    result = run("import", project, tmp_path / name)

    says(result, 3, name, said)
    assert result.stdout == "added 0, already there 0, refused 1\n"
    assert stored(project) == ()


def test_import_refuses_a_text_of_50_mb(project: str, tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50_000_000)

    says(run("import", project, tmp_path / "big.txt"), 3, "50 MB")


def test_import_keeps_the_good_part_and_is_status_1(project: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    lines = [GOLD, {"id": "a", "text": "Other."}, {**GOLD, "id": "b", "spans": [SPANS[0]] * 2}]
    path.write_text("".join(f"{json.dumps(one)}\n" for one in lines) + "{\n")
    (tmp_path / "crlf.txt").write_bytes(b"Talks\r\nresume\r\n")

    result = run("import", project, path, tmp_path / "crlf.txt", tmp_path / "none.txt")

    assert result.exit_code == 1
    assert result.stdout == "added 2, already there 0, refused 4\n"
    assert len(result.stderr.splitlines()) == 4
    for line in (2, 3, 4):
        assert f"in.jsonl, line {line}: " in result.stderr
    with ProjectStore.open(project) as store:
        assert store.document("crlf").text == "Talks\r\nresume\r\n"
        assert [one.annotator for one in store.sets_of("a")] == ["gold"]
        assert store.document("a").segmentation.token_starts[:2] == (0, 5)


def test_import_takes_the_annotator_from_the_command(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD), "--as", "bea")

    with ProjectStore.open(project) as store:
        assert [one.name for one in store.annotators()] == ["bea"]


def test_import_again_changes_nothing(project: str, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "in.jsonl", GOLD)
    run("import", project, path)

    result = run("import", project, path, "--quiet")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "added 0, already there 1, refused 0\n"


def test_export_and_import_give_the_same_bytes(project: str, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "in.jsonl", GOLD, {"id": "b", "text": "🙂 \r\n"})
    run("import", project, path)
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    run("export", project, first, "--format", "jsonl", "--of", "all")
    other = str(tmp_path / "other.annotator")
    run("new", other)
    run("import", other, first)

    result = run("export", other, second, "--format", "jsonl", "--of", "all")

    assert result.stdout == f"Wrote 2 documents to {second}.\n"
    assert first.read_bytes() == second.read_bytes()


def test_export_of_gold_alone_says_when_there_is_none(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", {"id": "b", "text": TEXT}))

    result = run("export", project, tmp_path / "out.jsonl", "--format", "jsonl")

    says(result, 0, "No document")
    assert (tmp_path / "out.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "yaml"], "no format yaml"),
        (["--format", "text"], "read only"),
        ([], "--format"),
        (["--format", "jsonl", "--of", "nobody"], "no annotator nobody"),
        (["--format", "jsonl", "--split", "80:10"], "80:10"),
        (["--format", "spacy", "--split", "80:20"], "80:20"),
        (["--format", "spacy", "--split", "80:10:11"], "80:10:11"),
        (["--format", "spacy", "--split", "a:b:c"], "a:b:c"),
        (["--format", "spacy", "--split", "0:50:50"], "0:50:50"),
        (["--format", "spacy", "--seed", "x"], "--seed"),
    ],
)
def test_a_wrong_call_of_export_is_status_2_and_writes_nothing(
    project: str, tmp_path: Path, options: list[str], said: str
) -> None:
    says(run("export", project, tmp_path / "out", *options), 2, said)

    assert not (tmp_path / "out").exists()


def test_export_to_where_nothing_can_be_written_is_status_4(project: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    says(run("export", project, tmp_path / "file" / "out", "--format", "jsonl"), 4, "out")


def test_export_as_spacy_dataset_is_the_same_each_time(project: str, tmp_path: Path) -> None:
    run("import", project, SEEDS / "gold.jsonl")

    for name in ("one", "two"):
        result = run("export", project, tmp_path / name, "--format", "spacy", "--seed", "3")
        assert result.exit_code == 0, result.output

    for path in sorted((tmp_path / "one").rglob("*")):
        if path.is_file():
            twin = tmp_path / "two" / path.relative_to(tmp_path / "one")
            assert path.read_bytes() == twin.read_bytes(), path.name


def test_import_reads_a_spacy_dataset(project: str, tmp_path: Path) -> None:
    run("import", project, SEEDS / "gold.jsonl")
    run("export", project, tmp_path / "set", "--format", "spacy")
    other = str(tmp_path / "other.annotator")
    run("new", other)

    result = run("import", other, tmp_path / "set", "--format", "spacy")

    assert result.exit_code == 0, result.output
    assert sorted(stored(other)) == sorted(stored(project))


# Suggestions


@Language.component("fails_on_war")
def fails_on_war(doc: Doc) -> Doc:
    if "war" in doc.text:
        raise ValueError("out of order")
    return doc


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PERSON", "pattern": "Anna Berg"}, {"label": "ALIEN", "pattern": "Oslo"}]
    )
    nlp.add_pipe("fails_on_war")
    nlp.meta["name"], nlp.meta["version"] = "tiny", "1.0"
    nlp.to_disk(tmp_path / "tiny")
    return tmp_path / "tiny"


def test_suggest_proposes_what_a_pipeline_finds_once(
    project: str, tmp_path: Path, pipeline: Path
) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", {"id": "a", "text": TEXT}))

    first = run("suggest", project, "--pipeline", pipeline)
    second = run("suggest", project, "--pipeline", pipeline)
    again = run("suggest", project, "--pipeline", pipeline, "--all")

    assert [one.exit_code for one in (first, second, again)] == [0, 0, 0]
    assert " 1 documents: 1 spans" in first.stdout
    assert "ALIEN (1)" in first.stderr
    assert " 0 documents" in second.stdout
    assert " 1 documents" in again.stdout
    with ProjectStore.open(project) as store:
        [stated] = store.sets_of("a")
    [span] = stated.spans
    assert stated.annotator.endswith("tiny@1.0")
    assert (span.label, span.undecided) == ("PERSON", True)


def test_a_document_on_which_the_pipeline_fails_is_reported_and_the_others_are_kept(
    project: str, tmp_path: Path, pipeline: Path
) -> None:
    tables = [{"id": "a", "text": "a war"}, {"id": "b", "text": TEXT}]
    run("import", project, jsonl(tmp_path / "in.jsonl", *tables))

    result = run("suggest", project, "--pipeline", pipeline)

    assert result.exit_code == 1
    assert "document a" in result.stderr
    with ProjectStore.open(project) as store:
        assert store.sets_of("a") == ()
        assert len(store.sets_of("b")) == 1


def test_a_pipeline_that_cannot_be_loaded_is_status_3(project: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    for name in ("no_such_pipeline", str(tmp_path / "empty")):
        says(run("suggest", project, "--pipeline", name), 3, name)


# The window


def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Puts a list of what was asked for in the place of the window."""
    asked: list[Any] = []

    def run_window(project: str | None, **more: Any) -> int:
        asked.append((project, more))
        return 0

    monkeypatch.setattr(bootstrap, "run_window", run_window)
    return asked


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asked_for(monkeypatch)

    assert run().exit_code == 0

    assert asked == [(None, {})]


def test_open_opens_the_window_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asked_for(monkeypatch)

    run("open", "x.annotator", "--document", "a", "--annotator", "bea")

    assert asked == [("x.annotator", {"document": "a", "annotator": "bea"})]


def test_the_status_of_the_window_is_that_of_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "run_window", lambda *_, **__: 4)

    assert run("open", "x.annotator").exit_code == 4


def test_demo_makes_the_sample_project_once(
    monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path
) -> None:
    asked = asked_for(monkeypatch)

    first = run("demo", "--screenshot", tmp_path / "window.png")
    made = (home / "annotator" / "sample.annotator").stat().st_mtime_ns
    second = run("demo")

    assert (first.exit_code, second.exit_code) == (0, 0), first.output
    sample = home / "annotator" / "sample.annotator"
    assert sample.stat().st_mtime_ns == made
    assert asked == [
        (str(sample), {"screenshot": tmp_path / "window.png"}),
        (str(sample), {"screenshot": None}),
    ]
    assert stored(str(sample)) == tuple(sorted(path.stem for path in SEEDS.glob("*.txt")))
    assert [path.name for path in sample.parent.glob("*sample*")] == ["sample.annotator"]


# What there is


@pytest.mark.parametrize(
    ("command", "found"), [("schemas", "ontonotes"), ("formats", "jsonl"), ("formats", "spacy")]
)
def test_what_there_is_to_choose_from_is_listed(command: str, found: str) -> None:
    result = run(command)

    assert result.exit_code == 0
    assert any(line.startswith(f"{found} ") for line in result.stdout.splitlines())


def test_pipelines_can_be_listed() -> None:
    assert run("pipelines").exit_code == 0


@pytest.mark.parametrize(
    "command",
    [
        *("open", "demo", "new", "import", "suggest", "status", "export", "check", "backup"),
        *("schemas", "pipelines", "formats"),
    ],
)
def test_every_command_has_help(command: str) -> None:
    result = run(command, "--help")

    assert result.exit_code == 0
    assert "Usage" in result.stdout


# What goes wrong


def test_wrong_usage_is_status_2(project: str) -> None:
    for arguments in (["no-such-command"], ["status"], ["status", project, "--nope"]):
        says(run(*arguments), 2, "--help")


@pytest.mark.parametrize(
    "arguments",
    [
        ["status", "postgresql+psycopg://anna:s3cret@host/db"],
        ["status", "postgresql+psycopg://anna:s3cret@host:port/db"],
        ["status", "x.annotator", "postgresql://anna:s3cret@host/db"],
        ["postgresql://anna:s3cret@host/db"],
        ["new", "postgresql://anna:s3cret@host/db"],
        ["import", "x.annotator", "--format", "postgresql://anna:s3cret@host/db", "y"],
    ],
)
def test_a_password_is_never_shown(arguments: list[str], home: Path) -> None:
    result = run(*arguments)

    assert result.exit_code > 0
    assert "s3cret" not in result.output
    assert not any("s3cret" in path.read_text() for path in home.rglob("*.log"))


def test_passwords_with_odd_letters_are_starred_out() -> None:
    assert without_passwords("at db://u:p:w/x@h/d, gone") == "at db://u:***@h/d, gone"
    assert without_passwords("db://u@h/d and a:b@c") == "db://u@h/d and a:b@c"


def test_an_unexpected_error_goes_to_the_log_and_one_line_to_the_screen(
    project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_store: ProjectStore) -> None:
        raise ZeroDivisionError(f"first line\n{TEXT}")

    monkeypatch.setattr(ProjectStore, "counts", fail)

    result = run("status", project)

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert str(logs.path()) in result.stderr
    log = logs.path().read_text()
    assert "ZeroDivisionError: first line" in log
    assert "test_commands.py" in log
    assert TEXT not in log


def test_without_a_place_for_the_log_the_commands_work(home: Path, tmp_path: Path) -> None:
    home.write_text("a file where the folder should be")

    assert run("new", tmp_path / "x.annotator").exit_code == 0


# The real program


def program(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )


def test_the_program_runs_as_a_module(tmp_path: Path) -> None:
    project = tmp_path / "x.annotator"

    made = program("new", project)
    refused = program("import", project, tmp_path / "none.txt")

    assert (made.returncode, made.stderr) == (0, "")
    assert refused.returncode == 3
    assert refused.stderr == f"{tmp_path / 'none.txt'}: there is no such file.\n"


def test_a_reader_that_goes_away_is_no_error_of_ours() -> None:
    command = f"{sys.executable} -m annotator schemas | head -n 1 >/dev/null; exit ${{PIPESTATUS}}"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert "Traceback" not in done.stderr


def test_commands_are_completed() -> None:
    done = program(_ANNOTATOR_COMPLETE="complete_bash", COMP_WORDS="annotator im", COMP_CWORD="1")

    assert done.stdout.split() == ["import"]


def test_help_and_the_window_load_neither_spacy_nor_more_than_they_need() -> None:
    heavy = ["spacy", "sqlalchemy", "PySide6", "alembic", "numpy"]
    script = f"import sys, annotator.commands; print([m for m in {heavy} if m in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
