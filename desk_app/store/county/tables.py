"""The county's own tables, on SQLite or PostgreSQL alike; the communes' ledgers stand beside them (``books``).

Moments are UTC milliseconds, ids and digests are hex text. These tables migrate (``db/county``).
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

office = MetaData()

setting = Table("county_setting", office, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
"""name, superior, province_code, county (random id), sign_key and box_key (private, hex), warn_hours, red_hours."""

unit = Table(
    "county_unit",
    office,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("place", Integer, nullable=False, unique=True),
    Column("added_at", BigInteger, nullable=False),
)
"""The communes; ``place`` numbers them from 1: it names a commune's partitions and is the order of lists."""

device = Table(
    "county_device",
    office,
    Column("id", Text, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("verify_key", Text, nullable=False),
    Column("box_key", Text, nullable=False),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("enrolled_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
    Column("successor", Text),
    Column("heard_at", BigInteger),
    Column("protocol", Integer),
    Column("program", Text),
    Column("clock_off_ms", BigInteger),
    Column("waiting", BigInteger),
    Index("county_device_unit", "unit"),
)
"""PCs that were enrolled. ``waiting`` is how many events the PC said it still had when it was last heard."""

code = Table(
    "county_code",
    office,
    Column("hash", Text, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Column("device", Text),
    Column("made_by", Text, nullable=False),
)
"""One-time codes of enrolment, by their SHA-256."""

arrival = Table(
    "county_arrival",
    office,
    Column("unit", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Index("county_arrival_at", "unit", "device", "at"),
)
"""Up to which event of a PC the county had which moment: what "as the county knew it at 17:00" is asked by."""

hearing = Table(
    "county_hearing",
    office,
    Column("device", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True),
)
"""Every time a PC was heard, events or none: how old a commune's figures were at a moment that has passed."""

refusal = Table(
    "county_refusal",
    office,
    Column("id", Text, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("cleared_at", BigInteger),
    Column("segment", LargeBinary, nullable=False),
)
"""Events that were refused by name, kept for inspection."""

person = Table(
    "county_person",
    office,
    Column("id", Text, primary_key=True),
    Column("login", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("active", Integer, nullable=False),
    Column("added_at", BigInteger, nullable=False),
    Column("signed_in_at", BigInteger),
)
"""People of the web page: ``title`` is what pages show (their office, never a name), ``role`` reader, officer or
administrator, ``password`` an argon2id hash."""

session = Table(
    "county_session",
    office,
    Column("id", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)

audit = Table(
    "county_audit",
    office,
    Column("id", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("person", Text, nullable=False),
    Column("did", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Index("county_audit_at", "at"),
)
"""Who looked at what, and who changed what; never with a citizen's data."""
