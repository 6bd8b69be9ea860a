"""What two counters did at once, in words: who did what when, which stands, and by which rule."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    ComponentsMarked,
    ContactMade,
    Delivery,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierVoided,
    DossierWithdrawn,
    FeeCollected,
    HandedOver,
    Left,
    MatterSettled,
    OfficialNumberGiven,
    PaperPrinted,
    PauseReason,
    ProcessingBegun,
    ResultArrived,
    ResultDigitized,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.event import Fact
from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.pages.sync.words import counter_name, moment, since
from desk_app.usecases.clashes import Act, Clash, Matter

translate = QCoreApplication.translate
NAME_LENGTH = 80
_BOTH_STAND = {Matter.SUPPLEMENT_TWICE, Matter.APOLOGISED_TWICE}
JUST_MS = 15 * 60_000
"""As long as this something was done just now"""


def headline(clash: Clash, now: int) -> str:
    """Return the clash in one sentence: both acts, the elder first; what was done here just now is told as such."""
    if clash.first is None:
        return _clause(clash.second, now)
    return f"{_clause(clash.first, now)}; {_clause(clash.second, now, begins=False)}"


def news(act: Act, now: int) -> str:
    """Return what a colleague just did, as the open dossier tells it."""
    who, did = _who(act, begins=True), _did(act.event.fact)
    text = translate("Clash", "{who} just {did}, at {time}")
    if now - act.event.happened > JUST_MS:
        text = translate("Clash", "{who} {did} at {time}")
    return text.format(who=who, did=did, time=since(act.event.happened, now))


def _clause(act: Act, now: int, *, begins: bool = True) -> str:
    who, did = _who(act, begins=begins), _did(act.event.fact)
    if act.here and 0 <= now - act.event.happened < JUST_MS:
        return translate("Clash", "{who} just {did}").format(who=who, did=did)
    time = since(act.event.happened, now)
    return translate("Clash", "{who} {did} at {time}").format(who=who, did=did, time=time)


def _who(act: Act, *, begins: bool) -> str:
    """Return the counter, or `you` for this PC."""
    if act.here:
        return translate("Clash", "You") if begins else translate("Clash", "you")
    return counter_name(act.counter or 0, act.event.actor or translate("Clash", "Another PC"))


def shortened(name: str) -> str:
    """Return a procedure's name as one line of a card holds it.

    >>> len(shortened("Trợ cấp " * 30)), shortened("Khai sinh")
    (80, 'Khai sinh')
    """
    return name if len(name) <= NAME_LENGTH else name[: NAME_LENGTH - 1].rstrip() + "…"


def by(act: Act) -> str:
    """Return counter and person, as they stand over an act."""
    counter = counter_name(act.counter or 0, translate("Clash", "Another PC"))
    return f"{counter} · {act.event.actor}" if act.event.actor else counter


def _did(fact: Fact) -> str:
    """Return what was done, as it follows who did it."""
    match fact:
        case ResultIssued(left=Left.NOTHING):
            return translate("Clash", "gave the result back")
        case ResultIssued():
            return translate("Clash", "signed the result")
        case ResultArrived():
            return translate("Clash", "took the paper of the result")
        case ResultGiven():
            return translate("Clash", "gave the result back")
        case DossierRefused():
            return translate("Clash", "refused it")
        case DossierWithdrawn():
            return translate("Clash", "let it be withdrawn")
        case DossierReopened():
            return translate("Clash", "opened it again")
        case DossierVoided():
            return translate("Clash", "voided it")
        case DossierReceived():
            return translate("Clash", "received it")
        case _:
            return _did_meanwhile(fact)


def _did_meanwhile(fact: Fact) -> str:
    match fact:
        case DossierPaused(why=PauseReason.SUPPLEMENT):
            return translate("Clash", "asked for a supplement")
        case DossierPaused():
            return translate("Clash", "paused it")
        case DossierResumed():
            return translate("Clash", "continued it")
        case HandedOver():
            return translate("Clash", "handed it over to {receiver}").format(receiver=fact.receiver)
        case ProcessingBegun():
            return translate("Clash", "took it into process")
        case SentOn():
            return translate("Clash", "sent it on to {authority}").format(authority=fact.authority)
        case CameBack():
            return translate("Clash", "took it back from the other authority")
        case ApologySent():
            return translate("Clash", "apologised with a new date")
        case ContactMade():
            return translate("Clash", "spoke with the citizen")
        case _:
            return _noted(fact)


def _noted(fact: Fact) -> str:
    match fact:
        case FeeCollected() if fact.amount < 0:
            return translate("Clash", "gave {sum} back").format(sum=words.money(-fact.amount))
        case FeeCollected():
            return translate("Clash", "collected {sum}").format(sum=words.money(fact.amount))
        case ComponentsMarked():
            return translate("Clash", "marked components")
        case ResultDigitized():
            return translate("Clash", "marked the result's digitizing")
        case DossierCorrected():
            return translate("Clash", "corrected it")
        case OfficialNumberGiven():
            return translate("Clash", "gave it the official number {number}").format(number=fact.official)
        case PaperPrinted():
            return translate("Clash", "printed a paper of it")
        case MatterSettled():
            return translate("Clash", "looked at what the rules settled")
        case _:
            return translate("Clash", "recorded something on it")


def act_words(fact: Fact) -> str:
    """Return what was done, as it stands in the act's card."""
    match fact:
        case ResultIssued():
            return _issued(fact)
        case ResultArrived():
            return translate("Clash", "Paper of the result at the counter")
        case ResultGiven():
            return _given(fact)
        case DossierRefused():
            return _because(translate("Clash", "Refused"), fact.reason)
        case DossierWithdrawn():
            return _because(translate("Clash", "Withdrawn by the applicant"), fact.reason)
        case DossierReopened():
            return _because(translate("Clash", "Opened again"), fact.reason)
        case DossierVoided():
            return _because(translate("Clash", "Voided"), fact.reason)
        case DossierReceived():
            return translate("Clash", "Received as {number}").format(number=fact.reception or fact.official)
        case _:
            return _step_words(fact)


