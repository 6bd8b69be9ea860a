"""What stands round every page: who reads it, where else there is to go, and what waits there."""

from dataclasses import dataclass
from typing import Any, cast

from litestar import Request
from litestar.exceptions import PermissionDeniedException
from litestar.response import Template

from desk_app.county.pages import badges
from desk_app.county.views import links
from desk_app.store.county.office import County
from desk_app.store.county.people import Person, Role
from desk_app.usecases.county.by import By

SIGN_OUT, ACCOUNT = "/dang-xuat", "/tai-khoan"

_SECTIONS = (
    ("today", links.TODAY, "Số liệu 17:00"),
    ("units", links.UNITS, "Đơn vị"),
    ("scores", links.SCORES, "Chỉ số 766"),
    ("summaries", links.SUMMARIES, "Tổng hợp quý"),
    ("letters", links.LETTERS, "Thư chỉ đạo"),
    ("catalogue", links.CATALOGUE, "Danh mục, chỉ tiêu"),
)

MORE: tuple[tuple[str, str, str, Role], ...] = (
    ("devices", "/thiet-bi", "Thiết bị", Role.READER),
    ("people", "/nguoi-dung", "Người dùng", Role.ADMINISTRATOR),
    ("audit", "/nhat-ky", "Nhật ký", Role.ADMINISTRATOR),
)
"""Pages of the county's own register, and who sees them."""

AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A page of the top bar; ``badge`` counts what waits there."""

    href: str
    text: str
    current: bool
    badge: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The top bar: ``place`` names the county, ``title`` the reader's office, ``acts`` says whether they may act."""

    place: str
    title: str
    sections: tuple[Section, ...]
    acts: bool
    sign_out: str = ""
    account: str = ""


def county_of(request: AnyRequest) -> County:
    """Return the county that the server serves."""
    return cast("County", request.app.state.county)


def reader_of(request: AnyRequest) -> Person | None:
    """Return who reads; None where nobody signed in."""
    person = request.scope.get("user")
    return person if isinstance(person, Person) else None


def officer_of(request: AnyRequest) -> By:
    """Return in whose name something is written: an office, never a name."""
    person = reader_of(request)
    if person is None:
        raise PermissionDeniedException("nobody")
    return By(person=person.id, title=person.title)


def frame_of(request: AnyRequest, current: str) -> Frame:
    """Return the top bar of a page."""
    county = county_of(request)
    person = reader_of(request)
    waiting = badges.waiting(county)
    sections = [
        Section(href=href, text=text, current=name == current, badge=waiting.get(name, 0))
        for name, href, text in _SECTIONS
    ]
    sections += [
        Section(href=href, text=text, current=name == current)
        for name, href, text, role in MORE
        if person is not None and person.role.covers(role)
    ]
    return Frame(
        place=county.name.removeprefix("UBND "),
        title="" if person is None else person.title,
        sections=tuple(sections),
        acts=person is not None and person.role.covers(Role.OFFICER),
        sign_out="" if person is None else SIGN_OUT,
        account="" if person is None else ACCOUNT,
    )


def page(request: AnyRequest, template: str, current: str, *, status: int = 200, **shown: Any) -> Template:
    """Return a page in its frame."""
    context = {"frame": frame_of(request, current), **shown}
    return Template(template_name=template, context=context, status_code=status)
