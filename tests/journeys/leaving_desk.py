"""What a test runs: the program itself; somebody records a dossier after the first exchange and closes the window.

``python -m tests.journeys.leaving_desk DIRECTORY`` ends as the program ends.
"""

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from desk_app.domain.dossier.facts import Person
from desk_app.ui import exchanging, start
from desk_app.ui.start import Session, Start, open_desk
from desk_app.usecases import intake

CODE, NAME = "1.001022", "Nguyễn Văn Cuối Ngày"


class Leaving(Session):
    """The program's session, and somebody who goes home."""

    def open(self) -> None:
        super().open()
        self.exchanging.leave_s = 30  # a test's machine may be busy
        self.exchanging.ended.connect(self._record)

    def _record(self, _met: object) -> None:
        command = intake.Receive(procedure_code=CODE, person=Person(name=NAME))

        def receive(work: Any) -> object:
            return intake.receive(work, command)

        self.desk.ops.write(self, receive, lambda _saved: QTimer.singleShot(0, self._go_home))

    def _go_home(self) -> None:
        assert self._shown is not None
        self._shown.close()


if __name__ == "__main__":
    start.Session = Leaving  # type: ignore[misc]  # the one place where somebody goes home from the real program
    exchanging.FIRST_MS = 10
    sys.exit(open_desk(Start(directory=Path(sys.argv[1]))))
