"""The border of this room on the county's side: what SQLite or PostgreSQL refuses becomes a sentence."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from desk_app.store import faults
from desk_app.store.faults import DataFault


class ServerFault(DataFault):
    """The PostgreSQL server cannot be reached, or cannot read or write now; nothing that was confirmed is lost."""


_AWAY = (
    "Không kết nối được máy chủ PostgreSQL.",
    "Kiểm tra máy chủ đang chạy, đường mạng và địa chỉ cơ sở dữ liệu rồi làm lại; chưa ghi gì thêm.",
)
_NOT_ALLOWED = (
    "Máy chủ PostgreSQL không cho người dùng này làm việc với cơ sở dữ liệu.",
    "Kiểm tra tên, mật khẩu và quyền của người dùng trong địa chỉ cơ sở dữ liệu; người ấy phải là chủ cơ sở dữ liệu.",
)
_NO_DATABASE = (
    "Máy chủ PostgreSQL không có cơ sở dữ liệu này.",
    "Tạo cơ sở dữ liệu với bảng mã UTF8 rồi làm lại, hoặc sửa tên trong địa chỉ.",
)
_FULL = (
    "Ổ đĩa của máy chủ PostgreSQL đã đầy nên chưa lưu được; những gì đã lưu trước đó vẫn còn nguyên.",
    "Giải phóng chỗ trống trên máy chủ rồi làm lại.",
)
_BUSY = (
    "Dữ liệu của đơn vị này đang được ghi ở nơi khác nên chưa lưu được.",
    "Chờ việc kia xong rồi làm lại.",
)
_READ_ONLY = (
    "Máy chủ PostgreSQL chỉ cho đọc nên chưa lưu được.",
    "Chỉ địa chỉ tới máy chủ chính, hoặc chờ máy chủ này được cho ghi lại.",
)

SENTENCES = {
    "28": _NOT_ALLOWED,
    "42501": _NOT_ALLOWED,
    "3D000": _NO_DATABASE,
    "53100": _FULL,
    "55P03": _BUSY,
    "40001": _BUSY,
    "40P01": _BUSY,
    "25006": _READ_ONLY,
    "08000": _AWAY,
    "08001": _AWAY,
    "08003": _AWAY,
    "08004": _AWAY,
    "08006": _AWAY,
    "57P": _AWAY,
    "53300": _AWAY,
}
"""PostgreSQL's code, or how it begins → title and remedy."""


@contextmanager
def told_to_people() -> Iterator[None]:
    """Raise ``DataFault`` in place of what the driver raises for a fault of the machine, the server or the file."""
    try:
        with faults.told_to_people():
            yield
    except Exception as error:
        fault = _fault(error)
        if fault is None:
            raise
        raise fault from error


def _fault(error: Exception) -> ServerFault | None:
    psycopg: Any = sys.modules.get("psycopg")  # a county in a file need not have it
    cause: Any = getattr(error, "orig", error)
    if psycopg is None or not isinstance(cause, psycopg.Error):
        return None
    code = cause.sqlstate
    if code is None:
        return ServerFault(*_of_no_code(str(cause))) if isinstance(cause, psycopg.OperationalError) else None
    sentences = next((told for begins, told in SENTENCES.items() if code.startswith(begins)), None)
    return None if sentences is None else ServerFault(*sentences)


def _of_no_code(message: str) -> tuple[str, str]:
    """Return what a connection that never stood says: libpq gives it words, but no code."""
    if "database" in message and "does not exist" in message:
        return _NO_DATABASE
    if "password" in message or "authentication" in message or ("role" in message and "does not exist" in message):
        return _NOT_ALLOWED
    return _AWAY
