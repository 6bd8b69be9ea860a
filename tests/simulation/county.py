"""The simulated county: its real directory and verbs on a disk of its own, started again after each kill."""

from datetime import timedelta
from pathlib import Path
from random import Random

from desk_app.domain.letter import LetterClosed, LetterSent
from desk_app.domain.localtime import local_date
from desk_app.domain.quarter import SummaryAcknowledged
from desk_app.domain.unit import TargetsSet
from desk_app.store import ledger, papers
from desk_app.store.codec import Row
from desk_app.store.county.office import County
from desk_app.store.papers import Papers
from desk_app.store.subjects import UNIT, quarter_subject
from desk_app.store.work import Work
from desk_app.sync import messages
from desk_app.sync.answer import Answer, Responder
from desk_app.usecases.county import exchange
from desk_app.usecases.county.catch_up import catch_up_all
from desk_app.usecases.county.exchange import answer
from tests.simulation.clocks import Clock
from tests.simulation.disks import Disk

ACTOR = "Huyện"


class SimulatedCounty:
    """The county's server."""

    def __init__(self, directory: Path, disk: Disk, clock: Clock) -> None:
        self.directory = directory
        self.disk = disk
        self.clock = clock
        self.protocol = messages.PROTOCOL
        self.county = County.open(directory, clock=clock)

    def serve(self, token: str, route: str, body: bytes) -> Answer:
        """Answer whoever holds the token, in the protocol of the program that runs here."""
        made = exchange.responder

        def responder(*told: object) -> Responder:
            found = made(*told)  # type: ignore[arg-type]  # handed through
            found._protocol = self.protocol
            return found

        exchange.responder = responder  # type: ignore[assignment]  # handed through
        try:
            return answer(self.county, token, route, body)
        finally:
            exchange.responder = made

    def restart(self) -> None:
        """End the process, however it stands, and start it again."""
        self.county.close()
        if self.disk.dead:
            self.disk.revive()
        self.county = County.open(self.directory, clock=self.clock)

    def acts(self, unit: str, chance: Random) -> list[Row]:
        """Let an officer write to a commune; return what is saved then."""
        book = self.county.books.get(unit)
        with self.county.books.view(unit) as reading:
            before = ledger.head(reading.driver, book.device).seq
        with self.county.books.work(unit, ACTOR) as work:
            chance.choice((self._write, self._set_targets, self._acknowledge, self._close_letter))(work, chance)
        with self.county.books.view(unit) as reading:
            last = ledger.head(reading.driver, book.device).seq
            return ledger.rows_between(reading.driver, book.device, before, last)

    def papers(self, unit: str) -> Papers:
        """Return where a commune's papers lie."""
        return self.county.papers(unit)

    def _write(self, work: Work, chance: Random) -> None:
        unit = work.unit().profile.code
        today = local_date(work.now)
        paper = ""
        if chance.random() < 0.4:
            content = chance.randbytes(chance.randint(1, 20_000))
            paper = self.papers(unit).put(content)
            papers.note(work.driver, paper, len(content), here=True, now=work.now)
        letter = LetterSent(
            number=f"{chance.randrange(1000)}/UBND-VP",
            day=today,
            title="Chấn chỉnh việc trả kết quả",
            text="Đề nghị giải trình các hồ sơ quá hạn.",
            explain_by=today + timedelta(days=5),
            paper=paper,
        )
        work.record(work.new_subject(), letter)

    def _set_targets(self, work: Work, chance: Random) -> None:
        first = local_date(work.now).replace(day=1)
        work.record(UNIT, TargetsSet(valid_from=first, targets={"H01": float(chance.randrange(100))}))

    def _acknowledge(self, work: Work, chance: Random) -> None:
        summary = work.quarter("2023-Q2")
        if summary.sent is not None:
            work.record(quarter_subject("2023-Q2"), SummaryAcknowledged(period="2023-Q2", pdf=summary.sent.pdf))

    def _close_letter(self, work: Work, chance: Random) -> None:
        found = work.driver.execute("SELECT id FROM letter ORDER BY id").fetchall()
        if found:
            work.record(chance.choice(found)[0], LetterClosed(remark="Đã nhận giải trình."))

    def catch_up(self) -> None:
        """Fold everything that arrived."""
        catch_up_all(self.county)

    def close(self) -> None:
        """End the process."""
        self.county.close()
