"""The columns of a register, and the titles by which they are known.

The titles are data (resources/register/titles.json), collected from provincial systems, form 06 and counters' own
books, best known first. A title that a register uses is added there with the column it means.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

import resources
from desk_app.exchange.header import Vocabulary


class RegisterColumn(StrEnum):
    """What a register may say of a dossier."""

    OFFICIAL = "official"
    PROCEDURE_CODE = "procedure_code"
    PROCEDURE_NAME = "procedure_name"
    FIELD = "field"
    PERSON = "person"
    CITIZEN_ID = "citizen_id"
    ADDRESS = "address"
    PHONE = "phone"
    CHANNEL = "channel"
    ONLINE = "online"
    DIRECT = "direct"
    POSTAL = "postal"
    RECEIVED = "received"
    DUE = "due"
    ENDED = "ended"
    RETURNED = "returned"
    PAUSED = "paused"
    STATE = "state"
    COMPONENTS_DIGITIZED = "components_digitized"
    RESULT_DIGITIZED = "result_digitized"
    REUSED = "reused"
    FEE = "fee"
    PAID_ONLINE = "paid_online"
    NOTE = "note"


Titles = Mapping[RegisterColumn, tuple[str, ...]]


@cache
def register_titles() -> Titles:
    """Return the known titles of each column, the contract's own name first.

    >>> register_titles()[RegisterColumn.DUE][0]
    'Ngày hẹn trả'
    """
    known = json.loads(resources.path("register/titles.json").read_text("utf-8"))
    return {column: tuple(known[column.value]) for column in RegisterColumn}


def register_vocabulary(own: Titles | None = None) -> Vocabulary[RegisterColumn]:
    """Return the register's titles, a preset's own before the common ones."""
    return Vocabulary(register_titles(), own)
