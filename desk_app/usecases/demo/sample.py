"""The sample unit Đồng Lạc: two years at its counter, ended by the quarter of its report (contract.md).

The unit's own process gives one working day where the law says the day itself (procedures.csv), which is how nine
in ten results come early.
"""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import db
from desk_app.domain.deadline import Term, TermUnit
from desk_app.domain.feedback import FeedbackAnswered, FeedbackKind, FeedbackReceived
from desk_app.domain.localtime import at, day_start, local_date
from desk_app.domain.period import Window, WindowKind, parse_period
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.domain.quarter import NarrativeWritten, PaperNumbered
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.domain.unit import NumberingStarted, SlotTaken, StaffLine, Unit, UnitProfiled
from desk_app.domain.user import Role, UserAdded
from desk_app.store.bulk import many_objects
from desk_app.store.calendar import working_calendar
from desk_app.store.subjects import UNIT, procedure_subject, quarter_subject
from desk_app.usecases.demo.filling import SLOT, Act, Hand, Numbers, Progress, new_unit, record
from desk_app.usecases.demo.moments import Moments
from desk_app.usecases.demo.people import People
from desk_app.usecases.demo.plan import QUARTERS, Quarter
from desk_app.usecases.demo.stories import Story, Storyteller

if TYPE_CHECKING:
    from desk_app.exchange.catalogue import ProcedureRow

_FOLDER = "seeds/dong-lac"
_OPENED = date(2021, 6, 1)
"""The day on which the unit went over from its paper register."""
_ON_PAPER = 640
"""Numbers of 2021 that stand in the paper register."""
_CLERK, _CHAIR = "Phạm Thị Hương", "Lê Văn Mẫu"
_GRADES = (Grade.GOOD, Grade.FAIR, Grade.POOR)
_ASKED = ("3", "4", "6", "7", "10", "11")

PROFILE = UnitProfiled(
    code="H23.15.30",
    name="UBND xã Đồng Lạc",
    superior="UBND huyện Nam Sách",
    province_code="H23",
    window=WindowKind.DAY_15,
    place="Đồng Lạc",
    signer_title="CHỦ TỊCH",
    signer_name=_CHAIR,
    recipients=(
        "- UBND huyện (b/c);",
        "- BTV Đảng ủy (b/c);",
        "- Lãnh đạo UBND;",
        "- Cán bộ, công chức;",
        "- Lưu: VT, VP UBND.",
    ),
    area_m2=45,
    computers=3,
    scanners=1,
    printers=3,
    staff=(
        StaffLine(title="Chủ tịch UBND", duty="chỉ đạo, phụ trách chung"),
        StaffLine(title="Phó Chủ tịch UBND", duty="phụ trách trực tiếp"),
        StaffLine(title="công chức Văn phòng - Thống kê"),
        StaffLine(title="công chức Tư pháp - Hộ tịch"),
        StaffLine(title="công chức Văn hóa - Xã hội", duty="làm công tác LĐTBXH"),
        StaffLine(title="công an"),
        StaffLine(title="quân sự"),
    ),
    allowance=300_000,
    targets={"rate.digitized": 98.0, "online.rate": 80.0, "rate.reused": 50.0, "rate.paid_online": 30.0},
)

COMPLAINT = (
    "Công dân được hướng dẫn lập tài khoản dịch vụ công quốc gia để nộp hồ sơ trực tuyến nhưng không đồng tình, "
    "yêu cầu phải tiếp nhận hồ sơ trực tiếp."
)
ANSWER = (
    "Bộ phận Một cửa đã giải thích, tiếp nhận hồ sơ trực tiếp và hỗ trợ công dân lập tài khoản khi công dân đồng ý."
)


def fill_sample(directory: Path, progress: Progress | None = None) -> None:
    """Fill an empty directory with the sample unit. Raises ``DeskError`` where it holds data."""
    clock = Hand(at(_OPENED, 8))
    with many_objects(), new_unit(directory, clock) as database:
        acts = [*_founding(database.device), *_history()]
        record(database, clock, acts, actor=_CLERK, sheaf=_sheaf, progress=progress)


def _sheaf(act: Act) -> object:
    """Return what is recorded together: a day of the last quarter, else a week."""
    day = local_date(act.at)
    return day if day >= window("2023-Q2").first else day.isocalendar()[:2]


def window(period: str) -> Window:
    """Return the period's days at the sample unit."""
    return parse_period(period, WindowKind.DAY_15)


def _founding(device: str) -> list[Act]:
    """Return what is recorded on the first morning: the unit, its people, its catalogue."""
    opened = at(_OPENED, 8)
    numbering = NumberingStarted(
        slot=SLOT, year=2021, first=_ON_PAPER + 1, reason=f"Các số từ 1 đến {_ON_PAPER} nằm ở sổ tiếp nhận giấy."
    )
    facts = (PROFILE, SlotTaken(slot=SLOT, device=device), numbering)
    people = (
        UserAdded(name="Quản trị", role=Role.ADMINISTRATOR),
        UserAdded(name=_CLERK, role=Role.CLERK, title="Công chức Văn phòng - Thống kê"),
        UserAdded(name=_CHAIR, role=Role.LEADER, title="Chủ tịch UBND"),
    )
    return [
        *(Act(opened, None, fact, UNIT) for fact in facts),
        *(Act(opened, person.name, person) for person in people),
        *(Act(max(opened, day_start(_published(entry))), None, entry, _subject(entry)) for entry in catalogue()),
    ]


