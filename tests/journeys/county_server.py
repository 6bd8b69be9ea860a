"""A county as its administrator runs it: commands, and a server process on a free port."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desk_app.app import main as command

_ENVIRONMENT = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "PYTHONUTF8": "1"}


@dataclass(slots=True)
class Server:
    """A county's server process; it is started and killed as often as a test likes."""

    directory: Path
    port: int = 0
    address: str = ""
    _process: "subprocess.Popen[str] | None" = field(default=None, repr=False)

    def start(self) -> None:
        """Start it on the port that it had before."""
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "desk_app.app",
                "county",
                "serve",
                "--data",
                str(self.directory),
                "--port",
                str(self.port),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, **_ENVIRONMENT},
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        self._process.stdout.close()
        self.address = next(word for word in line.split() if word.startswith("http"))
        self.port = int(self.address.rstrip("/").rpartition(":")[2])

    def kill(self) -> None:
        """Take its power away."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._process = None

    def stop(self) -> int:
        """Ask it to end and return its exit code."""
        if self._process is None:
            return 0
        self._process.terminate()
        code = self._process.wait(timeout=30)
        self._process = None
        return code


@contextmanager
def serving(directory: Path, *, database: str | None = None) -> Iterator[Server]:
    """Yield a new county's server."""
    url = ["--database", database] if database else []
    motcua("county", "init", "--data", directory, "--name", "huyện Nam Sách", *url)
    server = Server(directory)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def motcua(*arguments: str | Path, code: int = 0) -> Any:
    """Run a command of the program in this process and return the JSON that it prints."""
    printed, said = io.StringIO(), io.StringIO()
    with redirect_stdout(printed), redirect_stderr(said):
        done = command(["--json", *map(str, arguments)])
    assert done == code, (arguments, done, said.getvalue())
    return json.loads(printed.getvalue()) if printed.getvalue().strip() else None


def code_for(server: Server, unit: str, name: str) -> str:
    """Return a one-time code for a PC of the commune."""
    told = motcua("county", "enrol", "--data", server.directory, "--unit-code", unit, "--unit-name", name)
    return str(told["code"])
