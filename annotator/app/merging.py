"""What people did in their packs, back into the project."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.app.opening import PACKED_FOR
from annotator.app.packing import PACKED_FROM
from annotator.app.printable import printable
from annotator.errors import AnnotatorError, InputError, RuleError
from annotator.model.questions import Question
from annotator.model.trails import Trail
from annotator.model.workflow import AnnotatorKind
from annotator.store.hostile import HostileStore, opened_hostile
from annotator.store.project_store import ProjectStore

_MAKE = "Merge a file that was made from this project with: annotator pack"


@dataclass(frozen=True, slots=True)
class Merged:
    """Whose pack it was, what was new in it, and what was left out, each with the reason."""

    annotator: str
    documents: int
    changes: int
    left_out: tuple[str, ...]


def merge_pack(
    store: ProjectStore,
    path: Path,
    *,
    progress: Callable[[int, int | None], None] = lambda done, total: None,
) -> Merged:
    """Take over what the person did and asked in this pack since the project heard of them last.

    A set that went on differently in the project meanwhile stays as it is there, and is left out.
    Merging again, or an older copy, changes nothing. InputError, and nothing is taken over, if
    the file is no pack, of another project, of a schema that the project never had, or holds
    another text than was handed out. StoreError if the project cannot be written.
    """
    with opened_hostile(path) as pack:
        annotator = _checked(store, pack, str(path))
        known = store.text_hashes()
        _check_texts(pack, known, str(path))
        left_out = list(_not_theirs(pack, annotator, known))
        trails = _trails(pack, annotator, known, progress)
        answers = store.go_on(trails, within=pack.schema())
        asked = pack.questions(annotator=annotator)
    left_out += _ask(store, asked, known)
    left_out += [str(one) for one in answers if isinstance(one, AnnotatorError)]
    taken = [len(one) for one in answers if isinstance(one, tuple) and one]
    return Merged(annotator, len(taken), sum(taken), tuple(map(printable, left_out)))


def _checked(store: ProjectStore, pack: HostileStore, where: str) -> str:
    """For whom it was packed."""
    origin, annotator = pack.setting(PACKED_FROM), pack.setting(PACKED_FOR)
    if not origin:
        raise InputError(where=where, what="this is a project, but not a pack of one.", do=_MAKE)
    if origin != store.uuid():
        raise InputError(where=where, what="packed from another project.", do=_MAKE)
    if annotator not in _names(store, AnnotatorKind.PERSON):
        what = f"packed for {printable(annotator)}, who is no annotator of this project."
        raise InputError(where=where, what=what, do=_MAKE)
    if not pack.schemas() or pack.schema() not in store.schemas():
        what = "its schema is not one that this project has or had."
        raise InputError(where=where, what=what, do="Give the project that schema first.")
    return annotator


def _check_texts(pack: HostileStore, known: dict[str, str], where: str) -> None:
    for id, hash in pack.texts_hashed():
        if known.get(id, hash) != hash:
            what = (
                f"the text of {printable(id)} is not the one that was handed out: its hash differs."
            )
            raise InputError(where=where, what=what, do="Nothing of the file was taken over.")


def _not_theirs(pack: HostileStore, annotator: str, known: dict[str, str]) -> Iterator[str]:
    for id in pack.document_ids():
        if id not in known:
            yield f"Document {id} is not in the project; import it first."
    stated = pack.counts().annotators
    for name in _names(pack, AnnotatorKind.PERSON, AnnotatorKind.GOLD):
        if name != annotator and any(stated[name].values()):
            yield f"What {name} stated is not taken over: the pack was made for {annotator}."


def _ask(store: ProjectStore, asked: Iterable[Question], known: Container[str]) -> Iterator[str]:
    """Keep the questions that the project does not have; a line for each that cannot be kept."""
    for question in asked:
        if question.passage.document_id in known:
            try:
                store.ask(question)
            except RuleError as error:
                yield f"A question on {question.passage.document_id}: {error}"


def _trails(
    pack: HostileStore,
    annotator: str,
    known: dict[str, str],
    progress: Callable[[int, int | None], None],
) -> Iterator[Trail]:
    without = set(pack.documents_without(annotator))
    ids = [id for id in pack.document_ids() if id in known and id not in without]
    for done, id in enumerate(ids, 1):
        yield pack.trail(id, annotator)
        progress(done, len(ids))


def _names(store: ProjectStore, *kinds: AnnotatorKind) -> list[str]:
    return [one.name for one in store.annotators() if one.kind in kinds]
