"""The events of an article, one row each, as sentence skeletons."""

from __future__ import annotations

from itertools import chain, groupby

from annotator.app.walking import Walk
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.ui.item_models.lines import Line
from annotator.ui.item_models.roles import RoleRow, role_rows
from annotator.ui.item_models.spans import SpansModel, document_of, span_line
from annotator.ui.wording import quote, tr


class EventsModel(SpansModel):
    """One row a trigger that was not rejected; it changes with its arguments and their fillers."""

    def belongs(self, span: Span) -> bool:
        trigger = self.workspace.schema.is_trigger(span.layer) and not span.rejected
        return trigger and super().belongs(span)

    def touched(self, change: Change) -> set[str]:
        annotations, found = self.workspace.annotations, super().touched(change)
        for id in tuple(found):
            found.update(one.trigger for one in annotations.arguments_filled_by(id))
        for one in chain(change.removed, change.added):
            if isinstance(one, Argument):
                found.add(one.trigger)
        return found

    def row_at_hand(self, walk: Walk) -> int | None:
        return self.row_of(walk.event) if walk.event else None

    def line_of(self, trigger: Span) -> Line:
        workspace = self.workspace
        document = document_of(workspace)
        words = quote(document, trigger)
        known = [one.name for one in workspace.schema.attributes_of(trigger.layer)]
        values = [trigger.attributes[name] for name in known if name in trigger.attributes]
        if values:
            words += f" [{', '.join(values)}]"
        rows = role_rows(workspace.schema, workspace.annotations, trigger)
        said = (
            self._role_words(name, list(same))
            for name, same in groupby(rows, key=lambda row: row.role.name)
        )
        rest = " · ".join(words for words in said if words)
        return span_line(workspace.schema, document, trigger, words=words, rest=rest)

    def _role_words(self, name: str, rows: list[RoleRow]) -> str:
        """A role with its fillers, those undecided with ?; empty for one that need not be filled.

        The first row tells, since a role without arguments has exactly one.
        """
        if rows[0].filler is None:
            return f"{name}: {tr('missing')}!" if rows[0].required else ""
        document = document_of(self.workspace)
        fillers = (
            quote(document, row.filler) + ("?" if row.argument and row.argument.undecided else "")
            for row in rows
            if row.filler
        )
        return f"{name}: {', '.join(fillers)}"
