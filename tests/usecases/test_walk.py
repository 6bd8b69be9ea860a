"""Several PCs walk dossiers through the machine at random, alone and with merges: nothing goes out of order,
every PC that knows the same says the same, and the figures' identities hold all the way."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from desk_app.domain.dossier.facts import Person
from desk_app.domain.dossier.machine import Act, possible
from desk_app.domain.dossier.state import Matter, Step
from desk_app.domain.localtime import DAY_MS, MINUTE_MS
from desk_app.domain.rule import RuleBroken
from desk_app.domain.unit import SlotTaken
from desk_app.figures.compute import compute
from desk_app.figures.reconcile import contradictions
from desk_app.figures.span import Span
from desk_app.store.database import Database
from desk_app.store.subjects import UNIT
from desk_app.store.work import Work
from desk_app.usecases import intake, steps
from tests.store import pcs
from tests.usecases.walking import ACTS, BESIDES

PCS = 3
pc_numbers = st.integers(0, PCS - 1)
minutes = st.sampled_from((1, 7, 45, 300, 1_440, 4_320))


class Walk(RuleBasedStateMachine):
    """A unit of three PCs without a network, which meet now and then."""

    dossiers = Bundle("dossiers")

    @initialize()
    def open_the_counters(self) -> None:
        self.root = Path(mkdtemp(prefix="walk"))
        self.clock = pcs.Clock()
        self.pcs = [pcs.new_pc(self.root / str(number), self.clock) for number in range(PCS)]
        pcs.found(self.pcs[0])
        for number, pc in enumerate(self.pcs[1:], 2):
            pcs.meet(self.pcs[0], pc)
            with pc.work("Quản trị") as work:
                work.record(UNIT, SlotTaken(slot=number, device=pc.device))
        self.names = count(1)
        self.touched: set[int] = set()

    @rule(target=dossiers, number=pc_numbers, later=minutes)
    def receive(self, number: int, later: int) -> str:
        self.clock.now += later * MINUTE_MS
        self.touched.add(number)
        with self.pcs[number].work(f"Quầy {number}") as work:
            person = Person(name=f"Người {next(self.names)}")
            return intake.receive(work, intake.Receive(procedure_code=pcs.BIRTH.code, person=person)).id

    @rule(number=pc_numbers, dossier=dossiers, act=st.sampled_from(Act), later=minutes)
    def act(self, number: int, dossier: str, act: Act, later: int) -> None:
        """Try an act: it is done exactly where the machine allows it at the step this PC knows of."""
        self.clock.now += later * MINUTE_MS
        with self.pcs[number].view() as work:
            step = _step(work, dossier)
        if step is None:
            return
        done = self._try(number, dossier, ACTS[act])
        waiting = {Act.TAKE_SUPPLEMENT: Step.SUPPLEMENT, Act.RESUME: Step.PAUSED}
        if act in waiting:  # one verb ends both kinds of pause
            assert done == (step in waiting.values())
        else:
            assert done == (act in possible(step)), (step, act)

    @rule(number=pc_numbers, dossier=dossiers, what=st.sampled_from(sorted(BESIDES)), later=minutes)
    def record(self, number: int, dossier: str, what: str, later: int) -> None:
        self.clock.now += later * MINUTE_MS
        with self.pcs[number].view() as work:
            known = _step(work, dossier) is not None
        if known:
            self._try(number, dossier, BESIDES[what])

    @rule(one=pc_numbers, other=pc_numbers)
    def meet(self, one: int, other: int) -> None:
        if one != other:
            self.touched |= {one, other}
            pcs.meet(self.pcs[one], self.pcs[other])
            assert _told(self.pcs[one]) == _told(self.pcs[other])

    @rule(number=pc_numbers, dossier=dossiers)
    def settle(self, number: int, dossier: str) -> None:
        """A person agrees with what the rules settled."""
        with self.pcs[number].work("Quản trị") as work:
            if _step(work, dossier) is not None:
                for matter in list(work.dossier(dossier).matters):
                    assert matter in set(Matter)
                    steps.settle(work, dossier, matter)
                    work.flush()
                assert not work.dossier(dossier).matters

    @invariant()
    def the_identities_hold(self) -> None:
        if not hasattr(self, "pcs"):
            return
        for number in self.touched:
            with self.pcs[number].view() as work:
                for span in _spans(self.clock.now):
                    assert contradictions(compute(work.connection, span)) == []
                _work_list_is_what_dossiers_say(work)
        self.touched.clear()

    def teardown(self) -> None:
        if not hasattr(self, "pcs"):
            return
        for one in self.pcs:
            for other in self.pcs:
                if one is not other:
                    pcs.meet(one, other)
        assert len({repr(_told(pc)) for pc in self.pcs}) == 1
        for pc in self.pcs:
            pc.close()
        shutil.rmtree(self.root)

    def _try(self, number: int, dossier: str, act: Callable[[Work, str], object]) -> bool:
        self.touched.add(number)
        with suppress(RuleBroken), self.pcs[number].work(f"Quầy {number}") as work:
            act(work, dossier)
            return True
        return False


def _step(work: Work, dossier: str) -> Step | None:
    row = work.driver.execute("SELECT step FROM dossier WHERE id = ?", (dossier,)).fetchone()
    return None if row is None else Step(row[0])


def _told(pc: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return what pages and figures would see."""
    named = ("dossier", "reporting", "worklist", "pause", "sending", "receipt", "payment", "attention")
    return {name: sorted(pc.driver.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in named}


def _spans(now: int) -> tuple[Span, ...]:
    return (Span(pcs.MONDAY - DAY_MS, now + 1), Span(pcs.MONDAY + DAY_MS, pcs.MONDAY + 3 * DAY_MS))


def _work_list_is_what_dossiers_say(work: Work) -> None:
    """Every open dossier, and every result that nobody fetched, stands on the work list once; no other does."""
    done = (Step.GIVEN, Step.WITHDRAWN, Step.VOIDED)
    rows = work.driver.execute("SELECT rank, step FROM dossier").fetchall()
    listed = dict(work.driver.execute("SELECT rank, step FROM worklist").fetchall())
    for rank, step in rows:
        if step == Step.REFUSED:
            continue  # on the list as long as its letter is owed
        assert (rank in listed) == (step not in done)
        assert listed.get(rank, step) == step


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=8, stateful_step_count=25, deadline=None)
