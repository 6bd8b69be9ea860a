"""The five steps on the electronic environment: receive, digitize, process, sign, return; done, how, by whom, when."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.electronic import Done, ElectronicStep, electronic_steps
from desk_app.domain.dossier.facts import Channel, Delivery, ResultIssued
from desk_app.domain.dossier.state import Dossier, Outcome
from desk_app.domain.dossier.state import Step as At
from desk_app.ui.pages.dossiers.happenings import received_words
from desk_app.ui.pages.dossiers.states import channel_word, delivery_word
from desk_app.ui.widgets.stepper import Step, StepState
from desk_app.usecases.browse import File

translate = QCoreApplication.translate


def steps(file: File) -> list[Step]:
    """Return the steps of a dossier, each with whether it was done electronically."""
    done = {one.step: one for one in electronic_steps(file.dossier)}
    return [
        _reception(file.dossier),
        _digitizing(file),
        _processing(file.dossier, done[ElectronicStep.PROCESS]),
        _signing(file.dossier, done[ElectronicStep.SIGN]),
        _returning(file.dossier),
    ]


def _reception(dossier: Dossier) -> Step:
    received = dossier.received
    who = channel_word(received.channel)
    if received.channel is Channel.DIRECT and received.by_choice:
        who = translate("Dossiers", "at the counter, as wished")
    return Step(
        name=translate("Dossiers", "Reception"),
        state=StepState.DONE,
        who=who,
        when=received_words(received.received_at, received.received_timed),
    )


def _digitizing(file: File) -> Step:
    present = [component for component in file.components if component.present]
    done = sum(component.digitized or component.reused for component in present)
    state = StepState.PART if done else StepState.AHEAD
    if present and done == len(present):
        state = StepState.DONE
    if not done and file.dossier.end is not None:
        state = StepState.PART
    return Step(name=translate("Dossiers", "Digitizing"), state=state, who=digitized_words(done, len(present)))


def digitized_words(done: int, present: int) -> str:
    """Return how many of the papers are digitized."""
    if not done:
        return translate("Dossiers", "not yet")
    if done == present:
        return translate("Dossiers", "all {count} papers").format(count=present)
    return translate("Dossiers", "{count} of {all}, not all").format(count=done, all=present)


def _processing(dossier: Dossier, done: Done) -> Step:
    name = translate("Dossiers", "Processing")
    if dossier.end is not None:
        if not done.electronic:
            passed = StepState.AHEAD if done.electronic is None else StepState.PART
            return Step(name=name, state=passed, who=translate("Dossiers", "not on the system"))
        since = "" if done.at is None else received_words(done.at, True)
        return Step(name=name, state=StepState.DONE, who=dossier.officer, when=since)
    state, who = _under_way(dossier)
    since = "" if state is StepState.AHEAD else _since(dossier.step_since)
    return Step(name=name, state=state, who=who, when=since)


def _under_way(dossier: Dossier) -> tuple[StepState, str]:
    match dossier.step:
        case At.SUPPLEMENT:
            return StepState.PART, translate("Dossiers", "waiting for a supplement")
        case At.PAUSED:
            return StepState.PART, translate("Dossiers", "paused")
        case At.ELSEWHERE:
            return StepState.PART, dossier.sendings[-1].sent.authority
        case At.HANDED_OVER:
            return StepState.PART, translate("Dossiers", "at {officer}, not begun").format(officer=dossier.officer)
        case At.PROCESSING:
            return StepState.NOW, dossier.officer or translate("Dossiers", "in process")
        case At.VOIDED:
            return StepState.AHEAD, translate("Dossiers", "voided")
        case _:
            return StepState.AHEAD, translate("Dossiers", "not handed over")


def _since(at_ms: int) -> str:
    return translate("Dossiers", "since {moment}").format(moment=received_words(at_ms, True))


def _signing(dossier: Dossier, done: Done) -> Step:
    name, end = translate("Dossiers", "Digital signing"), dossier.end
    if end is None:
        return Step(name=name, who=translate("Dossiers", "not yet"))
    if end.outcome is not Outcome.RESOLVED:
        return Step(name=name, who=translate("Dossiers", "without a result"))
    by = end.fact.signed_by if isinstance(end.fact, ResultIssued) else ""
    when = received_words(dossier.ended_at or end.at, end.timed)
    if done.electronic:
        return Step(name=name, state=StepState.DONE, who=by or translate("Dossiers", "signed digitally"), when=when)
    return Step(name=name, state=StepState.PART, who=translate("Dossiers", "signed on paper"), when=when)


def _returning(dossier: Dossier) -> Step:
    name, end = translate("Dossiers", "Giving back"), dossier.end
    if end is None:
        return Step(name=name, who=translate("Dossiers", "not yet"))
    ended = received_words(dossier.ended_at or end.at, end.timed)
    match dossier.step:
        case At.REFUSED:
            return Step(name=name, state=StepState.DONE, who=translate("Dossiers", "refused"), when=ended)
        case At.WITHDRAWN:
            return Step(name=name, state=StepState.DONE, who=translate("Dossiers", "withdrawn"), when=ended)
        case At.SIGNED:
            return Step(
                name=name, state=StepState.PART, who=translate("Dossiers", "paper not here"), when=_since(end.at)
            )
        case At.AT_COUNTER:
            who = translate("Dossiers", "ready at the counter")
            return Step(name=name, state=StepState.NOW, who=who, when=_since(dossier.step_since))
        case At.GIVEN:
            return _given(dossier, name, ended)
        case _:
            return Step(name=name)


def _given(dossier: Dossier, name: str, ended: str) -> Step:
    given = dossier.given
    if given is None:
        return Step(name=name, state=StepState.DONE, who=translate("Dossiers", "given back"), when=ended)
    who = delivery_word(given.way)
    if given.way is Delivery.COUNTER and given.receiver != dossier.received.person.name:
        who = given.receiver
    return Step(name=name, state=StepState.DONE, who=who, when=received_words(given.given_at, True))
