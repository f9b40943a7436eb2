"""The window in other languages: nothing untranslated, and drawn from right to left where due."""

import importlib.util
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from annotator.ui import translating

LANGUAGES = [code for code in translating.languages() if code != translating.SOURCE]


@pytest.fixture(scope="module")
def update():
    spec = importlib.util.spec_from_file_location("update", translating.FOLDER / "update.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_german_and_a_language_from_right_to_left_are_there():
    assert {"de", "he"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_window_is_translated(update, language):
    wanted = {(context, text) for context, texts in update.messages().items() for text in texts}

    known = update.translations(translating.FOLDER / f"annotator_{language}.ts")

    assert wanted == set(known)
    assert [key for key, message in known.items() if not all(finished(message))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_what_was_translated(update, language, qapp):
    loaded = QTranslator(qapp)
    assert loaded.load(str(translating.FOLDER / f"annotator_{language}.qm"))

    known = update.translations(translating.FOLDER / f"annotator_{language}.ts")

    for (context, text), message in known.items():
        forms = message.findall("translation/numerusform")
        if not forms:
            assert loaded.translate(context, text) == message.findtext("translation")
        else:
            assert loaded.translate(context, text, None, 7) == forms[-1].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_stands_in_the_translation_too(update, language):
    known = update.translations(translating.FOLDER / f"annotator_{language}.ts")

    for (_, text), message in known.items():
        for translated in words(message):
            assert update.places(translated) == update.places(text), text


def finished(message: ET.Element):
    translation = message.find("translation")
    yield translation.get("type") != "unfinished"
    yield from (bool(text) for text in words(message))


def words(message: ET.Element) -> list[str]:
    forms = message.findall("translation/numerusform") or message.findall("translation")
    return [form.text or "" for form in forms]
