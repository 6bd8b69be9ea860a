"""Fees are counted by the legal tariff, and the counting can be read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import tariff
from desk_app.domain.rule import RuleBroken
from desk_app.domain.tariff import Basis, Tariff
from desk_app.usecases.tariffs import exemptions, rows, tariff_of_procedure, tariff_on, tariffs

DAY = date(2023, 6, 13)


def rate(code: str) -> Tariff:
    found = tariff_on(code, DAY)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "copies", "pages", "amount", "said"),
    [
        ("ct.copy", 3, 2, 12_000, "3 × (2.000 + 2.000)"),
        ("ct.copy", 2, 1, 4_000, "2 × 2.000"),
        ("ct.copy", 1, 16, 18_000, "2 × 2.000 + 14 × 1.000"),
        ("ct.copy", 1, 4, 6_000, "2 × 2.000 + 2 × 1.000"),
        ("ct.copy", 1, 1, 2_000, "1 × 2.000"),
        ("ct.copy", 1, 2, 4_000, "2 × 2.000"),
        ("ct.copy", 1, 3, 5_000, "2 × 2.000 + 1.000"),
        ("ct.copy", 2, 198, 400_000, "2 × (2 × 2.000 + 196 × 1.000)"),
        ("ct.copy", 2, 199, 400_000, "2 × 200.000 (mức tối đa)"),
        ("ct.signature", 1, 0, 10_000, "1 × 10.000"),
        ("ct.contract", 1, 0, 50_000, "1 × 50.000"),
        ("ct.amendment", 2, 0, 60_000, "2 × 30.000"),
        ("ht.extract", 3, 0, 24_000, "3 × 8.000"),
    ],
)
def test_the_law_s_rates_come_to_what_the_circular_says(
    code: str, copies: int, pages: int, amount: int, said: str
) -> None:
    assert tariff.count(rate(code), copies, pages).amount == amount
    assert tariff.explained(rate(code), copies, pages) == said


@given(copies=st.integers(1, 999), pages=st.integers(1, 9_999))
def test_the_words_come_to_the_amount_and_a_copy_never_costs_more_than_the_most(copies: int, pages: int) -> None:
    copy = rate("ct.copy")
    amount = tariff.amount_of(copy, copies, pages)
    said = tariff.explained(copy, copies, pages).replace(" (mức tối đa)", "").replace(".", "").replace("×", "*")
    assert eval(said) == amount
    assert amount <= copies * copy.most
    assert amount == copies * tariff.amount_of(copy, 1, pages)
    assert pages == 1 or amount >= tariff.amount_of(copy, copies, pages - 1)


def test_a_reason_takes_the_fee_away_and_stays_with_the_charge() -> None:
    charge = tariff.count(rate("ct.copy"), 3, 2, exempt=" Hộ nghèo ")
    assert (charge.amount, charge.exempt, charge.tariff) == (0, "Hộ nghèo", "ct.copy")


@pytest.mark.parametrize(("copies", "pages", "field"), [(1, 0, "pages"), (0, 1, "copies"), (1000, 1, "copies")])
def test_nothing_is_counted_of_nothing(copies: int, pages: int, field: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        tariff.count(rate("ct.copy"), copies, pages)
    assert broken.value.field == field


def test_signatures_need_no_pages() -> None:
    assert tariff.count(rate("ct.signature"), 2).amount == 20_000


def test_a_newer_rate_takes_over_on_its_day_and_the_elder_still_counts_before() -> None:
    old = Tariff(code="a", name="", basis=Basis.DOSSIER, amount=5_000, valid_from=date(2017, 1, 1))
    new = Tariff(code="a", name="", basis=Basis.DOSSIER, amount=7_000, valid_from=DAY)
    assert tariff.in_force([new, old], "a", DAY) is new
    assert tariff.in_force([new, old], "a", DAY - timedelta(days=1)) is old
    assert tariff.in_force([new, old], "a", date(2016, 12, 31)) is None
    assert tariff.explained(old, 3, 9) == "5.000"


def test_every_rate_names_its_source_and_every_mapping_leads_to_a_rate() -> None:
    codes = {one.code for one in tariffs()}
    assert all(one.source for one in tariffs())
    assert {row["tariff"] for row in rows("procedure_tariffs")} <= codes
    assert tariff_of_procedure("2.000815") == "ct.copy"
    assert all(one.reason and one.basis for one in exemptions())
