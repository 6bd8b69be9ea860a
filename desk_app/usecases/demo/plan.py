"""What the sample unit's quarters add up to.

The last quarter is the Đồng Lạc report's, where it agrees with itself; its split within a field, the quarters before
it, reuse and payment are made up, and add up. How a quarter's counts are shared among its dossiers is for ``sample``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

CIVIL, CERTIFY, WELFARE, MERIT = "Hộ tịch", "Chứng thực", "Bảo trợ xã hội", "Người có công"
ADOPTION = "Nuôi con nuôi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Counts of dossiers. ``left`` is field → how many are open at the end; they are the next quarter's carried."""

    carried: int
    online: int
    direct: int
    early: int
    on_time: int
    overdue: int = 0
    refused: int = 0
    withdrawn: int = 0
    left: Mapping[str, int] = field(default_factory=dict)

    @property
    def received(self) -> int:
        """Return how many come in the quarter."""
        return self.online + self.direct


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """A quarter: its rows by field (an empty name: mixed), and what is counted over all of them.

    ``digitized`` of the resolved have components and result digitized; ``reused`` and ``paid_online`` are of the
    received; ``sheets`` are good, fair, poor.
    """

    period: str
    rows: Mapping[str, Row]
    digitized: int
    reused: int
    paid_online: int
    sheets: tuple[int, int, int]
    detailed: bool = False
    """Whether the papers of its dossiers are listed one by one."""


def _left(civil: int, welfare: int, merit: int, adoption: int) -> dict[str, int]:
    return {CIVIL: civil, WELFARE: welfare, MERIT: merit, ADOPTION: adoption}


FIRST_LEFT = _left(10, 9, 11, 1)
"""What was open when the unit began to work with the program."""

QUARTERS: tuple[Quarter, ...] = (
    Quarter(
        period="2021-Q3",
        rows={
            "": Row(
                carried=31,
                online=180,
                direct=470,
                early=480,
                on_time=140,
                overdue=15,
                refused=12,
                withdrawn=4,
                left=_left(9, 9, 11, 1),
            )
        },
        digitized=12,
        reused=0,
        paid_online=2,
        sheets=(196, 11, 2),
    ),
    Quarter(
        period="2021-Q4",
        rows={
            "": Row(
                carried=30,
                online=240,
                direct=450,
                early=525,
                on_time=140,
                overdue=12,
                refused=10,
                withdrawn=4,
                left=_left(9, 9, 10, 1),
            )
        },
        digitized=40,
        reused=0,
        paid_online=6,
        sheets=(205, 9, 1),
    ),
    Quarter(
        period="2022-Q1",
        rows={
            "": Row(
                carried=29,
                online=330,
                direct=420,
                early=590,
                on_time=145,
                overdue=10,
                refused=8,
                withdrawn=3,
                left=_left(7, 7, 8, 1),
            )
        },
        digitized=118,
        reused=0,
        paid_online=11,
        sheets=(211, 5, 1),
    ),
    Quarter(
        period="2022-Q2",
        rows={
            "": Row(
                carried=23,
                online=549,
                direct=304,
                early=675,
                on_time=159,
                overdue=8,
                refused=8,
                withdrawn=3,
                left=_left(7, 7, 8, 1),
            )
        },
        digitized=262,
        reused=0,
        paid_online=24,
        sheets=(228, 2, 1),
    ),
    Quarter(
        period="2022-Q3",
        rows={
            "": Row(
                carried=23,
                online=610,
                direct=240,
                early=700,
                on_time=140,
                overdue=6,
                refused=5,
                withdrawn=2,
                left=_left(6, 6, 7, 1),
            )
        },
        digitized=530,
        reused=18,
        paid_online=72,
        sheets=(226, 3, 0),
    ),
    Quarter(
        period="2022-Q4",
        rows={
            "": Row(
                carried=20,
                online=690,
                direct=160,
                early=720,
                on_time=126,
                overdue=3,
                refused=3,
                withdrawn=1,
                left=_left(5, 5, 6, 1),
            )
        },
        digitized=745,
        reused=47,
        paid_online=121,
        sheets=(229, 2, 0),
    ),
    Quarter(
        period="2023-Q1",
        rows={
            "": Row(
                carried=17,
                online=821,
                direct=80,
                early=776,
                on_time=120,
                overdue=2,
                left=_left(6, 6, 7, 1),
            )
        },
        digitized=868,
        reused=86,
        paid_online=178,
        sheets=(225, 2, 0),
    ),
    Quarter(
        period="2023-Q2",
        rows={
            CIVIL: Row(
                carried=6,
                online=170,
                direct=5,
                early=138,
                on_time=38,
                refused=1,
                withdrawn=2,
                left={CIVIL: 2},
            ),
            CERTIFY: Row(carried=0, online=783, direct=7, early=735, on_time=54, refused=1),
            WELFARE: Row(carried=6, online=13, direct=2, early=9, on_time=8, refused=1, left={WELFARE: 3}),
            MERIT: Row(carried=7, online=17, direct=1, early=12, on_time=8, refused=1, left={MERIT: 4}),
            ADOPTION: Row(carried=1, online=0, direct=0, early=1, on_time=0),
            "Tín ngưỡng, tôn giáo": Row(carried=0, online=1, direct=0, early=1, on_time=0),
            "Thi đua - Khen thưởng": Row(carried=0, online=1, direct=0, early=1, on_time=0),
            "Hòa giải ở cơ sở": Row(carried=0, online=1, direct=0, early=1, on_time=0),
            "Giảm nghèo": Row(carried=0, online=0, direct=1, early=0, on_time=1),
        },
        digitized=999,
        reused=214,
        paid_online=262,
        sheets=(232, 0, 0),
        detailed=True,
    ),
)

DECKS: Mapping[str, Mapping[str, int]] = {
    CIVIL: {
        "1.001193": 13,
        "1.000656": 8,
        "1.000894": 8,
        "2.000635": 80,
        "1.004873": 49,
        "1.004859": 10,
        "1.004884": 5,
    },
    CERTIFY: {"2.000815": 668, "2.000884": 96, "2.001035": 14, "2.001009": 6, "2.001406": 4, "2.001019": 2},
    WELFARE: {"1.001731": 5, "1.001653": 4, "1.001758": 3, "1.001753": 3},
    MERIT: {"1.010833": 12, "1.010814": 6},
    "Tín ngưỡng, tôn giáo": {"2.000509": 1},
    "Thi đua - Khen thưởng": {"1.000775": 1},
    "Hòa giải ở cơ sở": {"1.002211": 1},
    "Giảm nghèo": {"1.011607": 1},
}
"""Field → procedure → how many of so many dossiers; of civil status 144 in 173 owe a fee."""

LONG: Mapping[str, tuple[str, ...]] = {
    CIVIL: ("2.000986", "2.001023", "1.004884"),
    WELFARE: ("1.001776", "1.001699", "1.001753"),
    MERIT: ("1.010803", "1.010824", "1.010814"),
    ADOPTION: ("2.001263",),
}
"""Field → procedures that take long enough to be open across the end of a quarter."""

MIX: Mapping[str, int] = {CIVIL: 173, CERTIFY: 790, WELFARE: 15, MERIT: 18, "Giảm nghèo": 2, "Hòa giải ở cơ sở": 1}
"""Field → how many of so many dossiers, in a quarter whose rows are not by field."""
