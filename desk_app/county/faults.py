"""What went wrong, said to whoever asked: a page for people, JSON for programs, our insides for neither."""

import logging
from typing import Any
from urllib.parse import quote

from litestar import Request, Response
from litestar.exceptions import HTTPException, NotAuthorizedException
from litestar.response import Redirect, Template
from litestar.types import ExceptionHandlersMap

from desk_app.county.operation.logs import place
from desk_app.domain.period import PeriodError
from desk_app.domain.rule import RuleBroken
from desk_app.errors import DeskError
from desk_app.store.county.register import UnknownUnit

_LOG = logging.getLogger("motcua.county")

AnyRequest = Request[Any, Any, Any]

_WORDS = {
    400: ("Yêu cầu chưa đúng.", "Kiểm tra lại những gì đã nhập rồi gửi lại."),
    403: ("Bạn không được làm việc này.", "Quay lại trang trước; nếu trang đã mở lâu, tải lại rồi làm lại."),
    404: ("Không có trang này.", "Kiểm tra lại đường dẫn, hoặc bắt đầu từ trang đầu."),
    405: ("Không có trang này.", "Kiểm tra lại đường dẫn, hoặc bắt đầu từ trang đầu."),
    413: ("Nội dung gửi lên quá lớn.", "Gửi ít hơn mỗi lần."),
    429: ("Quá nhiều yêu cầu trong một lúc.", "Chờ một phút rồi làm lại."),
}
_OTHER = ("Máy chủ gặp lỗi.", "Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị.")


def handlers() -> ExceptionHandlersMap:
    """Return what answers each kind of exception."""
    return {
        NotAuthorizedException: _sign_in_first,
        HTTPException: _turned_away,
        PeriodError: _senseless,
        UnknownUnit: _no_such_unit,
        DeskError: _told,
        RuleBroken: _told,
        Exception: _broke,
    }


def _sign_in_first(request: AnyRequest, _error: NotAuthorizedException) -> Response[Any]:
    """Lead a person to the sign-in and from there back; tell a program."""
    if not is_page(request):
        return said(request, 401, "Chưa đăng nhập.", "Đăng nhập, hoặc gửi kèm mã truy cập.")
    path = request.url.path if request.method == "GET" else "/"
    query = f"?{request.url.query}" if request.url.query and request.method == "GET" else ""
    return Redirect("/dang-nhap" if path == "/" else f"/dang-nhap?den={quote(path + query, safe='')}", status_code=303)


def _turned_away(request: AnyRequest, error: HTTPException) -> Response[Any]:
    if error.status_code >= 500:
        return _broke(request, error)
    title, remedy = _WORDS.get(error.status_code, _OTHER)
    return said(request, error.status_code, title, remedy, dict(error.headers or {}))


def _told(request: AnyRequest, error: DeskError | RuleBroken) -> Response[Any]:
    return said(request, 409 if isinstance(error, DeskError) else 422, error.title, error.remedy)


def _senseless(request: AnyRequest, error: PeriodError) -> Response[Any]:
    hint = "" if "Ví dụ" in str(error) else "Ví dụ: 2023-Q2, 2023-06, 2023, 2023-H1, 2023-03-15..2023-06-14."
    return said(request, 400, str(error), hint)


def _no_such_unit(request: AnyRequest, error: UnknownUnit) -> Response[Any]:
    return said(request, 404, error.title, error.remedy)


def _broke(request: AnyRequest, error: Exception) -> Response[Any]:
    """Write down where a bug of ours arose, without a value of anybody's, and say that it is ours."""
    route = request.scope.get("path_template", "")
    _LOG.error("broke", extra={"route": route, "error": type(error).__name__, "where": place(error)})
    return said(request, 500, *_OTHER)


def is_page(request: AnyRequest) -> bool:
    """Say whether a person at a browser asks."""
    return not request.url.path.startswith(("/api/", "/sync/", "/metrics", "/healthz"))


def said(
    request: AnyRequest, status: int, title: str, remedy: str, headers: dict[str, str] | None = None
) -> Response[Any]:
    """Return the answer that says it."""
    if not is_page(request):
        document = {"status_code": status, "title": title, "remedy": remedy}
        return Response(document, status_code=status, headers=headers, media_type="application/json")
    context = {"title": title, "remedy": remedy, "signed_in": request.scope.get("user") is not None}
    return Template("admin/fault.html", context=context, status_code=status, headers=headers)
