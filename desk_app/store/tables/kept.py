"""The ledger's own tables, which migrate (``db/migrations``)."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

ledger = MetaData()

event = Table(
    "event",
    ledger,
    Column("device", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("clock", BigInteger, nullable=False),
    Column("subject", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("happened", BigInteger, nullable=False),
    Column("actor", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("event_subject", "subject"),
    sqlite_with_rowid=False,
)

head = Table(
    "head",
    ledger,
    Column("device", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("clock", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

meta = Table("meta", ledger, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

seal = Table(
    "seal",
    ledger,
    Column("device", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("signature", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""A device's Ed25519 signature over the end of its chain at a seq: by it others believe the events up to there."""

folded = Table(
    "folded",
    ledger,
    Column("device", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
)
"""At the county, up to which event of a device its dossiers are folded; the rest is folded before it is read."""

peer = Table(
    "peer",
    ledger,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("verify_key", Text, nullable=False),
    Column("box_key", Text, nullable=False),
    Column("pinned", Text, nullable=False),
    Column("met_at", BigInteger),
    Column("tried_at", BigInteger),
    Column("failures", Integer, nullable=False),
    Column("fault", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("clock_off_ms", BigInteger, nullable=False),
    Column("waiting_there", BigInteger),
)
"""Whom this PC exchanges with: ``kind`` county or desk; ``pinned`` the SHA-256 of a desk's TLS certificate;
``fault`` what went wrong at the last try, empty after a success; ``way`` how it was met: internet, lan or file."""

acknowledged = Table(
    "acknowledged",
    ledger,
    Column("peer", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Up to which event a peer has said that it holds a device's chain, with the same hash, and when it said so."""

refused = Table(
    "refused",
    ledger,
    Column("id", Text, primary_key=True),
    Column("peer", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("ours", Integer, nullable=False),
    Column("cleared_at", BigInteger),
    Column("segment", LargeBinary, nullable=False),
)
"""Events that one side would not take, kept for inspection: ``ours`` 1 where the peer refused what we sent."""

meeting = Table(
    "meeting",
    ledger,
    Column("id", Text, primary_key=True),
    Column("peer", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("started_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger, nullable=False),
    Column("sent", Integer, nullable=False),
    Column("received", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("papers_sent", Integer, nullable=False),
    Column("papers_received", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("fault", Text, nullable=False),
    Index("meeting_ended", "ended_at"),
)
"""Every exchange that was tried; ``outcome`` complete, partial, offline or refused."""

paper = Table(
    "paper",
    ledger,
    Column("digest", Text, primary_key=True),
    Column("bytes", BigInteger, nullable=False),
    Column("here", Integer, nullable=False),
    Column("noted_at", BigInteger, nullable=False),
)
"""Papers that events speak of: ``here`` 1 where the file lies in our own store, whole and checked."""

paper_held = Table(
    "paper_held",
    ledger,
    Column("peer", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Which peer has said that it holds which paper."""
