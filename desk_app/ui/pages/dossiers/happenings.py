"""The timeline's sentences: what happened to a dossier, by whom, on which day."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import (
    ApologySent,
    CameBack,
    ComponentsMarked,
    ContactMade,
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
from desk_app.domain.postal import Direction, PostDelivered, PostHandedOver, PostVoided
from desk_app.ui import words
from desk_app.ui.pages.dossiers.prints import form_word
from desk_app.ui.pages.dossiers.states import channel_word, delivery_word, due_words, payment_word, way_word
from desk_app.ui.widgets.timeline import Happening
from desk_app.usecases.browse import Happened

translate = QCoreApplication.translate
Told = tuple[str, str]
"""Icon and sentence"""


def happenings(happened: Sequence[Happened], now: int) -> list[Happening]:
    """Return the rows of the timeline, newest first."""
    return [_row(one, now) for one in happened]


def day_word(at_ms: int, now: int) -> str:
    """Return a day as a timeline names it."""
    day, today = local_date(at_ms), local_date(now)
    if day == today:
        return translate("Dossiers", "Today")
    return words.day_month(day) if day.year == today.year else words.day(day)


def _row(one: Happened, now: int) -> Happening:
    event = one.event
    icon, text = told(event.fact)
    counter = "" if one.counter is None else translate("Dossiers", "Counter {slot}").format(slot=one.counter)
    return Happening(
        day=day_word(event.happened, now),
        time=words.clock_time(event.happened) if _is_timed(event.fact) else "",
        icon=icon,
        text=text,
        by=" · ".join(part for part in (event.actor, counter) if part),
        set_aside=translate("Dossiers", "set aside: another PC decided") if one.set_aside else "",
    )


def _is_timed(fact: Fact) -> bool:
    """Say whether the time of day is known: a register may only know days."""
    if isinstance(fact, DossierReceived):
        return fact.received_timed
    return fact.timed if isinstance(fact, ResultIssued | DossierRefused | DossierWithdrawn) else True


def told(fact: Fact) -> Told:
    """Return icon and sentence of what happened."""
    match fact:
        case DossierReceived():
            return "dossier", _received(fact)
        case DossierCorrected():
            return "note", _with_reason(
                translate("Dossiers", "Corrected: {what}").format(what=_changed(fact)), fact.reason
            )
        case ComponentsMarked():
            return "scan", _marked(fact)
        case DossierPaused() | DossierResumed() | DossierReopened():
            return _running(fact)
        case ResultIssued() | DossierRefused() | DossierWithdrawn() | DossierVoided():
            return _ended(fact)
        case HandedOver() | ProcessingBegun() | SentOn() | CameBack() | ContactMade():
            return _handed(fact)
        case ResultArrived() | ResultGiven():
            return _returned(fact)
        case PostHandedOver() | PostDelivered() | PostVoided():
            return "post", _posted(fact)
        case _:
            return _recorded(fact)


def _received(fact: DossierReceived) -> str:
    return translate("Dossiers", "Received {way}, due {due}").format(
        way=channel_word(fact.channel).lower(), due=due_words(fact.due_at, fact.due_timed)
    )


def _handed(fact: HandedOver | ProcessingBegun | SentOn | CameBack | ContactMade) -> Told:
    match fact:
        case HandedOver():
            text = translate("Dossiers", "Handed over by {giver} to {receiver}")
            return "user", _with_reason(text.format(giver=fact.giver, receiver=fact.receiver), fact.note)
        case ProcessingBegun():
            return "dossier", translate("Dossiers", "Taken into process by {officer}").format(officer=fact.officer)
        case SentOn():
            return "open", _with_reason(_sent_on(fact), fact.note)
        case CameBack():
            return "undo", _with_reason(translate("Dossiers", "Back from the other authority"), fact.note)
        case ContactMade():
            told_them = translate("Dossiers", "Citizen told, {way}")
            missed = translate("Dossiers", "Citizen not reached, {way}")
            text = (told_them if fact.reached else missed).format(way=way_word(fact.way).lower())
            return "phone", _with_reason(text, fact.explained)


def _sent_on(fact: SentOn) -> str:
    if fact.due_at is None:
        return translate("Dossiers", "Sent to {authority}").format(authority=fact.authority)
    text = translate("Dossiers", "Sent to {authority}, due there {day}")
    return text.format(authority=fact.authority, day=words.day_of(fact.due_at))


def _returned(fact: ResultArrived | ResultGiven) -> Told:
    match fact:
        case ResultArrived():
            return "counter", _with_reason(translate("Dossiers", "Paper of the result at the counter"), fact.giver)
        case ResultGiven():
            text = translate("Dossiers", "Result given back {way}").format(way=delivery_word(fact.way).lower())
            to = f"{fact.receiver} ({fact.proxy})" if fact.proxy else fact.receiver
            return "give", _with_reason(text, to)


def _running(fact: DossierPaused | DossierResumed | DossierReopened) -> Told:
    match fact:
        case DossierPaused(why=PauseReason.SUPPLEMENT):
            again = translate("Dossiers", "Supplement asked for again, by exception")
            text = again if fact.exception else translate("Dossiers", "Supplement asked for")
            return "pause", _with_reason(text, fact.reason)
        case DossierPaused():
            return "pause", _with_reason(translate("Dossiers", "Paused"), fact.reason)
        case DossierResumed():
            due = due_words(fact.due_at, fact.due_timed)
            return "clock", translate("Dossiers", "Continued, now due {due}").format(due=due)
        case DossierReopened():
            return "undo", _with_reason(translate("Dossiers", "Opened again"), fact.reason)


def _ended(fact: ResultIssued | DossierRefused | DossierWithdrawn | DossierVoided) -> Told:
    match fact:
        case ResultIssued():
            return "sign", _issued(fact)
        case DossierRefused(letter=""):
            return "x", _with_reason(translate("Dossiers", "Refused"), fact.reason)
        case DossierRefused():
            refused = translate("Dossiers", "Refused, letter {number}").format(number=fact.letter)
            return "x", _with_reason(refused, fact.reason)
        case DossierWithdrawn():
            return "undo", _with_reason(translate("Dossiers", "Withdrawn by the citizen"), fact.reason)
        case DossierVoided():
            return "x", _with_reason(translate("Dossiers", "Voided"), fact.reason)


def _issued(fact: ResultIssued) -> str:
    text = translate("Dossiers", "Result signed")
    if fact.left is Left.NOTHING:
        text = translate("Dossiers", "Result issued")
    parts = [text, translate("Dossiers", "by {signer}").format(signer=fact.signed_by) if fact.signed_by else ""]
    parts += [translate("Dossiers", "digitized and signed")] if fact.digitized else []
    parts += [translate("Dossiers", "paper still to come")] if fact.left is Left.PAPER else []
    return ", ".join(part for part in parts if part)


def _recorded(fact: Fact) -> Told:
    match fact:
        case PaperPrinted(copy=1):
            return "print", translate("Dossiers", "Printed: {paper}").format(paper=form_word(fact.form))
        case PaperPrinted():
            text = translate("Dossiers", "Printed again, copy {count}: {paper}")
            return "print", text.format(count=fact.copy, paper=form_word(fact.form))
        case OfficialNumberGiven():
            return "qr", translate("Dossiers", "Official number {number}").format(number=fact.official)
        case ResultDigitized():
            done, taken_back = (
                translate("Dossiers", "Result digitized and signed"),
                translate("Dossiers", "Result not digitized"),
            )
            return "sign", done if fact.digitized else taken_back
        case FeeCollected():
            return "money", _paid(fact)
        case ApologySent():
            due = due_words(fact.new_due_at, True)
            return "note", _with_reason(_apologised(fact).format(due=due, letter=fact.letter), fact.reason)
        case MatterSettled():
            return "checkc", translate("Dossiers", "Looked at what two PCs decided")
        case _:
            return "info", translate("Dossiers", "Recorded by a newer version")


def _apologised(fact: ApologySent) -> str:
    if fact.letter:
        return translate("Dossiers", "Letter of apology {letter}, new date {due}")
    return translate("Dossiers", "Letter of apology, new date {due}")


def _paid(fact: FeeCollected) -> str:
    text = translate("Dossiers", "Fee collected: {sum}, {way}")
    if fact.amount < 0:
        text = translate("Dossiers", "Fee taken back: {sum}, {way}")
    said = text.format(sum=words.money(abs(fact.amount)), way=payment_word(fact.way).lower())
    said = f"{said}, {fact.receipt or fact.reverses}" if fact.receipt or fact.reverses else said
    return _with_reason(said, fact.reason)


def _posted(fact: PostHandedOver | PostDelivered | PostVoided) -> str:
    match fact:
        case PostHandedOver(direction=Direction.OUT):
            return translate("Dossiers", "Result given to the post, {number}").format(number=fact.tracking)
        case PostHandedOver():
            return translate("Dossiers", "Dossier sent by post, {number}").format(number=fact.tracking)
        case PostDelivered():
            to = f", {fact.receiver}" if fact.receiver else ""
            return translate("Dossiers", "Delivered by the post{receiver}").format(receiver=to)
        case PostVoided():
            return _with_reason(translate("Dossiers", "Postal item taken back"), fact.reason)


def _marked(fact: ComponentsMarked) -> str:
    """Count the papers that are digitized and reused."""
    if fact.components is None:
        return translate("Dossiers", "Components marked from the register")
    present = [component for component in fact.components if component.present]
    digitized = sum(component.digitized for component in present)
    reused = sum(component.reused for component in present)
    parts = [translate("Dossiers", "{count} of {all} digitized").format(count=digitized, all=len(present))]
    parts += [translate("Dossiers", "{count} reused").format(count=reused)] if reused else []
    return translate("Dossiers", "Components: {marks}").format(marks=", ".join(parts))


def _changed(fact: DossierCorrected) -> str:
    named = {
        translate("Dossiers", "procedure"): fact.procedure,
        translate("Dossiers", "person"): fact.person,
        translate("Dossiers", "way in"): fact.channel,
        translate("Dossiers", "reception"): fact.received_at,
        translate("Dossiers", "due date"): fact.due_at,
        translate("Dossiers", "official number"): fact.official,
        translate("Dossiers", "fee"): fact.fee,
        translate("Dossiers", "note"): fact.note,
    }
    return ", ".join(name for name, value in named.items() if value is not None) or "–"


def _with_reason(text: str, reason: str) -> str:
    return f"{text}: {reason}" if reason else text


def received_words(at_ms: int, timed: bool) -> str:
    """Return a reception's moment under its step: day and month, and the time where it is known."""
    return f"{words.day_month(local_date(at_ms))} {words.clock_time(at_ms)}" if timed else words.day_of(at_ms)
