"""What may be done to a dossier now: names, keys, the one right next step, and why something may not be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier import machine
from desk_app.domain.dossier.facts import Channel, Component, Delivery, FeeCollected
from desk_app.domain.dossier.machine import OPEN_STEPS, STEP_WORDS
from desk_app.domain.dossier.machine import Act as Move
from desk_app.domain.dossier.state import Dossier, Outcome, Step
from desk_app.domain.rule import RuleBroken
from desk_app.usecases.browse import File

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that may be done: `asks` says that something is asked before it happens."""

    name: str
    title: str
    icon: str
    key: str
    asks: bool = True

    @property
    def words(self) -> str:
        """Return its words in a menu."""
        return f"{self.title}…" if self.asks else self.title


HAND_OVER, BEGIN, SUPPLEMENT, TAKE_SUPPLEMENT = "hand over", "begin", "supplement", "take supplement"
PAUSE, RESUME, CONTACT, SEND_ON, TAKE_BACK = "pause", "resume", "contact", "send on", "take back"
ISSUE, TAKE_PAPER, GIVE, REFUSE, WITHDRAW = "issue", "take paper", "give", "refuse", "withdraw"
OFFICIAL, CORRECT, FEE, REVERSE, APOLOGY, REOPEN = "official", "correct", "fee", "reverse", "apology", "reopen"
POST, DELIVERED, RESULT, ALL_DIGITIZED, SETTLE = "post", "delivered", "result", "all digitized", "settle"
WHY, PRINT, VOID = "why", "print", "void"

MOVES: dict[str, Move] = {
    HAND_OVER: Move.HAND_OVER,
    BEGIN: Move.BEGIN,
    SUPPLEMENT: Move.REQUEST_SUPPLEMENT,
    TAKE_SUPPLEMENT: Move.TAKE_SUPPLEMENT,
    PAUSE: Move.PAUSE,
    RESUME: Move.RESUME,
    SEND_ON: Move.SEND_ON,
    TAKE_BACK: Move.TAKE_BACK,
    ISSUE: Move.ISSUE,
    TAKE_PAPER: Move.TAKE_PAPER,
    GIVE: Move.GIVE,
    REFUSE: Move.REFUSE,
    WITHDRAW: Move.WITHDRAW,
    REOPEN: Move.REOPEN,
    VOID: Move.VOID,
}
"""The acts that move a dossier; all others are told beside its steps"""


def every_act() -> Sequence[Act]:
    """Return all acts in the menu's order. Acts that are never possible together may share a key."""
    return (*_way_through(), *_endings(), *_beside_the_way())


def _way_through() -> Sequence[Act]:
    """Return the steps in the machine's order."""
    return (
        Act(name=HAND_OVER, title=translate("Dossiers", "Hand over to an officer"), icon="user", key="H"),
        Act(name=BEGIN, title=translate("Dossiers", "Begin processing"), icon="dossier", key="U", asks=False),
        Act(name=SUPPLEMENT, title=translate("Dossiers", "Ask for a supplement"), icon="paper", key="Y"),
        Act(name=TAKE_SUPPLEMENT, title=translate("Dossiers", "Take the supplement"), icon="paper", key="C"),
        Act(name=PAUSE, title=translate("Dossiers", "Pause"), icon="pause", key="P"),
        Act(name=RESUME, title=translate("Dossiers", "Continue"), icon="clock", key="C"),
        Act(name=CONTACT, title=translate("Dossiers", "Contact with the citizen"), icon="phone", key="N"),
        Act(name=SEND_ON, title=translate("Dossiers", "Send to another authority"), icon="open", key="I"),
        Act(name=TAKE_BACK, title=translate("Dossiers", "Back from the other authority"), icon="undo", key="I"),
        Act(name=ISSUE, title=translate("Dossiers", "Sign the result"), icon="sign", key="T"),
        Act(name=TAKE_PAPER, title=translate("Dossiers", "Paper of the result arrives"), icon="counter", key="T"),
        Act(name=GIVE, title=translate("Dossiers", "Give the result back"), icon="give", key="T"),
    )


def _endings() -> Sequence[Act]:
    return (
        Act(name=APOLOGY, title=translate("Dossiers", "Letter of apology"), icon="note", key="L"),
        Act(name=REFUSE, title=translate("Dossiers", "Refuse"), icon="x", key="X"),
        Act(name=WITHDRAW, title=translate("Dossiers", "Withdrawn by the citizen"), icon="undo", key="W"),
        Act(name=REOPEN, title=translate("Dossiers", "Open again"), icon="undo", key="O"),
    )


