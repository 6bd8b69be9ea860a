"""Where a quarter's summary stands between unit and county."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.event import Event, Fact
from desk_app.domain.quarter import (
    ApprovalWithdrawn,
    Delivery,
    NarrativeWritten,
    PaperNumbered,
    Quarter,
    SummaryAcknowledged,
    SummaryApproved,
    SummaryReturned,
    SummarySent,
    fold,
)
from tests.domain.histories import BEGIN, SECOND, events, shuffled, told

PERIOD = "2023-Q2"
APPROVED = SummaryApproved(period=PERIOD, approved_at=BEGIN, signer="Hưng", figures={"received.total": 2})


def sent(pdf: str) -> SummarySent:
    return SummarySent(
        period=PERIOD,
        first=date(2023, 3, 15),
        last=date(2023, 6, 14),
        pdf=pdf,
        pdf_bytes=1,
        number="75",
        signer="Hưng",
        approved_at=BEGIN,
        figures={"received.total": 2},
    )


def taken(pdf: str) -> SummaryAcknowledged:
    return SummaryAcknowledged(period=PERIOD, pdf=pdf)


def returned(pdf: str) -> SummaryReturned:
    return SummaryReturned(period=PERIOD, pdf=pdf, remark=f"Sửa {pdf}")


def quarter(*facts: Fact) -> Quarter:
    folded = fold(told(*facts))
    assert folded is not None
    return folded


@pytest.mark.parametrize(
    ("facts", "delivery"),
    [
        ((APPROVED,), Delivery.NOT_SENT),
        ((APPROVED, sent("1")), Delivery.WAITING),
        ((APPROVED, sent("1"), taken("1")), Delivery.ACKNOWLEDGED),
        ((APPROVED, sent("1"), returned("1")), Delivery.RETURNED),
        ((APPROVED, sent("1"), returned("1"), taken("1")), Delivery.ACKNOWLEDGED),
        ((APPROVED, sent("1"), sent("2")), Delivery.WAITING),
        ((APPROVED, sent("1"), returned("1"), sent("2")), Delivery.SUPPLEMENT),
        ((APPROVED, sent("1"), taken("1"), sent("2")), Delivery.SUPPLEMENT),
        ((APPROVED, sent("1"), sent("2"), returned("1")), Delivery.SUPPLEMENT),
        ((APPROVED, sent("1"), returned("1"), sent("2"), taken("2")), Delivery.ACKNOWLEDGED),
        ((APPROVED, sent("1"), sent("2"), taken("2"), returned("1")), Delivery.ACKNOWLEDGED),
        ((APPROVED, sent("1"), returned("1"), sent("2"), sent("1")), Delivery.SUPPLEMENT),
        ((APPROVED, sent("1"), returned("1"), sent("1")), Delivery.SUPPLEMENT),
    ],
)
def test_the_latest_edition_is_what_counts(facts: tuple[Fact, ...], delivery: Delivery) -> None:
    assert quarter(*facts).delivery is delivery


def test_when_and_by_whom_an_edition_went_and_what_was_said_of_it() -> None:
    told_of = quarter(APPROVED, sent("1"), returned("1"))
    assert (told_of.sent_at, told_of.sent_by) == (BEGIN + 2 * SECOND, "A")
    assert (told_of.answered_at, told_of.answer) == (BEGIN + 3 * SECOND, returned("1"))


def test_an_edition_that_went_stays_sent_when_the_summary_becomes_a_draft_again() -> None:
    draft = quarter(APPROVED, sent("1"), NarrativeWritten(period=PERIOD, section="I.1", text="Sửa"))
    assert draft.approved is None
    assert draft.delivery is Delivery.WAITING


EDITIONS = st.sampled_from("12")
FACTS = st.one_of(
    st.builds(sent, EDITIONS),
    st.builds(taken, EDITIONS),
    st.builds(returned, EDITIONS),
    st.just(APPROVED),
    st.just(ApprovalWithdrawn(period=PERIOD, reason="x")),
    st.just(PaperNumbered(period=PERIOD, number="7", day=None)),
    st.builds(NarrativeWritten, period=st.just(PERIOD), section=st.just("I.1"), text=st.sampled_from([None, "a"])),
)


@given(st.data(), events(FACTS))
def test_a_summary_does_not_hang_on_the_order_of_arrival(data: st.DataObject, history: list[Event]) -> None:
    assert fold(data.draw(shuffled(history))) == fold(history)


@given(events(FACTS))
def test_a_final_word_is_always_on_the_edition_that_went_last(history: list[Event]) -> None:
    folded = fold(history)
    if folded is not None and folded.delivery in (Delivery.ACKNOWLEDGED, Delivery.RETURNED):
        assert folded.sent is not None
        assert folded.answer is not None
        assert folded.sent.pdf == folded.answer.pdf
