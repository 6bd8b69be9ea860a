"""Sync: seals of chains, peers and what they hold, what was refused, meetings, papers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TYPES = {"text": sa.Text, "number": sa.BigInteger, "count": sa.Integer, "bytes": sa.LargeBinary}
TABLES = {
    "seal": ("device text key", "seq number key", "signature bytes"),
    "folded": ("device text key", "seq number"),
    "peer": (
        *("id text key", "kind text", "name text", "address text", "verify_key text", "box_key text", "pinned text"),
        *("met_at number or none", "tried_at number or none", "failures count", "fault text", "way text"),
        *("clock_off_ms number", "waiting_there number or none"),
    ),
    "acknowledged": ("peer text key", "device text key", "seq number", "at number"),
    "refused": (
        *("id text key", "peer text", "device text", "seq number", "reason text", "at number", "ours count"),
        *("cleared_at number or none", "segment bytes"),
    ),
    "meeting": (
        *("id text key", "peer text", "way text", "started_at number", "ended_at number"),
        *("sent count", "received count", "refused count", "papers_sent count", "papers_received count"),
        *("outcome text", "fault text"),
    ),
    "paper": ("digest text key", "bytes number", "here count", "noted_at number"),
    "paper_held": ("peer text key", "digest text key", "at number"),
}
"""Table → its columns: name, type, and whether it is of the key or may be NULL."""
WITHOUT_ROWID = {"seal", "acknowledged", "paper_held"}


def upgrade() -> None:
    """Make the tables."""
    for name, columns in TABLES.items():
        op.create_table(name, *map(_column, columns), sqlite_with_rowid=name not in WITHOUT_ROWID)
    op.create_index("meeting_ended", "meeting", ["ended_at"])


def _column(told: str) -> sa.Column[object]:
    name, kind, *rest = told.split()
    return sa.Column(name, TYPES[kind], primary_key=rest == ["key"], nullable=rest == ["or", "none"])
