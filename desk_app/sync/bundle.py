"""The third transport: a file carried on a stick, by which two sides that never see each other meet all the same.

What it holds is what a push would have said: segments with their seals, papers, and how its writer stood. So it is
taken by the same rules as over a wire, and read twice it changes nothing the second time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from desk_app.domain.topic import Topic
from desk_app.errors import DeskError
from desk_app.store import replica as ledger
from desk_app.store.papers import Papers
from desk_app.store.work import Work
from desk_app.sync import bundle_file, messages, reasons
from desk_app.sync.bundle_file import SUFFIX, Address, Header, Reading, Unreadable
from desk_app.sync.identity import Identity
from desk_app.sync.messages import PaperPut, Refusal, Segment, Stand
from desk_app.sync.replica import Replica
from desk_app.sync.taking import Rules

WAY = "file"

_MANIFEST, _PUSH, _PAPER = 1, 2, 3
_BATCH = 256 << 10
_PIECE = 1 << 20

S = TypeVar("S", bound=Struct)
_MAY_BE_TAKEN_ELSEWHERE = frozenset({reasons.UNKNOWN_DEVICE, reasons.GAP})

Tell = Callable[[int, int, str], object]
View = Callable[[], AbstractContextManager[Work]]

_SENTENCES: dict[str, tuple[str, str]] = {
    bundle_file.NO_BUNDLE: (
        "Tệp {file} không phải tệp gói của Một Cửa Desk nên không đọc, không ghi đè.",
        f"Chọn đúng tệp {SUFFIX}, hoặc ghi một tên tệp chưa có.",
    ),
    bundle_file.CUT: (
        "Tệp gói {file} bị cụt: thẻ nhớ bị rút sớm hoặc chép chưa xong. Chưa nhận gì từ tệp.",
        "Về máy đã ghi làm lại, chờ phần mềm báo xong rồi mới rút thẻ nhớ.",
    ),
    bundle_file.CHANGED: (
        "Tệp gói {file} đã bị sửa hoặc hỏng sau khi ghi. Chưa nhận gì từ tệp.",
        "Về máy đã ghi làm lại; nếu vẫn vậy, đổi thẻ nhớ.",
    ),
    bundle_file.TOO_NEW: (
        "Tệp gói {file} do một bản phần mềm mới hơn ghi. Chưa nhận gì từ tệp.",
        "Cập nhật phần mềm trên máy này rồi đọc lại; tệp còn nguyên.",
    ),
    bundle_file.NOT_FOR_US: (
        "Tệp gói {file} của {writer} không khóa cho máy này nên không mở được.",
        "Để máy đã ghi biết máy này trước: đồng bộ nó với huyện hoặc ghép đôi hai máy, rồi ghi lại tệp.",
    ),
    reasons.FOREIGN_UNIT: (
        "Tệp gói {file} là của đơn vị khác: {unit}. Chưa nhận gì từ tệp.",
        "Chọn đúng tệp của đơn vị mình; mỗi xã một tệp.",
    ),
    reasons.UNKNOWN_DEVICE: (
        "Tệp gói {file} do máy “{writer}” ghi, mà máy này chưa biết máy ấy. Chưa nhận gì từ tệp.",
        "Cho máy ấy tham gia với huyện, hoặc ghép đôi hai máy bằng một mã, rồi đọc lại.",
    ),
    reasons.REVOKED: (
        "Huyện đã thu hồi quyền của máy “{writer}” đã ghi tệp gói {file}. Chưa nhận gì từ tệp.",
        "Liên hệ huyện để lấy mã tham gia mới cho máy ấy.",
    ),
}


class BundleRefused(DeskError):
    """A carried file is not taken, and nothing was changed. ``reason`` says why, by name."""

    def __init__(self, reason: str, file: Path, header: Header | None = None) -> None:
        title, remedy = _SENTENCES[reason]
        writer = "máy khác" if header is None else _shown(header.writer_name)
        unit = "" if header is None else _shown(header.unit_name or header.unit)
        super().__init__(title.format(file=file.name, writer=writer, unit=unit), remedy)
        self.reason = reason


def _shown(name: str) -> str:
    """Return a name that a file gives itself as it may be shown, before anybody knows who wrote it."""
    return "".join(letter for letter in name[:80] if letter.isprintable())


class Manifest(Struct, array_like=True, frozen=True):
    """How the writer stood: its chains, and the papers it holds whole."""

    protocol: int
    now: int
    stands: dict[bytes, Stand]
    papers: Sequence[bytes] = ()


# -- writing


@dataclass(slots=True, kw_only=True)
class Load:
    """What is to be carried, beside what the ledger itself says."""

    held: Mapping[str, int] = field(default_factory=dict)
    """Device → up to which event every reader holds its chain already."""
    papers: Sequence[tuple[str, int]] = ()
    """Papers that some reader may lack: digest and bytes."""
    papers_here: Sequence[str] = ()
    passed_on: Sequence[Segment] = ()
    """Segments that we could not take and that another reader may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written to a file."""

    events: int
    papers: int
    bytes: int


class _Packing:
    """Yields the records of a file, counting."""

    def __init__(self, replica: Replica, load: Load, papers: Papers, now: int, tell: Tell) -> None:
        self._replica = replica
        self._load = load
        self._papers = papers
        self._now = now
        self._tell = tell
        self.events = 0
        self.papers = 0

    def records(self) -> Iterator[bundle_file.Record]:
        stands = self._replica.stands()
        here = [bytes.fromhex(digest) for digest in self._load.papers_here]
        yield _record(_MANIFEST, Manifest(messages.PROTOCOL, self._now, stands, here))
        yield from self._chains(stands)
        for start in range(0, len(self._load.passed_on), 16):
            yield _record(_PUSH, messages.Push(self._load.passed_on[start : start + 16]))
        for digest, size in self._load.papers:
            yield from self._paper(digest, size)

    def _chains(self, stands: Mapping[bytes, Stand]) -> Iterator[bundle_file.Record]:
        authority = self._replica.rules.authority
        ordered = sorted(stands, key=lambda device: (device.hex() != authority, device))
        total = sum(max(stands[device].seq - self._load.held.get(device.hex(), 0), 0) for device in ordered)
        for device in ordered:
            after = self._load.held.get(device.hex(), 0)
            while batch := self._replica.segments([(device.hex(), after, stands[device].seq)], _BATCH):
                yield _record(_PUSH, messages.Push(batch))
                self.events += batch[-1].until - after
                after = batch[-1].until
                self._tell(self.events, total, "Ghi sự kiện")

    def _paper(self, digest: str, size: int) -> Iterator[bundle_file.Record]:
        for offset in range(0, max(size, 1), _PIECE):
            chunk = self._papers.read(digest, offset, _PIECE)
            yield _record(_PAPER, PaperPut(bytes.fromhex(digest), offset, size, chunk))
        self.papers += 1
        self._tell(self.papers, len(self._load.papers), "Ghi giấy tờ")


def _record(kind: int, message: Struct) -> bundle_file.Record:
    return kind, msgspec.msgpack.encode(message)


def write(
    file: Path,
    replica: Replica,
    identity: Identity,
    *,
    address: Address,
    readers: Mapping[str, str],
    load: Load,
    papers: Papers,
    tell: Tell = lambda _done, _total, _what: None,
) -> Written:
    """Write what the readers (device → box key) may lack. An earlier file stays until the new one is whole.

    Raises ``DeskError``.
    """
    packing = _Packing(replica, load, papers, address.made_at, tell)
    size = bundle_file.write(file, address, identity, readers, packing.records())
    return Written(events=packing.events, papers=packing.papers, bytes=size)


# -- reading


@dataclass(slots=True, kw_only=True)
class Carried:
    """What came of reading a file: as of any exchange, and what its writer is now known to hold."""

    header: Header
    writer: str
    offered: int = 0
    new: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    rejected: list[tuple[Refusal, Segment]] = field(default_factory=list)
    passed_on: list[Segment] = field(default_factory=list)
    """What we could not take and shall pass on: another reader may know better whom to believe."""
    papers: list[tuple[str, int]] = field(default_factory=list)
    """Papers that are whole now: digest and bytes."""
    held: dict[str, int] = field(default_factory=dict)
    """Device → up to which event the writer holds the chain, with our hash."""
    papers_there: list[str] = field(default_factory=list)
    waiting_there: int = 0
    """Events that the writer holds and we still lack."""
    topics: frozenset[Topic] = frozenset()


def writer_of(file: Path) -> str | None:
    """Return which device says that it wrote the file, None where there is no file. Raises ``BundleRefused``."""
    if not file.exists():
        return None
    with _opened(file) as reading:
        return reading.header.writer.hex()


def unit_of(file: Path) -> str:
    """Return for which unit a file says that it is. Raises ``BundleRefused``, ``DeskError``."""
    with _opened(file) as reading:
        return reading.header.unit


def read_for(
    replica: Replica,
    file: Path,
    identity: Identity,
    *,
    view: View,
    papers: Papers,
    tell: Tell = lambda _done, _total, _what: None,
) -> Carried:
    """Take a carried file into a ledger, a desk's or the county's book of a commune.

    Raises ``BundleRefused``, with nothing changed, where the file as a whole is not to be believed.
    """
    with _opened(file) as reading:
        header = reading.header
        try:
            reading.check(_believed(header, replica.rules, view))
            for _ in reading.records(identity):
                break  # is it locked for us? asked before anything is taken
            return _Taking(replica, reading, identity, papers, tell).run()
        except Unreadable as error:
            raise BundleRefused(error.reason, file, header) from error
        except OSError as error:
            raise _not_read(file, error) from error


def _opened(file: Path) -> Reading:
    try:
        return Reading(file)
    except Unreadable as error:
        raise BundleRefused(error.reason, file) from error
    except OSError as error:
        raise _not_read(file, error) from error


def _not_read(file: Path, error: OSError) -> DeskError:
    why = error.strerror or str(error)
    return DeskError(f"Không đọc được tệp gói {file} ({why}).", "Cắm lại thẻ nhớ, kiểm tra tên tệp rồi thử lại.")


def _believed(header: Header, rules: Rules, view: View) -> str:
    """Return the key by which the writer's signature is checked. Raises ``Unreadable``."""
    device = header.writer.hex()
    if header.unit != rules.unit:
        raise Unreadable(reasons.FOREIGN_UNIT)
    with view() as work:
        known = ledger.known(work.driver, device)
    if known is not None and known.revoked:
        raise Unreadable(reasons.REVOKED)
    if device in rules.keys:
        return rules.keys[device]
    if known is None or not (known.enrolled or (known.vouched and not rules.enrolled_only)):
        raise Unreadable(reasons.UNKNOWN_DEVICE)
    return known.verify_key


