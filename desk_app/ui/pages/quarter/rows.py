"""The rows of the quarter's figures: what each is called, what it is made of, and how it is counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

Value = int | float | None
Values = Mapping[str, Value]
CONTEXT = "FigureRows"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One row: the figure or the sum of figures that it shows, and the rate beside it.

    ``rate`` is a figure's code; ``share_of`` is the figure that the count is put over where no code says so.
    """

    codes: tuple[str, ...]
    source: str
    how_source: str
    indent: int = 0
    rate: str = ""
    share_of: str = ""
    most: int | None = None
    """The most that it may be, whatever the unit's own targets are."""
    money: bool = False

    @property
    def key(self) -> str:
        """Return what the row is remembered by."""
        return "+".join(self.codes)

    @property
    def title(self) -> str:
        """Return the row's name in the screen's language."""
        return QCoreApplication.translate(CONTEXT, self.source)

    @property
    def how(self) -> str:
        """Return in one sentence how the figure is counted."""
        return QCoreApplication.translate(CONTEXT, self.how_source)

    def count(self, values: Values) -> Value:
        """Return the figure, None where a part of it is not there."""
        parts = [values.get(code) for code in self.codes]
        if len(parts) == 1:
            return parts[0]
        return None if None in parts else sum(part or 0 for part in parts)

    def share(self, values: Values) -> float | None:
        """Return the rate, None where there is none."""
        if self.rate:
            rate = values.get(self.rate)
            return None if rate is None else float(rate)
        part, whole = self.count(values), values.get(self.share_of)
        if not self.share_of or part is None or not whole:
            return None
        return (20_000 * int(part) + int(whole)) // (2 * int(whole)) / 100

    @property
    def has_share(self) -> bool:
        """Say whether the row has a rate at all."""
        return bool(self.rate or self.share_of)


def row_of(code: str) -> FigureRow | None:
    """Return the row in which a figure stands, as count or as rate."""
    return next((row for row in ROWS if row.codes == (code,) or code == row.rate), None)


def name_of(code: str) -> str:
    """Return a figure's name for a sentence: its row's, told apart where it is the rate."""
    row = row_of(code)
    if row is None:
        return code
    return QCoreApplication.translate(CONTEXT, str(_RATE)).format(row=row.title) if code == row.rate else row.title


def _row(
    code: str,
    source: object,
    how: object,
    indent: int = 0,
    *,
    rate: str = "",
    share_of: str = "",
    most: int | None = None,
    money: bool = False,
) -> FigureRow:
    return FigureRow(
        codes=tuple(code.split(" ")),
        source=str(source),
        how_source=str(how),
        indent=indent,
        rate=rate,
        share_of=share_of,
        most=most,
        money=money,
    )


_SHEETS, _IN = "survey.sheets", "received.in_period"
_RATE = QT_TRANSLATE_NOOP("FigureRows", "{row} (rate)")

