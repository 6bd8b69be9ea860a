"""A few dossiers of a counter's day, counted by hand: own terms, pauses, papers, stays elsewhere, help, fees."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk_app.domain.assistance import AssistanceGiven, AssistanceVoided, Help
from desk_app.domain.dossier.facts import (
    CameBack,
    Channel,
    Charge,
    ContactMade,
    DossierCorrected,
    DossierPaused,
    DossierReceived,
    DossierRefused,
    DossierReopened,
    DossierResumed,
    DossierWithdrawn,
    FeeCollected,
    Left,
    PauseReason,
    Payment,
    Person,
    ProcedureRef,
    ResultArrived,
    ResultGiven,
    ResultIssued,
    SentOn,
)
from desk_app.domain.event import Fact
from desk_app.domain.localtime import DAY_MS, at
from desk_app.domain.period import WindowKind, parse_period
from desk_app.figures.compute import Value, compute
from desk_app.figures.plausible import questions
from desk_app.figures.records import Record, records
from desk_app.figures.span import Span
from desk_app.store.database import Database
from desk_app.store.work import Work

SPAN = Span.of(parse_period("2023-Q2", WindowKind.DAY_15), at(date(2024, 1, 1)))
MAY = date(2023, 5, 3)
HOUR = 3_600_000
NINE = at(MAY, 9)
CIVIL = ProcedureRef(code="1.004859", name="Cải chính hộ tịch", field="Hộ tịch")
RECEIVED = DossierReceived(
    procedure=CIVIL,
    person=Person(name="Nguyễn Thị Hằng"),
    channel=Channel.DIRECT,
    received_at=NINE,
    due_at=NINE + 3 * DAY_MS,
    due_timed=True,
)
OWN = replace(RECEIVED, internal_due_at=NINE + 2 * DAY_MS)


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    database = Database.create(tmp_path, clock=lambda: at(date(2023, 6, 30), 8))
    with database.work("clerk") as work:
        yield work
    database.close()


def take(work: Work, *facts: Fact) -> str:
    subject = work.new_subject()
    work.record(subject, *facts)
    return subject


def told(work: Work, *codes: str, span: Span = SPAN) -> tuple[Value, ...]:
    work.flush()
    whole = compute(work.connection, span).whole
    return tuple(whole[code] for code in codes)


def listed(work: Work, code: str) -> list[Record]:
    return records(work.connection, SPAN, code)


def until(moment: int) -> Span:
    return Span(SPAN.start_ms, moment)


def issued(moment: int, left: Left = Left.NOTHING) -> ResultIssued:
    return ResultIssued(issued_at=moment, left=left)


def test_the_units_own_term_is_kept_to_the_minute_and_missed_after_it(work: Work) -> None:
    for after in (0, 2 * DAY_MS - HOUR, 2 * DAY_MS, 2 * DAY_MS + 59_000, 2 * DAY_MS + 60_000, 5 * DAY_MS):
        take(work, OWN, issued(NINE + after))
    take(work, RECEIVED, issued(NINE))
    take(work, OWN, DossierRefused(refused_at=NINE))
    take(work, OWN)
    codes = ("internal.total", "internal.met", "internal.missed", "rate.internal")
    assert told(work, *codes) == (6, 4, 2, 66.67)


def test_a_pause_moves_the_own_term_and_a_correction_never_leaves_it_after_the_laws(work: Work) -> None:
    paused = DossierPaused(paused_at=NINE, why=PauseReason.OTHER)
    moved = DossierResumed(
        resumed_at=NINE + DAY_MS, due_at=NINE + 4 * DAY_MS, due_timed=True, internal_due_at=NINE + 3 * DAY_MS
    )
    take(work, OWN, paused, moved, issued(NINE + 3 * DAY_MS))
    earlier = DossierCorrected(reason="nhầm", due_at=NINE + DAY_MS, due_timed=True)
    take(work, OWN, earlier, issued(NINE + 2 * DAY_MS))
    assert told(work, "internal.met", "internal.missed", "resolved.overdue") == (1, 1, 1)


def test_minutes_that_were_saved_add_up_and_their_list_names_them(work: Work) -> None:
    take(work, RECEIVED, ResultIssued(issued_at=NINE, saved_minutes=960))
    take(work, RECEIVED, ResultIssued(issued_at=NINE, saved_minutes=30))
    take(work, RECEIVED, ResultIssued(issued_at=NINE, saved_minutes=0))
    take(work, RECEIVED, issued(NINE))
    take(work, RECEIVED, ResultIssued(issued_at=SPAN.end_ms, saved_minutes=5))
    assert told(work, "time.saved_minutes") == (990,)
    assert sorted(record.amount or 0 for record in listed(work, "time.saved_minutes")) == [30, 960]


def test_a_pause_owes_a_word_on_its_own_day(work: Work) -> None:
    supplement = DossierPaused(paused_at=NINE, why=PauseReason.SUPPLEMENT, missing=("Tờ khai",))
    late = DossierPaused(paused_at=at(MAY, 23), why=PauseReason.OTHER)
    reached = ContactMade(contacted_at=at(MAY, 16), explained="Cần thêm tờ khai.")
    take(work, RECEIVED, supplement, reached)
    take(work, RECEIVED, supplement, replace(reached, reached=False))
    take(work, RECEIVED, late, replace(reached, contacted_at=at(MAY, 23, 59)))
    take(work, RECEIVED, late, replace(reached, contacted_at=at(MAY, 24)))
    take(work, RECEIVED, replace(late, paused_at=SPAN.end_ms))
    assert told(work, "pauses.begun", "supplements.requested", "contacts.owed") == (4, 2, 2)
    assert sorted(record.state for record in listed(work, "contacts.owed")) == ["paused", "supplement"]
    again = DossierResumed(resumed_at=at(MAY, 10), due_at=NINE + 3 * DAY_MS, due_timed=True)
    take(work, RECEIVED, supplement, again, replace(late, paused_at=at(MAY, 17)), reached)
    assert told(work, "pauses.begun", "supplements.requested", "contacts.owed") == (6, 3, 3)


def test_a_result_waits_for_its_paper_then_for_the_citizen(work: Work) -> None:
    arrived, given = ResultArrived(arrived_at=at(MAY, 14)), ResultGiven(given_at=at(MAY, 16))
    take(work, RECEIVED, issued(at(MAY, 10), Left.PAPER), arrived, given)
    take(work, RECEIVED, issued(at(MAY, 10), Left.GIVING), given)
    take(work, RECEIVED, issued(at(MAY, 10)))
    codes = ("paper.missing", "waiting.citizen")
    hours = (10, 11, 14, 15, 16, 17)
    found = {hour: told(work, *codes, span=until(at(MAY, hour))) for hour in hours}
    assert found == {10: (0, 0), 11: (1, 1), 14: (1, 1), 15: (0, 2), 16: (0, 2), 17: (0, 0)}


def test_what_lay_here_when_the_period_began_still_lies_here_at_its_end(work: Work) -> None:
    before = replace(RECEIVED, received_at=at(date(2023, 1, 3), 9))
    take(work, before, issued(at(date(2023, 1, 4), 9), Left.PAPER))
    take(work, before, issued(at(date(2023, 1, 4), 9), Left.GIVING))
    take(work, before, issued(at(date(2023, 1, 4), 9), Left.GIVING), ResultGiven(given_at=at(MAY, 9)))
    take(work, before, issued(at(date(2023, 1, 4), 9)))
    assert told(work, "paper.missing", "waiting.citizen", "received.total") == (1, 1, 0)
    assert [len(listed(work, code)) for code in ("paper.missing", "waiting.citizen")] == [1, 1]
    assert told(work, "waiting.citizen", span=until(at(MAY, 9))) == (2,)


def test_an_agency_that_decides_elsewhere_and_a_citizen_who_insists(work: Work) -> None:
    take(work, replace(RECEIVED, competent="UBND xã Hợp Tiến"), issued(NINE + HOUR))
    take(work, replace(RECEIVED, competent="UBND xã Hợp Tiến"))
    take(work, replace(RECEIVED, by_choice=True))
    take(work, replace(RECEIVED, by_choice=True), DossierCorrected(reason="nhầm", channel=Channel.ONLINE))
    codes = ("nonboundary.received", "nonboundary.resolved", "received.by_choice", "received.direct")
    assert told(work, *codes) == (2, 1, 1, 3)


def sent(moment: int, due_at: int | None = None) -> SentOn:
    return SentOn(sent_at=moment, authority="UBND huyện Nam Sách", due_at=due_at)


def test_stays_at_another_authority_go_by_its_own_clock(work: Work) -> None:
    codes = ("forwarded.sent", "forwarded.returned", "forwarded.open", "forwarded.overdue")
    take(work, RECEIVED, sent(NINE), CameBack(back_at=NINE + HOUR), sent(NINE + 2 * HOUR))
    take(work, RECEIVED, sent(NINE, due_at=NINE + DAY_MS))
    take(work, RECEIVED, sent(NINE, due_at=SPAN.end_ms))
    take(work, RECEIVED, sent(NINE), DossierWithdrawn(withdrawn_at=NINE + DAY_MS))
    take(work, RECEIVED, sent(SPAN.end_ms))
    assert told(work, *codes) == (5, 2, 3, 1)
    assert told(work, *codes, span=until(NINE + 2 * HOUR)) == (4, 1, 3, 0)
    assert [record.due_at for record in listed(work, "forwarded.overdue")] == [NINE + DAY_MS]


def test_a_dossier_that_is_open_again_is_away_again(work: Work) -> None:
    take(work, RECEIVED, sent(NINE), DossierWithdrawn(withdrawn_at=NINE + HOUR), DossierReopened(reason="nhầm"))
    assert told(work, "forwarded.returned", "forwarded.open") == (0, 1)


def test_row_two_of_the_form_counts_dossiers_that_went_up(work: Work) -> None:
    went, back = sent(NINE), CameBack(back_at=NINE + HOUR)
    before = replace(RECEIVED, received_at=at(date(2023, 3, 10), 9), due_at=SPAN.end_ms, channel=Channel.ONLINE)
    take(work, before, went)
    take(work, replace(RECEIVED, channel=Channel.ONLINE), went, back, issued(NINE + DAY_MS))
    take(work, RECEIVED, went, back, went, back, issued(NINE + 4 * DAY_MS))
    take(work, RECEIVED, went, back, DossierRefused(refused_at=NINE + 4 * DAY_MS))
    take(work, RECEIVED, went)
    take(work, RECEIVED, sent(SPAN.end_ms))
    take(work, RECEIVED)
    columns = ("total", "online", "offline", "carried_over")
    assert told(work, *(f"higher.{column}" for column in columns)) == (5, 1, 3, 1)
    ended = ("ended", "ended_early", "ended_on_time", "ended_overdue")
    assert told(work, *(f"higher.{column}" for column in ended)) == (3, 1, 1, 1)
    pending = ("pending", "pending_in_time", "pending_overdue")
    assert told(work, *(f"higher.{column}" for column in pending)) == (2, 1, 1)


def test_what_the_superiors_letters_name_makes_a_reader_ask(work: Work) -> None:
    take(work, RECEIVED, DossierPaused(paused_at=NINE, why=PauseReason.OTHER))
    take(work, replace(RECEIVED, due_at=SPAN.end_ms), sent(NINE, due_at=NINE + DAY_MS))
    take(work, RECEIVED, issued(NINE, Left.PAPER))
    work.flush()
    asked = [question.sentence for question in questions(compute(work.connection, SPAN).whole)]
    assert asked == [
        "Trong 1 lần tạm dừng có 1 lần người dân không được liên hệ ngay trong ngày.",
        "Có 1 kết quả đã ký trên hệ thống nhưng bản giấy chưa về quầy.",
        "Có 1 hồ sơ ở cơ quan khác đã quá hạn của cơ quan ấy.",
    ]


def test_help_counts_by_what_it_was_for_unless_it_was_a_slip(work: Work) -> None:
    dossier = take(work, RECEIVED)
    given = AssistanceGiven(given_at=NINE, help=Help.SUBMISSION, dossier=dossier)
    take(work, given)
    take(work, given, AssistanceVoided())
    take(work, replace(given, help=Help.ACCOUNT, dossier=""))
    take(work, replace(given, help=Help.ACCOUNT, dossier="", given_at=SPAN.end_ms))
    assert told(work, "assistance.accounts", "assistance.submissions") == (1, 1)
    (line,) = listed(work, "assistance.submissions")
    assert (line.procedure, line.state) == ("Cải chính hộ tịch", "submission")


def test_a_transfer_at_the_counter_is_money_but_not_paid_online_and_an_exemption_is_counted(work: Work) -> None:
    fee = replace(RECEIVED, fee=8_000, charges=(Charge(tariff="copy", amount=8_000),))
    take(work, replace(fee, paid=Payment.TRANSFER))
    taken = FeeCollected(collected_at=NINE, amount=8_000, way=Payment.TRANSFER)
    take(work, fee, taken, replace(taken, amount=-3_000))
    take(work, replace(fee, paid=Payment.GATEWAY))
    spared = Charge(tariff="copy", amount=0, exempt="Hộ nghèo")
    take(work, replace(RECEIVED, charges=(*fee.charges, spared), fee=8_000, paid=Payment.CASH))
    codes = ("fees.transfer", "fees.amount", "fees.paid_online", "fees.dossiers", "fees.exempt")
    assert told(work, *codes) == (13_000, 29_000, 1, 4, 1)
    assert sorted(record.amount or 0 for record in listed(work, "fees.transfer")) == [-3_000, 8_000, 8_000]
