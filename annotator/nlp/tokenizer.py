"""Cuts texts into tokens and sentences by rule, without any trained pipeline."""

from __future__ import annotations

import logging
import re
import sys
from functools import lru_cache

import spacy
from spacy.language import Language

from annotator.model.document import Segmentation
from annotator.nlp.bridge import segmentation_of

ENGLISH, ANY_LANGUAGE = "en", "xx"
_CODE = re.compile(r"([a-z]{2,3})(?![a-z])")  # the language of "en", "eng", "en-GB"
_log = logging.getLogger(__name__)


class SpacyTokenizer:
    """spaCy's tokenizer for a language with its rule-based sentence borders.

    A text without a language counts as English; a language that spaCy does not know, or that
    needs a package which is not installed, is cut by the rules for any language.
    """

    def segment(self, text: str, language: str) -> Segmentation:
        return segmentation_of(blank(language)(text))


def blank(language: str) -> Language:
    """An empty pipeline that cuts texts of this language; the same one each time."""
    code = _CODE.match(language.strip().lower() or ENGLISH)
    return _blank(code[1] if code else ANY_LANGUAGE)


@lru_cache(maxsize=8)
def _blank(language: str) -> Language:
    try:
        nlp = spacy.blank(language)
    except ImportError as error:
        _log.warning("cutting %s by the rules for any language: %s", language, error)
        nlp = spacy.blank(ANY_LANGUAGE)
    nlp.add_pipe("sentencizer")
    # The limit guards the memory of trained components; there are none here.
    nlp.max_length = sys.maxsize
    return nlp
