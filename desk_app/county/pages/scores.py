"""Chỉ số 766: by calendar month, all units or one."""

from litestar import Controller, get
from litestar.params import FromPath, FromQuery
from litestar.response import Response, Template

from desk_app.county.pages import asking, files
from desk_app.county.pages.frame import AnyRequest, county_of, page
from desk_app.county.views import printed, words
from desk_app.county.views import scores as views
from desk_app.county.views.choices import Choice
from desk_app.county.views.links import SCORES, Chosen
from desk_app.county.views.table import Table
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window
from desk_app.store.county.office import County
from desk_app.usecases.county import figures


class ScorePages(Controller):
    """The points that the ledgers can tell."""

    include_in_schema = False
    path = SCORES

    @get(sync_to_thread=True)
    def show(self, request: AnyRequest, thang: FromQuery[str] = "") -> Template:
        """Show all units in a month."""
        county = county_of(request)
        window, table, rows = _month(county, thang)
        today = local_date(county.clock())
        chosen = Chosen(path=SCORES, kept={"thang": window.label})
        hrefs = {one.label: chosen.with_(thang=one.label) for one in views.months_before(today)}
        whole = views.scores(table.whole)
        return page(
            request,
            "scores.html",
            "scores",
            title="Chỉ số 766",
            name="",
            text=words.named_window(window),
            choices=views.months(today, window.label, hrefs),
            rows=rows,
            whole=views.ScoreRow(code="", name="Tất cả", scores=whole, total=words.figure(views.total(whole))),
            unfinished=views.unfinished(window, today),
            parts=views.PARTS,
            groups=views.GROUPS,
            told=views.TOLD,
            links=chosen,
        )

    @get(["/bang.xlsx", "/bang.pdf"], sync_to_thread=True)
    def export(self, request: AnyRequest, thang: FromQuery[str] = "") -> Response[bytes]:
        """Give a month's table as a workbook or as paper."""
        window, _, rows = _month(county_of(request), thang)
        table = printed.scores(files.issuer(request), words.named_window(window), rows, "Đơn vị")
        return files.as_asked(request, f"chi-so-766-{window.label}", [table])

    @get("/{unit:str}", sync_to_thread=True)
    def of_unit(self, request: AnyRequest, unit: FromPath[str], nam: FromQuery[int] = 0) -> Template:
        """Show a unit's months of a year."""
        county = county_of(request)
        today = local_date(county.clock())
        year = nam or today.year
        return page(
            request,
            "scores.html",
            "scores",
            title="Chỉ số 766",
            name=words.named_unit(county.books.get(unit).name),
            text=f"Năm {year}",
            choices=[
                Choice(text=f"Năm {one}", href=f"{SCORES}/{unit}?nam={one}", current=one == year)
                for one in range(today.year, today.year - 4, -1)
            ],
            rows=_year(county, unit, year),
            whole=None,
            unfinished="",
            parts=views.PARTS,
            groups=views.GROUPS,
            told=views.TOLD,
            links=Chosen(path=f"{SCORES}/{unit}", kept={"nam": str(nam or "")}),
        )

    @get(["/{unit:str}/bang.xlsx", "/{unit:str}/bang.pdf"], sync_to_thread=True)
    def export_unit(self, request: AnyRequest, unit: FromPath[str], nam: FromQuery[int] = 0) -> Response[bytes]:
        """Give a unit's months as a workbook or as paper."""
        county = county_of(request)
        year = nam or local_date(county.clock()).year
        about = f"{words.named_unit(county.books.get(unit).name)}, năm {year}"
        table = printed.scores(files.issuer(request), about, _year(county, unit, year), "Tháng")
        return files.as_asked(request, f"chi-so-766-{unit}-{year}", [table])


def _month(county: County, typed: str) -> tuple[Window, Table, list[views.ScoreRow]]:
    now = county.clock()
    window = views.month_asked(typed, local_date(now))
    table = asking.table(county, views.as_range(window), now, known=False, codes=views.CODES)
    return window, table, views.by_unit(table, asking.limits(county), window.end_ms)


def _year(county: County, unit: str, year: int) -> list[views.ScoreRow]:
    windows = views.begun(year, local_date(county.clock()))
    if not windows:
        return []
    last = views.as_range(windows[-1])
    over = figures.trends(county, unit, views.CODES, quarters=len(windows), period=last)
    series = {code: [point.value for point in points] for code, points in over.items()}
    return views.by_month(windows, series)
