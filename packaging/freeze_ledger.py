"""Keep what this version writes, for ever: run it once before a release, and commit what it made.

``db/fixtures/<revision>-<version>.sql`` is a small ledger of two PCs with one event of every kind and more;
``tests/golden/events/`` gets a line of every kind that has none yet. Neither is ever written anew: later versions have
to read them as they are (tests/store/test_schema.py, tests/store/test_codec.py).
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import db  # noqa: E402
import desk_app  # noqa: E402
from desk_app.domain.dossier import facts as dossier  # noqa: E402
from desk_app.domain.event import Fact  # noqa: E402
from desk_app.domain.unit import SlotTaken  # noqa: E402
from desk_app.store import codec, schema, tables  # noqa: E402
from desk_app.store.database import Database  # noqa: E402
from desk_app.store.subjects import UNIT, cash_subject, procedure_subject, quarter_subject  # noqa: E402
from tests.store import pcs  # noqa: E402
from tests.store.samples import BIRTH, CASH_DAY, MONDAY, OFFICIAL, PERIOD, RECEIVED, SAMPLES  # noqa: E402

EVENTS = ROOT / "tests" / "golden" / "events"


def main() -> None:
    """Write the ledger and the lines that are not there yet."""
    for fact in (fact for facts in SAMPLES.values() for fact in facts):
        keep(EVENTS / f"{fact.kind.replace('/', '-')}.json", codec.body(fact) + "\n")
    keep(db.path("fixtures") / f"{schema.HEAD}-{desk_app.__version__}.sql", ledger_text())


def keep(path: Path, text: str) -> None:
    """Write the file unless it is there."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(path.relative_to(ROOT))


def ledger_text() -> str:
    """Return a ledger of two PCs as SQL: the ledger's own tables, for projections are folded anew."""
    with tempfile.TemporaryDirectory() as scratch:
        first, second = (Database.create(Path(scratch) / name, clock=lambda: MONDAY) for name in ("one", "two"))
        fill(first)
        with second.work("Trần Thị Mai") as work:
            pcs.take_in(work, _rows(first))
            work.record(UNIT, SlotTaken(slot=2, device=second.device))
            again = replace(RECEIVED, reception="2-00001/2023", received_at=MONDAY + 3_600_000)
            work.record(work.new_subject(), again)
        with first.work("Trần Thị Mai") as work:
            pcs.take_in(work, _rows(second))
        first.driver.execute("DELETE FROM meta WHERE key = 'projection_version'")  # for no projection is kept
        lines = list(_dump(first.driver))
        for database in (first, second):
            database.close()
    return "\n".join(lines) + "\n"


def fill(database: Database) -> None:
    """Record every sample, and a dossier that stays open, paused, resolved, refused."""
    with database.work("Quản trị") as work:
        work.record(UNIT, *SAMPLES["unit"][:2], SlotTaken(slot=1, device=database.device), *SAMPLES["unit"][3:])
        work.record(procedure_subject(BIRTH.code), *SAMPLES["procedure"])
        work.record(quarter_subject(PERIOD), *SAMPLES["quarter"])
        for end in range(1, len(SAMPLES["cash"]) + 1):
            work.record(cash_subject(CASH_DAY, end), *SAMPLES["cash"][:end])
        for kind in ("dossier", "survey", "feedback", "postal", "user", "device", "letter", "assistance"):
            facts = SAMPLES[kind]
            for end in range(1, len(facts) + 1):
                work.record(work.new_subject(), *_apart(facts[:end], end))


def _apart(facts: Sequence[Fact], number: int) -> Iterator[Fact]:
    """Give each dossier its own numbers, so that they do not fold into one."""
    for fact in facts:
        match fact:
            case dossier.DossierReceived():
                own = f"1-{number + 1:05}/2023"
                yield replace(fact, reception=own, official=f"H23.15.30-230612-{1000 + number}")
            case dossier.DossierCorrected():
                yield replace(fact, official=f"H23.15.30-230612-{2000 + number}")
            case dossier.OfficialNumberGiven() if number < len(SAMPLES["dossier"]):
                yield dossier.OfficialNumberGiven(official=OFFICIAL)
            case dossier.OfficialNumberGiven():
                yield dossier.OfficialNumberGiven(official=f"H23.15.30-230612-{3000 + number}")
            case _:
                yield fact


def _rows(database: Database) -> list[codec.Row]:
    return pcs.chain(database.driver, database.device)


def _dump(driver: Any) -> Iterator[str]:
    names = ("alembic_version", *tables.ledger.tables)
    for kind in ("table", "index", "trigger"):
        query = "SELECT tbl_name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL ORDER BY rowid"
        made = driver.execute(query, (kind,)).fetchall()
        yield from (f"{sql};" for table, sql in made if table in names)
        if kind == "table":
            for name in names:
                yield from _inserts(driver, name)


def _inserts(driver: Any, name: str) -> Iterator[str]:
    cursor = driver.execute(f"SELECT * FROM {name}")
    quoted = " || ', ' || ".join(f"quote({column[0]})" for column in cursor.description)
    for (values,) in driver.execute(f"SELECT {quoted} FROM {name} ORDER BY 1"):
        yield f"INSERT INTO {name} VALUES ({values});"


if __name__ == "__main__":
    main()
