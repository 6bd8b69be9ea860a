"""Citizens who do not exist: names by their frequency, numbers that say their sex and year of birth."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random

import db
from desk_app.domain.citizen_id import Sex
from desk_app.domain.dossier.facts import Person

_NAMES = "seeds/names.json"
_BORN_FROM = date(1945, 1, 1)
_BORN_DAYS = 22_000
_HAMLETS = 6
_UNASSIGNED_PREFIX = "0100"
"""No telephone in Viet Nam begins so: nobody is rung up by mistake."""


class _Weighted:
    """Draws from a list by frequency."""

    def __init__(self, entries: Sequence[dict[str, object]]) -> None:
        self._names = [str(entry["name"]) for entry in entries]
        self._sums = list(accumulate(float(str(entry["freq"])) for entry in entries))

    def draw(self, chance: Random) -> str:
        return chance.choices(self._names, cum_weights=self._sums)[0]


class People:
    """The people of a commune; the same ones come back to the counter."""

    def __init__(self, chance: Random, *, place: str, province: str, count: int) -> None:
        source = json.loads(db.path(_NAMES).read_text(encoding="utf-8"))
        self._chance = chance
        self._place = place
        self._province = province
        self._family = _Weighted(source["family"])
        self._middle = {Sex.MALE: _Weighted(source["middle_male"]), Sex.FEMALE: _Weighted(source["middle_female"])}
        self._given = {Sex.MALE: _Weighted(source["given_male"]), Sex.FEMALE: _Weighted(source["given_female"])}
        self._known: list[Person] = []
        self._count = count

    def someone(self) -> Person:
        """Return somebody who comes to the counter: a newcomer while there are any left, every other time."""
        if len(self._known) < self._count and (not self._known or self._chance.random() < 0.5):
            self._known.append(self._newcomer())
            return self._known[-1]
        return self._known[self._chance.randrange(len(self._known))]

    def name(self) -> str:
        """Return a name."""
        return self._name(self._chance.choice((Sex.MALE, Sex.FEMALE)))

    def _newcomer(self) -> Person:
        chance = self._chance
        sex = chance.choice((Sex.MALE, Sex.FEMALE))
        born = _BORN_FROM + timedelta(days=chance.randrange(_BORN_DAYS))
        century = (born.year // 100 - 19) * 2 + (sex is Sex.FEMALE)
        return Person(
            name=self._name(sex),
            citizen_id=f"{self._province}{century}{born.year % 100:02}{chance.randrange(1_000_000):06}",
            phone=f"{_UNASSIGNED_PREFIX}{chance.randrange(1_000_000):06}",
            address=f"Thôn {chance.randint(1, _HAMLETS)}, {self._place}",
            born=born,
            sex=sex.value,
        )

    def _name(self, sex: Sex) -> str:
        chance = self._chance
        return " ".join(lot.draw(chance) for lot in (self._family, self._middle[sex], self._given[sex]))
