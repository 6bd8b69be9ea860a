"""What was scanned: the texts of codes in a picture, the dossier that a slip names, the citizen that a card names."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desk_app.domain import reception_number
from desk_app.domain.dossier.facts import Person
from desk_app.domain.localtime import day_start, local_date
from desk_app.domain.slip_code import SlipCode
from desk_app.errors import DeskError
from desk_app.store.queries import dossiers

if TYPE_CHECKING:
    from desk_app.store.work import Work

PDF_WIDTH = 2_200
"""Pixels across a page: A4 at some 270 dpi, where every code of a scan is read"""
LARGEST = 80_000_000
"""Bytes of a file: no picture of a card is larger, and a film chosen by mistake must not fill the memory"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The dossier that a code names, if it is here; ``elsewhere`` is the other unit that printed the slip."""

    id: str = ""
    elsewhere: str = ""


def texts_in_file(path: Path) -> list[str]:
    """Return what the codes of a picture file, or of the first page of a PDF, say.

    Raises ``DeskError`` where the file cannot be read or shows no code.
    """
    return texts_in(_picture(path))


def texts_in(picture: bytes) -> list[str]:
    """Return what the codes of a picture say. Raises ``DeskError`` where it cannot be read or shows no code."""
    from desk_app.exchange import codes

    found = [code.text for code in codes.read_picture(picture)]
    if not found:
        raise DeskError(
            "Không thấy mã QR hay mã vạch nào trong ảnh.",
            "Chụp thẳng, đủ sáng, mã chiếm ít nhất một phần tư bề ngang; bản quét nên từ 200 dpi.",
        )
    return found


def dossier_of(work: "Work", slip: SlipCode) -> Named:
    """Return the dossier that a slip names: by its official number, else by our own.

    A slip that another unit printed carries that unit's reception number, which may be one of ours for another dossier.
    """
    here = not slip.unit or slip.unit == work.unit().profile.code.upper()
    for number in (slip.official, slip.reception if here else ""):
        found = dossiers.by_number(work.driver, number) if number else None
        if found is not None:
            return Named(id=found)
    return Named(id=_once(work, slip.reception)) if here else Named(elsewhere=slip.unit)


def _once(work: "Work", reception: str) -> str:
    """Return the dossier whose slip was printed before it got another number, empty where there is none."""
    number = reception_number.parse(reception)
    subject = None if number is None else dossiers.once_numbered(work.driver, number)
    return "" if subject is None else work.dossier(subject).id


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A citizen who was here before, as they stood the last time; ``visit`` counts today's as well."""

    person: Person
    visit: int
    last_at: int


def known_person(work: "Work", citizen_id: str) -> Known | None:
    """Return who has that number, None where nobody with it was here."""
    line = dossiers.last_of(work.driver, citizen_id) if citizen_id else None
    if line is None:
        return None
    today = day_start(local_date(work.now))
    return Known(
        person=work.dossier(line.id).received.person,
        visit=dossiers.days_here(work.driver, citizen_id, today) + 1,
        last_at=line.received_at,
    )


def _picture(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise DeskError("Tệp quá lớn để là ảnh một tấm thẻ.", "Chọn ảnh chụp hoặc bản quét của thẻ.")
        data = path.read_bytes()
    except OSError as error:
        raise DeskError(f"Không mở được tệp {path.name}.", "Kiểm tra tệp còn ở đó rồi chọn lại.") from error
    if not data.startswith(b"%PDF-"):
        return data
    from desk_app.reports.preview import first_sheet

    sheet = first_sheet(path, PDF_WIDTH)
    if sheet is None:
        raise DeskError("Tệp PDF này hỏng hoặc có mật khẩu.", "Mở thử tệp, lưu lại không mật khẩu rồi chọn lại.")
    return sheet
