"""Step 6: the parts as one pipeline, with word lists, thresholds and calibrated scores."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import spacy
from annotate import lexicon, trigger_words
from arguments import fit, on_gold, prepared
from augment import LAST, PLACES
from calibrate import best_threshold, logistic, logit, one_hot
from corpora import ENTITY_LABELS, EVENT_LABELS
from joint import load
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import fix_random_seed

from annotator.nlp.argument_decoding import Calibration
from annotator.nlp.suggestion_scores import Curve, raw_scores
from annotator.nlp.trigger_lexicon import KINDS

log = logging.getLogger(__name__)

SHARED = {"model": {"tok2vec": {"upstream": "tok2vec"}}}  # not the vectors of the syntax

OWN, STRICT, LEAST = 1.4, 1.2, 0.4  # what a list counts for, and the smallest share of use

CERTAIN = {
    "country": "GPE",
    "city": "GPE",
    "state": "GPE",
    "demonym": "NORP",
    "faith": "NORP",
    "weekday": "DATE",
    "holiday": "EVENT",
    "region": "LOC",
    "org": "ORG",
}
DOUBTFUL = {
    "Islam", "Christianity", "Judaism", "French", "English", "Gaza", "Hague", "Washington",
    "York", "Florence", "Sofia", "Orleans", "Addis", "Rio", "Green", "Jersey", "Hampshire",
    "Carolina", "Dakota", "Virginia", "Roma", "Maya", "Pole", "Dane", "Scot", "Turks", "Lima",
    "Aden", "Vatican", "Medina", "Phnom", "Penh", "Tel", "Aviv", "Buenos", "Aires", "Ababa",
    "Janeiro", "Ulan", "Bator", "Kingston", "Herzegovina", "Burkina", "Faso", "Chad", "Jordan",
    "Georgia", "Niger", "Congo", "Ireland", "Guinea", "Samoa", "Mexico", "Zaire", "Saudi",
    "Korean", "Punjab", "Bali", "Papua",
}  # also a person's, a longer name's or a thing's  # fmt: skip
PARTS_OF_NAMES = {
    "Gulf", "Strip", "Bank", "Sea", "Ocean", "River", "Lake", "Island", "Islands", "Peninsula",
    "Valley", "Mountains", "Mount", "Strait", "Bay", "Cape", "Desert", "Coast", "Delta",
    "Hemisphere", "Pacific", "Atlantic", "Baltic", "Adriatic", "Aegean", "Caspian", "Amazon",
    "Congo", "Arctic", "Golan",
}  # fmt: skip
FEASTS = {
    "Christmas", "Easter", "Ramadan", "Eid", "Hanukkah", "Passover", "Thanksgiving", "Diwali",
    "Epiphany", "Ashura", "Nowruz",
}  # fmt: skip
MEASURED = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")


def surfaces(docs: Iterable[Doc]) -> dict[str, Counter[str]]:
    """How often each name was given each label."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for ent in doc.ents:
            counts[ent.text][ent.label_] += 1
    return counts


def name_list(counts: dict[str, Counter[str]]) -> dict[str, str]:
    """Names with one clear label; surnames are taken from full names."""
    names: dict[str, str] = {}
    last: Counter[str] = Counter()
    for name, labels in counts.items():
        label, count = labels.most_common(1)[0]
        if label not in MEASURED and count >= 3 and count >= 0.9 * labels.total() and len(name) > 1:
            names[name] = label
        if label == "PERSON" and " " in name:
            last[name.split()[-1]] += count
    names |= {name: "PERSON" for name, count in last.items() if count >= 3 and name not in names}
    names |= dict.fromkeys(LAST, "PERSON") | dict.fromkeys(PLACES, "GPE")
    return {name: label for name, label in names.items() if name[:1].isupper()}


