"""Two PCs learn to trust each other by a code that a person reads on one and types on the other.

The PC that offers shows the code; the PC that accepts connects to it, sees some certificate, and both prove that they
know the code by an HMAC, under a key stretched from it, over both certificates' fingerprints and all that the two say
of themselves. Whoever stands between them shows another certificate, so that the proofs do not hold. Pure: no sockets,
no disk, no clock of its own.

The code has 12 characters of 19, 51 bits, and each guess costs a scrypt: what a man in the middle hears cannot be
tried out within the ten minutes for which the code is worth anything.
"""

import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable
from typing import TypeVar

import msgspec
from msgspec import Struct

from desk_app.sync.identity import Identity, verify

ALPHABET = "CFGHJKMNPQRTVX34679"
"""No look-alikes, and nothing that Telex or VNI would turn into a Vietnamese letter: no vowel, no D, no W."""
LENGTH = 12
VALID_MS = 10 * 60_000
TRIES = 5

VERSION = 1
LARGEST = 4096
"""A message of pairing has at most so many bytes."""

LONGEST_NAME = 80

_SESSIONS = 32
_CONTEXT = b"motcua pair 1\x00"

WRONG_CODE = "wrong-code"
NOT_OFFERED = "not-offered"
FOREIGN_UNIT = "foreign-unit"
OTHER_VERSION = "other-version"
NOT_TRUSTED = "not-trusted"
SELF = "self"
BROKEN = "broken"

S = TypeVar("S", bound=Struct)


class NotPaired(Exception):
    """The two did not pair; nothing was recorded on this side. ``reason`` is one of this module's names."""

    def __init__(self, reason: str, said: str = "") -> None:
        super().__init__(reason, said)
        self.reason = reason
        self.said = said


class Introduction(Struct, frozen=True, kw_only=True):
    """What a PC says of itself."""

    device: str
    name: str
    unit: str
    unit_name: str
    verify_key: str
    box_key: str
    certificate: str
    """SHA-256 of the certificate by which it serves, in hex."""
    port: int = 0
    """Where it serves; 0 where it does not."""


class Opening(Struct, frozen=True):
    """The accepting PC begins."""

    version: int
    introduction: Introduction
    nonce: bytes


class Opened(Struct, frozen=True):
    """The offering PC answers."""

    introduction: Introduction
    nonce: bytes


class Proof(Struct, frozen=True):
    """A side's proof that it knows the code and holds its keys, and the token by which the other shall come to it."""

    nonce: bytes
    mac: bytes
    signature: bytes
    token: str


class Paired(Struct, frozen=True):
    """Whom this PC is now paired with: ``token`` opens the other, ``granted`` is what opens this PC to the other."""

    other: Introduction
    token: str
    granted: str
    host: str = ""
    """From where the accepting PC came; empty on its own side."""


class Turned(Struct, frozen=True):
    """Why the offering PC goes no further."""

    reason: str
    said: str = ""


