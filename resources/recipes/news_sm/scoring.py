"""Scores a pipeline on the test splits and prints every figure; meta.json has the same."""

import argparse
import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from corpora import Text, read
from joint import by_convention
from spacy.language import Language
from spacy.tokens import Doc, DocBin

Found = tuple[int, int, str]
BANDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001)
NAMED = ("gmb", "wikievents", "gum", "re3d", "wikigold", "meantime")
EVENTFUL = ("ecbplus", "meantime", "geneva", "wikievents", "plover")


@dataclass
class Tally:
    """Counts of what was right, found and wanted, by label."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, found: set[Any], gold: set[Any], label) -> None:
        self.right.update(map(label, found & gold))
        self.found.update(map(label, found))
        self.gold.update(map(label, gold))

    def all(self) -> dict[str, Any]:
        total = prf(self.right.total(), self.found.total(), self.gold.total())
        labels = sorted(self.gold | self.found)
        return total | {
            "n": self.gold.total(),
            "by_label": {
                x: prf(self.right[x], self.found[x], self.gold[x]) | {"n": self.gold[x]}
                for x in labels
            },
        }


def prf(right: float, found: float, gold: float) -> dict[str, float]:
    p, r = right / max(found, 1), right / max(gold, 1)
    return {"p": round(p, 4), "r": round(r, 4), "f": round(2 * p * r / max(p + r, 1e-9), 4)}


def spans(doc: Doc, key: str) -> list[tuple[int, int, str]]:
    return (
        [(s.start_char, s.end_char, s.label_) for s in doc.spans[key]] if key in doc.spans else []
    )


def relaxed(found: Iterable[Found], gold: Iterable[Found]) -> tuple[int, int]:
    """How many of `found` share text and label with a gold span, and the other way round."""

    def touch(one: Found, others: Sequence[Found]) -> bool:
        return any(one[2] == o[2] and one[0] < o[1] and o[0] < one[1] for o in others)

    found, gold = list(found), list(gold)
    return sum(touch(x, gold) for x in found), sum(touch(x, found) for x in gold)


def score_voa(
    nlp: Language, texts: Sequence[Text]
) -> tuple[dict[str, Any], dict[str, list[tuple[float, bool]]]]:
    """Strict, relaxed, untyped and end-to-end scores, and (score, right) of every suggestion."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    loose: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(4))
    judged: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for doc, text in zip(nlp.pipe(t.text for t in texts), texts, strict=True):
        gold = {
            "entities": {(m.start, m.end, m.label) for m in text.entities},
            "events": {(m.start, m.end, m.label) for m in text.events},
        }
        for key, wanted in gold.items():
            given = spans(doc, key)
            tallies[key].add(set(given), wanted, lambda s: s[2])
            tallies[f"{key}_untyped"].add(
                {s[:2] for s in given}, {s[:2] for s in wanted}, lambda s: "any"
            )
            a, b = relaxed(given, wanted)
            loose[key] += a, len(given), b, len(wanted)
            scores = doc.spans[key].attrs.get("scores", [])
            judged[key] += [(float(s), g in wanted) for g, s in zip(given, scores, strict=True)]
        by_id = {m.id: m for m in (*text.entities, *text.events)}
        own = {s.id_: s for key in gold for s in doc.spans[key]}
        for name, typed in (("arguments", False), ("arguments_typed", True)):
            wanted = {argument(by_id[x.source], by_id[x.target], x.role, typed) for x in text.links}
            links = doc.user_data.get("links", [])
            given = [argument_of(own[x["from"]], own[x["to"]], x["role"], typed) for x in links]
            tallies[name].add(set(given), wanted, lambda a: a[-1])
            if name == "arguments":
                judged[name] += [
                    (x["score"], g in wanted) for x, g in zip(links, given, strict=True)
                ]
    result = {name: tally.all() for name, tally in tallies.items()}
    for key, (a, found, b, wanted) in loose.items():
        p, r = float(a / max(found, 1)), float(b / max(wanted, 1))
        result[key]["relaxed"] = {
            "p": round(p, 4),
            "r": round(r, 4),
            "f": round(2 * p * r / max(p + r, 1e-9), 4),
        }
    return result, judged


def argument(source, target, role: str, typed: bool) -> tuple[Any, ...]:
    return source.start, source.end, source.label if typed else "", target.start, target.end, role


def argument_of(source, target, role: str, typed: bool) -> tuple[Any, ...]:
    return (
        source.start_char,
        source.end_char,
        source.label_ if typed else "",
        target.start_char,
        target.end_char,
        role,
    )


