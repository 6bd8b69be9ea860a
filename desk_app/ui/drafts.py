"""Half-filled forms outlive a crash: each is a small file beside the ledger until it is saved or cleared.

Written 400 ms after the last key, whole or not at all, on a thread of its own: a stalled
disk never holds the keyboard up. The folder is private to the person's account.
"""

import os
import threading
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desk_app.ui.page import Draft

if TYPE_CHECKING:
    from queue import SimpleQueue

SETTLE_MS = 400
Key = tuple[str, str]


def file_name(form: str, person: str) -> str:
    """Return the file for one person's form; the person is not readable in it.

    >>> file_name("intake", "Hòa") == file_name("intake", "Hoà")
    False
    >>> file_name("intake", "Hòa")
    'intake-290387ad8c51.json'
    """
    from hashlib import blake2b

    return f"{form}-{blake2b(person.encode(), digest_size=6).hexdigest()}.json"


def write_whole(path: Path, draft: Draft) -> None:
    """Replace the file in one step, so that a reader finds the old draft or the new one."""
    import json

    beside = path.with_suffix(".new")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(draft, file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def read_whole(path: Path) -> dict[str, Any] | None:
    """Return the draft in a file; None where there is none that can be read."""
    import json

    try:
        draft = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return draft if isinstance(draft, dict) else None


class Drafts(QObject):
    """Keep, load and drop half-filled forms, one for each form and person."""

    failed = Signal(object)
    """OSError: a draft could not be written; the form itself is untouched"""

    _loaded = Signal(object, object, object)

    def __init__(self, directory: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._directory = directory
        self._kept: dict[Key, Draft | None] = {}
        self._unwritten: dict[Key, Draft | None] = {}
        self._sought: set[Key] = set()
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.flush)
        self._thread: threading.Thread | None = None

    @cached_property
    def _tasks(self) -> "SimpleQueue[Callable[[], None] | None]":
        """Return the way to the writing thread, which begins with its first task."""
        from queue import SimpleQueue

        tasks: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, args=(tasks,), name="drafts", daemon=True)
        self._thread.start()
        return tasks

    def load(self, form: str, person: str, done: Callable[[Draft], None]) -> None:
        """Hand over the draft that was left behind, if there is one, on the GUI thread."""
        key = (form, person)
        if key in self._kept:
            self._hand_over(self._kept[key], done)
        else:
            self._sought.add(key)
            self._tasks.put(lambda: self._loaded.emit(key, read_whole(self._path(key)), done))

    def keep(self, form: str, person: str, draft: Draft) -> None:
        """Write the form soon; a newer draft within 400 ms takes its place."""
        self._note((form, person), dict(draft))

    def drop(self, form: str, person: str) -> None:
        """Forget the draft: the form was saved or cleared.

        One that is still on its way to its form is kept: who closes the window that early has not seen it.
        """
        if (form, person) not in self._sought:
            self._note((form, person), None)

    @Slot()
    def flush(self) -> None:
        """Hand everything that waits to the writing thread now."""
        self._timer.stop()
        unwritten, self._unwritten = self._unwritten, {}
        for key, draft in unwritten.items():
            self._tasks.put(partial(self._write, key, draft))

    def close(self) -> None:
        """Write what waits and end the thread."""
        self.flush()
        if self._thread is not None and self._thread.is_alive():
            self._tasks.put(None)
            self._thread.join()

    def _note(self, key: Key, draft: dict[str, Any] | None) -> None:
        if key in self._kept and self._kept[key] == draft:
            return
        self._kept[key] = self._unwritten[key] = draft
        self._timer.start()

    def _path(self, key: Key) -> Path:
        return self._directory / file_name(*key)

    @staticmethod
    def _serve(tasks: "SimpleQueue[Callable[[], None] | None]") -> None:
        while (task := tasks.get()) is not None:
            task()

    def _write(self, key: Key, draft: Draft | None) -> None:
        try:
            if draft is None:
                self._path(key).unlink(missing_ok=True)
            else:
                self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_whole(self._path(key), draft)
        except OSError as error:
            self.failed.emit(error)

    @Slot(object, object, object)
    def _on_loaded(self, key: Key, draft: Draft | None, done: Callable[[Draft], None]) -> None:
        self._sought.discard(key)
        self._hand_over(draft, done)

    def _hand_over(self, draft: Draft | None, done: Callable[[Draft], None]) -> None:
        if isinstance(draft, Mapping):
            done(draft)
