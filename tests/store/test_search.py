"""Finding a dossier as the clerk types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.text import fold
from desk_app.store import engine, search
from desk_app.store.database import Database
from desk_app.store.queries import dossiers
from desk_app.store.queries.dossiers import DossierFilter
from tests.store import pcs

ONE = "H23.15.30-230612-0413"


def names(pc: Database, typed: str) -> list[str]:
    return [line.person_name for line in dossiers.newest(pc.driver, DossierFilter(typed=typed), 50)]


@pytest.fixture
def busy(pc: Database) -> Database:
    """Return a counter with a few people, the last received first in this list."""
    people = (
        ("Nguyễn Đông", {"number": "1-00413/2023", "official": ONE, "phone": "0912 345 678"}),
        ("Trần Thị Đào", {"number": "1-00412/2023", "citizen_id": "030190001234"}),
        ("Đào Văn Nguyên", {"number": "1-00411/2023", "phone": "+84 987.654.321"}),
        ("Trần O'Neil", {"number": "1-00410/2023", "official": "000.00.15.H23-230612-0009"}),
        ("Hà Thị Huế", {"number": "1-10409/2023", "citizen_id": "030190001299"}),
        ("ក្រុង Ngô-Đình", {"number": "1-10408/2023"}),
    )
    with pc.work("A") as work:
        for place, (name, known) in enumerate(people):
            received_at = pcs.MONDAY - place * 120_000
            work.record(work.new_subject(), pcs.reception(name, received_at=received_at, **known))
    return pc


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen dong", ["Nguyễn Đông"]),
        ("đông nguyễn", ["Nguyễn Đông"]),
        ("DONG  NGUY", ["Nguyễn Đông"]),
        ("nguyen", ["Nguyễn Đông", "Đào Văn Nguyên"]),
        ("dao", ["Trần Thị Đào", "Đào Văn Nguyên"]),
        ("đào", ["Trần Thị Đào", "Đào Văn Nguyên"]),
        ("d", ["Nguyễn Đông", "Trần Thị Đào", "Đào Văn Nguyên", "ក្រុង Ngô-Đình"]),
        ("1-00413/2023", ["Nguyễn Đông"]),
        ("1-0041", ["Nguyễn Đông", "Trần Thị Đào", "Đào Văn Nguyên", "Trần O'Neil"]),
        ("00412", ["Trần Thị Đào"]),
        ("412", ["Trần Thị Đào"]),
        (ONE, ["Nguyễn Đông"]),
        (ONE.lower(), ["Nguyễn Đông"]),
        ("230612-04", ["Nguyễn Đông"]),
        ("h23.15.30-2306", ["Nguyễn Đông"]),
        ("h23.15.30-", ["Nguyễn Đông"]),
        ("h23.15.3", ["Nguyễn Đông"]),
        ("000.00.15.H23-230612-0009", ["Trần O'Neil"]),
        ("h", ["Hà Thị Huế"]),
        ("030190001234", ["Trần Thị Đào"]),
        ("0301900012", ["Trần Thị Đào", "Hà Thị Huế"]),
        ("0301 9000 1234", ["Trần Thị Đào"]),
        ("0912345678", ["Nguyễn Đông"]),
        ("0912 345 678", ["Nguyễn Đông"]),
        ("0912.345.678", ["Nguyễn Đông"]),
        ("0987654321", ["Đào Văn Nguyên"]),
        ("+84 987 654 321", ["Đào Văn Nguyên"]),
        ("09123", ["Nguyễn Đông"]),
        ("đông 0912", ["Nguyễn Đông"]),
        ("o'neil", ["Trần O'Neil"]),
        ("dinh ngo", ["ក្រុង Ngô-Đình"]),
        ("ngô-đình", ["ក្រុង Ngô-Đình"]),
        ("nguyễn hà", []),
        ("413 412", []),
    ],
)
def test_name_number_id_and_phone_find_as_they_are_typed_newest_first(
    busy: Database, typed: str, found: list[str]
) -> None:
    assert names(busy, typed) == found


@pytest.mark.parametrize(
    "typed",
    ['"', '"nguyen', "nguyen*", "AND", "a OR b", "NOT x", "NEAR(a b, 2)", "text:a", "^a", "(", "a + b", "-", "{}"],
)
def test_what_means_something_to_fts_is_harmless(busy: Database, typed: str) -> None:
    names(busy, typed)


@given(st.text(max_size=40))
def test_nothing_typed_is_ever_an_error(typed: str) -> None:
    _index().execute("SELECT rowid FROM search WHERE search MATCH ?", (search.match(typed) or '"x"',)).fetchall()


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8))
def test_the_index_cuts_words_as_the_query_does(word: str) -> None:
    driver = _index()
    driver.execute("DELETE FROM search")
    driver.execute(search.INSERT, (1, " ".join(search._name(search._words(fold(word))))))
    query = search.match(word)
    assert not query or search.ranks(driver, query) == [1]


WORDS = st.sampled_from(["nguyen", "nguyena", "tran", "le", "len", "ho", "hoang", "thi", "thu", "h", "n", "b2", "vu"])


@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), max_size=12), st.lists(WORDS, min_size=1, max_size=3))
def test_a_family_s_own_index_finds_what_every_word_as_a_prefix_finds(names: list[list[str]], typed: list[str]) -> None:
    driver = _index()
    driver.execute("DELETE FROM search")
    driver.executemany(search.INSERT, ((place, " ".join(search._name(name))) for place, name in enumerate(names)))
    wanted = [
        place
        for place, name in enumerate(names)
        if all(any(word.startswith(start) for word in name) for start in typed)
    ]
    assert search.ranks(driver, search.match(" ".join(typed))) == wanted


_DRIVERS = []


def _index():
    """Return one empty index for all examples."""
    if not _DRIVERS:
        _DRIVERS.append(engine.connect(":memory:"))
        _DRIVERS[0].execute(search.CREATE)
    return _DRIVERS[0]


def test_a_thousand_words_are_as_good_as_the_first_dozen(busy: Database) -> None:
    assert names(busy, "nguyen " * 1000) == ["Nguyễn Đông", "Đào Văn Nguyên"]


def test_a_search_and_its_filters_go_together(busy: Database) -> None:
    chosen = DossierFilter(typed="dao", received_until=pcs.MONDAY - 200_000)
    assert [line.person_name for line in dossiers.newest(busy.driver, chosen, 5)] == ["Đào Văn Nguyên"]
    assert list(dossiers.ranks(busy.driver, chosen)) == [line.rank for line in dossiers.newest(busy.driver, chosen, 5)]
    alone = DossierFilter(typed="dao")
    assert list(dossiers.ranks(busy.driver, alone)) == [line.rank for line in dossiers.newest(busy.driver, alone, 5)]


def test_what_is_corrected_is_found_by_the_new_and_no_longer_by_the_old(busy: Database) -> None:
    from desk_app.domain.dossier.facts import DossierCorrected, Person

    subject = dossiers.by_number(busy.driver, "1-00413/2023")
    assert subject is not None
    with busy.work("A") as work:
        work.record(subject, DossierCorrected(reason="nhầm", person=Person(name="Lê Ỷ")))
    assert names(busy, "le y") == ["Lê Ỷ"]
    assert names(busy, "nguyen dong") == []


def test_either_number_leads_to_the_one_dossier(busy: Database) -> None:
    assert dossiers.by_number(busy.driver, " 1-00413/2023 ") == dossiers.by_number(busy.driver, ONE.lower())
    assert dossiers.by_number(busy.driver, "1-0041") is None


def test_tidying_merges_the_index_and_changes_nothing_that_is_found(pc: Database) -> None:
    for place in range(40):
        with pc.work("A") as work:
            work.record(work.new_subject(), pcs.reception(f"Người {place}", received_at=pcs.MONDAY - place * 60_000))
    found, segments = names(pc, "nguoi"), "SELECT count(DISTINCT segid) FROM search_idx"
    assert pc.driver.execute(segments).fetchone()[0] > 1
    while pc.tidy():
        pass
    assert pc.driver.execute(segments).fetchone() == (1,)
    assert names(pc, "nguoi") == found
    assert len(found) == 40
