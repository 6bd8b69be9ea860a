"""Whole numbers in Vietnamese words, as papers about money repeat them so that nobody can alter the figure."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000


def spoken(number: int) -> str:
    """Return the number in words.

    >>> spoken(10), spoken(55_000), spoken(21)
    ('mười', 'năm mươi lăm nghìn', 'hai mươi mốt')
    >>> spoken(1_005_024), spoken(115), spoken(-3)
    ('một triệu không trăm linh năm nghìn không trăm hai mươi tư', 'một trăm mười lăm', 'âm ba')
    """
    if number < 0:
        return f"âm {spoken(-number)}"
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    words = [f"{spoken(billions)} tỷ"] if billions else []
    for scale in (2, 1, 0):
        group = rest // 1000**scale % 1000
        if group:
            words.append(f"{_group(group, led=bool(words))} {_SCALES[scale]}".strip())
    return " ".join(words)


def _group(number: int, *, led: bool) -> str:
    """Return three digits; behind a higher group its hundreds and tens are said even where they are 0."""
    hundreds, rest = divmod(number, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or led else []
    if rest:
        words.append(_below_hundred(rest, led=bool(words)))
    return " ".join(words)


def _below_hundred(number: int, *, led: bool) -> str:
    tens, units = divmod(number, 10)
    if tens == 0:
        return f"linh {_DIGITS[units]}" if led else _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    return f"{head} {_unit(units, tens)}".strip()


def _unit(units: int, tens: int) -> str:
    if units == 0:
        return ""
    if units == 5:
        return "lăm"
    return {1: "mốt", 4: "tư"}.get(units, _DIGITS[units]) if tens > 1 else _DIGITS[units]
