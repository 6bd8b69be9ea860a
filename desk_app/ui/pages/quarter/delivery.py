"""The report on its way to the county: sending it, and how far it has come."""

from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.quarter import Delivery
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message, Page, told
from desk_app.ui.theme.tokens import Space, Tone, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.ui.widgets.panel import FactRow
from desk_app.ui.widgets.text import Text
from desk_app.usecases.quarter import Way
from desk_app.usecases.review import Reading

if TYPE_CHECKING:
    from desk_app.domain.quarter import SummarySent
    from desk_app.ui.progress import Progress

translate = QCoreApplication.translate


def is_sendable(reading: Reading) -> bool:
    """Say whether an approved report stands here that the county was not sent."""
    way = reading.way
    return reading.told.quarter.approved is not None and (way.delivery is Delivery.NOT_SENT or way.is_newer)


def said(way: Way, now_ms: int) -> tuple[Tone, str]:
    """Return how far the report has come in a sentence or two, nothing while it was not sent."""
    if way.sent_at is None:
        return Tone.INFO, ""
    tone, text = _answer(way, now_ms) if _is_answered(way) else (Tone.INFO, _waiting(way, now_ms))
    if way.is_newer:
        newer = translate("Delivery", "What stands here now is another edition, which the county was not sent.")
        return (tone if tone is Tone.LATE else Tone.WARN), f"{text} {newer}"
    return tone, text


def _is_answered(way: Way) -> bool:
    return way.delivery in (Delivery.ACKNOWLEDGED, Delivery.RETURNED)


def _answer(way: Way, now_ms: int) -> tuple[Tone, str]:
    when = "" if way.answered_at is None else words.recent(way.answered_at, now_ms)
    remark = f"<b>{escape(way.remark)}</b>"
    if way.delivery is Delivery.RETURNED:
        text = translate(
            "Delivery", "Returned by the county at {when}: {remark}. Mend it, approve it, and send it anew."
        )
        return Tone.LATE, text.format(when=when, remark=remark.replace(".</b>", "</b>"))
    text = translate("Delivery", "Acknowledged by the county at {when}.").format(when=when)
    return Tone.GOOD, f"{text} {remark}" if way.remark else text


def _waiting(way: Way, now_ms: int) -> str:
    """Return since when an edition waits, and where figures and paper are: the paper travels after."""
    if way.delivery is Delivery.SUPPLEMENT:
        text = translate("Delivery", "Supplement sent at {when} by {who}:")
    else:
        text = translate("Delivery", "Sent to the county at {when} by {who}:")
    when = words.recent(way.sent_at or 0, now_ms)
    if way.is_there and way.paper_is_there:
        place = translate("Delivery", "figures and PDF are there, waiting to be acknowledged.")
    elif way.is_there:
        place = translate("Delivery", "the figures are there, the PDF is on its way.")
    else:
        place = translate("Delivery", "still on this PC; the next exchange takes it along.")
    return f"{text.format(when=when, who=escape(way.sent_by))} {place}"


class SendDialog(QDialog):
    """Say what goes and what follows, once more, before it goes."""

    confirmed = Signal()

    def __init__(self, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Send to the county: {period}").format(period=reading.told.window.label_vi)
        self.setWindowTitle(title)
        self.setFixedWidth(Width.DIALOG)
        self.notices = NoticeBar()
        self._stay = Button(self.tr("Not yet"))
        self._stay.clicked.connect(self.reject)
        self.go = Button(self.tr("Send"), kind=Kind.MAIN, icon="sync", key="Ctrl+Enter")
        self.go.clicked.connect(self._on_confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X4)
        column.setSpacing(Space.X3)
        column.addWidget(Text(title, Type.HEAD))
        column.addWidget(self.notices)
        for name, value in self._facts(reading):
            column.addWidget(FactRow(name, value))
        column.addWidget(Text(self._consequences(), wrap=True, tone="label"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._stay)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        if not reading.told.quarter.number:
            text = self.tr("The report has no number yet: give it one under Words, if the paper shall carry it.")
            self.notices.tell("number", Tone.WARN, text)
        self.finished.connect(self.deleteLater)
        self._column = column
        self._fit()
        self.go.setFocus()

    def refuse(self, error: Refusal) -> None:
        """Say what stands in the way."""
        self.go.set_off()
        self.notices.clear()
        self.notices.tell("refused", Tone.LATE, told(error))
        self._fit()

    def _fit(self) -> None:
        """Be as high as wrapped sentences need at this width; Qt's own guess is for a narrower dialog."""
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(Width.DIALOG))

    def _on_confirmed(self) -> None:
        self.go.set_off(self.tr("The PDF is being made."))
        self.confirmed.emit()

    def _facts(self, reading: Reading) -> list[tuple[str, str]]:
        """Return what names the edition."""
        quarter, now = reading.told.quarter, reading.told.now
        facts = [(self.tr("To"), reading.told.profile.superior)]
        if quarter.approved is not None:
            when = words.recent(quarter.approved.approved_at, now)
            facts.append((self.tr("Approved"), f"{when} · {quarter.approved.signer}"))
        dated = "" if quarter.day is None else words.day(quarter.day)
        facts.append((self.tr("Number and day"), " · ".join(part for part in (quarter.number, dated) if part) or "–"))
        return facts

    def _consequences(self) -> str:
        return self.tr(
            "The approved figures and the PDF are frozen as they are and go with the next exchange. What is mended "
            "later goes as a supplement, after a new approval; what was sent stays with the county."
        )


def ask_sending(page: Page, desk: Desk, reading: Reading) -> None:
    """Show what goes, and send it once a person says so."""
    dialog = SendDialog(reading, page)
    period = reading.told.window.label

    def send() -> None:
        desk.ops.run(page, partial(_send, desk.directory, period), done, failed=dialog.refuse)

    def done(_sent: object) -> None:
        dialog.accept()
        text = translate("Delivery", "The report is frozen and goes to the county with the next exchange.")
        page.notify.emit(Message(text=text))

    dialog.confirmed.connect(send)
    dialog.open()


def _send(directory: Path, period: str, progress: "Progress") -> "SummarySent":
    from desk_app.usecases import sending

    return sending.send(progress.view, progress.work, directory, period, progress.report)
