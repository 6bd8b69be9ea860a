"""The cash book of a counter's day: it adds up to what was paid for dossiers, it balances, and closed it stays."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk_app.cli.main import main
from desk_app.domain.dossier.facts import Payment, Person
from desk_app.domain.localtime import DAY_MS, MINUTE_MS, at
from desk_app.domain.rule import RuleBroken
from desk_app.store.database import Database
from desk_app.store.queries import receipts
from desk_app.store.work import Work
from desk_app.usecases import cash, cash_paper, fees, intake, steps
from tests.store import pcs

NOON = at(date(2023, 6, 12), 11, 30)
COPY = pcs.COPY.code


@pytest.fixture
def clock() -> pcs.Clock:
    return pcs.Clock(NOON)


@pytest.fixture
def pc(tmp_path: Path, clock: pcs.Clock) -> Iterator[Database]:
    made = pcs.new_pc(tmp_path / "unit", clock)
    pcs.found(made)
    yield made
    made.close()


def receive(work: Work, name: str, fee: int = 0, paid: Payment | None = None, receipt: str = "") -> str:
    command = intake.Receive(procedure_code=COPY, person=Person(name=name), fee=fee, paid=paid, fee_receipt=receipt)
    made = intake.receive(work, command).id
    work.flush()
    return made


def later(clock: pcs.Clock, minutes: int = 10) -> None:
    clock.now += minutes * MINUTE_MS


def test_the_day_lists_receipts_and_sums_by_way_and_only_cash_lies_in_the_drawer(pc: Database) -> None:
    with pc.work("Hòa") as work:
        receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
        receive(work, "Trần Văn Nam", 20_000, Payment.TRANSFER)
        receive(work, "Lê Thị Xuân", 15_000, Payment.GATEWAY)
        receive(work, "Không thu", 0, Payment.CASH)
        book = cash.day(work, work.now)
    told = [(entry.receipt, entry.lines[0].payer, entry.amount, entry.way.value) for entry in book.entries]
    assert told == [
        ("1-0000001", "Nguyễn Thị Đông", 8_000, "cash"),
        ("1-0000002", "Trần Văn Nam", 20_000, "transfer"),
        ("1-0000003", "Lê Thị Xuân", 15_000, "gateway"),
    ]
    assert book.booked == {"cash": 8_000, "transfer": 20_000, "gateway": 15_000}
    assert (book.expected, book.total, book.is_own, book.closed) == (8_000, 43_000, True, None)


def test_a_reversal_stands_in_todays_book_and_the_day_of_the_receipt_stays_as_it_was(
    pc: Database, clock: pcs.Clock
) -> None:
    with pc.work("Hòa") as work:
        dossier = receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
    with pc.work("Hòa") as work:
        cash.close(work, 8_000)
    later(clock, 24 * 60)
    with pc.work("Hòa") as work:
        entry = fees.reverse(work, dossier, "1-0000001", "Thu nhầm biểu phí")
        yesterday, today = cash.day(work, NOON), cash.day(work, work.now)
    assert (entry.amount, entry.slot, entry.reverses) == (-8_000, 1, "1-0000001")
    assert (yesterday.expected, yesterday.entries[0].is_reversed, yesterday.closed is not None) == (8_000, True, True)
    assert (today.expected, today.entries[0].reason, today.entries[0].is_reversal) == (
        -8_000,
        "Thu nhầm biểu phí",
        True,
    )


def test_a_batch_is_one_receipt_with_its_lines_and_goes_back_whole_or_by_line(pc: Database, clock: pcs.Clock) -> None:
    with pc.work("Hòa") as work:
        number = fees.next_receipt(work)
        batch = [receive(work, "Nguyễn Thị Đông", fee, Payment.CASH, number) for fee in (2_000, 4_000, 6_000)]
        (entry,) = cash.day(work, work.now).entries
        assert (entry.receipt, len(entry.lines), entry.amount) == (number, 3, 12_000)
        assert fees.next_receipt(work) == "1-0000002"
    later(clock)
    with pc.work("Hòa") as work:
        fees.reverse(work, batch[1], number, "Không lấy bản này")
        first = cash.day(work, work.now).entries[0]
        assert [line.reversed_at is not None for line in first.lines] == [False, True, False]
        assert not first.is_reversed
    later(clock)
    with pc.work("Hòa") as work:
        fees.reverse_receipt(work, number, "Trả lại cả hồ sơ")
        book = cash.day(work, work.now)
    assert [entry.amount for entry in book.entries] == [12_000, -4_000, -8_000]
    assert [len(entry.lines) for entry in book.entries] == [3, 1, 2]
    assert book.entries[0].is_reversed
    assert book.expected == 0
    with pc.work("Hòa") as work, pytest.raises(RuleBroken, match="đã được hoàn"):
        fees.reverse_receipt(work, number, "Lần nữa")
    with pc.work("Hòa") as work, pytest.raises(RuleBroken, match="Không có biên lai"):
        fees.reverse_receipt(work, "1-0000099", "Không có")


def test_voiding_gives_back_every_receipt_by_its_number(pc: Database) -> None:
    with pc.work("Hòa") as work:
        dossier = receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
        fees.collect(work, dossier, 2_000, Payment.CASH)
        fees.collect(work, dossier, 5_000, Payment.TRANSFER)
        work.flush()
        fees.reverse(work, dossier, "1-0000002", "Thu thừa")
        work.flush()
        steps.void(work, dossier, "Nhập nhầm")
        work.flush()
        book = cash.day(work, work.now)
    assert all(entry.is_reversed for entry in book.entries if not entry.is_reversal)
    assert book.booked == {"cash": 0, "transfer": 0, "gateway": 0}
    assert sorted(e.reverses for e in book.entries if e.is_reversal) == ["1-0000001", "1-0000002", "1-0000003"]


def test_a_receipt_number_is_given_once(pc: Database, clock: pcs.Clock) -> None:
    with pc.work("Hòa") as work:
        one = receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
        other = receive(work, "Trần Văn Nam")
        fees.collect(work, other, 5_000, Payment.CASH, receipt="AB/23E 0000017")
    later(clock)
    with pc.work("Hòa") as work:
        for taken in ("1-0000001", "AB/23E 0000017"):
            with pytest.raises(RuleBroken, match="đã dùng") as broken:
                fees.collect(work, one, 5_000, Payment.CASH, receipt=taken)
            assert broken.value.field == "receipt"
        assert fees.next_receipt(work) == "1-0000002"


def test_it_closes_only_when_it_balances_or_the_difference_is_noted(pc: Database) -> None:
    with pc.work("Hòa") as work:
        receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
    with pc.work("Hòa") as work, pytest.raises(RuleBroken, match=r"thiếu 1\.000 đồng") as broken:
        cash.close(work, 7_000)
    assert broken.value.field == "counted"
    with pc.work("Hòa") as work:
        cash.note_difference(work, -1_000, "Trả nhầm tiền thừa")
        work.flush()
        fact = cash.close(work, 7_000, "1 × 5.000; 1 × 2.000")
        work.flush()
        book = cash.day(work, work.now)
    assert fact.booked == {"cash": 8_000, "transfer": 0, "gateway": 0}
    assert (book.closed, book.closed_by, book.closed_at, book.expected) == (fact, "Hòa", NOON, 7_000)


def test_a_closed_day_refuses_every_entry_until_it_is_opened_again(pc: Database) -> None:
    with pc.work("Hòa") as work:
        dossier = receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
    with pc.work("Hòa") as work:
        cash.close(work, 8_000)
    for act in (
        lambda work: receive(work, "Trần Văn Nam", 5_000, Payment.TRANSFER),
        lambda work: fees.collect(work, dossier, 5_000, Payment.CASH),
        lambda work: fees.reverse(work, dossier, "1-0000001", "Thu nhầm"),
        lambda work: steps.void(work, dossier, "Nhập nhầm"),
        lambda work: cash.note_difference(work, 1_000, "Thừa"),
        lambda work: cash.close(work, 8_000),
    ):
        with pc.work("Hòa") as work, pytest.raises(RuleBroken, match="đã đóng"):
            act(work)
    with pc.work("Hòa") as work:
        cash.reopen(work, "Thu thêm sau giờ")
    with pc.work("Hòa") as work:
        fees.collect(work, dossier, 5_000, Payment.CASH)
        assert cash.day(work, work.now).expected == 13_000


def test_days_that_were_not_closed_are_told_and_can_be_closed_later(pc: Database, clock: pcs.Clock) -> None:
    with pc.work("Hòa") as work:
        receive(work, "Nguyễn Thị Đông", 8_000, Payment.CASH)
        assert (cash.unclosed(work), cash.is_owed(work)) == ([], False)
    later(clock, 6 * 60)
    with pc.work("Hòa") as work:
        assert cash.is_owed(work)
    later(clock, 24 * 60)
    with pc.work("Hòa") as work:
        assert (cash.unclosed(work), cash.is_owed(work)) == ([date(2023, 6, 12)], False)
        with pytest.raises(RuleBroken, match="chưa có khoản thu"):
            cash.close(work, 0)
        with pytest.raises(RuleBroken, match="chưa đến"):
            cash.close(work, 0, moment=work.now + DAY_MS)
        cash.close(work, 8_000, moment=NOON)
        work.flush()
        assert (cash.unclosed(work), cash.days(work)) == ([], [(date(2023, 6, 12), True)])


def test_the_share_paid_online_leaves_transfers_at_the_counter_out(pc: Database) -> None:
    with pc.work("Hòa") as work:
        for way in (Payment.CASH, Payment.TRANSFER, Payment.GATEWAY, Payment.CASH):
            receive(work, "Nguyễn Thị Đông", 8_000, way)
        receive(work, "Miễn phí")
        share = cash.share_online(work)
    assert (share.period, share.dossiers, share.online, share.rate) == ("2023-Q2", 4, 1, 25.0)
    assert share.targets == (30.0, 80.0)


def test_no_question_about_the_day_reads_more_than_the_day(pc: Database) -> None:
    with pc.view() as work:
        for question, values in (
            (f"{receipts._ROWS} WHERE r.slot = ? AND r.collected_at >= ? AND r.collected_at < ?", (1, 0, 1)),
            (f"{receipts._ROWS} WHERE r.slot = ? AND r.receipt = ?", (1, "")),
            ("SELECT max(collected_at) FROM receipt WHERE slot = ? AND collected_at < ?", (1, 0)),
        ):
            plan = work.driver.execute(f"EXPLAIN QUERY PLAN {question}", values).fetchall()
            steps_ = [row[3] for row in plan]
            assert not [step for step in steps_ if "SCAN" in step], steps_
            assert any("receipt_" in step for step in steps_), steps_


@pytest.fixture
def told(pc: Database, tmp_path: Path) -> Path:
    """Return the data of a day with a batch, a reversal and a difference."""
    with pc.work("Hòa") as work:
        number = fees.next_receipt(work)
        batch = [receive(work, "Nguyễn Thị Đông", fee, Payment.CASH, number) for fee in (2_000, 4_000)]
        receive(work, "Trần Văn Nam", 20_000, Payment.TRANSFER)
        fees.reverse(work, batch[0], number, "Không lấy")
        cash.note_difference(work, 500, "Khách không lấy tiền thừa")
    pc.close()
    return tmp_path / "unit"


def test_the_command_tells_the_day_and_that_it_was_not_closed(told: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(told), "--json", "cash", "12/06/2023"]) == 3
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert (document["day"], document["slot"], document["expected_cash"]) == ("2023-06-12", 1, 4_500)
    assert document["ways"] == {"cash": 4_000, "transfer": 20_000, "gateway": 0}
    assert [len(entry["lines"]) for entry in document["entries"]] == [1, 2, 1]
    assert "chưa đóng" in err
    assert main(["--data", str(told), "cash", "2023-06-13"]) == 0
    assert "Chưa đóng sổ" in capsys.readouterr().out


@pytest.mark.parametrize("ending", ["pdf", "xlsx"])
def test_the_command_writes_the_day(told: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"so-quy.{ending}"
    assert main(["--data", str(told), "cash", "2023-06-12", "--out", str(out)]) == 3
    assert out.stat().st_size > 1_000
    assert main(["--data", str(told), "cash", "2023-06-12", "--out", str(tmp_path / "so.txt")]) == 2


def test_the_paper_has_one_line_a_receipt(pc: Database) -> None:
    with pc.work("Hòa") as work:
        number = fees.next_receipt(work)
        for fee in (2_000, 4_000):
            receive(work, "Nguyễn Thị Đông", fee, Payment.CASH, number)
        (line,) = cash_paper.lines(cash.day(work, work.now))
    assert (line.number, line.amount, line.way) == (number, 6_000, "Tiền mặt")
    assert line.note == "2 hồ sơ: 1-00001/2023, 1-00002/2023"
