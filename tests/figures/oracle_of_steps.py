"""The figures of steps counted a second time: own terms, pauses, papers at the counter, stays elsewhere."""

from collections.abc import Sequence

from desk_app.domain.dossier.facts import Channel, Left, PauseReason, Payment, ResultIssued
from desk_app.domain.dossier.state import Dossier, Pause, Sending
from desk_app.domain.localtime import MINUTE_MS, local_date
from desk_app.figures.span import Span


def of_steps(those: Sequence[Dossier], span: Span) -> dict[str, int]:
    """Return the counts of some dossiers."""
    resolved = [each for each in those if _ended(each, span) and _issued(each) is not None]
    received = [each for each in those if _in(each.received_at, span)]
    return {
        **_internal(resolved),
        **_pauses(those, span),
        **_sendings(those, span),
        "paper.missing": sum(_left(each, span.end_ms) == "paper" for each in those),
        "waiting.citizen": sum(_left(each, span.end_ms) == "giving" for each in those),
        "nonboundary.received": sum(each.received.competent != "" for each in received),
        "nonboundary.resolved": sum(each.received.competent != "" for each in resolved),
        "received.by_choice": sum(_insisted(each) for each in received),
        "fees.exempt": sum(any(charge.exempt for charge in each.received.charges) for each in received),
        "fees.transfer": sum(
            payment.amount
            for each in those
            for payment in each.payments
            if payment.way is Payment.TRANSFER and _in(payment.collected_at, span)
        ),
    }


def _in(moment: int | None, span: Span) -> bool:
    return moment is not None and span.start_ms <= moment < span.end_ms


def _ended(dossier: Dossier, span: Span) -> bool:
    return _in(dossier.ended_at, span)


def _issued(dossier: Dossier) -> ResultIssued | None:
    fact = None if dossier.end is None else dossier.end.fact
    return fact if isinstance(fact, ResultIssued) else None


def _insisted(dossier: Dossier) -> bool:
    return dossier.received.by_choice and dossier.received.channel is Channel.DIRECT


def _internal(resolved: Sequence[Dossier]) -> dict[str, int]:
    kept = [
        (each.ended_at or 0) // MINUTE_MS <= each.internal_due_at // MINUTE_MS
        for each in resolved
        if each.internal_due_at is not None
    ]
    saved = [issued.saved_minutes or 0 for each in resolved if (issued := _issued(each)) is not None]
    return {
        "internal.total": len(kept),
        "internal.met": kept.count(True),
        "internal.missed": kept.count(False),
        "time.saved_minutes": sum(saved),
    }


def _pauses(those: Sequence[Dossier], span: Span) -> dict[str, int]:
    begun = [(each, pause) for each in those for pause in each.pauses if _in(pause.since, span)]
    return {
        "pauses.begun": len(begun),
        "supplements.requested": sum(pause.why is PauseReason.SUPPLEMENT for _, pause in begun),
        "contacts.owed": sum(not _told_that_day(each, pause) for each, pause in begun),
    }


def _told_that_day(dossier: Dossier, pause: Pause) -> bool:
    return any(
        made.reached and made.contacted_at >= pause.since and local_date(made.contacted_at) == local_date(pause.since)
        for made in dossier.contacts
    )


def _left(dossier: Dossier, moment: int) -> str:
    """Return what was still to be done for a result just before a moment."""
    issued = _issued(dossier)
    if issued is None or issued.left is Left.NOTHING or (dossier.ended_at or 0) >= moment:
        return ""
    if dossier.given is not None and max(dossier.given.given_at, dossier.ended_at or 0) < moment:
        return ""
    there = dossier.arrived is not None and dossier.arrived.arrived_at < moment
    return "giving" if there or issued.left is Left.GIVING else "paper"


def _stay(dossier: Dossier, stay: Sending) -> tuple[int, int | None]:
    """Return when a stay elsewhere began and ended: by coming back, or with the dossier."""
    end = dossier.ended_at if stay.back is None else stay.back.back_at
    return stay.sent.sent_at, None if end is None else max(end, stay.sent.sent_at)


def _sendings(those: Sequence[Dossier], span: Span) -> dict[str, int]:
    stays = [(*_stay(each, stay), stay.sent.due_at) for each in those for stay in each.sendings]
    away = [due for sent, back, due in stays if sent < span.end_ms and (back is None or back >= span.end_ms)]
    return {
        "forwarded.sent": sum(_in(sent, span) for sent, _, _ in stays),
        "forwarded.returned": sum(_in(back, span) for _, back, _ in stays),
        "forwarded.open": len(away),
        "forwarded.overdue": sum(due is not None and due < span.end_ms for due in away),
    }
