"""A clerk records the day's last dossier and closes the desk: the county has it before the program has ended."""

import os
import subprocess
import sys
from pathlib import Path

from desk_app.domain.dossier.facts import DossierReceived
from desk_app.store import ledger
from desk_app.store.county.office import County
from tests.journeys.county_server import Server, code_for, motcua, serving
from tests.journeys.leaving_desk import NAME

ROOT = Path(__file__).parents[2]
UNIT = "30.15"


def test_closing_sends_the_rest(tmp_path: Path) -> None:
    with serving(tmp_path / "county") as server:
        pc = tmp_path / "pc"
        code = code_for(server, UNIT, "xã Đồng Lạc")
        motcua("join", "--data", pc, "--county", server.address, "--code", code, "--name", "Quầy 1")
        assert _work_and_go_home(pc) == 0
        assert NAME in _received(server)


def _work_and_go_home(pc: Path) -> int:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.leaving_desk", str(pc)],
        cwd=ROOT,
        env=environment,
        timeout=60,
        check=False,
        capture_output=True,
    )
    return done.returncode


def _received(server: Server) -> list[str]:
    """Return whose dossiers the county holds, by its ledger."""
    with County.open(server.directory) as county, county.books.view(UNIT) as work:
        subjects = work.driver.execute(
            "SELECT DISTINCT subject FROM event WHERE kind = 'dossier.received/1'"
        ).fetchall()
        facts = [event.fact for (subject,) in subjects for event in ledger.events_of(work.driver, subject)]
    return [fact.person.name for fact in facts if isinstance(fact, DossierReceived)]