def reliability(judged: Sequence[tuple[float, bool]]) -> list[dict[str, float]]:
    """For each band of scores: how many, their mean score, and the share that was right."""
    rows = []
    for low, high in itertools.pairwise(BANDS):
        band = [(s, ok) for s, ok in judged if low <= s < high]
        if band:
            rows.append(
                {
                    "from": low,
                    "to": min(high, 1.0),
                    "n": len(band),
                    "mean": round(sum(s for s, _ in band) / len(band), 3),
                    "right": round(sum(ok for _, ok in band) / len(band), 3),
                }
            )
    return rows


def score_entities(nlp: Language, docs: Iterable[Doc]) -> dict[str, Any]:
    """Entities against corpora that mark fewer of them; what they leave open is not judged."""
    tally = Tally()
    for reference in docs:
        doc = nlp(by_convention(nlp.make_doc(reference.text), reference))
        unknown = {c for t in reference if t.ent_iob_ == "" for c in range(t.idx, t.idx + len(t))}
        found = {
            (e.start_char, e.end_char, e.label_)
            for e in doc.ents
            if not unknown & set(range(e.start_char, e.end_char))
        }
        tally.add(
            found, {(e.start_char, e.end_char, e.label_) for e in reference.ents}, lambda s: s[2]
        )
    return tally.all()


def score_triggers(nlp: Language, docs: Iterable[Doc]) -> dict[str, Any]:
    """Triggers by their first character, OTHER left aside for the typed score."""
    typed, untyped = Tally(), Tally()
    for reference in docs:
        doc = nlp(by_convention(nlp.make_doc(reference.text), reference))
        found = {(s.start_char, s.label_) for s in doc.spans["events"]}
        gold = {(s.start_char, s.label_) for s in reference.spans["events"]}
        typed.add(
            {x for x in found if x[1] != "OTHER"},
            {x for x in gold if x[1] != "OTHER"},
            lambda x: x[1],
        )
        untyped.add({x[:1] for x in found}, {x[:1] for x in gold}, lambda x: "any")
    return {"typed": typed.all(), "untyped": untyped.all()}


def stored(nlp: Language, path: Path) -> list[Doc]:
    return list(DocBin(store_user_data=True).from_disk(path).get_docs(nlp.vocab))


def score(nlp: Language, corpora: Path, docs: Path, split: str = "test") -> dict[str, Any]:
    """All figures, as `performance` in meta.json has them."""
    voa, judged = score_voa(nlp, read(corpora, "voa", split))
    result: dict[str, Any] = {
        "voa": voa,
        "reliability": {key: reliability(rows) for key, rows in judged.items()},
    }
    result["entities_elsewhere"] = {
        name: score_entities(nlp, stored(nlp, docs / f"entities-{name}-{split}.spacy"))
        for name in NAMED
    }
    result["triggers_elsewhere"] = {
        name: score_triggers(nlp, stored(nlp, docs / f"events-{name}-{split}.spacy"))
        for name in EVENTFUL
    }
    return result


def show(result: dict[str, Any]) -> None:
    for name, row in result["voa"].items():
        print(
            f"voa {name}: P {row['p']:.3f} R {row['r']:.3f} F {row['f']:.3f}"
            f" n {row['n']} relaxed {row.get('relaxed', '')}"
        )
        if name in ("entities", "events", "arguments"):
            print(
                "   ",
                ", ".join(
                    f"{k} {v['f']:.2f} ({v['n']})"
                    for k, v in sorted(row["by_label"].items(), key=lambda z: -z[1]["n"])
                ),
            )
    for name, rows in result["reliability"].items():
        print(
            "reliability",
            name,
            "; ".join(f"{r['from']:.1f}-{r['to']:.1f}: {r['right']:.2f} of {r['n']}" for r in rows),
        )
    for name, row in result.get("entities_elsewhere", {}).items():
        print(f"entities {name}: P {row['p']:.3f} R {row['r']:.3f} F {row['f']:.3f} n {row['n']}")
    for name, row in result.get("triggers_elsewhere", {}).items():
        for kind, r in row.items():
            print(
                f"triggers {name} {kind}: P {r['p']:.3f} R {r['r']:.3f} F {r['f']:.3f} n {r['n']}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument(
        "--docs", type=Path, required=True, help="the folder that the annotate step wrote"
    )
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    result = score(spacy.load(given.pipeline), given.corpora, given.docs)
    show(result)
    if given.json:
        given.json.write_text(json.dumps(result, indent=1), encoding="utf8")


if __name__ == "__main__":
    import components  # noqa: F401

    main()
