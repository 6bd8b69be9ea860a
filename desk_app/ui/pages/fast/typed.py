"""What is typed of a batch: its lines, and what the papers known here make of a few letters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desk_app.domain import certification, tariff
from desk_app.domain.certification import Kind
from desk_app.domain.tariff import Basis, Tariff
from desk_app.domain.text import fold
from desk_app.ui.matching import letters, matches
from desk_app.usecases.certify import Line, UsualPaper

LEAST = 2
"""Letters from which a paper is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A line as it stands in the table or in the row that is being typed."""

    kind: Kind = Kind.COPY
    title: str = ""
    pages: int | None = None
    copies: int | None = 1
    procedure: str = ""

    @property
    def is_blank(self) -> bool:
        """Say whether nothing of it would be missed."""
        return not self.title and self.pages is None and self.copies in (None, 1)

    def line(self) -> Line:
        """Return the line as it is recorded."""
        pages, copies = self.pages or 0, self.copies or 0
        return Line(kind=self.kind, title=self.title, pages=pages, copies=copies, procedure=self.procedure)

    def packed(self) -> dict[str, Any]:
        """Return the line as a draft keeps it."""
        return {name: getattr(self, name) for name in Typed.__slots__}

    @classmethod
    def unpacked(cls, draft: Mapping[str, Any]) -> "Typed":
        """Return the line that a draft kept."""
        return cls(**{**draft, "kind": Kind(draft["kind"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a line comes to."""

    amount: int | None = None
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The papers and tariffs that the page knows."""

    papers: Sequence[UsualPaper] = ()
    tariffs: Mapping[str, Tariff] = field(default_factory=dict)

    def offers(self, kind: Kind, typed: str) -> list[UsualPaper]:
        """Return the papers of a kind that the letters lead to: those that begin so, by initials, by words."""
        if len(typed) < LEAST:
            return []
        wanted = fold(typed)
        mine = [paper for paper in self.papers if paper.kind is kind and fold(paper.title) != wanted]
        ranked = [(rank, paper) for paper in mine if (rank := _rank(paper.title, typed, wanted)) is not None]
        return [paper for _, paper in sorted(ranked, key=lambda found: found[0])]

    def paper(self, kind: Kind, title: str) -> UsualPaper | None:
        """Return the known paper of that title."""
        wanted = fold(title)
        return next((paper for paper in self.papers if paper.kind is kind and fold(paper.title) == wanted), None)

    def tariff(self, typed: Typed) -> Tariff | None:
        """Return the tariff of a line."""
        usual = certification.PROCEDURES[typed.kind]
        return self.tariffs.get(typed.procedure or usual) or self.tariffs.get(usual)

    def counted(self, typed: Typed) -> Counted:
        """Return what a line comes to as far as it is typed."""
        rate = self.tariff(typed)
        if rate is None or not typed.copies or (rate.basis is Basis.PAGE and not typed.pages):
            return Counted()
        pages = typed.pages or 0
        return Counted(
            amount=tariff.amount_of(rate, typed.copies, pages), how=tariff.explained(rate, typed.copies, pages)
        )


def needs_pages(kind: Kind) -> bool:
    """Say whether the fee of a kind goes by pages."""
    return kind is Kind.COPY


def rest_of(title: str, typed: str) -> str:
    """Return what is left of a title that begins as typed, nothing where it begins otherwise.

    >>> rest_of("Giấy chứng nhận quyền sử dụng đất", "giay chung nhan quyền sử dụng đ"), rest_of("Hộ chiếu", "cc")
    ('ất', '')
    """
    return title[len(typed) :] if letters(title).startswith(letters(typed)) else ""


def _rank(title: str, typed: str, wanted: str) -> int | None:
    if rest_of(title, typed):
        return 0
    initials = "".join(word[0] for word in fold(title).split())
    if " " not in wanted and initials.startswith(wanted):
        return 1
    return 2 if matches(title, typed) else None
