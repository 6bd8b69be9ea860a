"""A few dossiers counted by hand, the edges of a window, and the lists behind the numbers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql

from desk_app.domain.dossier.facts import (
    ApologySent,
    Channel,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierResumed,
    DossierVoided,
    FeeCollected,
    PauseReason,
    Payment,
    Person,
    ProcedureRef,
    ResultIssued,
)
from desk_app.domain.event import Fact
from desk_app.domain.feedback import FeedbackKind, FeedbackReceived
from desk_app.domain.localtime import at
from desk_app.domain.period import WindowKind, parse_period
from desk_app.domain.postal import Direction, PostHandedOver
from desk_app.domain.procedure import ProcedureAbolished, ProcedureCatalogued
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.figures.compute import Figures, compute, counting
from desk_app.figures.figure import Source
from desk_app.figures.plausible import questions
from desk_app.figures.records import records
from desk_app.figures.registry import SOURCES
from desk_app.figures.span import Span
from desk_app.store.database import Database
from desk_app.store.work import Work

WINDOW = parse_period("2023-Q2", WindowKind.DAY_15)
SPAN = Span.of(WINDOW, at(date(2024, 1, 1)))
CIVIL = ProcedureRef(code="1.004859", name="Cải chính hộ tịch", field="Hộ tịch")
COPY = ProcedureRef(code="2.000815", name="Chứng thực bản sao", field="Chứng thực")


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    database = Database.create(tmp_path, clock=lambda: at(date(2023, 6, 30), 8))
    with database.work("clerk") as work:
        yield work
    database.close()


def received(day: date, hour: int = 9, *, days: int = 3, **changes: object) -> DossierReceived:
    draft = DossierReceived(
        procedure=CIVIL,
        person=Person(name="Nguyễn Thị Hằng"),
        channel=Channel.DIRECT,
        received_at=at(day, hour),
        due_at=at(day, hour) + days * 86_400_000,
        due_timed=True,
    )
    return replace(draft, **changes)  # type: ignore[arg-type]  # fields of the reception


def take(work: Work, *facts: Fact) -> str:
    subject = work.new_subject()
    work.record(subject, *facts)
    return subject


def figures(work: Work, span: Span = SPAN) -> Figures:
    work.flush()
    return compute(work.connection, span)


def nonzero(counted: Figures) -> dict[str, object]:
    return {code: value for code, value in counted.whole.items() if value}


def test_a_quarter_counted_by_hand(work: Work) -> None:
    march, may, june = date(2023, 3, 10), date(2023, 5, 3), date(2023, 6, 14)
    take(work, received(march), ResultIssued(issued_at=at(date(2023, 3, 14), 23, 59)))
    take(work, received(march), ResultIssued(issued_at=at(date(2023, 3, 15)), timed=False))
    take(work, received(may, channel=Channel.ONLINE), ResultIssued(issued_at=at(date(2023, 5, 4), 9), digitized=True))
    take(work, received(may, procedure=COPY), ResultIssued(issued_at=at(date(2023, 5, 6), 9)))
    take(work, received(may, channel=Channel.POSTAL), DossierRefused(refused_at=at(may, 10)))
    take(work, received(june, 23))
    take(work, received(date(2023, 6, 15), 0))
    take(work, received(may), ApologySent(sent_at=at(date(2023, 5, 6)), new_due_at=at(june)))
    take(work, received(may), DossierPaused(paused_at=at(may, 10), why=PauseReason.SUPPLEMENT))
    take(work, received(may), DossierVoided(reason="nhập nhầm"))
    assert nonzero(figures(work)) == {
        "received.total": 7,
        "received.carried_over": 1,
        "received.in_period": 6,
        "received.online": 1,
        "received.direct": 4,
        "received.postal": 1,
        "postal.received": 1,
        "resolved.total": 3,
        "resolved.early": 1,
        "resolved.on_time": 1,
        "resolved.overdue": 1,
        "closed.refused": 1,
        "pending.total": 3,
        "pending.not_due": 1,
        "pending.overdue": 1,
        "pending.paused": 1,
        "rate.resolved": 42.86,
        "rate.early": 33.33,
        "rate.on_time": 33.33,
        "rate.overdue": 33.33,
        "digitized.results": 1,
        "rate.digitized_results": 33.33,
        "online.rate": 16.67,
        "apologies.owed": 2,
        "apologies.sent": 1,
        "pauses.begun": 1,
        "supplements.requested": 1,
        "contacts.owed": 1,
    }


def test_fields_come_with_the_largest_first_and_add_up(work: Work) -> None:
    day = date(2023, 5, 3)
    take(work, received(day, procedure=COPY))
    take(work, received(day, procedure=COPY))
    take(work, received(day))
    counted = figures(work)
    assert [(field, values["received.total"]) for field, values in counted.by_field.items()] == [
        ("Chứng thực", 2),
        ("Hộ tịch", 1),
    ]
    assert "survey.sheets" not in counted.by_field["Hộ tịch"]


def test_a_dossier_resumed_later_was_paused_at_the_end_and_due_by_its_first_date_before(work: Work) -> None:
    begun, paused, resumed = date(2023, 5, 3), date(2023, 5, 5), date(2023, 7, 3)
    moved = DossierResumed(resumed_at=at(resumed, 8), due_at=at(date(2023, 7, 4), 8), due_timed=True)
    take(work, received(begun), DossierPaused(paused_at=at(paused), why=PauseReason.OTHER), moved)
    june = figures(work)
    july = figures(work, Span(SPAN.end_ms, at(date(2023, 7, 10))))
    assert (june.whole["pending.paused"], june.whole["pending.overdue"]) == (1, 0)
    assert (july.whole["pending.paused"], july.whole["pending.overdue"]) == (0, 1)
    before = figures(work, Span(SPAN.start_ms, at(paused)))
    assert (before.whole["pending.paused"], before.whole["pending.not_due"]) == (0, 1)


def test_a_pause_from_the_end_on_belongs_to_the_next_period(work: Work) -> None:
    late = received(date(2023, 6, 14), days=30)
    take(work, late, DossierPaused(paused_at=SPAN.end_ms, why=PauseReason.OTHER))
    assert figures(work).whole["pending.not_due"] == 1
    assert figures(work, Span(SPAN.start_ms, SPAN.end_ms + 1)).whole["pending.paused"] == 1


def test_money_counts_when_it_is_collected_and_the_fee_when_the_dossier_came(work: Work) -> None:
    took = FeeCollected(collected_at=at(date(2023, 6, 1)), amount=30_000, way=Payment.CASH)
    take(work, received(date(2023, 3, 1), fee=30_000), took)
    paid = received(date(2023, 5, 3), fee=8_000, paid=Payment.GATEWAY, procedure=COPY)
    take(work, paid, FeeCollected(collected_at=at(date(2023, 7, 1)), amount=-8_000, way=Payment.CASH))
    take(work, received(date(2023, 5, 4), fee=8_000, paid=Payment.TRANSFER, procedure=COPY))
    whole = figures(work).whole
    assert (whole["fees.dossiers"], whole["fees.paid_online"], whole["rate.paid_online"]) == (2, 1, 50.0)
    assert whole["fees.amount"] == 46_000
    assert figures(work).by_field["Hộ tịch"]["fees.amount"] == 30_000
    listed = records(work.connection, SPAN, "fees.amount")
    assert [(record.amount, record.state) for record in listed] == [
        (8_000, "transfer"),
        (8_000, "gateway"),
        (30_000, "cash"),
    ]


def test_what_is_counted_beside_dossiers(work: Work) -> None:
    day = date(2023, 6, 14)
    for grade in (Grade.GOOD, Grade.GOOD, Grade.FAIR):
        take(work, SheetRecorded(day=day, grade=grade))
    take(work, SheetRecorded(day=date(2023, 6, 15), grade=Grade.POOR))
    take(work, FeedbackReceived(what=FeedbackKind.COMPLAINT, day=day, text="…"))
    take(work, FeedbackReceived(what=FeedbackKind.FEEDBACK, day=day, text="…", due=day))
    dossier = take(work, received(day))
    voided = take(work, received(day), DossierVoided(reason="nhập nhầm"))
    for subject in (dossier, voided):
        handed = PostHandedOver(dossier=subject, direction=Direction.OUT, tracking="", handed_over_at=at(day, 10))
        take(work, handed)
    old = ProcedureCatalogued(code="1", name="Cũ", field="Hộ tịch")
    take(work, old, ProcedureAbolished(abolished_on=date(2023, 6, 14)))
    take(work, replace(old, code="2", name="Mới", published_on=day))
    take(work, replace(old, code="3", name="Sau", published_on=date(2023, 6, 15)))
    whole = figures(work).whole
    wanted = {
        "survey.sheets": 3,
        "survey.good": 2,
        "survey.fair": 1,
        "survey.poor": 0,
        "survey.score": 83.33,
        "complaints.received": 1,
        "feedback.received": 1,
        "feedback.answered": 0,
        "feedback.overdue": 1,
        "postal.returned": 1,
        "postal.in_transit": 1,
        "procedures.total": 1,
        "procedures.fields": 1,
        "procedures.published_new": 1,
        "procedures.abolished": 1,
    }
    assert {code: whole[code] for code in wanted} == wanted


def test_a_line_of_the_list_shows_the_dossier(work: Work) -> None:
    draft = received(date(2023, 5, 3), reception="1-00413/2023", official="H23.15.30-230503-0001")
    subject = take(work, draft, ResultIssued(issued_at=at(date(2023, 5, 4)), timed=False))
    work.flush()
    (record,) = records(work.connection, SPAN, "rate.early")
    assert (record.subject, record.reception, record.official) == (subject, draft.reception, draft.official)
    assert (record.procedure, record.field, record.state) == ("Cải chính hộ tịch", "Hộ tịch", "resolved")
    assert (record.received_at, record.due_at, record.ended_at) == (
        draft.received_at,
        draft.due_at,
        at(date(2023, 5, 4)),
    )
    assert (record.received_timed, record.ended_timed) == (True, False)


def test_a_list_goes_on_after_the_last_line_seen_and_keeps_to_one_field(work: Work) -> None:
    for hour in range(7, 17):
        take(work, received(date(2023, 5, 3), hour, procedure=COPY if hour % 2 else CIVIL))
    work.flush()
    whole = records(work.connection, SPAN, "received.total")
    seen = records(work.connection, SPAN, "received.total", limit=4)
    while page := records(work.connection, SPAN, "received.total", limit=4, after=seen[-1].place):
        seen += page
    assert seen == whole
    assert [record.received_at for record in whole] == sorted((r.received_at or 0 for r in whole), reverse=True)
    civil = records(work.connection, SPAN, "received.total", field="Hộ tịch")
    assert [record.field for record in civil] == ["Hộ tịch"] * 5


def test_an_unknown_figure_has_no_list(work: Work) -> None:
    with pytest.raises(KeyError):
        records(work.connection, SPAN, "received.nonsense")


def test_a_window_that_is_not_over_ends_now_and_a_future_one_is_empty(work: Work) -> None:
    now = at(date(2023, 5, 3), 9)
    take(work, received(date(2023, 5, 3), 9), ResultIssued(issued_at=at(date(2023, 6, 1))))
    assert figures(work, Span.of(WINDOW, now)).whole["pending.total"] == 1
    assert figures(work, Span.of(WINDOW, now - 1)).whole["received.total"] == 0
    before = Span.of(WINDOW, at(date(2023, 1, 1)))
    assert before.start_ms == before.end_ms == WINDOW.start_ms
    assert figures(work, Span.of(WINDOW, at(date(2024, 1, 1)), as_of=date(2023, 5, 3))).whole["pending.total"] == 1


def test_a_late_correction_moves_a_dossier_to_another_period(work: Work) -> None:
    take(
        work,
        received(date(2023, 6, 14)),
        DossierCorrected(reason="nhầm ngày", received_at=at(date(2023, 6, 15), 9), due_at=at(date(2023, 6, 20), 9)),
    )
    assert figures(work).whole["received.total"] == 0


def test_all_good_sheets_beside_a_complaint_make_a_reader_ask(work: Work) -> None:
    take(work, SheetRecorded(day=date(2023, 5, 3), grade=Grade.GOOD))
    take(work, FeedbackReceived(what=FeedbackKind.COMPLAINT, day=date(2023, 5, 3), text="…"))
    take(work, received(date(2023, 5, 3)))
    asked = {question.rule for question in questions(figures(work).whole)}
    assert asked == {"all sheets good beside a complaint", "letters of apology outstanding"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: str(source.table))
def test_the_same_predicates_compile_for_postgresql(source: Source) -> None:
    dialect = postgresql.dialect()
    assert "FILTER" in str(counting(source).compile(dialect=dialect))
