"""A commune's carried file at the county: taken into its book by the rules of the wire, and answered by another."""

from pathlib import Path
from typing import TYPE_CHECKING

from desk_app import __version__
from desk_app.store import carried as wanted
from desk_app.store.county import arrivals
from desk_app.sync import bundle
from desk_app.sync.bundle import Carried, Load, Written
from desk_app.sync.bundle_file import Address
from desk_app.usecases.county.exchange import identity_of, note_refused, replica

if TYPE_CHECKING:
    from desk_app.store.county.books import Book
    from desk_app.store.county.office import County


def read_file(county: "County", file: Path) -> Carried:
    """Take what a commune's PC wrote to a file, whichever commune's it is.

    Raises ``bundle.BundleRefused``, ``register.UnknownUnit``: nothing was changed then.
    """
    book = county.books.get(bundle.unit_of(file))
    read = bundle.read_for(
        replica(county, book),
        file,
        identity_of(county, book),
        view=lambda: county.books.view(book.unit),
        papers=county.papers(book.unit),
    )
    _note(county, book, read)
    return read


def answer_file(county: "County", read: Carried, file: Path) -> Written:
    """Write for the commune's PCs what the one that wrote a file just read still lacks. Raises ``DeskError``."""
    book = county.books.get(read.header.unit)
    with county.books.view(book.unit) as work:
        readers = wanted.readers(work.driver, book.device)
        here = wanted.papers_here(work.driver)
    there = set(read.papers_there)
    load = Load(
        held=read.held,
        papers=[(digest, size) for digest, size in here if digest not in there],
        papers_here=[digest for digest, _ in here],
    )
    address = Address(
        writer_name=county.name,
        unit=book.unit,
        unit_name=book.name,
        made_at=county.clock(),
        program=__version__,
    )
    side, own = replica(county, book), identity_of(county, book)
    return bundle.write(file, side, own, address=address, readers=readers, load=load, papers=county.papers(book.unit))


def _note(county: "County", book: "Book", read: Carried) -> None:
    """Keep when which events came, and what was refused."""
    now = county.clock()
    ends = {device.hex(): stand.seq for device, stand in replica(county, book).ends(read.held).items()}
    with county.writing() as connection:
        arrivals.note(connection, book.unit, {pc: seq for pc, seq in ends.items() if pc != book.device}, now)
        note_refused(connection, read.rejected, unit=book.unit, sender=read.writer, reached=ends.keys(), now=now)
