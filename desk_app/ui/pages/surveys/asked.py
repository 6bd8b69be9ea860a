"""What a sheet asks: the six questions of TT 01/2018 that a citizen answers, in words, and the grades.

Questions 1 and 2 are computed from the dossier, 5, 8 and 9 are the unit's own; 10 and 11 came with the provincial
systems. A sheet's boxes 1, 2, 3 score 2, 1, 0.
"""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk_app.domain.survey import Grade
from desk_app.ui.theme.tokens import Tone

translate = QCoreApplication.translate
CONTEXT = "Surveys"
OVERALL = 11
MOST = 2
"""The score of the first box"""

_ASKED: Mapping[int, tuple[object, tuple[object, object, object]]] = {
    3: (
        QT_TRANSLATE_NOOP("Surveys", "Times one had to come back"),
        (
            QT_TRANSLATE_NOOP("Surveys", "Never"),
            QT_TRANSLATE_NOOP("Surveys", "Once"),
            QT_TRANSLATE_NOOP("Surveys", "More than once"),
        ),
    ),
    4: (
        QT_TRANSLATE_NOOP("Surveys", "Offices one had to see"),
        (
            QT_TRANSLATE_NOOP("Surveys", "None"),
            QT_TRANSLATE_NOOP("Surveys", "One, the counter"),
            QT_TRANSLATE_NOOP("Surveys", "More"),
        ),
    ),
    6: (
        QT_TRANSLATE_NOOP("Surveys", "Procedures made public"),
        (
            QT_TRANSLATE_NOOP("Surveys", "In both places"),
            QT_TRANSLATE_NOOP("Surveys", "In one place"),
            QT_TRANSLATE_NOOP("Surveys", "Not rightly"),
        ),
    ),
    7: (
        QT_TRANSLATE_NOOP("Surveys", "The officers' conduct"),
        (
            QT_TRANSLATE_NOOP("Surveys", "Good"),
            QT_TRANSLATE_NOOP("Surveys", "Fair"),
            QT_TRANSLATE_NOOP("Surveys", "Poor"),
        ),
    ),
    10: (
        QT_TRANSLATE_NOOP("Surveys", "How convenient it was"),
        (
            QT_TRANSLATE_NOOP("Surveys", "Very satisfied"),
            QT_TRANSLATE_NOOP("Surveys", "Satisfied"),
            QT_TRANSLATE_NOOP("Surveys", "Not"),
        ),
    ),
    OVERALL: (
        QT_TRANSLATE_NOOP("Surveys", "Overall"),
        (
            QT_TRANSLATE_NOOP("Surveys", "Very satisfied"),
            QT_TRANSLATE_NOOP("Surveys", "Satisfied"),
            QT_TRANSLATE_NOOP("Surveys", "Not"),
        ),
    ),
}
INDICES: Sequence[int] = tuple(_ASKED)
GRADES = (Grade.GOOD, Grade.FAIR, Grade.POOR)
TONES = {Grade.GOOD: Tone.GOOD, Grade.FAIR: Tone.WARN, Grade.POOR: Tone.LATE}
ICONS = {Grade.GOOD: "check", Grade.FAIR: "info", Grade.POOR: "late"}


def question(index: int) -> str:
    """Return the question's words."""
    return translate(CONTEXT, str(_ASKED[index][0]))


def choices(index: int) -> list[tuple[int, str]]:
    """Return a question's boxes from left to right: the score and the word."""
    return [(MOST - place, translate(CONTEXT, str(word))) for place, word in enumerate(_ASKED[index][1])]


def grade_of(answers: Mapping[int, int | None]) -> Grade | None:
    """Return the grade of a sheet, by its overall question; None while that is blank.

    >>> grade_of({11: 2}), grade_of({11: 0, 7: 2}), grade_of({7: 2})
    (<Grade.GOOD: 'good'>, <Grade.POOR: 'poor'>, None)
    """
    overall = answers.get(OVERALL)
    return None if overall is None else GRADES[MOST - overall]


def grade_word(grade: str) -> str:
    """Return a grade in a word, as it stands within a line."""
    return {
        Grade.GOOD: translate("Surveys", "good"),
        Grade.FAIR: translate("Surveys", "fair"),
        Grade.POOR: translate("Surveys", "poor"),
    }[Grade(grade)]


def boxes(answers: Mapping[str, int]) -> str:
    """Return the boxes that were ticked, one digit a question, a dash where none was.

    >>> boxes({"3": 2, "4": 1, "11": 0})
    '1 2 – – – 3'
    """
    scores = (answers.get(str(index)) for index in INDICES)
    return " ".join("–" if score is None else str(MOST - score + 1) for score in scores)


def next_number(number: str) -> str:
    """Return the number after one, as wide as it; empty where it does not end in digits.

    >>> next_number("ĐL-23-000225"), next_number("99"), next_number("không số")
    ('ĐL-23-000226', '100', '')
    """
    found = re.search(r"[0-9]+$", number)
    if found is None:
        return ""
    digits = found[0]
    return f"{number[: found.start()]}{int(digits) + 1:0{len(digits)}}"
