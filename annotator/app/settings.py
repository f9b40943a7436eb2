"""Every setting of a workstation and its default; on disk only where it differs."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from getpass import getuser
from pathlib import Path

import platformdirs

from annotator.errors import StoreError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What one person chose on one workstation; nothing of a project is kept here.

    `shortcuts` holds only keys that differ from the table of actions, by name of the action;
    `font_size` is in points, `line_height` a multiple, `measure` in characters a line;
    `language` is a code such as "de", or nothing for the desktop's; with `hide_names` annotators
    are letters to a curator.
    """

    annotator: str = field(default_factory=getuser)
    project: str = ""
    pipeline: str = "news_sm"
    shortcuts: Mapping[str, list[str]] = field(default_factory=dict)
    font_family: str = ""
    font_size: float = 13.0
    line_height: float = 1.0
    measure: int = 72
    geometry: str = ""
    language: str = ""
    hide_names: bool = False


def remembered(project: str) -> str:
    """How a project is written down to be found again, from whatever folder."""
    return project if "://" in project else str(Path(project).absolute())


def settings_path() -> Path:
    return Path(platformdirs.user_config_dir("annotator")) / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """The settings on disk over the defaults; a file that cannot be read counts as none."""
    path = path or settings_path()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        logger.warning("settings in %s cannot be read: %s", path, error)
        return Settings()
    defaults = asdict(Settings())
    known = {
        key: value
        for key, value in (stored.items() if isinstance(stored, dict) else ())
        if key in defaults and _fits(value, defaults[key])
    }
    return Settings(**known)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write what differs from the defaults; StoreError if it cannot be written."""
    path = path or settings_path()
    defaults = Settings()
    names = [one.name for one in fields(Settings)]
    differing = {
        n: getattr(settings, n) for n in names if getattr(settings, n) != getattr(defaults, n)
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(".new")
        temporary.write_text(json.dumps(differing, indent=2, ensure_ascii=False), encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise StoreError(
            project=str(path),
            what=f"the settings cannot be written ({error.strerror}).",
            do="Make room or give yourself the right to write there.",
        ) from error


def _fits(value: object, default: object) -> bool:
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, type(default))
