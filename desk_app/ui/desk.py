"""What the window and every page are given: the way to the ledger, the clock, where the unit's data lies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings

from desk_app.domain.topic import Topic
from desk_app.ui.ops import Ops, wall_clock_ms

if TYPE_CHECKING:
    from desk_app.store.work import Work
    from desk_app.ui.exchanging import Exchanging
    from desk_app.ui.hosting import Hosting


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything a page may use besides use cases; built by app.py, or by a test."""

    ops: Ops
    directory: Path
    clock: Callable[[], int] = wall_clock_ms
    exchanging: "Exchanging | None" = None
    """What meets the county in the background"""
    hosting: "Hosting | None" = None
    """What serves colleagues' PCs in the office's network"""

    @property
    def settings(self) -> QSettings:
        """Return what this PC remembers of the window; never what the unit has recorded."""
        return QSettings(str(self.directory / "desk.ini"), QSettings.Format.IniFormat)

    def put_to_work(self, person_id: str, name: str) -> None:
        """Let somebody else work at this PC from now on; the window hands over once nothing is under way."""
        settings = self.settings
        settings.setValue("identity/person_id", person_id)
        settings.setValue("identity/person", name)
        self.ops.changed.emit(frozenset({Topic.USERS}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose desk this is, as the rail and the status bar show it."""

    unit: str = ""
    office: str = ""
    counter: str = ""
    person: str = ""
    person_id: str = ""

    def is_same_person(self, other: "Identity") -> bool:
        """Say whether one person works here by both, under another name perhaps."""
        if self.person_id and other.person_id:
            return self.person_id == other.person_id
        return self.person == other.person


class Network(StrEnum):
    """What the status bar says of the county; offline is a state, never an error."""

    ALONE = "alone"
    ONLINE = "online"
    OFFLINE = "offline"
    TROUBLE = "trouble"
    """The other side was there, and something waits for a person"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """When this PC last met the county and how much waits for the next meeting."""

    network: Network = Network.ALONE
    last_at: int | None = None
    waiting: int = 0
    papers: int = 0
    """Papers that wait; what was recorded counts as sent when its papers are too"""
    since: int | None = None
    """When the eldest of what waits was recorded"""


class Kind(StrEnum):
    """What the palette finds, in the order in which it shows it."""

    DOSSIER = "dossier"
    PROCEDURE = "procedure"
    PAGE = "page"
    COMMAND = "command"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that the palette offers; Enter opens `page` with `what`, or acts."""

    kind: Kind
    title: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    page: str = ""
    what: object = None
    act: Callable[[], object] | None = None
    aliases: str = ""
    """Further words by which it is found"""


def _nobody(_work: Any) -> Identity:
    return Identity()


def _no_counts(_work: Any) -> Mapping[str, int]:
    return {}


def _nothing(_work: Any, _words: str) -> Sequence[Found]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Queries:
    """What the window asks the ledger for itself; each runs on the ledger thread."""

    identity: "Callable[[Work], Identity]" = _nobody
    exchange: "Callable[[Work], Exchange]" = field(default=lambda _work: Exchange())
    counts: "Callable[[Work], Mapping[str, int]]" = _no_counts
    """Page name → the number beside it in the rail"""
    search: "Callable[[Work, str], Sequence[Found]]" = _nothing
    """Dossiers and procedures for the palette's words"""
