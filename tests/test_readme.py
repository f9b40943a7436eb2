"""The README's commands are those that exist, and the tests' one is what the checks run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from annotator.commands import app
from annotator.commands.choices import all_formats
from annotator.paths import RESOURCES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


def shell_lines() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@POSIX
def test_the_readme_has_two_commands_of_one_line_each():
    demo, tests = shell_lines()

    assert demo.endswith(".venv/bin/annotator demo")
    assert ".venv/bin/pytest" in tests
    for line in (demo, tests):
        assert "-c constraints.txt" in line
        assert subprocess.run(["sh", "-n", "-c", line]).returncode == 0


@POSIX
def test_the_checks_run_the_test_command_as_it_is_written():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (extraction,) = re.findall(r"test_command=\$\((.*)\)", script)

    found = subprocess.run(
        ["sh", "-c", extraction], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert found.stdout.splitlines() == [shell_lines()[1]]
    assert 'sh -c "$test_command"' in script


def test_every_command_is_in_the_readme():
    table = section("Commands")

    for name in typer.main.get_command(app).commands:
        assert f"`annotator {name}" in table or f"`{name}`" in table


def test_every_schema_is_in_the_readme():
    told = section("Schemas and formats")

    for path in (RESOURCES / "schemas").glob("*.toml"):
        assert f"`{path.stem}`" in told


def test_every_format_in_the_readme_goes_the_ways_that_it_says():
    known = {one.name: (one.reads, one.writes) for one in all_formats()}

    for line in section("Schemas and formats").splitlines():
        if line.startswith("| `"):
            _, names, reads, writes, *_ = (cell.strip() for cell in line.split("|"))
            for name in re.findall("`(.+?)`", names):
                assert known[name] == (reads == "✓", writes == "✓")


def section(title: str) -> str:
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]
