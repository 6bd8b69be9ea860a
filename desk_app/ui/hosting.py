"""Serving colleagues' PCs in the office's network: begun beside the window when one is paired, or a code is shown.

A PC that is paired with nobody opens no port.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desk_app.domain.topic import Topic
from desk_app.ui.ops import Failed, Ops

if TYPE_CHECKING:
    from desk_app.ui.progress import Progress
    from desk_app.usecases.colleagues import Serving

Open = Callable[[Path, Callable[[frozenset[Topic]], object]], "Serving"]
CLOSE_S = 1.0


def serve(directory: Path, changed: Callable[[frozenset[Topic]], object]) -> "Serving":
    """Begin to serve on every address of this PC."""
    from desk_app.usecases.colleagues import Serving

    return Serving(directory, changed=changed)


class Hosting(QObject):
    """Holds the server of this PC, if there is one."""

    _brought = Signal(object)

    def __init__(self, ops: Ops, directory: Path, *, opens: Open = serve) -> None:
        super().__init__()
        self._ops, self._directory, self._opens = ops, directory, opens
        self._serving: Serving | None = None
        self._lock = threading.Lock()
        self._is_closed = False
        self._brought.connect(ops.changed, Qt.ConnectionType.QueuedConnection)

    @property
    def port(self) -> int:
        """Return where this PC serves, 0 where it does not."""
        return 0 if self._serving is None else self._serving.port

    def start(self) -> None:
        """Serve, where a colleague's PC is paired with this one; a network that refuses is no matter of the clerk's."""

        def work(_progress: "Progress") -> None:
            if _has_colleagues(self._directory):
                self._begun()

        self._ops.run(self, work, lambda _nothing: None, failed=lambda _error: None, may_hang=True)

    def ask(self, done: "Callable[[Serving], None]", failed: Failed) -> None:
        """Serve from now on, and hand the server over once it is there."""
        self._ops.run(self, lambda _progress: self._begun(), done, failed=failed, may_hang=True)

    def _begun(self) -> "Serving":
        with self._lock:
            if self._is_closed:
                raise ValueError("a desk that closes serves nobody")
            if self._serving is None:
                self._serving = self._opens(self._directory, self._brought.emit)
            return self._serving

    def close(self) -> None:
        """Serve nobody any more; who hangs on the line is left behind after a second."""
        self._is_closed = True
        serving, self._serving = self._serving, None
        if serving is not None:
            closing = threading.Thread(target=serving.close, name="close server", daemon=True)
            closing.start()
            closing.join(CLOSE_S)


def _has_colleagues(directory: Path) -> bool:
    from desk_app.store.database import Database
    from desk_app.usecases.pairing import paired

    database = Database.open(directory)
    try:
        return bool(paired(database))
    finally:
        database.close()
