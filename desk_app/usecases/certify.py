"""The fast lane of same-day certification: several papers of one person in one save, one dossier each.

A dossier is received, signed and given back in one transaction, one receipt stands for the whole batch, and each paper
gets a number in the counter's own book (desk_app/domain/certification.py tells the rule).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desk_app.domain import certification, tariff
from desk_app.domain.certification import Kind
from desk_app.domain.deadline import Due
from desk_app.domain.dossier.facts import Certification, Channel, Left, Payment, Person, ResultGiven
from desk_app.domain.localtime import DAY_MS, day_start, local, local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import fold, nfc
from desk_app.store.queries import certifications
from desk_app.usecases import fees, intake, steps, tariffs

if TYPE_CHECKING:
    from datetime import date

    from desk_app.domain.dossier.facts import Charge
    from desk_app.domain.tariff import Tariff
    from desk_app.store.work import Work

_USUAL_MOST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paper: ``copies`` are copies, cases or contracts; ``procedure`` empty is the usual one of its kind."""

    kind: Kind
    title: str
    pages: int = 0
    copies: int = 1
    procedure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the next paper of a kind stands: a book and the first free number in it."""

    book: str
    serial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Certify:
    """What the clerk typed. Without ``way`` nothing is taken, for the reason in ``exempt``.

    ``money_seen`` says that a transfer was seen on the account; ``split`` leaves the dossiers received only: they are
    signed later. ``places`` are where a kind's papers shall stand, where that is not the next place of its book.
    """

    person: Person
    lines: Sequence[Line]
    way: Payment | None = Payment.CASH
    exempt: str = ""
    money_seen: bool = False
    signer: str = ""
    places: Mapping[Kind, Place] = field(default_factory=dict)
    split: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """What the counter tells the citizen."""

    ids: tuple[str, ...]
    receptions: tuple[str, ...]
    total: int
    receipt: str
    due: Due


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualPaper:
    """A paper that is often certified; ``pages`` 0 where nobody knows how many it has."""

    kind: Kind
    title: str
    pages: int
    procedure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who may sign, as the book names them."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """All that the fast lane shows before anything is typed."""

    reception: str
    places: Mapping[Kind, Place]
    receipt: str
    due: Due
    signers: Sequence[Signer]
    last_signer: str
    tariffs: "Mapping[str, Tariff]"
    """Procedure's code → its tariff today."""
    papers: Sequence[UsualPaper]
    today: tuple[int, int]
    """Certifications received today, and what was paid for them."""
    bank_bin: str
    bank_account: str
    bank_holder: str


def certify(work: "Work", command: Certify) -> Certified:
    """Record the batch, or raise ``RuleBroken`` beside the field whose rule it breaks; then nothing is recorded."""
    _check(command)
    charges = [_charge(work, line, command.exempt if command.way is None else "") for line in command.lines]
    total = sum(charge.amount for charge in charges)
    places = _taken_places(work, command)
    receipt = _receipt(work, command.way, total)
    received = [
        _receive(work, command, line, charge, receipt, place)
        for line, charge, place in zip(command.lines, charges, places, strict=True)
    ]
    if not command.split:
        for one in received:
            _give_back(work, one.id, command)
    return Certified(
        ids=tuple(one.id for one in received),
        receptions=tuple(one.reception for one in received),
        total=total,
        receipt=receipt,
        due=received[0].due,
    )


def take_back(work: "Work", ids: Sequence[str], reason: str) -> None:
    """Void a batch that was saved by mistake: the money goes back by counter-entries, the numbers stay explained."""
    for dossier in ids:
        steps.void(work, dossier, reason)


def outlook(work: "Work") -> Outlook:
    """Return what the fast lane shows before anything is typed."""
    today = local_date(work.now)
    profile = work.unit().profile
    start = day_start(today)
    papers = usual_papers(work)
    work.flush()
    return Outlook(
        reception=intake.next_reception(work, work.now),
        places={kind: next_place(work, kind) for kind in Kind},
        receipt=fees.next_receipt(work),
        due=intake.promise(work, None, work.now, Channel.DIRECT),
        signers=_signers(work),
        last_signer=certifications.last_signer(work.driver),
        tariffs=_tariffs(work, papers, today),
        papers=papers,
        today=certifications.day(work.driver, start, start + DAY_MS),
        bank_bin=profile.bank_bin,
        bank_account=profile.bank_account,
        bank_holder=profile.bank_holder,
    )


