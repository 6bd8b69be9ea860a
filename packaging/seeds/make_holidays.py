"""Write db/seeds/holidays.csv: days off and swapped working days of 2020–2028.

Run by hand when the government has decided on another year:

    .venv/bin/python packaging/seeds/make_holidays.py

The dates come from the `holidays` package (Labour Code 2012 art. 115, 2019 art. 112,
the yearly decisions that it cites), with what it does not know added below. A
row is verified where its year was decided before this list was made; later years
follow the law's rule and may still change, as may everything by a decision of
the unit's province. The program never computes a holiday: it reads this table.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import holidays

TARGET = Path(__file__).resolve().parents[2] / "db" / "seeds" / "holidays.csv"
YEARS = range(2020, 2029)
LAST_DECIDED_YEAR = 2026

# Notice of the Ministry of Home Affairs, 25/12/2025: Friday 2/1/2026 against Saturday 10/1/2026.
MORE_SWAPS = {date(2026, 1, 2): date(2026, 1, 10)}
# Founded on a resolution of the Politburo (80-NQ/TW); the law that gives the day off was not read.
UNCERTAIN = {"Ngày Văn hóa Việt Nam"}
# The package says this of the last day but one, which is the 28th where the lunar year ends on a 29th (2025).
_NAMES = {"29 Tết": "Ngày nghỉ Tết Nguyên Đán"}


class Row(NamedTuple):
    """A line of the table: a day off, or a day worked although it is a weekend."""

    date: date
    kind: str
    name: str
    verified: str


def rows() -> list[Row]:
    """Return the table in order of date."""
    return sorted([*_known(), *_more()])


def _known() -> Iterator[Row]:
    known = holidays.country_holidays("VN", years=YEARS, language="vi")
    for day, name in known.items():
        yield Row(day, "off", _NAMES.get(name, name), _verified(day, name))
    for day in known.weekend_workdays:
        if day.year in YEARS:
            yield Row(day, "working", "Ngày làm bù", _verified(day))


def _more() -> Iterator[Row]:
    for off, worked in MORE_SWAPS.items():
        yield Row(off, "off", f"Ngày nghỉ (thay cho ngày {worked:%d/%m/%Y})", _verified(off))
        yield Row(worked, "working", "Ngày làm bù", _verified(worked))


def _verified(day: date, name: str = "") -> str:
    return "yes" if day.year <= LAST_DECIDED_YEAR and name not in UNCERTAIN else "no"


def main() -> None:
    """Write the table."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(rows())


if __name__ == "__main__":
    main()
