"""Markdown, HTML, Word, PDF and feeds: their text and what they say about it, nothing fetched."""

from __future__ import annotations

import io
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from annotator.errors import UsageError
from annotator.formats import docx
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.registry import BUILT_IN, guessed, named
from annotator.model.document import Document
from annotator.model.schema import Schema
from tests.formats.records import EXAMPLES

EXTRAS = {"html": "trafilatura", "docx": "docx", "pdf": "pypdf", "feed": "feedparser"}
PACKAGES = {"html": "html", "docx": "docx", "pdf": "pdf", "feed": "feeds"}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_address: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def documents(name: str, schema: Schema) -> list[Document]:
    path = EXAMPLES / name
    found = guessed(path, BUILT_IN).read(path, schema=schema)
    return [one.document for one in found if isinstance(one, Record)]


def refusal(format: str, content: bytes, folder: Path, schema: Schema) -> str:
    """Why this content is not taken; it may hold nothing else."""
    path = folder / "in"
    path.write_bytes(content)
    [found] = named(format, BUILT_IN).read(path, schema=schema)
    assert isinstance(found, Refusal)
    return found.reason


def test_markdown_is_kept_as_it_stands(news: Schema) -> None:
    [document] = documents("talks.md", news)

    assert document.text == (EXAMPLES / "talks.md").read_text(encoding="utf-8")
    assert document.title == "Harbour talks resume"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Talks resume #\n\nGENEVA", "Talks resume"),
        ("Talks resume\n===\n\n# GENEVA", "Talks resume"),
        ("---\nauthor: Ida\n---\n\n## Talks", "Talks"),
        ("Talks resume\nGENEVA", "Talks resume"),
    ],
)
def test_the_title_of_markdown_is_its_first_heading(
    tmp_path: Path, news: Schema, text: str, title: str
) -> None:
    path = tmp_path / "in.md"
    path.write_text(text)
    [found] = named("markdown", BUILT_IN).read(path, schema=news)

    assert isinstance(found, Record)
    assert found.document.title == title


def test_a_web_page_gives_its_article_alone(news: Schema) -> None:
    [document] = documents("page.html", news)

    assert document.text.startswith("Flood closes bridge\nA flood on the river Skjelva closed")
    assert document.text.endswith("shipyard on the other bank.")
    assert "Front page" not in document.text
    assert "Buy a boat" not in document.text
    assert (document.title, document.language) == ("Flood closes bridge", "en")
    assert document.meta == {
        "author": "Kai Lund",
        "date": "2026-03-04",
        "url": "https://post.example.org/2026/03/04/flood-closes-bridge",
        "sitename": "The Lillevik Post",
    }


def test_a_page_without_an_article_is_refused(tmp_path: Path, news: Schema) -> None:
    assert "no article" in refusal("html", b"<html><body></body></html>", tmp_path, news)


def test_a_word_document_gives_what_its_body_shows(news: Schema) -> None:
    [document] = documents("flood.docx", news)

    assert document.text.split("\n") == [
        "Flood closes bridge",
        "Mayor Eva Strand spoke on Monday.",
        "Nobody\twas hurt.",
        "Dead",
        "0",
        "In a frame of its own.",
        "Beside it:",
        "a box",
    ]
    assert (document.title, document.language) == ("Flood closes old bridge", "en-GB")
    assert document.meta == {"author": "Kai Lund", "created": "2026-03-04T06:30:00+00:00"}


def test_a_word_document_that_is_a_bomb_is_refused_before_it_is_unpacked(
    tmp_path: Path, news: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 20_000_000)

    assert "200 times its size" in refusal("docx", packed.getvalue(), tmp_path, news)
    monkeypatch.setattr(docx, "MOST_BYTES", 1_000_000)
    assert "more than 1 MB" in refusal("docx", packed.getvalue(), tmp_path, news)


