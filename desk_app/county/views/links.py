"""Addresses of the pages, with what was chosen kept in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from desk_app.usecases.county.summaries import Received

TODAY, UNITS, SCORES, BEHIND = "/", "/don-vi", "/chi-so-766", "/ho-so"
SUMMARIES, LETTERS, CATALOGUE = "/tong-hop-quy", "/thu-chi-dao", "/danh-muc"


def to(path: str, chosen: Mapping[str, str] | None = None) -> str:
    """Return an address; what is not chosen is not in it.

    >>> to("/", {"ky": "2023-Q2", "ngay": ""})
    '/?ky=2023-Q2'
    """
    kept = {name: value for name, value in (chosen or {}).items() if value}
    return f"{path}?{urlencode(kept)}" if kept else path


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What was chosen on a page: period, day and the rest, kept from one page to the next."""

    path: str
    kept: Mapping[str, str] = field(default_factory=dict)

    def with_(self, **values: str) -> str:
        """Return the page's address with other choices."""
        return to(self.path, {**self.kept, **values})

    def export(self, kind: str) -> str:
        """Return the address of the page's table as a file.

        >>> Chosen(path="/", kept={"ky": "2023-Q2"}).export("xlsx")
        '/so-lieu.xlsx?ky=2023-Q2'
        """
        unit = "/so-lieu" if self.path == TODAY or self.path.count("/") > 1 else ""
        return to(f"{self.path.rstrip('/')}{unit}.{kind}", self.kept)

    def listing(self, kind: str) -> str:
        """Return the address of the list behind a figure as a file."""
        return to(f"{self.path}/danh-sach.{kind}", self.kept)

    def letter(self, unit: str) -> str:
        """Return the address of the form that asks a unit to explain."""
        return to(f"{LETTERS}/moi", {"don_vi": unit, "ky": self.kept.get("ky", "")})

    def one_letter(self, unit: str, letter: str) -> str:
        """Return the address of a letter to a unit."""
        return f"{LETTERS}/{unit}/{letter}"

    def summary(self, unit: str, period: str) -> str:
        """Return the address of a unit's summary."""
        return to(SUMMARIES, {"ky": period, "don_vi": unit})

    def table(self, kind: str) -> str:
        """Return the address of the page's table as a file."""
        return to(f"{self.path}/bang.{kind}", self.kept)

    def report(self, unit: str) -> str:
        """Return the address of the PDF of a unit's summary."""
        return f"{SUMMARIES}/{unit}/{self.kept['ky']}/bao-cao.pdf"

    def first_sheet(self, unit: str) -> str:
        """Return the address of the first sheet of that PDF as a picture."""
        return f"{SUMMARIES}/{unit}/{self.kept['ky']}/trang-1.png"

    def answer(self, unit: str, how: str) -> str:
        """Return where the county's answer to a unit's summary goes."""
        return f"{SUMMARIES}/{unit}/{self.kept['ky']}/{how}"

    def now(self, unit: str) -> str:
        """Return the address of what was received as the book stands now."""
        return to(f"{BEHIND}/{unit}/received.total", {"ky": self.kept["ky"], "biet": "nay"})

    def remind(self, late: Sequence[Received]) -> str:
        """Return the address of the form that reminds units of their summaries."""
        asked = [("ky", self.kept["ky"]), ("viec", "nhac"), *(("don_vi", one.unit) for one in late)]
        return f"{LETTERS}/moi?{urlencode(asked)}"

    def hidden(self, *apart: str) -> Sequence[tuple[str, str]]:
        """Return what a form sends along, but for what it asks itself."""
        return [(name, value) for name, value in self.kept.items() if value and name not in apart]

    def unit(self, code: str) -> str:
        """Return the address of a unit in the same period."""
        return to(f"{UNITS}/{code}", self._question())

    def behind(self, unit: str, code: str) -> str:
        """Return the address of what stands behind a unit's figure, asked in the same way."""
        return to(f"{BEHIND}/{unit}/{code}", self._question())

    def sort(self, order: str, turn: str) -> str:
        """Return the page in another order."""
        return self.with_(xep=order, chieu=turn)

    def known(self, then: bool) -> str:
        """Return the page as it was known at its moment, or as it is known now."""
        return self.with_(biet="" if then else "nay")

    def _question(self) -> dict[str, str]:
        return {name: self.kept.get(name, "") for name in ("ky", "ngay", "biet")}
