"""The state machine of a dossier: which act leads from which step to which. The handbook's drawing is made from it.

Forward steps may be passed over where one person does them at once (a same-day certification is received, signed
and given back in one save); backwards leads only ``REOPEN``, with its reason. Sources: NĐ 61/2018/NĐ-CP art. 17–20,
NĐ 118/2025/NĐ-CP art. 17–22.
"""

from dataclasses import dataclass
from enum import StrEnum

from desk_app.domain.dossier.state import Dossier, Step
from desk_app.domain.rule import RuleBroken


class Act(StrEnum):
    """What moves a dossier from one step to another."""

    HAND_OVER = "hand over"
    BEGIN = "begin"
    REQUEST_SUPPLEMENT = "request supplement"
    TAKE_SUPPLEMENT = "take supplement"
    PAUSE = "pause"
    RESUME = "resume"
    SEND_ON = "send on"
    TAKE_BACK = "take back"
    ISSUE = "issue"
    TAKE_PAPER = "take paper"
    GIVE = "give back"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Move:
    """An act: the steps it starts from and the one it leads to.

    ``TAKE_SUPPLEMENT``, ``RESUME`` and ``TAKE_BACK`` lead back to the step that was left; ``to`` names the usual one.
    """

    act: Act
    starts: frozenset[Step]
    to: Step


UNDER_WAY = frozenset({Step.RECEIVED, Step.HANDED_OVER, Step.PROCESSING})
"""The clock runs, and the dossier is in this unit's hands."""
OPEN_STEPS = UNDER_WAY | {Step.SUPPLEMENT, Step.PAUSED, Step.ELSEWHERE}
ENDED = frozenset({Step.SIGNED, Step.AT_COUNTER, Step.GIVEN, Step.REFUSED, Step.WITHDRAWN})

MOVES: tuple[Move, ...] = (
    Move(Act.HAND_OVER, UNDER_WAY, Step.HANDED_OVER),
    Move(Act.BEGIN, frozenset({Step.RECEIVED, Step.HANDED_OVER}), Step.PROCESSING),
    Move(Act.REQUEST_SUPPLEMENT, UNDER_WAY, Step.SUPPLEMENT),
    Move(Act.TAKE_SUPPLEMENT, frozenset({Step.SUPPLEMENT}), Step.PROCESSING),
    Move(Act.PAUSE, UNDER_WAY, Step.PAUSED),
    Move(Act.RESUME, frozenset({Step.PAUSED}), Step.PROCESSING),
    Move(Act.SEND_ON, UNDER_WAY, Step.ELSEWHERE),
    Move(Act.TAKE_BACK, frozenset({Step.ELSEWHERE}), Step.PROCESSING),
    Move(Act.ISSUE, UNDER_WAY, Step.SIGNED),
    Move(Act.TAKE_PAPER, frozenset({Step.SIGNED}), Step.AT_COUNTER),
    Move(Act.GIVE, frozenset({Step.AT_COUNTER}), Step.GIVEN),
    Move(Act.REFUSE, OPEN_STEPS - {Step.ELSEWHERE}, Step.REFUSED),
    Move(Act.WITHDRAW, OPEN_STEPS, Step.WITHDRAWN),
    Move(Act.REOPEN, ENDED, Step.PROCESSING),
    Move(Act.VOID, OPEN_STEPS | ENDED, Step.VOIDED),
)

_MOVE = {move.act: move for move in MOVES}

STEP_WORDS: dict[Step, str] = {
    Step.RECEIVED: "mới tiếp nhận",
    Step.HANDED_OVER: "đã bàn giao, chưa thụ lý",
    Step.PROCESSING: "đang xử lý",
    Step.SUPPLEMENT: "đang chờ bổ sung",
    Step.PAUSED: "đang tạm dừng",
    Step.ELSEWHERE: "đang ở cơ quan khác",
    Step.SIGNED: "đã ký nhưng bản giấy chưa về quầy",
    Step.AT_COUNTER: "đã có kết quả tại quầy",
    Step.GIVEN: "đã trả kết quả cho dân",
    Step.REFUSED: "đã từ chối",
    Step.WITHDRAWN: "đã rút",
    Step.VOIDED: "đã hủy vì nhập nhầm",
}
"""A step as a sentence about a dossier ends."""

_REMEDIES: dict[Step, str] = {
    Step.SUPPLEMENT: "Nhận giấy tờ bổ sung trước, rồi làm tiếp.",
    Step.PAUSED: "Cho hồ sơ tiếp tục trước.",
    Step.ELSEWHERE: "Ghi nhận hồ sơ quay về trước.",
    Step.SIGNED: "Ghi nhận bản giấy về quầy trước khi trả; nếu ghi nhầm kết quả, mở lại hồ sơ.",
    Step.VOIDED: "Tiếp nhận hồ sơ mới nếu cần.",
}
_IF_ENDED = "Mở lại hồ sơ trước, nếu kết quả ghi nhầm."
_IF_OPEN = "Xem các bước của hồ sơ và làm bước đang chờ."


def may(dossier: Dossier, act: Act) -> bool:
    """Say whether the act is possible at the dossier's step."""
    return dossier.step in _MOVE[act].starts


def possible(step: Step) -> frozenset[Act]:
    """Return the acts that are possible at a step.

    >>> sorted(act.value for act in possible(Step.SIGNED))
    ['reopen', 'take paper', 'void']
    """
    return frozenset(move.act for move in MOVES if step in move.starts)


def require(dossier: Dossier, act: Act, field: str) -> None:
    """Raise the rule that the act would break, beside the field, where it is out of order."""
    step = dossier.step
    if step in _MOVE[act].starts:
        return
    remedy = _REMEDIES.get(step) or (_IF_ENDED if step in ENDED else _IF_OPEN)
    raise RuleBroken(field, f"Hồ sơ {STEP_WORDS[step]}.", remedy)
