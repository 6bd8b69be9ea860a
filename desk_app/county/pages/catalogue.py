"""Danh mục, chỉ tiêu: what the county sets, and sends down with the day from which it holds."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from litestar import Controller, get, post
from litestar.datastructures import UploadFile
from litestar.params import FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.pages import asking, files, forms
from desk_app.county.pages.forms import Sent, Uploaded
from desk_app.county.pages.frame import AnyRequest, county_of, officer_of, page
from desk_app.county.security.roles import officers
from desk_app.county.views import choices, printed, words
from desk_app.county.views import directives as views
from desk_app.county.views.links import CATALOGUE, Chosen, to
from desk_app.domain.localtime import local_date
from desk_app.domain.period import quarter_of
from desk_app.domain.rule import RuleBroken
from desk_app.errors import DeskError
from desk_app.store.calendar import state_day_names, state_days
from desk_app.store.county.office import County
from desk_app.usecases.county import directives as verbs

LARGEST_FILE = 8 << 20
_COUNTED = ("procedures.total", "procedures.public", "procedures.unmatched")
_BLANK = dict.fromkeys(("basis", "name", "kind", "regime", "warn_hours", "red_hours"), "")
_KINDS = {"nghi": False, "lam": True, "bo": None}
TARGETS, DAYS, REGIMES, LIMITS, PROCEDURES = "chi-tieu", "ngay", "che-do", "gioi-han", "thu-tuc"


class CataloguePages(Controller):
    """Targets, days, regimes, limits, the catalogue."""

    include_in_schema = False
    path = CATALOGUE

    @get(sync_to_thread=True)
    def show(self, request: AnyRequest, nam: FromQuery[int] = 0, xong: FromQuery[str] = "") -> Template:
        """Show what holds, what will, and what did."""
        return _page(request, year=nam, done=xong)

    @get(["/bang.xlsx", "/bang.pdf"], sync_to_thread=True)
    def export(self, request: AnyRequest, nam: FromQuery[int] = 0) -> Response[bytes]:
        """Give the tables as a workbook; paper shows the targets."""
        told = _told(county_of(request), nam)
        return files.as_asked(request, "chi-tieu-danh-muc", printed.directives(files.issuer(request), told))

    @post(f"/{TARGETS}", guards=[officers], sync_to_thread=True)
    def targets(self, request: AnyRequest, data: Sent) -> Template | Redirect:
        """Give targets from a day on."""

        def give(county: County) -> None:
            wanted = {column.code: forms.number(data, column.code) for column in views.TARGETED}
            chosen = {code: value for code, value in wanted.items() if value is not None}
            units, since = forms.many(data, "units"), forms.day(data, "valid_from")
            verbs.set_targets(county, units, since, chosen, forms.text(data, "basis"), by=officer_of(request))

        return _done(request, TARGETS, data, give)

    @post(f"/{DAYS}", guards=[officers], sync_to_thread=True)
    def day(self, request: AnyRequest, data: Sent) -> Template | Redirect:
        """Set a day off, or one that is made up, or take an entry back."""

        def give(county: County) -> None:
            working = _KINDS.get(forms.text(data, "kind"), False)
            units, day = forms.many(data, "units"), forms.day(data, "day")
            verbs.set_day(county, units, day, working, forms.text(data, "name"), by=officer_of(request))

        return _done(request, DAYS, data, give)

    @post(f"/{REGIMES}", guards=[officers], sync_to_thread=True)
    def regime(self, request: AnyRequest, data: Sent) -> Template | Redirect:
        """Name the reporting regime from a day on."""

        def give(county: County) -> None:
            units, since = forms.many(data, "units"), forms.day(data, "valid_from")
            verbs.set_regime(county, units, since, forms.text(data, "regime"), by=officer_of(request))

        return _done(request, REGIMES, data, give)

    @post(f"/{LIMITS}", guards=[officers], sync_to_thread=True)
    def limits(self, request: AnyRequest, data: Sent) -> Template | Redirect:
        """Set after how many hours of silence a PC is marked."""

        def give(county: County) -> None:
            warn, red = (int(forms.number(data, name) or 0) for name in ("warn_hours", "red_hours"))
            verbs.set_limits(county, warn, red, by=officer_of(request))

        return _done(request, LIMITS, data, give)

    @post(f"/{PROCEDURES}", guards=[officers], sync_to_thread=True, request_max_body_size=LARGEST_FILE, status_code=200)
    def procedures(self, request: AnyRequest, data: Uploaded) -> Template:
        """Take a catalogue in, and say what it did."""
        try:
            return _page(request, taken=_take(request, data))
        except (RuleBroken, DeskError) as fault:
            return _page(request, opened=PROCEDURES, fault=fault, filled=_filled(data))


def _take(request: AnyRequest, data: dict[str, Any]) -> tuple[int, list[views.TakenRow]]:
    """Return how many lines of the file were refused, and what it did to each unit. Raises ``RuleBroken``,
    ``DeskError``.
    """
    from desk_app.exchange.catalogue import read_catalogue

    county, sent = county_of(request), data.get("file")
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise RuleBroken("file", "Chưa chọn tệp danh mục.", "Chọn tệp .csv hoặc .xlsx.")
    with tempfile.TemporaryDirectory(prefix="motcua-") as scratch:
        path = Path(scratch) / f"danh-muc{Path(sent.filename).suffix.lower()}"
        path.write_bytes(sent.file.read())
        read = read_catalogue(path)
    units, since = forms.many(data, "units"), forms.day(data, "valid_from")
    done = verbs.take_catalogue(county, units, read, since, by=officer_of(request))
    names = _names(county)
    rows = [
        views.TakenRow(name=names[unit], added=one.added, updated=one.updated, unchanged=one.unchanged)
        for unit, one in done.items()
    ]
    return len(read.rejected), rows


def _done(request: AnyRequest, what: str, data: dict[str, Any], give: Callable[[County], None]) -> Template | Redirect:
    """Do it and go back to the page; or show the form again with what is wrong."""
    try:
        give(county_of(request))
    except RuleBroken as fault:
        return _page(request, opened=what, fault=fault, filled=_filled(data))
    return Redirect(to(CATALOGUE, {"xong": what}), status_code=303)


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in data.items() if isinstance(value, str)}
    return kept | {"units": forms.many(data, "units")}


def _names(county: County) -> dict[str, str]:
    return {book.unit: words.short_unit(book.name) for book in county.books.all()}


def _told(county: County, year: int) -> dict[str, Any]:
    """Return everything that the page shows."""
    now, names = county.clock(), _names(county)
    day = local_date(now)
    year = year or day.year
    table = asking.table(county, quarter_of(day, choices.CUSTOM).label, now, known=False, codes=_COUNTED)
    state = {one: (working, state_day_names()[one]) for one, working in state_days().items() if one.year == year}
    return {
        "year": year,
        "targets": views.targets(verbs.targets_given(county), day, names),
        "in_force": table.targets,
        "days": views.days(state, verbs.days_given(county, year), names),
        "regimes": views.regimes(verbs.regimes_given(county), names),
        "limits": verbs.limits(county),
        "catalogues": [
            views.CatalogueRow(
                name=line.name,
                total=words.figure(line.figures.get("procedures.total")),
                public=words.figure(line.figures.get("procedures.public")),
                unmatched=words.figure(line.figures.get("procedures.unmatched")),
            )
            for line in table.lines
        ],
    }


def _page(
    request: AnyRequest,
    *,
    year: int = 0,
    done: str = "",
    opened: str = "",
    fault: RuleBroken | DeskError | None = None,
    filled: dict[str, Any] | None = None,
    taken: tuple[int, list[views.TakenRow]] | None = None,
) -> Template:
    county = county_of(request)
    told, units = _told(county, year), _names(county)
    day = local_date(county.clock()).isoformat()
    targeted = [(column, views.plain(told["in_force"].get(column.code))) for column in views.TARGETED]
    return page(
        request,
        "catalogue.html",
        "catalogue",
        status=200 if fault is None else 422,
        columns=views.TARGETED,
        targeted=targeted,
        regime_names=verbs.REGIMES,
        units=list(units.items()),
        filled={**_BLANK, "units": list(units), "valid_from": day, "day": day, **(filled or {})},
        done=done,
        opened=opened,
        fault=fault,
        taken=taken,
        links=Chosen(path=CATALOGUE, kept={"nam": str(year or "")}),
        **told,
    )
