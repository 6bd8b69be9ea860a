"""Several papers of one person are certified in one save: one dossier each, one receipt, numbers that never double."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk_app.domain.certification import Kind
from desk_app.domain.dossier.facts import Payment, Person
from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import at
from desk_app.domain.rule import RuleBroken
from desk_app.domain.unit import SlotTaken
from desk_app.domain.user import Role
from desk_app.store.database import Database
from desk_app.store.queries import receipts
from desk_app.store.subjects import UNIT
from desk_app.usecases import catalogue, certify, fees, integrity, unit
from desk_app.usecases.certify import Certify, Line, Place
from tests.usecases.units import Clock, opened

NOW = at(date(2023, 6, 13), 11, 30)
PERSON = Person(name="Hoàng Văn Thắng", citizen_id="030079001217", born=date(1979, 11, 2), sex="Nam")
MOCK = (
    Line(kind=Kind.COPY, title="Căn cước công dân", pages=2, copies=3),
    Line(kind=Kind.COPY, title="Giấy khai sinh", pages=1, copies=2),
    Line(kind=Kind.COPY, title="Bằng tốt nghiệp THPT", pages=1, copies=2),
    Line(kind=Kind.COPY, title="Sổ hộ khẩu", pages=16, copies=1),
    Line(kind=Kind.SIGNATURE, title="Sơ yếu lý lịch", copies=1),
)
BATCH = Certify(person=PERSON, lines=MOCK, signer="Trần Văn Khải")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path, clock=Clock(NOW)) as made:
        yield made


def save(database: Database, command: Certify = BATCH) -> certify.Certified:
    with database.work("Nguyễn Thị Hòa") as work:
        return certify.certify(work, command)


def read(database: Database, question: Any) -> Any:
    with database.view() as work:
        return question(work)


def refused(database: Database, command: Certify) -> RuleBroken:
    before = read(database, certify.outlook)
    with pytest.raises(RuleBroken) as broken:
        save(database, command)
    assert read(database, certify.outlook) == before
    return broken.value


def test_five_papers_are_five_dossiers_under_one_receipt(database: Database) -> None:
    done = save(database)
    assert done.receptions == tuple(f"1-{n:05}/2023" for n in range(1, 6))
    assert (done.total, done.receipt) == (48_000, "1-0000001")
    dossiers = [read(database, lambda work, one=one: work.dossier(one)) for one in done.ids]
    assert {dossier.step for dossier in dossiers} == {Step.GIVEN}
    assert [dossier.paid for dossier in dossiers] == [12_000, 4_000, 4_000, 18_000, 10_000]
    assert {dossier.payments[0].receipt for dossier in dossiers} == {"1-0000001"}
    assert {dossier.received.procedure.code for dossier in dossiers} == {"2.000815", "2.000884"}
    made = dossiers[0].received.certification
    assert (made.book, made.number, made.signer) == ("01/2023-SCT/BS", "1", "Trần Văn Khải")
    assert [dossier.received.certification.number for dossier in dossiers] == ["1", "2", "3", "4", "1"]
    assert dossiers[4].received.certification.book == "01/2023-SCT/CK,ĐC"
    assert dossiers[0].given.receiver == "Hoàng Văn Thắng"
    assert len(read(database, lambda work: receipts.numbered(work.driver, 1, "1-0000001"))) == 5


def test_the_next_batch_goes_on_with_every_number(database: Database) -> None:
    save(database)
    ahead = read(database, certify.outlook)
    assert ahead.reception == "1-00006/2023"
    assert ahead.receipt == "1-0000002"
    assert ahead.places[Kind.COPY] == Place(book="01/2023-SCT/BS", serial=5)
    assert ahead.places[Kind.SIGNATURE] == Place(book="01/2023-SCT/CK,ĐC", serial=2)
    assert ahead.today == (5, 48_000)
    assert ahead.last_signer == "Trần Văn Khải"


def test_a_book_that_was_begun_on_paper_is_gone_on_with(database: Database) -> None:
    save(database, replace(BATCH, places={Kind.COPY: Place(book="2/2023 - sct/bs", serial=1208)}))
    assert read(database, certify.outlook).places[Kind.COPY] == Place(book="02/2023-SCT/BS", serial=1212)


def test_a_number_is_never_given_twice_even_after_its_dossier_was_voided(database: Database) -> None:
    done = save(database)
    with database.work("Nguyễn Thị Hòa") as work:
        certify.take_back(work, done.ids, "Nhập nhầm người")
    broken = refused(database, replace(BATCH, places={Kind.COPY: Place(book="01/2023-SCT/BS", serial=4)}))
    assert (broken.field, "5" in broken.remedy) == ("number", True)


def test_two_counters_without_a_network_write_in_books_of_their_own(database: Database, tmp_path: Path) -> None:
    save(database)
    with database.work("Quản trị") as work:
        work.record(UNIT, SlotTaken(slot=2, device=database.device))
    assert read(database, certify.outlook).places[Kind.COPY] == Place(book="02/2023-SCT/BS", serial=1)
    broken = refused(database, replace(BATCH, places={Kind.COPY: Place(book="01/2023-SCT/BS", serial=900)}))
    assert (broken.field, "quầy 1" in broken.title) == ("book", True)


def test_a_new_year_has_new_books(database: Database, tmp_path: Path) -> None:
    save(database)
    with opened(tmp_path, clock=Clock(at(date(2024, 1, 2), 8))) as later:
        assert read(later, certify.outlook).places[Kind.COPY] == Place(book="01/2024-SCT/BS", serial=1)


def test_what_was_certified_here_comes_first_among_usual_papers(database: Database) -> None:
    save(database, replace(BATCH, lines=(Line(kind=Kind.COPY, title="Giấy ra viện", pages=3),)))
    papers = read(database, certify.usual_papers)
    assert (papers[0].title, papers[0].pages, papers[0].procedure) == ("Giấy ra viện", 3, "2.000815")
    assert sum(paper.title == "Căn cước công dân" for paper in papers) == 1


def test_splitting_leaves_the_dossiers_received(database: Database) -> None:
    done = save(database, replace(BATCH, split=True))
    assert {read(database, lambda work, one=one: work.dossier(one).step) for one in done.ids} == {Step.RECEIVED}


def test_an_exemption_needs_its_reason_and_takes_nothing(database: Database) -> None:
    assert refused(database, replace(BATCH, way=None)).field == "exempt"
    done = save(database, replace(BATCH, way=None, exempt="Người thuộc hộ nghèo"))
    first = read(database, lambda work: work.dossier(done.ids[0]))
    assert (done.total, done.receipt, first.paid) == (0, "", 0)
    assert (first.received.charges[0].exempt, first.received.charges[0].amount) == ("Người thuộc hộ nghèo", 0)


def test_a_transfer_counts_once_somebody_saw_the_money_and_never_as_paid_online(database: Database) -> None:
    assert refused(database, replace(BATCH, way=Payment.TRANSFER)).field == "money_seen"
    assert refused(database, replace(BATCH, way=Payment.GATEWAY)).field == "way"
    done = save(database, replace(BATCH, way=Payment.TRANSFER, money_seen=True))
    first = read(database, lambda work: work.dossier(done.ids[0]))
    assert (first.paid, first.paid_online) == (12_000, False)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"lines": ()}, "lines"),
        ({"person": Person(name=" ")}, "person"),
        ({"lines": (Line(kind=Kind.COPY, title="Giấy khai sinh", pages=0),)}, "pages"),
        ({"lines": (Line(kind=Kind.COPY, title=" ", pages=1),)}, "title"),
        ({"lines": (Line(kind=Kind.COPY, title="Giấy khai sinh", pages=1, copies=0),)}, "copies"),
        ({"person": replace(PERSON, born=date(1996, 1, 1))}, "citizen_id"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_of_the_batch_is_saved(
    database: Database, wrong: dict[str, Any], field: str
) -> None:
    assert refused(database, replace(BATCH, **wrong)).field == field


def test_taking_back_gives_the_money_back(database: Database) -> None:
    done = save(database)
    with database.work("Nguyễn Thị Hòa") as work:
        certify.take_back(work, done.ids, "Nhập nhầm người")
    assert {read(database, lambda work, one=one: work.dossier(one).paid) for one in done.ids} == {0}
    assert read(database, certify.outlook).today == (0, 0)
    with pytest.raises(RuleBroken), database.work("Nguyễn Thị Hòa") as work:
        fees.reverse_receipt(work, done.receipt, "Hoàn lần nữa")


def test_contracts_of_several_procedures_have_their_own_rates(database: Database) -> None:
    lines = (
        Line(kind=Kind.CONTRACT, title="Hợp đồng ủy quyền"),
        Line(kind=Kind.CONTRACT, title="Văn bản sửa đổi", procedure="2.000913"),
        Line(kind=Kind.CONTRACT, title="Văn bản sửa lỗi", procedure="2.000927"),
    )
    assert save(database, replace(BATCH, lines=lines)).total == 105_000


def test_the_unit_s_own_choice_of_a_tariff_goes_before_the_law_s_mapping(database: Database) -> None:
    with database.work("Quản trị") as work:
        entry = work.procedure("2.000884")
        assert entry is not None
        assert entry.entry.tariff == "ct.signature"
        catalogue.write_procedure(work, replace(entry.entry, tariff="ct.amendment"))
    assert save(database, replace(BATCH, lines=MOCK[4:])).total == 30_000


def test_leaders_may_sign(database: Database) -> None:
    with database.work("Quản trị") as work:
        unit.add_person(work, "Trần Văn Khải", Role.LEADER, "Phó Chủ tịch")
        unit.add_person(work, "Lê Minh Tuấn", Role.CLERK, "Công chức")
    signers = read(database, certify.outlook).signers
    assert [(signer.name, signer.title) for signer in signers] == [("Trần Văn Khải", "Phó Chủ tịch")]


def test_the_rows_of_certifications_are_what_the_ledger_says(database: Database) -> None:
    done = save(database)
    with database.work("Nguyễn Thị Hòa") as work:
        certify.take_back(work, done.ids[:2], "Nhập nhầm người")
    assert integrity.verify(database, lambda _: None).finding is None
