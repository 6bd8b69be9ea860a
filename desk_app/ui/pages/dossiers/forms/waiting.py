"""The clock stands: for a supplement, asked for once with all that is missing, or for another reason; and goes on."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from desk_app.domain.dossier.facts import Component, PauseReason
from desk_app.domain.text import fold
from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers import acts, deeds
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.form import ActForm, named
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.widgets.checklist import CheckItem, Checklist
from desk_app.ui.widgets.field import AreaField, Labelled
from desk_app.usecases import steps
from desk_app.usecases.browse import File

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desk_app.store.work import Work


class PaperChoice(Labelled[Checklist]):
    """Papers to choose among: ↑ ↓ and Space."""

    def __init__(self, label: str, names: "Sequence[str]", ticked: "Sequence[str]") -> None:
        super().__init__(label, Checklist(name=label))
        self.set_value(ticked, names)
        self.inner.ticked.connect(self._on_ticked)

    def value(self) -> tuple[str, ...]:
        """Return the papers that are ticked."""
        return tuple(item.text for item in self.inner.items() if item.ticked)

    def set_value(self, ticked: "Sequence[str]", names: "Sequence[str] | None" = None) -> None:
        """Tick papers."""
        shown = [item.text for item in self.inner.items()] if names is None else names
        self.inner.show_items([CheckItem(key=name, text=name, ticked=name in ticked) for name in shown])

    def _on_ticked(self, key: object, ticked: bool) -> None:
        self.inner.change(CheckItem(key=key, text=str(key), ticked=ticked))


class PapersForm(ActForm):
    """A form with a choice of papers."""

    papers: PaperChoice

    def add_papers(self, name: str, label: str, names: "Sequence[str]", ticked: "Sequence[str]") -> None:
        """Ask which of the papers."""
        self.papers = PaperChoice(label, names, ticked)
        self.add(name, self.papers)
        self.papers.setVisible(bool(names))

    def values(self) -> dict[str, Any]:
        """Return what is typed and what is ticked."""
        return {**super().values(), "ticked": list(self.papers.value())}

    def fill(self, values: "Mapping[str, Any]") -> None:
        """Type and tick what a draft holds."""
        super().fill(values)
        self.papers.set_value(list(values.get("ticked", ())))


class SupplementForm(PapersForm):
    """Ask for all that is missing in one request (form 02); a second one needs the reason of an exception."""

    NAME = acts.SUPPLEMENT
    EXCEPTS = True

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Ask for a supplement"), self.tr("Ask, and stop the clock")
        listed = [component for component in file.components if file.dossier.components or not component.present]
        missing = [component.name for component in listed if not component.present]
        self.add_papers("missing", self.tr("Missing papers"), [one.name for one in listed], _asked_first(file, missing))
        self._further = AreaField(self.tr("Other papers, one a line"), aside=self.tr("optional"))
        self._reason = AreaField(self.tr("Why, and what to mend"), aside=self.tr("optional"))
        self.add_row(("further", self._further), ("reason", self._reason))
        self.add("at", MomentField(self.tr("From"), desk.clock))
        self.add_print(self.tr("Print the request (form 02)"))

    def focus_first(self) -> bool:
        """Start among the papers; without any, with the lines."""
        first = self.papers.inner if self.papers.inner.items() else self._further
        first.setFocus()
        return True

    def part_of(self, field: str) -> Any:
        """Show what is wrong with the missing papers where they can be typed."""
        hidden = field == "missing" and not self.papers.inner.items()
        return self._further if hidden else super().part_of(field)

    def deed(self) -> Deed | None:
        """Return the request; taken back, it took no time."""
        if not self.has_moment():
            return None
        subject, at_ms, reason, exception = self.subject, self.moment(), self._reason.value(), self.exception()
        missing = (*self.papers.value(), *(line.strip() for line in self._further.value().splitlines() if line.strip()))

        def do(work: "Work") -> int:
            steps.request_supplement(work, subject, missing, reason, exception=exception, at=at_ms)
            return work.now if at_ms is None else at_ms

        return Deed(
            do=do,
            said=self.tr("Supplement asked for: {number}").format(number=named(self.file)),
            undo=lambda since: partial(steps.resume, subject=subject, at=since),
            paper=self.paper("supplement"),
        )


class PauseForm(ActForm):
    """Stop the clock for another reason than a supplement; the citizen is told the same day."""

    NAME = acts.PAUSE

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Pause"), self.tr("Stop the clock")
        self._reason = AreaField(self.tr("Why"))
        self.add("reason", self._reason)
        self.add("at", MomentField(self.tr("From"), desk.clock))

    def deed(self) -> Deed | None:
        """Return the pause; taken back, it took no time."""
        if not self.has_moment():
            return None
        subject, at_ms, reason = self.subject, self.moment(), self._reason.value()

        def do(work: "Work") -> int:
            steps.pause(work, subject, PauseReason.OTHER, reason, at=at_ms)
            return work.now if at_ms is None else at_ms

        return Deed(
            do=do,
            said=self.tr("Paused: {number}").format(number=named(self.file)),
            undo=lambda since: partial(steps.resume, subject=subject, at=since),
        )


class ResumeForm(ActForm):
    """Let the clock run again; Enter twice is all it takes."""

    NAME = acts.RESUME

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Continue"), self.tr("Let the clock run")
        self.add("at", MomentField(self.tr("From"), desk.clock))

    def focus_first(self) -> bool:
        """Leave the focus to the main button."""
        return False

    def deed(self) -> Deed | None:
        """Return the resumption; taken back, the same pause goes on."""
        if not self.has_moment():
            return None
        subject, at_ms = self.subject, self.moment()

        def do(work: "Work") -> int:
            steps.resume(work, subject, at=at_ms)
            return work.now if at_ms is None else at_ms

        said = self.tr("The dossier goes on: {number}").format(number=named(self.file))
        return Deed(do=do, said=said, undo=deeds.paused_again(subject, self.file.dossier.pauses[-1]))


class TakeSupplementForm(PapersForm):
    """Take what was asked for: the papers are there from now on, and the clock runs again."""

    NAME = acts.TAKE_SUPPLEMENT

    def __init__(self, file: File, desk: Desk) -> None:
        super().__init__(file, desk)
        self.title, self.act = self.tr("Take the supplement"), self.tr("Take, and let the clock run")
        asked = file.dossier.pauses[-1].missing
        self.add_papers("came", self.tr("Papers that came"), asked, asked)
        self.add("at", MomentField(self.tr("From"), desk.clock))

    def focus_first(self) -> bool:
        """Leave the focus to the main button: as a rule everything came."""
        return False

    def deed(self) -> Deed | None:
        """Return the resumption and the marks; taken back, the same request waits again."""
        if not self.has_moment():
            return None
        subject, at_ms, dossier = self.subject, self.moment(), self.file.dossier
        before, after = dossier.components, _with(dossier.components, self.papers.value())

        def do(work: "Work") -> int:
            steps.resume(work, subject, at=at_ms)
            steps.mark_components(work, subject, after)
            return work.now if at_ms is None else at_ms

        def undo(resumed_at: int) -> "Any":
            return partial(self._back, again=deeds.paused_again(subject, dossier.pauses[-1])(resumed_at), marks=before)

        said = self.tr("The supplement is here, the clock runs: {number}").format(number=named(self.file))
        return Deed(do=do, said=said, undo=undo)

    def _back(self, work: "Work", again: Any, marks: tuple[Component, ...]) -> None:
        again(work)
        steps.mark_components(work, self.subject, marks)


def _asked_first(file: File, missing: "Sequence[str]") -> "Sequence[str]":
    """Return the papers that are ticked from the start: those missing from a list that somebody marked."""
    return missing if file.dossier.components else ()


def _with(components: tuple[Component, ...], came: "Sequence[str]") -> tuple[Component, ...]:
    """Return the papers with those that came; one that no list names is added to it."""
    if not components:
        return components
    arrived = {fold(name): name for name in came}
    marked = tuple(
        replace(component, present=True) if fold(component.name) in arrived else component for component in components
    )
    known = {fold(component.name) for component in components}
    return (*marked, *(Component(name=name) for key, name in arrived.items() if key not in known))
