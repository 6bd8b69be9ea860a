"""Figures: of all communes, and of one by field."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.exceptions import ValidationException
from litestar.params import FromPath, QueryParameter
from msgspec import Struct

from desk_app.county.api.answers import WRONG, moment
from desk_app.domain.localtime import ZONE
from desk_app.store.county.office import County
from desk_app.usecases.county import figures

Values = Mapping[str, float | None]
"""Code → figure; a count is a whole number."""
_YEARS = range(2000, 2100)

Period = Annotated[
    str,
    QueryParameter(
        description="Kỳ: 2023-Q2, 2023-06, 2023, 2023-H1, 2023-03-15..2023-06-14",
        pattern=r"^20[0-9]{2}(-Q[1-4]|-H[12]|-(0[1-9]|1[0-2]))?$|^20[0-9]{2}-[0-9]{2}-[0-9]{2}\.\.20[0-9]{2}-[0-9]{2}-[0-9]{2}$",
    ),
]
At = Annotated[
    datetime | None,
    QueryParameter(description="Thời điểm hỏi, ví dụ 2023-06-14T17:00:00+07:00; không ghi múi giờ là giờ Việt Nam"),
]
Known = Annotated[bool, QueryParameter(description="Chỉ tính những gì huyện đã nhận được đến thời điểm ấy")]


class UnitFigures(Struct, frozen=True):
    """A commune's; ``figures`` null where nothing of its own ever arrived. ``heard``: how old they are."""

    name: str
    figures: Values | None
    heard: datetime | None


class CountyFigures(Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """All communes'."""

    period: str
    first: str
    last: str
    at: datetime
    units: dict[str, UnitFigures]
    figures: Values
    targets: dict[str, float]


class FieldFigures(Struct, frozen=True):
    """A commune's, whole and by field."""

    unit: str
    period: str
    figures: Values
    by_field: dict[str, Values]


@get("/figures", sync_to_thread=True, responses=WRONG, summary="Số liệu mọi đơn vị")
def of_county(county: NamedDependency[County], period: Period, at: At = None, known: Known = False) -> CountyFigures:
    """Return every commune's figures of a period as of a moment, and of all together; rates are of sums."""
    found = figures.table(county, period=period, at=_ms(at), known=known)
    return CountyFigures(
        period=found.window.label,
        first=found.window.first.isoformat(),
        last=found.window.last.isoformat(),
        at=_local(found.at),
        units={
            line.code: UnitFigures(name=line.name, figures=line.figures, heard=moment(line.heard))
            for line in found.units.values()
        },
        figures=found.whole,
        targets=found.targets,
    )


@get("/units/{unit:str}/figures", sync_to_thread=True, responses=WRONG, summary="Số liệu một đơn vị, theo lĩnh vực")
def of_unit(
    county: NamedDependency[County], unit: FromPath[str], period: Period, at: At = None, known: Known = False
) -> FieldFigures:
    """Return a commune's figures of a period, whole and by field."""
    found = figures.by_field(county, unit, period=period, at=_ms(at), known=known)
    return FieldFigures(unit=unit, period=period, figures=dict(found.whole), by_field=dict(found.by_field))


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, ZONE)


def _ms(at: datetime | None) -> int | None:
    """Return the moment in UTC ms; without a zone it is the counter's."""
    if at is None:
        return None
    if at.year not in _YEARS:
        raise ValidationException("at")
    return round((at if at.tzinfo is not None else at.replace(tzinfo=ZONE)).timestamp() * 1000)