def next_place(work: "Work", kind: Kind, book: str = "") -> Place:
    """Return where the counter's next paper of a kind stands: in the book it wrote in last this year, else its first.

    The first book of a counter has the counter's number; another counter's book is never continued.
    """
    work.flush()
    year = local(work.now).year
    start = day_start(local_date(work.now).replace(month=1, day=1))
    last = book or certifications.last_book(work.driver, kind, work.slot(), start)
    if not book and certification.year_of(last) not in (None, year):
        last = ""
    named = last or certification.book_name(kind, work.slot(), year)
    return Place(book=named, serial=certifications.last_serial(work.driver, named) + 1)


def usual_papers(work: "Work") -> list[UsualPaper]:
    """Return the papers that are often certified: those certified here, newest first, then the usual ones anywhere."""
    known: dict[tuple[str, str], UsualPaper] = {}
    for line in certifications.newest(work.driver):
        if len(known) >= _USUAL_MOST:
            break
        paper = UsualPaper(kind=Kind(line.kind), title=line.title, pages=line.pages, procedure=line.procedure_code)
        known.setdefault((line.kind, fold(line.title)), paper)
    for row in tariffs.rows("usual_papers"):
        kind, pages = Kind(row["kind"]), int(row["pages"] or 0)
        paper = UsualPaper(kind=kind, title=row["title"], pages=pages, procedure=row["procedure"])
        known.setdefault((kind.value, fold(paper.title)), paper)
    return list(known.values())


def tariff_of(work: "Work", procedure: str, kind: Kind) -> "Tariff":
    """Return the tariff that a procedure is counted by today: the catalogue's, the law's, or its kind's.

    Raises ``RuleBroken`` where none is in force.
    """
    found = _tariff_on(work, procedure, kind, local_date(work.now))
    if found is None:
        title = f"Chưa có biểu phí cho thủ tục {procedure}."
        raise RuleBroken("kind", title, "Chọn biểu phí cho thủ tục ở trang Thủ tục.")
    return found


def _check(command: Certify) -> None:
    if not command.person.name.strip():
        raise RuleBroken("person", "Chưa có họ và tên người yêu cầu.", "Nhập họ và tên hoặc quét thẻ căn cước.")
    if not command.lines:
        raise RuleBroken("lines", "Chưa có giấy tờ nào.", "Gõ tên giấy tờ, số trang, số bản rồi nhấn Enter.")
    if any(not line.title.strip() for line in command.lines):
        raise RuleBroken("title", "Có dòng chưa ghi tên giấy tờ.", "Ghi tên giấy tờ được chứng thực.")
    check_payment(command.way, command.exempt, money_seen=command.money_seen)


def check_payment(way: Payment | None, exempt: str, *, money_seen: bool) -> None:
    """Raise where nobody says why nothing is taken, or a transfer was not seen yet."""
    if way is None and not exempt.strip():
        raise RuleBroken("exempt", "Miễn phí phải có lý do.", "Chọn hoặc ghi lý do miễn; lý do được giữ trong lịch sử.")
    if way is Payment.GATEWAY:
        raise RuleBroken("way", "Tại quầy không thu qua cổng thanh toán.", "Chọn tiền mặt, VietQR hoặc miễn.")
    if way is Payment.TRANSFER and not money_seen:
        title = "Chưa xác nhận tiền đã vào tài khoản."
        raise RuleBroken("money_seen", title, "Thấy tiền rồi thì nhấn F5; chưa thì nhấn F7 để đổi cách thu.")


def _charge(work: "Work", line: Line, exempt: str) -> "Charge":
    return tariff.count(tariff_of(work, _procedure(line), line.kind), line.copies, line.pages, exempt=exempt)


def _receipt(work: "Work", way: Payment | None, total: int) -> str:
    """Return the one receipt number of the batch, where money is taken."""
    return fees.next_receipt(work) if way is not None and total > 0 else ""


def _taken_places(work: "Work", command: Certify) -> list[Place]:
    """Return where each line stands: the lines of a kind one after the other."""
    taken: dict[Kind, Place] = {}
    for kind in dict.fromkeys(line.kind for line in command.lines):
        count = sum(line.kind is kind for line in command.lines)
        taken[kind] = _free_place(work, command.places.get(kind) or next_place(work, kind), count)
    places = []
    for line in command.lines:
        place = taken[line.kind]
        places.append(place)
        taken[line.kind] = replace(place, serial=place.serial + 1)
    return places