class _Taking:
    """Takes the records of a file that was checked."""

    def __init__(self, replica: Replica, reading: Reading, identity: Identity, papers: Papers, tell: Tell) -> None:
        self._replica = replica
        self._reading = reading
        self._identity = identity
        self._papers = papers
        self._tell = tell
        self._stopped: dict[bytes, Refusal] = {}
        self._manifest: Manifest | None = None
        self._carried = Carried(header=reading.header, writer=reading.header.writer.hex())

    def run(self) -> Carried:
        for kind, content in self._reading.records(self._identity):
            self._take(kind, content)
        while self._may_be_believed_now():
            pass
        carried = self._carried
        carried.refusals += self._stopped.values()
        carried.passed_on = [
            segment for segment in carried.passed_on if self._stopped[segment.device].reason in _MAY_BE_TAKEN_ELSEWHERE
        ]
        self._compare()
        return carried

    def _take(self, kind: int, content: bytes) -> None:
        """Take one record; of a kind that only a newer program knows, nothing."""
        if kind == _MANIFEST:
            self._manifest = _read(content, Manifest)
        elif kind == _PUSH:
            self._take_segments(_read(content, messages.Push).segments)
        elif kind == _PAPER:
            self._take_paper(_read(content, PaperPut))

    def _take_segments(self, segments: Sequence[Segment]) -> int:
        offered = [segment for segment in segments if segment.device not in self._stopped]
        carried = self._carried
        carried.passed_on += [segment for segment in segments if segment.device in self._stopped]
        taken = self._replica.take(offered)
        for refusal, segment in taken.rejected:
            self._stopped[refusal.device] = refusal
            carried.rejected.append((refusal, segment))
        carried.passed_on += [segment for segment in offered if segment.device in self._stopped]
        carried.new += taken.new
        carried.topics |= taken.topics
        carried.offered += sum(len(segment.rows) for segment in segments)
        self._tell(carried.offered, 0, "Nhận sự kiện từ tệp")
        return taken.new

    def _may_be_believed_now(self) -> bool:
        """Try again what unknown PCs wrote, since a later chain may have vouched for them; say whether any came."""
        carried = self._carried
        retried = {device for device, refusal in self._stopped.items() if refusal.reason == reasons.UNKNOWN_DEVICE}
        again = [segment for segment in carried.passed_on if segment.device in retried]
        if not again or not carried.new:
            return False
        carried.passed_on = [segment for segment in carried.passed_on if segment.device not in retried]
        carried.rejected = [
            (refusal, segment) for refusal, segment in carried.rejected if refusal.device not in retried
        ]
        for device in retried:
            del self._stopped[device]
        return self._take_segments(again) > 0

    def _take_paper(self, put: PaperPut) -> None:
        digest = put.digest.hex()
        if self._papers.has(digest) or not self._replica.speaks_of(digest):
            return
        here = self._papers.arrived(digest)
        skipped = here - put.offset  # a part of it came by another way before
        if not 0 <= skipped <= len(put.chunk):
            return
        self._papers.add(digest, here, put.total, put.chunk[skipped:])
        if self._papers.has(digest):
            self._replica.note_paper(digest, put.total)
            self._carried.papers.append((digest, put.total))

    def _compare(self) -> None:
        """Learn from the writer's stand what it holds, and what is still missing here."""
        carried, manifest = self._carried, self._manifest
        if manifest is None:
            raise Unreadable(bundle_file.CHANGED)
        ours = self._replica.stands()
        forked = {refusal.device: refusal for refusal in self._replica.forks(manifest.stands)}
        carried.refusals += [refusal for device, refusal in forked.items() if device not in self._stopped]
        for device, stand in manifest.stands.items():
            here = ours[device].seq if device in ours else 0
            carried.waiting_there += max(stand.seq - here, 0)
            if device not in forked and 0 < stand.seq <= here:
                carried.held[device.hex()] = stand.seq
        carried.papers_there = [digest.hex() for digest in manifest.papers]


def _read(content: bytes, kind: type[S]) -> S:
    try:
        return msgspec.msgpack.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Unreadable(bundle_file.CHANGED) from error
