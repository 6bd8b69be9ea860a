"""Every colour, size and length of the desk.

Pages and widgets name roles and lengths; this file alone says what they are. How far two colours that meet must stand
apart, and do, is computed in tests/ui/widgets/test_contrast.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum


class Scheme(StrEnum):
    """A set of colours: what the person chose, or what the system asks for."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Role(StrEnum):
    """What a colour is for."""

    BG_CANVAS = "bg.canvas"
    BG_RAIL = "bg.rail"
    BG_SURFACE = "bg.surface"
    BG_SUNKEN = "bg.sunken"
    BG_HOVER = "bg.hover"
    BG_PRESS = "bg.press"
    BG_SELECT = "bg.select"
    BG_MATCH = "bg.match"
    LINE_HAIR = "line.hair"
    LINE_EDGE = "line.edge"
    LINE_FOCUS = "line.focus"
    TEXT_MAIN = "text.main"
    TEXT_LABEL = "text.label"
    TEXT_QUIET = "text.quiet"
    TEXT_OFF = "text.off"
    ACCENT_FILL = "accent.fill"
    ACCENT_FILL_HOVER = "accent.fill.hover"
    ACCENT_FILL_PRESS = "accent.fill.press"
    ACCENT_ON = "accent.on"
    ACCENT_TEXT = "accent.text"
    GOOD_TEXT = "good.text"
    GOOD_BG = "good.bg"
    WARN_TEXT = "warn.text"
    WARN_BG = "warn.bg"
    LATE_TEXT = "late.text"
    LATE_BG = "late.bg"
    INFO_TEXT = "info.text"
    INFO_BG = "info.bg"
    SPARK_LINE = "spark.line"
    TIP_BG = "tip.bg"
    TIP_TEXT = "tip.text"
    TEXT_ON_SELECT = "text.on.select"
    TEXT_ON_MATCH = "text.on.match"
    VEIL = "veil"
    PAPER = "paper"
    PAPER_INK = "paper.ink"


_ROWS: dict[Role, tuple[str, str, str]] = {
    Role.BG_CANVAS: ("#F6F7F8", "#17191C", "#000000"),
    Role.BG_RAIL: ("#ECEEF1", "#1B1E21", "#000000"),
    Role.BG_SURFACE: ("#FFFFFF", "#202327", "#000000"),
    Role.BG_SUNKEN: ("#F1F3F5", "#1A1D20", "#000000"),
    Role.BG_HOVER: ("#E6E9ED", "#2B2F34", "#1F1F1F"),
    Role.BG_PRESS: ("#D9DEE4", "#363B41", "#333333"),
    Role.BG_SELECT: ("#DEE9F9", "#24395A", "#1AEBFF"),
    Role.BG_MATCH: ("#FFE9A8", "#5C4A12", "#FFFF00"),
    Role.LINE_HAIR: ("#DDE1E6", "#343A40", "#FFFFFF"),
    Role.LINE_EDGE: ("#858E98", "#7D8690", "#FFFFFF"),
    Role.LINE_FOCUS: ("#1C5FBF", "#8DBAFF", "#FFFF00"),
    Role.TEXT_MAIN: ("#1A1D21", "#ECEEF0", "#FFFFFF"),
    Role.TEXT_LABEL: ("#454D56", "#C0C6CD", "#FFFFFF"),
    Role.TEXT_QUIET: ("#5D6670", "#9BA4AD", "#FFFFFF"),
    Role.TEXT_OFF: ("#8D959E", "#737B84", "#3FF23F"),
    Role.ACCENT_FILL: ("#1C5FBF", "#2F6FD6", "#1AEBFF"),
    Role.ACCENT_FILL_HOVER: ("#174F9F", "#2862C2", "#FFFFFF"),
    Role.ACCENT_FILL_PRESS: ("#124082", "#2154A8", "#FFFFFF"),
    Role.ACCENT_ON: ("#FFFFFF", "#FFFFFF", "#000000"),
    Role.ACCENT_TEXT: ("#1856AD", "#8DBAFF", "#FFFF00"),
    Role.GOOD_TEXT: ("#136B41", "#6FD09A", "#3FF23F"),
    Role.GOOD_BG: ("#E2F3E9", "#17342A", "#000000"),
    Role.WARN_TEXT: ("#7D5200", "#F0C062", "#FFFF00"),
    Role.WARN_BG: ("#FCF0D4", "#3A2E12", "#000000"),
    Role.LATE_TEXT: ("#B0221B", "#FF9A92", "#FF8A80"),
    Role.LATE_BG: ("#FCE6E4", "#44201E", "#000000"),
    Role.INFO_TEXT: ("#0B5E78", "#7CCBE3", "#1AEBFF"),
    Role.INFO_BG: ("#E0F1F6", "#15333D", "#000000"),
    Role.SPARK_LINE: ("#6C7681", "#98A1AB", "#FFFFFF"),
    Role.TIP_BG: ("#23272C", "#E8EAED", "#000000"),
    Role.TIP_TEXT: ("#F2F4F6", "#1A1D21", "#FFFFFF"),
    Role.TEXT_ON_SELECT: ("#1A1D21", "#ECEEF0", "#000000"),
    Role.TEXT_ON_MATCH: ("#1A1D21", "#ECEEF0", "#000000"),
    Role.VEIL: ("#5214181C", "#7A000000", "#B8000000"),  # alpha first: 32 %, 48 %, 72 %
    Role.PAPER: ("#FFFFFF", "#FFFFFF", "#FFFFFF"),
    Role.PAPER_INK: ("#000000", "#000000", "#000000"),
}