ROWS: tuple[FigureRow, ...] = (
    _row(
        "received.total",
        QT_TRANSLATE_NOOP("FigureRows", "Received, with what was carried over"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Dossiers carried over and dossiers received in the period; voided ones never."
        ),
    ),
    _row(
        "received.carried_over",
        QT_TRANSLATE_NOOP("FigureRows", "Carried over"),
        QT_TRANSLATE_NOOP("FigureRows", "Received before the period began and still open at its first moment."),
        1,
    ),
    _row(
        _IN,
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period"),
        QT_TRANSLATE_NOOP("FigureRows", "Dossiers whose moment of reception lies in the period."),
        1,
    ),
    _row(
        "received.online",
        QT_TRANSLATE_NOOP("FigureRows", "Online"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Received in the period through the portal; the rate is of those received in it."
        ),
        2,
        rate="online.rate",
    ),
    _row(
        "received.direct",
        QT_TRANSLATE_NOOP("FigureRows", "At the counter"),
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period at the counter; the rate is of those received in it."),
        2,
        share_of=_IN,
    ),
    _row(
        "received.postal",
        QT_TRANSLATE_NOOP("FigureRows", "By post"),
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period by public post; the rate is of those received in it."),
        2,
        share_of=_IN,
    ),
    _row(
        "resolved.total",
        QT_TRANSLATE_NOOP("FigureRows", "Resolved"),
        QT_TRANSLATE_NOOP("FigureRows", "Result issued in the period; the rate is of all that had to be dealt with."),
        rate="rate.resolved",
    ),
    _row(
        "resolved.early",
        QT_TRANSLATE_NOOP("FigureRows", "Early"),
        QT_TRANSLATE_NOOP("FigureRows", "Result issued on a day before the due day; the rate is of those resolved."),
        1,
        rate="rate.early",
    ),
    _row(
        "resolved.on_time",
        QT_TRANSLATE_NOOP("FigureRows", "On time"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Result issued on the due day, not past the promised hour; the rate is of those resolved."
        ),
        1,
        rate="rate.on_time",
    ),
    _row(
        "resolved.overdue",
        QT_TRANSLATE_NOOP("FigureRows", "Overdue"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Result issued after the due date, pauses set apart; the rate is of those resolved."
        ),
        1,
        rate="rate.overdue",
        most=0,
    ),
    _row(
        "closed.refused closed.withdrawn",
        QT_TRANSLATE_NOOP("FigureRows", "Refused, withdrawn"),
        QT_TRANSLATE_NOOP("FigureRows", "Ended in the period without a result."),
    ),
    _row(
        "closed.refused",
        QT_TRANSLATE_NOOP("FigureRows", "Refused in writing"),
        QT_TRANSLATE_NOOP("FigureRows", "Refused in the period, with a letter that gives the reason."),
        1,
    ),
    _row(
        "closed.withdrawn",
        QT_TRANSLATE_NOOP("FigureRows", "Withdrawn by the citizen"),
        QT_TRANSLATE_NOOP("FigureRows", "Withdrawn in the period at the citizen's wish."),
        1,
    ),
    _row(
        "pending.total",
        QT_TRANSLATE_NOOP("FigureRows", "In process"),
        QT_TRANSLATE_NOOP("FigureRows", "Received before the end of the period and not ended by then."),
    ),
    _row(
        "pending.not_due",
        QT_TRANSLATE_NOOP("FigureRows", "Not due yet"),
        QT_TRANSLATE_NOOP("FigureRows", "In process, with a due date after the end of the period."),
        1,
    ),
    _row(
        "pending.overdue",
        QT_TRANSLATE_NOOP("FigureRows", "Past due"),
        QT_TRANSLATE_NOOP("FigureRows", "In process, with a due date before the end of the period."),
        1,
        most=0,
    ),
    _row(
        "pending.paused",
        QT_TRANSLATE_NOOP("FigureRows", "Paused"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "In process, with a pause running at the end of the period; waiting for papers is one."
        ),
        1,
    ),
    _row(
        "digitized.complete",
        QT_TRANSLATE_NOOP("FigureRows", "Components and result digitized"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Resolved in the period, every component and the result digitized; of those resolved."
        ),
        rate="rate.digitized",
    ),
    _row(
        "digitized.components",
        QT_TRANSLATE_NOOP("FigureRows", "Components digitized"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Received in the period with every component digitized; of those received in it."
        ),
        1,
        rate="rate.digitized_components",
    ),
    _row(
        "digitized.results",
        QT_TRANSLATE_NOOP("FigureRows", "Result digitized and signed"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Resolved in the period with the result digitized and signed; of those resolved."
        ),
        1,
        rate="rate.digitized_results",
    ),
    _row(
        "reused.dossiers",
        QT_TRANSLATE_NOOP("FigureRows", "Digitized papers reused"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Received in the period with at least one digitized paper used again; of those received."
        ),
        rate="rate.reused",
    ),
    _row(
        "fees.paid_online",
        QT_TRANSLATE_NOOP("FigureRows", "Paid online"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Of dossiers received that owe a fee, those paid through the portal or the gateway."
        ),
        rate="rate.paid_online",
    ),
    _row(
        "fees.dossiers",
        QT_TRANSLATE_NOOP("FigureRows", "Dossiers with a fee"),
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period and owing a fee."),
        1,
    ),
    _row(
        "fees.amount",
        QT_TRANSLATE_NOOP("FigureRows", "Fees collected"),
        QT_TRANSLATE_NOOP("FigureRows", "Money collected in the period, whenever its dossier was received."),
        1,
        money=True,
    ),
    _row(
        "survey.good",
        QT_TRANSLATE_NOOP("FigureRows", "Survey sheets, grade good"),
        QT_TRANSLATE_NOOP("FigureRows", "Sheets dated in the period with the overall grade good; of all sheets."),
        share_of=_SHEETS,
    ),
    _row(
        "survey.fair",
        QT_TRANSLATE_NOOP("FigureRows", "Grade fair"),
        QT_TRANSLATE_NOOP("FigureRows", "Sheets dated in the period with the overall grade fair; of all sheets."),
        1,
        share_of=_SHEETS,
    ),
    _row(
        "survey.poor",
        QT_TRANSLATE_NOOP("FigureRows", "Grade poor"),
        QT_TRANSLATE_NOOP("FigureRows", "Sheets dated in the period with the overall grade poor; of all sheets."),
        1,
        share_of=_SHEETS,
    ),
    _row(
        _SHEETS,
        QT_TRANSLATE_NOOP("FigureRows", "All sheets"),
        QT_TRANSLATE_NOOP("FigureRows", "Survey sheets dated in the period."),
        1,
    ),
    _row(
        "postal.returned",
        QT_TRANSLATE_NOOP("FigureRows", "Results sent back by post"),
        QT_TRANSLATE_NOOP("FigureRows", "Items with a result handed to the post in the period."),
    ),
    _row(
        "postal.in_transit",
        QT_TRANSLATE_NOOP("FigureRows", "Items on their way"),
        QT_TRANSLATE_NOOP("FigureRows", "Handed over and not delivered by the end of the period."),
        1,
    ),
    _row(
        "feedback.received",
        QT_TRANSLATE_NOOP("FigureRows", "Feedback and proposals"),
        QT_TRANSLATE_NOOP("FigureRows", "Feedback on rules and acts received in the period."),
    ),
    _row(
        "feedback.answered",
        QT_TRANSLATE_NOOP("FigureRows", "Answered"),
        QT_TRANSLATE_NOOP("FigureRows", "Feedback answered in the period, whenever it came."),
        1,
    ),
    _row(
        "feedback.overdue",
        QT_TRANSLATE_NOOP("FigureRows", "Answer past due"),
        QT_TRANSLATE_NOOP("FigureRows", "Feedback whose answer was due by the end of the period and was not given."),
        1,
        most=0,
    ),
    _row(
        "complaints.received",
        QT_TRANSLATE_NOOP("FigureRows", "Complaints"),
        QT_TRANSLATE_NOOP("FigureRows", "Complaints received in the period."),
    ),
    _row(
        "apologies.owed",
        QT_TRANSLATE_NOOP("FigureRows", "Letters of apology owed"),
        QT_TRANSLATE_NOOP("FigureRows", "Dossiers resolved late in the period or past due at its end."),
    ),
    _row(
        "apologies.sent",
        QT_TRANSLATE_NOOP("FigureRows", "Letters of apology sent"),
        QT_TRANSLATE_NOOP("FigureRows", "Of these, dossiers with a letter of apology by the end of the period."),
        1,
        share_of="apologies.owed",
    ),
    _row(
        "procedures.total",
        QT_TRANSLATE_NOOP("FigureRows", "Procedures"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures of the catalogue in force at the end of the period."),
    ),
    _row(
        "procedures.fields",
        QT_TRANSLATE_NOOP("FigureRows", "Fields"),
        QT_TRANSLATE_NOOP("FigureRows", "Different fields of the procedures in force."),
        1,
    ),
    _row(
        "procedures.published_new",
        QT_TRANSLATE_NOOP("FigureRows", "Newly published"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures published in the period."),
        1,
    ),
    _row(
        "procedures.abolished",
        QT_TRANSLATE_NOOP("FigureRows", "Abolished"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures abolished in the period."),
        1,
    ),
    _row(
        "procedures.public",
        QT_TRANSLATE_NOOP("FigureRows", "Made public"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures in force that are posted for the public; of all in force."),
        1,
        share_of="procedures.total",
    ),
)

FIELD_COLUMNS: tuple[FigureRow, ...] = tuple(
    next(row for row in ROWS if row.key == key)
    for key in (
        *("received.total", "received.online", "resolved.total", "resolved.early", "resolved.on_time"),
        *("resolved.overdue", "closed.refused+closed.withdrawn", "pending.total"),
    )
)
"""The columns of the view by field: those by which the report's Bảng 1 adds up."""
