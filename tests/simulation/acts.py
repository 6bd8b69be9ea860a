"""What people do at a counter: the program's own use cases, and facts that pages record. Each is one work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import ClassVar

from desk_app.domain.dossier.facts import (
    Channel,
    DossierCorrected,
    Left,
    MatterSettled,
    PauseReason,
    Payment,
    Person,
)
from desk_app.domain.event import UnknownFact
from desk_app.domain.letter import LetterExplained
from desk_app.domain.procedure import ProcedureCatalogued
from desk_app.domain.quarter import NarrativeWritten, SummarySent
from desk_app.domain.survey import Grade, SheetRecorded
from desk_app.domain.unit import DaySet
from desk_app.store import papers
from desk_app.store.papers import Papers
from desk_app.store.subjects import UNIT, procedure_subject, quarter_subject
from desk_app.store.work import Work
from desk_app.usecases import fees, intake, steps
from tests.store import pcs

OFFICIALS = tuple(f"H23.15.30-230605-{serial:04}" for serial in range(1, 9))
"""Numbers that registers, which overlap, and clerks give to dossiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureFact(UnknownFact):
    """What a newer program writes."""

    kind: ClassVar[str] = "future.noted/1"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an act takes place."""

    work: Work
    chance: Random
    directory: Path


def _receive(setting: Setting) -> None:
    chance = setting.chance
    command = intake.Receive(
        procedure_code=chance.choice((pcs.BIRTH, pcs.COPY)).code,
        person=Person(name=f"Người {chance.randrange(1000)}", phone=f"09{chance.randrange(10**8):08}"),
        channel=chance.choice(list(Channel)),
        official=chance.choice(OFFICIALS) if chance.random() < 0.3 else "",
        fee=chance.choice((None, 0, 8_000)),
        note="x" * chance.randrange(200),
    )
    intake.receive(setting.work, command)


def _step(setting: Setting) -> None:
    """Take the next step with one of few dossiers, so that two PCs take the same at once."""
    work, chance = setting.work, setting.chance
    found = work.driver.execute("SELECT id FROM dossier ORDER BY id LIMIT 6").fetchall()
    if found:
        STEPS[chance.choice(sorted(STEPS))](work, chance.choice(found)[0], chance)


STEPS: dict[str, Callable[[Work, str, Random], object]] = {
    "result": lambda work, dossier, chance: steps.issue_result(work, dossier, digitized=chance.random() < 0.5),
    "refuse": lambda work, dossier, _: steps.refuse(work, dossier, "Thiếu giấy tờ"),
    "withdraw": lambda work, dossier, _: steps.withdraw(work, dossier),
    "pause": lambda work, dossier, _: steps.pause(work, dossier, PauseReason.SUPPLEMENT, "Bổ sung tờ khai"),
    "resume": lambda work, dossier, _: steps.resume(work, dossier),
    "number": lambda work, dossier, chance: steps.give_official_number(work, dossier, chance.choice(OFFICIALS)),
    "fee": lambda work, dossier, chance: fees.collect(
        work, dossier, 1_000 * chance.randint(1, 9), chance.choice(list(Payment))
    ),
    "hand over": lambda work, dossier, chance: steps.hand_over(work, dossier, f"Công chức {chance.randrange(3)}"),
    "begin": lambda work, dossier, _: steps.begin(work, dossier),
    "other pause": lambda work, dossier, _: steps.pause(work, dossier, PauseReason.OTHER, "Chờ xác minh"),
    "contact": lambda work, dossier, _: steps.contact(work, dossier, "Đã báo lý do tạm dừng"),
    "send on": lambda work, dossier, _: steps.send_on(work, dossier, "UBND huyện", due_at=work.now + 9 * pcs.HOUR),
    "take back": lambda work, dossier, _: steps.take_back(work, dossier),
    "sign": lambda work, dossier, _: steps.issue_result(work, dossier, left=Left.PAPER),
    "take paper": lambda work, dossier, _: steps.take_paper(work, dossier),
    "give": lambda work, dossier, _: steps.give(work, dossier),
    "print": lambda work, dossier, chance: steps.note_printed(work, dossier, chance.choice(("receipt", "refusal"))),
    "apologise": lambda work, dossier, _: steps.apologise(
        work, dossier, max(work.now, work.dossier(dossier).due_at) + pcs.HOUR, "Chờ xác minh", exception="Vẫn chờ"
    ),
    "correct": lambda work, dossier, chance: steps.correct(
        work, dossier, DossierCorrected(reason="Ghi nhầm", person=Person(name=f"Sửa {chance.randrange(100)}"))
    ),
    "move": lambda work, dossier, chance: work.record(
        dossier,
        DossierCorrected(
            reason="Ghi nhầm", received_at=work.now - chance.randrange(3) * pcs.HOUR, due_at=work.now + 9 * pcs.HOUR
        ),
    ),
    "reopen": lambda work, dossier, _: steps.reopen(work, dossier, "Trả nhầm"),
    "void": lambda work, dossier, _: steps.void(work, dossier, "Nhập nhầm"),
    "settle": lambda work, dossier, _: work.record(dossier, MatterSettled(matter="ended-twice")),
}


def _write(setting: Setting) -> None:
    text = f"Đoạn {setting.chance.randrange(1000)}"
    work = setting.work
    work.record(quarter_subject("2023-Q2"), NarrativeWritten(period="2023-Q2", section="I.1", text=text))


def _survey(setting: Setting) -> None:
    work = setting.work
    work.record(work.new_subject(), SheetRecorded(day=date(2023, 6, 12), grade=setting.chance.choice(list(Grade))))


def _catalogue(setting: Setting) -> None:
    name = f"Thủ tục {setting.chance.randrange(100)}"
    setting.work.record(procedure_subject("9.9"), ProcedureCatalogued(code="9.9", name=name, field="Khác"))


def _day(setting: Setting) -> None:
    day = date(2023, 6, setting.chance.randint(20, 28))
    setting.work.record(UNIT, DaySet(day=day, working=setting.chance.random() < 0.5, name="Làm bù"))


def _future(setting: Setting) -> None:
    work, chance = setting.work, setting.chance
    work.record(work.new_subject(), FutureFact(body=f'{{"told":"{"y" * chance.randrange(300)}"}}'))


def _explain(setting: Setting) -> None:
    work = setting.work
    found = work.driver.execute("SELECT id FROM letter ORDER BY id").fetchall()
    if found:
        text = f"Do mất điện {setting.chance.randrange(9)} buổi."
        work.record(setting.chance.choice(found)[0], LetterExplained(text=text))


def _send_summary(setting: Setting) -> None:
    """Send a quarter with its paper: the paper lies in its store before the ledger speaks of it."""
    work, chance = setting.work, setting.chance
    content = chance.randbytes(chance.choice((300, 5_000, 70_000, 400_000)))
    digest = Papers(setting.directory).put(content)
    papers.note(work.driver, digest, len(content), here=True, now=work.now)
    fact = SummarySent(
        period="2023-Q2",
        first=date(2023, 3, 15),
        last=date(2023, 6, 14),
        pdf=digest,
        pdf_bytes=len(content),
        number="12/BC-UBND",
        signer="Phó Chủ tịch",
        approved_at=work.now,
        figures={},
    )
    work.record(quarter_subject("2023-Q2"), fact)


ACTS: dict[str, tuple[int, Callable[[Setting], None]]] = {
    "receive": (10, _receive),
    "step": (14, _step),
    "write": (2, _write),
    "survey": (2, _survey),
    "catalogue": (1, _catalogue),
    "day": (1, _day),
    "future": (1, _future),
    "explain": (2, _explain),
    "send": (2, _send_summary),
}


def draw(chance: Random) -> str:
    """Return the name of an act."""
    (name,) = chance.choices(list(ACTS), [weight for weight, _ in ACTS.values()])
    return name


def do(name: str, work: Work, chance: Random, directory: Path) -> None:
    """Do it. Raises ``RuleBroken`` where a rule forbids it."""
    ACTS[name][1](Setting(work, chance, directory))
