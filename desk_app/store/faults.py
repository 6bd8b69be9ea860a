"""The border of this room: what SQLite or the disk refuses becomes a sentence that a person can act on.

Only faults of the machine and the file are turned; a statement of ours that SQLite refuses stays a bug.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as sqlcipher

from desk_app.errors import DeskError


class DataFault(DeskError):
    """The data file cannot be read or written now; nothing that was confirmed is lost."""


class CorruptData(DataFault):
    """The data file is damaged, or is none of ours."""


_BUSY = (
    "Dữ liệu đang được một chương trình khác ghi nên chưa lưu được.",
    "Chờ chương trình kia xong rồi làm lại; nếu vẫn vậy, đóng các cửa sổ Một Cửa Desk khác.",
)
_NOT_OPENED = (
    "Không mở được tệp dữ liệu.",
    "Kiểm tra ổ đĩa và quyền đọc, ghi thư mục dữ liệu của người dùng này rồi mở lại phần mềm.",
)
_NOT_WRITABLE = (
    "Tệp dữ liệu chỉ cho đọc nên chưa lưu được.",
    "Cấp quyền ghi thư mục dữ liệu cho người dùng này rồi làm lại.",
)
_FULL = (
    "Ổ đĩa đã đầy nên chưa lưu được; những gì đã lưu trước đó vẫn còn nguyên.",
    "Giải phóng chỗ trống trên ổ đĩa chứa dữ liệu rồi làm lại.",
)
_DISK = (
    "Ổ đĩa báo lỗi khi đọc hoặc ghi dữ liệu nên chưa lưu được.",
    "Kiểm tra ổ đĩa còn chỗ trống và còn tốt, sao lưu dữ liệu rồi làm lại.",
)
_CORRUPT = (
    "Tệp dữ liệu bị hỏng hoặc không phải dữ liệu của Một Cửa Desk.",
    "Không ghi thêm; giữ tệp này lại và khôi phục từ bản sao lưu gần nhất.",
)
_MOVED = (
    "Tệp dữ liệu đã bị chuyển đi hoặc bị xóa trong khi phần mềm đang mở.",
    "Đưa tệp về chỗ cũ, đóng phần mềm rồi mở lại; chưa ghi gì thêm.",
)

_NOT_TEXT = "Could not decode to UTF-8"
"""How the driver itself, without a code of SQLite's, tells that a text's bytes are none"""

SENTENCES = {
    sqlcipher.SQLITE_BUSY: _BUSY,
    sqlcipher.SQLITE_LOCKED: _BUSY,
    sqlcipher.SQLITE_CANTOPEN: _NOT_OPENED,
    sqlcipher.SQLITE_PERM: _NOT_OPENED,
    sqlcipher.SQLITE_READONLY: _NOT_WRITABLE,
    sqlcipher.SQLITE_FULL: _FULL,
    sqlcipher.SQLITE_IOERR: _DISK,
    sqlcipher.SQLITE_CORRUPT: _CORRUPT,
    sqlcipher.SQLITE_NOTADB: _CORRUPT,
}
"""SQLite's primary result code → title and remedy."""


@contextmanager
def told_to_people() -> Iterator[None]:
    """Raise ``DataFault`` in place of what the driver raises for a fault of the machine or the file."""
    try:
        yield
    except Exception as error:
        fault = _fault(error)
        if fault is None:
            raise
        raise fault from error


def moved() -> DataFault:
    """Return the fault of a data file that is no longer where it was opened."""
    return DataFault(*_MOVED)


def not_opened() -> DataFault:
    """Return the fault of a directory that this person may not write to."""
    return DataFault(*_NOT_OPENED)


def _fault(error: Exception) -> DataFault | None:
    """Return the fault that the driver's error tells of; SQLAlchemy wraps the driver's error as ``orig``."""
    cause = getattr(error, "orig", error)
    if isinstance(cause, sqlcipher.Error):
        if str(cause).startswith(_NOT_TEXT):
            return CorruptData(*_CORRUPT)
        sentences = SENTENCES.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF)
        if sentences is None:
            return None
        return CorruptData(*sentences) if sentences is _CORRUPT else DataFault(*sentences)
    return None