def _issued(fact: ResultIssued) -> str:
    match fact.left:
        case Left.PAPER:
            return translate("Clash", "Result signed, its paper still to come")
        case Left.GIVING:
            return translate("Clash", "Result signed, ready at the counter")
        case _:
            return translate("Clash", "Result given to the applicant")


def _given(fact: ResultGiven) -> str:
    match fact.way:
        case Delivery.POST:
            text = translate("Clash", "Result sent by post")
        case Delivery.ELECTRONIC:
            text = translate("Clash", "Result sent electronically")
        case _:
            text = translate("Clash", "Result given at the counter")
    return _because(text, fact.receiver)


def _step_words(fact: Fact) -> str:
    match fact:
        case DossierPaused(why=PauseReason.SUPPLEMENT):
            return _because(translate("Clash", "Waits for a supplement"), fact.reason or "; ".join(fact.missing))
        case DossierPaused():
            return _because(translate("Clash", "Paused"), fact.reason)
        case DossierResumed():
            return translate("Clash", "Goes on again, due {due}").format(due=words.day_of(fact.due_at))
        case HandedOver():
            return translate("Clash", "Handed over to {receiver}").format(receiver=fact.receiver)
        case ProcessingBegun():
            return _because(translate("Clash", "In process"), fact.officer)
        case SentOn():
            return _because(translate("Clash", "Sent on"), fact.authority)
        case CameBack():
            return _because(translate("Clash", "Back from the other authority"), fact.note)
        case ApologySent():
            due = words.day(local_date(fact.new_due_at))
            return _because(translate("Clash", "Apology, new date {due}").format(due=due), fact.reason)
        case _:
            did = _did(fact)
            return did[:1].upper() + did[1:]


def rule(clash: Clash) -> str:
    """Return the rule that settled it."""
    return f"{rule_words(clash.matter)} {translate('Clash', 'Both stay in the history.')}"


def rule_words(matter: Matter) -> str:
    """Return the stated rule of a matter, as it follows "Rule:"."""
    return {
        Matter.ENDED_TWICE: translate("Clash", "of two ends the one recorded later stands."),
        Matter.PAUSED_TWICE: translate("Clash", "what is paused cannot be paused again; the first stands."),
        Matter.RESUMED_UNPAUSED: translate("Clash", "only what is paused goes on; the first stands."),
        Matter.RECEIVED_TWICE: translate(
            "Clash", "one official number is one dossier: the earlier reception stands, the later fills its gaps."
        ),
        Matter.ACTED_AFTER_END: translate(
            "Clash", "an end stands; a step recorded after it by a PC that did not know of it moves nothing."
        ),
        Matter.ISSUED_WHILE_WAITING: translate(
            "Clash", "a result that is issued stands, although the clock had been stopped elsewhere."
        ),
        Matter.SUPPLEMENT_TWICE: translate(
            "Clash", "both requests stand: the citizen was asked twice, where once is the rule."
        ),
        Matter.HANDED_OVER_TWICE: translate("Clash", "the hand-over recorded later stands: that officer has it."),
        Matter.SENT_ON_TWICE: translate("Clash", "the first sending stands until the dossier came back."),
        Matter.CAME_BACK_UNSENT: translate("Clash", "only what was sent on comes back; the first return stands."),
        Matter.GIVEN_TWICE: translate(
            "Clash", "the first giving back stands: a result lies in one hand only. Ask both who took it."
        ),
        Matter.GIVEN_UNISSUED: translate(
            "Clash", "without a result nothing can arrive or be given; it moves nothing until one is signed again."
        ),
        Matter.APOLOGISED_TWICE: translate(
            "Clash", "both letters stand and the later date is promised: the citizen got two."
        ),
        Matter.ACTED_AFTER_VOID: translate("Clash", "what was voided stays so; the other act moves nothing."),
    }[matter]


def outcome(clash: Clash, now: int) -> str:
    """Return which act is in force, with its time, as the page of the dossier ends its notice."""
    act = clash.second if clash.second_stands or clash.first is None else clash.first
    told = translate("Clash", "In force: {act}, {moment}.")
    return told.format(act=act_words(act.event.fact), moment=moment(act.event.happened, now))


def stands(clash: Clash, act: Act) -> bool:
    """Say whether an act of a clash is in force: one of the two, or both where neither excludes the other."""
    return clash.matter in _BOTH_STAND or (act is clash.second) == clash.second_stands


def _because(text: str, reason: str) -> str:
    return f"{text}: {reason}" if reason else text
