"""NewsML-G2, NITF and ninjs: the text of the news, and its head as metadata."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.protocol import Record, Refusal
from annotator.formats.registry import BUILT_IN, guessed
from annotator.model.schema import Schema
from tests.formats.records import EXAMPLES

BOMB = """<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "ha">{more}]><{root}>&z;</{root}>"""
DOUBLED = "".join(
    f'<!ENTITY {name} "&{before};&{before};">'
    for before, name in zip("abcdefghijklmnopqrstuvwxy", "bcdefghijklmnopqrstuvwxyz", strict=True)
)


def read(path: Path, schema: Schema) -> list[Record | Refusal]:
    return list(guessed(path, BUILT_IN).read(path, schema=schema))


def records(name: str, schema: Schema) -> list[Record]:
    return [one for one in read(EXAMPLES / name, schema) if isinstance(one, Record)]


def reasons(name: str, schema: Schema) -> list[str]:
    return [one.reason for one in read(EXAMPLES / name, schema) if isinstance(one, Refusal)]


def test_a_newsml_message_gives_each_item_with_its_head(news: Schema) -> None:
    flood, strike = (one.document for one in records("newsml.xml", news))

    assert flood.id == "urn:newsml:post.example.org:20260304:flood"
    assert flood.text == (
        "A flood closed the bridge of Lillevik 🌊 on Wednesday.\n"
        "Mayor Eva Strand told residents to stay away."
    )
    assert (flood.title, flood.language) == ("Flood closes old bridge", "en")
    assert flood.meta["dateline"] == "LILLEVIK, March 4 -"
    assert flood.meta["byline"] == "By Kai Lund"
    assert flood.meta["issued"] == "2026-03-04T07:00:00Z"
    assert flood.meta["provider"] == {"code": "nprov:LVP", "name": "Lillevik Post News Agency"}
    assert flood.meta["subjects"] == [
        {"code": "medtop:20000150", "name": "flood", "type": "cpnat:abstract"},
        {"code": "medtop:03000000"},
    ]
    assert strike.text == "Dock workers return.\n  Talks go on."
    assert strike.meta["provider"] == {"code": "LVP"}


def test_a_newsml_item_whose_content_lies_elsewhere_is_refused(news: Schema) -> None:
    [reason] = reasons("newsml.xml", news)

    assert "photo" in reason
    assert "not fetched" in reason


def test_a_newsml_item_may_hold_nitf(tmp_path: Path, news: Schema) -> None:
    nitf = (EXAMPLES / "nitf.xml").read_text(encoding="utf-8").split("?>", 1)[1]
    nitf = nitf[nitf.index("<nitf") :]
    nitf = nitf.replace("<nitf", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"')
    path = tmp_path / "in.xml"
    path.write_text(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><contentSet><inlineXML>'
        f"{nitf}"
        "</inlineXML></contentSet></newsItem>",
        encoding="utf-8",
    )

    [found] = read(path, news)

    assert isinstance(found, Record)
    assert found.document.text == records("nitf.xml", news)[0].document.text


def test_nitf_gives_its_text_and_its_head(news: Schema) -> None:
    [record] = records("nitf.xml", news)
    document = record.document

    assert document.id == "lvp-2026-0307-017"
    assert document.text.split("\n") == [
        "Dock workers of Lillevik ended a strike of four days on Saturday.",
        "The deal",
        "Wages rise by 4 % a year.",
        "The quay on Friday.",
        "2026 4.0",
        "2027 4.2",
        "Ida Moe reports on work and harbours.",
    ]
    assert document.title == "Dock workers end strike"
    assert document.meta == {
        "headline": "Dock workers end strike",
        "subheadline": "Deal for two years",
        "dateline": "LILLEVIK, March 7",
        "byline": "By Ida Moe",
        "created": "20260307",
        "issued": "20260307T101500Z",
        "released": "20260307T110000Z",
        "urgency": "3",
        "keywords": ["harbour", "union"],
        "subjects": [{"code": "09010000", "name": "Labour / Strike"}],
        "provider": "Lillevik Post News Agency",
        "publication": "The Lillevik Post",
        "copyright": "The Lillevik Post AS",
    }


def test_ninjs_of_the_first_version_gives_the_words_of_its_body(news: Schema) -> None:
    [record] = records("ninjs-1.json", news)
    document = record.document

    assert document.id == "tag:post.example.org,2026:flood"
    assert document.text == "A flood closed the bridge of Lillevik 🌊.\nNobody was hurt."
    assert document.title == "Flood closes old bridge"
    assert document.meta["byline"] == "Kai Lund"
    assert document.meta["dateline"] == "Lillevik"
    assert document.meta["subjects"][0]["code"] == "20000150"
    assert document.meta["provider"] == {"code": "LVP", "name": "Lillevik Post News Agency"}


def test_ninjs_of_the_third_version_prefers_the_plain_body_and_the_main_headline(
    news: Schema,
) -> None:
    [record] = records("ninjs-3.json", news)

    assert record.document.text == "Dock workers ended a strike.\n\nTalks go on."
    assert record.document.title == "Dock workers end strike"
    assert record.document.meta["provider"] == {"name": "Lillevik Post News Agency"}
    assert reasons("ninjs-3.json", news) == [
        "tag:post.example.org,2026:photo: this picture has no text."
    ]


@pytest.mark.parametrize("root", ["newsItem", "nitf", "rss"])
def test_entities_are_refused_before_they_grow(tmp_path: Path, news: Schema, root: str) -> None:
    path = tmp_path / "in.xml"
    path.write_text(f"<{root}/>")
    format = guessed(path, BUILT_IN)
    path.write_text(BOMB.format(root=root, more=DOUBLED))

    [found] = format.read(path, schema=news)

    assert isinstance(found, Refusal)
    assert found.reason == "entities are declared, which are not read."


@pytest.mark.parametrize("root", ["newsItem", "nitf", "rss"])
def test_no_file_or_address_is_read_through_an_entity(
    tmp_path: Path, news: Schema, root: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    path = tmp_path / "in.xml"
    path.write_text(f"<{root}/>")
    format = guessed(path, BUILT_IN)
    for declared in (
        f'<!ENTITY z SYSTEM "{secret.as_uri()}">',
        f'<!ENTITY % z SYSTEM "{secret}">%z;',
    ):
        path.write_text(f"<!DOCTYPE {root} [{declared}]><{root}>&z;</{root}>")

        [found] = format.read(path, schema=news)

        assert isinstance(found, Refusal)
        assert "secret" not in found.reason


def test_a_reference_to_an_entity_of_a_document_type_elsewhere_is_refused(
    tmp_path: Path, news: Schema
) -> None:
    path = tmp_path / "in.xml"
    path.write_text(
        '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><body.content><p>caf&eacute;</p>'
        "</body.content></body></nitf>"
    )

    [found] = read(path, news)

    assert isinstance(found, Refusal)
    assert "eacute" in found.reason


def test_elements_nested_beyond_reason_are_refused(tmp_path: Path, news: Schema) -> None:
    path = tmp_path / "in.xml"
    path.write_text("<nitf>" + "<block>" * 100_000 + "x" + "</block>" * 100_000 + "</nitf>")

    [found] = read(path, news)

    assert isinstance(found, Refusal)
    assert "200 deep" in found.reason


def test_xml_in_other_encodings_is_understood(tmp_path: Path, news: Schema) -> None:
    path = tmp_path / "in.xml"
    for encoding in ("utf-16", "iso-8859-1", "windows-1252"):
        path.write_bytes(
            f'<?xml version="1.0" encoding="{encoding}"?><nitf><body><body.content>'
            "<p>Olé</p></body.content></body></nitf>".encode(encoding)
        )

        [found] = read(path, news)

        assert isinstance(found, Record)
        assert found.document.text == "Olé"
