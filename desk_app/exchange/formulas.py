"""Cells of an .xlsx whose formula has no value: written by a program and never opened in Excel, or in error."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree

FormulaGaps = dict[tuple[int, int], str]
"""Row and column from 0 → the error value, or '' for a formula that was never computed."""

_CHUNK = 1 << 20
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(
    rb'<(?:\w+:)?c r="([A-Z]+)(\d+)"((?:\s+[\w:]+="[^"]*")*)\s*>(.*?)</(?:\w+:)?c>', re.DOTALL
)  # a cell without anything in it closes itself and is passed over
_VALUE = re.compile(rb"<(?:\w+:)?v(?: [^>]*)?>([^<]+)</")


def formula_gaps(workbook: bytes, sheet: str) -> FormulaGaps:
    """Return the formulas of a sheet that have nothing to read; none where the file is not built as expected."""
    try:
        with zipfile.ZipFile(io.BytesIO(workbook)) as archive, archive.open(_part(archive, sheet)) as part:
            return {place: error for piece in _pieces(part) for place, error in _gaps(piece)}
    except (KeyError, zipfile.BadZipFile, ElementTree.ParseError, NotImplementedError, RuntimeError, EOFError):
        return {}


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """Return where the sheet lies in the archive, through the workbook's relations."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    relation = next(node.get(_RELATION) for node in book.iter() if node.get("name") == sheet and node.get(_RELATION))
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = next(node.get("Target", "") for node in relations.iter() if node.get("Id") == relation)
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


def _pieces(part: IO[bytes]) -> Iterator[bytes]:
    """Give the sheet in pieces of whole rows, and of these only what may hold a formula or an error."""
    rest = b""
    while block := part.read(_CHUNK):
        whole, mark, tail = (rest + block).rpartition(b"</row>")
        rest = tail if mark else rest + block
        if b"<f" in whole or b't="e"' in whole:
            yield whole


def _gaps(piece: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for found in _CELL.finditer(piece):
        letters, row, attributes, inside = found.groups()
        in_error = b't="e"' in attributes
        if not in_error and (b"<f" not in inside or b't="str"' in attributes or _VALUE.search(inside)):
            continue
        value = _VALUE.search(inside)
        yield (int(row) - 1, _index(letters)), value[1].decode() if in_error and value else ""


def _index(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
