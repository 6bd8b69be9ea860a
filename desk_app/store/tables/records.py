"""What is folded of every other subject: one row each."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    Table,
    Text,
)

from desk_app.store.tables.dossiers import projections

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
    Column("internal_percent", Integer),
    Column("tariff", Text, nullable=False),
    Index("procedure_code", "code"),
)
"""``components`` is a JSON array of names; ``folded`` the name without marks, for finding by a few letters."""

assistance = Table(
    "assistance",
    projections,
    Column("id", Text, primary_key=True),
    Column("given_at", BigInteger, nullable=False),
    Column("help", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("dossier", Text, nullable=False),
    Column("given_by", Text, nullable=False),
)

cash_day = Table(
    "cash_day",
    projections,
    Column("id", Text, primary_key=True),
    Column("day_at", BigInteger, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("difference", Integer, nullable=False),
    Column("counted", Integer),
    Column("closed_at", BigInteger),
    Column("closed_by", Text, nullable=False),
)
"""A counter's day; ``closed_at`` is None while it is open."""

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