COLOURS: dict[Scheme, dict[Role, str]] = {
    scheme: {role: row[column] for role, row in _ROWS.items()} for column, scheme in enumerate(Scheme)
}


class Tone(StrEnum):
    """A state that colours a chip, a notice or a word; never without an icon or a word beside it."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARN = "warn"
    LATE = "late"
    INFO = "info"
    ACCENT = "accent"

    @property
    def text(self) -> Role:
        """Return the colour of its words and icon."""
        return _TONES[self][0]

    @property
    def ground(self) -> Role:
        """Return the colour behind it."""
        return _TONES[self][1]

    @property
    def icon(self) -> str:
        """Return the icon that stands for it in a notice."""
        return _TONES[self][2]


_TONES: dict[Tone, tuple[Role, Role, str]] = {
    Tone.NEUTRAL: (Role.TEXT_LABEL, Role.BG_SUNKEN, "info"),
    Tone.GOOD: (Role.GOOD_TEXT, Role.GOOD_BG, "checkc"),
    Tone.WARN: (Role.WARN_TEXT, Role.WARN_BG, "alert"),
    Tone.LATE: (Role.LATE_TEXT, Role.LATE_BG, "late"),
    Tone.INFO: (Role.INFO_TEXT, Role.INFO_BG, "info"),
    Tone.ACCENT: (Role.ACCENT_TEXT, Role.BG_SURFACE, "info"),
}


class Weight(IntEnum):
    """The three weights that are bundled."""

    REGULAR = 400
    MEDIUM = 500
    SEMI = 600


@dataclass(frozen=True, slots=True)
class Letter:
    """A size of type and the height of its line, in pixels at 100 %."""

    px: int
    line: int


class Type(Enum):
    """The five sizes of type; there is no sixth."""

    SMALL = Letter(12, 16)
    BODY = Letter(13, 20)
    HEAD = Letter(15, 24)
    TITLE = Letter(20, 28)
    FIGURE = Letter(28, 36)


FAMILY = "Be Vietnam Pro"
TABULAR_FAMILY = "MC Tabular"


class Space:
    """Steps of the 4 px grid."""

    NONE = 0
    X1 = 4
    X2 = 8
    X3 = 12
    X4 = 16
    X5 = 20
    X6 = 24
    PAGE = 24
    BLOCK = 16
    FIELDS = 12


class Radius:
    """Roundness of corners."""

    CONTROL = 6
    CHIP = 4
    PALETTE = 8


class Line:
    """Widths of lines."""

    HAIR = 1
    FOCUS = 2
    GAP = 1
    BAR = 3
    ICON = 1.5
    STEP = 2
    PROGRESS = 4
    CAP_OPACITY = 0.4


class Height:
    """Heights of rows and controls."""

    ROW = 32
    TABLE_HEADER = 28
    ROW_TALL = 44
    CONTRADICTION = 28
    RAIL_ROW = 36
    PAGE_HEADER = 56
    FILTER = 44
    CONTROL = 32
    SMALL_BUTTON = 28
    AREA = 56
    CHIP = 20
    CAP = 18
    ACTION_BAR = 52
    STATUS = 28
    NOTICE = 36
    PALETTE_FIELD = 52
    FOOT = 28
    PALETTE_FOOT = 36
    TICK = 16
    STEP_DOT = 24
    SPARK = 20
    BAR = 8
    SKELETON = 12
    SCROLL = 10
    SCROLL_LEAST = 32


class Width:
    """Widths of panes and of what is as wide everywhere."""

    RAIL = 200
    RAIL_ICONS = 56
    RAIL_NARROW_BELOW = 1200
    PANEL = 292
    PANEL_REVIEW = 400
    PANEL_TRAY = 444
    LIST = 470
    PALETTE = 600
    PALETTE_TOP = 96
    SEARCH = 280
    SPARK = 72
    SPARK_DOT = 5
    WINDOW_LEAST = 1180
    WINDOW_LEAST_HEIGHT = 680
    WINDOW = 1366
    WINDOW_HEIGHT = 768
    EMPTY = 300
    DIALOG = 480
    TIP = 360
    COLUMN_LEAST = 40
    DIGIT_FIELD = 104


class IconSize:
    """Sizes at which the one icon set is shown."""

    PAGE = 20
    RAIL = 18
    CONTROL = 16
    CHIP = 14
    EMPTY = 64


class Motion:
    """Times in milliseconds."""

    MOVE = 120
    SKELETON_AFTER = 150
    NOTICE = 6000
    DETAIL_AFTER = 80


POPUP_ROWS = 6
TEXT_SCALE_MOST = 1.3