def _subject(entry: ProcedureCatalogued) -> str:
    return procedure_subject(entry.code)


def _published(entry: ProcedureCatalogued) -> date:
    return entry.published_on or _OPENED


def catalogue() -> list[ProcedureCatalogued]:
    """Return the sample unit's 139 procedures in 28 fields, taken from the starter catalogue."""
    from desk_app.exchange.catalogue import read_catalogue

    known = {row.code: row for row in read_catalogue(db.path("seeds/procedures.csv")).rows}
    with db.path(f"{_FOLDER}/procedures.csv").open(encoding="utf-8", newline="") as file:
        return [_entry(known[line["code"]], line) for line in csv.DictReader(file)]


def _entry(row: "ProcedureRow", line: dict[str, str]) -> ProcedureCatalogued:
    own = line["own_days"]
    return ProcedureCatalogued(
        code=row.code,
        name=row.name,
        field=row.field,
        term=Term(amount=int(own), unit=TermUnit.DAYS) if own else row.term,
        fee=row.fee,
        fee_note=row.fee_unit,
        result=row.result,
        components=row.components,
        online_level=row.online_level,
        legal_basis=row.legal_basis,
        published_on=date.fromisoformat(line["published"]),
    )


def _history() -> list[Act]:
    """Return everything that happened at the counter."""
    chance = Random("dong-lac-2023q2")
    moments = Moments(chance, working_calendar(Unit(profile=PROFILE)))
    people = People(chance, place="xã Đồng Lạc, huyện Nam Sách, tỉnh Hải Dương", province="030", count=2_400)
    teller = Storyteller(chance, moments, people, catalogue())
    acts = _dossiers(teller, teller.tell(QUARTERS, window))
    for quarter in QUARTERS:
        acts += _sheets(quarter, chance, moments)
    return [*acts, *_complaints(), *_texts()]


def _dossiers(teller: Storyteller, stories: Sequence[Story]) -> list[Act]:
    numbers = Numbers(PROFILE.code, {2021: _ON_PAPER + 1})
    acts: list[Act] = []
    for place, story in enumerate(sorted(stories, key=lambda story: story.received.received_at)):
        received = numbers.numbered(story.reception)
        acts.append(Act(received.received_at, place, received))
        acts += [Act(moment, place, fact) for moment, fact in teller.facts(story)]
    return acts


def _sheets(quarter: Quarter, chance: Random, moments: Moments) -> list[Act]:
    days = moments.working_days(window(quarter.period).first, window(quarter.period).last)
    grades = [grade for grade, count in zip(_GRADES, quarter.sheets, strict=True) for _ in range(count)]
    chance.shuffle(grades)
    dated = sorted(chance.choices(days, k=len(grades)))
    acts: list[Act] = []
    for number, (day, grade) in enumerate(zip(dated, grades, strict=True), 1):
        best = 2 - _GRADES.index(grade)
        sheet = SheetRecorded(
            day=day, grade=grade, number=f"{quarter.period}-{number:03}", answers=dict.fromkeys(_ASKED, best)
        )
        acts.append(Act(moments.calendar.closes_at(day), ("sheet", quarter.period, number), sheet))
    return acts


def _complaints() -> list[Act]:
    """Return the complaint of the report, and feedback of the year before."""
    told = (
        (
            FeedbackReceived(
                what=FeedbackKind.FEEDBACK,
                day=date(2022, 8, 9),
                due=date(2022, 8, 30),
                text="Đề nghị niêm yết mức thu lệ phí hộ tịch ở chỗ dễ thấy hơn.",
                channel="Hòm thư góp ý",
            ),
            FeedbackAnswered(day=date(2022, 8, 12), text="Đã niêm yết lại ở bảng ngay cửa vào và trên trang của xã."),
        ),
        (
            FeedbackReceived(
                what=FeedbackKind.COMPLAINT,
                day=date(2023, 5, 16),
                due=date(2023, 6, 15),
                text=COMPLAINT,
                channel="Tại Bộ phận Một cửa",
            ),
            FeedbackAnswered(day=date(2023, 5, 19), text=ANSWER),
        ),
    )
    acts: list[Act] = []
    for received, answered in told:
        acts.append(Act(at(received.day, 9), received, received))
        acts.append(Act(at(answered.day, 15), received, answered))
    return acts


def _texts() -> list[Act]:
    """Return the paragraphs of the quarter's report, typed the day after the window ends."""
    from desk_app.reports.narrative import parse_texts

    typed = at(date(2023, 6, 15), 8, 30)
    source = db.path(f"{_FOLDER}/narrative.md").read_text(encoding="utf-8")
    subject, period = quarter_subject("2023-Q2"), "2023-Q2"
    return [
        *(
            Act(typed, None, NarrativeWritten(period=period, section=section, text=text), subject)
            for section, text in parse_texts(source).items()
            if section != "recipients"
        ),
        Act(typed, None, PaperNumbered(period=period, number="", day=date(2023, 6, 15)), subject),
    ]
