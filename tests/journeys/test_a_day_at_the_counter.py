"""A day of sixty dossiers at one counter, from the keyboard: every legal step is taken, every fee is in the cash book,
and the day closes with a drawer that balances.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk_app.domain.cash import NOTES
from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import at
from desk_app.domain.user import Role
from desk_app.figures.compute import compute
from desk_app.figures.reconcile import contradictions
from desk_app.figures.span import Span
from desk_app.store.database import Database
from desk_app.store.subjects import UNIT
from desk_app.usecases import integrity, unit
from desk_app.usecases.setup import NewUnit, initialise
from desk_app.usecases.worklist import Group
from tests.journeys.dossier_page import MINUTE, begin, carry_out, dossier, show
from tests.journeys.hands import CTRL, PLAIN, SHIFT, Hands, Key
from tests.ui.pages.counter import Clock
from tests.ui.wedge import Wedge

TODAY = date(2023, 6, 13)
MORNING = at(TODAY, 7, 45)
GUARDIAN, RECOGNITION = "1.004837", "1.001022"
"""Without a fee; with one of 15.000 đ, and offered online"""
CLERK, OFFICER, LEADER = "Nguyễn Thị Hòa", "Vũ Thị Ngân", "Trần Văn Khải"
FAST_PERSONS, FAST_LINES, SLOW = 8, 5, 20
SLOW_FIRST = FAST_PERSONS * FAST_LINES + 1


@pytest.mark.usefixtures("qtbot")
def test_a_day_of_sixty_dossiers_closes_with_a_drawer_that_balances(tmp_path: Path) -> None:
    hands = Hands(tmp_path / "unit", Clock(MORNING))
    staffed(hands)
    hands.open()
    certify_forty(hands)
    receive_twenty(hands)
    help_citizens(hands)
    hands.go(Key.Key_3)
    for serial, way in enumerate(WAYS, SLOW_FIRST):
        show(hands, serial)
        way(hands)
    work_through_the_list(hands)
    close_the_day(hands)
    scan_a_slip(hands)
    hands.close()
    agrees(hands.directory)


def staffed(hands: Hands) -> None:
    """Found the unit with its people, as it stood this morning."""
    initialise(
        hands.directory,
        NewUnit(
            code="30.15",
            name="xã Đồng Lạc",
            superior="UBND huyện Nam Sách",
            province_code="H23",
            administrator=CLERK,
        ),
    )
    database = Database.open(hands.directory)
    with database.work(CLERK) as work:
        profile = work.unit().profile
        holder = "UBND XA DONG LAC"
        work.record(UNIT, replace(profile, bank_bin="970403", bank_account="0011012345678", bank_holder=holder))
        unit.add_person(work, OFFICER, Role.OFFICER, "Công chức Tư pháp - Hộ tịch")
        unit.add_person(work, LEADER, Role.LEADER, "Phó Chủ tịch")
    database.close()


# Certification, in the fast lane


def certify_forty(hands: Hands) -> None:
    hands.press(Key.Key_F3)
    for turn in range(FAST_PERSONS):
        hands.clock.now += 3 * MINUTE
        Wedge().scan(f"0300790012{turn:02}||Hoàng Văn Thắng|02111979|Nam|Thôn Miễu Lãng, Đồng Lạc|15042021")
        hands.settle()
        for line in range(FAST_LINES):
            hands.type(f"{'giay to' if line else 'bang'} {line}")
            hands.press(Key.Key_Tab)
            hands.type(str(1 + line))
            hands.press(Key.Key_Tab)
            hands.type("2")
            hands.press(Key.Key_Return)
        if turn == FAST_PERSONS - 1:
            hands.press(Key.Key_F7, Key.Key_F5)  # by a transfer that was seen
        hands.press(Key.Key_Return, held=CTRL)
        hands.until(lambda: not hands.page.fast.batch.lines)
        hands.settle()


# Everything else, by the intake form and the page of dossiers


def receive_twenty(hands: Hands) -> None:
    hands.press(Key.Key_F2)
    for turn in range(SLOW):
        hands.clock.now += 2 * MINUTE
        hands.page.focus_first()
        hands.type(f"0301860010{turn:02}")
        hands.press(Key.Key_Tab)
        hands.type(f"Lê Thị Mai {'ABCDEFGHIJKLMNOPQRST'[turn]}")
        hands.press(Key.Key_Tab)
        hands.type("140886")
        hands.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
        hands.type(RECOGNITION if turn == BY_CHOICE else GUARDIAN)
        hands.press(Key.Key_Return)
        hands.press(Key.Key_Space, Key.Key_Down, Key.Key_Space)
        if turn == BY_CHOICE:  # offered to submit online, the citizen wishes to hand in directly
            hands.press(Key.Key_F5, held=SHIFT)
        if turn == ELSEWHERE:
            hands.press(Key.Key_G, held=CTRL)
            hands.type("UBND xã Nam Hưng")
        hands.press(Key.Key_Return, held=CTRL)
        assert f"1-{SLOW_FIRST + turn:05}/2023" in hands.notices()


def help_citizens(hands: Hands) -> None:
    """One key a citizen who was helped; one of them by mistake."""
    hands.press(Key.Key_F11, Key.Key_F11)
    hands.press(Key.Key_F11, held=SHIFT)
    hands.press(Key.Key_Z, held=CTRL)


def hand_over(hands: Hands) -> None:
    begin(hands, Key.Key_H)
    carry_out(hands, Step.HANDED_OVER)
    assert dossier(hands).officer == OFFICER


def process(hands: Hands) -> None:
    hand_over(hands)
    hands.press(Key.Key_U)
    assert dossier(hands).step is Step.PROCESSING


def sign(hands: Hands) -> None:
    begin(hands, Key.Key_T)
    carry_out(hands, Step.SIGNED)


def take_paper(hands: Hands) -> None:
    begin(hands, Key.Key_T)
    carry_out(hands, Step.AT_COUNTER)
    assert dossier(hands).arrived.receiver == CLERK


def give(hands: Hands) -> None:
    begin(hands, Key.Key_T)
    carry_out(hands, Step.GIVEN)


def the_whole_way(hands: Hands) -> None:
    process(hands)
    sign(hands)
    take_paper(hands)
    give(hands)


def to_another(hands: Hands) -> None:
    """The result goes to another than the applicant: first without a paper, which is refused, then with it."""
    process(hands)
    sign(hands)
    take_paper(hands)
    begin(hands, Key.Key_T, receiver="Trần Văn Nam")
    hands.press(Key.Key_Return, held=CTRL)
    hands.settle()
    assert dossier(hands).step is Step.AT_COUNTER
    hands.type("GUQ 12/2023")
    carry_out(hands, Step.GIVEN)
    assert dossier(hands).given.proxy == "GUQ 12/2023"


def supplement(hands: Hands) -> None:
    hand_over(hands)
    begin(hands, Key.Key_Y, reason="Thiếu bản sao giấy khai sinh")
    carry_out(hands, Step.SUPPLEMENT)
    call(hands)
    begin(hands, Key.Key_C)
    carry_out(hands, Step.HANDED_OVER)
    begin(hands, Key.Key_Y, reason="Thiếu thêm tờ khai")
    hands.press(Key.Key_Return, held=CTRL)
    hands.settle()
    assert dossier(hands).step is Step.HANDED_OVER  # once is the rule
    hands.press(Key.Key_Escape)


def paused(hands: Hands) -> None:
    process(hands)
    begin(hands, Key.Key_P, reason="Chờ xác minh nơi cư trú")
    carry_out(hands, Step.PAUSED)
    call(hands)
    hands.clock.now += 30 * MINUTE
    begin(hands, Key.Key_C)
    carry_out(hands, Step.PROCESSING)
    assert dossier(hands).due_at > dossier(hands).received.due_at


def call(hands: Hands) -> None:
    """Tell the citizen why it stands: owed the same day."""
    assert dossier(hands).contact_owed_since is not None
    begin(hands, Key.Key_N, explained="Đã gọi, giải thích lý do")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: dossier(hands).contact_owed_since is None)


def sent_on(hands: Hands) -> None:
    process(hands)
    begin(hands, Key.Key_I, authority="Phòng Tư pháp huyện Nam Sách")
    carry_out(hands, Step.ELSEWHERE)
    begin(hands, Key.Key_I)
    carry_out(hands, Step.PROCESSING)


def refused(hands: Hands) -> None:
    begin(hands, Key.Key_X, reason="Không thuộc thẩm quyền, khoản 1 Điều 24", letter="12/BPTNTKQ")
    carry_out(hands, Step.REFUSED)
    assert not dossier(hands).letter_owed


def withdrawn(hands: Hands) -> None:
    begin(hands, Key.Key_W, reason="Không có nhu cầu nữa")
    carry_out(hands, Step.WITHDRAWN)


def apologised(hands: Hands) -> None:
    hand_over(hands)
    first = dossier(hands).due_at
    begin(hands, Key.Key_L, new_due_at="230623", reason="Chờ kết quả xác minh của cơ quan phối hợp")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: dossier(hands).apologies)
    assert dossier(hands).due_at == first < dossier(hands).apologies[0].new_due_at


def reopened(hands: Hands) -> None:
    process(hands)
    sign(hands)
    begin(hands, Key.Key_O, reason="Ký nhầm hồ sơ")
    carry_out(hands, Step.PROCESSING)


def voided(hands: Hands) -> None:
    hands.press(Key.Key_Delete)
    hands.dialog()
    hands.type("Nhập hai lần")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: "Nhập hai lần" in str(dossier(hands).voided) or hands.notices())
    hands.dismiss_notices()


def signed_only(hands: Hands) -> None:
    """Its paper stays with the officer: the work list will say so."""
    process(hands)
    sign(hands)


def paused_without_word(hands: Hands) -> None:
    """Nobody tells the citizen: the work list will say so."""
    process(hands)
    begin(hands, Key.Key_P, reason="Chờ xác minh nơi cư trú")
    carry_out(hands, Step.PAUSED)


def paid_and_given_back(hands: Hands) -> None:
    """A fee is given back by a counter-entry and taken again: the book keeps all three."""
    assert dossier(hands).received.by_choice
    if dossier(hands).paid == 0:
        collect(hands)
    begin(hands, Key.Key_F, SHIFT, reason="Thu nhầm hồ sơ")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: dossier(hands).paid == 0)
    collect(hands)
    assert [entry.amount for entry in dossier(hands).payments] == [15_000, -15_000, 15_000]


def collect(hands: Hands) -> None:
    begin(hands, Key.Key_F)
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: dossier(hands).paid == 15_000)


def decided_elsewhere(hands: Hands) -> None:
    assert dossier(hands).received.competent == "UBND xã Nam Hưng"
    begin(hands, Key.Key_I)
    carry_out(hands, Step.ELSEWHERE)
    assert dossier(hands).sendings[0].sent.authority == "UBND xã Nam Hưng"


def left_as_it_is(hands: Hands) -> None:
    assert dossier(hands).step is Step.RECEIVED


WAYS: tuple[Callable[[Hands], None], ...] = (
    *(the_whole_way,) * 5,
    to_another,
    supplement,
    paused,
    sent_on,
    refused,
    withdrawn,
    apologised,
    reopened,
    voided,
    signed_only,
    paused_without_word,
    paid_and_given_back,
    decided_elsewhere,
    hand_over,
    left_as_it_is,
)
BY_CHOICE, ELSEWHERE = WAYS.index(paid_and_given_back), WAYS.index(decided_elsewhere)


def work_through_the_list(hands: Hands) -> None:
    """What was left undone stands on the day's list, one key from being done."""
    hands.dismiss_notices()
    page = hands.go(Key.Key_2)
    hands.until(lambda: page._day is not None)
    go_to(hands, Group.PAPER)
    hands.press(Key.Key_Return)
    hands.until(lambda: page.model.row_of((Group.PAPER, "")) is None)
    go_to(hands, Group.CONTACT)
    hands.press(Key.Key_P)
    hands.type("Đã gọi, giải thích lý do")
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: page.model.row_of((Group.CONTACT, "")) is None)


