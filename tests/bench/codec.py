"""Event bodies as canonical JSON and back: msgspec against the standard library's json with dataclasses."""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict

from desk_app.domain.dossier.facts import Channel, Component, DossierReceived, Person, ProcedureRef
from desk_app.store import codec
from tests.bench.measure import Result, interleaved, percentile

BAR = 0.5
BODIES = 2_000
ROUNDS = 9

RECEPTION = DossierReceived(
    procedure=ProcedureRef(code="1.004859", name="Thay đổi, cải chính, bổ sung thông tin hộ tịch", field="Hộ tịch"),
    person=Person(name="Nguyễn Thị Hằng", citizen_id="030186000042", address="Thôn Trực Trì, xã Đồng Lạc"),
    channel=Channel.DIRECT,
    received_at=1_686_630_600_000,
    due_at=1_686_889_800_000,
    due_timed=True,
    components=(Component(name="Tờ khai"), Component(name="Giấy khai sinh", digitized=True)),
)


def measure() -> Iterable[Result]:
    """Return how long one body takes there and back; the peer reads no types, ours checks every one."""
    taken = interleaved({"ours": _ours, "peer": _peer}, ROUNDS)
    ours, peer = (percentile(taken[side], 50) / BODIES for side in ("ours", "peer"))
    yield Result(
        what="event body to JSON and back",
        ours=f"{ours * 1e6:.1f} µs",
        peer=f"{peer * 1e6:.1f} µs json.dumps(sort_keys) + json.loads",
        ratio=ours / peer,
        bar=BAR,
        note="the peer's result is an unchecked dict",
    )


def _ours() -> None:
    for _ in range(BODIES):
        codec.fact(RECEPTION.kind, codec.body(RECEPTION))


def _peer() -> None:
    for _ in range(BODIES):
        text = json.dumps(asdict(RECEPTION), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        json.loads(unicodedata.normalize("NFC", text))
