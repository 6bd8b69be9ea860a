"""From a unit's figure to what stands behind it: fields, then numbers of dossiers; nobody's name."""

from litestar import Controller, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Response, Template

from desk_app.county.pages import files
from desk_app.county.pages.frame import AnyRequest, county_of, page
from desk_app.county.pages.today import Asked
from desk_app.county.views import behind as views
from desk_app.county.views import choices, printed, words
from desk_app.county.views.links import BEHIND, Chosen
from desk_app.domain.localtime import local_date
from desk_app.figures.records import Record
from desk_app.figures.registry import FIGURES
from desk_app.store.county.office import County
from desk_app.usecases.county import figures

_MOST = 20_000
"""Lines of an exported list."""


class BehindPages(Controller):
    """Unit × figure."""

    include_in_schema = False
    path = BEHIND

    @get("/{unit:str}/{code:str}", sync_to_thread=True)
    def show(
        self,
        request: AnyRequest,
        unit: FromPath[str],
        code: FromPath[str],
        ky: FromQuery[str] = "",
        ngay: FromQuery[str] = "",
        biet: FromQuery[str] = "",
        linh_vuc: FromQuery[str] = "",
        sau: FromQuery[int] = 0,
    ) -> Template:
        """Show a figure by field, and the numbers behind it."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, biet)
        chosen = Chosen(
            path=f"{BEHIND}/{unit}/{code}", kept={"ky": ky, "ngay": ngay, "biet": biet, "linh_vuc": linh_vuc}
        )
        name = _named(county, unit, code)
        told = figures.by_field(county, unit, period=asked.period.label, at=asked.day.at, known=asked.known)
        found = _records(county, unit, code, asked, linh_vuc, sau + views.AT_ONCE + 1)[sau:]
        return page(
            request,
            "behind.html",
            "units",
            asked=asked,
            unit=unit,
            name=name,
            title=views.label(code),
            listed=views.label(views.list_of(code)) if views.is_rate(code) else "",
            value=words.figure(told.whole.get(code)),
            count=words.figure(told.whole.get(views.list_of(code))),
            rate=views.is_rate(code),
            rows=views.by_field(code, told.by_field),
            records=views.records(found[: views.AT_ONCE], local_date(asked.day.at).year),
            first=sau + 1,
            more=chosen.with_(sau=str(sau + views.AT_ONCE)) if len(found) > views.AT_ONCE else "",
            field=linh_vuc,
            periods=choices.periods(asked.day.day, asked.period.label, lambda one: chosen.with_(ky=one)),
            links=chosen,
        )

    @get(["/{unit:str}/{code:str}/danh-sach.xlsx", "/{unit:str}/{code:str}/danh-sach.pdf"], sync_to_thread=True)
    def export(
        self,
        request: AnyRequest,
        unit: FromPath[str],
        code: FromPath[str],
        ky: FromQuery[str] = "",
        ngay: FromQuery[str] = "",
        biet: FromQuery[str] = "",
        linh_vuc: FromQuery[str] = "",
    ) -> Response[bytes]:
        """Give the list as a workbook or as paper."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, biet)
        name = _named(county, unit, code)
        told = figures.by_field(county, unit, period=asked.period.label, at=asked.day.at, known=asked.known)
        found = _records(county, unit, code, asked, linh_vuc, _MOST)
        rows = views.records(found, 0)
        about = [f"{name}, {asked.period.text}" + (f", lĩnh vực {linh_vuc}" if linh_vuc else "")]
        tables = printed.behind(
            files.issuer(request), views.label(code), about, rows, views.by_field(code, told.by_field)
        )
        return files.as_asked(request, f"danh-sach-{unit}", tables)


def _named(county: County, unit: str, code: str) -> str:
    """Return the unit's name; a figure that there is none of has no page."""
    if code not in FIGURES:
        raise NotFoundException(code)
    return words.named_unit(county.books.get(unit).name)


def _records(county: County, unit: str, code: str, asked: Asked, field: str, limit: int) -> list[Record]:
    return figures.behind(
        county,
        unit,
        period=asked.period.label,
        code=code,
        at=asked.day.at,
        known=asked.known,
        field=field or None,
        limit=limit,
    )
