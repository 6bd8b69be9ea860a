"""What a person may choose for one print; what is left empty comes from the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desk_app.reports.slips.content import Copy, Sheet, SlipPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Choices of all forms together: a form takes those that concern it."""

    sheet: Sheet = Sheet.A5
    copies: tuple[Copy, ...] = (Copy.KEPT, Copy.GIVEN)
    """Which copies of the receipt."""
    number: str = ""
    """The slip's own number, where no step noted one."""
    until_ms: int | None = None
    """By when a supplement is to come."""
    returned: tuple[SlipPaper, ...] = ()
    """Papers that go back to the citizen with the slip."""
    asked_how: str = ""
    """How the citizen asked to stop."""
    kind: str = ""
    """Kind of the result; empty: as the catalogue names it."""
    result_number: str = ""
    abstract: str = ""
    result_copies: int | None = None
    purpose: str = ""
    """What dossiers are handed over for."""
    back: bool = False
    """A handover list from the officer back to the counter."""
    cause: str = ""
    """Why a dossier is late; empty: as the apology said."""
    remedy: str = ""
    responsible: str = ""
    """Whose part a delay was; empty: the officer who has the dossier."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Paragraphs of the explanation that a person edited, by their key."""
