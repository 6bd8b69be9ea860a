"""Hands on the page of dossiers: find one by its number, take its steps by their keys."""

from typing import Any

from PySide6.QtCore import Qt

from desk_app.domain.dossier.state import Step
from tests.journeys.hands import CTRL, PLAIN, Hands, Key

Modifier = Qt.KeyboardModifier

MINUTE = 60_000


def show(hands: Hands, serial: int) -> None:
    """Find a dossier by its number and go into it."""
    page = hands.page
    page.focus_first()
    hands.retype(f"1-{serial:05}")
    hands.until(lambda: page._list.count() == 1)
    hands.press(Key.Key_Down, Key.Key_Return)
    assert page._detail.papers.table.hasFocus()
    assert dossier(hands).receptions == [f"1-{serial:05}/2023"]
    hands.clock.now += MINUTE


def dossier(hands: Hands) -> Any:
    return hands.page._detail.file.dossier


def say_why(hands: Hands, why: str) -> None:
    hands.type(why)
    hands.press(Key.Key_Return, held=CTRL)


def form(hands: Hands) -> Any:
    """Return the form of the act that was begun."""
    found = hands.page._detail.panel.form
    assert found is not None, (dossier(hands).step, hands.focus())
    return found


def begin(hands: Hands, key: Key, held: Modifier = PLAIN, **typed: str) -> None:
    """Begin an act by its key, and type into the fields that are named, each reached by Tab."""
    hands.press(key, held=held)
    asked = form(hands)
    if "print" in asked.parts:
        asked.parts["print"].setChecked(False)
    for name, text in typed.items():
        _reach(hands, asked.parts[name])
        hands.retype(text)


def carry_out(hands: Hands, step: Step) -> None:
    """Carry the open form out, and see the dossier at its next step."""
    hands.press(Key.Key_Return, held=CTRL)
    hands.until(lambda: dossier(hands).step is step)
    assert hands.page._detail.panel.form is None
    hands.clock.now += MINUTE


def _reach(hands: Hands, part: Any) -> None:
    for _ in range(40):
        if part is hands.focus() or part.isAncestorOf(hands.focus()):
            return
        hands.press(Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {part}")
