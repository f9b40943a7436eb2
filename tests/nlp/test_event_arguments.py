import pytest
import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import fix_random_seed

from annotator.nlp.event_arguments import EventArguments

SENTENCES = (
    ("Rebels attacked Aldoria on Monday .", "Rebels", "attacked", "Aldoria", "Monday"),
    ("Norland bombed Sundria on Friday .", "Norland", "bombed", "Sundria", "Friday"),
    ("Kestrel raided Port Amsel on Tuesday .", "Kestrel", "raided", "Port Amsel", "Tuesday"),
    ("Militias shelled Vell on Sunday .", "Militias", "shelled", "Vell", "Sunday"),
)
ROLES = ("Agent", "Patient", "Time")


def gold_doc(nlp, row):
    """A sentence with an attacker, an attack, its target and its day, linked."""
    text, *surfaces = row
    doc = Doc(nlp.vocab, words=text.split())
    labels = ("ORG", "ATTACK", "GPE", "DATE")
    spans = [
        span_of(doc, s, label, f"x{n}")
        for n, (s, label) in enumerate(zip(surfaces, labels, strict=True))
    ]
    doc.spans["events"] = [spans[1]]
    doc.spans["entities"] = [spans[0], *spans[2:]]
    doc.user_data["links"] = [
        {"from": "x1", "to": f"x{n}", "role": role}
        for n, role in zip((0, 2, 3), ROLES, strict=True)
    ]
    return doc


def span_of(doc, surface, label, identity):
    words = [token.text for token in doc]
    start = words.index(surface.split()[0])
    return Span(doc, start, start + len(surface.split()), label=label, span_id=identity)


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("en")


@pytest.fixture
def examples(nlp):
    docs = [gold_doc(nlp, row) for row in SENTENCES]
    return [Example(Doc(nlp.vocab, words=[t.text for t in doc]), doc) for doc in docs]


@pytest.fixture
def untrained():
    nlp = spacy.blank("en")
    return nlp, nlp.add_pipe("event_arguments")


def proposed(example):
    """The predicted side with the gold spans but without ids and links."""
    doc = example.predicted.copy()
    for key in ("events", "entities"):
        doc.spans[key] = [
            Span(doc, s.start, s.end, label=s.label_) for s in example.reference.spans[key]
        ]
    return doc


def learn(pipe, examples, nlp, rounds=40):
    fix_random_seed(0)
    pipe.initialize(lambda: examples, nlp=nlp)
    optimizer = pipe.create_optimizer()
    losses = {}
    for _ in range(rounds):
        losses = pipe.update(examples, sgd=optimizer, losses={})
    return losses["event_arguments"]


def test_the_roles_are_those_of_the_gold_links(untrained, examples):
    nlp, pipe = untrained

    pipe.initialize(lambda: examples, nlp=nlp)

    assert pipe.labels == ROLES


def test_a_trained_component_links_spans_by_ids_that_it_gives_them(untrained, examples):
    nlp, pipe = untrained
    learn(pipe, examples, nlp)

    doc = pipe(proposed(examples[0]))

    ids = {s.id_: s.text for key in ("events", "entities") for s in doc.spans[key]}
    found = {(ids[x["from"]], x["role"], ids[x["to"]]) for x in doc.user_data["links"]}
    assert "" not in ids
    assert found == {
        ("attacked", "Agent", "Rebels"),
        ("attacked", "Patient", "Aldoria"),
        ("attacked", "Time", "Monday"),
    }
    assert all(0.0 <= x["score"] <= 1.0 for x in doc.user_data["links"])


def test_entities_of_the_doc_are_used_where_there_is_no_group(untrained, examples):
    nlp, pipe = untrained
    learn(pipe, examples, nlp)
    doc = proposed(examples[1])
    doc.ents = list(doc.spans["entities"])
    del doc.spans["entities"]

    pipe(doc)

    assert len(doc.user_data["links"]) == 3
    assert all(span.id_ for span in doc.spans["entities"])


def test_ids_that_are_there_are_kept(untrained, examples):
    nlp, pipe = untrained
    learn(pipe, examples, nlp, rounds=1)
    doc = proposed(examples[0])
    spans = list(doc.spans["events"])
    doc.spans["events"] = [Span(doc, s.start, s.end, label=s.label_, span_id="mine") for s in spans]

    pipe(doc)

    assert [span.id_ for span in doc.spans["events"]] == ["mine"]


