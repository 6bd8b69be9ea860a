"""Write db/seeds/holidays.csv: days off and swapped working days of 2020–2028.

Run by hand when the government has decided on another year:

    .venv/bin/python packaging/seeds/make_holidays.py

The dates come from the `holidays` package (Labour Code 2012 art. 115, 2019 art. 112,
the yearly decisions that it cites), with what it does not know added below. A
row names the notice that settled it and is verified where its year was decided
before this list was made; later years follow the law's rule and may still change,
as may everything by a decision of the unit's province. The program never computes
a holiday: it reads this table.
"""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import holidays

TARGET = Path(__file__).resolve().parents[2] / "db" / "seeds" / "holidays.csv"
YEARS = range(2020, 2029)
LAST_DECIDED_YEAR = 2026

MORE_SWAPS = {date(2026, 1, 2): date(2026, 1, 10)}
NOTICES = {
    2021: "TB 4875/TB-LĐTBXH",
    2022: "TB 119/TB-LĐTBXH",
    2023: "TB 5034/TB-LĐTBXH",
    2024: "TB 5015/TB-LĐTBXH và 1570/TB-LĐTBXH",
    2025: "TB 6150/TB-BLĐTBXH ngày 03/12/2024",
    2026: "TB 9441/TB-BNV ngày 16/10/2025",
}
# What another paper settled than the year's notice. 24/11 is not in art. 112, so a weekend is not made up for it.
OWN_SOURCES = {
    **dict.fromkeys([date(2026, 1, day) for day in (2, 3, 4, 10)], "CV 12729/VPCP-KGVX ngày 25/12/2025"),
    date(2026, 11, 24): "NQ 28/2026/QH16 điều 2, hiệu lực 01/7/2026",
}
# Breaks that a notice gives from one day to another: a counter that works on Saturdays rests on those in between.
BREAKS = {
    (date(2025, 1, 25), date(2025, 2, 2)): "Nghỉ Tết (cuối tuần)",
    (date(2025, 4, 30), date(2025, 5, 4)): "Nghỉ lễ (cuối tuần)",
    (date(2025, 8, 30), date(2025, 9, 2)): "Nghỉ lễ (cuối tuần)",
    (date(2026, 1, 1), date(2026, 1, 4)): "Nghỉ lễ (cuối tuần)",
    (date(2026, 2, 14), date(2026, 2, 22)): "Nghỉ Tết (cuối tuần)",
    (date(2026, 8, 29), date(2026, 9, 2)): "Nghỉ lễ (cuối tuần)",
}
LAW_2019 = "BLLĐ 2019 điều 111, 112"
"""What settles a day that needs no notice; the yearly one has still to come where a row is not verified."""
LAW_2012 = "BLLĐ 2012 điều 111, 115"
# The package says this of the last day but one, which is the 28th where the lunar year ends on a 29th (2025).
_NAMES = {"29 Tết": "Ngày nghỉ Tết Nguyên Đán"}


class Row(NamedTuple):
    """A line of the table: a day off, or a day worked although it is a weekend."""

    date: date
    kind: str
    name: str
    verified: str
    source: str


def rows() -> list[Row]:
    """Return the table in order of date."""
    known = [*_known(), *_more()]
    return sorted([*known, *_breaks({row.date for row in known})])


def _known() -> Iterator[Row]:
    known = holidays.country_holidays("VN", years=YEARS, language="vi")
    for day, name in known.items():
        yield _row(day, "off", _NAMES.get(name, name))
    for day in known.weekend_workdays:
        if day.year in YEARS:
            yield _row(day, "working", "Ngày làm bù")


def _more() -> Iterator[Row]:
    for off, worked in MORE_SWAPS.items():
        yield _row(off, "off", f"Ngày nghỉ (thay cho ngày {worked:%d/%m/%Y})")
        yield _row(worked, "working", "Ngày làm bù")


def _breaks(known: set[date]) -> Iterator[Row]:
    for (first, last), name in BREAKS.items():
        for passed in range((last - first).days + 1):
            day = first + timedelta(days=passed)
            if day not in known:
                yield _row(day, "off", name)


def _row(day: date, kind: str, name: str) -> Row:
    verified = "yes" if day.year <= LAST_DECIDED_YEAR else "no"
    return Row(day, kind, name, verified, OWN_SOURCES.get(day) or _notice(day, kind, name))


def _notice(day: date, kind: str, name: str) -> str:
    """Return the year's notice where it settles the day: Tết, the second day of 2/9, swaps; else the law."""
    law = LAW_2019 if day.year > 2020 else LAW_2012
    words = ("Nguyên Đán", "Quốc khánh", "thay cho", "cuối tuần")
    settled = kind == "working" or any(word in name for word in words)
    return NOTICES.get(day.year, law) if settled else law


def main() -> None:
    """Write the table."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(rows())


if __name__ == "__main__":
    main()
