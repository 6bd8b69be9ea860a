"""The words registers use for the way in, the state of a dossier and a citizen's grade."""

from collections.abc import Mapping
from typing import NamedTuple

from desk_app.domain.dossier.facts import Channel
from desk_app.domain.dossier.state import Standing
from desk_app.domain.survey import Grade
from desk_app.domain.text import fold
from desk_app.exchange.cells import Cell, Trouble, shown, text


class StateWord(NamedTuple):
    """What a state's word means: while the row has no end date, and when it has one.

    Some words do not say which: "Quá hạn" is told of open and of ended dossiers alike.
    """

    without_end: Standing
    with_end: Standing


BY_DATE = StateWord(Standing.PROCESSING, Standing.RESOLVED)
"""An empty state, or a word that only tells of the due date: the end date decides."""


def _only(standing: Standing) -> StateWord:
    return StateWord(standing, standing)


# The first phrase that occurs decides: "đã bổ sung" must be met before "bổ sung",
# "đã trả" before "dang", which is "đang" as well as "đăng ký".
_STATES: tuple[tuple[str, StateWord], ...] = (
    ("da bo sung", _only(Standing.PROCESSING)),
    ("bo sung", _only(Standing.SUPPLEMENT)),
    ("tam dung", _only(Standing.PAUSED)),
    ("tam ngung", _only(Standing.PAUSED)),
    ("nghia vu tai chinh", _only(Standing.PAUSED)),
    ("dung xu ly", StateWord(Standing.PAUSED, Standing.WITHDRAWN)),
    ("dung giai quyet", StateWord(Standing.PAUSED, Standing.WITHDRAWN)),
    ("rut", _only(Standing.WITHDRAWN)),
    ("huy", _only(Standing.WITHDRAWN)),
    ("tu choi", _only(Standing.REFUSED)),
    ("tra lai", _only(Standing.REFUSED)),
    ("khong tiep nhan", _only(Standing.REFUSED)),
    ("khong duoc tiep nhan", _only(Standing.REFUSED)),
    ("khong giai quyet", _only(Standing.REFUSED)),
    ("khong du dieu kien", _only(Standing.REFUSED)),
    ("cho tra", BY_DATE),
    ("chua tra", BY_DATE),
    ("da tra", _only(Standing.RESOLVED)),
    ("da giai quyet", _only(Standing.RESOLVED)),
    ("da xu ly", _only(Standing.RESOLVED)),
    ("da co ket qua", _only(Standing.RESOLVED)),
    ("da ket thuc", _only(Standing.RESOLVED)),
    ("da xong", _only(Standing.RESOLVED)),
    ("da cap", _only(Standing.RESOLVED)),
    ("da phat hanh", _only(Standing.RESOLVED)),
    ("chua", _only(Standing.PROCESSING)),
    ("dang", _only(Standing.PROCESSING)),
    ("xu ly xong", _only(Standing.RESOLVED)),
    ("giai quyet xong", _only(Standing.RESOLVED)),
    ("hoan thanh", _only(Standing.RESOLVED)),
    ("hoan tat", _only(Standing.RESOLVED)),
    ("ket thuc", _only(Standing.RESOLVED)),
    ("tra ket qua", _only(Standing.RESOLVED)),
    ("xong", _only(Standing.RESOLVED)),
    ("truoc han", BY_DATE),
    ("som han", BY_DATE),
    ("dung han", BY_DATE),
    ("qua han", BY_DATE),
    ("tre han", BY_DATE),
    ("den han", BY_DATE),
    ("trong han", _only(Standing.PROCESSING)),
    ("tiep nhan", _only(Standing.PROCESSING)),
    ("moi dang ky", _only(Standing.PROCESSING)),
    ("cho", _only(Standing.PROCESSING)),
    ("trinh ky", _only(Standing.PROCESSING)),
    ("thu ly", _only(Standing.PROCESSING)),
    ("chuyen", _only(Standing.PROCESSING)),
)

