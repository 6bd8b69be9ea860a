"""The rows of the quarter's report: what its paper says, in its order."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk_app.ui.pages.quarter.figure_row import FigureRow, Unit, figure_row

_SHEETS, _IN = "survey.sheets", "received.in_period"

ROWS: tuple[FigureRow, ...] = (
    figure_row(
        "received.total",
        QT_TRANSLATE_NOOP("FigureRows", "Received, with what was carried over"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Dossiers carried over and dossiers received in the period; voided ones never."
        ),
    ),
    figure_row(
        "received.carried_over",
        QT_TRANSLATE_NOOP("FigureRows", "Carried over"),
        QT_TRANSLATE_NOOP("FigureRows", "Received before the period began and still open at its first moment."),
        1,
    ),
    figure_row(
        _IN,
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period"),
        QT_TRANSLATE_NOOP("FigureRows", "Dossiers whose moment of reception lies in the period."),
        1,
    ),
    figure_row(
        "received.online",
        QT_TRANSLATE_NOOP("FigureRows", "Online"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Received in the period through the portal; the rate is of those received in it."
        ),
        2,
        rate="online.rate",
    ),
    figure_row(
        "received.direct",
        QT_TRANSLATE_NOOP("FigureRows", "At the counter"),
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period at the counter; the rate is of those received in it."),
        2,
        share_of=_IN,
    ),
    figure_row(
        "received.postal",
        QT_TRANSLATE_NOOP("FigureRows", "By post"),
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period by public post; the rate is of those received in it."),
        2,
        share_of=_IN,
    ),
    figure_row(
        "resolved.total",
        QT_TRANSLATE_NOOP("FigureRows", "Resolved"),
        QT_TRANSLATE_NOOP("FigureRows", "Result issued in the period; the rate is of all that had to be dealt with."),
        rate="rate.resolved",
    ),
    figure_row(
        "resolved.early",
        QT_TRANSLATE_NOOP("FigureRows", "Early"),
        QT_TRANSLATE_NOOP("FigureRows", "Result issued on a day before the due day; the rate is of those resolved."),
        1,
        rate="rate.early",
    ),
    figure_row(
        "resolved.on_time",
        QT_TRANSLATE_NOOP("FigureRows", "On time"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Result issued on the due day, not past the promised hour; the rate is of those resolved."
        ),
        1,
        rate="rate.on_time",
    ),
    figure_row(
        "resolved.overdue",
        QT_TRANSLATE_NOOP("FigureRows", "Overdue"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Result issued after the due date, pauses set apart; the rate is of those resolved."
        ),
        1,
        rate="rate.overdue",
        most=0,
    ),
    figure_row(
        "closed.refused closed.withdrawn",
        QT_TRANSLATE_NOOP("FigureRows", "Refused, withdrawn"),
        QT_TRANSLATE_NOOP("FigureRows", "Ended in the period without a result."),
    ),
    figure_row(
        "closed.refused",
        QT_TRANSLATE_NOOP("FigureRows", "Refused in writing"),
        QT_TRANSLATE_NOOP("FigureRows", "Refused in the period, with a letter that gives the reason."),
        1,
    ),
    figure_row(
        "closed.withdrawn",
        QT_TRANSLATE_NOOP("FigureRows", "Withdrawn by the citizen"),
        QT_TRANSLATE_NOOP("FigureRows", "Withdrawn in the period at the citizen's wish."),
        1,
    ),
    figure_row(
        "pending.total",
        QT_TRANSLATE_NOOP("FigureRows", "In process"),
        QT_TRANSLATE_NOOP("FigureRows", "Received before the end of the period and not ended by then."),
    ),
    figure_row(
        "pending.not_due",
        QT_TRANSLATE_NOOP("FigureRows", "Not due yet"),
        QT_TRANSLATE_NOOP("FigureRows", "In process, with a due date after the end of the period."),
        1,
    ),
    figure_row(
        "pending.overdue",
        QT_TRANSLATE_NOOP("FigureRows", "Past due"),
        QT_TRANSLATE_NOOP("FigureRows", "In process, with a due date before the end of the period."),
        1,
        most=0,
    ),
    figure_row(
        "pending.paused",
        QT_TRANSLATE_NOOP("FigureRows", "Paused"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "In process, with a pause running at the end of the period; waiting for papers is one."
        ),
        1,
    ),
    figure_row(
        "digitized.complete",
        QT_TRANSLATE_NOOP("FigureRows", "Components and result digitized"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Resolved in the period, every component and the result digitized; of those resolved."
        ),
        rate="rate.digitized",
    ),
    figure_row(
        "digitized.components",
        QT_TRANSLATE_NOOP("FigureRows", "Components digitized"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Received in the period with every component digitized; of those received in it."
        ),
        1,
        rate="rate.digitized_components",
    ),
    figure_row(
        "digitized.results",
        QT_TRANSLATE_NOOP("FigureRows", "Result digitized and signed"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Resolved in the period with the result digitized and signed; of those resolved."
        ),
        1,
        rate="rate.digitized_results",
    ),
    figure_row(
        "reused.dossiers",
        QT_TRANSLATE_NOOP("FigureRows", "Digitized papers reused"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Received in the period with at least one digitized paper used again; of those received."
        ),
        rate="rate.reused",
    ),
    figure_row(
        "fees.paid_online",
        QT_TRANSLATE_NOOP("FigureRows", "Paid online"),
        QT_TRANSLATE_NOOP(
            "FigureRows", "Of dossiers received that owe a fee, those paid through the portal or the gateway."
        ),
        rate="rate.paid_online",
    ),
    figure_row(
        "fees.dossiers",
        QT_TRANSLATE_NOOP("FigureRows", "Dossiers with a fee"),
        QT_TRANSLATE_NOOP("FigureRows", "Received in the period and owing a fee."),
        1,
    ),
    figure_row(
        "fees.amount",
        QT_TRANSLATE_NOOP("FigureRows", "Fees collected"),
        QT_TRANSLATE_NOOP("FigureRows", "Money collected in the period, whenever its dossier was received."),
        1,
        unit=Unit.MONEY,
    ),
    figure_row(
        "survey.good",
        QT_TRANSLATE_NOOP("FigureRows", "Survey sheets, grade good"),
        QT_TRANSLATE_NOOP("FigureRows", "Sheets dated in the period with the overall grade good; of all sheets."),
        share_of=_SHEETS,
    ),
    figure_row(
        "survey.fair",
        QT_TRANSLATE_NOOP("FigureRows", "Grade fair"),
        QT_TRANSLATE_NOOP("FigureRows", "Sheets dated in the period with the overall grade fair; of all sheets."),
        1,
        share_of=_SHEETS,
    ),
    figure_row(
        "survey.poor",
        QT_TRANSLATE_NOOP("FigureRows", "Grade poor"),
        QT_TRANSLATE_NOOP("FigureRows", "Sheets dated in the period with the overall grade poor; of all sheets."),
        1,
        share_of=_SHEETS,
    ),
    figure_row(
        _SHEETS,
        QT_TRANSLATE_NOOP("FigureRows", "All sheets"),
        QT_TRANSLATE_NOOP("FigureRows", "Survey sheets dated in the period."),
        1,
    ),
    figure_row(
        "postal.returned",
        QT_TRANSLATE_NOOP("FigureRows", "Results sent back by post"),
        QT_TRANSLATE_NOOP("FigureRows", "Items with a result handed to the post in the period."),
    ),
    figure_row(
        "postal.in_transit",
        QT_TRANSLATE_NOOP("FigureRows", "Items on their way"),
        QT_TRANSLATE_NOOP("FigureRows", "Handed over and not delivered by the end of the period."),
        1,
    ),
    figure_row(
        "feedback.received",
        QT_TRANSLATE_NOOP("FigureRows", "Feedback and proposals"),
        QT_TRANSLATE_NOOP("FigureRows", "Feedback on rules and acts received in the period."),
    ),
    figure_row(
        "feedback.answered",
        QT_TRANSLATE_NOOP("FigureRows", "Answered"),
        QT_TRANSLATE_NOOP("FigureRows", "Feedback answered in the period, whenever it came."),
        1,
    ),
    figure_row(
        "feedback.overdue",
        QT_TRANSLATE_NOOP("FigureRows", "Answer past due"),
        QT_TRANSLATE_NOOP("FigureRows", "Feedback whose answer was due by the end of the period and was not given."),
        1,
        most=0,
    ),
    figure_row(
        "complaints.received",
        QT_TRANSLATE_NOOP("FigureRows", "Complaints"),
        QT_TRANSLATE_NOOP("FigureRows", "Complaints received in the period."),
    ),
    figure_row(
        "apologies.owed",
        QT_TRANSLATE_NOOP("FigureRows", "Letters of apology owed"),
        QT_TRANSLATE_NOOP("FigureRows", "Dossiers resolved late in the period or past due at its end."),
    ),
    figure_row(
        "apologies.sent",
        QT_TRANSLATE_NOOP("FigureRows", "Letters of apology sent"),
        QT_TRANSLATE_NOOP("FigureRows", "Of these, dossiers with a letter of apology by the end of the period."),
        1,
        share_of="apologies.owed",
    ),
    figure_row(
        "procedures.total",
        QT_TRANSLATE_NOOP("FigureRows", "Procedures"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures of the catalogue in force at the end of the period."),
    ),
    figure_row(
        "procedures.fields",
        QT_TRANSLATE_NOOP("FigureRows", "Fields"),
        QT_TRANSLATE_NOOP("FigureRows", "Different fields of the procedures in force."),
        1,
    ),
    figure_row(
        "procedures.published_new",
        QT_TRANSLATE_NOOP("FigureRows", "Newly published"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures published in the period."),
        1,
    ),
    figure_row(
        "procedures.abolished",
        QT_TRANSLATE_NOOP("FigureRows", "Abolished"),
        QT_TRANSLATE_NOOP("FigureRows", "Procedures abolished in the period."),
        1,
    ),
    figure_row(
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
