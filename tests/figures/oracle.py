"""The figures counted a second time, from folded subjects, in plain Python: what the predicates are held against."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from desk_app.domain import assistance, feedback, postal, procedure, survey
from desk_app.domain.dossier.facts import Channel, Payment
from desk_app.domain.dossier.fold import fold
from desk_app.domain.dossier.state import Dossier, Outcome, Timing
from desk_app.domain.event import Event
from desk_app.domain.localtime import at, day_start
from desk_app.figures.span import Span
from tests.figures import oracle_of_steps

By = dict[str, list[Event]]


def dossiers(events: Iterable[Event]) -> list[Dossier]:
    """Return the dossiers that count: records with one official number are one, voided ones none."""
    claims: By = defaultdict(list)
    for subject, own in _of_type(events, "dossier.").items():
        state = fold(own)
        if state is not None:
            alone = not state.official or state.voided is not None
            claims[f"alone {subject}" if alone else state.official] += own
    folded = (fold(together) for together in claims.values())
    return [state for state in folded if state is not None and state.voided is None]


def _of_type(events: Iterable[Event], prefix: str) -> By:
    found: By = defaultdict(list)
    for event in events:
        if event.kind.startswith(prefix):
            found[event.subject].append(event)
    return found


def counted(events: Sequence[Event], span: Span) -> dict[str, int]:
    """Return every count of the whole."""
    return {**_of_dossiers(dossiers(events), span), **_beside(events, span)}


def by_field(events: Sequence[Event], span: Span) -> dict[str, dict[str, int]]:
    """Return every count of each field in which one is not 0."""
    fields = defaultdict(list)
    for dossier in dossiers(events):
        fields[dossier.received.procedure.field].append(dossier)
    counts = {field: _of_dossiers(those, span) for field, those in fields.items()}
    return {field: each for field, each in counts.items() if any(each.values())}


def _of_dossiers(those: Sequence[Dossier], span: Span) -> dict[str, int]:
    return {**of_dossiers(those, span), **oracle_of_steps.of_steps(those, span), **_higher(those, span)}


def _higher(those: Sequence[Dossier], span: Span) -> dict[str, int]:
    """Return row II of form II.06a: the dossiers that went up to another authority before the end."""
    gone = [dossier for dossier in those if any(stay.sent.sent_at < span.end_ms for stay in dossier.sendings)]
    plain = of_dossiers(gone, span)
    closed = plain["closed.refused"] + plain["closed.withdrawn"]
    return {
        "higher.total": plain["received.total"],
        "higher.online": plain["received.online"],
        "higher.offline": plain["received.direct"] + plain["received.postal"],
        "higher.carried_over": plain["received.carried_over"],
        "higher.ended": plain["resolved.total"] + closed,
        "higher.ended_early": plain["resolved.early"],
        "higher.ended_on_time": plain["resolved.on_time"] + closed,
        "higher.ended_overdue": plain["resolved.overdue"],
        "higher.pending": plain["pending.total"],
        "higher.pending_in_time": plain["pending.not_due"] + plain["pending.paused"],
        "higher.pending_overdue": plain["pending.overdue"],
    }


def of_dossiers(those: Sequence[Dossier], span: Span) -> dict[str, int]:
    """Return the counts of some dossiers."""
    start, end = span.start_ms, span.end_ms

    def count(*tests: Callable[[Dossier], object]) -> int:
        return sum(all(test(dossier) for test in tests) for dossier in those)

    def received(dossier: Dossier) -> bool:
        return start <= dossier.received_at < end

    def ended(dossier: Dossier) -> bool:
        return dossier.ended_at is not None and start <= dossier.ended_at < end

    def resolved(dossier: Dossier) -> bool:
        return ended(dossier) and _as(dossier, Outcome.RESOLVED)

    def standing(wanted: str) -> Callable[[Dossier], bool]:
        return lambda dossier: _open(dossier, end) and _at(dossier, end) == wanted

    def late(dossier: Dossier) -> bool:
        return standing("overdue")(dossier) or (resolved(dossier) and dossier.timing is Timing.OVERDUE)

    def timed(timing: Timing) -> Callable[[Dossier], bool]:
        return lambda dossier: dossier.timing is timing

    def through(channel: Channel) -> Callable[[Dossier], bool]:
        return lambda dossier: dossier.received.channel is channel

    carried = count(lambda dossier: dossier.received_at < start, lambda dossier: _open(dossier, start))
    return {
        "received.total": carried + count(received),
        "received.carried_over": carried,
        "received.in_period": count(received),
        "received.online": count(received, through(Channel.ONLINE)),
        "received.direct": count(received, through(Channel.DIRECT)),
        "received.postal": count(received, through(Channel.POSTAL)),
        "postal.received": count(received, through(Channel.POSTAL)),
        "resolved.total": count(resolved),
        "resolved.early": count(resolved, timed(Timing.EARLY)),
        "resolved.on_time": count(resolved, timed(Timing.ON_TIME)),
        "resolved.overdue": count(resolved, timed(Timing.OVERDUE)),
        "closed.refused": count(ended, lambda dossier: _as(dossier, Outcome.REFUSED)),
        "closed.withdrawn": count(ended, lambda dossier: _as(dossier, Outcome.WITHDRAWN)),
        "pending.total": count(lambda dossier: _open(dossier, end)),
        "pending.not_due": count(standing("not due")),
        "pending.overdue": count(standing("overdue")),
        "pending.paused": count(standing("paused")),
        "digitized.components": count(received, lambda dossier: dossier.components_digitized),
        "digitized.results": count(resolved, lambda dossier: dossier.result_digitized),
        "digitized.complete": count(resolved, lambda d: d.components_digitized and d.result_digitized),
        "reused.dossiers": count(received, lambda dossier: dossier.reused),
        "fees.dossiers": count(received, lambda dossier: dossier.received.fee > 0),
        "fees.paid_online": count(received, lambda dossier: dossier.received.fee > 0, _paid_online),
        "fees.amount": sum(p.amount for dossier in those for p in dossier.payments if start <= p.collected_at < end),
        "apologies.owed": count(late),
        "apologies.sent": count(late, lambda dossier: dossier.apologies and dossier.apologies[0].sent_at < end),
    }


def _as(dossier: Dossier, outcome: Outcome) -> bool:
    return dossier.end is not None and dossier.end.outcome is outcome


def _paid_online(dossier: Dossier) -> bool:
    return sum(payment.amount for payment in dossier.payments if payment.way is Payment.GATEWAY) > 0


def _open(dossier: Dossier, moment: int) -> bool:
    return dossier.received_at < moment and (dossier.ended_at is None or dossier.ended_at >= moment)


def _at(dossier: Dossier, moment: int) -> str:
    """Return where an open dossier stood just before a moment."""
    for pause in dossier.pauses:
        if pause.since < moment and (pause.until is None or pause.until >= moment):
            return "paused"
    if not dossier.pauses:
        return "overdue" if dossier.due_at < moment else "not due"
    runs_since = max((pause.until for pause in dossier.pauses if pause.until and pause.until < moment), default=0)
    runs_since = runs_since or dossier.received_at
    in_force = [due for since, due in dossier.dues[1:] if since <= runs_since]
    return "overdue" if [dossier.dues[0][1], *in_force][-1] < moment else "not due"


def _beside(events: Sequence[Event], span: Span) -> dict[str, int]:
    start, end = span.start_ms, span.end_ms
    sheets = [
        state.recorded.grade.value
        for state in map(survey.fold, _of_type(events, "survey.").values())
        if state is not None and state.voided is None and start <= day_start(state.recorded.day) < end
    ]
    return {
        "survey.sheets": len(sheets),
        **{f"survey.{grade}": sheets.count(grade) for grade in ("good", "fair", "poor")},
        **_post(events, span),
        **_told(events, span),
        **_catalogue(events, span),
        **_helped(events, span),
    }


def _helped(events: Sequence[Event], span: Span) -> dict[str, int]:
    given = [
        state.given.help
        for state in map(assistance.fold, _of_type(events, "assistance.").values())
        if state is not None and not state.voided and span.start_ms <= state.given.given_at < span.end_ms
    ]
    return {
        "assistance.accounts": given.count(assistance.Help.ACCOUNT),
        "assistance.submissions": given.count(assistance.Help.SUBMISSION),
    }


def _post(events: Sequence[Event], span: Span) -> dict[str, int]:
    states = [fold(own) for own in _of_type(events, "dossier.").values()]
    voided = {state.id for state in states if state is not None and state.voided is not None}
    items = [
        item
        for item in map(postal.fold, _of_type(events, "postal.").values())
        if item is not None and item.voided is None and item.handed_over.dossier not in voided
    ]
    out = [item for item in items if item.handed_over.direction is postal.Direction.OUT]
    return {
        "postal.returned": sum(span.start_ms <= item.handed_over.handed_over_at < span.end_ms for item in out),
        "postal.in_transit": sum(
            item.handed_over.handed_over_at < span.end_ms
            and (item.delivered_at is None or item.delivered_at >= span.end_ms)
            for item in items
        ),
    }


def _told(events: Sequence[Event], span: Span) -> dict[str, int]:
    counts = dict.fromkeys(("feedback.received", "feedback.answered", "feedback.overdue", "complaints.received"), 0)
    for told in map(feedback.fold, _of_type(events, "feedback.").values()):
        if told is None or told.voided is not None:
            continue
        received = day_start(told.received.day)
        answered = None if told.answered is None else max(day_start(told.answered.day), received)
        inside = span.start_ms <= received < span.end_ms
        if told.received.what is feedback.FeedbackKind.COMPLAINT:
            counts["complaints.received"] += inside
            continue
        counts["feedback.received"] += inside
        counts["feedback.answered"] += answered is not None and span.start_ms <= answered < span.end_ms
        unanswered = received < span.end_ms and (answered is None or answered >= span.end_ms)
        past = told.received.due is not None and at(told.received.due, 24) <= span.end_ms
        counts["feedback.overdue"] += unanswered and past
    return counts


def _catalogue(events: Sequence[Event], span: Span) -> dict[str, int]:
    entries = [state for state in map(procedure.fold, _of_type(events, "procedure.").values()) if state is not None]

    def published(state: procedure.Procedure) -> int | None:
        return None if state.entry.published_on is None else day_start(state.entry.published_on)

    def abolished(state: procedure.Procedure) -> int | None:
        return None if state.abolished_on is None else day_start(state.abolished_on)

    def inside(moment: int | None) -> bool:
        return moment is not None and span.start_ms <= moment < span.end_ms

    there = [
        state
        for state in entries
        if (published(state) or 0) < span.end_ms
        and (abolished(state) is None or (abolished(state) or 0) >= span.end_ms)
    ]
    return {
        "procedures.total": len(there),
        "procedures.fields": len({state.entry.field for state in there}),
        "procedures.published_new": sum(inside(published(state)) for state in entries),
        "procedures.abolished": sum(inside(abolished(state)) for state in entries),
        "procedures.public": sum(state.public for state in there),
        "procedures.unmatched": sum(not state.entry.matched for state in there),
    }
