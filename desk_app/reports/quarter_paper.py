"""What a quarterly report is made of: plain values, so that it can be printed again years later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desk_app.domain.period import Window

Figure = int | float | None
Figures = Mapping[str, Figure]
"""Codes of contract.md and their values; None where a denominator is 0, absent where nobody counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperUnit:
    """The commune as the report names and describes it.

    `superior` receives the report: the huyện until 30/6/2025, the tỉnh since
    (two-level local government). Counts and sums that nobody entered are None and
    show as missing.
    """

    name: str
    """With its kind, small: `xã Đồng Lạc`."""
    kind: str
    place: str
    superior: str
    province: str = "tỉnh"
    counter: str | None = None
    """None: as the regime calls it."""
    area_m2: int | None = None
    pcs: int | None = None
    scanners: int | None = None
    printers: int | None = None
    staff: tuple[str, ...] = ()
    allowance: int | None = None
    """Đồng a person and month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: the chairperson, or a deputy for the chairperson (KT.)."""

    name: str
    post: str = "CHỦ TỊCH"
    deputy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Figures that cannot all be true. The first code is the one that the two sides speak of."""

    figures: tuple[str, ...]
    sentence: str
    left: int | float
    right: int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterPaper:
    """Everything that stands on the report; nothing is looked up while it is printed."""

    unit: PaperUnit
    period: Window
    regime: str
    """Code of the regime that the report was written under (`wording.REGIMES`)."""
    figures: Figures
    by_field: Mapping[str, Figures]
    """In the order of the table."""
    narratives: Mapping[str, str]
    """Section key to its text with placeholders; a key that is absent takes the default of the regime."""
    signer: Signer | None
    printed_at_ms: int
    previous: Figures = field(default_factory=dict)
    targets: Mapping[str, float] = field(default_factory=dict)
    """Code of a rate to its least percentage."""
    contradictions: tuple[Contradiction, ...] = ()
    number: str = ""
    sign: str = "BC-UBND"
    dated: date | None = None
    recipients: tuple[str, ...] = ()
    approved: bool = False
    own_rows: int = 8
    """Fields with a row of their own in Bảng 1; the smallest beyond them stand together as `Lĩnh vực khác`."""