def _free_place(work: "Work", place: Place, count: int) -> Place:
    """Return the place with its book's normal name; raise where a number is given already or the book is another's."""
    book = certification.normal_book(nfc(place.book))
    if not book:
        raise RuleBroken("book", "Chưa ghi quyển số.", "Ghi như bìa sổ, ví dụ: 01/2023-SCT/BS.")
    if place.serial < 1:
        raise RuleBroken("number", "Số chứng thực bắt đầu từ 1.", "Nhập số kế tiếp trong sổ.")
    work.flush()
    other = certifications.writer_of(work.driver, book, work.slot())
    if other is not None:
        title = f"Quyển {book} là của quầy {other}."
        raise RuleBroken("book", title, "Mỗi quầy ghi quyển riêng để hai máy không cấp trùng số.")
    given = certifications.is_given(work.driver, book, place.serial, place.serial + count - 1)
    if given is not None:
        title = f"Số {given} của quyển {book} đã dùng."
        free = certifications.last_serial(work.driver, book) + 1
        raise RuleBroken("number", title, f"Số kế tiếp còn trống là {free}.")
    return Place(book=book, serial=place.serial)


def _receive(
    work: "Work", command: Certify, line: Line, charge: "Charge", receipt: str, place: Place
) -> intake.Received:
    made = Certification(
        kind=line.kind.value,
        title=nfc(" ".join(line.title.split())),
        pages=line.pages,
        copies=line.copies,
        book=place.book,
        number=str(place.serial),
        signer=nfc(command.signer.strip()),
    )
    return intake.receive(
        work,
        intake.Receive(
            procedure_code=_known_procedure(work, line),
            person=command.person,
            fee=charge.amount,
            paid=command.way,
            charges=(charge,),
            fee_receipt=receipt,
            certification=made,
        ),
    )


def _give_back(work: "Work", dossier: str, command: Certify) -> None:
    """Sign and give back at once: the result never lies anywhere, and the citizen has it in hand."""
    steps.issue_result(work, dossier, left=Left.NOTHING, signed_by=command.signer)
    work.record(dossier, ResultGiven(given_at=work.now, receiver=nfc(" ".join(command.person.name.split()))))


def _procedure(line: Line) -> str:
    return line.procedure or certification.PROCEDURES[line.kind]


def _known_procedure(work: "Work", line: Line) -> str:
    """Return the line's procedure, or the usual one of its kind where the catalogue does not know that."""
    for code in (_procedure(line), certification.PROCEDURES[line.kind]):
        if work.entry(code) is not None:
            return code
    title = f"Danh mục chưa có thủ tục {certification.PROCEDURES[line.kind]}."
    raise RuleBroken("kind", title, "Thêm thủ tục này ở trang Thủ tục rồi lưu lại.")


def _tariff_on(work: "Work", procedure: str, kind: Kind, day: "date") -> "Tariff | None":
    entry = work.entry(procedure)
    named = "" if entry is None else entry.tariff
    codes = (named, tariffs.tariff_of_procedure(procedure), certification.TARIFFS[kind])
    return next((found for code in codes if (found := tariffs.tariff_on(code, day)) is not None), None)


def _tariffs(work: "Work", papers: Sequence[UsualPaper], day: "date") -> "dict[str, Tariff]":
    wanted = {code: kind for kind, code in certification.PROCEDURES.items()}
    wanted |= {paper.procedure: paper.kind for paper in papers if paper.procedure}
    found = {code: _tariff_on(work, code, kind, day) for code, kind in wanted.items()}
    return {code: rate for code, rate in found.items() if rate is not None}


def _signers(work: "Work") -> list[Signer]:
    """Return who may sign: the leaders who work at the desk, and whoever signs the unit's reports."""
    from desk_app.domain.user import Role
    from desk_app.usecases import unit

    found = [
        Signer(name=name, title=title)
        for _, name, role, title, active in unit.people(work)
        if active and role == Role.LEADER
    ]
    profile = work.unit().profile
    if profile.signer_name and all(signer.name != profile.signer_name for signer in found):
        title = profile.signer_title.capitalize()
        found.append(Signer(name=profile.signer_name, title=f"Phó {title}" if profile.deputy else title))
    return found
