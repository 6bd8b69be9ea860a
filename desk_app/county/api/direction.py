"""Letters of direction and quarterly summaries: what was sent, and how it stands. Nobody is named."""

from datetime import date, datetime

from litestar import get
from litestar.di import NamedDependency
from msgspec import Struct

from desk_app.county.api.answers import WRONG, moment
from desk_app.county.api.figures import Period, Values
from desk_app.domain.localtime import local, local_date
from desk_app.store.county.office import County
from desk_app.usecases.county import letters, summaries


class Letter(Struct, frozen=True):
    """A letter in a commune's book; ``owed`` where an explanation is asked for and did not come.

    ``paper`` is the SHA-256 of its PDF, empty for none.
    """

    id: str
    unit: str
    number: str
    day: date
    title: str
    state: str
    figures: tuple[str, ...]
    paper: str
    owed: bool
    explain_by: date | None
    sent: datetime
    opened: datetime | None
    explained: datetime | None


class Summary(Struct, frozen=True):
    """A commune's summary of a period; ``differs`` are the figures that the ledger no longer says as it did."""

    unit: str
    period: str
    delivery: str
    editions: int
    number: str
    sent: datetime | None
    answered: datetime | None
    pdf: str
    figures: Values
    differs: list[str]


@get("/letters", sync_to_thread=True, responses=WRONG, summary="Thư chỉ đạo")
def list_letters(county: NamedDependency[County]) -> list[Letter]:
    """Return every letter of every commune, the newest first."""
    return [_letter(sent) for sent in letters.all_sent(county)]


def _letter(sent: letters.Sent) -> Letter:
    line = sent.letter
    return Letter(
        id=line.id,
        unit=sent.unit,
        number=line.number,
        day=local_date(line.day_at),
        title=line.title,
        state=str(line.state),
        figures=tuple(line.figures),
        paper=line.paper,
        owed=sent.owed,
        explain_by=None if line.explain_by is None else local_date(line.explain_by - 1),
        sent=local(line.sent_at),
        opened=moment(line.opened_at),
        explained=moment(line.explained_at),
    )


@get("/summaries", sync_to_thread=True, responses=WRONG, summary="Tổng hợp quý của các đơn vị")
def list_summaries(county: NamedDependency[County], period: Period) -> list[Summary]:
    """Return every commune's summary of a period, not sent ones too."""
    return [_summary(received, period) for received in summaries.period(county, period)]


def _summary(received: summaries.Received, period: str) -> Summary:
    line = received.line
    return Summary(
        unit=received.unit,
        period=period,
        delivery=str(received.delivery),
        editions=received.editions,
        number="" if line is None else line.number,
        sent=None if line is None else local(line.sent_at),
        answered=None if line is None else moment(line.answered_at),
        pdf="" if line is None else line.pdf,
        figures={} if line is None else line.figures,
        differs=sorted(received.differs or {}),
    )
