"""What is decided on a report: approving it, withdrawing the approval, and what changed since."""

from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk_app.ui.desk import Desk
from desk_app.ui.page import Message, Page
from desk_app.ui.pages.quarter.dialogs import ApproveDialog
from desk_app.ui.pages.quarter.figure_cells import shown
from desk_app.ui.pages.quarter.followed import name_of
from desk_app.ui.reason_dialog import ReasonDialog
from desk_app.usecases import quarter as quarters
from desk_app.usecases import review
from desk_app.usecases.report import Summary
from desk_app.usecases.review import Reading

SHOWN_CHANGES = 4
translate = QCoreApplication.translate


def ask_approval(page: Page, desk: Desk, reading: Reading) -> None:
    """Show what is approved and what follows, and approve it once a person says so."""
    is_over = reading.told.window.end_ms <= desk.clock()
    dialog = ApproveDialog(reading, is_over=is_over, parent=page)
    period, figures = reading.told.window.label, dict(reading.told.figures.whole)

    def approve(signer: str) -> None:
        command = partial(quarters.approve, period=period, signer=signer, figures=figures)
        desk.ops.write(page, command, done, failed=dialog.refuse)

    def done(_result: Any) -> None:
        dialog.accept()
        words = translate("Decisions", "The report is approved; its print carries no watermark any more.")
        page.notify.emit(Message(text=words))

    dialog.confirmed.connect(approve)
    dialog.open()


def ask_withdrawal(page: Page, desk: Desk, period: str) -> None:
    """Ask why the approval is withdrawn, and withdraw it."""
    title = translate("Decisions", "Withdraw the approval")
    words = translate(
        "Decisions",
        "The report is a draft again and prints with its watermark. The approval stays in the history.",
    )
    dialog = ReasonDialog(title, words, title, page)

    def withdraw(reason: str) -> None:
        command = partial(quarters.withdraw_approval, period=period, reason=reason)
        desk.ops.write(page, command, lambda _result: dialog.accept(), failed=dialog.refuse)

    dialog.confirmed.connect(withdraw)
    dialog.open()


def changed_words(told: Summary) -> str:
    """Return which figures are no longer those that were approved, nothing where all are."""
    changed = review.changed_since_approval(told)
    if not changed:
        return ""
    said = "; ".join(
        f"{escape(name_of(one.code))} {shown(one.code, one.approved)} → <b>{shown(one.code, one.now)}</b>"
        for one in changed[:SHOWN_CHANGES]
    )
    more = len(changed) - SHOWN_CHANGES
    rest = translate("Decisions", "and {count} more").format(count=more) if more > 0 else ""
    text = translate("Decisions", "Counted now, the figures are not those approved: {changes}")
    return f"{text.format(changes=said)} {rest}".strip() + "."
