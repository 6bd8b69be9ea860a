"""Numbers that somebody typed into a paragraph by hand, held against the figures of its period.

A placeholder is filled from the figures and cannot differ from them; a typed number can, the more so as each
quarter's text starts from the last one's. A count is read by the noun after it (`1.098 hồ sơ`), a percentage by its
sign. `100 %` is left in peace ("100 % TTHC được tiếp nhận tại Bộ phận Một cửa" is no figure of dossiers), and so is
what is called a target.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Value = int | float | None

_FIGURE = re.compile(r"\{[\w.]+(?:\|[^{}]*)?\}")
_CONDITION = re.compile(r"\{[?!][\w.]+: *|\}")
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+"
_COUNTED = re.compile(
    rf"(?<![\w.,/–-])(?P<over>(?:{_NUMBER})\s*/\s*)?(?P<number>{_NUMBER})(?![.,]?\d)[ \u00a0]*"
    r"(?P<noun>hồ sơ|kết quả|phiếu|thủ tục|TTHC|lĩnh vực|phản ánh|kiến nghị|khiếu nại)(?!\w)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?<![\w.,/–-])(?P<number>\d+(?:[.,]\d{1,2})?)[ \u00a0]*%")
_TARGET = re.compile(r"(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|phấn đấu|tối thiểu|≥)[^.;]{0,40}$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;](?=\s)|\n\s*\n")
_LOOK_BACK = 90

_FAMILIES: dict[str, tuple[str, ...]] = {
    "hồ sơ": (
        *("received.", "resolved.", "closed.", "pending.", "digitized.", "reused.", "postal.", "apologies."),
        *("fees.dossiers", "fees.paid_online", "fees.exempt", "internal.", "nonboundary.", "forwarded.", "higher."),
        *("supplements.", "pauses.", "contacts.", "waiting."),
    ),
    "kết quả": ("resolved.", "digitized.results", "postal.returned", "paper.", "waiting."),
    "phiếu": ("survey.sheets", "survey.good", "survey.fair", "survey.poor"),
    "thủ tục": ("procedures.",),
    "lĩnh vực": ("procedures.fields",),
    "phản ánh": ("feedback.",),
    "khiếu nại": ("complaints.",),
}
_SAME = {"tthc": "thủ tục", "kiến nghị": "phản ánh"}
_SUMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "hồ sơ": (
        ("closed.refused", "closed.withdrawn"),
        ("resolved.early", "resolved.on_time"),
        ("received.direct", "received.postal"),
        ("pending.not_due", "pending.paused"),
        ("resolved.total", "closed.refused", "closed.withdrawn"),
    ),
    "phiếu": (("survey.fair", "survey.poor"), ("survey.good", "survey.fair")),
}
"""Sums that sentences say and the registry of figures does not hold."""

_CLUES: tuple[tuple[str, str, str], ...] = (
    ("trước hạn và đúng hạn", "resolved.total", ""),
    ("đúng và trước hạn", "resolved.total", ""),
    ("trước và đúng hạn", "resolved.total", ""),
    ("trước hạn", "resolved.early", "rate.early"),
    ("đúng hạn", "resolved.on_time", "rate.on_time"),
    ("quá hạn", "resolved.overdue", "rate.overdue"),
    ("đã giải quyết", "resolved.total", "rate.resolved"),
    ("đang giải quyết", "pending.total", ""),
    ("chưa đến hạn", "pending.not_due", ""),
    ("kỳ trước", "received.carried_over", ""),
    ("từ chối", "closed.refused", ""),
    ("trực tuyến", "received.online", "online.rate"),
    ("trực tiếp", "received.direct", ""),
    ("bưu chính", "received.postal", ""),
    ("số hóa", "digitized.complete", "rate.digitized"),
    ("sử dụng lại", "reused.dossiers", "rate.reused"),
    ("hạn nội bộ", "internal.met", "rate.internal"),
    ("phi địa giới", "nonboundary.received", ""),
    ("phải giải quyết", "received.total", ""),
    ("tiếp nhận", "received.total", ""),
)
"""Words before a number, the figure that a count after them speaks of, and the one that a percentage speaks of."""


_PLAIN = frozenset({"trước hạn", "đúng hạn", "đã giải quyết", "trực tuyến", "trực tiếp", "kỳ trước"})
"""Words that mean one figure alone, where they stand right before the number."""
_RIGHT_BEFORE = re.compile(r"(?:\s*(?:mức độ 3,\s*4|chuyển sang|là|đạt|được|có|[:=]))*\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A typed number that no figure of the period bears out."""

    section: str
    text: str
    """As it was typed: `1.098 hồ sơ`."""
    value: int | float
    code: str = ""
    """The figure that the words before it speak of, where they say so."""
    expected: Value = None
    stale: bool = False
    """It was a figure of the period before."""

    @property
    def key(self) -> str:
        """The name under which its explanation is kept."""
        return f"quoted:{self.section}:{self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    text: str
    value: int | float
    noun: str
    decimals: int
    before: str
    alone: bool = True
    """Not one side of `1.007/1.022 hồ sơ`."""


