"""The county's side of an exchange: taking PCs in, answering them, and noting who was heard and what arrived."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable, Set
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from desk_app.domain.device import DeviceEnrolled, DeviceSucceeded, fold
from desk_app.store.county import arrivals, codes, devices, refusals
from desk_app.store.county.devices import Enrolled
from desk_app.store.faults import DataFault
from desk_app.sync import identity, messages, reasons, wire
from desk_app.sync.answer import Answer, Responder, fault
from desk_app.sync.messages import Hello, Stand
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Rules, Taken
from desk_app.usecases.county.enrol import digest, normalised
from desk_app.usecases.join import JOIN_CONTEXT, SUCCEED_CONTEXT

if TYPE_CHECKING:
    from desk_app.store.county.books import Book
    from desk_app.store.county.office import County
    from desk_app.store.county.refusals import Connection

ACTOR = "Huyện"
BAD_CODE = "code"
_SEED = "seed"
_seeds: "WeakKeyDictionary[County, bytes]" = WeakKeyDictionary()
_TOKEN_CONTEXT = b"motcua token 1\x00"


class _TurnedAway(Exception):
    """Nothing was changed."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.answer = fault(status, reason)


def identity_of(county: "County", book: "Book") -> identity.Identity:
    """Return the county's keys in a commune's ledger; the seed is made at the first call and never again."""
    return identity.from_seed(book.device, _seed(county))


def _seed(county: "County") -> bytes:
    """Return what never changes once it is kept, and what every request needs."""
    if county not in _seeds:
        seed = county.setting(_SEED)
        if not seed:
            with county.writing() as connection:
                seed = county.setting_once(connection, _SEED, secrets.token_hex(64))
        _seeds[county] = bytes.fromhex(seed)
    return _seeds[county]


def replica(county: "County", book: "Book") -> Replica:
    """Return the county's side of an exchange over a commune's book."""
    unit = book.unit
    return Replica(
        lambda: county.books.work(unit, ACTOR),
        lambda: county.books.view(unit),
        identity_of(county, book),
        Rules(unit=unit, authority=book.device, enrolled_only=True, folds_later=True),
    )


def answer(county: "County", token: str, route: str, body: bytes) -> Answer:
    """Return the answer to a request of whoever holds the token; without a right to one, nothing but the reason."""
    try:
        if route == "join":
            return _packed(join(county, wire.unpack(body, messages.Join)))
        if route == "succeed":
            asked = wire.unpack(body, messages.Succeed)
            old = _admitted(county, token, successor=asked.device.hex())
            return _packed(succeed(county, old, asked, _derived(county, token, asked.device)))
        pc = _admitted(county, token)
        return responder(county, pc).answer(route, body)
    except _TurnedAway as refused:
        return refused.answer
    except wire.BadMessage:
        return fault(400, "bad-message")
    except DataFault:
        return fault(507, reasons.STORAGE)


def _admitted(county: "County", token: str, successor: str = "") -> Enrolled:
    """Return whose token it is; one who was succeeded may say so again, since the first answer may have been lost."""
    with county.reading() as connection:
        pc = devices.by_token(connection, _hash(token)) if token else None
    if pc is None:
        raise _TurnedAway(401, reasons.UNKNOWN_DEVICE)
    if pc.revoked_at is not None and (not successor or pc.successor != successor):
        raise _TurnedAway(403, reasons.REVOKED)
    return pc


def responder(county: "County", pc: Enrolled) -> Responder:
    """Return what answers a PC about its own commune, and about no other."""
    book = county.books.get(pc.unit)
    return Responder(
        replica(county, book),
        county.papers(book.unit),
        name=lambda: county.name,
        clock=county.clock,
        host=_Host(county, pc),
    )


