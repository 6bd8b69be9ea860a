"""Recipients and signature (NĐ 30/2020/NĐ-CP, annex I): never alone on a sheet, held by the closing paragraph."""

from dataclasses import dataclass

from desk_app.reports import page, wording
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM, Pen, Whole
from desk_app.reports.quarter_paper import Signer

_COLUMN = 82 * MM
_SEAL_ROOM = 64
_LEADING = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Whole):
    """Left who receives the paper, right who signs it."""

    recipients: tuple[str, ...]
    posts: tuple[str, ...]
    name: str
    before: float = 12
    after: float = 12
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        return max(len(self.posts) * _LEADING + _SEAL_ROOM + _LEADING, _LEADING + 13.2 * len(self.recipients))

    def draw(self, pen: Pen, top: float) -> None:
        self._recipients(pen, top - 12.5)
        centre, y = page.LEFT + page.TEXT_WIDTH - _COLUMN / 2, top - 12.5
        for post in self.posts:
            pen.centred(centre, y, post, Face.BOLD, 13)
            y -= _LEADING
        pen.centred(centre, y - _SEAL_ROOM, self.name, Face.BOLD, 13)

    def _recipients(self, pen: Pen, y: float) -> None:
        pen.text(page.LEFT, y, wording.RECIPIENTS, Face.BOLD_ITALIC, 12)
        for number, line in enumerate(self.recipients):
            pen.text(page.LEFT, y - 14 - 13.2 * number, line, Face.REGULAR, 11)


def signature(signer: Signer | None, recipients: tuple[str, ...]) -> Signature:
    """Return the block; a deputy signs for the chairperson (KT.), and nobody's name is a blank that shows."""
    signed = signer or Signer(name="")
    posts = (wording.FOR_CHAIR, wording.DEPUTY) if signed.deputy else (signed.post.upper(),)
    return Signature(recipients=recipients, posts=(wording.ON_BEHALF, *posts), name=signed.name or "(Họ và tên)")
