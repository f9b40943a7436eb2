"""What is wrong in a schema file is said with line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import SchemaError
from annotator.formats.schema_toml import parse_schema, read_schema
from annotator.model.schema import LayerKind, Overlap
from annotator.paths import RESOURCES

SHIPPED = sorted((RESOURCES / "schemas").glob("*.toml"))
GOOD = """\
name = "tiny"
version = "1"

[[layers]]
name = "entity"
kind = "entity"
overlap = "nested"

[[layers]]
name = "event"
kind = "event"

[[roles]]
name = "Agent"
key = "1"
fillers = ["entity"]

[[labels]]
name = "PERSON"
layer = "entity"
color = "#2f6bc2"
key = "p"

[[labels]]
name = "MEET"
layer = "event"
key = "m"
roles = [
    { name = "Agent", required = true, fillers = ["PERSON"] },
]

[[attributes]]
name = "polarity"
layer = "event"
values = ["positive", "negative"]

[[relations]]
name = "KNOWS"
sources = ["PERSON"]
targets = ["entity"]
"""


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_schema_can_be_read(path: Path) -> None:
    assert read_schema(path).name == path.stem


def test_a_schema_is_read_with_its_defaults() -> None:
    schema = parse_schema(GOOD, where="tiny.toml")

    assert schema.layer("entity").overlap is Overlap.NESTED
    assert schema.layer("event").kind is LayerKind.EVENT
    assert schema.required_roles("MEET") == ("Agent",)
    assert schema.fillers("MEET", "Agent") == {"PERSON"}
    assert schema.label("MEET").color == "#666666"


FAULTS = [
    ('name = "tiny"', "name = 5", 1, "name"),
    ('kind = "entity"', 'kind = "thing"', 6, "kind"),
    ('overlap = "nested"', 'overlap = "some"', 7, "overlap"),
    ('overlap = "nested"', 'overlaps = "nested"', 7, "overlaps"),
    ('fillers = ["entity"]', 'fillers = ["ALIEN"]', 16, "fillers"),
    ('layer = "entity"', 'layer = "other"', 20, "layer"),
    ('color = "#2f6bc2"', 'color = "blue"', 21, "color"),
    ('name = "MEET"', 'name = "PERSON"', 25, "name"),
    ('layer = "event"\nkey = "m"', 'layer = "entity"\nkey = "m"', 28, "roles"),
    ('name = "Agent", req', 'name = "Hero", req', 28, "roles"),
    ('fillers = ["PERSON"] }', 'fillers = ["ALIEN"] }', 28, "roles"),
    ("required = true", 'required = "yes"', 28, "roles"),
    ("required = true", "needed = true", 28, "roles"),
    ('layer = "event"\nvalues', 'layer = "other"\nvalues', 34, "layer"),
    ('values = ["positive", "negative"]', "values = []", 35, "values"),
    ('sources = ["PERSON"]', 'sources = ["ALIEN"]', 39, "sources"),
    ('targets = ["entity"]', 'target = ["entity"]', 40, "target"),
    ('key = "m"', 'key = ["m"]', 27, "key"),
]


@pytest.mark.parametrize(("good", "bad", "line", "key"), FAULTS, ids=[f"{f[1]}" for f in FAULTS])
def test_a_fault_is_named_by_line_and_key(good: str, bad: str, line: int, key: str) -> None:
    assert good in GOOD

    with pytest.raises(SchemaError) as raised:
        parse_schema(GOOD.replace(good, bad, 1), where="tiny.toml")

    said = str(raised.value)
    assert said.startswith(f"tiny.toml, line {line}: ")
    assert key in said
    assert len(said.splitlines()) == 2


def test_a_key_that_is_missing_is_named_with_the_line_of_its_table() -> None:
    with pytest.raises(SchemaError, match=r"line 18: .*`layer`"):
        parse_schema(GOOD.replace('layer = "entity"\n', ""), where="tiny.toml")
    with pytest.raises(SchemaError, match=r"tiny.toml: .*`version`"):
        parse_schema(GOOD.replace('version = "1"\n', "\n"), where="tiny.toml")


def test_two_labels_of_a_layer_cannot_share_a_key() -> None:
    more = '\n[[labels]]\nname = "GPE"\nlayer = "entity"\nkey = "p"\n'

    with pytest.raises(SchemaError, match=r"line 45: the key `p` is taken \(at `labels\[2\].key`"):
        parse_schema(GOOD + more, where="tiny.toml")


def test_what_is_no_toml_is_said_with_its_line() -> None:
    with pytest.raises(SchemaError, match="line 2"):
        parse_schema('name = "tiny"\nversion =\n', where="tiny.toml")


@pytest.mark.parametrize("text", ["", 'labels = "PERSON"', "labels = [1]", "[labels]\nname = 1"])
def test_a_file_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(SchemaError):
        parse_schema(text, where="tiny.toml")


def test_a_file_that_is_not_there_or_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'name = "caf\xe9"')

    for name in ("none.toml", "latin.toml"):
        with pytest.raises(SchemaError, match=name):
            read_schema(tmp_path / name)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('[[labels]]\nname = "MEET"', '[[labels]] # a comment\nname = ""', "a name is needed"),
        ('name = "MEET"', 'name = "entity"', "is the name of a layer"),
        ('key = "1"', 'key = "12"', "more than one key"),
    ],
)
def test_names_and_keys_that_cannot_be_are_found_on_their_line(
    before: str, after: str, said: str
) -> None:
    text = GOOD.replace(before, after)
    line = text[: text.rindex(after)].count("\n") + after.count("\n") + 1

    with pytest.raises(SchemaError, match=said) as raised:
        parse_schema(text, where="tiny.toml")

    assert f"tiny.toml, line {line}" in str(raised.value)


def test_labels_that_are_no_table_are_an_error() -> None:
    with pytest.raises(SchemaError, match="labels"):
        parse_schema("name = 'x'\nversion = '1'\nlabels = 5\n", where="tiny.toml")


def test_guidelines_of_labels_and_roles_are_markdown_at_any_length() -> None:
    told = 'guidelines = """\nMark **titles** too:\n\n- Dr\n- Prof\n"""\n'
    text = GOOD.replace('key = "p"\n', f'key = "p"\n{told}').replace(
        'key = "1"\n', 'key = "1"\nguidelines = "Who *acts*."\n'
    )

    schema = parse_schema(text, where="tiny.toml")

    assert schema.label("PERSON").guidelines == "Mark **titles** too:\n\n- Dr\n- Prof\n"
    assert schema.role("Agent").guidelines == "Who *acts*."
    assert schema.label("MEET").guidelines == ""
