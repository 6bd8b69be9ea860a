"""The register (Sổ theo dõi hồ sơ) on A4 landscape: thousands of rows in the memory of one sheet."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desk_app.reports import numbers
from desk_app.reports.body import Align
from desk_app.reports.fonts import Face
from desk_app.reports.page import MM
from desk_app.reports.registers.content import Progress, RegisterPaper, RegisterRow
from desk_app.reports.registers.ending import Ending, Signatory, closing
from desk_app.reports.registers.legal import Law, law_on
from desk_app.reports.registers.letterhead import counter_head, place_and_day, title
from desk_app.reports.registers.moments import in_table, printed_at
from desk_app.reports.registers.ruled import Column, Look, Ruled
from desk_app.reports.registers.sheets import A4_LANDSCAPE, Book, Imprint, printed
from desk_app.reports.registers.wrapping import printable

_TOLD_EVERY = 50

GIVEN = "Nhận và trả kết quả"
COLUMNS = (
    Column(title="STT", mm=9.5, align=Align.CENTRED),
    Column(title="Mã hồ sơ", mm=23.5),
    Column(title="Tên thủ tục\nhành chính", mm=40),
    Column(title="Số\nlượng\nhồ sơ\n(bộ)", mm=11, align=Align.CENTRED),
    Column(title="Tên cá nhân,\ntổ chức", mm=28),
    Column(title="Địa chỉ,\nsố điện thoại", mm=33),
    Column(title="Cơ quan\nchủ trì\ngiải quyết", mm=21),
    Column(title="Nhận\nhồ sơ", mm=16.5, align=Align.CENTRED, group=GIVEN),
    Column(title="Hẹn trả\nkết quả", mm=16.5, align=Align.CENTRED, group=GIVEN),
    Column(title="Trả\nkết quả", mm=16.5, align=Align.CENTRED, group=GIVEN),
    Column(title="Phương\nthức nhận\nkết quả", mm=15.5),
    Column(title="Ký nhận", mm=14),
    Column(title="Ghi chú", mm=12),
)
"""The columns of the circular's register (domain.md §1); they fill the 257 mm."""

_LOOK = Look(size=9.5, leading=11, above=2, below=3, beside=2, head_size=9.5, head_leading=11, ordinals=True)


def write_register_pdf(
    paper: RegisterPaper, rows: Iterable[RegisterRow], out_path: Path, progress: Progress | None = None
) -> int:
    """Print the register and return how many sheets it has; rows are taken one by one, as they come."""
    law = law_on(paper.last, paper.unit)
    told = Told(paper.total, progress)
    with printed(out_path, A4_LANDSCAPE, imprint(paper, law), lambda book: _running(book, paper, law)) as book:
        _cover(book, paper, law)
        table = Ruled(book, COLUMNS, _LOOK)
        for row in told.each(rows):
            if told.opens_volume and paper.volume is None:
                table.band(volume_words(row.volume))
            table.add(_texts(row))
        ending = _ending(paper, law, told)
        table.finish(ending.height)
        ending.draw(book)
    return book.sheet


class Told:
    """Counts the rows as they pass, and tells how many there were."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.count = 0
        self.first = self.last = self.voided = 0
        self.opens_volume = False
        """Whether the line just passed is the first of its volume."""
        self._volumes: list[int | None] = []
        self._total = total
        self._progress = progress

    def each(self, rows: Iterable[RegisterRow]) -> Iterator[RegisterRow]:
        """Pass the rows on; what the listener raises ends the paper."""
        for row in rows:
            if self._progress and self.count % _TOLD_EVERY == 0:
                self._progress(self.count, self._total, "Sổ theo dõi hồ sơ")
            self.first, self.last = self.first or row.number, row.number
            self.count += 1
            self.voided += row.voided
            self.opens_volume = row.volume not in self._volumes[-1:] and (row.volume is not None or bool(self._volumes))
            if row.volume not in self._volumes[-1:]:
                self._volumes.append(row.volume)
            yield row
        if self._progress:
            self._progress(self.count, self.count, "Sổ theo dõi hồ sơ")

    @property
    def sentence(self) -> str:
        """The sum at the register's end."""
        if not self.count:
            return "Trong kỳ không có hồ sơ."
        numbered = f"số thứ tự {self.first}"
        if self.several:
            numbered = f"{numbers.prose(len(self._volumes))} quyển"
        elif self.count > 1:
            numbered = f"từ {numbered} đến số thứ tự {self.last}"
        voided = f", trong đó {numbers.prose(self.voided)} số nhập nhầm đã hủy" if self.voided else ""
        return f"Cộng: {numbers.prose(self.count)} hồ sơ, {numbered}{voided}."

    @property
    def several(self) -> bool:
        """Whether lines of more than one volume have passed."""
        return len(self._volumes) > 1


