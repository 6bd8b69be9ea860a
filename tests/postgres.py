"""A real PostgreSQL server for tests and benches: a cluster of its own, durable as it is shipped, reached by a socket.

Session fixtures stand at the end; a ``conftest.py`` takes them in by importing them.
"""

import atexit
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

SUPERUSER = "motcua"
_INSTALLED = Path("/usr/lib/postgresql")


def binaries() -> Path:
    """Return where the server's programs lie: the newest of Debian's, else what PATH leads to."""
    found = sorted(_INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].partition(".")[0]))
    program = str(found[-1]) if found else shutil.which("initdb")
    if program is None:
        pytest.fail("PostgreSQL's programs are missing: install the package postgresql, or put initdb on PATH.")
    return Path(program).resolve().parent


@dataclass(slots=True)
class Cluster:
    """A PostgreSQL cluster in a directory of its own, on a socket beside it; nobody is asked for a password."""

    directory: Path
    settings: dict[str, str] = field(default_factory=dict)

    def make(self) -> "Cluster":
        """Make the cluster's files and start it."""
        if os.geteuid() == 0:  # the server refuses to run as root
            shutil.chown(self.directory, **_unprivileged())
        self._run("initdb", "-D", self._data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        return self

    def start(self) -> None:
        """Start the server and wait until it answers."""
        settings = {"listen_addresses": "", "unix_socket_directories": str(self.directory)} | self.settings
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        self._run("pg_ctl", "-D", self._data, "-l", str(self.directory / "log"), "-w", "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """Stop the server; ``immediate`` is what a power cut leaves."""
        self._run("pg_ctl", "-D", self._data, "-m", how, "-w", "stop")

    def remove(self) -> None:
        """Stop the server and remove its files."""
        if (self.directory / "data" / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self.directory, ignore_errors=True)

    def url(self, database: str, user: str = SUPERUSER) -> str:
        """Return the URL of a database."""
        return f"postgresql://{user}@/{database}?host={quote(str(self.directory))}"

    def new_database(self, owner: str = SUPERUSER) -> str:
        """Make an empty database; return its URL for its owner."""
        name = f"county_{secrets.token_hex(6)}"
        with self.connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name} OWNER {owner} TEMPLATE template0")
        return self.url(name, owner)

    def connect(self, database: str = "postgres", user: str = SUPERUSER) -> Any:
        """Return a psycopg connection on which each statement stands alone."""
        import psycopg

        return psycopg.connect(self.url(database, user), autocommit=True)

    @property
    def _data(self) -> str:
        return str(self.directory / "data")

    def _run(self, program: str, *arguments: str) -> None:
        drop: dict[str, Any] = _unprivileged() | {"extra_groups": []} if os.geteuid() == 0 else {}
        command = [str(binaries() / program), *arguments]
        with tempfile.TemporaryFile() as said:  # a pipe would be held open by the server
            done = subprocess.run(command, stdout=said, stderr=said, cwd=self.directory, check=False, **drop)
            if done.returncode != 0:
                said.seek(0)
                pytest.fail(f"{program} failed:\n{said.read().decode()}{self._log()}")

    def _log(self) -> str:
        log = self.directory / "log"
        return log.read_text(encoding="utf-8")[-2000:] if log.exists() else ""


def _unprivileged() -> dict[str, Any]:
    """Return a user who may run the server: the package's own, or nobody."""
    known = {user.pw_name: user for user in pwd.getpwall()}
    user = known.get("postgres") or known["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid}


def new_cluster(**settings: str) -> Cluster:
    """Make and start a cluster that is removed when the process ends."""
    made = Cluster(Path(tempfile.mkdtemp(prefix="motcua-pg-")), settings)
    atexit.register(made.remove)
    return made.make()


@cache
def the_cluster() -> Cluster:
    """Return the one cluster of this process."""
    return new_cluster()


@pytest.fixture(scope="session")
def cluster() -> Cluster:
    """Return the cluster that all tests of this process share."""
    return the_cluster()


@pytest.fixture
def database_url(cluster: Cluster) -> str:
    """Return the URL of an empty database."""
    return cluster.new_database()


@pytest.fixture
def another_cluster() -> Iterator[Callable[..., Cluster]]:
    """Return what makes a cluster for one test alone."""
    made: list[Cluster] = []

    def make(**settings: str) -> Cluster:
        made.append(new_cluster(**settings))
        return made[-1]

    yield make
    for each in made:
        each.remove()