def _beside_the_way() -> Sequence[Act]:
    """Return what may be told of a dossier at any step."""
    digitized = translate("Dossiers", "All components digitized")
    signed = translate("Dossiers", "Result digitized and signed")
    return (
        Act(name=ALL_DIGITIZED, title=digitized, icon="scan", key="A", asks=False),
        Act(name=RESULT, title=signed, icon="sign", key="Q", asks=False),
        Act(name=FEE, title=translate("Dossiers", "Collect the fee"), icon="money", key="F"),
        Act(name=REVERSE, title=translate("Dossiers", "Give money back"), icon="undo", key="Shift+F"),
        Act(name=POST, title=translate("Dossiers", "Give to the post"), icon="post", key="B"),
        Act(name=DELIVERED, title=translate("Dossiers", "Delivered by the post"), icon="checkc", key="G"),
        Act(name=OFFICIAL, title=translate("Dossiers", "Official number"), icon="qr", key="M"),
        Act(name=CORRECT, title=translate("Dossiers", "Correct"), icon="note", key="E"),
        Act(name=SETTLE, title=translate("Dossiers", "Seen"), icon="check", key="V", asks=False),
        Act(name=WHY, title=translate("Dossiers", "Why this date?"), icon="cal", key="F8", asks=False),
        Act(name=PRINT, title=translate("Dossiers", "Print"), icon="print", key="Ctrl+P"),
        Act(name=VOID, title=translate("Dossiers", "Void"), icon="x", key="Del"),
    )


def possible(file: File) -> set[str]:
    """Return the names of what may be done to the dossier as it stands."""
    can = machine.possible(file.dossier.step)
    return {name for name, move in MOVES.items() if move in can} | _tellable(file)


def _tellable(file: File) -> set[str]:
    dossier = file.dossier
    if dossier.step is Step.VOIDED:
        return {WHY}
    names = {OFFICIAL, CORRECT, POST, WHY, CONTACT}
    names |= {PRINT} if file.papers else set()
    names |= {FEE} if dossier.paid < dossier.received.fee else set()
    names |= {REVERSE} if reversible(dossier) else set()
    names |= {SETTLE} if dossier.matters else set()
    names |= {DELIVERED} if any(item.delivered_at is None for item in file.post) else set()
    names |= {ALL_DIGITIZED} if _undigitized(file.components) else set()
    names |= {APOLOGY} if dossier.step in OPEN_STEPS else set()
    names |= {RESULT} if _is_resolved(dossier) else set()
    return names


def next_step(file: File) -> str:
    """Return the one act that the dossier waits for, empty where it waits for none."""
    act = _next_on_the_way(file.dossier) or _next_beside(file)
    return act if act in possible(file) else ""


def _next_on_the_way(dossier: Dossier) -> str:
    if dossier.step is Step.RECEIVED and dossier.received.competent:
        return SEND_ON
    return {
        Step.RECEIVED: HAND_OVER,
        Step.HANDED_OVER: BEGIN,
        Step.PROCESSING: ISSUE,
        Step.SUPPLEMENT: TAKE_SUPPLEMENT,
        Step.PAUSED: RESUME,
        Step.ELSEWHERE: TAKE_BACK,
        Step.SIGNED: TAKE_PAPER,
        Step.AT_COUNTER: GIVE,
    }.get(dossier.step, "")


def _next_beside(file: File) -> str:
    """Return what an ended dossier still waits for: its letter, its digital result, its parcel."""
    dossier = file.dossier
    if dossier.letter_owed:
        return PRINT
    if not _is_resolved(dossier):
        return ""
    if not dossier.result_digitized:
        return RESULT
    if dossier.received.delivery is Delivery.POST and not file.post:
        return POST
    return DELIVERED if any(item.delivered_at is None for item in file.post) else ""


def why_not(file: File, name: str) -> RuleBroken:
    """Return why an act may not be done now, and what to do instead."""
    try:
        if name in MOVES:
            machine.require(file.dossier, MOVES[name], "step")
    except RuleBroken as error:
        return error
    title = translate("Dossiers", "The dossier {step}.").format(step=STEP_WORDS[file.dossier.step])
    return RuleBroken("step", title, _instead(name))


def _instead(name: str) -> str:
    return {
        FEE: translate("Dossiers", "The fee is paid in full; nothing is left to collect."),
        REVERSE: translate("Dossiers", "No payment is left that could be given back."),
        SETTLE: translate("Dossiers", "Nothing waits to be looked at."),
        DELIVERED: translate("Dossiers", "No postal item is on its way."),
        ALL_DIGITIZED: translate("Dossiers", "Every paper that is there is digitized."),
        APOLOGY: translate("Dossiers", "Apologies are for dossiers without a result."),
        RESULT: translate("Dossiers", "Sign the result first."),
        PRINT: translate("Dossiers", "It has no number that a paper could carry."),
    }.get(name, translate("Dossiers", "See what may be done now under F9."))


def reversible(dossier: Dossier) -> list[FeeCollected]:
    """Return the entries of the cash book that can still be taken back."""
    taken_back = {payment.reverses for payment in dossier.payments if payment.reverses}
    return [
        payment
        for payment in dossier.payments
        if 0 < payment.amount <= dossier.paid and payment.receipt not in taken_back
    ]


def by_post(file: File) -> bool:
    """Say whether the post has, or will have, a part in the dossier."""
    received = file.dossier.received
    return bool(file.post) or received.channel is Channel.POSTAL or received.delivery is Delivery.POST


def _is_resolved(dossier: Dossier) -> bool:
    return dossier.voided is None and dossier.end is not None and dossier.end.outcome is Outcome.RESOLVED


def _undigitized(components: Sequence[Component]) -> bool:
    return any(component.present and not (component.digitized or component.reused) for component in components)