def certain_words() -> dict[str, str]:
    """The words of our gazetteer that are names of one kind whenever they stand alone."""
    labels: dict[str, str] = {}
    for line in (Path(__file__).parent / "gazetteer.txt").read_text(encoding="utf8").splitlines():
        kind, _, words = line.partition(":")
        label = CERTAIN.get(kind)
        for word in words.split() if label and not line.startswith("#") else ():
            if (
                word in DOUBTFUL
                or (kind == "region" and word in PARTS_OF_NAMES)
                or (kind == "holiday" and word not in FEASTS)
            ):
                continue
            labels.setdefault(word, label)
            if kind in ("demonym", "faith"):
                labels.setdefault(word + "s", label)
    return labels


def trigger_rates(
    docs: Iterable[Doc],
) -> tuple[Counter[tuple[str, str]], dict[tuple[str, str], Counter[str]]]:
    """How often each base form occurs, and how often as a trigger of each label."""
    seen: Counter[tuple[str, str]] = Counter()
    marked: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        label = {s.start: s.label_ for s in doc.spans["events"] if len(s) == 1}
        for token in doc:
            key = token.lemma_, KINDS.get(token.pos_, "")
            seen[key] += 1
            if token.i in label:
                marked[key][label[token.i]] += 1
    return seen, marked


def lexicon_entries(corpora: Path, docs: Sequence[Doc]) -> dict[tuple[str, str], tuple[str, float]]:
    """Each listed word with its likeliest label, and how often voa bears it out.

    A list counts as a mention and a half of two, so that a word without any has a share of its own.
    """
    seen, marked = trigger_rates(docs)
    entries: dict[tuple[str, str], tuple[str, float]] = {}
    listed = [(key, label, OWN) for key, labels in trigger_words().items() for label in labels]
    for lemma, classes in lexicon(corpora).items():
        for part in classes.split():
            pos, label, level = part.split(":")
            if level == "S" and label != "OTHER":
                listed.append(((lemma, pos), label, STRICT))
    for key, label, trust in listed:
        share = (marked[key][label] + trust) / (seen[key] + 2)
        if share > entries.get(key, ("", 0.0))[1]:
            entries[key] = label, round(share, 3)
    for key, labels in marked.items():
        if labels and key[1] and key not in entries:
            label, count = labels.most_common(1)[0]
            entries[key] = label, round(count / (seen[key] + 1), 3)
    return {key: entry for key, entry in entries.items() if entry[1] >= LEAST}


def gold_spans(doc: Doc, key: str) -> set[tuple[int, int, str]]:
    return {(s.start, s.end, s.label_) for s in doc.spans[key]}


def fit_curve(
    raw: Sequence[float],
    labels: Sequence[str],
    known: Sequence[bool],
    right: Sequence[bool],
    names: Sequence[str],
) -> Curve:
    table = np.column_stack(
        [
            logit(raw),
            np.ones(len(raw)),
            1.0 - np.asarray(known, dtype=float),
            one_hot(labels, names),
        ]
    )
    weights = logistic(
        table, np.asarray(right, dtype=float), [0.1, 0.0, 1.0, *([4.0] * len(names))]
    )
    return Curve(
        float(weights[0]),
        float(weights[1]),
        float(weights[2]),
        {n: round(float(w), 3) for n, w in zip(names, weights[3:], strict=True)},
    )


def fit_scores(nlp: Language, docs: Sequence[Doc]) -> None:
    """Fit both curves on documents that neither training nor the writing of lists has seen.

    The pipeline has to be complete up to the scores.
    """
    scorer = nlp.get_pipe("suggestion_scores")
    rows: dict[str, list[tuple[float, str, bool, bool]]] = {"entities": [], "events": []}
    for reference in docs:
        doc = run(nlp, reference.text, until="suggestion_scores")
        for key in rows:
            spans = list(doc.spans[key])
            wanted = gold_spans(reference, key)
            rows[key] += [
                (chance, s.label_, scorer.is_known(s), (s.start, s.end, s.label_) in wanted)
                for s, chance in zip(spans, raw_scores(doc.spans[key]), strict=True)
            ]
    for key, names in (("entities", ENTITY_LABELS), ("events", EVENT_LABELS)):
        raw, labels, known, right = zip(*rows[key], strict=True)
        scorer.curves[key] = fit_curve(raw, labels, known, right, names)
        log.info(
            "%s: %d held out, %.3f right, %s", key, len(raw), np.mean(right), scorer.curves[key]
        )


