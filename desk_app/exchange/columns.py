"""The columns of the tables that are read, and the titles by which they are known.

The titles are data (resources/register/titles.json), collected from provincial systems, form 06 and counters' own
books, best known first. A title that someone uses is added there with the column it means.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

import resources


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


class SurveyColumn(StrEnum):
    """What a list of survey sheets says."""

    DAY = "day"
    GRADE = "grade"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    DOSSIER = "dossier"
    NUMBER = "number"
    COMMENT = "comment"


class CatalogueColumn(StrEnum):
    """What a catalogue says of a procedure; the values are the CSV's own titles."""

    CODE = "code"
    NAME = "name"
    FIELD = "field"
    DAYS = "days"
    FEE = "fee"
    FEE_UNIT = "fee_unit"
    RESULT = "result"
    COMPONENTS = "components"
    ONLINE_LEVEL = "online_level"
    LEGAL_BASIS = "legal_basis"
    PROVENANCE = "provenance"
    PUBLISHED = "published"
    DECISION = "decision"
    ABOLISHED = "abolished"
    PUBLIC = "public"


ColumnT = TypeVar("ColumnT", bound=StrEnum)

_TABLES: dict[type[StrEnum], str] = {RegisterColumn: "register", SurveyColumn: "surveys", CatalogueColumn: "catalogue"}


def titles(columns: type[ColumnT]) -> Mapping[ColumnT, tuple[str, ...]]:
    """Return the known titles of each column of a table, the contract's own name first.

    >>> titles(RegisterColumn)[RegisterColumn.DUE][0]
    'Ngày hẹn trả'
    """
    known = _all_titles()[_TABLES[columns]]
    return {column: tuple(known[column.value]) for column in columns}


@cache
def _all_titles() -> dict[str, dict[str, list[str]]]:
    said: dict[str, dict[str, list[str]]] = json.loads(resources.path("register/titles.json").read_text("utf-8"))
    return said
