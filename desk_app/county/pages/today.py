"""Số liệu 17:00."""

from dataclasses import dataclass

from litestar import Controller, get
from litestar.params import FromQuery
from litestar.response import Response, Template

from desk_app.county.pages import asking, files
from desk_app.county.pages.frame import AnyRequest, county_of, page
from desk_app.county.views import choices, printed, today, words
from desk_app.county.views.choices import Day, Period
from desk_app.county.views.links import TODAY, Chosen
from desk_app.county.views.table import Table
from desk_app.domain.localtime import local_date
from desk_app.store.county.office import County

NOW = "nay"
"""As the book stands now, not as it was known at the moment of asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a table of all units was asked for."""

    day: Day
    period: Period
    fault: str
    known: bool

    @classmethod
    def of(cls, county: County, ky: str, ngay: str, biet: str) -> "Asked":
        """Return what the address asks for."""
        day = choices.day_asked(ngay, county.clock())
        period, fault = choices.period_asked(ky, day.day)
        return cls(day=day, period=period, fault=fault, known=biet != NOW)

    def table(self, county: County) -> Table:
        """Return the table that answers it."""
        return asking.table(county, self.period.label, self.day.at, known=self.known)


class TodayPages(Controller):
    """The table of every unit, one row each, against the targets."""

    include_in_schema = False

    @get(TODAY, sync_to_thread=True)
    def show(
        self,
        request: AnyRequest,
        ky: FromQuery[str] = "",
        ngay: FromQuery[str] = "",
        xep: FromQuery[str] = "",
        chieu: FromQuery[str] = "",
        biet: FromQuery[str] = "",
    ) -> Template:
        """Show the units as they stood at 17:00 of a day."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, biet)
        chosen = Chosen(path=TODAY, kept={"ky": ky, "ngay": ngay, "xep": xep, "chieu": chieu, "biet": biet})
        table = asked.table(county)
        board = today.board(table, asking.limits(county), order=xep, ascending=chieu == "tang")
        day, now = asked.day.day, local_date(county.clock())
        return page(
            request,
            "today.html",
            "today",
            board=board,
            asked=asked,
            clock=words.clock(asked.day.at),
            today=now.isoformat(),
            days=choices.days(day, now, lambda one: chosen.with_(ngay=one)),
            periods=choices.periods(day, asked.period.label, lambda one: chosen.with_(ky=one)),
            links=chosen,
            whole=words.whole_of(county.name),
            stale_words=today.stale_words(board.stale),
            basis=today.basis(table),
        )

    @get(["/so-lieu.xlsx", "/so-lieu.pdf"], sync_to_thread=True)
    def export(
        self,
        request: AnyRequest,
        ky: FromQuery[str] = "",
        ngay: FromQuery[str] = "",
        xep: FromQuery[str] = "",
        chieu: FromQuery[str] = "",
        biet: FromQuery[str] = "",
    ) -> Response[bytes]:
        """Give the table as a workbook or as paper."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, biet)
        table = asked.table(county)
        made = printed.board(files.issuer(request), table, asking.limits(county), xep, chieu == "tang")
        return files.as_asked(request, f"so-lieu-{asked.day.day}", [made])
