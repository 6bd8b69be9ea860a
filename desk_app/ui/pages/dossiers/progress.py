"""How far a dossier is, in the four steps that are known: received, digitized, in process, result."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.state import Dossier, Outcome, Standing
from desk_app.ui.pages.dossiers.happenings import received_words
from desk_app.ui.pages.dossiers.states import channel_word
from desk_app.ui.widgets.stepper import Step, StepState
from desk_app.usecases.browse import File

translate = QCoreApplication.translate


def steps(file: File) -> list[Step]:
    """Return the steps of a dossier."""
    return [_reception(file.dossier), _digitizing(file), _processing(file.dossier), _result(file.dossier)]


def _reception(dossier: Dossier) -> Step:
    received = dossier.received
    return Step(
        name=translate("Dossiers", "Reception"),
        state=StepState.DONE,
        who=channel_word(received.channel),
        when=received_words(received.received_at, received.received_timed),
    )


def _digitizing(file: File) -> Step:
    present = [component for component in file.components if component.present]
    done = sum(component.digitized or component.reused for component in present)
    state = StepState.PART if done else StepState.AHEAD
    if present and done == len(present):
        state = StepState.DONE
    return Step(name=translate("Dossiers", "Digitizing"), state=state, who=digitized_words(done, len(present)))


def digitized_words(done: int, present: int) -> str:
    """Return how many of the papers are digitized."""
    if not done:
        return translate("Dossiers", "not yet")
    if done == present:
        return translate("Dossiers", "all {count} papers").format(count=present)
    return translate("Dossiers", "{count} of {all}, not all").format(count=done, all=present)


def _processing(dossier: Dossier) -> Step:
    name = translate("Dossiers", "Processing")
    standing = dossier.standing
    if standing in (Standing.PAUSED, Standing.SUPPLEMENT):
        pause = dossier.pauses[-1]
        waiting, stopped = translate("Dossiers", "waiting for a supplement"), translate("Dossiers", "paused")
        who = waiting if standing is Standing.SUPPLEMENT else stopped
        return Step(name=name, state=StepState.PART, who=who, when=_since(pause.since))
    if standing is Standing.PROCESSING:
        resumed = [pause.until for pause in dossier.pauses if pause.until is not None]
        since = _since(resumed[-1] if resumed else dossier.received_at)
        return Step(name=name, state=StepState.NOW, who=translate("Dossiers", "in process"), when=since)
    return Step(name=name, state=StepState.DONE)


def _since(at_ms: int) -> str:
    return translate("Dossiers", "since {moment}").format(moment=received_words(at_ms, True))


def _result(dossier: Dossier) -> Step:
    name = translate("Dossiers", "Result")
    if dossier.end is None:
        return Step(name=name, who=translate("Dossiers", "not yet"))
    ended = dossier.ended_at or dossier.end.at
    when = received_words(ended, dossier.end.timed)
    match dossier.end.outcome:
        case Outcome.RESOLVED if dossier.result_digitized:
            return Step(name=name, state=StepState.DONE, who=translate("Dossiers", "issued, digitized"), when=when)
        case Outcome.RESOLVED:
            return Step(name=name, state=StepState.PART, who=translate("Dossiers", "issued, not digitized"), when=when)
        case Outcome.REFUSED:
            return Step(name=name, state=StepState.DONE, who=translate("Dossiers", "refused"), when=when)
        case Outcome.WITHDRAWN:
            return Step(name=name, state=StepState.DONE, who=translate("Dossiers", "withdrawn"), when=when)
