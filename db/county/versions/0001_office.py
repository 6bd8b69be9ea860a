"""The county's own register: settings, communes, PCs, codes, arrivals, refusals, papers, people, sessions, audit."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _key(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, primary_key=True) for name in names]


def _moment(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger, nullable=nullable) for name in names]


def _number(name: str, *, nullable: bool = False, unique: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable, unique=unique)


def upgrade() -> None:
    """Make the tables."""
    _communes()
    _exchanged()
    _people()


def _communes() -> None:
    """Make the tables of communes and their PCs."""
    op.create_table("county_setting", *_key("key"), *_text("value"))
    op.create_table("county_unit", *_key("code"), *_text("name"), _number("place", unique=True), *_moment("added_at"))
    op.create_table(
        "county_device",
        *_key("id"),
        *_text("unit", "name"),
        _number("slot"),
        *_text("verify_key", "box_key"),
        sa.Column("token_hash", sa.Text, nullable=False, unique=True),
        *_moment("enrolled_at"),
        *_moment("revoked_at", nullable=True),
        sa.Column("successor", sa.Text),
        *_moment("heard_at", nullable=True),
        _number("protocol", nullable=True),
        sa.Column("program", sa.Text),
        *_moment("clock_off_ms", "waiting", nullable=True),
    )
    op.create_index("county_device_unit", "county_device", ["unit"])
    op.create_table(
        "county_code",
        *_key("hash"),
        *_text("unit"),
        *_moment("expires_at"),
        *_moment("used_at", nullable=True),
        sa.Column("device", sa.Text),
        *_text("made_by"),
    )


def _exchanged() -> None:
    """Make the tables of what arrived from them and what was refused."""
    op.create_table(
        "county_arrival",
        *_key("unit", "device"),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        *_moment("at"),
    )
    op.create_index("county_arrival_at", "county_arrival", ["unit", "device", "at"])
    op.create_table(
        "county_hearing", *_key("device"), sa.Column("at", sa.BigInteger, primary_key=True, autoincrement=False)
    )
    op.create_table(
        "county_refusal",
        *_key("id"),
        *_text("unit", "sender", "device"),
        *_moment("seq"),
        *_text("reason"),
        *_moment("at"),
        *_moment("cleared_at", nullable=True),
        sa.Column("segment", sa.LargeBinary, nullable=False),
    )


def _people() -> None:
    """Make the tables of the county's own people."""
    op.create_table(
        "county_person",
        *_key("id"),
        sa.Column("login", sa.Text, nullable=False, unique=True),
        *_text("title", "role", "password"),
        _number("active"),
        *_moment("added_at"),
        *_moment("signed_in_at", nullable=True),
    )
    op.create_table(
        "county_session", *_key("id"), sa.Column("data", sa.LargeBinary, nullable=False), *_moment("expires_at")
    )
    op.create_table("county_audit", *_key("id"), *_moment("at"), *_text("person", "did", "what", "unit"))
    op.create_index("county_audit_at", "county_audit", ["at"])
