"""A register that somebody kept in Excel comes in whole, follows what changed, and says what it cannot take."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from desk_app.domain.dossier.state import Dossier, Standing, Timing
from desk_app.domain.localtime import local
from desk_app.errors import DeskError
from desk_app.store.database import Database
from desk_app.store.queries import dossiers, procedures
from desk_app.usecases.register import RegisterImport, import_register
from tests.exchange.books import HEADER, changed, numbered, xlsx
from tests.usecases.units import CLERK, opened

NUMBER = "H23.15.30-230605-0001"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "unit") as database:
        yield database


def take(database: Database, path: Path, *, dry_run: bool = False) -> RegisterImport:
    return import_register(database, path, actor=CLERK, dry_run=dry_run)


def the_dossier(database: Database, number: str = NUMBER) -> Dossier:
    with database.view() as work:
        found = dossiers.by_official(work.driver, number)
        assert found is not None
        return work.dossier(found)


def events(database: Database) -> int:
    (count,) = database.driver.execute("SELECT count(*) FROM event").fetchone()
    return int(count)


def test_a_row_becomes_a_dossier_with_all_that_it_says(database: Database, tmp_path: Path) -> None:
    done = take(database, xlsx(tmp_path / "so.xlsx", HEADER, changed()))
    assert (done.read, done.added, done.rejected) == (1, 1, 0)
    dossier = the_dossier(database)
    assert (dossier.standing, dossier.timing) == (Standing.RESOLVED, Timing.EARLY)
    assert dossier.components_digitized
    assert dossier.result_digitized
    assert not dossier.reused
    assert (dossier.paid, dossier.paid_online) == (15_000, True)


def test_a_second_run_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "so.xlsx", HEADER, *(numbered(serial) for serial in range(1, 30)))
    take(database, path)
    before = events(database)
    done = take(database, path)
    assert (done.added, done.updated, done.unchanged) == (0, 0, 29)
    assert events(database) == before


CHANGES = {
    "resolved after all": (
        {"M": None, "N": "Đang xử lý", "P": "Không"},
        {},
        lambda dossier: dossier.standing is Standing.RESOLVED,
    ),
    "paused": (
        {"M": None, "N": "Đang xử lý"},
        {"M": None, "N": "Tạm dừng"},
        lambda dossier: dossier.standing is Standing.PAUSED,
    ),
    "resumed": (
        {"M": None, "N": "Tạm dừng"},
        {"M": None, "N": "Đang xử lý"},
        lambda dossier: dossier.standing is Standing.PROCESSING,
    ),
    "refused instead of resolved": ({}, {"N": "Từ chối"}, lambda dossier: dossier.standing is Standing.REFUSED),
    "open again": ({}, {"M": None, "N": "Đang xử lý"}, lambda dossier: dossier.standing is Standing.PROCESSING),
    "another due date": (
        {},
        {"L": datetime(2023, 6, 5, 16)},
        lambda dossier: dossier.timing is Timing.ON_TIME and local(dossier.due_at).hour == 16,
    ),
    "another fee": ({}, {"R": 20_000}, lambda dossier: dossier.paid == 20_000),
    "paid in cash after all": ({}, {"S": ""}, lambda dossier: dossier.paid_online),
    "not paid online": ({}, {"S": "Không"}, lambda dossier: dossier.paid == 15_000 and not dossier.paid_online),
    "another name": ({}, {"F": "Trần Thị Đào"}, lambda dossier: dossier.received.person.name == "Trần Thị Đào"),
    "reused": ({}, {"Q": "Có"}, lambda dossier: dossier.reused),
    "result not digitized": ({}, {"P": "Không"}, lambda dossier: not dossier.result_digitized),
}


@pytest.mark.parametrize(("before", "after", "holds"), CHANGES.values(), ids=CHANGES)
def test_a_changed_row_follows_by_events_and_settles(
    database: Database, tmp_path: Path, before: dict[str, object], after: dict[str, object], holds: object
) -> None:
    take(database, xlsx(tmp_path / "before.xlsx", HEADER, changed(**before)))
    path = xlsx(tmp_path / "after.xlsx", HEADER, changed(**after))
    take(database, path)
    assert callable(holds)
    assert holds(the_dossier(database))
    assert take(database, path).unchanged == 1
    assert the_dossier(database).matters == []


def test_what_the_register_leaves_blank_stays_as_the_desk_knows_it(database: Database, tmp_path: Path) -> None:
    take(database, xlsx(tmp_path / "a.xlsx", HEADER, changed()))
    done = take(database, xlsx(tmp_path / "b.xlsx", HEADER, changed(H=None, I=None, O=None, R=None, S=None)))
    assert (done.unchanged, done.updated) == (1, 0)
    assert the_dossier(database).received.person.phone == "0983982757"


def test_a_day_without_a_time_agrees_with_the_moment_that_the_desk_knows(database: Database, tmp_path: Path) -> None:
    take(database, xlsx(tmp_path / "a.xlsx", HEADER, changed()))
    days = xlsx(tmp_path / "b.xlsx", HEADER, changed(K="05/06/2023", L="06/06/2023", M="05/06/2023"))
    assert take(database, days).unchanged == 1


def test_a_known_procedure_counts_the_due_date_that_the_row_leaves_out(database: Database, tmp_path: Path) -> None:
    row = changed(C="1.004859", D=None, L=None, K="05/06/2023")
    assert take(database, xlsx(tmp_path / "so.xlsx", HEADER, row)).added == 1
    with database.view() as work:
        entry = procedures.by_code(work.driver, "1.004859")
    assert entry is not None
    assert entry.term is not None
    # Monday 05/06 + 3 working days ends on Thursday 08/06 with the office hours.
    assert local(the_dossier(database).due_at).strftime("%d/%m %H:%M") == f"0{5 + entry.term.amount}/06 17:00"
    assert not the_dossier(database).due_timed


def test_a_procedure_is_found_by_its_name_alone(database: Database, tmp_path: Path) -> None:
    row = changed(C=None, D="CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH  giấy tờ, văn bản do cơ quan tổ chức có thẩm quyền")
    with database.view() as work:
        known = procedures.by_code(work.driver, "2.000815")
    assert known is not None
    row[3] = known.name.upper()
    take(database, xlsx(tmp_path / "so.xlsx", HEADER, row))
    assert the_dossier(database).received.procedure.code == "2.000815"


def test_an_unknown_procedure_joins_the_catalogue_unmatched_in_the_rows_field(
    database: Database, tmp_path: Path
) -> None:
    rows = [numbered(1, C=None, D="Xác nhận lạ"), numbered(2, C=None, D="xác nhận  LẠ", E=None)]
    assert take(database, xlsx(tmp_path / "so.xlsx", HEADER, *rows)).added == 2
    with database.view() as work:
        unmatched = [entry for entry in procedures.all_entries(work.driver) if not entry.matched]
    assert [(entry.name, entry.field) for entry in unmatched] == [("Xác nhận lạ", "Chứng thực")]


def test_an_unknown_procedure_without_a_due_date_is_refused_and_not_catalogued(
    database: Database, tmp_path: Path
) -> None:
    done = take(database, xlsx(tmp_path / "so.xlsx", HEADER, changed(C=None, D="Xác nhận lạ", L=None), numbered(2)))
    assert (done.added, done.rejected) == (1, 1)
    assert done.rejected_file == tmp_path / "so.rejected.xlsx"
    page = openpyxl.load_workbook(done.rejected_file).worksheets[0]
    reason = page.cell(row=page.max_row, column=page.max_column).value
    assert "Xác nhận lạ" in str(reason)
    with database.view() as work:
        assert all(entry.matched for entry in procedures.all_entries(work.driver))


def test_the_counts_add_up_to_what_was_read(database: Database, tmp_path: Path) -> None:
    rows = [numbered(1), numbered(1), numbered(2, K="31/02/2023"), numbered(3), numbered(1, F="Người khác")]
    done = take(database, xlsx(tmp_path / "so.xlsx", HEADER, *rows))
    assert done.read == done.added + done.updated + done.unchanged + done.rejected == 5


def test_a_dry_run_counts_and_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "so.xlsx", HEADER, numbered(1), numbered(2, K="hôm qua"))
    before = events(database)
    done = take(database, path, dry_run=True)
    assert (done.added, done.rejected, done.rejected_file) == (1, 1, None)
    assert events(database) == before
    assert not (tmp_path / "so.rejected.xlsx").exists()


def test_a_stopped_import_keeps_what_is_in_and_a_second_run_takes_the_rest(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk_app.usecases.register.take.CHUNK", 10)
    path = xlsx(tmp_path / "so.xlsx", HEADER, *(numbered(serial) for serial in range(1, 31)))

    def stop(done: int, _total: int, what: str) -> None:
        if what == "Ghi hồ sơ" and done == 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_register(database, path, actor=CLERK, progress=stop)
    done = take(database, path)
    assert (done.unchanged, done.added) == (10, 20)


def test_a_file_that_is_no_workbook_changes_nothing(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    path.write_bytes(b"%PDF-1.4 not a workbook")
    before = events(database)
    with pytest.raises(DeskError):
        take(database, path)
    assert events(database) == before
