"""Reading a page as text: tables as rows of cells, links by what they say."""

import re
from html.parser import HTMLParser


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
            self._inside = True
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def rows(html: str) -> list[list[str]]:
    """Return every row of every table as the texts of its cells."""
    parser = _Tables()
    parser.feed(html)
    return [[" ".join(cell.split()) for cell in row] for row in parser.rows]


def row(html: str, first: str) -> list[str]:
    """Return the row that begins with a text."""
    return next(found for found in rows(html) if found and found[0] == first)


def text(html: str) -> str:
    """Return what a page says, without its marks."""
    body = html[html.index("<main") :]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())
