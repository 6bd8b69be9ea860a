"""Đơn vị: the ranking of all, and one unit with its trends."""

from typing import Any

from litestar import Controller, get
from litestar.params import FromPath, FromQuery
from litestar.response import Response, Template

from desk_app.county.pages import asking, files
from desk_app.county.pages.frame import AnyRequest, county_of, page
from desk_app.county.pages.today import Asked
from desk_app.county.views import choices, followed, letters, printed, ranking, words
from desk_app.county.views import unit as views
from desk_app.county.views.links import UNITS, Chosen
from desk_app.county.views.table import Table
from desk_app.domain.period import preceding, year_before
from desk_app.store.county.office import County


class UnitPages(Controller):
    """All units by rank, and each by itself."""

    include_in_schema = False

    @get(UNITS, sync_to_thread=True)
    def ranking(
        self, request: AnyRequest, ky: FromQuery[str] = "", ngay: FromQuery[str] = "", xep: FromQuery[str] = ""
    ) -> Template:
        """Show the units by their rank, and how far each came since the period before."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, "")
        table, before = _with_previous(county, asked)
        chosen = Chosen(path=UNITS, kept={"ky": ky, "ngay": ngay, "xep": xep})
        return page(
            request,
            "units.html",
            "units",
            asked=asked,
            ranking=ranking.ranking(table, before, asking.limits(county), xep),
            periods=choices.periods(asked.day.day, asked.period.label, lambda one: chosen.with_(ky=one)),
            before=words.short_window(before.window),
            links=chosen,
        )

    @get([f"{UNITS}.xlsx", f"{UNITS}.pdf"], sync_to_thread=True)
    def export(
        self, request: AnyRequest, ky: FromQuery[str] = "", ngay: FromQuery[str] = "", xep: FromQuery[str] = ""
    ) -> Response[bytes]:
        """Give the ranking as a workbook or as paper."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, "")
        table, before = _with_previous(county, asked)
        told = ranking.ranking(table, before, asking.limits(county), xep)
        return files.as_asked(request, "xep-hang", [printed.ranking(files.issuer(request), table, told)])

    @get(f"{UNITS}/{{unit:str}}", sync_to_thread=True)
    def show(
        self,
        request: AnyRequest,
        unit: FromPath[str],
        ky: FromQuery[str] = "",
        ngay: FromQuery[str] = "",
        biet: FromQuery[str] = "",
    ) -> Template:
        """Show one unit."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, biet)
        chosen = Chosen(path=f"{UNITS}/{unit}", kept={"ky": ky, "ngay": ngay, "biet": biet})
        return page(
            request,
            "unit.html",
            "units",
            asked=asked,
            periods=choices.periods(asked.day.day, asked.period.label, lambda one: chosen.with_(ky=one)),
            links=chosen,
            columns=views.FIELD_COLUMNS,
            **_of_unit(county, unit, asked),
        )

    @get([f"{UNITS}/{{unit:str}}/so-lieu.xlsx", f"{UNITS}/{{unit:str}}/so-lieu.pdf"], sync_to_thread=True)
    def export_unit(
        self,
        request: AnyRequest,
        unit: FromPath[str],
        ky: FromQuery[str] = "",
        ngay: FromQuery[str] = "",
        biet: FromQuery[str] = "",
    ) -> Response[bytes]:
        """Give a unit's tables: its fields, what is open; a workbook has both."""
        county = county_of(request)
        asked = Asked.of(county, ky, ngay, biet)
        told = _of_unit(county, unit, asked)
        tables = printed.of_unit(files.issuer(request), asked.period.text, told)
        return files.as_asked(request, f"so-lieu-{unit}", tables)


def _with_previous(county: County, asked: Asked) -> tuple[Table, Table]:
    """Return the table that was asked for and that of the period before, as it stands now."""
    table = asked.table(county)
    earlier = preceding(table.window, choices.CUSTOM)
    return table, asking.table(county, earlier.label, asked.day.at, known=False)


def _of_unit(county: County, unit: str, asked: Asked) -> dict[str, Any]:
    """Return everything that the page of a unit shows."""
    told = asking.unit(county, unit, asked.period.label, asked.day.at, known=asked.known)
    table, limits = asked.table(county), asking.limits(county)
    pcs = [views.pc(one.name, one.last_seq, one.heard_at, asked.day.at, limits) for one in told.pcs]
    dossiers = views.open_dossiers(told.open, asked.day.at, told.is_working)
    year = asking.year_before(county, unit, year_before(told.windows[-1], told.kind), asked.day.at)
    return {
        "unit": unit,
        "name": words.named_unit(told.name),
        "fresh": views.freshness_of(table, limits, unit),
        "pcs": pcs,
        "oldest": views.oldest(table, unit),
        "cards": views.cards(told.windows, told.series, year, told.targets),
        "fields": views.fields(told.figures.by_field),
        "total": views.counts(told.figures.whole),
        "followed": followed.groups(told.figures.whole if views.sent_anything(table, unit) else {}),
        "ranks": views.ranks(table, limits, unit),
        "dossiers": dossiers,
        "most": views.OPEN_SHOWN,
        "open_words": views.summed_up(dossiers),
        "lacks": views.lacks(told.figures.whole, told.targets),
        "letters": letters.lines(told.letters, asked.day.at),
    }
