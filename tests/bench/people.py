"""Persons and dossiers made up from the frequencies of ``db/seeds/names.json``: the same ones at every run."""

import itertools
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import db
from desk_app.domain import reception_number
from desk_app.domain.dossier.facts import Channel, DossierReceived, Payment, Person, ProcedureRef
from desk_app.domain.localtime import at

Weighted = tuple[list[str], list[float]]

PROCEDURES = (
    ("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân", "Hộ tịch"),
    ("2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực"),
    ("1.001193", "Đăng ký khai sinh", "Hộ tịch"),
    ("1.010833", "Cấp giấy xác nhận thân nhân của người có công", "Người có công"),
)
_DAYS = 10 * 365
_WORKING_HOURS = (8, 9, 10, 13, 14, 15, 16)


class People:
    """Draws persons: name, citizen id, phone."""

    def __init__(self, seed: int = 7) -> None:
        self.chance = random.Random(seed)
        names = json.loads(db.path("seeds/names.json").read_text(encoding="utf-8"))
        self._lists = {key: _weighted(entries) for key, entries in names.items() if isinstance(entries, list)}
        self._rare = list(self._lists["family"][0][-12:])
        self._other_share = float(names["family_other_share"])

    def name(self) -> str:
        """Return a full name."""
        sex = self.chance.choice(("male", "female"))
        rare = self.chance.random() < self._other_share
        family = self.chance.choice(self._rare) if rare else self._draw("family")
        return f"{family} {self._draw(f'middle_{sex}')} {self._draw(f'given_{sex}')}"

    def person(self) -> Person:
        """Return a person as a receipt names them."""
        chance = self.chance
        citizen_id = f"030{chance.randint(0, 3)}{chance.randint(0, 99):02}{chance.randint(0, 999999):06}"
        return Person(name=self.name(), citizen_id=citizen_id, phone=f"09{chance.randint(0, 99999999):08}")

    def _draw(self, key: str) -> str:
        values, weights = self._lists[key]
        return self.chance.choices(values, cum_weights=weights)[0]


def _weighted(entries: Sequence[dict[str, object]]) -> Weighted:
    frequencies = (float(str(entry["freq"])) for entry in entries)
    return [str(entry["name"]) for entry in entries], list(itertools.accumulate(frequencies))


def receptions(count: int, *, seed: int = 7) -> Iterator[DossierReceived]:
    """Yield receptions as counters record them: over ten years up to mid-2023, most with an official number."""
    people = People(seed)
    chance = people.chance
    days = min(_DAYS, count)
    per_day = -(-count // days)
    first = date(2023, 6, 30) - timedelta(days=days)
    for number in range(count):
        day = first + timedelta(days=number // per_day)
        serial = number % (per_day * 365) + 1
        yield _reception(people, chance, day, serial, number)


def _reception(people: People, chance: random.Random, day: date, serial: int, number: int) -> DossierReceived:
    code, name, field = chance.choice(PROCEDURES)
    received_at = at(day, chance.choice(_WORKING_HOURS), chance.randint(0, 59)) + chance.randint(0, 59_999)
    fee = chance.choice((0, 0, 8_000, 50_000))
    return DossierReceived(
        procedure=ProcedureRef(code=code, name=name, field=field),
        person=people.person(),
        channel=chance.choice((Channel.ONLINE, Channel.ONLINE, Channel.DIRECT)),
        received_at=received_at,
        due_at=at(day + timedelta(days=3), 16, 30),
        due_timed=True,
        reception=reception_number.format(1, serial, day.year),
        official=f"H23.15.30-{day:%y%m%d}-{number % 10_000:04}" if chance.random() < 0.9 else "",
        fee=fee,
        paid=Payment.CASH if fee else None,
    )
