"""What browsers send: a field that may come more than once, days, numbers."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body

from desk_app.domain.rule import RuleBroken

Sent = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.URL_ENCODED)]
Uploaded = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.MULTI_PART)]


def text(sent: Mapping[str, Any], name: str) -> str:
    """Return a field's text, empty where none came."""
    value = sent.get(name, "")
    return value if isinstance(value, str) else ""


def content(sent: Mapping[str, Any], name: str) -> bytes:
    """Return what is in an uploaded file, empty where none was chosen."""
    return sent[name].file.read() if is_chosen(sent, name) else b""


def is_chosen(sent: Mapping[str, Any], name: str) -> bool:
    """Say whether a file was chosen: a browser does not choose it again by itself."""
    value = sent.get(name)
    return isinstance(value, UploadFile) and bool(value.filename)


def many(sent: Mapping[str, Any], name: str) -> list[str]:
    """Return every value of a field.

    >>> many({"units": "07"}, "units"), many({"units": ["07", "08"]}, "units"), many({}, "units")
    (['07'], ['07', '08'], [])
    """
    value = sent.get(name, [])
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str) and one]


def day(sent: Mapping[str, Any], name: str) -> date:
    """Return a field's day. Raises ``RuleBroken``."""
    try:
        return date.fromisoformat(text(sent, name))
    except ValueError:
        raise RuleBroken(name, "Chưa có ngày.", "Chọn một ngày trên lịch.") from None


def number(sent: Mapping[str, Any], name: str) -> float | None:
    """Return a field's number, with a comma or a point; None where it is empty. Raises ``RuleBroken``.

    >>> number({"n": "97,5"}, "n"), number({"n": " "}, "n")
    (97.5, None)
    """
    said = text(sent, name).strip().replace(",", ".")
    if not said:
        return None
    try:
        return float(said)
    except ValueError:
        raise RuleBroken(name, f"“{said}” không phải là số.", "Nhập số, ví dụ 80 hoặc 97,5.") from None
