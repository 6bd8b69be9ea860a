"""The border to the disk: what goes wrong there is told as a person can act on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk_app.errors import DeskError


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Turn a disk's refusal into a sentence: on Windows, a file that is open elsewhere is the usual cause."""
    try:
        yield
    except OSError as error:
        raise DeskError(
            f"Không ghi được tệp {file}: {error.strerror or error}.",
            "Đóng tệp nếu đang mở trong chương trình khác, hoặc chọn thư mục khác, rồi làm lại.",
        ) from error
