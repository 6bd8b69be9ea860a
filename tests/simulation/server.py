"""The county's books on a real PostgreSQL server: a database for every seed, copied from the template's."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from desk_app.store.county.office import FILE
from tests.postgres import Cluster, new_cluster


@dataclass(slots=True)
class Server:
    """A PostgreSQL server of this process."""

    cluster: Cluster
    source: str

    @classmethod
    def start(cls) -> "Server":
        """Start a server; nothing is lost with it that a simulation needs again, so its disk need not hold anything."""
        cluster = new_cluster(fsync="off", max_connections="40")
        source = f"county_{secrets.token_hex(6)}"
        server = cls(cluster, source)
        server._execute(f"CREATE DATABASE {source} TEMPLATE template0")
        return server

    @property
    def url(self) -> str:
        """Return where the template's database is."""
        return self.cluster.url(self.source)

    def copy(self, county: Path) -> str:
        """Copy the template's database for a county's directory; return the new one's name."""
        name = f"county_{secrets.token_hex(6)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {self.source}")
        kept = json.loads((county / FILE).read_text(encoding="utf-8"))
        kept["database"] = self.cluster.url(name)
        (county / FILE).write_text(json.dumps(kept), encoding="utf-8")
        return name

    def drop(self, name: str) -> None:
        """Remove a seed's database."""
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _execute(self, statement: str) -> None:
        with self.cluster.connect() as connection:
            connection.execute(statement)
