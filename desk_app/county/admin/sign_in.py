"""Signing in and out."""

from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Controller, Request, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.security import limits
from desk_app.county.security.sign_in import begun
from desk_app.store.county.office import County
from desk_app.usecases.county import people

AnyRequest = Request[Any, Any, Any]


@dataclass
class Credentials:
    """What the form sends; ``den`` is where the person was going."""

    login: str = ""
    password: str = ""
    den: str = ""


Sent = Annotated[Credentials, Body(media_type=RequestEncodingType.URL_ENCODED)]


class SignInController(Controller):
    """The form that begins a session."""

    path = "/dang-nhap"
    include_in_schema = False

    @get(opt={"audit": False}, sync_to_thread=True)
    def show(self, county: NamedDependency[County], den: FromQuery[str] = "") -> Template:
        """Return the form."""
        return _form(county, den=within(den))

    @post(middleware=[limits.SIGN_IN.middleware], sync_to_thread=True, status_code=200)
    def sign_in(self, request: AnyRequest, county: NamedDependency[County], data: Sent) -> Response[Any]:
        """Begin a session, or show the form again; what was wrong is not said."""
        person = people.sign_in(county, data.login[:200], data.password)
        if person is None:
            return _form(county, den=within(data.den), login=data.login[:200], refused=True)
        request.set_session(begun(person, county.clock()))
        return Redirect(within(data.den) or "/", status_code=303)


@post("/dang-xuat", include_in_schema=False, opt={"audit": False}, status_code=303)
async def sign_out(request: AnyRequest) -> Redirect:
    """End the session."""
    request.clear_session()
    return Redirect("/dang-nhap", status_code=303)


def within(target: str) -> str:
    r"""Return a path of this server, empty for anything that would lead away from it.

    >>> within("/don-vi/07?ky=2023-Q2"), within("//elsewhere.example"), within("https://elsewhere.example")
    ('/don-vi/07?ky=2023-Q2', '', '')
    >>> within("/\\elsewhere.example"), within("/a\r\nb")
    ('', '')
    """
    safe = target.startswith("/") and not target.startswith("//") and "\\" not in target and target.isprintable()
    return target if safe else ""


def _form(county: County, *, den: str, login: str = "", refused: bool = False) -> Template:
    context = {"place": county.name, "den": den, "login": login, "refused": refused}
    return Template("admin/sign_in.html", context=context, status_code=401 if refused else 200)
