"""Writing a made-up history into a new ledger as if it had happened day by day."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain import reception_number
from desk_app.domain.dossier.facts import DossierReceived
from desk_app.domain.event import Fact
from desk_app.domain.localtime import MINUTE_MS, local_date

if TYPE_CHECKING:
    from desk_app.store.database import Database

Progress = Callable[[int, int, str], object]
"""Told done, total, and what is being done; may raise to stop."""

SLOT = 1


class Hand:
    """A clock that is set by hand; it only goes forward, as a counter's days do."""

    def __init__(self, now: int) -> None:
        self._now = now

    def __call__(self) -> int:
        return self._now

    def move(self, now: int) -> None:
        """Set the clock to a later moment."""
        self._now = max(self._now, now)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is recorded at a moment, about a subject that has a name of its own only here."""

    at: int
    about: object
    fact: Fact
    subject: str = ""
    """The id where every PC names the subject alike; empty for a random one."""


class Numbers:
    """Gives both numbers in the order of reception: ours each year anew, the province's each day anew."""

    def __init__(self, agency: str, first: dict[int, int] | None = None) -> None:
        self._agency = agency
        self._next = dict(first or {})
        self._day = date.min
        self._of_day = 0

    def numbered(self, received: DossierReceived) -> DossierReceived:
        """Return the reception with its numbers."""
        day = local_date(received.received_at)
        serial = self._next.get(day.year, 1)
        self._next[day.year] = serial + 1
        self._of_day = self._of_day + 1 if day == self._day else 1
        self._day = day
        return replace(
            received,
            reception=reception_number.format(SLOT, serial, day.year),
            official=f"{self._agency}-{day:%y%m%d}-{self._of_day:04}",
        )


@contextmanager
def new_unit(directory: Path, clock: Hand) -> "Iterator[Database]":
    """Yield the data of a new unit; where filling it is cut off, nothing of it stays."""
    from desk_app.store.database import FILE, Database

    before = set(directory.glob(f"{FILE}*"))
    database: Database | None = None
    try:
        database = Database.create(directory, clock=clock)
        yield database
        while database.tidy(5_000):
            pass
    except BaseException:
        if database is not None:
            database.close()
        for file in set(directory.glob(f"{FILE}*")) - before:
            file.unlink()
        raise
    database.close()


def record(
    database: "Database",
    clock: Hand,
    acts: Sequence[Act],
    *,
    actor: str,
    sheaf: Callable[[Act], object],
    progress: Progress | None = None,
) -> None:
    """Record the acts in the order of time, one transaction a sheaf of them; the clock stands at the sheaf's end."""
    ordered = sorted(acts, key=lambda act: act.at)
    known: dict[object, str] = {}
    done = 0
    for _, group in groupby(ordered, key=sheaf):
        together = list(group)
        clock.move(together[-1].at + MINUTE_MS)
        with database.work(actor) as work:
            for act, subject in _named(together, known, work.new_subject):
                work.record(subject, act.fact, happened=act.at)
        done += len(together)
        if progress is not None:
            progress(done, len(ordered), "Ghi dữ liệu mẫu")


def _named(acts: Iterable[Act], known: dict[object, str], new_subject: Callable[[], str]) -> Iterator[tuple[Act, str]]:
    for act in acts:
        if not act.subject and act.about not in known:
            known[act.about] = new_subject()
        yield act, act.subject or known[act.about]
