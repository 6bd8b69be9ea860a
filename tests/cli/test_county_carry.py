"""A stick goes from a commune to the county and back, by commands alone."""

from datetime import date
from pathlib import Path

from desk_app.domain.dossier.facts import Person
from desk_app.store.database import Database
from desk_app.usecases import intake
from tests.journeys.county_server import code_for, motcua, serving


def test_a_stick_goes_to_the_county_and_back(tmp_path: Path) -> None:
    pc, stick = tmp_path / "pc", tmp_path / "goi.motcua-goi"
    with serving(tmp_path / "county") as server:
        motcua("join", "--data", pc, "--county", server.address, "--code", code_for(server, "30.15", "xã A"))
        server.stop()
        database = Database.open(pc)
        with database.work("Quầy 1") as work:
            intake.receive(work, intake.Receive(procedure_code="1.001022", person=Person(name="Công dân")))
        database.close()
        motcua("sync", "--data", pc, "--bundle", stick)
        told = motcua("county", "carry", "--data", server.directory, stick)
        assert (told["unit"], told["received"] >= 1, told["refused"]) == ("30.15", True, 0)
        assert motcua("sync", "--data", pc, "--bundle", stick)["refused"] == 0
        figures = motcua("county", "figures", str(date.today().year), "--data", server.directory)["units"]["30.15"][
            "figures"
        ]
        assert figures["received.in_period"] == 1
        server.start()
        met = motcua("sync", "--data", pc)
        assert (met["sent"], met["received"], met["complete"]) == (0, 0, True)
