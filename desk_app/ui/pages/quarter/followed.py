"""Figures that stand on no paper: what is watched at the counter, what goes elsewhere, whom the counter helped."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk_app.ui.pages.quarter.figure_row import CONTEXT, FigureRow, Unit, Values, figure_row
from desk_app.ui.pages.quarter.rows import ROWS


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under a head of their own; those in which nothing happened are folded away."""

    source: str
    rows: tuple[FigureRow, ...]

    @property
    def key(self) -> str:
        """Return what the section is remembered by."""
        return self.source

    @property
    def title(self) -> str:
        """Return the section's name in the screen's language."""
        return QCoreApplication.translate(CONTEXT, self.source)

    def idle(self, now: Values, before: Values) -> tuple[FigureRow, ...]:
        """Return the rows that are 0 in the period and were in the one before: to become 0 is worth a row."""
        return tuple(row for row in self.rows if not row.count(now) and not row.count(before))


SECTIONS: tuple[Section, ...] = (
    Section(
        source=str(QT_TRANSLATE_NOOP("FigureRows", "Watched at the counter")),
        rows=(
            figure_row(
                "internal.total",
                QT_TRANSLATE_NOOP("FigureRows", "Resolved with a term of the unit's own"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved in the period, with a term shorter than the law's."),
            ),
            figure_row(
                "internal.met",
                QT_TRANSLATE_NOOP("FigureRows", "Own term met"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved by the unit's own term, to the minute, pauses set apart."),
                1,
                rate="rate.internal",
            ),
            figure_row(
                "internal.missed",
                QT_TRANSLATE_NOOP("FigureRows", "Own term missed"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved after the unit's own term, whether overdue or not."),
                1,
                share_of="internal.total",
            ),
            figure_row(
                "time.saved_minutes",
                QT_TRANSLATE_NOOP("FigureRows", "Working time saved"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Working time by which results of the period came before their due moments, added up."
                ),
                unit=Unit.MINUTES,
            ),
            figure_row(
                "pauses.begun",
                QT_TRANSLATE_NOOP("FigureRows", "Pauses"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Pauses that began in the period, requests for a supplement among them."
                ),
            ),
            figure_row(
                "supplements.requested",
                QT_TRANSLATE_NOOP("FigureRows", "Supplements requested"),
                QT_TRANSLATE_NOOP("FigureRows", "Requests for a supplement made in the period; of all pauses."),
                1,
                share_of="pauses.begun",
            ),
            figure_row(
                "contacts.owed",
                QT_TRANSLATE_NOOP("FigureRows", "Citizen not told that day"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Pauses of which the citizen was not told on the day they began; of all pauses."
                ),
                1,
                share_of="pauses.begun",
                most=0,
            ),
            figure_row(
                "paper.missing",
                QT_TRANSLATE_NOOP("FigureRows", "Signed, paper not at the counter"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Results signed on the system whose paper had not come by the end of the period."
                ),
            ),
            figure_row(
                "waiting.citizen",
                QT_TRANSLATE_NOOP("FigureRows", "Results waiting for the citizen"),
                QT_TRANSLATE_NOOP("FigureRows", "At the counter and not given back by the end of the period."),
            ),
            figure_row(
                "received.by_choice",
                QT_TRANSLATE_NOOP("FigureRows", "At the counter by choice"),
                QT_TRANSLATE_NOOP(
                    "FigureRows",
                    "Received at the counter since the citizen, offered to submit online, wished to; "
                    "of those received there.",
                ),
                share_of="received.direct",
            ),
            figure_row(
                "fees.transfer",
                QT_TRANSLATE_NOOP("FigureRows", "Collected by transfer"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Of the fees collected in the period, what came by transfer at the counter."
                ),
                unit=Unit.MONEY,
            ),
            figure_row(
                "fees.exempt",
                QT_TRANSLATE_NOOP("FigureRows", "Fee reduced or exempted"),
                QT_TRANSLATE_NOOP("FigureRows", "Received in the period, with a fee below the tariff's."),
            ),
            figure_row(
                "procedures.unmatched",
                QT_TRANSLATE_NOOP("FigureRows", "Procedures that no catalogue knows"),
                QT_TRANSLATE_NOOP("FigureRows", "In force at the end of the period, met by an import and not matched."),
                most=0,
            ),
        ),
    ),
    Section(
        source=str(QT_TRANSLATE_NOOP("FigureRows", "Other agencies, received regardless of boundaries")),
        rows=(
            figure_row(
                "nonboundary.received",
                QT_TRANSLATE_NOOP("FigureRows", "Received for another agency"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Received in the period for another agency that decides; of all received in it."
                ),
                share_of="received.in_period",
            ),
            figure_row(
                "nonboundary.resolved",
                QT_TRANSLATE_NOOP("FigureRows", "Resolved by another agency"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved in the period, where another agency decides."),
                1,
            ),
            figure_row(
                "forwarded.sent",
                QT_TRANSLATE_NOOP("FigureRows", "Sent to another authority"),
                QT_TRANSLATE_NOOP("FigureRows", "Times that a dossier went to another authority in the period."),
            ),
            figure_row(
                "forwarded.returned",
                QT_TRANSLATE_NOOP("FigureRows", "Came back"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Stays there that ended in the period: it came back, or ended while it was there."
                ),
                1,
            ),
            figure_row(
                "forwarded.open",
                QT_TRANSLATE_NOOP("FigureRows", "Still there"),
                QT_TRANSLATE_NOOP("FigureRows", "At another authority at the end of the period."),
                1,
            ),
            figure_row(
                "forwarded.overdue",
                QT_TRANSLATE_NOOP("FigureRows", "Past its term there"),
                QT_TRANSLATE_NOOP("FigureRows", "Of these, those whose term at that authority had passed."),
                2,
                share_of="forwarded.open",
                most=0,
            ),
            figure_row(
                "higher.total",
                QT_TRANSLATE_NOOP("FigureRows", "For a higher level (row II)"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Dossiers that went up before the end of the period; row II of form II.06a, column 3."
                ),
            ),
            figure_row(
                "higher.carried_over",
                QT_TRANSLATE_NOOP("FigureRows", "Carried over, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Of these, received before the period; column 6."),
                1,
            ),
            figure_row(
                "higher.online",
                QT_TRANSLATE_NOOP("FigureRows", "Online, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Of these, received in the period through the portal; column 4."),
                1,
            ),
            figure_row(
                "higher.offline",
                QT_TRANSLATE_NOOP("FigureRows", "At the counter or by post, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Of these, received in the period otherwise; column 5."),
                1,
            ),
            figure_row(
                "higher.ended",
                QT_TRANSLATE_NOOP("FigureRows", "Ended, row II"),
                QT_TRANSLATE_NOOP(
                    "FigureRows", "Of these, ended in the period, those without a result among them; column 7."
                ),
                1,
            ),
            figure_row(
                "higher.ended_early",
                QT_TRANSLATE_NOOP("FigureRows", "Early, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved before the due day; column 8."),
                2,
                share_of="higher.ended",
            ),
            figure_row(
                "higher.ended_on_time",
                QT_TRANSLATE_NOOP("FigureRows", "On time, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved on the due day, or ended without a result; column 9."),
                2,
                share_of="higher.ended",
            ),
            figure_row(
                "higher.ended_overdue",
                QT_TRANSLATE_NOOP("FigureRows", "Overdue, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Resolved after the due date; column 10."),
                2,
                share_of="higher.ended",
                most=0,
            ),
            figure_row(
                "higher.pending",
                QT_TRANSLATE_NOOP("FigureRows", "In process, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Open at the end of the period; column 11."),
                1,
            ),
            figure_row(
                "higher.pending_in_time",
                QT_TRANSLATE_NOOP("FigureRows", "Not overdue, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Open and not past due, paused ones among them; column 12."),
                2,
            ),
            figure_row(
                "higher.pending_overdue",
                QT_TRANSLATE_NOOP("FigureRows", "Past due, row II"),
                QT_TRANSLATE_NOOP("FigureRows", "Open and past due; column 13."),
                2,
                most=0,
            ),
        ),
    ),
    Section(
        source=str(QT_TRANSLATE_NOOP("FigureRows", "Help")),
        rows=(
            figure_row(
                "assistance.accounts",
                QT_TRANSLATE_NOOP("FigureRows", "Accounts made with help"),
                QT_TRANSLATE_NOOP("FigureRows", "Times that the counter helped to create an account in the period."),
            ),
            figure_row(
                "assistance.submissions",
                QT_TRANSLATE_NOOP("FigureRows", "Submitted online with help"),
                QT_TRANSLATE_NOOP("FigureRows", "Times that the counter helped to submit online in the period."),
            ),
        ),
    ),
)

EVERY: tuple[FigureRow, ...] = (*ROWS, *(row for section in SECTIONS for row in section.rows))

_RATE = QT_TRANSLATE_NOOP("FigureRows", "{row} (rate)")


def row_of(code: str) -> FigureRow | None:
    """Return the row in which a figure stands, as count or as rate."""
    return next((row for row in EVERY if row.codes == (code,) or code == row.rate), None)


def name_of(code: str) -> str:
    """Return a figure's name for a sentence: its row's, told apart where it is the rate."""
    row = row_of(code)
    if row is None:
        return code
    return QCoreApplication.translate(CONTEXT, str(_RATE)).format(row=row.title) if code == row.rate else row.title
