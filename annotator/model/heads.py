"""The head of a span: the one word that says what is meant, found by rule and not by a parser.

In English and German it is the last word before what follows the noun or verb: a preposition, a
clause, a particle, a comma. In Hebrew it is the first one. Other languages are taken as English
without its words, so that only marks cut.
"""

from __future__ import annotations

from annotator.model.document import Document

_CUTTING = frozenset(",;:()[]–—…")
_ENGLISH = """
    of in on at by for from to with within without into onto over under near after before about
    against between among during through across towards toward who whom whose which that where
    when as and or out up down off away back apart
"""
_GERMAN = """
    von vom zu zum zur in im ins an am ans auf aus bei beim für mit nach über um unter vor durch
    gegen zwischen während des der die das den dem welche welcher welches wo als und oder
"""
_FOLLOWING = {"en": frozenset(_ENGLISH.split()), "de": frozenset(_GERMAN.split())}
_HEAD_FIRST = frozenset({"he"})


def head_of(document: Document, start_char: int, end_char: int) -> tuple[int, int]:
    """The offsets of the head of this stretch, a whole token; the stretch itself without tokens.

    >>> from annotator.model.document import Segmentation
    >>> cut = Segmentation((0, 4, 10, 13), (3, 9, 12, 19))
    >>> head_of(Document("d", "the mayor of London", language="en", segmentation=cut), 0, 19)
    (4, 9)
    """
    cut = document.segmentation
    tokens = cut.tokens_between(start_char, end_char)
    language = document.language.partition("-")[0].lower()
    following = _FOLLOWING.get(language, frozenset())
    head = None
    for token in tokens:
        word = document.text[cut.token_starts[token] : cut.token_ends[token]]
        if word in _CUTTING or word.lower() in following:
            if head is not None:
                break
        elif any(map(str.isalnum, word)) and word.lower() not in ("'s", "’s"):
            head = token
            if language in _HEAD_FIRST:
                break
    if head is None and not tokens:
        return start_char, end_char
    head = tokens[-1] if head is None else head
    return cut.token_starts[head], cut.token_ends[head]
