"""A Label Studio labelling config becomes a schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import SchemaError
from annotator.formats.schema_files import read_schema_file
from annotator.model.schema import LayerKind, Schema

CONFIG = """\
<View>
  <Relations>
    <Relation value="Agent"/>
    <Relation value="Place"/>
  </Relations>
  <Labels name="names" toName="text">
    <Label value="Person" background="#2f6bc2" hotkey="p" hint="people by name"/>
    <Label value="Place name" alias="GPE" background="red"/>
  </Labels>
  <Labels name="event-triggers" toName="text">
    <Label value="Meet"/>
  </Labels>
  <HyperTextLabels name="quotes" toName="text"><Label value="Quote"/></HyperTextLabels>
  <Choices name="polarity" toName="text" perRegion="true" whenTagName="event-triggers">
    <Choice value="positive"/><Choice value="negative"/>
  </Choices>
  <Choices name="mention" toName="text" perRegion="true" required="true">
    <Choice value="name"/><Choice value="pronoun"/>
  </Choices>
  <Choices name="topic" toName="text"><Choice value="war"/></Choices>
  <Text name="text" value="$text"/>
</View>
"""


def read(tmp_path: Path, text: str) -> Schema:
    (tmp_path / "newsroom.xml").write_text(text)
    return read_schema_file(tmp_path / "newsroom.xml")


def test_controls_become_layers_and_their_labels_keep_key_colour_and_hint(tmp_path: Path) -> None:
    schema = read(tmp_path, CONFIG)

    assert [(layer.name, layer.kind) for layer in schema.layers] == [
        ("entity", LayerKind.ENTITY),
        ("event", LayerKind.EVENT),
        ("quotes", LayerKind.ENTITY),
    ]
    assert [(label.name, label.layer) for label in schema.labels] == [
        ("Person", "entity"),
        ("GPE", "entity"),
        ("Meet", "event"),
        ("Quote", "quotes"),
    ]
    person, place = schema.labels_of("entity")
    assert (person.color, person.key, person.definition) == ("#2f6bc2", "p", "people by name")
    assert place.color.startswith("#")
    assert place.key not in ("", "p")


def test_relations_are_labels_and_roles_of_events(tmp_path: Path) -> None:
    schema = read(tmp_path, CONFIG)

    assert [one.name for one in schema.relations] == ["Agent", "Place"]
    assert [role.name for role in schema.roles_of("Meet")] == ["Agent", "Place"]
    assert schema.fillers("Meet", "Agent") == {"Person", "GPE", "Meet", "Quote"}


def test_choices_for_each_region_are_attributes(tmp_path: Path) -> None:
    schema = read(tmp_path, CONFIG)

    found = {(one.name, one.layer): one.values for one in schema.attributes}
    assert found == {
        ("polarity", "event"): ("unspecified", "positive", "negative"),
        ("mention", "entity"): ("name", "pronoun"),
        ("mention", "event"): ("name", "pronoun"),
        ("mention", "quotes"): ("name", "pronoun"),
    }


def test_without_events_relations_are_no_roles(tmp_path: Path) -> None:
    schema = read(tmp_path, CONFIG.replace("event-triggers", "more"))

    assert schema.roles == ()
    assert [layer.name for layer in schema.layers] == ["entity", "more", "quotes"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<View>\n<Labels>\n</View>", "line 3: not valid XML"),
        ('<View><Text name="t" value="$t"/></View>', "no labels"),
        ("", "empty"),
        ('<!DOCTYPE v [<!ENTITY a "b">]><View>&a;</View>', "entities are not read"),
    ],
)
def test_a_config_that_states_no_schema_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SchemaError, match=said):
        read(tmp_path, text)
