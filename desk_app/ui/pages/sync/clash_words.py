"""What two counters did at once, in words: who did what when, which stands, and by which rule."""

from PySide6.QtCore import QCoreApplication

from desk_app.domain.dossier.facts import (
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierResumed,
    DossierWithdrawn,
    PauseReason,
    ResultIssued,
)
from desk_app.domain.event import Fact
from desk_app.ui.pages.sync.words import counter_name, since
from desk_app.usecases.clashes import Act, Clash, Matter

translate = QCoreApplication.translate
NAME_LENGTH = 80


def headline(clash: Clash, now: int) -> str:
    """Return the clash in one sentence: both acts with their times, the elder first."""
    if clash.first is None:
        return _clause(clash.second, now)
    return f"{_clause(clash.first, now)}; {_clause(clash.second, now, begins=False)}"


def _clause(act: Act, now: int, *, begins: bool = True) -> str:
    return translate("Clash", "{who} {did} at {time}").format(
        who=_who(act, begins=begins), did=_did(act.event.fact), time=since(act.event.happened, now)
    )


def _who(act: Act, *, begins: bool) -> str:
    """Return the counter, or `you` for this PC."""
    if act.here:
        return translate("Clash", "You") if begins else translate("Clash", "you")
    return counter_name(act.counter or 0, act.event.actor)


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
    match fact:
        case ResultIssued():
            return translate("Clash", "gave the result back")
        case DossierRefused():
            return translate("Clash", "refused it")
        case DossierWithdrawn():
            return translate("Clash", "let it be withdrawn")
        case DossierPaused(why=PauseReason.SUPPLEMENT):
            return translate("Clash", "asked for a supplement")
        case DossierPaused():
            return translate("Clash", "paused it")
        case DossierResumed():
            return translate("Clash", "continued it")
        case _:
            return translate("Clash", "received it")


def act_words(fact: Fact) -> str:
    """Return what was done, as it stands in the act's card."""
    match fact:
        case ResultIssued():
            return translate("Clash", "Result given to the applicant")
        case DossierRefused():
            return _because(translate("Clash", "Refused"), fact.reason)
        case DossierWithdrawn():
            return _because(translate("Clash", "Withdrawn by the applicant"), fact.reason)
        case DossierPaused(why=PauseReason.SUPPLEMENT):
            return _because(translate("Clash", "Waits for a supplement"), fact.reason)
        case DossierPaused():
            return _because(translate("Clash", "Paused"), fact.reason)
        case DossierResumed():
            return translate("Clash", "Goes on again")
        case DossierReceived():
            return translate("Clash", "Received as {number}").format(number=fact.reception or fact.official)
        case _:
            return ""


def rule(clash: Clash) -> str:
    """Return the rule that settled it."""
    match clash.matter:
        case Matter.ENDED_TWICE:
            return translate("Clash", "of two ends the one recorded later stands. Both stay in the history.")
        case Matter.PAUSED_TWICE:
            return translate(
                "Clash", "what is paused cannot be paused again; the first stands. Both stay in the history."
            )
        case Matter.RESUMED_UNPAUSED:
            return translate("Clash", "only what is paused goes on; the first stands. Both stay in the history.")
        case Matter.RECEIVED_TWICE:
            return translate(
                "Clash", "one official number is one dossier: the earlier reception stands, the later fills its gaps."
            )


def _because(text: str, reason: str) -> str:
    return f"{text}: {reason}" if reason else text
