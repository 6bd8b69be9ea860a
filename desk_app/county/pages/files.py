"""A page's table as a file: workbook or paper."""

from collections.abc import Sequence

from litestar.response import Response

from desk_app.county.pages.frame import AnyRequest, county_of
from desk_app.county.views.printed import Issuer
from desk_app.reports.county_table import CountyTable

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"


_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
SHOWN = {"Content-Security-Policy": _POLICY}
"""A browser shows a PDF by a part of its own, which the pages' policy would stop; a PDF holds no page of ours."""


def issuer(request: AnyRequest) -> Issuer:
    """Return in whose name tables are drawn up."""
    county = county_of(request)
    return Issuer(county=county.name, superior=county.setting("superior"), now=county.clock())


def workbook(name: str, *tables: CountyTable) -> Response[bytes]:
    """Return the tables as a workbook to keep."""
    from desk_app.reports.county_book import county_book

    return _file(county_book(tables), f"{name}.xlsx", XLSX, "attachment")


def paper(name: str, table: CountyTable) -> Response[bytes]:
    """Return the table as paper, shown in the browser."""
    from desk_app.reports.county import county_pdf

    return _file(county_pdf(table), f"{name}.pdf", PDF, "inline")


def as_asked(request: AnyRequest, name: str, tables: Sequence[CountyTable]) -> Response[bytes]:
    """Return the tables as the kind of file that the address names; paper shows the first."""
    return workbook(name, *tables) if request.url.path.endswith(".xlsx") else paper(name, tables[0])


def _file(content: bytes, name: str, media_type: str, how: str) -> Response[bytes]:
    headers = {"Content-Disposition": f'{how}; filename="{name}"', **(SHOWN if media_type == PDF else {})}
    return Response(content, media_type=media_type, headers=headers)
