"""A county's life, step by step from one seed, and how it heals."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desk_app.errors import DeskError
from desk_app.store import peers
from desk_app.store.codec import Row
from desk_app.sync import messages, reasons
from desk_app.sync.answer import Answer
from desk_app.sync.lan.pairing import NotPaired
from desk_app.sync.transport import Offline, Transport
from desk_app.usecases import colleagues, renew, sync
from desk_app.usecases.county.enrol import enrol
from desk_app.usecases.join import join
from desk_app.usecases.sync import Met
from tests.simulation import acts, checks
from tests.simulation.clocks import DAY, HOUR, MINUTE, SECOND, Clock, Time
from tests.simulation.county import SimulatedCounty
from tests.simulation.desk import Desk
from tests.simulation.disks import Disks, Killed
from tests.simulation.network import Machine, Network, Packet, Way
from tests.simulation.templates import UNITS, Template, fresh, names

ROUNDS = 14
"""So many rounds of exchanges must be enough for everybody to agree."""
_NOT_LET_IN = {reasons.sentence(reason)[0] for reason in (reasons.REVOKED, reasons.UNKNOWN_DEVICE)}
WEATHER = (0.0, 0.0, 0.1, 0.3, 0.6)


@dataclass(frozen=True, slots=True)
class Promise:
    """What a user, or an officer, saw as saved."""

    unit: str
    row: Row


class World:
    """One county."""

    def __init__(self, seed: int, template: Template, root: Path, disks: Disks, tell: Callable[[str], object]) -> None:
        self.chance = Random(seed)
        self.time = Time()
        self.template = template
        self.root = root
        self.disks = disks
        self.network = Network(self.chance, self.time)
        self.promises: list[Promise] = []
        self.codes: dict[str, str] = {}
        """Device → the code with which it joins: the same until it is in."""
        self.step = 0
        self.healing = False
        self._tell = tell
        shutil.copytree(template.county, root / "county")
        self._book = template.server.copy(root / "county") if template.server else ""
        disk = disks.add(root / "county")
        disks.of_server = disk if template.server else None
        self.county = SimulatedCounty(root / "county", disk, Clock(self.time))
        self.units = UNITS[: self.chance.choice((1, 1, 2, 3))]
        self.desks = [self._settled(unit, name) for unit in self.units for name in names(unit)]
        self.newcomers: list[Desk] = [self._new(unit) for unit in self.units if self.chance.random() < 0.3]

    def _settled(self, unit: str, name: str) -> Desk:
        shutil.copytree(self.template.desk(name), self.root / name)
        return self._desk(unit, name)

    def _new(self, unit: str) -> Desk:
        name = f"{unit}-new"
        fresh(self.template, self.root / name, Clock(self.time))
        desk = self._desk(unit, name)
        desk.image = None
        return desk

    def _desk(self, unit: str, name: str) -> Desk:
        desk = Desk(name, unit, self.root / name, self.disks.add(self.root / name), Clock(self.time))
        desk.protocol = self.chance.choice((1, 2, 2, 2))
        desk.image = self.template.desk(name)
        if self.chance.random() < 0.5:
            desk.clock.off = self.chance.randint(-90, 90) * self.chance.choice((SECOND, MINUTE, HOUR))
        return desk

    def close(self) -> None:
        """Let everything go."""
        for desk in (*self.desks, *self.newcomers):
            desk.close()
        self.county.close()
        if self.template.server is not None:
            self.template.server.drop(self._book)

    def tell(self, what: str) -> None:
        """Say what happens, for whoever replays a seed."""
        self._tell(f"{self.step:3} {what}")

    # -- living

    def live(self, steps: int) -> None:
        """Let so many things happen."""
        self.county.protocol = self.chance.choice((1, 2, 2, 2))
        kinds, weights = list(STEPS), [weight for weight, _ in STEPS.values()]
        for self.step in range(1, steps + 1):
            self.time.now += self.chance.randrange(40) * MINUTE + self.chance.randrange(60_000)
            (kind,) = self.chance.choices(kinds, weights)
            desk = self.chance.choice(self.desks)
            self.tell(f"{kind} {desk.name}")
            try:
                STEPS[kind][1](self, desk)
            except Killed:
                self.tell(f"    {desk.name} was killed")
            for each in self.desks:
                if each.disk.dead:
                    each.restart()
                each.disk.disarm()
            if self.county.disk.dead:
                self.county.restart()
            self.county.disk.disarm()
            checks.acknowledged_truly(self, desk)

    def _promise(self, desk: Desk, rows: list[Row]) -> None:
        self.promises += [Promise(desk.unit, row) for row in rows]

    def act(self, desk: Desk) -> None:
        """Do a few things at the counter."""
        for _ in range(self.chance.randint(1, 4)):
            name = acts.draw(self.chance)
            rows = desk.act(name, self.chance)
            self.tell(f"    {name} {[f'{row[0][:4]}#{row[1]} {row[4]}' for row in rows]}")
            self._promise(desk, rows)

    def take_register(self, desk: Desk) -> None:
        """Take a register in that others take too."""
        self._promise(desk, desk.take_register(self.chance.choice(self.template.registers)))

    def county_acts(self, desk: Desk) -> None:
        """Let an officer write to a commune."""
        try:
            self._promise(desk, self.county.acts(desk.unit, self.chance))
        except DeskError as why:
            self.tell(f"    {why}")

    def meet(self, desk: Desk) -> None:
        """Exchange with the county, whatever the weather."""
        self.network.rough = self.chance.choice(WEATHER)
        if self.chance.random() < 0.1:
            self.county.disk.arm(self.chance.randrange(6), after=self.chance.random() < 0.5)
        self.meet_county(desk)

    def meet_colleague(self, desk: Desk) -> None:
        """Exchange with a colleague's PC."""
        others = [other for other in self.desks if other.unit == desk.unit and other is not desk]
        other = self.chance.choice(others)
        self.network.rough = self.chance.choice(WEATHER)
        if self.chance.random() < 0.1:
            other.disk.arm(self.chance.randrange(6), after=self.chance.random() < 0.5)
        if desk.is_paired(other):
            self.meet_desk(desk, other)
        elif self.chance.random() < 0.3:
            try:
                desk.pair(other)
            except (DeskError, NotPaired) as why:
                self.tell(f"    {why}")

    def killed(self, desk: Desk) -> None:
        """Let a PC die at some commit of what it does."""
        desk.disk.arm(self.chance.randrange(9), after=self.chance.random() < 0.5)
        self.chance.choice((self.act, self.meet, self.meet_colleague, self.meet, self.renew))(desk)

    def fill(self, desk: Desk) -> None:
        """Let a disk be full, or have room again."""
        disk = self.county.disk if self.chance.random() < 0.2 else desk.disk
        disk.full = not disk.full

    def copy(self, desk: Desk) -> None:
        """Copy a PC's disk."""
        desk.copy(self.root / f"{desk.name}.old")

    def restore(self, desk: Desk) -> None:
        """Put an old copy back, and often go on writing: what nobody else has is lost with the disk that broke."""
        if desk.image is None:
            return
        if self.chance.random() < 0.6:
            self.act(desk)
            self.chance.choice((self.meet, self.meet_colleague))(desk)
        desk.restore()
        held = checks.everything(self, desk.unit)
        lost = [
            promise for promise in self.promises if promise.unit == desk.unit and checks.place(promise.row) not in held
        ]
        self.promises = [promise for promise in self.promises if promise not in lost]
        if lost:
            self.tell(f"    lost with the disk: {[(row.row[0][:4], row.row[1]) for row in lost]}")
        if self.chance.random() < 0.6:
            self.act(desk)

    def turn_clock(self, desk: Desk) -> None:
        """Set a PC's clock, on or back, by seconds or by days."""
        desk.clock.off = self.chance.randint(-5, 5) * self.chance.choice((SECOND, MINUTE, HOUR, DAY, 30 * DAY))

    def unplug(self, desk: Desk) -> None:
        """Take a PC's network away for many steps, in which a month may pass."""
        desk.offline_until = self.step + self.chance.randrange(40)
        if self.chance.random() < 0.3:
            self.time.now += 30 * DAY

    def arrive_late(self, desk: Desk) -> None:
        """Let a request arrive that its sender gave up long ago."""
        self.network.arrive_late()

    def restart_county(self, desk: Desk) -> None:
        """Start the county's server again, perhaps in another version."""
        self.county.restart()
        self.county.protocol = self.chance.choice((1, 2))

    def restart_desk(self, desk: Desk) -> None:
        """Start a PC again, perhaps in another version."""
        desk.restart()
        desk.protocol = self.chance.choice((1, 2))

    def catch_up(self, desk: Desk) -> None:
        """Let the county fold what arrived."""
        try:
            self.county.catch_up()
        except DeskError:
            self.tell("    the county's disk is full")

    def renew(self, desk: Desk) -> None:
        """Let a PC whose chain is two take a new identity."""
        self.network.rough = self.chance.choice(WEATHER)
        if self.chance.random() < 0.3:
            desk.disk.arm(self.chance.randrange(9), after=self.chance.random() < 0.5)
        for forked in self.desks:
            self.renew_if_forked(forked)

    def join(self, desk: Desk) -> None:
        """Let a new PC join the county by a code."""
        if not self.newcomers:
            return
        new = self.newcomers[0]
        if not self.healing:
            self.network.rough = self.chance.choice(WEATHER)
        code = self._code(new)
        try:
            join(
                new.directory,
                "http://county",
                code,
                name=new.name,
                actor=new.name,
                transport=lambda _address, token: self._to_county(new, token),
                clock=new.clock,
            )
        except DeskError as why:
            self.tell(f"    {why}")
            return
        del self.codes[new.database.device]
        self.newcomers.remove(new)
        self.desks.append(new)

    # -- exchanges

    def meet_county(self, desk: Desk) -> Met | None:
        """Exchange with the county; None where the PC's own disk forbids it."""
        try:
            renew.settle(desk.database, desk.directory, lambda token: self._to_county(desk, token), actor=sync.ACTOR)
            token = desk.keys.secret(sync.county_token_name(desk.database.device)) or ""
            way = self._to_county(desk, token)
            had = sum(seq for _, seq, _ in checks.county_heads(self, desk.unit))
            met = self._met(desk, sync.joined_county(desk.database), way, "county")
            gained = sum(seq for _, seq, _ in checks.county_heads(self, desk.unit)) - had
            assert met.sent <= gained, f"{met.sent} events were called sent, and {gained} arrived"
            if met.fault in _NOT_LET_IN and not met.refused:
                self.rejoin(desk)
            return met
        except DeskError as why:
            self.tell(f"    {why}")
            return None

    def rejoin(self, desk: Desk) -> None:
        """Let a PC in again that the county takes nothing from: a copy from before it took another identity."""
        code = self._code(desk)
        desk.close()
        join(
            desk.directory,
            "http://county",
            code,
            name=desk.name,
            actor=desk.name,
            transport=lambda _address, token: self._to_county(desk, token),
            clock=desk.clock,
        )
        del self.codes[desk.database.device]
        self.tell(f"    {desk.name} is let in again")

    def _code(self, desk: Desk) -> str:
        """Return the code with which a PC joins: the same until it is in."""
        device = desk.database.device
        if device not in self.codes:
            made = enrol(self.county.county, desk.unit, f"xã {desk.unit}", by="", days=60)
            self.codes[device] = made.code
        return self.codes[device]

    def meet_desk(self, desk: Desk, other: Desk) -> Met | None:
        """Exchange with a colleague's PC; None where the PC's own disk forbids it."""
        try:
            here, there = desk.database.device, other.database.device
            token = desk.keys.secret(colleagues.token_name(here, there)) or ""
            with desk.database.view() as work:
                peer = peers.of(work.driver, there)
            assert peer is not None
            way = self._way(
                desk, other, "lan", other.serve(here, token), lambda: checks.heads(desk) == checks.heads(other)
            )
            return self._met(desk, peer, way, other.name)
        except DeskError as why:
            self.tell(f"    {why}")
            return None

    def _met(self, desk: Desk, peer: peers.Peer, way: "Way | _NoNetwork", name: str) -> Met:
        met = sync.meet(
            desk.database,
            desk.directory,
            peer,
            way,
            desk.keys.identity(desk.database.device),
            clock=desk.clock,
            protocol=desk.protocol,
        )
        self.tell(
            f"    {name}: {met.outcome} sent {met.sent} received {met.received} papers {met.papers_sent}+"
            f"{met.papers_received} left {met.papers_left} refused {met.refused} {met.fault}"
        )
        for refused in checks.refused(desk):
            self.tell(f"        refused: {refused}")
        assert not met.complete or way.agreed_at_last_hello, "complete was said of what was not"
        return met

    def _to_county(self, desk: Desk, token: str) -> "Way | _NoNetwork":
        def serve(route: str, body: bytes) -> Answer:
            return self.county.serve(token, route, body)

        return self._way(
            desk, self.county, "internet", serve, lambda: checks.heads(desk) == checks.county_heads(self, desk.unit)
        )

    def _way(
        self,
        desk: Desk,
        machine: Machine,
        way: str,
        serve: Callable[[str, bytes], Answer],
        agreed: Callable[[], bool],
    ) -> "Way | _NoNetwork":
        if way == "internet" and self.step < desk.offline_until and not self.healing:
            return _NoNetwork()
        return Way(self.network, lambda route, body: Packet(desk.unit, machine, serve, route, body), way, agreed)

    def renew_if_forked(self, desk: Desk) -> bool:
        """Take a new identity where the PC's chain was refused as two; say whether it did."""
        try:
            if not renew.is_forked(desk.database):
                return False
            moved = renew.renew(
                desk.database, desk.directory, lambda token: self._to_county(desk, token), actor=desk.name
            )
        except DeskError as why:
            self.tell(f"    {why}")
            return False
        self.tell(f"    {desk.name} goes on as {desk.database.device[:4]} with {moved} events")
        return True

    # -- healing

    def heal(self) -> None:
        """Put everything right that was wrong around the program, and let all exchange until nothing moves."""
        self.tell("healing")
        self.healing, self.network.rough = True, 0.0
        self.step += 1
        for disk in (self.county.disk, *(desk.disk for desk in self.desks)):
            disk.full = False
            disk.disarm()
        while self.network.late:
            self.network.arrive_late()
        for desk in (*self.desks, *self.newcomers):
            desk.clock.off, desk.protocol = 0, messages.PROTOCOL
        self.county.protocol = messages.PROTOCOL
        while self.newcomers:
            self.join(self.newcomers[0])
        for unit in self.units:
            self._agree([desk for desk in self.desks if desk.unit == unit])
        self.county.catch_up()

    def _agree(self, desks: list[Desk]) -> None:
        for turn in range(ROUNDS):
            self.time.now += 15 * MINUTE
            self.tell(f"healing, round {turn + 1}")
            if not self._round(desks):
                return
        raise AssertionError(f"not quiet after {ROUNDS} rounds")

    def _round(self, desks: list[Desk]) -> bool:
        """Let a commune's PCs exchange once; say whether anything moved or was not complete."""
        moved = False
        for desk in desks:
            moved |= self.renew_if_forked(desk)
            met = self.meet_county(desk)
            moved |= met is None or not met.complete
            moved |= met is not None and bool(met.sent + met.received + met.papers_sent + met.papers_received)
        return moved


class _NoNetwork:
    """No way there at all."""

    way = "internet"
    agreed_at_last_hello = False

    def ask(self, route: str, body: bytes) -> bytes:
        """Fail."""
        raise Offline


STEPS: dict[str, tuple[int, Callable[[World, Desk], None]]] = {
    "act": (36, World.act),
    "meet": (24, World.meet),
    "meet a colleague": (12, World.meet_colleague),
    "the county acts": (5, World.county_acts),
    "register": (1, World.take_register),
    "killed": (8, World.killed),
    "fill": (2, World.fill),
    "copy": (3, World.copy),
    "restore": (4, World.restore),
    "turn clock": (4, World.turn_clock),
    "unplug": (2, World.unplug),
    "arrive late": (3, World.arrive_late),
    "restart county": (1, World.restart_county),
    "restart": (2, World.restart_desk),
    "catch up": (2, World.catch_up),
    "renew": (4, World.renew),
    "join": (3, World.join),
}

_: type[Transport] = Way
