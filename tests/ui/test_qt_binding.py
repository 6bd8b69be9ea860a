"""The Qt binding may be used for weeks: it takes no more references than it gives back."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

ROUNDS = 500


class Bell(QObject):
    """Emits, hears itself, and watches its own events."""

    rang = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rang.connect(self.hear)
        self.installEventFilter(self)

    def hear(self, _what: object = None) -> None:
        """Do nothing, and return None to Qt."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        return False


def emit(bell: Bell) -> None:
    bell.rang.emit(None)


def send_an_event(bell: Bell) -> None:
    QCoreApplication.sendEvent(bell, QEvent(QEvent.Type.User))


def wait_for_a_timer(bell: Bell) -> None:
    QTimer.singleShot(0, bell.hear)
    QCoreApplication.processEvents()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("act", [emit, send_an_event, wait_for_a_timer])
def test_the_references_to_true_false_and_none_do_not_run_out(act: Callable[[Bell], None]) -> None:
    """Python 3.11 counts them, and aborts when one reaches nought. PySide6 6.12.0 loses one at each emit."""
    bell = Bell()
    before = [sys.getrefcount(value) for value in (True, False, None)]
    for _ in range(ROUNDS):
        act(bell)
    after = [sys.getrefcount(value) for value in (True, False, None)]
    assert all(now > then - ROUNDS / 2 for then, now in zip(before, after, strict=True))
