"""Letters of direction as pages show them: what was asked, by when, and how far it has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desk_app.county.views import behind, words
from desk_app.county.views.unit import Lack
from desk_app.domain.letter import Letter, LetterState
from desk_app.domain.localtime import local_date
from desk_app.domain.period import Window
from desk_app.figures.registry import FIGURES
from desk_app.store.queries.letters import LetterLine
from desk_app.usecases.county.letters import Sent

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


OWED, LATE, EXPLAINED, CLOSED = "no", "qua-han", "da-giai-trinh", "da-dong"
_FILTERS = (
    ("", "Tất cả"),
    (OWED, "Nợ giải trình"),
    (LATE, "Quá hạn"),
    (EXPLAINED, "Đã giải trình, chờ đóng"),
    (CLOSED, "Đã đóng"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A filter with its count."""

    name: str
    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A letter to a unit in the list."""

    unit: str
    name: str
    letter: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLetter:
    """A letter with all that was written."""

    number: str
    title: str
    day: str
    paragraphs: tuple[str, ...]
    figures: tuple[str, ...]
    due: str
    read: str
    explanation: tuple[str, ...]
    explained: str
    tag: tuple[str, str, str]
    remark: str
    closed: bool


def filters(sent: Sequence[Sent], now: int) -> list[Tab]:
    """Return the filters with their counts."""
    return [
        Tab(name=name, text=text, count=sum(1 for one in sent if _is_in(one, name, now))) for name, text in _FILTERS
    ]


def rows(sent: Sequence[Sent], now: int, chosen: str) -> list[Row]:
    """Return the letters of a filter: late ones first, then those that owe, then those to be closed, then the rest."""
    kept = [one for one in sent if _is_in(one, chosen, now)]
    order = (LATE, OWED, EXPLAINED)
    kept.sort(key=lambda one: next((place for place, name in enumerate(order) if _is_in(one, name, now)), len(order)))
    return [Row(unit=one.unit, name=words.short_unit(one.name), letter=line(one.letter, now)) for one in kept]


def _is_in(one: Sent, chosen: str, now: int) -> bool:
    match chosen:
        case "no":
            return one.owed
        case "qua-han":
            return is_late(one.letter, now)
        case "da-giai-trinh":
            return one.letter.state == LetterState.EXPLAINED
        case "da-dong":
            return one.letter.state == LetterState.CLOSED
        case _:
            return True


def opened(letter: Letter, now: int) -> OpenedLetter:
    """Return a letter with all that was written."""
    sent = letter.sent
    late = sent.explain_by is not None and letter.explained_at is None and local_date(now) > sent.explain_by
    tag = _TAGS[letter.state]
    if late and letter.state in (LetterState.UNREAD, LetterState.OWED):
        tag = ("late", "alert", "Quá hạn giải trình")
    return OpenedLetter(
        number=sent.number,
        title=sent.title,
        day=words.whole_day(sent.day),
        paragraphs=_paragraphs(sent.text),
        figures=tuple(behind.label(code) for code in sent.figures if code in FIGURES),
        due="" if sent.explain_by is None else words.whole_day(sent.explain_by),
        read="" if letter.opened_at is None else words.moment(letter.opened_at, now),
        explanation=_paragraphs(letter.explanation),
        explained="" if letter.explained_at is None else words.moment(letter.explained_at, now),
        tag=tag,
        remark="" if letter.closed is None else letter.closed.remark,
        closed=letter.closed is not None,
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in (piece.strip() for piece in text.split("\n")) if part)


def asking_for(lacks: Sequence[Lack], window: Window) -> dict[str, object]:
    """Return a letter that asks a unit why its targets are missed."""
    missed = "\n".join(
        f"- {lack.title}: {lack.part}/{lack.whole} hồ sơ, cần {lack.needed} để đạt {lack.target} %, "
        f"còn thiếu {words.figure(lack.missing)} hồ sơ;"
        for lack in lacks
    )
    period = words.named_window(window)
    text = (
        f"Theo số liệu {period}, đơn vị chưa đạt các chỉ tiêu sau:\n{missed}\n"
        "Đề nghị UBND xã giải trình nguyên nhân, nêu giải pháp và thời gian khắc phục."
    )
    return {
        "title": f"V/v giải trình chỉ tiêu chưa đạt {words.within(window)}" if lacks else "",
        "text": text if lacks else "",
        "figures": [lack.code for lack in lacks],
    }


def reminder(window: Window) -> dict[str, object]:
    """Return a letter that reminds units of their summary."""
    return {
        "title": f"V/v gửi tổng hợp {words.within(window)}",
        "text": (
            f"Đến nay đơn vị chưa gửi tổng hợp kiểm soát thủ tục hành chính {words.named_window(window)}. "
            "Đề nghị duyệt và gửi báo cáo ngay khi nhận được thư này."
        ),
    }
