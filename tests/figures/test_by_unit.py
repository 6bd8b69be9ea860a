"""The county's statements are the desk's, and none of them looks into another commune."""

import re

import pytest
from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.dialects import postgresql

from desk_app.figures.by_unit import across, added, of_all
from desk_app.figures.compute import counted, counts_behind, figures_of
from desk_app.figures.figure import Source
from desk_app.figures.registry import COUNTS, FIGURES, SOURCES, counts_over
from desk_app.store import tables

_d, _r, _p, _i = tables.dossier.c, tables.reporting.c, tables.phase.c, tables.postal_item.c


def sql(statement: object) -> str:
    return " ".join(str(statement.compile(dialect=postgresql.dialect())).split())  # type: ignore[attr-defined]  # any statement


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: str(source.table))
def test_a_countys_statement_counts_by_commune_and_reads_the_countys_tables_alone(source: Source) -> None:
    written = sql(of_all(source))
    name = f"public.{source.table}"
    assert written.startswith(f"SELECT {name}.unit, ")
    assert written.endswith(f"GROUP BY {name}.unit")
    assert written.count("FILTER") == len(counts_over(source))
    assert re.findall(r"(?:FROM|JOIN) (?!public\.)\w+", written) == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: str(source.table))
def test_whatever_looks_into_another_table_stays_in_its_commune(source: Source) -> None:
    written = sql(of_all(source))
    for inner in re.findall(r"EXISTS \(SELECT \* FROM public\.\w+(?: AS (\w+))? WHERE (.*?)\)", written):
        assert ".unit = " in inner[1]
    assert written.count("EXISTS") == written.count(".unit = ")


def test_some_communes_and_their_fields_may_be_asked_for() -> None:
    dossiers = SOURCES[0]
    written = sql(of_all(dossiers, some=True, fields=True))
    assert written.startswith("SELECT public.reporting.unit, public.reporting.field, ")
    assert "public.reporting.unit IN (" in written
    assert written.endswith("GROUP BY public.reporting.field, public.reporting.unit")


def test_only_what_the_codes_need_is_counted() -> None:
    wanted = counts_behind(["closed.refused", "rate.reused"])
    assert wanted == {"closed.refused", "received.in_period", "reused.dossiers"}
    dossiers, *others = SOURCES
    assert sql(of_all(dossiers, wanted)).count("FILTER") == 3
    assert [counted(source, wanted) for source in others] == [[]] * len(others)


def test_an_alias_stays_one_and_a_join_stays_in_its_commune() -> None:
    voided = tables.dossier.alias("voided")
    statement = select(func.count()).select_from(tables.postal_item.join(voided, voided.c.id == _i.dossier))
    assert sql(across(statement)).endswith(
        "FROM public.postal_item JOIN public.dossier AS voided "
        "ON voided.id = public.postal_item.dossier AND voided.unit = public.postal_item.unit"
    )


@pytest.mark.parametrize(
    "comparison",
    [
        _p.rank < _r.rank,
        _p.rank == _r.rank + 1,
        _p.rank == func.coalesce(_r.rank, _p.rank),
        _p.rank.is_distinct_from(_r.rank),
    ],
    ids=str,
)
def test_tables_that_are_compared_otherwise_are_refused(comparison: ColumnElement[bool]) -> None:
    statement = select(func.count()).select_from(tables.reporting).where(exists().where(comparison))
    with pytest.raises(ValueError, match="compares two tables"):
        across(statement)


def test_what_compares_columns_of_one_table_is_left_alone() -> None:
    statement = select(func.count()).where(and_(_d.paid == _d.fee, or_(_d.ended_at > _d.due_at, _d.fee == 0)))
    assert "unit" not in sql(across(statement))


def test_a_rate_of_the_whole_is_a_rate_of_sums() -> None:
    nothing = dict.fromkeys(COUNTS, 0)
    small = {**nothing, "received.in_period": 1, "received.online": 1}
    large = {**nothing, "received.in_period": 99, "received.online": 0}
    whole = figures_of(added([small, large]))
    assert list(whole) == list(FIGURES)
    assert whole["online.rate"] == 1.0
    assert figures_of(added([]), ["online.rate", "received.in_period"]) == {
        "received.in_period": 0,
        "online.rate": None,
    }
