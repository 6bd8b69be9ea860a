"""What the fee is counted by, and whether what stands in the field is that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desk_app.domain.dossier.facts import Charge
    from desk_app.domain.tariff import Tariff
    from desk_app.store.queries.procedures import ProcedureLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """By what a procedure's fee is counted: a legal tariff, else the catalogue's sum a dossier.

    ``is_known`` is false for a name met in a register: nobody knows its fee.
    """

    fee: int = 0
    tariff: "Tariff | None" = None
    is_known: bool = False

    @property
    def by_copies(self) -> bool:
        """Say whether copies are counted."""
        from desk_app.domain.tariff import Basis

        return self.tariff is not None and self.tariff.basis is not Basis.DOSSIER

    @property
    def by_pages(self) -> bool:
        """Say whether pages are counted."""
        from desk_app.domain.tariff import Basis

        return self.tariff is not None and self.tariff.basis is Basis.PAGE

    def expected(self, copies: int | None, pages: int | None) -> int | None:
        """Return what the fee comes to, None while that cannot be counted."""
        if not self.is_known or (self.by_copies and not copies) or (self.by_pages and not pages):
            return None
        if self.tariff is None:
            return self.fee
        from desk_app.domain.tariff import amount_of

        return amount_of(self.tariff, copies or 1, pages or 0)

    def explained(self, copies: int | None, pages: int | None) -> str:
        """Return the counting as the clerk reads it to the citizen, empty where there is none."""
        if self.tariff is None or self.expected(copies, pages) is None:
            return ""
        from desk_app.domain.tariff import explained

        return explained(self.tariff, copies or 1, pages or 0)

    def charges(self, copies: int | None, pages: int | None, fee: int, exempt: str) -> "Sequence[Charge]":
        """Return what is recorded of the counting; nothing where nothing is owed and nothing taken.

        Who is exempted pays nothing, however many pages there are: those need not be counted.
        """
        from desk_app.domain.dossier.facts import Charge

        expected = self.expected(copies, pages)
        if not (exempt and self.tariff is not None) and (expected is None or not (expected or fee)):
            return ()
        code = "" if self.tariff is None else self.tariff.code
        amount = 0 if exempt else expected or 0
        return (
            Charge(
                tariff=code,
                copies=(copies or 1) if self.by_copies else 1,
                pages=(pages or 0) if self.by_pages else 0,
                amount=amount,
                exempt=exempt,
            ),
        )


def counting_of(line: "ProcedureLine | None", day: date) -> Counting:
    """Return by what a procedure's fee is counted on a day: the catalogue's own tariff, else the law's."""
    if line is None:
        return Counting()
    from desk_app.usecases import tariffs

    code = line.tariff or tariffs.tariff_of_procedure(line.code)
    return Counting(fee=line.fee, tariff=tariffs.tariff_on(code, day), is_known=line.matched)
