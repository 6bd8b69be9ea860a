"""What is folded of dossiers: wide for lists, narrow for figures, few for the work list."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

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
    Column("step", Text, nullable=False),
    Column("officer", Text, nullable=False),
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
    Column("settled_at", BigInteger),
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
    Column("internal_due_at", BigInteger),
    Column("saved_minutes", Integer),
    Column("elsewhere", Integer, nullable=False),
    Column("by_choice", Integer, nullable=False),
    Column("remaining", Integer, nullable=False),
    Column("paper_at", BigInteger),
    Column("exempt", Integer, nullable=False),
    Column("sent_on_at", BigInteger),
)
"""The narrow table that figures scan. Codes: channel 1 online 2 direct 3 postal; outcome 0 open 1 resolved
2 refused 3 withdrawn; timing 0 none 1 early 2 on time 3 overdue; remaining 0 nothing 1 giving back 2 the paper has
yet to come; elsewhere 1 where another agency decides. ``settled_at`` is the moment from which nothing is left to do:
the end, or where a result waits for the citizen, the giving back. Voided dossiers have no row."""

worklist = Table(
    "worklist",
    projections,
    Column("rank", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("step", Text, nullable=False),
    Column("due_at", BigInteger, nullable=False),
    Column("due_timed", Integer, nullable=False),
    Column("since_at", BigInteger, nullable=False),
    Column("officer", Text, nullable=False),
    Column("contact_owed_at", BigInteger),
    Column("promised_at", BigInteger),
    Column("letter_owed", Integer, nullable=False),
)
"""The few dossiers that somebody still has to do something for: open, or with a result that the citizen has not got,
or refused without a letter. ``since_at`` is when its step began, ``promised_at`` an apology's new date."""

pause = Table(
    "pause",
    projections,
    Column("rank", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("field", Text, nullable=False),
    Column("since_at", BigInteger, nullable=False),
    Column("until_at", BigInteger),
    Column("supplement", Integer, nullable=False),
    Column("told_at", BigInteger),
    Index("pause_since", "since_at"),
    sqlite_with_rowid=False,
)
"""Every pause; ``told_at`` is when the citizen was first reached after it began."""

sending = Table(
    "sending",
    projections,
    Column("rank", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("field", Text, nullable=False),
    Column("authority", Text, nullable=False),
    Column("sent_at", BigInteger, nullable=False),
    Column("due_at", BigInteger),
    Column("back_at", BigInteger),
    Index("sending_sent", "sent_at"),
    sqlite_with_rowid=False,
)
"""Every stay at another authority, by that authority's own clock. ``back_at`` is its end, never before it began: the
dossier came back, or ended while it was there."""

receipt = Table(
    "receipt",
    projections,
    Column("rank", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("slot", Integer, nullable=False),
    Column("collected_at", BigInteger, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("way", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    Column("reverses", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("receipt_collected", "slot", "collected_at"),
    Index("receipt_numbered", "slot", "receipt"),
    sqlite_with_rowid=False,
)
"""The entries of the cash book, those of voided dossiers among them: money that was taken was taken."""

certification = Table(
    "certification",
    projections,
    Column("rank", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("book", Text, nullable=False),
    Column("serial", Integer),
    Column("signer", Text, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Index("certification_booked", "book", "serial"),
    Index("certification_received", "received_at"),
)
"""What the fast lane certified, those of voided dossiers among them: a number that was given is never given again."""

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
