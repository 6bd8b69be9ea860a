"""Several counters take, give back and void at random, alone and with merges: every đồng that was taken stands in the
book of the counter that took it, the books are what the dossiers say, and a closed day never changes at its own
counter, whatever arrives."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desk_app.domain.dossier.facts import Payment, Person
from desk_app.domain.localtime import MINUTE_MS, day_start, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.unit import SlotTaken
from desk_app.store.subjects import UNIT
from desk_app.store.work import Work
from desk_app.usecases import cash, fees, intake, steps
from tests.store import pcs

PCS = 3
OFFICIAL = "000.00.30.H30-230612-{:04}"
pc_numbers = st.integers(0, PCS - 1)
picks = st.integers(0, 50)
minutes = st.sampled_from((0, 1, 30, 600, 1_440))
ways = st.sampled_from(Payment)
sums = st.sampled_from((1_000, 2_000, 8_000, 500_000))


class Counters(RuleBasedStateMachine):
    """A unit of three PCs without a network, which meet now and then."""

    @initialize()
    def open_the_counters(self) -> None:
        self.root = Path(mkdtemp(prefix="cash"))
        self.clock = pcs.Clock()
        self.pcs = [pcs.new_pc(self.root / str(number), self.clock) for number in range(PCS)]
        self.taken = [0] * PCS
        self.given: list[set[str]] = [set() for _ in range(PCS)]
        self.closed: dict[tuple[int, date], object] = {}
        pcs.found(self.pcs[0])
        for number, pc in enumerate(self.pcs[1:], 2):
            pcs.meet(self.pcs[0], pc)
            with pc.work("Quản trị") as work:
                work.record(UNIT, SlotTaken(slot=number, device=pc.device))

    @rule(number=pc_numbers, way=ways, fee=sums, lines=st.integers(1, 3), official=st.integers(0, 6), later=minutes)
    def receive(self, number: int, way: Payment, fee: int, lines: int, official: int, later: int) -> None:
        """Take dossiers in, several under one receipt; two PCs may take in what the portal calls one dossier."""

        def act(work: Work) -> int:
            receipt = fees.next_receipt(work)
            self._is_fresh(number, receipt)
            for line in range(lines):
                known = OFFICIAL.format(official) if official and not line else ""
                command = intake.Receive(
                    procedure_code=pcs.COPY.code,
                    person=Person(name="Người"),
                    fee=fee,
                    paid=way,
                    official=known,
                    fee_receipt=receipt,
                )
                intake.receive(work, command)
            return fee * lines

        self._do(number, later, act)

    @rule(number=pc_numbers, way=ways, fee=sums, pick=picks, later=minutes)
    def collect(self, number: int, way: Payment, fee: int, pick: int, later: int) -> None:
        def act(work: Work) -> int:
            entry = fees.collect(work, self._pick(work, pick), fee, way)
            self._is_fresh(number, entry.receipt)
            return entry.amount

        self._do(number, later, act)

    @rule(number=pc_numbers, pick=picks, whole=st.booleans(), later=minutes)
    def reverse(self, number: int, pick: int, whole: bool, later: int) -> None:
        def act(work: Work) -> int:
            found = work.driver.execute("SELECT slot, receipt FROM receipt WHERE receipt <> ''").fetchall()
            if not found:
                return 0
            slot, receipt = sorted(found)[pick % len(found)]
            if whole:
                return sum(entry.amount for entry in fees.reverse_receipt(work, receipt, "Thu nhầm", slot))
            return fees.reverse(work, self._pick(work, pick), receipt, "Thu nhầm").amount

        self._do(number, later, act)

    @rule(number=pc_numbers, pick=picks, later=minutes)
    def void(self, number: int, pick: int, later: int) -> None:
        def act(work: Work) -> int:
            subject = self._pick(work, pick)
            before = work.dossier(subject).paid
            steps.void(work, subject, "Nhập nhầm")
            work.flush()
            return work.dossier(subject).paid - before

        self._do(number, later, act)

    @rule(number=pc_numbers, off=st.sampled_from((0, 0, 1_000, -500)), later=minutes)
    def close(self, number: int, off: int, later: int) -> None:
        """Close today, with a noted difference perhaps."""

        def act(work: Work) -> int:
            book = cash.day(work, work.now)
            if off:
                cash.note_difference(work, off, "Đếm lại")
            cash.close(work, book.expected + off)
            return 0

        if self._do(number, later, act):
            today = local_date(self.clock.now)
            self.closed[number, today] = self._shown(number, today)

    @rule(number=pc_numbers, later=minutes)
    def reopen(self, number: int, later: int) -> None:
        def act(work: Work) -> int:
            cash.reopen(work, "Đóng nhầm")
            return 0

        if self._do(number, later, act):
            del self.closed[number, local_date(self.clock.now)]

    @rule(one=pc_numbers, other=pc_numbers)
    def meet(self, one: int, other: int) -> None:
        if one != other:
            pcs.meet(self.pcs[one], self.pcs[other])

    @invariant()
    def the_books_are_what_was_taken_and_what_dossiers_say(self) -> None:
        if not hasattr(self, "pcs"):
            return
        for number, pc in enumerate(self.pcs):
            with pc.view() as work:
                own = [cash.day(work, day_start(day)) for day, _ in cash.days(work, most=10_000)]
                assert sum(book.total for book in own) == self.taken[number]
                slots = range(1, PCS + 1)
                books = [cash.day(work, day_start(day), s) for s in slots for day, _ in cash.days(work, s, 10_000)]
                dossiers = [row[0] for row in work.driver.execute("SELECT id FROM dossier").fetchall()]
                assert sum(book.total for book in books) == sum(work.dossier(one).paid for one in dossiers)

    @invariant()
    def a_closed_day_stays_as_it_was(self) -> None:
        for (number, day), then in getattr(self, "closed", {}).items():
            assert self._shown(number, day) == then

    def teardown(self) -> None:
        if not hasattr(self, "pcs"):
            return
        for _ in range(2):
            for one in range(1, PCS):
                pcs.meet(self.pcs[0], self.pcs[one])
        self.the_books_are_what_was_taken_and_what_dossiers_say()
        self.a_closed_day_stays_as_it_was()
        for pc in self.pcs:
            pc.close()
        shutil.rmtree(self.root)

    def _do(self, number: int, later: int, act: Callable[[Work], int]) -> bool:
        self.clock.now += later * MINUTE_MS
        try:
            with self.pcs[number].work(f"Quầy {number + 1}") as work:
                self.taken[number] += act(work)
        except RuleBroken:
            return False
        return True

    def _pick(self, work: Work, pick: int) -> str:
        found = work.driver.execute("SELECT id FROM dossier ORDER BY id").fetchall()
        if not found:
            raise RuleBroken("", "Chưa có hồ sơ.", "Tiếp nhận trước.")
        return str(found[pick % len(found)][0])

    def _is_fresh(self, number: int, receipt: str) -> None:
        """No counter gives a number twice; that two counters cannot is plain from its head."""
        assert receipt.startswith(f"{number + 1}-")

    def _shown(self, number: int, day: date) -> object:
        with self.pcs[number].view() as work:
            book = cash.day(work, day_start(day))
            told = [(e.at, e.receipt, e.way, e.amount, e.reverses, e.reason) for e in book.entries]
            return told, book.booked, book.expected, book.closed, book.closed_at


TestCounters = Counters.TestCase
TestCounters.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