def volume_words(volume: int | None) -> str:
    """Return what stands over a volume's lines.

    >>> volume_words(2), volume_words(None)
    ('Quyển số 02', 'Hồ sơ không có số tiếp nhận của quầy')
    """
    return "Hồ sơ không có số tiếp nhận của quầy" if volume is None else f"Quyển số {volume:02}"


def period_line(paper: RegisterPaper) -> str:
    """Return the days that the register covers, and its volume where it has one.

    A volume is bound and numbered by the counter; a print of some days out of it says which.
    """
    first, last = (numbers.short_date(day) for day in (paper.first, paper.last))
    days = f"ngày {first}" if paper.first == paper.last else f"từ ngày {first} đến hết ngày {last}"
    return f"Quyển số {paper.volume:02}, {days}" if paper.volume is not None else days[:1].upper() + days[1:]


def _texts(row: RegisterRow) -> tuple[str, ...]:
    return (
        str(row.number),
        "\n".join(part for part in (row.official, row.reception) if part),
        row.procedure,
        str(row.sets),
        row.person,
        "\n".join(part for part in (row.address, row.phone and f"ĐT: {row.phone}") if part),
        row.agency,
        in_table(row.received_at, timed=row.received_timed),
        in_table(row.due_at, timed=row.due_timed),
        in_table(row.returned_at, timed=row.returned_timed),
        row.delivery,
        row.signed,
        row.note,
    )


def imprint(paper: RegisterPaper, law: Law) -> Imprint:
    """Return what the file says of itself."""
    return Imprint(
        title=f"Sổ theo dõi hồ sơ, {period_line(paper)}",
        author=f"{law.counter} {paper.unit.name}",
        printed_at_ms=paper.printed_at_ms,
    )


def _cover(book: Book, paper: RegisterPaper, law: Law) -> None:
    counter_head(law, paper.unit).draw(book)
    lines = (period_line(paper), f"{law.counter} {paper.unit.name}")
    title(book, law.lines("register.title"), below=lines, before=4, after=8)


def _running(book: Book, paper: RegisterPaper, law: Law) -> None:
    """Draw above the text which form it is, or which register a loose sheet belongs to; below it the number."""
    form, pen = book.form, book.pen
    y, right = form.height - 13.5 * MM, form.left + form.measure
    pen.right(right, y, law.text("register.form"), Face.ITALIC, 10)
    if book.sheet > 1:
        pen.text(form.left, y, printable(f"Sổ theo dõi hồ sơ {paper.unit.name}. {period_line(paper)}"), Face.ITALIC, 10)
    foot = 9 * MM
    pen.text(form.left, foot, printed_at(paper.printed_at_ms, 0), Face.REGULAR, 9)
    book.numbered_of_all(form.centre, foot)


def _ending(paper: RegisterPaper, law: Law, told: Told) -> Ending:
    return Ending(
        words=closing(A4_LANDSCAPE, (told.sentence,)),
        signatories=(
            Signatory(title="NGƯỜI GHI SỔ", name=paper.keeper.name),
            Signatory(title=law.text("register.head"), name=paper.head.name),
        ),
        day=place_and_day(paper.unit.place, paper.printed_at_ms),
    )
