"""From what the ledger knows of a unit and a quarter to the values of its report."""

from collections.abc import Mapping, Sequence

from desk_app.domain.period import Window
from desk_app.domain.quarter import Quarter
from desk_app.domain.unit import StaffLine, UnitProfiled
from desk_app.reports import wording
from desk_app.reports.quarter_paper import Contradiction, Figures, PaperUnit, QuarterPaper, Signer

_KINDS = ("thị trấn", "đặc khu", "xã", "phường")
_AUTHORITIES = ("Ủy ban nhân dân ", "UBND ")


def draft(
    *,
    profile: UnitProfiled,
    quarter: Quarter,
    window: Window,
    figures: Figures,
    by_field: Mapping[str, Figures],
    printed_at_ms: int,
    previous: Figures | None = None,
    contradictions: Sequence[Contradiction] = (),
    province: str = "tỉnh",
) -> QuarterPaper:
    """Return the report's values; it counts as approved once the quarter is.

    The regime is the profile's where it names one that we know, else the one in
    force on the window's last day.
    """
    regime = profile.regime or wording.regime_on(window.last).code
    return QuarterPaper(
        unit=unit_of(profile, province),
        period=window,
        regime=regime if regime in wording.REGIME_CODES else wording.regime_on(window.last).code,
        figures=figures,
        by_field=by_field,
        narratives=quarter.narratives,
        signer=Signer(name=profile.signer_name, post=profile.signer_title, deputy=profile.deputy),
        printed_at_ms=printed_at_ms,
        previous=previous or {},
        targets=profile.targets,
        contradictions=tuple(contradictions),
        number=quarter.number,
        sign=profile.report_sign,
        dated=quarter.day,
        recipients=profile.recipients,
        approved=quarter.approved_at is not None,
    )


def unit_of(profile: UnitProfiled, province: str = "tỉnh") -> PaperUnit:
    """Return the unit as the paper names and describes it."""
    kind, place = split_name(profile.name)
    return PaperUnit(
        name=f"{kind} {place}",
        kind=kind,
        place=profile.place or place,
        superior=_without_authority(profile.superior),
        province=province,
        area_m2=profile.area_m2,
        pcs=profile.computers,
        scanners=profile.scanners,
        printers=profile.printers,
        staff=tuple(staff_line(line) for line in profile.staff),
        allowance=profile.allowance,
    )


def split_name(name: str) -> tuple[str, str]:
    """Return kind and place of a commune's name, however it was typed; a name without a kind is a xã.

    >>> split_name("UBND Thị trấn Nam Sách"), split_name("xã Đồng Lạc")
    (('thị trấn', 'Nam Sách'), ('xã', 'Đồng Lạc'))
    """
    bare = _without_authority(name)
    for kind in _KINDS:
        if bare.lower().startswith(f"{kind} "):
            return kind, bare[len(kind) + 1 :].strip()
    return "xã", bare


def _without_authority(name: str) -> str:
    """Return the name small at its head and without UBND: `huyện Nam Sách`."""
    bare = " ".join(name.split())
    for authority in _AUTHORITIES:
        if bare.lower().startswith(authority.lower()):
            bare = bare[len(authority) :]
    first, _, rest = bare.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in ("huyện", "tỉnh", "thành", "quận", "thị", "xã") else bare


def staff_line(line: StaffLine) -> str:
    """Return people of a title as the report lists them.

    >>> staff_line(StaffLine(title="Phó Chủ tịch UBND", duty="phụ trách trực tiếp"))
    'Phó Chủ tịch UBND phụ trách trực tiếp'
    >>> staff_line(StaffLine(title="công chức Tư pháp - Hộ tịch", count=2))
    '02 công chức Tư pháp - Hộ tịch'
    """
    number = f"{line.count:02} " if line.count > 1 else ""
    return f"{number}{line.title} {line.duty}".strip()
