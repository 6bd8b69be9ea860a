"""The tables: the ledger's own, which migrate, and the projections, which are thrown away and folded anew."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
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

projections = MetaData()

dossier = Table(
    "dossier",
    projections,
    Column("rank", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("reception", Text, nullable=False),
    Column("official", Text),
    Column("procedure_code", Text, nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("person_name", Text, nullable=False),
    Column("citizen_id", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("received_timed", Boolean, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("due_timed", Boolean, nullable=False),
    Column("ended_at", BigInteger),
    Column("ended_timed", Boolean),
    Column("standing", Text, nullable=False),
    Column("timing", Text),
    Column("fee", Integer, nullable=False),
    Column("paid", Integer, nullable=False),
    Index("dossier_id", "id", unique=True),
    Index("dossier_official", "official", unique=True, sqlite_where=text("official IS NOT NULL")),
    Index("dossier_unresolved", "standing", "rank", sqlite_where=text("standing <> 'resolved'")),
)
"""``rank`` is the newest-first order of reception: it is the search index's row number too, so that the first
fifty hits of a search come out newest first without a sort."""

reporting = Table(
    "reporting",
    projections,
    Column("rank", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("field", Text, nullable=False),
    Column("channel", Integer, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("outcome", Integer, nullable=False),
    Column("timing", Integer, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("phased", Integer, nullable=False),
    Column("components_digitized", Integer, nullable=False),
    Column("result_digitized", Integer, nullable=False),
    Column("reused", Integer, nullable=False),
    Column("fee", Integer, nullable=False),
    Column("paid_online", Integer, nullable=False),
    Column("apology_at", BigInteger),
)
"""The narrow table that figures scan. Codes: channel 1 online 2 direct 3 postal; outcome 0 open 1 resolved
2 refused 3 withdrawn; timing 0 none 1 early 2 on time 3 overdue. Voided dossiers have no row."""

phase = Table(
    "phase",
    projections,
    Column("rank", BigInteger, primary_key=True, autoincrement=False),
    Column("start_at", BigInteger, primary_key=True, autoincrement=False),
    Column("end_at", BigInteger),
    Column("due_at", BigInteger, nullable=False),
    Column("paused", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The stretches of dossiers that were ever paused: which due moment was in force when, and when the clock stood."""

payment = Table(
    "payment",
    projections,
    Column("rank", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("field", Text, nullable=False),
    Column("collected_at", BigInteger, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("way", Text, nullable=False),
    Index("payment_collected", "collected_at"),
    sqlite_with_rowid=False,
)

twin = Table(
    "twin",
    projections,
    Column("subject", Text, primary_key=True),
    Column("primary_id", Text, nullable=False),
    Index("twin_primary", "primary_id"),
)
"""Records that carry another record's official number and are folded into it."""

reception_number = Table(
    "reception_number",
    projections,
    Column("subject", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("year", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("voided", Text),
    PrimaryKeyConstraint("slot", "year", "serial", "subject"),
    sqlite_with_rowid=False,
)
"""Every reception number that a record's own events gave; a number that was given is never taken back."""

attention = Table(
    "attention",
    projections,
    Column("subject", Text, primary_key=True),
    Column("matter", Text, primary_key=True),
    sqlite_with_rowid=False,
)

procedure = Table(
    "procedure",
    projections,
    Column("id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("term_amount", Integer),
    Column("term_unit", Text),
    Column("fee", Integer, nullable=False),
    Column("fee_note", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("components", Text, nullable=False),
    Column("online_level", Text, nullable=False),
    Column("legal_basis", Text, nullable=False),
    Column("published_at", BigInteger),
    Column("abolished_at", BigInteger),
    Column("public", Integer, nullable=False),
    Column("matched", Integer, nullable=False),
    Index("procedure_code", "code"),
)
"""``components`` is a JSON array of names; ``folded`` the name without marks, for finding by a few letters."""

sheet = Table(
    "sheet",
    projections,
    Column("id", Text, primary_key=True),
    Column("day_at", BigInteger, nullable=False),
    Column("grade", Text, nullable=False),
    Column("dossier", Text),
    Column("number", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Index("sheet_day", "day_at"),
)
"""``day_at`` is the local day's first moment; ``answers`` a JSON object, index → 2, 1, 0."""

feedback = Table(
    "feedback",
    projections,
    Column("id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("due_at", BigInteger),
    Column("answered_at", BigInteger),
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("dossier", Text),
    Column("channel", Text, nullable=False),
)
"""``due_at`` is the moment at which the due day is over."""

postal_item = Table(
    "postal_item",
    projections,
    Column("id", Text, primary_key=True),
    Column("dossier", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("tracking", Text, nullable=False),
    Column("handed_over_at", BigInteger, nullable=False),
    Column("delivered_at", BigInteger),
    Column("receiver", Text, nullable=False),
    Index("postal_dossier", "dossier"),
)

user = Table(
    "user",
    projections,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("active", Integer, nullable=False),
)

device = Table(
    "device",
    projections,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("verify_key", Text, nullable=False),
    Column("box_key", Text, nullable=False),
    Column("enrolled", Integer, nullable=False),
    Column("vouched", Integer, nullable=False),
    Column("county", Integer, nullable=False),
    Column("revoked", Text),
    Column("revoked_after", BigInteger, nullable=False),
    Column("successor", Text, nullable=False),
)

letter = Table(
    "letter",
    projections,
    Column("id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("day_at", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("explain_by", BigInteger),
    Column("figures", Text, nullable=False),
    Column("paper", Text, nullable=False),
    Column("sent_at", BigInteger, nullable=False),
    Column("opened_at", BigInteger),
    Column("explanation", Text, nullable=False),
    Column("explained_at", BigInteger),
    Column("state", Text, nullable=False),
)
"""Letters of direction; ``explain_by`` is the end of the last day, ``figures`` a JSON array of codes."""

summary = Table(
    "summary",
    projections,
    Column("id", Text, primary_key=True),
    Column("period", Text, nullable=False),
    Column("first_at", BigInteger, nullable=False),
    Column("last_at", BigInteger, nullable=False),
    Column("pdf", Text, nullable=False),
    Column("pdf_bytes", Integer, nullable=False),
    Column("number", Text, nullable=False),
    Column("signer", Text, nullable=False),
    Column("approved_at", BigInteger),
    Column("sent_at", BigInteger, nullable=False),
    Column("sent_by", Text, nullable=False),
    Column("figures", Text, nullable=False),
    Column("delivery", Text, nullable=False),
    Column("remark", Text, nullable=False),
    Column("answered_at", BigInteger),
)
"""Summaries that were sent to the county: the latest edition of each period; ``figures`` is a JSON object."""
