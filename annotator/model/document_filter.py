"""Which documents a list shows: by state, by words, by metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.workflow import State

_TERM = re.compile(r'(?:(?P<key>[^\W\d_][\w.-]*):(?=["\w]))?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow one another; the last may go on, unless they are `whole`.

    With `of_meta` they stand in the metadata: a key and its value.
    """

    words: str
    whole: bool = False
    of_meta: bool = False


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """The documents that are in one of these states for an annotator and have all of the terms.

    Without states, in any; words are those of id, title, metadata and text.
    """

    states: frozenset[State] = frozenset()
    terms: tuple[Term, ...] = ()


EVERY_DOCUMENT = DocumentFilter()
TO_DO = DocumentFilter(frozenset({State.NEW, State.IN_PROGRESS}))


def terms_of(typed: str) -> tuple[Term, ...]:
    """What somebody typed: words, "phrases in quotes", and metadata as key:value.

    Words may go on, single letters of ASCII excepted; what is quoted may not. Nothing of it is a
    command; what has no letter or digit is left out.

    >>> [term.words for term in terms_of('flood "Anna Berg" source:wire AND (')]
    ['flood', 'Anna Berg', 'source wire', 'AND']
    """
    found = []
    for match in _TERM.finditer(typed.replace("\0", " ")):
        key, phrase, word = match["key"], match["phrase"], match["word"]
        words = phrase if phrase is not None else word
        if any(map(str.isalnum, words)):
            words = f"{key} {words}" if key else words
            # Every text has words that begin with some letter.
            whole = phrase is not None or (len(words) == 1 and words.isascii())
            found.append(Term(words, whole, of_meta=key is not None))
    return tuple(found)
