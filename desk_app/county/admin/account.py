"""One's own password."""

from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Controller, Request, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response, Template

from desk_app.county.pages.frame import page
from desk_app.county.security import limits
from desk_app.county.security.sign_in import begun
from desk_app.domain.rule import RuleBroken
from desk_app.store.county.office import County
from desk_app.usecases.county import people

AnyRequest = Request[Any, Any, Any]


@dataclass
class Passwords:
    """What the form sends."""

    old: str = ""
    new: str = ""
    again: str = ""


Sent = Annotated[Passwords, Body(media_type=RequestEncodingType.URL_ENCODED)]


class AccountController(Controller):
    """For everyone who is signed in."""

    path = "/tai-khoan"
    include_in_schema = False

    @get(sync_to_thread=True)
    def show(self, request: AnyRequest, xong: FromQuery[str] = "") -> Template:
        """Return the form."""
        return page(request, "admin/account.html", "account", fault=None, done=xong == "mat-khau")

    @post("/mat-khau", middleware=[limits.SIGN_IN.middleware], sync_to_thread=True, status_code=200)
    def change_password(self, request: AnyRequest, county: NamedDependency[County], data: Sent) -> Response[Any]:
        """Change it; every other session of this person ends, this one goes on."""
        try:
            if data.new != data.again:
                raise RuleBroken("again", "Hai lần nhập mật khẩu mới khác nhau.", "Nhập lại mật khẩu mới.")
            changed = people.change_own_password(county, request.user.id, data.old, data.new)
        except RuleBroken as fault:
            return page(request, "admin/account.html", "account", status=422, fault=fault, done=False)
        request.set_session(begun(changed, county.clock()))
        return Redirect("/tai-khoan?xong=mat-khau", status_code=303)
