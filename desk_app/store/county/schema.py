"""The version of the county's own tables, and the way up to today's, on SQLite and PostgreSQL alike."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

import db
from desk_app.store.schema import NewerLedger

HEAD = "0001"
"""The newest revision in ``db/county``; a test holds it to the scripts."""

_VERSION = "county_version"


def version(connection: Connection) -> str | None:
    """Return the revision of the county's tables, or None where there are none."""
    if not inspect(connection).has_table(_VERSION):
        return None
    return connection.execute(text(f"SELECT version_num FROM {_VERSION}")).scalar()


def upgrade(connection: Connection, target: str = HEAD, scripts: Path | None = None) -> None:
    """Bring the county's tables up to ``target`` in the transaction at hand.

    Raises ``NewerLedger`` where their revision is not among ours.
    """
    found = version(connection)
    if found == target:
        return
    if found is not None and found > HEAD:
        raise NewerLedger
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts or db.path("county")))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
