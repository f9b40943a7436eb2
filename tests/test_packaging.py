"""What is installed from a wheel is the program, whole, and it runs far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_editable
from PySide6.QtGui import QImage

ROOT = Path(__file__).parent.parent
MOST_BYTES = 40_000_000


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder))
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--target", str(folder), str(wheel))
    return folder


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", *arguments, "--quiet", "--no-index"]
    subprocess.run(command, check=True)


def files_of(folder: str) -> set[str]:
    """What lies under a folder of the checkout, as it is called there."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_program_with_its_resources_and_seeds_and_nothing_else(wheel):
    resources = {name for name in files_of("resources") if not name.startswith("resources/recipes")}
    beside = {f"annotator/{name}" for name in resources | files_of("seeds")}

    packed = set(zipfile.ZipFile(wheel).namelist())
    described = {name for name in packed if name.split("/")[0].endswith(".dist-info")}

    assert packed - described == files_of("annotator") | beside
    assert any(name.endswith("/licenses/LICENSE") for name in described)
    assert wheel.stat().st_size < MOST_BYTES


def test_the_wheel_brings_the_command_and_the_component_of_its_pipeline(wheel):
    archive = zipfile.ZipFile(wheel)
    (entry_points,) = (one for one in archive.namelist() if one.endswith("/entry_points.txt"))

    text = archive.read(entry_points).decode()

    assert "annotator = annotator.__main__:main" in text
    assert "event_arguments = annotator.nlp.event_arguments:make_event_arguments" in text


def test_an_editable_install_leads_to_the_checkout(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)

    archive = zipfile.ZipFile(tmp_path / build_editable(str(tmp_path)))

    (link,) = (name for name in archive.namelist() if name.endswith(".pth"))
    assert Path(archive.read(link).decode().strip()) == ROOT
    assert not any(name.startswith("annotator/") for name in archive.namelist())


@pytest.mark.parametrize("place", ["checkout", "wheel"])
def test_resources_and_seeds_are_found(place, installed, tmp_path):
    code = "from annotator.paths import *; print(ROOT, RESOURCES, SEEDS, sep='\\n')"
    source = ROOT if place == "checkout" else installed

    done = run("-c", code, source=source, folder=tmp_path)

    root, resources, seeds = map(Path, done.stdout.splitlines())
    assert root == (ROOT if place == "checkout" else installed / "annotator")
    assert (resources / "schemas" / "news.toml").is_file()
    assert (seeds / "gold.jsonl").is_file()


def test_the_wheel_shows_the_sample_project_outside_the_checkout(installed, tmp_path):
    picture = tmp_path / "window.png"

    done = run(
        "-m", "annotator", "demo", "--screenshot", str(picture), source=installed, folder=tmp_path
    )

    image = QImage(str(picture))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert image.width() >= 800
    assert image.height() >= 500
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 7)}
    assert len(colors) > 50


def run(*arguments: str, source: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """A process that finds the program in one place, works in another and keeps nothing."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(source),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, timeout=300
    )
