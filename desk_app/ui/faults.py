"""Our own bugs: caught wherever they happen, kept in a file, shown with a short code and nothing personal.

PySide goes on after an exception in a slot; without these hooks a bug in a windowed build
leaves no trace. What a person can mend never comes here: pages show that as a notice.
"""

import faulthandler
import logging
import re
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler, qVersion

import desk_app

FILE = "faults.txt"
CRASH_FILE = "crash.txt"
MOST_BYTES = 1_000_000
"""A fault file that grew past this begins anew; the elder is kept beside it"""

_QUOTED = r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”"
_DIGITS = r"\d(?:[ .-]?\d){8,}"
_log = logging.getLogger("motcua.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def masked(text: str) -> str:
    """Take personal data out of a message: quoted texts, and numbers as long as an id or a phone.

    >>> masked("no person 'Nguyễn Thị Hòa' with 030186001242 (0912 345 678) in line 88")
    'no person … with # (#) in line 88'
    """
    return re.sub(_DIGITS, "#", re.sub(_QUOTED, "…", text))


def code_of(error: BaseException) -> str:
    """Return a short code that is the same for the same bug, so that people can tell it on the phone.

    It comes from the kind of error and where in our program it happened, never from data.
    """
    from hashlib import blake2b

    places = [f"{Path(frame.filename).name}:{frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    digest = blake2b(f"{type(error).__name__} {' '.join(places)}".encode(), digest_size=3)
    return digest.hexdigest().upper()


def report(error: BaseException) -> str:
    """Return what helps to mend the bug: versions, the way through our program, masked messages."""
    import platform

    lines = [
        f"Một Cửa Desk {desk_app.__version__} · Python {platform.python_version()} · Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Mã lỗi {code_of(error)}",
    ]
    chain: BaseException | None = error
    while chain is not None:
        lines.append(f"{type(chain).__name__}: {masked(str(chain))}{_program_name(chain)}")
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(chain.__traceback__)
        ]
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines)


def _program_name(error: BaseException) -> str:
    """Return the name in our own program that was missing: masking took it out with everything quoted."""
    if isinstance(error, ImportError | AttributeError | NameError) and error.name:
        return f" [{error.name}]"
    return ""


def _short(file: str) -> str:
    """Return a source file without the folders above our program: they name the person's account."""
    parts = Path(file).parts
    for root in ("desk_app", "site-packages", "tests"):
        if root in parts:
            return "/".join(parts[parts.index(root) :])
    return parts[-1] if parts else file


class Faults(QObject):
    """Catch what nobody caught, on whatever thread; keep it in the data directory; tell the window once a kind."""

    happened = Signal(str, str)
    """short code, report: on the GUI thread"""

    _caught = Signal(object)

    def __init__(self, directory: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = directory / FILE
        self._crashes: IO[bytes] | None = None
        self._told: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self.take, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Put the hooks in place of Python's and Qt's own."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        _roll(self._path)
        self._crashes = (self._path.parent / CRASH_FILE).open("ab")
        faulthandler.enable(self._crashes)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back, for the end of the program."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._crashes is not None:
            self._crashes.close()
            self._crashes = None

    @Slot(object)
    def take(self, error: BaseException) -> None:
        """Keep a bug, and tell it the first time it happens in this run."""
        text, code = report(error), code_of(error)
        self._write(text)
        if code not in self._told:
            self._told.add(code)
            self.happened.emit(code, text)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._caught.emit(error.with_traceback(trace))

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught.emit(args.exc_value)

    def _write(self, text: str) -> None:
        """Append on a thread of its own: a disk that stalls must not hold the window that says so."""
        stamped = f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{text}\n\n"
        threading.Thread(target=_append, args=(self._path, stamped), name="faults").start()


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        logging.getLogger("motcua.faults").error("faults are not kept: %s", error.strerror)


def _roll(path: Path) -> None:
    if path.exists() and path.stat().st_size > MOST_BYTES:
        path.replace(path.with_suffix(".old.txt"))


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if "propagateSizeHints" not in message:
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, masked(message))