class _Host:
    """Notes beside the books who was heard, what arrived, what was refused."""

    def __init__(self, county: "County", pc: Enrolled) -> None:
        self._county = county
        self._pc = pc

    def heard(self, hello: Hello, protocol: int, now: int) -> None:
        if hello.device.hex() != self._pc.id:
            raise _TurnedAway(403, reasons.UNKNOWN_DEVICE)
        with self._county.writing() as connection:
            devices.heard(
                connection,
                self._pc.id,
                now,
                protocol=protocol,
                program=hello.program[:40],
                clock_off_ms=hello.now - now,
                waiting=hello.waiting,
            )

    def agreed(self, devices: Set[bytes], now: int) -> None:
        """Clear forks that this PC brought and that are none any more."""
        with self._county.reading() as connection:
            standing = refusals.standing(connection, self._pc.unit)
        settled = {
            refusal.device
            for refusal in standing
            if refusal.sender == self._pc.id
            and refusal.reason == reasons.FORK
            and bytes.fromhex(refusal.device) in devices
        }
        if settled:
            with self._county.writing() as connection:
                for device in settled:
                    refusals.clear(connection, device, now, unit=self._pc.unit)

    def took(self, taken: Taken, stands: dict[bytes, Stand], now: int) -> None:
        ends = {device.hex(): stand.seq for device, stand in stands.items()}
        with self._county.writing() as connection:
            arrivals.note(connection, self._pc.unit, ends, now)
            note_refused(
                connection, taken.rejected, unit=self._pc.unit, sender=self._pc.id, reached=ends.keys(), now=now
            )

    def paper_arrived(self, digest: str, size: int, now: int) -> None:
        """Nothing: the commune's book says itself that the paper is here."""


def note_refused(
    connection: "Connection",
    rejected: Iterable[tuple[messages.Refusal, messages.Segment]],
    *,
    unit: str,
    sender: str,
    reached: Set[str],
    now: int,
) -> None:
    """Keep what was refused of what a PC brought; what was refused before of the other devices it brought is mended."""
    refused = set()
    for refusal, segment in rejected:
        refused.add(refusal.device.hex())
        refusals.keep(
            connection,
            unit=unit,
            sender=sender,
            device=refusal.device.hex(),
            seq=refusal.seq,
            reason=refusal.reason,
            at=now,
            segment=wire.pack(segment),
        )
    for device in reached - refused:
        refusals.clear(connection, device, now, unit=unit)


# -- taking PCs in


def join(county: "County", asked: messages.Join) -> messages.Joined:
    """Take a PC in by its one-time code; a code that fails, or a PC of another unit, changes nothing.

    The same request once more, since the first answer was lost or the network kept one back, gives the same token: a
    late one must not lock out the PC that it once let in, nor let one in that was revoked since.
    """
    device, key = asked.device.hex(), asked.verify_key.hex()
    if not identity.verify(key, asked.proof, JOIN_CONTEXT + asked.code.encode() + asked.device):
        raise _TurnedAway(400, reasons.BROKEN_SEAL)
    token, now = _derived(county, normalised(asked.code), asked.device), county.clock()
    with county.writing() as connection:
        again = codes.is_used(connection, digest(asked.code))
        unit = codes.take(connection, digest(asked.code), device=device, now=now)
        if unit is None:
            raise _TurnedAway(403, BAD_CODE)
        if asked.unit not in ("", unit):
            raise _TurnedAway(409, reasons.FOREIGN_UNIT)
        known = devices.by_id(connection, device)
        if known is not None and (known.verify_key != key or known.unit != unit):
            raise _TurnedAway(409, reasons.FORK)
        if again:
            return _welcome(county, _still_in(devices.by_token(connection, _hash(token))), token)
        others = [pc for pc in devices.everyone(connection, unit) if pc.id != device and pc.revoked_at is None]
        free = bool(asked.slot) and asked.slot not in {pc.slot for pc in others}
        slot = asked.slot if free else devices.next_slot(connection, unit)
        pc = _enrolled(asked, unit, slot if known is None else known.slot, now)
        if known is None:
            devices.add(connection, pc, _hash(token))
        else:
            devices.readmit(connection, device, _hash(token), now)
    return _welcome(county, pc, token)


