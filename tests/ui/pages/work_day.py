"""A morning at a counter with a dossier in every group of the work list: Tuesday 20 June 2023, a quarter past eight."""

from datetime import date
from pathlib import Path
from typing import Any

from desk_app.domain.dossier.facts import Channel, DossierReceived, Left, PauseReason, Person, ProcedureRef
from desk_app.domain.localtime import at
from desk_app.domain.unit import SlotTaken
from desk_app.domain.user import Role, UserAdded
from desk_app.store.subjects import UNIT
from desk_app.usecases import steps
from tests.ui.pages.counter import CLERK, Counter, new_counter

NGAN, TUAN, QUAN = "Vũ Thị Ngân", "Lê Minh Tuấn", "Đỗ Hồng Quân"
CIVIL, CERTIFIED, CARE = "Hộ tịch", "Chứng thực", "Người có công"


def june(number: int, hour: int = 9, minute: int = 0) -> int:
    return at(date(2023, 6, number), hour, minute)


def received(work: Any, counter: Counter, number: str, name: str, procedure: str, due_at: int, **more: Any) -> str:
    """Take a dossier in under a number of any counter, and note its id under the number."""
    subject: str = work.new_subject()
    received_at = more.pop("received_at", june(9))
    fact = DossierReceived(
        procedure=ProcedureRef(code="1.0", name=procedure, field=more.pop("field", CIVIL)),
        person=Person(name=name, phone="0912 345 678"),
        channel=Channel.DIRECT,
        received_at=received_at,
        due_at=due_at,
        due_timed=more.pop("due_timed", True),
        reception=f"{number}/2023",
        **more,
    )
    work.record(subject, fact, happened=received_at)
    counter.ids[number] = subject
    return subject


def in_process(work: Any, subject: str, officer: str, since: int | None = None) -> None:
    since = june(9, 10) if since is None else since
    steps.hand_over(work, subject, officer, at=since)
    steps.begin(work, subject, at=since + 60_000)


def signed(work: Any, subject: str, officer: str, at_ms: int, left: Left = Left.GIVING) -> None:
    in_process(work, subject, officer)
    steps.issue_result(work, subject, at=at_ms, left=left)


def day_of_the_picture(directory: Path) -> Counter:
    """Make the unit and its morning."""
    counter = new_counter(directory)
    database = counter.open()
    try:
        with database.work(CLERK) as work:
            _people(work)
            _due(work, counter)
            _waiting(work, counter)
            _ready(work, counter)
            _owed(work, counter)
        with database.work("Trần Thị Hạnh") as work:
            _at_other_counters(work, counter)
    finally:
        database.close()
    return counter


def _people(work: Any) -> None:
    for slot in (2, 3):
        work.record(UNIT, SlotTaken(slot=slot, device=f"{slot:02}" * 16))
    work.record(work.new_subject(), UserAdded(name=CLERK, role=Role.CLERK))


def _due(work: Any, counter: Counter) -> None:
    late = received(work, counter, "1-00398", "Đinh Văn Lực", "Xác nhận tình trạng hôn nhân", june(19, 16, 30))
    in_process(work, late, NGAN)
    anew = received(work, counter, "1-00377", "Mai Văn Tạo", "Đăng ký lại kết hôn", june(15, 16))
    in_process(work, anew, NGAN)
    steps.apologise(work, anew, june(22, 15), "Chờ xác minh")
    ready = received(work, counter, "1-00471", "Phạm Thị Yến", "Chứng thực hợp đồng", june(20, 14, 20), field=CERTIFIED)
    signed(work, ready, TUAN, june(19, 15))
    extract = received(work, counter, "1-00473", "Trần Quang Huy", "Trích lục hộ tịch", june(20, 15, 5))
    signed(work, extract, NGAN, june(19, 16))
    tomorrow = received(work, counter, "1-00477", "Phan Thị Hạnh", "Đăng ký nhận cha, mẹ, con", june(21, 11, 30))
    in_process(work, tomorrow, NGAN)
    later = received(work, counter, "1-00480", "Ngô Thị Lý", "Đăng ký kết hôn", june(22), due_timed=False)
    in_process(work, later, NGAN)
    fresh = received(
        work,
        counter,
        "1-00481",
        "Tạ Văn Bình",
        "Chứng thực di chúc",
        june(21, 17),
        received_at=june(19, 16),
        field=CERTIFIED,
    )
    assert fresh


def _waiting(work: Any, counter: Counter) -> None:
    asked = received(work, counter, "1-00380", "Vũ Minh Khôi", "Người có công: trợ cấp một lần", june(26), field=CARE)
    in_process(work, asked, QUAN)
    steps.request_supplement(work, asked, ["Giấy chứng nhận bị thương"], at=june(12))
    above = received(work, counter, "1-00385", "Lại Thị Xuân", "Cải chính hộ tịch", june(28))
    in_process(work, above, NGAN)
    steps.send_on(work, above, "Phòng Tư pháp huyện", due_at=june(23, 17), at=june(13))


def _ready(work: Any, counter: Counter) -> None:
    paper = received(work, counter, "1-00468", "Lê Thị Mai", "Giấy khai sinh", june(21, 9))
    signed(work, paper, NGAN, june(19, 16, 2), Left.PAPER)
    forgotten = received(work, counter, "1-00350", "Hà Văn Sáu", "Chứng thực bản sao", june(12, 15), field=CERTIFIED)
    signed(work, forgotten, TUAN, june(12, 14))


def _owed(work: Any, counter: Counter) -> None:
    refused = received(work, counter, "1-00361", "Đào Thị Thu", "Đăng ký khai tử", june(23))
    steps.refuse(work, refused, "Không thuộc thẩm quyền", at=june(16))
    sent = received(work, counter, "1-00390", "Bùi Văn Toàn", "Thay đổi hộ tịch", june(21, 10))
    in_process(work, sent, NGAN)
    steps.send_on(work, sent, "Phòng Tư pháp huyện", due_at=june(27, 17), at=june(14))


def _at_other_counters(work: Any, counter: Counter) -> None:
    soon = received(work, counter, "2-00391", "Nguyễn Văn Đông", "Đăng ký giám hộ", june(20, 10))
    in_process(work, soon, NGAN)
    grant = received(
        work, counter, "3-00112", "Bùi Thị Thơm", "Trợ cấp xã hội hằng tháng", june(20, 16, 30), field=CARE
    )
    in_process(work, grant, QUAN)
    stopped = received(work, counter, "3-00107", "Đặng Thị Hiền", "Đăng ký lại khai sinh", june(27))
    in_process(work, stopped, NGAN)
    steps.pause(work, stopped, PauseReason.OTHER, "Chờ xác minh nơi đăng ký cũ", at=june(14))
    steps.contact(work, stopped, "Đã báo chờ xác minh", at=june(14, 10))
    untold = received(work, counter, "2-00396", "Cao Thị Nhung", "Đăng ký khai tử", june(27))
    in_process(work, untold, NGAN)
    steps.pause(work, untold, PauseReason.OTHER, "Chờ giấy báo tử", at=june(20, 8))
