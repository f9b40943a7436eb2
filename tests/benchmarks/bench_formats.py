"""Documents a second and peak memory of every format, against bare JSON lines, in one run.

python -m tests.benchmarks.bench_formats [DOCUMENTS]
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from annotator.formats.json_lines import line_of
from annotator.formats.protocol import Record, WriteOptions
from annotator.formats.registry import BUILT_IN, named
from annotator.model.annotation_set import AnnotationSet
from tests.formats.records import NEWS, rich_record

BARE = "bare JSON"


class Figures(NamedTuple):
    """Documents a second, and the most memory in use while so many went through, in megabytes."""

    written: float
    read: float | None
    peak: float


def main(documents: int = 2000) -> None:
    print(f"{'':18}{'out/s':>8}{'in/s':>8}{'MB at a tenth':>15}{'MB':>6}")
    for name in (BARE, *(one.name for one in BUILT_IN if one.writes)):
        few, many = (_apart(name, number) for number in (documents // 10, documents))
        read = f"{many.read:8.0f}" if many.read else f"{'-':>8}"
        print(f"{name:18}{many.written:8.0f}{read}{few.peak:15.0f}{many.peak:6.0f}")


def _apart(name: str, documents: int) -> Figures:
    """In a process of its own, since the peak of memory is that of a whole life."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, name, documents).result()


def _measured(name: str, documents: int) -> Figures:
    with TemporaryDirectory() as folder:
        out = Path(folder, "out")
        measure = _bare if name == BARE else _formatted
        written, read = measure(name, out, documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Figures(documents / written, documents / read if read else None, peak)


def _formatted(name: str, out: Path, documents: int) -> tuple[float, float]:
    format = named(name, BUILT_IN)
    # The first document pays for the import of packages.
    format.write([rich_record()], out.with_name("warm"), WriteOptions(NEWS))
    start = perf_counter()
    format.write(_records(documents), out, WriteOptions(NEWS))
    between = perf_counter()
    found = sum(1 for _ in format.read(out, schema=NEWS)) if format.reads else 0
    return between - start, perf_counter() - between if found else 0.0


def _bare(_name: str, out: Path, documents: int) -> tuple[float, float]:
    """What nothing but the lines themselves costs."""
    record = rich_record()
    line = json.loads(line_of(record.document, record.sets[0]))
    start = perf_counter()
    with out.open("w") as file:
        for _ in range(documents):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    between = perf_counter()
    with out.open() as file:
        for text in file:
            json.loads(text)
    return between - start, perf_counter() - between


def _records(documents: int) -> Iterator[Record]:
    record = rich_record()
    stated = tuple(record.sets[0])
    for number in range(documents):
        id = f"d{number}"
        own = AnnotationSet(id, "gold", stated, record.sets[0].state)
        yield Record(replace(record.document, id=id), (own,))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