_CHANNELS: tuple[tuple[str, Channel], ...] = (
    ("buu chinh", Channel.POSTAL),
    ("bcci", Channel.POSTAL),
    ("buu dien", Channel.POSTAL),
    ("vnpost", Channel.POSTAL),
    ("buu cuc", Channel.POSTAL),
    ("postal", Channel.POSTAL),
    ("truc tuyen", Channel.ONLINE),
    ("online", Channel.ONLINE),
    ("qua mang", Channel.ONLINE),
    ("internet", Channel.ONLINE),
    ("dien tu", Channel.ONLINE),
    ("cong dich vu cong", Channel.ONLINE),
    ("dvc", Channel.ONLINE),
    ("toan trinh", Channel.ONLINE),
    ("mot phan", Channel.ONLINE),
    ("muc do 3", Channel.ONLINE),
    ("muc do 4", Channel.ONLINE),
    ("truc tiep", Channel.DIRECT),
    ("mot cua", Channel.DIRECT),
    ("tai bo phan", Channel.DIRECT),
    ("tai cho", Channel.DIRECT),
    ("tai quay", Channel.DIRECT),
    ("tai tru so", Channel.DIRECT),
    ("tai trung tam", Channel.DIRECT),
    ("tai ubnd", Channel.DIRECT),
    ("quay", Channel.DIRECT),
    ("giay", Channel.DIRECT),
    ("direct", Channel.DIRECT),
)
_SHORT_CHANNELS = {"tructiep": Channel.DIRECT, "tructuyen": Channel.ONLINE, "bc": Channel.POSTAL}

_GRADES: tuple[tuple[str, Grade], ...] = (
    ("khong hai long", Grade.POOR),
    ("chua hai long", Grade.POOR),
    ("it hai long", Grade.POOR),
    ("khong tot", Grade.POOR),
    ("chua tot", Grade.POOR),
    ("chua dat", Grade.POOR),
    ("khong dat", Grade.POOR),
    ("kem", Grade.POOR),
    ("te", Grade.POOR),
    ("yeu", Grade.POOR),
    ("xau", Grade.POOR),
    ("poor", Grade.POOR),
    ("binh thuong", Grade.FAIR),
    ("chap nhan duoc", Grade.FAIR),
    ("tam duoc", Grade.FAIR),
    ("trung binh", Grade.FAIR),
    ("tuong doi", Grade.FAIR),
    ("kha", Grade.FAIR),
    ("fair", Grade.FAIR),
    ("hai long", Grade.GOOD),
    ("tot", Grade.GOOD),
    ("xuat sac", Grade.GOOD),
    ("good", Grade.GOOD),
)


class States:
    """Read the state column; a preset may bring words of its own."""

    def __init__(self, own: Mapping[str, Standing] | None = None) -> None:
        self._own = {fold(word): _only(standing) for word, standing in (own or {}).items()}

    def __call__(self, cell: Cell) -> StateWord | Trouble:
        """Return what the word means.

        >>> states = States()
        >>> states("Đã trả kết quả (đúng hạn)").with_end, states("Chờ bổ sung").without_end, states("") == BY_DATE
        (<Standing.RESOLVED: 'resolved'>, <Standing.SUPPLEMENT: 'supplement'>, True)
        """
        said = fold(text(cell))
        if not said or said == "-":
            return BY_DATE
        if own := self._own.get(said) or _codes.get(said):
            return own
        spaced = f" {said}"
        for phrase, word in _STATES:
            if f" {phrase}" in spaced:
                return word
        return Trouble(f"{shown(cell)} không phải là trạng thái hồ sơ đã biết.")


_codes = {standing.value: _only(standing) for standing in Standing if standing is not Standing.VOIDED}


class Channels:
    """Read the column of the way in; an empty cell is the counter (contract: a row may leave it out)."""

    def __init__(self, own: Mapping[str, Channel] | None = None) -> None:
        self._own = {fold(word): channel for word, channel in (own or {}).items()}

    def __call__(self, cell: Cell) -> Channel | Trouble:
        """Return the channel.

        >>> channels = Channels()
        >>> [channels(c).value for c in ("Trực tuyến (toàn trình)", "Qua BCCI", "Tại Bộ phận Một cửa", "")]
        ['online', 'postal', 'direct', 'direct']
        """
        said = fold(text(cell))
        if not said or said == "-":
            return Channel.DIRECT
        if own := self._own.get(said) or _SHORT_CHANNELS.get(said):
            return own
        for phrase, channel in _CHANNELS:
            if phrase in said:
                return channel
        return Trouble(f"{shown(cell)} không phải là hình thức tiếp nhận đã biết (Trực tuyến, Trực tiếp, BCCI).")


def grade(cell: Cell) -> Grade | Trouble | None:
    """Return the overall grade of a survey sheet; a bare figure says no scale and is not guessed.

    >>> grade("Rất hài lòng"), grade("Không hài lòng"), grade("Bình thường"), grade("")
    (<Grade.GOOD: 'good'>, <Grade.POOR: 'poor'>, <Grade.FAIR: 'fair'>, None)
    """
    said = fold(text(cell))
    if not said:
        return None
    spaced = f" {said} "
    for phrase, value in _GRADES:
        if f" {phrase} " in spaced:
            return value
    return Trouble(f"{shown(cell)} không phải là mức đánh giá đã biết (Hài lòng, Bình thường, Không hài lòng).")