def test_spans_of_another_sentence_are_no_candidates(untrained, nlp):
    _, pipe = untrained
    words = ["Rebels", "attacked", ".", "Aldoria", "protested", "."]
    doc = Doc(nlp.vocab, words=words, sent_starts=[True, False, False, True, False, False])
    doc.spans["entities"] = [Span(doc, 0, 1, label="ORG"), Span(doc, 3, 4, label="GPE")]
    doc.spans["events"] = [Span(doc, 1, 2, label="ATTACK"), Span(doc, 4, 5, label="PROTEST")]

    pairs = pipe.pairs(doc, pipe.mentions(doc))

    assert [(t.start, f.start) for t, f in zip(pairs.triggers, pairs.fillers, strict=True)] == [
        (1, 0),
        (4, 3),
    ]


def test_without_sentences_the_distance_is_the_window(nlp):
    doc = Doc(nlp.vocab, words=["attacked", *["a"] * 30, "Aldoria", "Vell"])
    doc.spans["entities"] = [Span(doc, 31, 32, label="GPE"), Span(doc, 32, 33, label="GPE")]
    doc.spans["events"] = [Span(doc, 0, 1, label="ATTACK")]
    pipe = spacy.blank("en").add_pipe("event_arguments", config={"max_distance": 31})

    pairs = pipe.pairs(doc, pipe.mentions(doc))

    assert [f.start for f in pairs.fillers] == [31]


def test_gold_of_other_tokens_is_aligned(untrained, nlp, examples):
    _, pipe = untrained
    pipe.initialize(lambda: examples)
    reference = examples[2].reference
    joined = Doc(nlp.vocab, words=["Kestrel", "raided", "Port", "Am", "sel", "on", "Tuesday", "."],
                 spaces=[True, True, True, False, True, True, True, True])  # fmt: skip

    pairs, truths = pipe.gold_pairs(Example(joined, reference))

    named = [
        (f.start, f.end, pipe.labels[t - 1]) for f, t in zip(pairs.fillers, truths, strict=True)
    ]
    assert named == [(0, 1, "Agent"), (2, 5, "Patient"), (6, 7, "Time")]


def test_a_doc_without_triggers_gets_no_links(untrained, examples, nlp):
    _, pipe = untrained
    learn(pipe, examples, nlp, rounds=1)

    doc = pipe(Doc(nlp.vocab, words=["Nothing", "here"]))

    assert doc.user_data["links"] == []


def test_scores_count_whole_arguments(untrained, examples):
    nlp, pipe = untrained
    learn(pipe, examples, nlp)
    judged = [Example(pipe(proposed(e)), e.reference) for e in examples]
    judged[0].predicted.user_data["links"] = judged[0].predicted.user_data["links"][:2]

    scores = pipe.score(judged)

    assert scores["args_p"] == 1.0
    assert scores["args_r"] == pytest.approx(11 / 12)
    assert set(scores["args_per_type"]) == set(ROLES)


@pytest.mark.parametrize("way", ["disk", "bytes"])
def test_saved_and_loaded_it_says_the_same(untrained, examples, tmp_path, way):
    nlp, pipe = untrained
    learn(pipe, examples, nlp)
    expected = pipe(proposed(examples[3])).user_data["links"]

    if way == "disk":
        nlp.to_disk(tmp_path / "pipeline")
        again = spacy.load(tmp_path / "pipeline").get_pipe("event_arguments")
    else:
        again = spacy.blank("en").add_pipe("event_arguments").from_bytes(pipe.to_bytes())

    assert isinstance(again, EventArguments)
    assert again(proposed(examples[3])).user_data["links"] == expected


def test_it_learns_beside_others_over_a_shared_tok2vec(examples):
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    nlp.add_pipe("spancat_singlelabel", name="categorizer", config={"spans_key": "events"})
    nlp.add_pipe("event_arguments")
    optimizer = nlp.initialize(lambda: examples)
    before = nlp.get_pipe("tok2vec").model.to_bytes()

    for _ in range(40):
        fresh = [
            Example(Doc(nlp.vocab, [t.text for t in e.reference]), e.reference) for e in examples
        ]
        nlp.update(fresh, sgd=optimizer)

    doc = nlp.get_pipe("tok2vec")(proposed(examples[0]))
    assert len(nlp.get_pipe("event_arguments")(doc).user_data["links"]) == 3
    assert nlp.get_pipe("tok2vec").model.to_bytes() != before


def test_a_batch_without_arguments_still_lets_the_tok2vec_learn(nlp, examples):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec")
    pipeline.add_pipe("event_arguments")
    optimizer = pipeline.initialize(lambda: examples)
    doc = Doc(pipeline.vocab, words=["Nothing", "here"])

    losses = pipeline.update([Example(doc, doc.copy())], sgd=optimizer)

    assert losses["event_arguments"] == 0.0
