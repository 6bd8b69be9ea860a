"""Số liệu 17:00."""

from typing import Annotated

from litestar import Controller, get
from litestar.params import Parameter
from litestar.response import Template

from desk_app.county.pages import asking
from desk_app.county.pages.frame import AnyRequest, county_of, page
from desk_app.county.views import choices, today, words
from desk_app.county.views.links import TODAY, Chosen
from desk_app.domain.localtime import local_date

Asked = Annotated[str, Parameter(query="ky", required=False)]


class TodayPages(Controller):
    """The table of every unit, one row each, against the targets."""

    @get(TODAY, sync_to_thread=True)
    def show(
        self,
        request: AnyRequest,
        ky: str = "",
        ngay: str = "",
        xep: str = "",
        chieu: str = "",
        biet: str = "",
    ) -> Template:
        """Show the units as they stood at 17:00 of a day."""
        county = county_of(request)
        now = county.clock()
        day = choices.day_asked(ngay, now)
        period, fault = choices.period_asked(ky, day.day)
        known = biet != "nay"
        chosen = Chosen(path=TODAY, kept={"ky": ky, "ngay": ngay, "xep": xep, "chieu": chieu, "biet": biet})
        table = asking.table(county, period.label, day.at, known=known)
        board = today.board(table, asking.limits(county), order=xep, ascending=chieu == "tang")
        return page(
            request,
            "today.html",
            "today",
            board=board,
            clock=words.clock(day.at),
            day=day,
            today=local_date(now).isoformat(),
            days=choices.days(day.day, local_date(now), lambda one: chosen.with_(ngay=one)),
            period=period,
            periods=choices.periods(day.day, period.label, lambda one: chosen.with_(ky=one)),
            keep_day=chosen.hidden("ngay"),
            keep_period=chosen.hidden("ky"),
            path=TODAY,
            links=chosen,
            whole=f"Toàn {county.name.partition(' ')[0] or 'huyện'}",
            stale_words=today.stale_words(board.stale),
            basis=today.basis(table),
            known=known,
            fault=fault,
        )
