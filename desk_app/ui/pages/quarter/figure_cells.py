"""What stands in a row of figures: the period, its rate, the periods before it, the target, the trend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from desk_app.ui import words
from desk_app.ui.pages.quarter.figure_row import FigureRow, Unit, Value, Values
from desk_app.ui.pages.quarter.followed import row_of
from desk_app.ui.theme.tokens import Tone, Weight
from desk_app.ui.widgets.cell import Cell, Ink
from desk_app.ui.widgets.sparkline import spark_words

NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The figures of a period beside those of others; what was not read yet is empty."""

    now: Values
    before: Values = field(default_factory=dict)
    year_before: Values = field(default_factory=dict)
    trend: Sequence[Values] = ()
    """The oldest first, this period last."""
    targets: Mapping[str, float] = field(default_factory=dict)
    disputed: Mapping[str, str] = field(default_factory=dict)
    """Figure code → the sentence that disagrees with it."""
    asked: Mapping[str, str] = field(default_factory=dict)
    """Figure code → what a reader would ask of it."""


def percent(share: float) -> str:
    """Return a rate with two decimals.

    >>> percent(98.53)
    '98,53\\xa0%'
    """
    return words.percent(share / 100)


def number(row: FigureRow, value: Value) -> str:
    """Return a count, a sum of money or a span of time, a dash where it cannot be computed."""
    if value is None:
        return NOTHING
    if row.unit is Unit.MINUTES:
        return hours(int(value))
    return words.money(int(value)) if row.unit is Unit.MONEY else words.group(int(value))


def hours(minutes: int) -> str:
    """Return a span of working time in hours and minutes.

    >>> hours(750), hours(45), hours(120), hours(0)
    ('12 h 30 min', '45 min', '2 h', '0 min')
    """
    whole, rest = divmod(minutes, 60)
    if not whole:
        return QCoreApplication.translate("FigureCells", "{minutes} min").format(minutes=rest)
    if not rest:
        return QCoreApplication.translate("FigureCells", "{hours} h").format(hours=words.group(whole))
    both = QCoreApplication.translate("FigureCells", "{hours} h {minutes} min")
    return both.format(hours=words.group(whole), minutes=rest)


def brief(row: FigureRow, value: Value) -> str:
    """Return a figure for a narrow column: a span of time in whole hours."""
    if row.unit is not Unit.MINUTES or value is None or value < 60:
        return number(row, value)
    return hours((int(value) + 30) // 60 * 60)


def shown(code: str, value: Value) -> str:
    """Return a figure by its code, as count or as rate."""
    row = row_of(code)
    if value is None or row is None:
        return NOTHING
    return percent(float(value)) if code == row.rate else number(row, value)


def cells(row: FigureRow, told: Compared) -> list[Cell]:
    """Return the cells of one row."""
    missed = is_missed(row, told)
    return [
        Cell(
            text=row.title,
            indent=row.indent,
            weight=Weight.MEDIUM if not row.indent else Weight.REGULAR,
            ink=Ink.LABEL if row.indent else Ink.MAIN,
            tip=row.how,
        ),
        _value(row, told),
        _rate(row, told, missed=missed),
        _other(row, told.before),
        _other(row, told.year_before),
        _target(row, told, missed=missed),
        _trend(row, told, missed=missed),
    ]


def least(row: FigureRow, targets: Mapping[str, float]) -> float | None:
    """Return the least rate that is asked for."""
    return targets.get(row.rate) if row.rate else None


def is_missed(row: FigureRow, told: Compared) -> bool:
    """Say whether the row falls short of its target; a row without a target or a figure misses none."""
    wanted, share, count = least(row, told.targets), row.share(told.now), row.count(told.now)
    if wanted is not None:
        return share is not None and share < wanted
    return row.most is not None and count is not None and count > row.most


def sentence_on(row: FigureRow, sentences: Mapping[str, str]) -> str:
    """Return the sentence about a row, or nothing."""
    codes = (*row.codes, row.rate) if len(row.codes) == 1 else ()
    return next((sentences[code] for code in codes if code in sentences), "")


def _value(row: FigureRow, told: Compared) -> Cell:
    text, said = number(row, row.count(told.now)), sentence_on(row, told.disputed)
    if said:
        contradicted = QCoreApplication.translate("FigureCells", "{figure}, contradiction: {sentence}")
        spoken = contradicted.format(figure=text, sentence=said)
        return Cell(text=text, weight=Weight.MEDIUM, tone=Tone.LATE, after="alert", tip=said, spoken=spoken)
    if asked := sentence_on(row, told.asked):
        spoken = QCoreApplication.translate("FigureCells", "{figure}, question: {sentence}")
        spoken = spoken.format(figure=text, sentence=asked)
        return Cell(text=text, weight=Weight.MEDIUM, tone=Tone.WARN, after="info", tip=asked, spoken=spoken)
    return Cell(text=text, weight=Weight.MEDIUM)


def _rate(row: FigureRow, told: Compared, *, missed: bool) -> Cell:
    if not row.has_share:
        return Cell()
    share = row.share(told.now)
    if share is None:
        why = QCoreApplication.translate("FigureCells", "There is nothing that the rate could be taken of.")
        return Cell(text=NOTHING, ink=Ink.QUIET, tip=why, spoken=why)
    late = missed and least(row, told.targets) is not None
    return Cell(text=percent(share), tone=Tone.LATE if late else None)


def _other(row: FigureRow, values: Values) -> Cell:
    """Show the rate where the row has one, else the count; nothing before they are read."""
    if not values:
        return Cell()
    count, share = row.count(values), row.share(values)
    if row.has_share:
        text = NOTHING if share is None else percent(share)
        return Cell(text=text, ink=Ink.QUIET, tip=number(row, count))
    return Cell(text=brief(row, count), ink=Ink.QUIET, tip=number(row, count) if row.unit is Unit.MINUTES else "")


def _target(row: FigureRow, told: Compared, *, missed: bool) -> Cell:
    wanted = least(row, told.targets)
    if wanted is None and row.most is None:
        return Cell()
    shown = f"{wanted:g}".replace(".", ",") if wanted is not None else ""
    text = f"≥ {shown} %" if shown else str(row.most)
    if (row.share(told.now) if shown else row.count(told.now)) is None:
        return Cell(text=text, ink=Ink.QUIET)
    word = (
        QCoreApplication.translate("FigureCells", "missed")
        if missed
        else QCoreApplication.translate("FigureCells", "met")
    )
    tone = Tone.LATE if missed else Tone.GOOD
    return Cell(text=text, icon="x" if missed else "check", icon_tone=tone, spoken=f"{text}, {word}", tip=word)


def _trend(row: FigureRow, told: Compared, *, missed: bool) -> Cell:
    points = [row.share(values) if row.has_share else row.count(values) for values in told.trend]
    known = [float(point) for point in points if point is not None]
    if len(known) < 2:
        return Cell()
    shown = [percent(point) if row.has_share else number(row, point) for point in known]
    return Cell(spark=known, missed=missed, tip=" · ".join(shown), spoken=spark_words(known, shown))
