"""`token_forms`: coarse part of speech from the fine tag, and the base form of a word by rule."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from spacy.attrs import DEP, LEMMA, LOWER, POS, TAG
from spacy.language import Language
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc

COARSE = {
    "CC": "CCONJ", "CD": "NUM", "DT": "DET", "EX": "PRON", "FW": "X", "IN": "ADP", "JJ": "ADJ",
    "JJR": "ADJ", "JJS": "ADJ", "LS": "X", "MD": "AUX", "NN": "NOUN", "NNS": "NOUN",
    "NNP": "PROPN", "NNPS": "PROPN", "PDT": "DET", "POS": "PART", "PRP": "PRON", "PRP$": "PRON",
    "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "RP": "ADP", "SYM": "SYM", "TO": "PART",
    "UH": "INTJ", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB",
    "VBZ": "VERB", "WDT": "PRON", "WP": "PRON", "WP$": "PRON", "WRB": "ADV", "$": "SYM",
    "#": "SYM", "ADD": "X", "AFX": "X", "GW": "X", "NFP": "PUNCT", "XX": "X", "_SP": "SPACE",
}  # fmt: skip
AUXILIARY_DEPS = ("aux", "aux:pass", "cop")
VERB_ENDINGS = ("ing", "ed", "es", "s")
NOUN_ENDINGS = ("es", "s")


class TokenForms:
    """Sets `token.pos` and `token.lemma` from word, tag and dependency, by look-up.

    `lemmas` maps "form|POS" to base forms that rules would miss; `known` are base forms as
    "lemma|POS", which decide where an ending can be cut in more than one way.
    """

    def __init__(self, name: str = "token_forms") -> None:
        self.name = name
        self.lemmas: dict[str, str] = {}
        self.known: frozenset[str] = frozenset()
        self.cache: dict[tuple[int, int, bool], tuple[int, int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        auxiliary = [doc.vocab.strings[dep] for dep in AUXILIARY_DEPS]
        rows = doc.to_array([LOWER, TAG, DEP])
        is_auxiliary = np.isin(rows[:, 2], np.array(auxiliary, dtype=np.uint64)).tolist()
        keys = zip(rows[:, 0].tolist(), rows[:, 1].tolist(), is_auxiliary, strict=True)
        found = [self.cache.get(key) or self.look_up(doc, key) for key in keys]
        doc.from_array([POS, LEMMA], np.array(found, dtype=np.uint64).reshape(-1, 2))
        return doc

    def look_up(self, doc: Doc, key: tuple[int, int, bool]) -> tuple[int, int]:
        strings = doc.vocab.strings
        word, tag = strings[key[0]], strings[key[1]] if key[1] else ""
        pos = coarse(word, tag, is_auxiliary=key[2])
        self.cache[key] = IDS[pos], strings.add(self.base_form(word, pos))
        return self.cache[key]

    def base_form(self, word: str, pos: str) -> str:
        """The dictionary form of a lower-case word."""
        kind = "VERB" if pos in ("VERB", "AUX") else pos
        listed = self.lemmas.get(f"{word}|{kind}")
        if listed is not None:
            return listed
        if kind not in ("VERB", "NOUN") or (f"{word}|{kind}" in self.known and kind == "NOUN"):
            return word
        cuts = list(stems(word, VERB_ENDINGS if kind == "VERB" else NOUN_ENDINGS))
        for stem in cuts:
            if f"{stem}|{kind}" in self.known:
                return stem
        return cuts[0] if cuts and f"{word}|{kind}" not in self.known else word

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        forms = sorted(f"{form}\t{lemma}" for form, lemma in self.lemmas.items())
        (folder / "lemmas.tsv").write_text("\n".join(forms), encoding="utf8")
        (folder / "known.txt").write_text("\n".join(sorted(self.known)), encoding="utf8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "TokenForms":
        folder = Path(path)
        lines = (folder / "lemmas.tsv").read_text(encoding="utf8").split("\n")
        pairs = (line.split("\t") for line in lines if line)
        self.lemmas = dict(pairs)
        self.known = frozenset((folder / "known.txt").read_text(encoding="utf8").split("\n"))
        self.cache.clear()
        return self


def coarse(word: str, tag: str, *, is_auxiliary: bool) -> str:
    """The universal part of speech for a Penn tag; X where there is no tag."""
    if tag == "":
        return "SPACE" if word.isspace() else "X"
    pos = COARSE.get(tag, "PUNCT")
    if is_auxiliary and pos == "VERB":
        return "AUX"
    return pos


def stems(word: str, endings: tuple[str, ...]) -> list[str]:
    """What an inflected word may have been, the likeliest first."""
    found: list[str] = []
    for ending in endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2 or (word.endswith(("ss", "us", "is")) and ending == "s"):
            continue
        if stem.endswith("i") and ending in ("ed", "es"):
            found.append(stem[:-1] + "y")
        elif len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz" and ending != "s":
            found.append(stem[:-1])
        found += [stem, stem + "e", stem[:-1]] if ending in ("ing", "ed") else [stem]
        if ending == "es":
            found.append(stem + "e")
    return found


@Language.factory("token_forms", assigns=["token.pos", "token.lemma"])
def make_token_forms(nlp: Language, name: str) -> TokenForms:
    return TokenForms(name)
