"""From the ledger's unit and quarter to the report's values."""

from datetime import date

from desk_app.domain.period import Window
from desk_app.domain.quarter import Quarter, SummaryApproved
from desk_app.domain.unit import StaffLine, UnitProfiled
from desk_app.reports.drafting import draft
from desk_app.reports.quarter_paper import QuarterPaper
from desk_app.reports.wording import regime_on

PROFILE = UnitProfiled(
    code="10807",
    name="UBND Xã Đồng Lạc",
    superior="UBND huyện Nam Sách",
    province_code="H23",
    computers=3,
    staff=(StaffLine(title="Công chức Tư pháp - Hộ tịch"),),
    targets={"online.rate": 80.0},
)


def made(last: date, approved: SummaryApproved | None = None) -> QuarterPaper:
    window = Window(first=date(last.year, 1, 1), last=last, label="2023-Q2")
    return draft(
        profile=PROFILE,
        quarter=Quarter(period="2023-Q2", number="5", approved=approved),
        window=window,
        figures={},
        by_field={},
        printed_at_ms=0,
    )


def test_names_are_said_as_a_sentence_needs_them() -> None:
    paper = made(date(2023, 6, 14))
    assert (paper.unit.name, paper.unit.kind, paper.unit.place) == ("xã Đồng Lạc", "xã", "Đồng Lạc")
    assert paper.unit.superior == "huyện Nam Sách"
    assert paper.targets == {"online.rate": 80.0}


def test_the_regime_is_that_of_the_window_s_last_day() -> None:
    assert made(date(2025, 6, 30)).regime == "nd61-2018"
    assert made(date(2025, 9, 14)).regime == regime_on(date(2025, 9, 14)).code == "nd118-2025"


def test_it_is_a_draft_until_the_quarter_is_approved() -> None:
    assert not made(date(2023, 6, 14)).approved
    approval = SummaryApproved(period="2023-Q2", approved_at=1, signer="Chủ tịch", figures={})
    assert made(date(2023, 6, 14), approval).approved
