"""JSONL in and out of a project against the bare parser and writer, at several sizes.

Each figure comes from a process of its own: documents a second, and by how much its memory grew
at its peak. python -m tests.benchmarks.bench_import [SIZE ...], such as 1000 10000 100000
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from annotator.app.exporting import export_documents
from annotator.app.transfer import import_documents
from annotator.bootstrap import shipped_schemas
from annotator.formats.json_lines import line_of
from annotator.formats.jsonl import JsonlFormat
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.store.project_store import ProjectStore
from tests.ui.articles import gold_article

SIZES = (1_000, 10_000)
CHARS = 300
Figures = tuple[float, float]
"""Seconds, and megabytes at the peak above those at the start."""


def main(sizes: tuple[int, ...] = SIZES) -> None:
    print(f"{'':28}{'documents':>10}{'a second':>11}{'peak memory':>14}")
    with TemporaryDirectory() as name:
        for size in sizes:
            folder = Path(name, str(size))
            folder.mkdir()
            _in_own_process(_make_lines, folder, size)
            for words, work in _WORKS.items():
                seconds, peak = _in_own_process(work, folder, size)
                print(f"{words:28}{size:>10,}{size / seconds:>11,.0f}{peak:>11.1f} MB")


def _make_lines(folder: Path, size: int) -> Figures:
    """The beginning of an article with its gold, over and over."""
    document, gold = gold_article(shipped_schemas()[0])
    line = json.loads(line_of(document, gold))
    line["text"] = line["text"][:CHARS]
    line["spans"] = [span for span in line["spans"] if span["end"] <= CHARS]
    ids = {span["id"] for span in line["spans"]}
    line["links"] = [link for link in line["links"] if {link["from"], link["to"]} <= ids]
    line.pop("relations", None)
    line.pop("chains", None)
    with (folder / "in.jsonl").open("w", encoding="utf-8") as file:
        for number in range(size):
            line |= {"id": f"d{number}", "title": f"Article {number}"}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 1.0, 0.0


def _bare_parser(folder: Path, size: int) -> Figures:
    def work() -> None:
        with (folder / "in.jsonl").open(encoding="utf-8") as file:
            for line in file:
                json.loads(line)

    return _measured(work)


def _reader(folder: Path, size: int) -> Figures:
    schema = shipped_schemas()[0]

    def work() -> None:
        for _record in JsonlFormat().read(folder / "in.jsonl", schema=schema):
            pass

    return _measured(work)


def _import(folder: Path, size: int) -> Figures:
    tokenizer = SpacyTokenizer()
    with ProjectStore.create(str(folder / "news.annotator"), shipped_schemas()[0]) as store:
        tokenizer.segment("Warm up.", "en")

        def work() -> None:
            report = import_documents(
                store, [folder / "in.jsonl"], formats=[JsonlFormat()], tokenizer=tokenizer
            )
            assert report.added == size

        return _measured(work)


def _bare_writer(folder: Path, size: int) -> Figures:
    line = json.loads((folder / "in.jsonl").open(encoding="utf-8").readline())

    def work() -> None:
        with (folder / "bare.jsonl").open("w", encoding="utf-8") as file:
            for number in range(size):
                line["id"] = f"d{number}"
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    return _measured(work)


def _export(folder: Path, size: int) -> Figures:
    with ProjectStore.open(str(folder / "news.annotator")) as store:

        def work() -> None:
            written = export_documents(store, folder / "out.jsonl", format=JsonlFormat())
            assert written.documents == size

        return _measured(work)


def _measured(work: Callable[[], None]) -> Figures:
    before, started = _peak(), perf_counter()
    work()
    return perf_counter() - started, _peak() - before


def _peak() -> float:
    """Megabytes of memory at the peak so far."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_own_process(work: Callable[[Path, int], Figures], folder: Path, size: int) -> Figures:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, folder, size).result()


_WORKS = {
    "bare json.loads": _bare_parser,
    "reading, checked": _reader,
    "import into a project": _import,
    "bare json.dumps": _bare_writer,
    "export from a project": _export,
}

if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
