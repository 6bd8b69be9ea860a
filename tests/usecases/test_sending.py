"""A summary goes to the county once it is approved: its figures frozen, its PDF beside them."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desk_app.domain.feedback import FeedbackKind
from desk_app.domain.localtime import DAY_MS, at
from desk_app.domain.quarter import Delivery, SummaryAcknowledged, SummaryReturned, SummarySent
from desk_app.domain.rule import RuleBroken
from desk_app.domain.unit import RegimeSet, TargetsSet
from desk_app.store import ledger, peers
from desk_app.store.database import Database
from desk_app.store.papers import PaperFault, Papers
from desk_app.store.peers import Peer
from desk_app.store.subjects import UNIT, quarter_subject
from desk_app.store.work import Work
from desk_app.usecases import quarter, report, review, sending
from desk_app.usecases.feedback import ReceiveFeedback, receive_feedback
from tests import sample_unit
from tests.usecases.units import CLERK, Clock

PERIOD = "2023-Q2"
VICE = "Trần Văn Hưng"
NOW = at(date(2023, 6, 15), 9)
COUNTY = Peer(id="c0" * 16, kind=peers.COUNTY, name="Huyện")


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    database = Database.open(sample_unit.copied(tmp_path / "unit"), clock=clock)
    yield database
    database.close()


def work(database: Database) -> AbstractContextManager[Work]:
    return database.work(CLERK)


def approved(database: Database) -> None:
    with database.work(VICE) as vice:
        figures = report.summary(vice, PERIOD).figures.whole
        quarter.approve(vice, PERIOD, VICE, dict(figures))


def sent(database: Database) -> SummarySent:
    return sending.send(database.view, partial(work, database), database.path.parent, PERIOD)


def answered(database: Database, *, taken: bool, pdf: str) -> None:
    remark = "Thiếu biểu II.06a"
    kind = SummaryAcknowledged if taken else SummaryReturned
    with database.work("Huyện") as county:
        county.record(quarter_subject(PERIOD), kind(period=PERIOD, pdf=pdf, remark=remark))


def way(database: Database) -> quarter.Way:
    with database.view() as view:
        return review.read(view, PERIOD).way


def test_a_draft_is_not_sent_and_nothing_is_left_behind(database: Database) -> None:
    before = ledger.head(database.driver, database.device).seq
    with pytest.raises(RuleBroken) as refused:
        sent(database)
    assert "chưa được phê duyệt" in refused.value.title
    assert "F10" in refused.value.remedy
    assert refused.value.field == "approved"
    assert ledger.head(database.driver, database.device).seq == before
    assert not (database.path.parent / "papers").exists()
    assert way(database) == quarter.Way(delivery=Delivery.NOT_SENT)


def test_what_goes_is_what_was_approved_with_the_official_pdf(database: Database) -> None:
    approved(database)
    edition = sent(database)
    with database.view() as view:
        told = report.summary(view, PERIOD)
    assert edition.figures == told.figures.whole == told.quarter.approved.figures  # type: ignore[union-attr]  # approved
    assert (edition.first, edition.last) == (date(2023, 3, 15), date(2023, 6, 14))
    assert (edition.signer, edition.approved_at) == (VICE, NOW)
    papers = Papers(database.path.parent)
    content = papers.read(edition.pdf)
    assert (hashlib.sha256(content).hexdigest(), len(content)) == (edition.pdf, edition.pdf_bytes)
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    assert "1.022" in " ".join(pages)
    assert not any("DỰ THẢO" in page for page in pages)
    row = database.driver.execute("SELECT bytes, here FROM paper WHERE digest = ?", (edition.pdf,)).fetchone()
    assert row == (len(content), 1)


def test_the_same_edition_goes_once_whenever_it_is_printed(database: Database, clock: Clock) -> None:
    approved(database)
    sent(database)
    clock.now += 3 * DAY_MS
    with pytest.raises(RuleBroken, match="đã gửi lúc 09:00 15/06/2023"):
        sent(database)
    with database.view() as view:
        kinds = [event.kind for event in view.history(quarter_subject(PERIOD))]
    assert kinds.count(SummarySent.kind) == 1


def test_an_edition_that_was_returned_is_mended_approved_and_goes_as_a_supplement(database: Database) -> None:
    approved(database)
    first = sent(database)
    answered(database, taken=False, pdf=first.pdf)
    assert (way(database).delivery, way(database).remark) == (Delivery.RETURNED, "Thiếu biểu II.06a")
    with database.work(CLERK) as clerk:
        quarter.write_narrative(clerk, PERIOD, "I.1", "Đã bổ sung biểu II.06a.")
    assert way(database).is_newer
    with pytest.raises(RuleBroken, match="chưa được phê duyệt"):
        sent(database)
    approved(database)
    second = sent(database)
    assert second.pdf != first.pdf
    assert (way(database).delivery, way(database).is_newer) == (Delivery.SUPPLEMENT, False)
    answered(database, taken=True, pdf=second.pdf)
    assert way(database).delivery is Delivery.ACKNOWLEDGED
    assert Papers(database.path.parent).has(first.pdf)


def test_figures_that_changed_since_the_approval_do_not_go(database: Database) -> None:
    approved(database)
    with database.work(CLERK) as clerk:
        complaint = ReceiveFeedback(what=FeedbackKind.COMPLAINT, day=date(2023, 6, 1), text="Chờ lâu")
        receive_feedback(clerk, complaint)
    with pytest.raises(RuleBroken) as refused:
        sent(database)
    assert "đã khác so với lúc phê duyệt" in refused.value.title
    assert "duyệt lại" in refused.value.remedy


def test_a_summary_that_was_changed_while_it_was_printed_does_not_go(database: Database) -> None:
    approved(database)
    with database.view() as view:
        told = report.summary(view, PERIOD)
    printed = sending.keep_paper(told, database.path.parent)
    with database.work(CLERK) as clerk:
        quarter.number_paper(clerk, PERIOD, "76", date(2023, 6, 15))
    with work(database) as clerk, pytest.raises(RuleBroken, match="trong lúc in"):
        sending.record_sent(clerk, told, printed)
    assert way(database).delivery is Delivery.NOT_SENT


def test_a_disk_that_takes_no_paper_leaves_the_ledger_without_one(database: Database) -> None:
    approved(database)
    (database.path.parent / "papers").write_bytes(b"in the way")
    with pytest.raises(PaperFault) as refused:
        sent(database)
    assert refused.value.remedy.endswith(".")
    assert way(database).delivery is Delivery.NOT_SENT
    (database.path.parent / "papers").unlink()
    assert way(database).delivery is Delivery.NOT_SENT
    assert sent(database).pdf_bytes > 0


def test_the_way_is_told_leg_by_leg(database: Database) -> None:
    approved(database)
    edition = sent(database)
    gone = way(database)
    assert (gone.delivery, gone.sent_at, gone.sent_by) == (Delivery.WAITING, NOW, CLERK)
    assert (gone.is_there, gone.paper_is_there) == (False, False)
    peers.put(database.driver, COUNTY)
    assert not way(database).is_there
    peers.acknowledge(
        database.driver, COUNTY.id, {database.device: ledger.head(database.driver, database.device).seq}, 1
    )
    assert (way(database).is_there, way(database).paper_is_there) == (True, False)
    peers.paper_arrived_there(database.driver, COUNTY.id, [edition.pdf], 1)
    assert (way(database).is_there, way(database).paper_is_there) == (True, True)


def test_a_colleague_that_holds_it_is_not_the_county(database: Database) -> None:
    approved(database)
    edition = sent(database)
    colleague = Peer(id="d0" * 16, kind=peers.DESK, name="Máy 2")
    peers.put(database.driver, colleague)
    peers.acknowledge(database.driver, colleague.id, {database.device: 1 << 40}, 1)
    peers.paper_arrived_there(database.driver, colleague.id, [edition.pdf], 1)
    assert (way(database).is_there, way(database).paper_is_there) == (False, False)


def test_a_word_on_an_edition_is_told_with_its_moment(database: Database) -> None:
    approved(database)
    answered(database, taken=True, pdf=sent(database).pdf)
    told = way(database)
    assert (told.delivery, told.answered_at, told.is_newer) == (Delivery.ACKNOWLEDGED, NOW, False)


def test_the_county_s_targets_and_regime_hold_in_the_report_from_their_day(database: Database) -> None:
    with database.work("Huyện") as county:
        county.record(UNIT, TargetsSet(valid_from=date(2023, 6, 14), targets={"rate.early": 45.0}))
        county.record(UNIT, TargetsSet(valid_from=date(2023, 6, 15), targets={"rate.early": 99.0}))
        county.record(UNIT, RegimeSet(valid_from=date(2023, 6, 15), regime="nd118-2025"))
    with database.view() as view:
        inside, after = review.read(view, PERIOD), review.read(view, "2023-Q3")
    assert inside.told.profile.targets["rate.early"] == inside.paper.targets["rate.early"] == 45.0
    assert after.paper.targets["rate.early"] == 99.0
    assert inside.paper.targets["rate.digitized"] == 98
    assert (inside.paper.regime, after.paper.regime) == ("nd61-2018", "nd118-2025")
