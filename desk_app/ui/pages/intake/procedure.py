"""A procedure in words: the quiet line of a suggestion, and what F1 tells of it."""

from typing import TYPE_CHECKING

from desk_app.ui.words import money

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine


ONLINE_LEVELS = ("toàn trình", "một phần")
"""How the catalogue marks what can be submitted online"""


def is_online(line: "ProcedureLine | None") -> bool:
    """Say whether a procedure can be submitted online."""
    return line is not None and line.online_level in ONLINE_LEVELS


def facts(line: "ProcedureLine") -> str:
    """Return code, field, term and fee of a procedure as one quiet line."""
    from desk_app.ui import due_words

    term = due_words.term_words(line.term) if line.term is not None else ""
    fee = money(line.fee) if line.fee else ""
    return " · ".join(part for part in (line.code, line.field, term, fee) if part)


def rule(line: "ProcedureLine") -> str:
    """Return what F1 tells of a procedure."""
    return "\n".join(part for part in (line.name, line.fee_note, line.result, line.legal_basis) if part)