def go_to(hands: Hands, group: Group) -> None:
    """Press G until the cursor stands in the group."""
    for _ in Group:
        task = hands.page._task()
        if task is not None and task.group is group:
            return
        hands.press(Key.Key_G)
    raise AssertionError(f"{group} is not on the list")


def scan_a_slip(hands: Hands) -> None:
    """A receipt brings its dossier up, whatever page is shown."""
    Wedge().scan(f"MC1|30.15|1-{SLOW_FIRST:05}/2023|")
    hands.settle()
    hands.until(lambda: hands.page.objectName() == "dossiers")
    hands.until(lambda: dossier(hands).receptions == [f"1-{SLOW_FIRST:05}/2023"])


# The end of the day


def close_the_day(hands: Hands) -> None:
    """Count the drawer short at first, which keeps the day open, then right."""
    hands.clock.now = at(TODAY, 16, 50)
    page = hands.go(Key.Key_B)
    hands.until(lambda: page._reading is not None)
    hands.settle()
    must = page._reading.book.expected
    assert must > 0
    count(hands, must - 1_000)
    assert not page.drawer.close_day.isEnabled()
    count(hands, must)
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: page._reading.book.closed is not None)
    assert page._reading.book.closed.counted == must


def count(hands: Hands, amount: int) -> None:
    """Type how many of each note lie in the drawer."""
    hands.press(Key.Key_F6, held=PLAIN)
    hands.page.count()
    for note in NOTES:
        hands.retype(str(amount // note))
        amount %= note
        hands.press(Key.Key_Tab)


def agrees(directory: Path) -> None:
    """Whatever was recorded: the ledger is whole, sixty dossiers were taken in, the identities hold."""
    database = Database.open(directory)
    try:
        assert integrity.verify(database, lambda _what: None).finding is None
        with database.view() as work:
            steps = dict(work.driver.execute("SELECT step, count(*) FROM dossier GROUP BY step").fetchall())
            figures = compute(work.connection, Span(at(TODAY), at(TODAY, 23)))
            booked = work.driver.execute("SELECT sum(amount) FROM receipt").fetchone()[0]
            paid = work.driver.execute("SELECT sum(paid) FROM dossier").fetchone()[0]
    finally:
        database.close()
    assert sum(steps.values()) == FAST_PERSONS * FAST_LINES + SLOW == 60
    assert steps[Step.GIVEN] == FAST_PERSONS * FAST_LINES + 6
    assert (steps[Step.AT_COUNTER], steps[Step.ELSEWHERE]) == (1, 1)
    assert (figures.whole["assistance.accounts"], figures.whole["assistance.submissions"]) == (2, 0)
    assert (figures.whole["received.by_choice"], figures.whole["nonboundary.received"]) == (1, 1)
    assert (figures.whole["paper.missing"], figures.whole["contacts.owed"]) == (0, 0)
    assert figures.whole["received.in_period"] == 59  # one was voided
    assert contradictions(figures) == []
    assert booked == paid > 0
