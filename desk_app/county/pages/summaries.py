"""Tổng hợp quý: the inbox, one summary beside it, and the county's answer."""

from dataclasses import dataclass
from typing import Annotated

from litestar import Controller, get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, FromPath, FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.pages import badges, files
from desk_app.county.pages.frame import AnyRequest, county_of, officer_of, page
from desk_app.county.security.roles import officers
from desk_app.county.views import choices, printed
from desk_app.county.views import summaries as views
from desk_app.county.views.links import SUMMARIES, Chosen, to
from desk_app.domain.localtime import local_date
from desk_app.domain.period import PeriodError, Window, parse_period, preceding, quarter_of
from desk_app.domain.quarter import Delivery
from desk_app.domain.rule import RuleBroken
from desk_app.store.county import heard
from desk_app.store.county.office import County
from desk_app.usecases.county import summaries as verbs
from desk_app.usecases.county.summaries import Received

_ACROSS = 392
"""Pixels of the first sheet: twice what it is shown at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerForm:
    """What the county says to a summary; ``pdf`` names the edition that was looked at."""

    pdf: str
    remark: str = ""


Answer = Annotated[AnswerForm, Body(media_type=RequestEncodingType.URL_ENCODED)]


class SummaryPages(Controller):
    """Quarterly summaries of all units."""

    include_in_schema = False
    path = SUMMARIES

    @get(sync_to_thread=True)
    def show(
        self,
        request: AnyRequest,
        ky: FromQuery[str] = "",
        loc: FromQuery[str] = "",
        don_vi: FromQuery[str] = "",
        xong: FromQuery[str] = "",
    ) -> Template:
        """Show the inbox of a quarter, with one summary opened."""
        return _page(request, _window(county_of(request), ky), loc, don_vi, done=xong)

    @get(["/bang.xlsx", "/bang.pdf"], sync_to_thread=True)
    def export(self, request: AnyRequest, ky: FromQuery[str] = "") -> Response[bytes]:
        """Give the inbox as a workbook, with every unit's frozen figures, or as paper."""
        county = county_of(request)
        window = _window(county, ky)
        received = verbs.period(county, window.label)
        tables = printed.summaries(files.issuer(request), window, received, county.clock())
        return files.as_asked(request, f"tong-hop-{window.label}", tables)

    @get("/{unit:str}/{period:str}/bao-cao.pdf", sync_to_thread=True)
    def report(self, request: AnyRequest, unit: FromPath[str], period: FromPath[str]) -> Response[bytes]:
        """Give the summary's own PDF, as it was sent."""
        path = verbs.paper_of(county_of(request), unit, period)
        if path is None:
            raise NotFoundException(unit)
        headers = {"Content-Disposition": f'inline; filename="bao-cao-{unit}-{period}.pdf"', **files.SHOWN}
        return Response(path.read_bytes(), media_type=files.PDF, headers=headers)

    @get("/{unit:str}/{period:str}/trang-1.png", sync_to_thread=True, opt={"audit": False})
    def first_sheet(self, request: AnyRequest, unit: FromPath[str], period: FromPath[str]) -> Response[bytes]:
        """Give the first sheet of the summary's PDF as a picture."""
        from desk_app.reports.preview import first_sheet

        path = verbs.paper_of(county_of(request), unit, period)
        drawn = None if path is None else first_sheet(path, _ACROSS)
        if drawn is None:
            raise NotFoundException(unit)
        return Response(drawn, media_type="image/png")

    @post("/{unit:str}/{period:str}/tiep-nhan", guards=[officers], sync_to_thread=True)
    def acknowledge(
        self, request: AnyRequest, unit: FromPath[str], period: FromPath[str], data: Answer
    ) -> Template | Redirect:
        """Take a summary."""
        county = county_of(request)
        try:
            verbs.acknowledge(county, unit, period, data.pdf, data.remark, by=officer_of(request))
        except RuleBroken as broken:
            return _again(request, unit, period, data, broken)
        return _answered(county, unit, period, "tiep-nhan")

    @post("/{unit:str}/{period:str}/tra-lai", guards=[officers], sync_to_thread=True)
    def send_back(
        self, request: AnyRequest, unit: FromPath[str], period: FromPath[str], data: Answer
    ) -> Template | Redirect:
        """Return a summary with a remark."""
        county = county_of(request)
        try:
            verbs.send_back(county, unit, period, data.pdf, data.remark, by=officer_of(request))
        except RuleBroken as broken:
            return _again(request, unit, period, data, broken)
        return _answered(county, unit, period, "tra-lai")


def _answered(county: County, unit: str, period: str, done: str) -> Redirect:
    badges.forget(county)
    return Redirect(to(SUMMARIES, {"ky": period, "don_vi": unit, "xong": done}), status_code=303)


def _again(request: AnyRequest, unit: str, period: str, data: AnswerForm, fault: RuleBroken) -> Template:
    """Show the summary again with what was written and what is wrong."""
    return _page(request, _window(county_of(request), period), "", unit, fault=fault, remark=data.remark)


def _window(county: County, ky: str) -> Window:
    """Return the quarter that was asked for; else the one whose summaries are being collected."""
    today = local_date(county.clock())
    try:
        if ky:
            return parse_period(ky, choices.CUSTOM)
    except PeriodError:
        pass
    current = quarter_of(today, choices.CUSTOM)
    return current if (current.last - today).days < 1 else preceding(current, choices.CUSTOM)


def _page(
    request: AnyRequest,
    window: Window,
    loc: str,
    unit: str,
    *,
    done: str = "",
    fault: RuleBroken | None = None,
    remark: str = "",
) -> Template:
    county = county_of(request)
    now = county.clock()
    received = verbs.period(county, window.label)
    with county.reading() as connection:
        last_heard = heard.oldest(connection, now)
    rows = views.rows(window, received, last_heard, now, loc)
    shown = _shown(received, unit or next((row.unit for row in rows if row.tag.kind in ("info", "warn")), ""))
    told = None if shown is None else verbs.opened(county, shown.unit, window.label)
    chosen = Chosen(path=SUMMARIES, kept={"ky": window.label, "loc": loc})
    return page(
        request,
        "summaries.html",
        "summaries",
        status=200 if fault is None else 422,
        window=window,
        period=choices.Period(window=window),
        periods=choices.quarters_only(local_date(now), window.label, lambda one: chosen.with_(ky=one)),
        due=views.due_words(window, received, now),
        late=views.overdue(window, received, now),
        filters=views.filters(received),
        chosen=loc,
        rows=rows,
        opened=None if told is None else views.opened(window, told, now),
        sheets=_sheets(told),
        links=chosen,
        done=done,
        fault=fault,
        remark=remark,
    )


def _shown(received: list[Received], unit: str) -> Received | None:
    return next((one for one in received if one.unit == unit and one.delivery is not Delivery.NOT_SENT), None)


def _sheets(told: verbs.Opened | None) -> int | None:
    from desk_app.reports.preview import sheets

    return None if told is None or told.paper is None else sheets(told.paper)
