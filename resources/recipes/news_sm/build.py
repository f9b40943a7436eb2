"""Builds `news_sm` from the corpora, in one go:

    python resources/recipes/news_sm/build.py --corpora ../shared/corpora

Each step leaves its result in the work folder; a step whose result is there is not run again.
"""

import argparse
import json
import logging
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")

sys.path[:0] = [str(HERE), str(HERE.parents[2])]  # this folder, and the checkout it lies in

import components  # noqa: E402, F401
import joint  # noqa: E402
import package  # noqa: E402
import scoring  # noqa: E402
import syntax  # noqa: E402
from annotate import annotate  # noqa: E402
from assemble import assemble  # noqa: E402
from entities import translator  # noqa: E402
from relabel import relabel  # noqa: E402
from silver import silver  # noqa: E402
from soup import soup  # noqa: E402
from thinc.api import NumpyOps, set_current_ops  # noqa: E402

log = logging.getLogger(__name__)
Job = tuple[Callable[..., Any], Sequence[Any], dict[str, Any]]

TRANSLATORS = (0, 1, 2)
TEACHERS = (0, 1)
PUPILS = (2, 3)
TUNED = (4, 5)
TEACHER_STEPS, PUPIL_STEPS, TUNED_STEPS = 2500, 4000, 1800
OTHERS = {
    "events-ecbplus-train": 1, "events-meantime-train": 2, "events-geneva-train": 1,
    "events-wikievents-train": 2, "events-plover-train": 2,
}  # fmt: skip
FIRST_MIX = {
    "entities-gmb-train": 1, "entities-gum-train": 2, "entities-re3d-train": 2,
    "entities-wikievents-train": 3, "entities-wikigold-train": 2, "entities-meantime-train": 1,
    "both-voa-train": 8,
} | OTHERS  # fmt: skip
SECOND_MIX = {
    "both-gmb-train": 1, "entities-gmb-own": 1, "entities-gum-own": 3, "entities-re3d-own": 3,
    "entities-wikievents-own": 4, "entities-wikigold-own": 3, "entities-meantime-own": 2,
    "both-voa-train": 7,
} | OTHERS  # fmt: skip

LAST_MIX = SECOND_MIX | {"entities-gmb-own": 2, "entities-wikievents-own": 8} | {
    "entities-gmb-dev": 2, "entities-gum-dev": 3, "entities-re3d-dev": 3,
    "entities-wikievents-dev": 8, "entities-wikigold-dev": 3, "entities-meantime-dev": 2,
    "both-voa-dev": 7, "events-ecbplus-dev": 1, "events-meantime-dev": 2, "events-geneva-dev": 1,
    "events-wikievents-dev": 2, "events-plover-dev": 2,
}  # fmt: skip


def ready() -> None:
    """Log to the terminal, and multiply with numpy, which trains half again as fast."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    set_current_ops(NumpyOps(use_blis=False))


def work(job: Job) -> None:
    function, given, options = job
    function(*given, **options)


def run(jobs: Sequence[Job], results: Sequence[Path], workers: int) -> None:
    """Run the jobs whose results are missing, some side by side."""
    due = [job for job, result in zip(jobs, results, strict=True) if not result.exists()]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=ready) as pool:
        list(pool.map(work, due))


def build(corpora: Path, place: Path, out: Path, seed: int, workers: int) -> dict[str, Any]:
    """All steps, from the treebanks to the folder that ships; the scores of what ships."""
    docs, agreed, base = place / "docs", place / "agreed.jsonl", place / "syntax"
    translators = [place / f"translator-{n}" for n in TRANSLATORS]
    teachers = [place / f"teacher-{n}" for n in TEACHERS]
    pupils = [place / f"pupil-{n}" for n in PUPILS]
    tuned = [place / f"tuned-{n}" for n in TUNED]
    docs.mkdir(parents=True, exist_ok=True)
    run(
        [(syntax.build, (corpora, base, seed), {})]
        + [
            (translator, (corpora, path, seed + n), {})
            for n, path in zip(TRANSLATORS, translators, strict=True)
        ],
        [base, *translators],
        workers,
    )
    run([(relabel, (corpora, translators, agreed), {})], [agreed], 1)
    run([(annotate, (corpora, base, agreed, docs), {})], [docs / "both-voa-test.spacy"], 1)
    run(
        [
            (joint.build, (docs, FIRST_MIX, path, seed + n), {"steps": TEACHER_STEPS})
            for n, path in zip(TEACHERS, teachers, strict=True)
        ],
        teachers,
        workers,
    )
    pseudo = docs / "both-gmb-train.spacy"
    run([(silver, (docs, teachers, "entities-gmb-train", pseudo), {})], [pseudo], 1)
    options = {"steps": PUPIL_STEPS, "start": teachers[1], "top": 0.001}
    run(
        [
            (joint.build, (docs, SECOND_MIX, p, seed + n), options)
            for n, p in zip(PUPILS, pupils, strict=True)
        ],
        pupils,
        workers,
    )
    middle, mean, whole = place / "middle", place / "mean", place / "whole"
    run([(soup, (pupils, middle), {})], [middle], 1)
    options = {"steps": TUNED_STEPS, "start": middle, "top": 0.0006}
    run(
        [
            (joint.build, (docs, LAST_MIX, p, seed + n), options)
            for n, p in zip(TUNED, tuned, strict=True)
        ],
        tuned,
        workers,
    )
    run([(soup, (tuned, mean), {})], [mean], 1)
    run([(assemble, (corpora, mean, docs, whole, seed), {})], [whole], 1)
    return package.package(corpora, whole, docs, out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--work", type=Path, default=Path("build/news_sm"))
    parser.add_argument("--out", type=Path, default=HERE.parents[1] / "pipelines" / "news_sm")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    ready()
    result = build(given.corpora, given.work, given.out, given.seed, given.workers)
    (given.work / "scores.json").write_text(json.dumps(result, indent=1), encoding="utf8")
    scoring.show(result)


if __name__ == "__main__":
    main()