def new_code() -> str:
    """Return a code as it is shown: three groups of four."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(drawn[start : start + 4] for start in range(0, LENGTH, 4))


def typed(code: str) -> str | None:
    """Return the code that a person typed without what it may be typed with; None where it can be none.

    >>> typed(" cfgh jkmn–pqrt ")
    'CFGHJKMNPQRT'
    >>> typed("CFGH-JKMN") is typed("CFGH-JKMN-PQRO") is None
    True
    """
    bare = "".join(letter for letter in code.upper() if letter.isalnum())
    return bare if len(bare) == LENGTH and set(bare) <= set(ALPHABET) else None


def new_token() -> str:
    """Return a new token."""
    return secrets.token_urlsafe(32)


class _Talk:
    """What both sides know of one attempt, in the order of who said it."""

    def __init__(self, code: str, opening: bytes, opened: bytes, seen: str) -> None:
        told = msgspec.msgpack.encode((opening, opened, seen))
        self._transcript = _CONTEXT + hashlib.sha256(told).digest()
        self._key = hashlib.scrypt(
            code.encode(), salt=hashlib.sha256(told).digest(), n=1 << 15, r=8, p=1, maxmem=64 << 20, dklen=32
        )

    def proof(self, role: bytes, nonce: bytes, keys: Identity, token: str) -> Proof:
        said = self._said(role, token)
        return Proof(nonce, hmac.digest(self._key, said, "sha256"), keys.sign(said), token)

    def holds(self, role: bytes, proof: Proof, verify_key: str) -> bool:
        said = self._said(role, proof.token)
        return hmac.compare_digest(hmac.digest(self._key, said, "sha256"), proof.mac) and verify(
            verify_key, proof.signature, said
        )

    def _said(self, role: bytes, token: str) -> bytes:
        return self._transcript + role + token.encode()


class Offer:
    """The side that shows the code. ``paired`` is called once, before the other side hears that it worked.

    Where ``paired`` raises ``NotPaired``, the other side is told why. Safe to ask from several threads.
    """

    def __init__(
        self, own: Introduction, keys: Identity, paired: Callable[[Paired], None], *, clock: Callable[[], int]
    ) -> None:
        self.code = new_code()
        self.ends_at = clock() + VALID_MS
        self.tries_left = TRIES
        self.partner: Introduction | None = None
        self._own = own
        self._keys = keys
        self._paired = paired
        self._clock = clock
        self._talks: dict[bytes, tuple[Introduction, bytes, bytes]] = {}
        self._last: tuple[bytes, bytes] | None = None
        self._lock = threading.Lock()

    @property
    def open(self) -> bool:
        """Say whether the code may still be used."""
        return self.partner is None and self.tries_left > 0 and self._clock() < self.ends_at

    def answer(self, step: str, body: bytes, host: str = "") -> bytes:
        """Answer the other side's ``open`` or ``prove``; a refusal is a message too."""
        with self._lock:
            try:
                return self._opened(body) if step == "open" else self._proved(body, host)
            except NotPaired as why:
                return msgspec.msgpack.encode(Turned(why.reason, why.said))

    def _opened(self, body: bytes) -> bytes:
        if not self.open:
            raise NotPaired(NOT_OFFERED)
        opening = _read(body, Opening)
        if opening.version != VERSION:
            raise NotPaired(OTHER_VERSION)
        check(self._own, opening.introduction, told=self._own.unit_name)
        nonce = secrets.token_bytes(16)
        opened = msgspec.msgpack.encode(Opened(self._own, nonce))
        if len(self._talks) >= _SESSIONS:  # somebody opens and never proves
            self._talks.pop(next(iter(self._talks)))
        self._talks[nonce] = (opening.introduction, body, opened)
        return opened

    def _proved(self, body: bytes, host: str) -> bytes:
        if self._last is not None and self._last[0] == body:  # the answer was lost on its way
            return self._last[1]
        proof = _read(body, Proof)
        talk = self._talks.pop(proof.nonce, None)
        if not self.open or talk is None:
            raise NotPaired(NOT_OFFERED)
        other, opening, opened = talk
        said = _Talk(str(typed(self.code)), opening, opened, self._own.certificate)
        if not said.holds(b"accept", proof, other.verify_key):
            self.tries_left -= 1
            raise NotPaired(WRONG_CODE, str(self.tries_left))
        mine = said.proof(b"offer", proof.nonce, self._keys, new_token())
        self._paired(Paired(other, proof.token, mine.token, host))
        self.partner = other
        self._last = (body, msgspec.msgpack.encode(mine))
        return self._last[1]


def accept(
    own: Introduction, keys: Identity, code: str, ask: Callable[[str, bytes], bytes], seen: Callable[[], str]
) -> Paired:
    """Pair with the PC that ``ask`` leads to; ``seen`` tells the fingerprint of the certificate met there.

    Raises ``NotPaired``, and whatever ``ask`` raises.
    """
    bare = typed(code)
    if bare is None:
        raise NotPaired(WRONG_CODE, str(TRIES))
    opening = msgspec.msgpack.encode(Opening(VERSION, own, secrets.token_bytes(16)))
    answered = ask("open", opening)
    opened = _answer(answered, Opened)
    check(own, opened.introduction, told=opened.introduction.unit_name)
    fingerprint = seen()
    talk = _Talk(bare, opening, answered, fingerprint)
    mine = talk.proof(b"accept", opened.nonce, keys, new_token())
    theirs = _answer(ask("prove", msgspec.msgpack.encode(mine)), Proof)
    if seen() != fingerprint or opened.introduction.certificate != fingerprint:
        raise NotPaired(WRONG_CODE)
    if not talk.holds(b"offer", theirs, opened.introduction.verify_key):
        raise NotPaired(WRONG_CODE)
    return Paired(opened.introduction, theirs.token, mine.token)


def check(own: Introduction, other: Introduction, *, told: str) -> None:
    """Refuse whom this PC never pairs with; ``told`` names the unit that the accepting side did not expect.

    Raises ``NotPaired``.
    """
    if other.unit != own.unit:
        raise NotPaired(FOREIGN_UNIT, told)
    if other.device == own.device:
        raise NotPaired(SELF)
    if not (_is_hex(other.device, 16) and all(map(_is_key, (other.certificate, other.verify_key, other.box_key)))):
        raise NotPaired(BROKEN)
    if not (other.name.isprintable() and len(other.name) <= LONGEST_NAME and 0 <= other.port < 1 << 16):
        raise NotPaired(BROKEN)


def _is_key(text: str) -> bool:
    return _is_hex(text, 32)


def _is_hex(text: str, size: int) -> bool:
    try:
        return bytes.fromhex(text).hex() == text and len(text) == 2 * size
    except ValueError:
        return False


def _answer(body: bytes, kind: type[S]) -> S:
    """Read what the offering PC answered, or why it goes no further."""
    try:
        return _read(body, kind)
    except NotPaired:
        turned = _read(body, Turned)
        raise NotPaired(turned.reason, turned.said) from None


def _read(body: bytes, kind: type[S]) -> S:
    if len(body) > LARGEST:
        raise NotPaired(BROKEN)
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise NotPaired(BROKEN) from error
