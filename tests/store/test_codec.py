"""Facts on disk: canonical, composed, and readable in twenty years."""

import json
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain import assistance, cash, device, feedback, letter, postal, procedure, quarter, survey, unit, user
from desk_app.domain.dossier import fold as dossier
from desk_app.domain.dossier.facts import DossierReceived, DossierVoided, OfficialNumberGiven
from desk_app.domain.event import Event, UnknownFact, subject_type
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.store import codec
from desk_app.store.database import Database
from desk_app.store.projections import TOPICS
from tests.store import pcs
from tests.store.conftest import MakePc
from tests.store.samples import SAMPLES

GOLDEN = Path(__file__).parents[1] / "golden" / "events"
LINES = {path.stem.replace("-", "/"): path.read_text(encoding="utf-8").strip() for path in GOLDEN.glob("*.json")}
FOLDS = {
    "dossier": dossier.fold,
    "procedure": procedure.fold,
    "survey": survey.fold,
    "feedback": feedback.fold,
    "postal": postal.fold,
    "unit": unit.fold,
    "quarter": quarter.fold,
    "user": user.fold,
    "device": device.fold,
    "letter": letter.fold,
    "assistance": assistance.fold,
    "cash": cash.fold,
}
KINDS = sorted({*codec.KINDS, *codec.UPCASTERS})


def history(*kinds: str) -> list[Event]:
    """Return events of those kinds, in that order, as the golden lines tell them."""
    return [
        Event("d", seq, seq, "s", kind, pcs.MONDAY, "A", codec.fact(kind, LINES[kind]))
        for seq, kind in enumerate(kinds, start=1)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_and_version_has_a_golden_line_that_loads(kind: str) -> None:
    assert kind in LINES, "run packaging/freeze_ledger.py, and never change a line that is there"
    assert type(codec.fact(kind, LINES[kind])) in codec.KINDS.values()


def test_no_golden_line_is_of_a_kind_that_nobody_reads() -> None:
    assert sorted(LINES) == KINDS


@pytest.mark.parametrize("kind", sorted(codec.KINDS))
def test_what_a_golden_line_says_is_kept(kind: str) -> None:
    written = json.loads(codec.body(codec.fact(kind, LINES[kind])))
    assert _holds(written, json.loads(LINES[kind]))


def _holds(written: object, line: object) -> bool:
    """Say whether all that a line says is in what is written now, which may say more."""
    match written, line:
        case dict(), dict():
            return all(key in written and _holds(written[key], value) for key, value in line.items())
        case list(), list():
            return len(written) == len(line) and all(map(_holds, written, line))
        case _:
            return written == line


@pytest.mark.parametrize("kind", KINDS)
def test_every_golden_line_folds_after_the_beginning_and_before_it(kind: str) -> None:
    subject = subject_type(kind)
    begin = next(sample.kind for sample in SAMPLES[subject])
    assert FOLDS[subject](history(begin, kind)) is not None
    FOLDS[subject](history(kind))
    assert FOLDS[subject](history(kind, begin)) is not None


def test_every_subject_type_has_its_fold_and_its_topics() -> None:
    assert set(FOLDS) == {subject_type(kind) for kind in codec.KINDS} == set(TOPICS)


TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from('ạ̣́̂đĐơ\n\t\\"/'), max_size=12)


@given(TEXTS, TEXTS, st.dictionaries(TEXTS, st.integers(0, 2), max_size=3))
def test_json_is_canonical_sorted_keys_composed_and_reads_back(
    number: str, comment: str, answers: dict[str, int]
) -> None:
    fact = SheetRecorded(day=date(2023, 6, 12), grade=Grade.GOOD, number=number, comment=comment, answers=answers)
    encoded = codec.body(fact)
    assert unicodedata.is_normalized("NFC", encoded)
    value = json.loads(encoded)
    assert encoded == json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) or "\\u" in encoded
    assert list(value) == sorted(value)
    assert value["comment"] == unicodedata.normalize("NFC", comment)
    assert codec.body(codec.fact(fact.kind, encoded)) == encoded


@given(st.sampled_from(["Nguyễn Thị Đông", "Trần Văn Hưởng", "Lê Ỷ"]), st.sampled_from(["NFD", "NFKD", "NFC"]))
def test_decomposed_text_is_one_body_and_one_hash(name: str, form: str) -> None:
    typed = unicodedata.normalize(form, name)  # type: ignore[arg-type]  # one of the four
    assert codec.body(pcs.reception(typed)) == codec.body(pcs.reception(name))


def test_decomposed_text_is_stored_shown_and_refolded_composed(pc: Database) -> None:
    with pc.work("A") as work:
        work.record(work.new_subject(), pcs.reception(unicodedata.normalize("NFD", "Nguyễn Thị Đông")))
    assert pc.driver.execute("SELECT person_name FROM dossier").fetchone() == ("Nguyễn Thị Đông",)
    assert pc.first_difference() is None


def test_a_line_end_before_a_combining_mark_stays_a_line_end(pc: Database) -> None:
    with pc.work("A") as work:
        subject = work.new_subject()
        work.record(subject, pcs.reception(note="một\ńhai"))
    with pc.view() as view:
        assert view.dossier(subject).received.note == "một\ńhai"


UNKNOWN = ("dossier.scanned/7", '{"z": 1,  "a":"é"}')


def newer_events(pc: Database, subject: str, kind: str = UNKNOWN[0]) -> list[codec.Row]:
    """Return an event as a newer PC would write it on a subject, not even canonical."""
    head = pcs.events(pc)[-1]
    unhashed = (pc.device, head[1] + 1, head[2] + 1, subject, kind, pcs.MONDAY, "B", UNKNOWN[1])
    return [(*unhashed, codec.link(head[8], unhashed))]


@pytest.mark.parametrize("kind", [UNKNOWN[0], "scan.attached/1", "dossier.received/2"])
def test_an_unknown_kind_is_kept_to_the_byte_passed_on_and_folded_as_nothing(make_pc: MakePc, kind: str) -> None:
    newer, here, there = make_pc("newer"), make_pc("here"), make_pc("there")
    with newer.work("B") as work:
        subject = work.new_subject()
        work.record(subject, pcs.reception())
    pcs.tell(here, pcs.events(newer))
    before = pcs.projected(here)
    assert pcs.tell(here, newer_events(newer, subject, kind)) == 1
    assert pcs.projected(here) == before
    pcs.tell(there, pcs.events(here))
    assert pcs.events(there)[-1][4:8] == (kind, pcs.MONDAY, "B", UNKNOWN[1])
    assert pcs.projected(there) == before
    for pc in (here, there):
        assert pc.first_fault() is None
        assert pc.first_difference() is None
    with there.view() as view:
        assert [type(event.fact) for event in view.history(subject)] == [DossierReceived, UnknownFact]


def test_a_subject_of_which_only_the_unknown_is_known_has_no_rows(make_pc: MakePc) -> None:
    newer, here = make_pc("newer"), make_pc("here")
    with newer.work("B") as work:
        work.record(work.new_subject(), DossierVoided(reason="nhầm"))
    pcs.tell(here, [*pcs.events(newer), *newer_events(newer, "f" * 32)])
    assert all(not rows for rows in pcs.projected(here).values())


def test_a_body_that_is_not_what_its_kind_says_is_an_error_and_no_guess() -> None:
    with pytest.raises(ValueError, match="official"):
        codec.fact(OfficialNumberGiven.kind, "{}")
