"""Making a unit's data: profile, first administrator, slot, starter catalogue."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import db
from desk_app.domain.period import WindowKind
from desk_app.domain.rule import RuleBroken
from desk_app.domain.unit import SlotTaken, UnitProfiled
from desk_app.domain.user import Role, UserAdded
from desk_app.store.subjects import UNIT

if TYPE_CHECKING:
    from desk_app.store.work import Work

STARTER_CATALOGUE = "seeds/procedures.csv"
SLOTS = range(1, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """What must be known of a unit before its counter opens."""

    code: str
    name: str
    superior: str
    province_code: str
    slot: int = 1
    regime: str = ""
    window: WindowKind = WindowKind.DAY_15
    administrator: str = "Quản trị"
    catalogue: str = STARTER_CATALOGUE
    """Path under ``db/`` of the catalogue to start with; empty for none."""


def initialise(directory: Path, new: NewUnit) -> None:
    """Make the data directory of a unit. Raises ``DeskError`` where it holds data already."""
    from desk_app.store.database import Database

    _check(new)
    database = Database.create(directory)
    try:
        with database.work(new.administrator) as work:
            found_unit(work, new, database.device)
    finally:
        database.close()


def found_unit(work: "Work", new: NewUnit, device: str) -> None:
    """Record a unit's profile, first administrator, slot and starter catalogue."""
    profile = UnitProfiled(
        code=new.code,
        name=new.name,
        superior=new.superior,
        province_code=new.province_code,
        regime=new.regime,
        window=new.window,
        place=new.name.partition(" ")[2] or new.name,
    )
    work.record(UNIT, profile, SlotTaken(slot=new.slot, device=device))
    work.record(work.new_subject(), UserAdded(name=new.administrator, role=Role.ADMINISTRATOR))
    if new.catalogue:
        from desk_app.exchange.catalogue import read_catalogue
        from desk_app.usecases.catalogue import take_catalogue

        take_catalogue(work, read_catalogue(db.path(new.catalogue)))


def _check(new: NewUnit) -> None:
    for name, value in (("code", new.code), ("name", new.name), ("superior", new.superior)):
        if not value.strip():
            raise RuleBroken(name, "Còn ô trống.", "Nhập mã, tên đơn vị và cấp trên.")
    if new.slot not in SLOTS:
        raise RuleBroken("slot", "Số quầy phải từ 1 đến 999.", "Mỗi máy của đơn vị dùng một số quầy khác nhau.")
