"""The desk's pages: one line each, built when first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk_app.ui.desk import Desk
from desk_app.ui.page import Page

CONTEXT = "Pages"


class Group(IntEnum):
    """Where a page stands in the rail; a hairline parts the groups, the last lies at the foot."""

    WORK = 0
    CITIZENS = 1
    UNIT = 2
    DEVICE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page of the rail."""

    name: str
    source: str
    icon: str
    key: str
    group: Group
    factory: str
    """`module:callable`, called with the desk"""

    @property
    def title(self) -> str:
        """Return the page's name in the screen's language."""
        return QCoreApplication.translate(CONTEXT, self.source)

    def build(self, desk: Desk) -> Page:
        """Import the page's module and build the page."""
        module, _, name = self.factory.partition(":")
        factory: Callable[[Desk], Page] = getattr(import_module(module), name)
        return factory(desk)


_WORK, _CITIZENS, _UNIT, _DEVICE = Group
_EVERY: tuple[tuple[str, object, str, str, Group, str], ...] = (
    ("intake", QT_TRANSLATE_NOOP("Pages", "Counter"), "counter", "Ctrl+1", _WORK, "counter:CounterPage"),
    ("today", QT_TRANSLATE_NOOP("Pages", "Today's work"), "today", "Ctrl+2", _WORK, "TodayPage"),
    ("dossiers", QT_TRANSLATE_NOOP("Pages", "Dossiers"), "dossier", "Ctrl+3", _WORK, "DossiersPage"),
    ("digitize", QT_TRANSLATE_NOOP("Pages", "Digitizing"), "scan", "Ctrl+4", _WORK, "DigitizePage"),
    ("surveys", QT_TRANSLATE_NOOP("Pages", "Surveys"), "smile", "Ctrl+5", _CITIZENS, "SurveysPage"),
    ("post", QT_TRANSLATE_NOOP("Pages", "Post"), "post", "Ctrl+6", _CITIZENS, "PostPage"),
    ("feedback", QT_TRANSLATE_NOOP("Pages", "Feedback"), "feedback", "Ctrl+7", _CITIZENS, "FeedbackPage"),
    ("cash", QT_TRANSLATE_NOOP("Pages", "Cash book"), "money", "Ctrl+B", _UNIT, "CashPage"),
    ("quarter", QT_TRANSLATE_NOOP("Pages", "Quarter's report"), "report", "Ctrl+8", _UNIT, "QuarterPage"),
    ("procedures", QT_TRANSLATE_NOOP("Pages", "Procedures"), "book", "Ctrl+9", _UNIT, "ProceduresPage"),
    ("sync", QT_TRANSLATE_NOOP("Pages", "Synchronisation"), "sync", "Ctrl+0", _DEVICE, "SyncPage"),
    ("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "gear", "Ctrl+,", _DEVICE, "SettingsPage"),
)


def every() -> tuple[Entry, ...]:
    """Return the pages of the rail, in its order."""
    return tuple(
        Entry(name=name, source=str(source), icon=icon, key=key, group=group, factory=_placed(name, factory))
        for name, source, icon, key, group, factory in _EVERY
    )


def _placed(name: str, factory: str) -> str:
    """Return where a page is made: in the module of its name, unless another is named."""
    return f"{__name__}.{factory}" if ":" in factory else f"{__name__}.{name}:{factory}"


def present() -> tuple[Entry, ...]:
    """Return the pages that this program has."""
    return tuple(entry for entry in every() if _is_there(entry.factory.partition(":")[0]))


def _is_there(module: str) -> bool:
    spec = find_spec(module)
    return spec is not None and spec.origin is not None