def _still_in(known: Enrolled | None) -> Enrolled:
    if known is None or known.revoked_at is not None:
        raise _TurnedAway(403, BAD_CODE)
    return known


def _enrolled(asked: messages.Join, unit: str, slot: int, now: int) -> Enrolled:
    return Enrolled(
        id=asked.device.hex(),
        unit=unit,
        name=asked.name[:200] or f"Quầy {slot}",
        slot=slot,
        verify_key=asked.verify_key.hex(),
        box_key=asked.box_key.hex(),
        enrolled_at=now,
    )


def succeed(county: "County", old: Enrolled, asked: messages.Succeed, token: str) -> messages.Joined:
    """Let a restored PC go on under a new identity that its old key vouches for; the old one takes nothing more.

    Once more is the same; a device that is another PC's already, or was revoked since, is not let in by this.
    """
    proved = SUCCEED_CONTEXT + asked.device + asked.verify_key + asked.box_key
    if not identity.verify(old.verify_key, asked.proof, proved):
        raise _TurnedAway(400, reasons.BROKEN_SEAL)
    now, device, key = county.clock(), asked.device.hex(), asked.verify_key.hex()
    pc = replace(
        old,
        id=device,
        verify_key=key,
        box_key=asked.box_key.hex(),
        enrolled_at=now,
        heard_at=None,
        last_seq=0,
        last_at=None,
        revoked_at=None,
        successor="",
    )
    with county.writing() as connection:
        known = devices.by_id(connection, device)
        if known is not None and (known.verify_key != key or old.successor != device):
            raise _TurnedAway(409, reasons.FORK)
        if known is not None and known.revoked_at is not None:
            raise _TurnedAway(403, reasons.REVOKED)
        if known is None:
            devices.add(connection, pc, _hash(token))
            devices.succeed(connection, old.id, device)
            devices.revoke(connection, old.id, now)
            refusals.clear(connection, old.id, now, unit=old.unit)
    with county.books.work(old.unit, ACTOR) as work:
        state = fold(work.history(old.id))
        if state is None or state.successor != device:
            work.record(old.id, DeviceSucceeded(successor=device))
    return _welcome(county, pc, token)


def _welcome(county: "County", pc: Enrolled, token: str) -> messages.Joined:
    """Write the PC into its commune's ledger, so that its colleagues know its keys too, and say whom to believe."""
    book = county.books.get(pc.unit)
    with county.books.work(pc.unit, ACTOR) as work:
        state = fold(work.history(pc.id))
        if state is None or not state.enrolled or state.revoked is not None or state.verify_key != pc.verify_key:
            enrolled = DeviceEnrolled(name=pc.name, slot=pc.slot, verify_key=pc.verify_key, box_key=pc.box_key)
            work.record(pc.id, enrolled)
    keys = identity_of(county, book)
    return messages.Joined(
        token=token,
        unit=pc.unit,
        unit_name=book.name,
        superior=f"UBND {county.name}" if not county.name.startswith("UBND") else county.name,
        province_code=county.setting("province_code"),
        slot=pc.slot,
        county=bytes.fromhex(book.device),
        county_name=county.name,
        verify_key=bytes.fromhex(keys.verify_key),
        box_key=bytes.fromhex(keys.box_key),
    )


def _derived(county: "County", secret: str, device: bytes) -> str:
    """Return the token that follows from what the PC showed and what only the county knows: the same every time."""
    about = _TOKEN_CONTEXT + device + secret.encode()
    return base64.urlsafe_b64encode(hmac.digest(_seed(county), about, "sha256")).rstrip(b"=").decode()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _packed(message: messages.Joined) -> Answer:
    return Answer(status=200, body=wire.pack(message))
