"""Sync: seals of chains, peers and what they hold, what was refused, meetings, papers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _text(name: str, **settings: bool) -> sa.Column[str]:
    return sa.Column(name, sa.Text, **{"nullable": False, **settings})


def _number(name: str, **settings: bool) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, **{"nullable": False, **settings})


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "seal",
        _text("device", primary_key=True),
        _number("seq", primary_key=True),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "peer",
        _text("id", primary_key=True),
        *(_text(name) for name in ("kind", "name", "address", "verify_key", "box_key", "pinned")),
        *(_number(name, nullable=True) for name in ("met_at", "tried_at")),
        sa.Column("failures", sa.Integer, nullable=False),
        *(_text(name) for name in ("fault", "way")),
        _number("clock_off_ms"),
        _number("waiting_there", nullable=True),
    )
    op.create_table(
        "acknowledged",
        _text("peer", primary_key=True),
        _text("device", primary_key=True),
        _number("seq"),
        _number("at"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "refused",
        _text("id", primary_key=True),
        _text("peer"),
        _text("device"),
        _number("seq"),
        _text("reason"),
        _number("at"),
        sa.Column("ours", sa.Integer, nullable=False),
        _number("cleared_at", nullable=True),
        sa.Column("segment", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "meeting",
        _text("id", primary_key=True),
        *(_text(name) for name in ("peer", "way")),
        *(_number(name) for name in ("started_at", "ended_at")),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("sent", "received", "refused", "papers_sent", "papers_received")
        ),
        *(_text(name) for name in ("outcome", "fault")),
    )
    op.create_index("meeting_ended", "meeting", ["ended_at"])
    op.create_table(
        "paper",
        _text("digest", primary_key=True),
        _number("bytes"),
        sa.Column("here", sa.Integer, nullable=False),
        _number("noted_at"),
    )
    op.create_table(
        "paper_held",
        _text("peer", primary_key=True),
        _text("digest", primary_key=True),
        _number("at"),
        sqlite_with_rowid=False,
    )
