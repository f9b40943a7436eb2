"""Coverage-guided fuzzing of one reader by atheris, beginning with the tests' example files.

python -m tests.fuzz.fuzz_readers FORMAT [libFuzzer's options, such as -max_total_time=600]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["annotator.formats"]):
    from tests.fuzz.reading import READERS, read_seed, seeds

from annotator.formats.registry import named


def main(name: str, options: list[str]) -> None:
    format = named(name, READERS)
    known = seeds(format)
    with TemporaryDirectory() as corpus:
        for number, seed in enumerate(known):
            Path(corpus, str(number)).write_bytes(seed.content)

        def try_one(content: bytes) -> None:
            read_seed(format, replace(known[0], content=content))

        atheris.Setup([sys.argv[0], "-timeout=20", *options, corpus], try_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
