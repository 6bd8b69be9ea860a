"""People of the page: who they are, what they may do, whether they may still sign in."""

from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Controller, Request, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.admin.words import ROLES, moment
from desk_app.county.pages.frame import page
from desk_app.county.security.roles import administrators
from desk_app.domain.rule import RuleBroken
from desk_app.store.county.office import County
from desk_app.store.county.people import Role
from desk_app.usecases.county import people
from desk_app.usecases.county.people import NewPerson

AnyRequest = Request[Any, Any, Any]
_PATH = "/nguoi-dung"
_DONE = {"vai-tro": "Đã đổi vai trò.", "khoa": "Đã khóa người dùng.", "mo": "Đã cho đăng nhập lại."}


@dataclass
class Added:
    """What the form of a new person sends."""

    login: str = ""
    title: str = ""
    role: Role = Role.READER


@dataclass
class Chosen:
    """What the other forms send."""

    login: str
    role: Role = Role.READER


Adds = Annotated[Added, Body(media_type=RequestEncodingType.URL_ENCODED)]
Chooses = Annotated[Chosen, Body(media_type=RequestEncodingType.URL_ENCODED)]


class PeopleController(Controller):
    """For administrators."""

    path = _PATH
    guards = (administrators,)
    include_in_schema = False

    @get(sync_to_thread=True)
    def show(self, request: AnyRequest, county: NamedDependency[County], xong: FromQuery[str] = "") -> Template:
        """List them."""
        return _listed(request, county, done=_DONE.get(xong, ""))

    @post("/them", sync_to_thread=True, status_code=200)
    def add(self, request: AnyRequest, county: NamedDependency[County], data: Adds) -> Template:
        """Add one, and show their first password once."""
        try:
            new = NewPerson(login=data.login, title=data.title, role=data.role)
            person, password = people.add(county, new, by=request.user.id)
        except RuleBroken as fault:
            return _listed(request, county, fault=fault, typed=data)
        return page(request, "admin/password.html", "people", login=person.login, password=password, fresh=True)

    @post("/vai-tro", sync_to_thread=True, status_code=200)
    def set_role(self, request: AnyRequest, county: NamedDependency[County], data: Chooses) -> Response[Any]:
        """Give one another role."""
        try:
            people.set_role(county, data.login, data.role, by=request.user.id)
        except RuleBroken as fault:
            return _listed(request, county, fault=fault)
        return Redirect(f"{_PATH}?xong=vai-tro", status_code=303)

    @post("/khoa", sync_to_thread=True, status_code=200)
    def deactivate(self, request: AnyRequest, county: NamedDependency[County], data: Chooses) -> Response[Any]:
        """Let one sign in no longer."""
        try:
            people.set_active(county, data.login, False, by=request.user.id)
        except RuleBroken as fault:
            return _listed(request, county, fault=fault)
        return Redirect(f"{_PATH}?xong=khoa", status_code=303)

    @post("/mo", sync_to_thread=True, status_code=200)
    def activate(self, request: AnyRequest, county: NamedDependency[County], data: Chooses) -> Response[Any]:
        """Let one sign in again."""
        people.set_active(county, data.login, True, by=request.user.id)
        return Redirect(f"{_PATH}?xong=mo", status_code=303)

    @post("/mat-khau", sync_to_thread=True, status_code=200)
    def reset(self, request: AnyRequest, county: NamedDependency[County], data: Chooses) -> Template:
        """Give one another password, and show it once."""
        password = people.reset_password(county, data.login, by=request.user.id)
        return page(request, "admin/password.html", "people", login=data.login, password=password, fresh=False)


def _listed(
    request: AnyRequest,
    county: County,
    *,
    done: str = "",
    fault: RuleBroken | None = None,
    typed: Added | None = None,
) -> Template:
    lines = [
        {
            "person": one,
            "role": ROLES[one.role],
            "signed_in": moment(one.signed_in_at),
            "self": one.id == request.user.id,
        }
        for one in people.everyone(county)
    ]
    shown = {"lines": lines, "roles": ROLES, "done": done, "fault": fault, "typed": typed or Added()}
    return page(request, "admin/people.html", "people", status=200 if fault is None else 422, **shown)
