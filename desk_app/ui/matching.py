"""Which letters of a text answer to what was typed, without regard to marks, case or word order."""

from desk_app.domain.text import fold

Span = tuple[int, int]
"""First letter, and how many: as widgets/marked draws them"""


def matches(text: str, typed: str) -> bool:
    """Say whether every typed word begins a word of the text, or stands within one if it is longer than two letters.

    >>> matches("Đăng ký giám hộ", "ho dang"), matches("Đăng ký giám hộ", "iam"), matches("Đăng ký", "gh")
    (True, True, False)
    """
    line = letters(text)
    return all(_find(line, word) >= 0 for word in fold(typed).split())


def spans(text: str, typed: str) -> list[Span]:
    """Return what to mark in the text: the words as typed in one piece, else each where it stands.

    >>> spans("Đăng ký giám hộ", "giam ho")
    [(8, 7)]
    >>> spans("Nguyễn Văn Đông", "dong nguyen")
    [(0, 6), (11, 4)]
    """
    line, whole = letters(text), fold(typed)
    if not whole:
        return []
    at = _find(line, whole)
    if at >= 0:
        return [(at, len(whole))]
    found = ((_find(line, word), len(word)) for word in whole.split())
    return _merged(sorted((at, length) for at, length in found if at >= 0))


def letters(text: str) -> str:
    """Return the text folded letter by letter, so that places in it are places in the text.

    >>> letters("Hồ  sơ Đ")
    'ho  so d'
    """
    return "".join(fold(letter)[:1] or " " for letter in text)


def _find(line: str, word: str) -> int:
    if line.startswith(word):
        return 0
    at = line.find(" " + word)
    if at >= 0:
        return at + 1
    return line.find(word) if len(word) > 2 else -1


def _merged(found: list[Span]) -> list[Span]:
    """Join spans that touch or overlap."""
    merged: list[Span] = []
    for first, length in found:
        if merged and first <= sum(merged[-1]):
            elder, before = merged[-1]
            merged[-1] = (elder, max(before, first + length - elder))
        else:
            merged.append((first, length))
    return merged
