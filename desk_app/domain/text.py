"""Vietnamese text in the one form that is stored, and in the form that is searched."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]+")


def nfc(text: str) -> str:
    """Return the text composed, as everything is stored, shown and printed.

    Telex and VNI keyboards, Excel and PDFs send the same letter composed or in
    pieces; two spellings that look alike must be one text.

    >>> nfc("Nguye\u0302\u0303n") == "Nguyễn"
    True
    """
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text as it is compared: small letters, no marks, đ as d, single spaces.

    >>> fold("  NGUYỄN  Thị Đông ")
    'nguyen thi dong'
    >>> fold("Trần Đức Ưởng") == fold("tran duc uong")
    True
    """
    lowered = text.lower()
    if not lowered.isascii():
        lowered = _MARKS.sub("", unicodedata.normalize("NFD", lowered)).replace("đ", "d")
    return " ".join(lowered.split())
