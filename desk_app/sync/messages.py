"""What the two sides of an exchange say to each other.

Every message is an array: a newer side appends fields, an older one passes over what it does not know, and what an
older one leaves out has its default. ``PROTOCOL`` grows when the meaning changes; ``OLDEST`` is the oldest spoken.
Devices are the 16 bytes of their id.
"""

from collections.abc import Sequence

from msgspec import Struct

PROTOCOL = 2
"""1: events. 2: counts of events in stands, and papers in their own lane."""
OLDEST = 1

WireRow = tuple[int, bytes, str, int, str, str]
"""An event without its place: clock less the clock before, subject (``segments``), kind, clock's wall time less that
of what happened (ms), actor, body. Device, seq and hash follow from the segment."""


class Stand(Struct, array_like=True, frozen=True):
    """Where a device's chain stands on one side: its last seq and hash, and how many of its events there are."""

    seq: int
    hash: bytes
    count: int = -1
    """-1 from a side that does not count (protocol 1)."""


class Refusal(Struct, array_like=True, frozen=True):
    """Events that were not taken: from ``seq`` on, of a device, and why (``reasons``)."""

    device: bytes
    seq: int
    reason: str


class Hello(Struct, array_like=True, frozen=True):
    """How the asking side stands. ``now`` is its clock (UTC ms), ``waiting`` how many events it believes to be new."""

    protocol: int
    oldest: int
    device: bytes
    unit: str
    now: int
    stands: dict[bytes, Stand]
    waiting: int = 0
    program: str = ""


class Welcome(Struct, array_like=True, frozen=True):
    """How the answering side stands; ``refusals`` tells of chains that fork there, ``holes`` what it lost."""

    protocol: int
    device: bytes
    name: str
    now: int
    stands: dict[bytes, Stand]
    refusals: Sequence[Refusal] = ()
    holes: Sequence[tuple[bytes, int, int]] = ()
    """Device, after, until: stretches of a chain that are missing on the answering side."""


class Segment(Struct, array_like=True, frozen=True):
    """A stretch of one device's chain after a seq, and the device's seal over its end."""

    device: bytes
    after: int
    before: bytes
    """The hash at ``after``: another one on the receiving side is a fork."""
    rows: Sequence[WireRow]
    seal: bytes

    @property
    def until(self) -> int:
        """Seq of the last event."""
        return self.after + len(self.rows)


class Push(Struct, array_like=True, frozen=True):
    """Events for the answering side."""

    segments: Sequence[Segment]


class Pushed(Struct, array_like=True, frozen=True):
    """What came of it: the stands of the devices concerned, and what was refused."""

    stands: dict[bytes, Stand]
    refusals: Sequence[Refusal] = ()


class Pull(Struct, array_like=True, frozen=True):
    """What the asking side lacks: device, after, until (0: to the end); at most about so many bytes at once."""

    wants: Sequence[tuple[bytes, int, int]]
    most: int


class Pulled(Struct, array_like=True, frozen=True):
    """Events for the asking side, in the order of its wants."""

    segments: Sequence[Segment]


class PapersAsk(Struct, array_like=True, frozen=True):
    """Which of these papers does the other side hold?"""

    digests: Sequence[bytes]


class PapersHeld(Struct, array_like=True, frozen=True):
    """Of each paper asked for: -1 whole, else how many bytes have arrived."""

    arrived: Sequence[int]


class PaperPut(Struct, array_like=True, frozen=True):
    """A piece of a paper."""

    digest: bytes
    offset: int
    total: int
    chunk: bytes


class PaperGet(Struct, array_like=True, frozen=True):
    """Asks for a piece of a paper."""

    digest: bytes
    offset: int
    most: int


class PaperPiece(Struct, array_like=True, frozen=True):
    """A piece of a paper of ``total`` bytes; -1 where the side does not hold it."""

    total: int
    chunk: bytes = b""


class Join(Struct, array_like=True, frozen=True):
    """A PC asks the county to take it in. ``proof`` is its signature over the code: it holds the key it shows."""

    code: str
    device: bytes
    verify_key: bytes
    box_key: bytes
    proof: bytes
    name: str
    unit: str
    """The unit that the PC already records for, empty on a new one."""
    slot: int
    """The slot in which it numbers already, 0 for none."""
    protocol: int = PROTOCOL


class Succeed(Struct, array_like=True, frozen=True):
    """A restored PC goes on under a new identity; ``proof`` is the old key's signature over the new device and keys."""

    device: bytes
    verify_key: bytes
    box_key: bytes
    proof: bytes


class Joined(Struct, array_like=True, frozen=True):
    """The county's answer: the token, the slot, and whom it stands for."""

    token: str
    unit: str
    unit_name: str
    superior: str
    province_code: str
    slot: int
    county: bytes
    """The county's device identity in this commune."""
    county_name: str
    verify_key: bytes
    box_key: bytes


class Fault(Struct, array_like=True, frozen=True):
    """Why the other side turned the request away: a reason code, and a sentence for people."""

    reason: str
    said: str = ""
