"""A spaCy dataset out of a project against a bare DocBin of the same documents, by turns.

python -m tests.benchmarks.bench_export
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import spacy
from spacy.tokens import Doc, DocBin, SpanGroup

from annotator.app.exporting import export_documents
from annotator.bootstrap import all_formats, shipped_schemas
from annotator.formats.registry import named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.ui.articles import gold_article

DOCUMENTS, ROUNDS = 200, 5
Pairs = list[tuple[Document, AnnotationSet]]


def main() -> None:
    """Print seconds and the ratio, as medians over rounds that take turns."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        pairs = _copies()
        with ProjectStore.create(str(folder / "news.annotator"), shipped_schemas()[0]) as store:
            for document, gold in pairs:
                store.add(document, [gold])
            format = named("spacy", all_formats())
            ours, floor = [], []
            for number in range(ROUNDS + 1):
                started = perf_counter()
                _bare(pairs, folder / "bare.spacy")
                between = perf_counter()
                export_documents(store, folder / "dataset", format=format)
                if number:  # The first round warms up.
                    floor.append(between - started)
                    ours.append(perf_counter() - between)
        ratio = median(a / b for a, b in zip(ours, floor, strict=True))
        print(f"export of {DOCUMENTS} articles, {ROUNDS} rounds by turns, medians")
        print(f"  bare DocBin      {median(floor):6.2f} s")
        print(f"  whole dataset    {median(ours):6.2f} s   {ratio:.2f} x")


def _copies() -> Pairs:
    document, gold = gold_article(shipped_schemas()[0])
    return [
        (
            replace(document, id=f"d{number}"),
            AnnotationSet(f"d{number}", "gold", gold, State.FINISHED),
        )
        for number in range(DOCUMENTS)
    ]


def _bare(pairs: Pairs, path: Path) -> None:
    """Tokenize, set the spans, store: what any way to a DocBin has to do."""
    nlp = spacy.blank("en")
    box = DocBin(store_user_data=True)
    for document, gold in pairs:
        box.add(_doc(nlp.make_doc(document.text), gold))
    box.to_disk(path)


def _doc(doc: Doc, gold: AnnotationSet) -> Doc:
    for key in ("entity", "event"):
        spans = [
            doc.char_span(one.start_char, one.end_char, one.label, alignment_mode="expand")
            for one in gold.spans
            if one.layer == key
        ]
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans)
        if key == "entity":
            doc.set_ents(spacy.util.filter_spans(spans))
    return doc


if __name__ == "__main__":
    main()
