"""brat's annotation.conf becomes a schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import SchemaError
from annotator.formats.schema_files import read_schema_file
from annotator.formats.schema_toml import parse_schema
from annotator.model.schema import RelationLabel, Schema

CONF = """\
# What our newsroom annotates
<ACTOR>=Person|Body

[entities]
Person
!Group
\tBody
\t\tParty
--------------------
Place

[relations]
Equiv\tArg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive
Member-of\tArg1:Person, Arg2:Group
Member-of\tArg1:Body, Arg2:Group
Near Arg1:<ENTITY>, Arg2:<ENTITY>
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
!Contact
\tMeet\tWho+:<ACTOR>, Where?:Place
\tCall\tWho{2}:Person, About*:<EVENT>|Place
Strike

[attributes]
Negated\tArg:<EVENT>
Certainty\tArg:Meet|Call, Value:high|low
Named\tArg:<ENTITY>
Old\tArg:<ANY>
"""


@pytest.fixture
def schema(tmp_path: Path) -> Schema:
    return read(tmp_path, CONF)


def read(tmp_path: Path, text: str) -> Schema:
    folder = tmp_path / "newsroom"
    folder.mkdir(exist_ok=True)
    (folder / "annotation.conf").write_text(text)
    return read_schema_file(folder / "annotation.conf")


def test_types_become_labels_and_groups_do_not(schema: Schema) -> None:
    assert schema.name == "newsroom"
    assert [label.name for label in schema.labels_of("entity")] == [
        *("Person", "Body", "Party", "Place")
    ]
    assert [label.name for label in schema.labels_of("event")] == ["Meet", "Call", "Strike"]


def test_arguments_become_roles_with_what_may_fill_them(schema: Schema) -> None:
    assert [role.name for role in schema.roles_of("Meet")] == ["Who", "Where"]
    assert schema.required_roles("Meet") == ("Who",)
    assert schema.fillers("Meet", "Who") == {"Person", "Body", "Party"}
    assert schema.fillers("Call", "Who") == {"Person"}
    assert schema.required_roles("Call") == ("Who",)
    assert schema.fillers("Call", "About") == {"Meet", "Call", "Strike", "Place"}
    assert schema.roles_of("Strike") == ()


def test_relations_of_several_lines_are_one_and_chains_are_none(schema: Schema) -> None:
    assert schema.relations == (
        RelationLabel(
            name="Member-of", sources=("Person", "Body", "Party"), targets=("Body", "Party")
        ),
        RelationLabel(name="Near", sources=("entity",), targets=("entity",)),
    )


def test_attributes_belong_to_layers(schema: Schema) -> None:
    found = {(one.name, one.layer): one.values for one in schema.attributes}

    assert found == {
        ("Negated", "event"): ("no", "yes"),
        ("Certainty", "event"): ("unspecified", "high", "low"),
        ("Named", "entity"): ("no", "yes"),
        ("Old", "entity"): ("no", "yes"),
        ("Old", "event"): ("no", "yes"),
    }


def test_keys_are_unique_in_their_layer_and_colours_are_given(schema: Schema) -> None:
    keys = [(label.layer, label.key) for label in schema.labels]

    assert len(set(keys)) == len(keys)
    assert all(label.key and label.color.startswith("#") for label in schema.labels)
    assert [role.key for role in schema.roles] == ["1", "2", "3"]


def test_a_config_without_events_has_one_layer(tmp_path: Path) -> None:
    schema = read(tmp_path, "[entities]\nPerson\n[relations]\n[events]\n[attributes]\n")

    assert [layer.name for layer in schema.layers] == ["entity"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Person\n[entities]\n", 1, "section"),
        ("[entities]\nPerson\n[events]\nMeet Who:Alien\n", 4, "Alien"),
        ("[entities]\nPerson\n[events]\nMeet Who\n", 4, "Who"),
        ("[entities]\nPerson\n[relations]\nNear Arg1:Person\n", 4, "Near"),
    ],
)
def test_what_is_wrong_is_named_by_its_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(SchemaError, match=said) as raised:
        read(tmp_path, text)

    assert f"annotation.conf, line {line}: " in str(raised.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("[entities]\n", "no labels"),
        ("[entities]\nMeet\n[events]\nMeet\n", "`Meet` stands twice"),
    ],
)
def test_a_config_that_states_no_schema_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SchemaError, match=said):
        read(tmp_path, text)


def test_a_schema_of_ours_is_still_read_by_its_suffix(tmp_path: Path) -> None:
    text = 'name = "x"\nversion = "1"\n'
    (tmp_path / "x.toml").write_text(text)

    assert read_schema_file(tmp_path / "x.toml") == parse_schema(text, where="")
