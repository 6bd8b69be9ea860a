"""The PCs: how long they were silent, taking one in, revoking one."""

from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Controller, Request, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, FromPath, FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.admin.words import moment, since
from desk_app.county.pages.frame import page
from desk_app.county.security.roles import administrators
from desk_app.domain.rule import RuleBroken
from desk_app.store.county import codes, refusals
from desk_app.store.county.office import County
from desk_app.sync import reasons
from desk_app.usecases.county import devices
from desk_app.usecases.county.devices import Standing
from desk_app.usecases.county.enrol import VALID_DAYS, enrol

AnyRequest = Request[Any, Any, Any]
_PATH = "/thiet-bi"


@dataclass
class Wanted:
    """What the form of enrolment sends: a commune that is there, or the code and name of a new one."""

    unit: str = ""
    new_unit: str = ""
    new_name: str = ""


@dataclass
class Chosen:
    """What the form of revoking sends."""

    device: str
    reason: str = ""


Wants = Annotated[Wanted, Body(media_type=RequestEncodingType.URL_ENCODED)]
Chooses = Annotated[Chosen, Body(media_type=RequestEncodingType.URL_ENCODED)]


class DevicesController(Controller):
    """For everyone to see, for administrators to act."""

    path = _PATH
    include_in_schema = False

    @get(sync_to_thread=True)
    def show(self, request: AnyRequest, county: NamedDependency[County], xong: FromQuery[str] = "") -> Template:
        """List them by commune."""
        return _listed(request, county, done="Đã thu hồi máy." if xong == "thu-hoi" else "")

    @post("/ma", guards=[administrators], sync_to_thread=True, status_code=200)
    def enrol(
        self,
        request: AnyRequest,
        county: NamedDependency[County],
        data: Wants,
    ) -> Response[Any]:
        """Make a one-time code and show it once."""
        known = {book.unit: book.name for book in county.books.all()}
        code = data.unit or data.new_unit.strip()
        try:
            made = enrol(county, code, known.get(code) or data.new_name, by=request.user.id)
        except RuleBroken as fault:
            return _listed(request, county, fault=fault, typed=data)
        until = moment(made.expires_at)
        return page(request, "admin/code.html", "devices", made=made, until=until, days=VALID_DAYS)

    @post("/thu-hoi", guards=[administrators], sync_to_thread=True, status_code=200)
    def revoke(
        self,
        request: AnyRequest,
        county: NamedDependency[County],
        data: Chooses,
    ) -> Redirect:
        """Take nothing more from one."""
        reader = request.user
        devices.revoke(county, data.device, by=reader.id, actor=reader.title, reason=data.reason[:200])
        return Redirect(f"{_PATH}?xong=thu-hoi", status_code=303)

    @get("/tu-choi/{refusal:str}", guards=[administrators], sync_to_thread=True)
    def refused(self, county: NamedDependency[County], refusal: FromPath[str]) -> Response[bytes]:
        """Return the very bytes that were refused, for whoever finds out why."""
        with county.reading() as connection:
            kept = refusals.segment(connection, refusal)
        if kept is None:
            raise NotFoundException
        return Response(
            kept,
            media_type="application/octet-stream",
            headers={"Content-Disposition": 'attachment; filename="tu-choi.bin"'},
        )


def _listed(
    request: AnyRequest, county: County, *, done: str = "", fault: RuleBroken | None = None, typed: Wanted | None = None
) -> Template:
    now = county.clock()
    by_unit: dict[str, list[dict[str, Any]]] = {}
    for standing in devices.standings(county, now):
        by_unit.setdefault(standing.device.unit, []).append(_line(standing, now))
    books = county.books.all()
    with county.reading() as connection:
        refused, waiting = refusals.standing(connection), codes.waiting(connection, now)
    names = {book.unit: book.name for book in books}
    shown = {
        "units": [(book, by_unit.get(book.unit, [])) for book in books],
        "refusals": [
            (one, names.get(one.unit, one.unit), moment(one.at), *reasons.sentence(one.reason)) for one in refused
        ],
        "codes": [(names.get(one.unit, one.unit), moment(one.expires_at)) for one in waiting],
        "limits": devices.limits(county),
        "done": done,
        "fault": fault,
        "typed": typed or Wanted(),
        "administers": request.user.role == "administrator",
    }
    return page(request, "admin/devices.html", "devices", status=200 if fault is None else 422, **shown)


def _line(standing: Standing, now: int) -> dict[str, Any]:
    pc = standing.device
    return {
        "pc": pc,
        "age": str(standing.age),
        "taken": standing.taken,
        "clock_off": since(abs(pc.clock_off_ms or 0)) if standing.clock_is_off else "",
        "heard": moment(pc.heard_at),
        "heard_since": "" if pc.heard_at is None else since(now - pc.heard_at),
        "last": moment(pc.last_at),
        "last_since": "" if pc.last_at is None else since(now - pc.last_at),
        "revoked": moment(pc.revoked_at),
    }