def unborne(
    texts: Mapping[str, str],
    whole: Mapping[str, Value],
    by_field: Mapping[str, Mapping[str, Value]],
    previous: Mapping[str, Value] | None = None,
) -> tuple[Quoted, ...]:
    """Return the typed numbers of the texts (section → text) that are no figure of the period, once a section.

    >>> text = "Đã giải quyết 1.098 hồ sơ, trong đó trước hạn {resolved.early} hồ sơ, đúng hạn 109 hồ sơ (10,8 %)."
    >>> figures = {"resolved.total": 1007, "resolved.on_time": 109, "rate.on_time": 10.82}
    >>> [(one.section, one.text, one.code, one.expected) for one in unborne({"I.4": text}, figures, {})]
    [('I.4', '1.098 hồ sơ', 'resolved.total', 1007)]
    """
    found: dict[str, Quoted] = {}
    for section, text in texts.items():
        for typed in _typed(text):
            tables = (whole, *by_field.values())
            if not _bears_out(typed, tables, len(by_field)) or _is_misnamed(typed, tables):
                quoted = _quoted(section, typed, whole, previous or {})
                found.setdefault(quoted.key, quoted)
    return tuple(found.values())


def _typed(text: str) -> Iterator[_Typed]:
    """Yield the numbers that stand in the text itself, in its order."""
    plain = _CONDITION.sub(" ", _FIGURE.sub("\ufffc", text))
    matches = sorted((*_COUNTED.finditer(plain), *_PERCENT.finditer(plain)), key=lambda match: match.start())
    for match in matches:
        before = _SENTENCE.split(plain[max(0, match.start() - _LOOK_BACK) : match.start()])[-1]
        yield from _numbers(match, before)


def _numbers(match: re.Match[str], before: str) -> Iterator[_Typed]:
    groups = match.groupdict()
    noun = groups.get("noun")
    if noun is None:
        value, decimals = _share(groups["number"])
        if value != 100 and not _TARGET.search(before):
            yield _Typed(text=match[0].strip(), value=value, noun="%", decimals=decimals, before=before)
        return
    kind = _SAME.get(noun.lower(), noun.lower())
    for digits in filter(None, (groups["over"], groups["number"])):
        shown = digits.rstrip("/ \u00a0")
        value = int(shown.replace(".", ""))
        alone = groups["over"] is None
        yield _Typed(text=f"{shown} {noun}", value=value, noun=kind, decimals=0, before=before, alone=alone)


def _share(digits: str) -> tuple[float, int]:
    whole, _, decimals = digits.replace(".", ",").partition(",")
    return float(f"{whole}.{decimals or 0}"), len(decimals)


def _bears_out(typed: _Typed, tables: Iterable[Mapping[str, Value]], fields: int) -> bool:
    """Say whether some figure of the whole or of a field is that number; a percentage may be rounded further."""
    if typed.noun == "%":
        return any(_is_rounded(typed, value) for table in tables for value in _rates(table))
    if typed.noun == "lĩnh vực" and typed.value == fields:
        return True
    return any(typed.value in _counts(table, typed.noun) for table in tables)


def _is_rounded(typed: _Typed, value: Value) -> bool:
    if value is None:
        return False
    slack = 0.5 * 10**-typed.decimals + (0.005 if typed.decimals < 2 else 0)
    return abs(typed.value - value) < (slack if typed.decimals < 2 else 0.005)


def _rates(table: Mapping[str, Value]) -> Iterator[Value]:
    yield from (value for code, value in table.items() if code.startswith("rate.") or code == "online.rate")
    within = [table.get(code) for code in ("rate.early", "rate.on_time")]
    yield None if None in within else sum(value or 0 for value in within)
    sheets = table.get("survey.sheets")
    yield from (100 * (table.get(f"survey.{grade}") or 0) / sheets for grade in ("good", "fair", "poor") if sheets)


def _counts(table: Mapping[str, Value], noun: str) -> set[Value]:
    counts = {value for code, value in table.items() if code.startswith(_FAMILIES[noun])}
    sums = {sum(table.get(code) or 0 for code in parts) for parts in _SUMS.get(noun, ())}
    lacking = (
        {(table.get("resolved.total") or 0) - (table.get("digitized.complete") or 0)} if noun == "hồ sơ" else set()
    )
    return counts | sums | lacking


def _quoted(section: str, typed: _Typed, whole: Mapping[str, Value], previous: Mapping[str, Value]) -> Quoted:
    code = _spoken_of(typed)
    return Quoted(
        section=section,
        text=typed.text,
        value=typed.value,
        code=code if whole.get(code) is not None else "",
        expected=whole.get(code),
        stale=bool(previous) and _bears_out(typed, (previous,), -1),
    )


def _is_misnamed(typed: _Typed, tables: Sequence[Mapping[str, Value]]) -> bool:
    """Say whether it is a figure, but not the one whose name stands right before it (`trực tuyến 1.022 hồ sơ`)."""
    end, clue, count, _ = _clue(typed)
    is_named = (
        typed.alone and typed.noun == "hồ sơ" and clue in _PLAIN and _RIGHT_BEFORE.fullmatch(typed.before.lower()[end:])
    )
    values = {table[count] for table in tables if count in table} if is_named else set()
    return bool(values) and typed.value not in values


def _spoken_of(typed: _Typed) -> str:
    """Return the figure that the last telling words before the number name."""
    if typed.noun not in ("hồ sơ", "%"):
        return {"phiếu": "survey.sheets", "lĩnh vực": "procedures.fields"}.get(typed.noun, "")
    _, _, count, rate = _clue(typed)
    return rate if typed.noun == "%" else count


def _clue(typed: _Typed) -> tuple[int, str, str, str]:
    """Return where the last telling words before the number end, the words, and what they name; the longest of two."""
    before = typed.before.lower()
    told = [(before.rfind(clue) + len(clue), len(clue), clue, count, rate) for clue, count, rate in _CLUES]
    end, _, clue, count, rate = max((one for one in told if one[2] in before), default=(0, 0, "", "", ""))
    return end, clue, count, rate
