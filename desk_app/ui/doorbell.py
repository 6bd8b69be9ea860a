"""A second start of the desk rings at the first one instead of opening the data twice."""

from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 1_000


def bell(directory: Path) -> str:
    """Return the local name under which the desk of a data directory listens."""
    return "motcua-" + blake2b(str(directory.resolve()).encode(), digest_size=8).hexdigest()


def ring(directory: Path) -> bool:
    """Ask the desk that has the directory open to come forward; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(bell(directory))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    answered = socket.waitForReadyRead(PATIENCE_MS)
    socket.disconnectFromServer()
    return answered


class Doorbell(QObject):
    """Listen for second starts, by people of this account only."""

    rung = Signal()

    def __init__(self, directory: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_ring)
        QLocalServer.removeServer(bell(directory))
        self._server.listen(bell(directory))

    @Slot()
    def _on_ring(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.write(b"1")
        socket.flush()
        self.rung.emit()
