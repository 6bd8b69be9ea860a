"""The network: it loses requests and answers, cuts them, sends them twice and much later, and is slow."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Protocol

import zstandard

from desk_app.store.faults import DataFault
from desk_app.sync import messages, wire
from desk_app.sync.answer import Answer
from desk_app.sync.transport import Offline, TimedOut, TurnedAway
from tests.simulation.clocks import SECOND, Time
from tests.simulation.disks import Killed

Serve = Callable[[str, bytes], Answer]
"""The other side: route and body in, answer out."""

FAULTS = ("lost", "late", "cut", "changed", "twice", "answer lost", "answer cut", "slow", "too slow", "unplugged")


class Machine(Protocol):
    """Whatever answers: it may die while it does, and is started again."""

    def restart(self) -> None:
        """Come back after a kill."""
        ...


@dataclass(slots=True)
class Packet:
    """A request that is still somewhere on its way."""

    where: str
    machine: Machine
    serve: Serve
    route: str
    body: bytes


class Network:
    """All ways of the county. ``rough`` is how likely a request meets a fault."""

    def __init__(self, chance: Random, time: Time) -> None:
        self.chance = chance
        self.time = time
        self.rough = 0.0
        self.late: list[Packet] = []

    def carry(self, packet: Packet) -> bytes:
        """Carry a request there and its answer back, or not. Raises what a ``Transport`` raises."""
        if self.late and self.chance.random() < self.rough / 2:
            self.arrive_late()
        fault = self.chance.choice(FAULTS) if self.chance.random() < self.rough else ""
        match fault:
            case "unplugged":
                raise Offline
            case "lost":
                raise TimedOut
            case "late":
                self.late.append(packet)
                raise TimedOut
            case "cut" | "changed":
                self._arrives_spoiled(packet, self._spoiled(packet.body, fault))
                raise TimedOut
            case "twice":
                self._served(packet, packet.body)
            case "slow":
                self.time.now += self.chance.randrange(20) * SECOND
            case _:
                pass
        answer = self._served(packet, packet.body)
        if fault in ("answer lost", "too slow"):
            self.time.now += 60 * SECOND
            raise TimedOut
        if answer.status != 200:
            raise _turned_away(answer)
        return self._spoiled(answer.body, "cut") if fault == "answer cut" else answer.body

    def arrive_late(self, where: str = "") -> None:
        """Let a request arrive that its sender gave up; to a place, or to any."""
        waiting = [packet for packet in self.late if not where or packet.where == where]
        if waiting:
            packet = self.chance.choice(waiting)
            self.late.remove(packet)
            try:
                self._served(packet, packet.body)
            except TimedOut:
                return

    def _served(self, packet: Packet, body: bytes) -> Answer:
        """Ask the other side; where it died meanwhile it comes back, and nobody hears what it did."""
        try:
            return packet.serve(packet.route, body)
        except Killed:
            packet.machine.restart()
            raise TimedOut from None
        except DataFault:  # as the county's routes tell it
            return Answer(status=409, body=b"{}")

    def _arrives_spoiled(self, packet: Packet, spoiled: bytes) -> None:
        """Hold the other side to refusing what is not whole; a bit that means nothing may be any."""
        if not _same(packet.body, spoiled):
            refused = self._served(packet, spoiled)
            assert refused.status != 200, "a spoiled request was taken"

    def _spoiled(self, body: bytes, fault: str) -> bytes:
        place = self.chance.randrange(len(body))
        if fault == "cut":
            return body[:place]
        return body[:place] + bytes([body[place] ^ 1 << self.chance.randrange(8)]) + body[place + 1 :]


def _same(body: bytes, other: bytes) -> bool:
    try:
        return zstandard.ZstdDecompressor().decompress(body) == zstandard.ZstdDecompressor().decompress(other)
    except zstandard.ZstdError:
        return False


def _turned_away(answer: Answer) -> TurnedAway:
    try:
        fault = wire.unpack(answer.body, messages.Fault)
    except wire.BadMessage:
        return TurnedAway(answer.status)
    return TurnedAway(answer.status, fault.reason, fault.said)


class Way:
    """One side's way to the other, which notes what was true when the last hello was answered."""

    def __init__(
        self, network: Network, packet: Callable[[str, bytes], Packet], way: str, agreed: Callable[[], bool]
    ) -> None:
        self._network = network
        self._packet = packet
        self._way = way
        self._agreed = agreed
        self.agreed_at_last_hello = False

    @property
    def way(self) -> str:
        """Say which way this is."""
        return self._way

    def ask(self, route: str, body: bytes) -> bytes:
        """Carry a request there and its answer back."""
        if route == "hello":
            self.agreed_at_last_hello = False
        answer = self._network.carry(self._packet(route, body))
        if route == "hello":
            self.agreed_at_last_hello = self._agreed()
        return answer
