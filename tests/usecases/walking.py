"""The acts of a counter as use cases, for walks at random: each may be tried at any step of a dossier."""

from collections.abc import Callable

from desk_app.domain.dossier.facts import Delivery, Left, PauseReason, Payment
from desk_app.domain.dossier.machine import Act
from desk_app.store.work import Work
from desk_app.usecases import fees, steps

DAY_MS = 86_400_000

ACTS: dict[Act, Callable[[Work, str], object]] = {
    Act.HAND_OVER: lambda work, dossier: steps.hand_over(work, dossier, f"Công chức {work.slot()}"),
    Act.BEGIN: lambda work, dossier: steps.begin(work, dossier),
    Act.REQUEST_SUPPLEMENT: lambda work, dossier: steps.request_supplement(
        work, dossier, ("Giấy khai sinh", "Tờ khai"), exception="Tòa án yêu cầu"
    ),
    Act.TAKE_SUPPLEMENT: lambda work, dossier: steps.resume(work, dossier),
    Act.PAUSE: lambda work, dossier: steps.pause(work, dossier, PauseReason.OTHER, "Chờ xác minh"),
    Act.RESUME: lambda work, dossier: steps.resume(work, dossier),
    Act.SEND_ON: lambda work, dossier: steps.send_on(work, dossier, "UBND huyện", due_at=work.now + DAY_MS),
    Act.TAKE_BACK: lambda work, dossier: steps.take_back(work, dossier),
    Act.ISSUE: lambda work, dossier: steps.issue_result(work, dossier, left=Left.PAPER, digitized=True),
    Act.TAKE_PAPER: lambda work, dossier: steps.take_paper(work, dossier),
    Act.GIVE: lambda work, dossier: steps.give(work, dossier, way=Delivery.COUNTER),
    Act.REFUSE: lambda work, dossier: steps.refuse(work, dossier, "Không đủ điều kiện"),
    Act.WITHDRAW: lambda work, dossier: steps.withdraw(work, dossier),
    Act.REOPEN: lambda work, dossier: steps.reopen(work, dossier, "Ghi nhầm"),
    Act.VOID: lambda work, dossier: steps.void(work, dossier, "Nhập nhầm"),
}
"""Every act of the machine, so told that no rule but the order of steps can stand against it."""

BESIDES: dict[str, Callable[[Work, str], object]] = {
    "contact": lambda work, dossier: steps.contact(work, dossier, "Đã báo lý do tạm dừng"),
    "apologise": lambda work, dossier: steps.apologise(
        work, dossier, max(work.dossier(dossier).due_at, work.now) + DAY_MS, "Chờ xác minh", exception="Vẫn chờ"
    ),
    "collect": lambda work, dossier: fees.collect(work, dossier, 8_000, Payment.CASH),
    "print": lambda work, dossier: steps.note_printed(work, dossier, "receipt"),
}
"""What is recorded beside the steps."""
