"""Where the files that belong to the program lie.

They stand at the top of a checkout and inside the package in a wheel; both are found here.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent
RESOURCES = ROOT / "resources"
SEEDS = ROOT / "seeds"
