"""doccano takes a file in and gives it out again, by the code of its own; run by doccano's Python.

PYTHON doccano_there_and_back.py FOLDER PLAIN.jsonl RELATIONS.jsonl

Writes `plain.jsonl` and `relations.jsonl` into the folder, which also holds its database; what
doccano refuses comes as lines on standard output.
"""

import importlib.util
import os
import sys
from pathlib import Path
from zipfile import ZipFile


def main(folder: Path, plain: Path, related: Path) -> None:
    start(folder)
    for file, name, relations in ((plain, "plain", False), (related, "relations", True)):
        (folder / f"{name}.jsonl").write_bytes(there_and_back(file, name, relations))


def start(folder: Path) -> None:
    """doccano with a database of its own."""
    found = importlib.util.find_spec("backend")
    sys.path.insert(0, str(Path(found.submodule_search_locations[0])))
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "DATABASE_URL": f"sqlite:///{folder / 'doccano.sqlite'}",
        "MEDIA_ROOT": str(folder / "media"),
        "SECRET_KEY": "of no use",
    }
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("create_roles", verbosity=0)


def there_and_back(file: Path, name: str, relations: bool) -> bytes:
    """What doccano exports of what it imports from this file."""
    from data_export.celery_tasks import export_dataset
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import RELATION_EXTRACTION, create_file_format
    from data_import.pipeline.readers import FileName
    from django.contrib.auth import get_user_model
    from projects.models import ProjectType, SequenceLabelingProject

    user = get_user_model().objects.create_user(name)
    project = SequenceLabelingProject.objects.create(
        name=name, project_type=ProjectType.SEQUENCE_LABELING, created_by=user,
        allow_overlapping=True, use_relation=relations, collaborative_annotation=True,
    )  # fmt: skip
    dataset = load_dataset(
        RELATION_EXTRACTION if relations else ProjectType.SEQUENCE_LABELING,
        create_file_format("JSONL"),
        [FileName(str(file), file.name, file.name)],
        project,
        encoding="utf-8",
    )
    dataset.save(user, batch_size=100)
    for error in dataset.errors:
        sys.stdout.write(f"{error.dict()}\n")
    with ZipFile(export_dataset(project.id, "JSONL")) as archive:
        [member] = archive.namelist()
        return archive.read(member)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
