"""Letters of direction from the county: reading them, and explaining by the day that they name."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain import letter
from desk_app.domain.letter import Letter, LetterExplained, LetterOpened, LetterState
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import nfc
from desk_app.errors import DeskError
from desk_app.store import carried
from desk_app.store.papers import Papers
from desk_app.store.queries import letters
from desk_app.store.queries.letters import LetterLine

if TYPE_CHECKING:
    from desk_app.store.work import Work


def waiting(work: "Work") -> list[LetterLine]:
    """Return the letters that wait for the unit: not read, or an explanation is owed; the nearest last day first."""
    return letters.waiting(work.driver)


def every(work: "Work") -> list[LetterLine]:
    """Return all letters, those that wait first."""
    return letters.letters(work.driver)


def of(work: "Work", id: str) -> Letter:
    """Return a letter. Raises ``DeskError`` for none."""
    found = letter.fold(work.history(id))
    if found is None:
        raise DeskError("Không tìm thấy văn bản.", "Đồng bộ với huyện rồi mở lại danh sách văn bản.")
    return found


def papers_here(work: "Work") -> dict[str, int]:
    """Return the papers that have arrived whole: digest → bytes."""
    return dict(carried.papers_here(work.driver))


def to_read(directory: Path, line: LetterLine, folder: Path) -> Path:
    """Return a copy of a letter's paper that every viewer takes for a PDF, named by the letter's number.

    ``directory`` is the unit's data; the copy lies under ``folder``. Raises ``DeskError``.
    """
    name = re.sub(r"[^\w.-]+", "-", line.number).strip("-.") or "van-ban"
    copy = folder / line.paper[:16] / f"{name}.pdf"
    content = Papers(directory).read(line.paper)
    try:
        if not copy.exists() or copy.stat().st_size != len(content):
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)
    except OSError as error:
        raise DeskError(
            f"Không chép được văn bản ra tệp để mở ({error.strerror or error}).",
            "Kiểm tra ổ đĩa còn chỗ trống, đóng tệp ấy nếu đang mở ở nơi khác, rồi mở lại.",
        ) from error
    return copy


def opened(work: "Work", id: str) -> None:
    """Record that somebody read the letter; the first reading counts."""
    if of(work, id).opened_at is None:
        work.record(id, LetterOpened())


def explain(work: "Work", id: str, text: str) -> None:
    """Write the unit's explanation; a later one replaces it until the county closes the letter."""
    said = nfc(text.strip())
    if not said:
        raise RuleBroken("text", "Chưa ghi nội dung giải trình.", "Ghi nguyên nhân và cách khắc phục rồi gửi.")
    found = of(work, id)
    if found.state is LetterState.CLOSED:
        raise RuleBroken(
            "text",
            f"Huyện đã kết thúc văn bản {found.sent.number}.",
            "Không cần giải trình thêm; nếu có ý kiến mới, liên hệ huyện để được gửi lại văn bản.",
        )
    if found.opened_at is None:
        work.record(id, LetterOpened())
    if said != found.explanation:
        work.record(id, LetterExplained(text=said))
