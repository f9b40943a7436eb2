"""Readers stumble over nothing: broken examples give records that can stand, or refusals."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.protocol import Format
from tests.fuzz.reading import READERS, Seed, read_seed, seeds

ROOT = Path(__file__).parents[2]
NAMES = [one.name for one in READERS]
by_name = pytest.mark.parametrize("format", READERS, ids=NAMES)
PIECES = [
    *(
        b"\x00",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\r\n",
        b"\xe2\x80\xa8",
        b"\xf0\x9f\x99\x82",
    ),
    *(
        b'"',
        b"{",
        b"}",
        b"[",
        b"]",
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"&#xD800;",
        b"-1",
        b"1e999",
        b"NaN",
    ),
    *(b"null", b"true", b"9" * 30, b"\\ud83d", b"\t", b" ", b"%", b"<![CDATA["),
]


def broken(content: bytes, chance: random.Random) -> bytes:
    """The content with a few stretches taken out, doubled, moved or overwritten."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(content))
        end = min(len(content), start + chance.choice((1, 1, 2, 8, 40)))
        stretch, place = content[start:end], chance.randint(0, len(content))
        match chance.randint(0, 3):
            case 0:
                content = content[:start] + content[end:]
            case 1:
                content = content[:place] + stretch + content[place:]
            case 2:
                content = content[:start] + chance.choice(PIECES) + content[end:]
            case 3:
                content = content[:place]
    return content


@by_name
def test_there_is_a_seed_that_is_read(format: Format) -> None:
    assert any(read_seed(format, seed) for seed in seeds(format))


@by_name
def test_broken_seeds_are_read_or_refused(format: Format) -> None:
    chance = random.Random(format.name)
    for seed in seeds(format):
        for _ in range(60):
            content = broken(seed.content, chance)
            try:
                read_seed(format, replace(seed, content=content))
            except Exception as error:
                raise AssertionError(f"{format.name} stumbled over {content!r}") from error


@by_name
@settings(max_examples=30, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(format: Format, content: bytes) -> None:
    read_seed(format, Seed(content))


@pytest.mark.skipif(
    find_spec("atheris") is None, reason="needs atheris, which the extra counterparts brings"
)
@pytest.mark.parametrize("name", ["jsonl", "brat", "newsml-g2", "nitf", "ninjs"])
def test_a_short_run_of_the_guided_fuzzing_finds_nothing(name: str, tmp_path: Path) -> None:
    options = ["-atheris_runs=400", "-seed=1", f"-artifact_prefix={tmp_path}/"]

    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.fuzz_readers", name, *options],
        cwd=ROOT, capture_output=True, text=True, timeout=300,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout + ran.stderr