def run(nlp: Language, text: str, *, until: str) -> Doc:
    doc = nlp.make_doc(text)
    for name, pipe in nlp.pipeline:
        if name == until:
            break
        doc = pipe(doc)
    return doc


def fit_arguments(nlp: Language, docs: Sequence[Doc]) -> None:
    """Fit the calibration and the threshold of arguments end to end on held-out documents."""
    pipe = nlp.get_pipe("event_arguments")
    rows, wanted = [], 0
    for reference in docs:
        doc = run(nlp, reference.text, until="event_arguments")
        pairs, chances = pipe.predict([doc])[0]
        sure = pipe.sureness(doc)
        gold = gold_arguments(reference)
        wanted += len(gold)
        for t, f, row in zip(pairs.triggers, pairs.fillers, chances, strict=True):
            best = int(row[1:].argmax())
            role = pipe.labels[best]
            found = (t.start, t.end, f.start, f.end, role) in gold
            rows.append(
                (float(row[best + 1]), sure.get(t.id, 0.9), sure.get(f.id, 0.9), role, found)
            )
    raw, trigger, filler, roles, right = zip(*rows, strict=True)
    names = list(pipe.labels)
    table = np.column_stack(
        [logit(raw), logit(trigger), logit(filler), np.ones(len(raw)), one_hot(roles, names)]
    )
    weights = logistic(
        table, np.asarray(right, dtype=float), [0.1, 0.1, 0.1, 0.0, *([4.0] * len(names))]
    )
    by_role = {n: round(float(w), 3) for n, w in zip(names, weights[4:], strict=True)}
    pipe.calibration = Calibration(*(float(w) for w in weights[:4]), by_role)
    scores = pipe.calibration.scores(raw, trigger, filler, roles)
    threshold, f = best_threshold(scores, np.asarray(right), wanted)
    pipe.cfg["threshold"] = round(threshold, 3)
    log.info("arguments: %s, threshold %.3f, F %.4f on held-out", pipe.calibration, threshold, f)


def gold_arguments(doc: Doc) -> set[tuple[int, int, int, int, str]]:
    place = {s.id_: (s.start, s.end) for key in ("entities", "events") for s in doc.spans[key]}
    return {
        (*place[x["from"]], *place[x["to"]], x["role"])
        for x in doc.user_data["links"]
        if x["from"] in place and x["to"] in place
    }


def assemble(
    corpora: Path, joint: Path, docs: Path, out: Path, seed: int, *, epochs: int = 20
) -> None:
    fix_random_seed(seed)
    nlp = spacy.load(joint)
    train = [*load(nlp, docs / "both-voa-train.spacy"), *load(nlp, docs / "both-voa-dev.spacy")]
    held = load(nlp, docs / "both-voa-double.spacy")
    counts = surfaces([*train, *train, *load(nlp, docs / "entities-gmb-train.spacy")])
    rules = nlp.add_pipe("entity_rules", after="ner")
    rules.certain = certain_words()
    rules.names = name_list(counts) | rules.certain
    lexical = nlp.add_pipe("trigger_lexicon", after="events")
    lexical.entries = lexicon_entries(corpora, train)
    scorer = nlp.add_pipe("suggestion_scores")
    triggers = {s[0].lemma_ for doc in train for s in doc.spans["events"]}
    scorer.names = frozenset(name for name, c in counts.items() if c.total() > 1) | frozenset(
        triggers
    )
    fit_scores(nlp, held)
    pipe = nlp.add_pipe("event_arguments", config=SHARED)
    examples, judged = list(prepared(nlp, train)), list(prepared(nlp, held))
    pipe.initialize(lambda: examples, nlp=nlp)
    fit(pipe, examples, epochs=epochs, seed=seed, evaluate=lambda: on_gold(pipe, judged))
    fit_arguments(nlp, held)
    nlp.to_disk(out)
