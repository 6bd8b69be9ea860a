"""What a test kills: the program itself, in which somebody half fills three forms.

``python -m tests.journeys.half_typed DIRECTORY`` says "typed" a second after the last key. It is a second of its own:
on a machine that is busy with others the clock may go on while nothing here does.
"""

import sys
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from desk_app.ui import start
from desk_app.ui.start import Session, Start, open_desk
from tests.journeys.hands import BLINK_MS, CTRL, Hands, Key
from tests.ui.pages.counter import Clock

NAME, PROCEDURE = "Trần Thị Ngọc Ánh", "1.001022"
SHEET, REMARK = "DL-23-000077", "Cán bộ niềm nở"
PARAGRAPH = "Đã tuyên truyền lưu động, gõ dở"
TURNS = 1_000 // BLINK_MS
"""So many times the program looks for something to do in a second in which nothing keeps it from it."""


class Typed(Session):
    """The program's session, and somebody who types in it."""

    def open(self) -> None:
        super().open()
        QTimer.singleShot(0, self._type)

    def _type(self) -> None:
        hands = Hands(self.desk.directory, Clock(self.desk.clock()))
        hands.session = self
        hands.window.activateWindow()
        hands.until(lambda: hands.main.person != "" and hands.window.isActiveWindow())
        hands.settle()
        half_fill(hands)
        turns = count()
        hands.until(lambda: next(turns) > TURNS)
        hands.until(lambda: is_written(hands.directory / "drafts", PARAGRAPH))  # a disk may be busy with others too
        print("typed", flush=True)


def is_written(drafts: Path, text: str) -> bool:
    """Say whether a draft on the disk holds the text."""
    return any(text in file.read_text("utf-8") for file in drafts.glob("*.json"))


def half_fill(hands: Hands) -> None:
    """Half fill a dossier, a survey sheet and a paragraph of the report."""
    hands.press(Key.Key_Tab)
    hands.type(NAME)
    hands.page.intake._form.procedure.input.setFocus()
    hands.type(PROCEDURE)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Space)
    entry: Any = hands.go(Key.Key_5).entry
    hands.retype(SHEET)
    hands.press(Key.Key_Return, Key.Key_1, Key.Key_3)
    entry.comment.setFocus()
    hands.type(REMARK)
    hands.go(Key.Key_8)
    hands.until(lambda: hands.page._reading is not None)
    hands.settle()
    hands.press(Key.Key_E, Key.Key_Return)
    hands.press(Key.Key_A, held=CTRL)
    hands.type(PARAGRAPH)


if __name__ == "__main__":
    start.Session = Typed  # type: ignore[misc]  # the one place where somebody sits down at the real program
    sys.exit(open_desk(Start(directory=Path(sys.argv[1]))))