def test_entities_in_a_word_document_are_not_expanded(tmp_path: Path, news: Schema) -> None:
    with zipfile.ZipFile(EXAMPLES / "flood.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    declared = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document'.encode()
    body = parts["word/document.xml"].replace(b"<w:document", declared)
    parts["word/document.xml"] = body.replace(b"Nobody", b"&x;")
    path = tmp_path / "in.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)

    [found] = named("docx", BUILT_IN).read(path, schema=news)

    assert isinstance(found, Refusal) or "the secret" not in found.document.text


def test_a_pdf_gives_the_text_of_its_pages(news: Schema) -> None:
    [document] = documents("flood.pdf", news)

    assert document.text == (
        "Flood closes bridge\nNobody was hurt in Lillevik.\n\nThe inspection begins on Thursday."
    )
    assert document.title == "Flood closes old bridge"
    assert document.meta["author"] == "Kai Lund"
    assert document.meta["created"] == "2026-03-04T06:30:00+01:00"


def test_a_pdf_without_a_text_layer_is_refused(tmp_path: Path, news: Schema) -> None:
    from pypdf import PdfWriter

    blank = PdfWriter()
    blank.add_blank_page(100, 100)
    written = io.BytesIO()
    blank.write(written)

    assert "no text layer" in refusal("pdf", written.getvalue(), tmp_path, news)


def test_a_pdf_with_a_password_is_refused(tmp_path: Path, news: Schema) -> None:
    from pypdf import PdfWriter

    locked = PdfWriter(clone_from=EXAMPLES / "flood.pdf")
    locked.encrypt("secret", algorithm="RC4-128")
    written = io.BytesIO()
    locked.write(written)

    assert "password" in refusal("pdf", written.getvalue(), tmp_path, news)


def test_what_is_mended_in_a_pdf_is_not_told_to_annotators(tmp_path: Path) -> None:
    path = tmp_path / "in.pdf"
    path.write_bytes((EXAMPLES / "flood.pdf").read_bytes().replace(b"7 0 R", b"9 0 R"))
    script = "import sys; from annotator.formats.pdf import PDF; from pathlib import Path; "
    script += "print(len(list(PDF.read(Path(sys.argv[1]), schema=None))))"

    # In a process of its own, since pytest takes what is logged.
    ran = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )

    assert (ran.stdout.strip(), ran.stderr) == ("1", "")


def test_each_entry_of_a_feed_is_a_document(news: Schema) -> None:
    path = EXAMPLES / "feed.rss"
    flood, strike, picture = named("feed", BUILT_IN).read(path, schema=news)

    assert isinstance(flood, Record)
    assert flood.document.id == "post-2026-101"
    assert flood.document.title == "Flood closes old bridge"
    assert flood.document.text == (
        "A flood closed the bridge of Lillevik & the quay.\nNobody was hurt."
    )
    assert flood.document.language == "en-gb"
    assert flood.document.meta == {
        "author": "Kai Lund",
        "published": "2026-03-04T05:30:00Z",
        "url": "https://post.example.org/flood",
        "keywords": ["Weather"],
        "source": "The Lillevik Post",
    }
    assert isinstance(strike, Record)
    assert strike.document.id == "https://post.example.org/strike"
    assert isinstance(picture, Refusal)
    assert "Picture of the day" in picture.reason


def test_an_atom_entry_with_xhtml_gives_its_words(news: Schema) -> None:
    [document] = documents("feed.atom", news)

    assert document.text == "Havnearbeiderne gikk tilbake torsdag.\nAvtalen gjelder i to år."
    assert (document.title, document.language) == ("Streiken er over", "nb")
    assert document.meta["author"] == "Ida Moe"


@pytest.mark.parametrize("format", EXTRAS)
def test_a_missing_package_is_named_with_the_command_that_installs_it(
    tmp_path: Path, news: Schema, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    monkeypatch.setitem(sys.modules, EXTRAS[format], None)
    path = tmp_path / "in"
    path.write_text("<rss/>")

    with pytest.raises(UsageError, match=rf'pip install "annotator\[{PACKAGES[format]}\]"'):
        list(named(format, BUILT_IN).read(path, schema=news))


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "feed", "newsml-g2", "nitf", "ninjs"])
@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"<a>"]
)
def test_what_is_something_else_is_refused(
    tmp_path: Path, news: Schema, format: str, content: bytes
) -> None:
    assert refusal(format, content, tmp_path, news)


def test_a_format_that_is_only_read_is_not_written(tmp_path: Path, news: Schema) -> None:
    with pytest.raises(UsageError, match="read only"):
        named("html", BUILT_IN).write([], tmp_path / "out", WriteOptions(news))
