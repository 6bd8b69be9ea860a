"""Thư chỉ đạo: letters sent, explanations owed, the form of a new one, closing."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from litestar import Controller, get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.pages import asking, badges, files, forms
from desk_app.county.pages.forms import Sent, Uploaded
from desk_app.county.pages.frame import AnyRequest, county_of, officer_of, page
from desk_app.county.security.roles import officers
from desk_app.county.views import choices, printed, today, words
from desk_app.county.views import letters as views
from desk_app.county.views import unit as unit_views
from desk_app.county.views.links import LETTERS, Chosen, to
from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.store.county.office import County
from desk_app.usecases.county import figures
from desk_app.usecases.county import letters as verbs

_DAYS_TO_EXPLAIN = 5
REMINDER = "nhac"
LARGEST_FORM = verbs.LARGEST_PAPER + (1 << 20)


class LetterPages(Controller):
    """Letters of direction."""

    include_in_schema = False
    path = LETTERS

    @get(sync_to_thread=True)
    def show(self, request: AnyRequest, loc: FromQuery[str] = "", xong: FromQuery[str] = "") -> Template:
        """Show the letters, those that owe something first."""
        county = county_of(request)
        sent = verbs.all_sent(county)
        return page(
            request,
            "letters.html",
            "letters",
            filters=views.filters(sent, county.clock()),
            rows=views.rows(sent, county.clock(), loc),
            chosen=loc,
            done=xong,
            links=Chosen(path=LETTERS, kept={"loc": loc}),
        )

    @get(["/bang.xlsx", "/bang.pdf"], sync_to_thread=True)
    def export(self, request: AnyRequest, loc: FromQuery[str] = "") -> Response[bytes]:
        """Give the letters as a workbook or as paper."""
        county = county_of(request)
        rows = views.rows(verbs.all_sent(county), county.clock(), loc)
        return files.as_asked(request, "thu-chi-dao", [printed.letters(files.issuer(request), rows)])

    @get("/moi", guards=[officers], sync_to_thread=True)
    def blank(
        self,
        request: AnyRequest,
        ky: FromQuery[str] = "",
        viec: FromQuery[str] = "",
        don_vi: FromQuery[list[str] | None] = None,
    ) -> Template:
        """Show the form of a new letter, filled with what it was called for."""
        county = county_of(request)
        return _form(request, _suggested(county, don_vi or [], ky, viec))

    @post("/moi", guards=[officers], sync_to_thread=True, request_max_body_size=LARGEST_FORM)
    def send(self, request: AnyRequest, data: Uploaded) -> Template | Redirect:
        """Send a letter into the books of the units chosen."""
        county = county_of(request)
        try:
            verbs.send(county, forms.many(data, "units"), _letter(data), by=officer_of(request))
        except RuleBroken as broken:
            many = {name: forms.many(data, name) for name in ("units", "figures")}
            return _form(request, {**data, **many, "paper": forms.is_chosen(data, "paper")}, fault=broken)
        badges.forget(county)
        return Redirect(to(LETTERS, {"xong": "gui"}), status_code=303)

    @get("/{unit:str}/{letter:str}", sync_to_thread=True)
    def one(
        self, request: AnyRequest, unit: FromPath[str], letter: FromPath[str], xong: FromQuery[str] = ""
    ) -> Template:
        """Show a letter with the unit's explanation."""
        county = county_of(request)
        found = verbs.one(county, unit, letter)
        return page(
            request,
            "letter.html",
            "letters",
            unit=unit,
            id=letter,
            name=words.full_unit(county.books.get(unit).name),
            letter=views.opened(found, county.clock()),
            paper=_size(verbs.paper_of(county, unit, letter)),
            done=xong,
            links=Chosen(path=LETTERS),
        )

    @get("/{unit:str}/{letter:str}/van-ban.pdf", sync_to_thread=True)
    def paper(self, request: AnyRequest, unit: FromPath[str], letter: FromPath[str]) -> Response[bytes]:
        """Give a letter's own PDF, as it was sent."""
        path = verbs.paper_of(county_of(request), unit, letter)
        if path is None:
            raise NotFoundException(letter)
        headers = {"Content-Disposition": 'inline; filename="van-ban.pdf"', **files.SHOWN}
        return Response(path.read_bytes(), media_type=files.PDF, headers=headers)

    @post("/{unit:str}/{letter:str}/dong", guards=[officers], sync_to_thread=True)
    def close(self, request: AnyRequest, unit: FromPath[str], letter: FromPath[str], data: Sent) -> Redirect:
        """Close a letter."""
        county = county_of(request)
        verbs.close(county, unit, letter, forms.text(data, "remark"), by=officer_of(request))
        badges.forget(county)
        return Redirect(to(f"{LETTERS}/{unit}/{letter}", {"xong": "dong"}), status_code=303)


def _letter(sent: dict[str, Any]) -> verbs.NewLetter:
    """Return the letter of a form. Raises ``RuleBroken``."""
    return verbs.NewLetter(
        number=forms.text(sent, "number"),
        day=forms.day(sent, "day"),
        title=forms.text(sent, "title"),
        text=forms.text(sent, "text"),
        explain_by=forms.day(sent, "explain_by") if forms.text(sent, "explain") else None,
        figures=tuple(code for code in forms.many(sent, "figures") if code in today.CODES),
        paper=forms.content(sent, "paper"),
    )


def _size(paper: Path | None) -> str:
    """Return how large a paper is in words, empty where there is none."""
    return "" if paper is None else words.size(paper.stat().st_size)


def _suggested(county: County, units: list[str], ky: str, viec: str) -> dict[str, Any]:
    """Return what a new letter begins with."""
    now = county.clock()
    day = local_date(now)
    period, _ = choices.period_asked(ky, day)
    filled: dict[str, Any] = {
        "number": "",
        "day": day.isoformat(),
        "title": "",
        "text": "",
        "explain": "1",
        "explain_by": (day + timedelta(days=_DAYS_TO_EXPLAIN)).isoformat(),
        "units": units,
        "figures": [],
    }
    if viec == REMINDER:
        return filled | views.reminder(period.window) | {"explain": ""}
    if len(units) == 1:
        told = figures.by_field(county, units[0], period=period.label, at=now)
        table = asking.table(county, period.label, now, known=False)
        lacks = unit_views.lacks(told.whole, table.targets)
        return filled | views.asking_for(lacks, period.window)
    return filled


def _form(request: AnyRequest, filled: dict[str, Any], *, fault: RuleBroken | None = None) -> Template:
    county = county_of(request)
    return page(
        request,
        "letter_form.html",
        "letters",
        status=200 if fault is None else 422,
        filled={"explain": "", "explain_by": "", "paper": False, **filled},
        fault=fault,
        units=[(book.unit, words.full_unit(book.name)) for book in county.books.all()],
        figures=[(column.code, column.title) for column in today.COLUMNS],
        today=local_date(county.clock()).isoformat(),
        links=Chosen(path=LETTERS),
    )
