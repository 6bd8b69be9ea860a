"""Letters of direction as pages show them: what was asked, by when, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass

from desk_app.county.views import words
from desk_app.domain.letter import LetterState
from desk_app.domain.localtime import local_date
from desk_app.store.queries.letters import LetterLine

_TAGS = {
    LetterState.UNREAD: ("neutral", "clock", "Chưa đọc"),
    LetterState.OWED: ("info", "pen", "Nợ giải trình"),
    LetterState.READ: ("neutral", "check", "Đã đọc"),
    LetterState.EXPLAINED: ("info", "upload", "Đã giải trình"),
    LetterState.CLOSED: ("good", "check", "Đã đóng"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A letter's line."""

    id: str
    number: str
    title: str
    day: str
    due: str
    late: bool
    state: str
    kind: str
    icon: str
    words: str
    explained: str


def lines(letters: Iterable[LetterLine], at: int) -> list[Shown]:
    """Return the lines of letters."""
    return [line(letter, at) for letter in letters]


def line(letter: LetterLine, at: int) -> Shown:
    """Return a letter's line; one whose explanation is overdue speaks in the late colour."""
    state = LetterState(letter.state)
    late = is_late(letter, at)
    kind, icon, said = ("late", "alert", "Quá hạn giải trình") if late else _TAGS[state]
    return Shown(
        id=letter.id,
        number=letter.number,
        title=letter.title,
        day=words.whole_day(local_date(letter.day_at)),
        due="" if letter.explain_by is None else words.whole_day(local_date(letter.explain_by - 1)),
        late=late,
        state=state,
        kind=kind,
        icon=icon,
        words=said,
        explained="" if letter.explained_at is None else words.moment(letter.explained_at, at),
    )


def is_late(letter: LetterLine, at: int) -> bool:
    """Say whether an explanation was asked for, the day is over, and none came."""
    waits = letter.state in (LetterState.UNREAD, LetterState.OWED)
    return letter.explain_by is not None and waits and letter.explain_by <= at
