"""The PCs of the county: how old what they sent is, and revoking one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desk_app.domain import device as devices
from desk_app.errors import DeskError
from desk_app.store import ledger

if TYPE_CHECKING:
    from desk_app.store.county.devices import Enrolled
    from desk_app.store.county.office import County

WARN_HOURS = 4
RED_HOURS = 24
_HOUR_MS = 3_600_000
CLOCK_LIMIT_MS = 120_000
"""A clock that is off by more is warned of; the order of events stays right by the hybrid clock."""


class NoSuchDevice(DeskError):
    """What was told names no PC, or more than one."""


class Age(StrEnum):
    """How old what is known of a PC or a commune is, by the limits that the county set."""

    FRESH = "fresh"
    WARN = "warn"
    RED = "red"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """After how many hours without a word a PC is marked."""

    warn_hours: int = WARN_HOURS
    red_hours: int = RED_HOURS

    def age(self, heard_at: int | None, now: int) -> Age:
        """Return how old a word heard at that moment is.

        >>> Limits().age(None, 0), Limits().age(0, 4 * 3_600_000), Limits().age(0, 4 * 3_600_000 + 1)
        (<Age.NEVER: 'never'>, <Age.FRESH: 'fresh'>, <Age.WARN: 'warn'>)
        """
        if heard_at is None:
            return Age.NEVER
        hours = (now - heard_at) / _HOUR_MS
        return Age.RED if hours > self.red_hours else Age.WARN if hours > self.warn_hours else Age.FRESH


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A PC as the county's page shows it."""

    device: "Enrolled"
    age: Age

    @property
    def taken(self) -> bool:
        """Say whether the county takes anything from it: neither revoked nor gone on under another identity."""
        return self.device.revoked_at is None and self.device.successor is None

    @property
    def clock_is_off(self) -> bool:
        """Say whether its clock was more than two minutes off when it was last heard."""
        return abs(self.device.clock_off_ms or 0) > CLOCK_LIMIT_MS


def limits(county: "County") -> Limits:
    """Return the limits that the county set."""
    return Limits(
        warn_hours=int(county.setting("warn_hours") or WARN_HOURS),
        red_hours=int(county.setting("red_hours") or RED_HOURS),
    )


def standings(county: "County", now: int, unit: str | None = None) -> list[Standing]:
    """Return every PC, or those of a commune, with the age of what was last heard of it."""
    from desk_app.store.county import devices as store

    bounds = limits(county)
    with county.reading() as connection:
        return [Standing(device=pc, age=bounds.age(pc.heard_at, now)) for pc in store.everyone(connection, unit)]


def oldest_heard(county: "County") -> dict[str, int | None]:
    """Return for each commune with PCs when its oldest one was last heard; None where one never was.

    A commune is as old as its oldest PC: figures lack what that PC still holds.
    """
    from desk_app.store.county import devices as store

    with county.reading() as connection:
        known = [pc for pc in store.everyone(connection) if pc.revoked_at is None and pc.successor is None]
    told: dict[str, int | None] = {}
    for pc in known:
        before = told.get(pc.unit, pc.heard_at)
        told[pc.unit] = None if pc.heard_at is None or before is None else min(before, pc.heard_at)
    return told


def find(county: "County", told: str) -> "Enrolled":
    """Return the PC of that id, name, or beginning of an id. Raises ``NoSuchDevice`` where it is none or several."""
    from desk_app.store.county import devices as store

    with county.reading() as connection:
        found = store.called(connection, told.strip()) if told.strip() else []
    if not found:
        raise NoSuchDevice(f"Không có máy nào mang mã hay tên “{told}”.", "Xem danh sách máy trên trang Thiết bị.")
    if len(found) > 1:
        names = ", ".join(f"{pc.name} của {pc.unit} ({pc.id[:8]})" for pc in found[:4])
        raise NoSuchDevice(f"“{told}” chỉ {len(found)} máy: {names}.", "Ghi thêm chữ của mã máy cho rõ một máy.")
    return found[0]


def revoke(county: "County", told: str, *, by: str, actor: str, reason: str = "") -> "Enrolled":
    """Take nothing more from a PC: its token opens nothing from now on, and its commune's other PCs are told.

    ``by`` goes to the audit, ``actor`` to the commune's ledger. Once more is the same: what a cut left undone is
    done then. What the PC wrote before stays. Raises ``NoSuchDevice``.
    """
    from desk_app.store.county import audit
    from desk_app.store.county import devices as store

    pc = find(county, told)
    now = county.clock()
    with county.writing() as connection:
        if store.revoke(connection, pc.id, now):
            audit.note(connection, at=now, person=by, did="revoke", what=f"{pc.name} ({pc.id})", unit=pc.unit)
    with county.books.work(pc.unit, actor) as work:
        known = devices.fold(work.history(pc.id))
        if known is None or known.revoked is None:
            work.record(pc.id, devices.DeviceRevoked(reason=reason, last=ledger.head(work.driver, pc.id).seq))
    return find(county, pc.id)
