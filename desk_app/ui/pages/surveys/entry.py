"""One sheet after another: number, date, dossier, six digits, Enter."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.domain.rule import RuleBroken
from desk_app.domain.text import fold
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
from desk_app.ui.pages.surveys.asked import OVERALL, grade_of, next_number
from desk_app.ui.pages.surveys.keystrokes import Keystrokes
from desk_app.ui.pages.surveys.questions import Questions
from desk_app.ui.pages.surveys.reading import Listed, Standing, dossier_named, standing
from desk_app.ui.pages.surveys.recent import Recent
from desk_app.ui.pages.surveys.shares import Shares
from desk_app.ui.scanning_fields import take_any_number
from desk_app.ui.theme.tokens import Space, Tone, Type
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text
from desk_app.usecases import survey
from desk_app.usecases.survey import RecordSheet


class Entry(QWidget):
    """The form of one sheet with its quarter's counts below and the sheets typed last beside it."""

    notify = Signal(object)
    months_asked = Signal()
    void_asked = Signal(object)
    """Listed: a sheet of those typed last"""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._last: RecordSheet | None = None
        self._suggested = ""
        self._saving = False
        self._typed: list[str] = []
        self._known: Sequence[Listed] = ()
        self.number = Field(self.tr("Sheet number"), tabular=True)
        self.day = DateField(self.tr("Date on the sheet"), today=self._today)
        self.dossier = Field(self.tr("Dossier"), aside=self.tr("optional"), tabular=True)
        take_any_number(self.dossier.input)
        self.questions = Questions()
        self.comment = Field(self.tr("Other remarks"), icon="note", key="F5")
        self.shares = Shares(action=self.tr("See by month"))
        self.recent = Recent()
        self._repeat = Button(self.tr("Repeat the last sheet"), key="Ctrl+D")
        self._save = Button(self.tr("Save, next sheet"), kind=Kind.MAIN)
        self._stack, self._pace = Text(tone="label"), Text(tone="label")
        self._fault = Text("", Type.SMALL, tone="late", wrap=True)
        self._build()
        self._wire()
        self.keys = Keystrokes(self)
        self._start_anew()

    # What the page asks

    def read(self) -> None:
        """Read the counts of the date's quarter and the sheets typed last."""
        query = partial(standing, day=self.day.day(), typed=tuple(self._typed))
        self._desk.ops.read(self, query, self._on_standing, key="standing")

    def focus_first(self) -> None:
        """Start with the number."""
        self.number.setFocus()

    def draft(self) -> dict[str, Any] | None:
        """Return the half-typed sheet."""
        answers = self.questions.answers()
        typed = (self.number.value(), self.dossier.value(), self.comment.value())
        if not answers and not any(typed):
            return None
        scores = {str(index): score for index, score in answers.items()}
        return {
            "number": typed[0],
            "day": self.day.value(),
            "dossier": typed[1],
            "comment": typed[2],
            "answers": scores,
        }

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Type what a draft holds."""
        self.number.set_value(str(draft["number"]))
        self.day.set_value(str(draft["day"]))
        self.dossier.set_value(str(draft["dossier"]))
        self.comment.set_value(str(draft["comment"]))
        self.questions.set_answers({int(index): int(score) for index, score in draft["answers"].items()})

    def clear(self) -> bool:
        """Throw the half-typed sheet away; False when there was nothing to throw away."""
        typed = self.draft() is not None
        self._start_anew()
        return typed

    # Saving

    def save(self) -> None:
        """Record the sheet and start the next, or say what is missing."""
        command = None if self._saving else self._command()
        if command is None:
            return
        self._saving = True
        self._desk.ops.write(
            self, partial(survey.record_sheet, command=command), partial(self._on_saved, command), failed=self._refused
        )

    def repeat(self) -> None:
        """Answer as on the sheet before, with its date and the next number; Enter saves it."""
        last = self._last
        if last is None:
            return
        self.day.set_day(last.day)
        self.questions.set_answers({int(index): score for index, score in last.answers.items()})
        if last.number and not self.number.value():
            self._take_suggested()
        self.questions.go_to(OVERALL)

    def _command(self) -> RecordSheet | None:
        self._forget_faults()
        day, answers = self.day.day(), self.questions.answers()
        grade = grade_of(answers)
        if day is None:
            self.day.set_fault(self.tr("The date on the sheet is missing."))
            self.day.setFocus()
            return None
        if grade is None:
            self._say(self.tr("Question 11, overall, has no answer: it is the sheet's grade."))
            self.questions.go_to(OVERALL)
            return None
        return RecordSheet(
            day=day,
            grade=grade,
            dossier=self.dossier.value(),
            number=self.number.value(),
            answers={str(index): score for index, score in answers.items()},
            comment=self.comment.value(),
        )

    def _on_saved(self, command: RecordSheet, subject: str) -> None:
        self._saving = False
        self._last = command
        self._typed.append(subject)
        self._repeat.set_off()
        self.keys.count_sheet()
        self._suggested = next_number(command.number) or self._suggested
        self._start_anew(command.day)
        self.number.setFocus()
        self._tell_saved(command, subject)
        self.read()

    def _tell_saved(self, command: RecordSheet, subject: str) -> None:
        named = command.number or self.tr("a sheet without number")
        said = self.tr("Saved {number}.").format(number=f"<b>{_plain(named)}</b>")
        self.notify.emit(Message.undoable(said, partial(self._undo, subject)))

    def _undo(self, subject: str) -> None:
        reason = self.tr("Undone at once")
        self._desk.ops.write(self, partial(survey.void_sheet, subject=subject, reason=reason), self._on_undone)

    def _on_undone(self, _nothing: object) -> None:
        self.keys.forget_sheet()
        self._show_pace()
        self.notify.emit(Message(text=self.tr("Undone; the sheet stays in the history."), tone=Tone.INFO))

    def _refused(self, error: Refusal) -> None:
        self._saving = False
        part = {"day": self.day, "dossier": self.dossier}.get(error.field) if isinstance(error, RuleBroken) else None
        if part is None:
            self.notify.emit(Message.of(error))
        else:
            part.set_fault(f"{error.title} {error.remedy}")
            part.setFocus()

    # While typing

    def _start_anew(self, day: date | None = None) -> None:
        for field in (self.number, self.dossier, self.comment):
            field.clear()
        self.dossier.set_trailing("")
        self.day.set_day(day or self._today())
        self.questions.set_answers({})
        self._forget_faults()
        self._show_suggested()
        self._show_pace()

    def _on_number_entered(self) -> None:
        if not self.number.value():
            self._take_suggested()
        self.questions.go_to_first()

    def _take_suggested(self) -> None:
        self.number.set_value(self._suggested)
        self._check_number()

    def _check_number(self) -> None:
        """Warn of a number that one of the sheets typed last carries already; it may be right all the same."""
        number = fold(self.number.value())
        twin = next((one for one in self._known if number and fold(one.sheet.number) == number), None)
        said = self.tr("Typed already, dated {day}.").format(day=words.day_of(twin.sheet.day_at)) if twin else ""
        self.number.set_hint(said)

    def _look_up(self) -> None:
        """Say which procedure the dossier is of, or that there is no such dossier."""
        number = self.dossier.value()
        self.dossier.set_fault("")
        if not number:
            self.dossier.set_trailing("")
            return
        self._desk.ops.read(
            self, partial(dossier_named, number=number), self._on_dossier, key="dossier", failed=self._refused_number
        )

    def _on_dossier(self, found: tuple[str, str]) -> None:
        self.dossier.set_trailing(found[1])

    def _refused_number(self, error: Refusal) -> None:
        self.dossier.set_trailing("")
        self.dossier.set_fault(f"{error.title} {error.remedy}")

    def _forget_faults(self) -> None:
        for field in (self.number, self.day, self.dossier, self.comment):
            field.set_fault("")
        self._say("")

    def _say(self, fault: str) -> None:
        self._fault.say(fault)
        self._fault.setVisible(bool(fault))

    def _today(self) -> date:
        return local_date(self._desk.clock())

    # Showing

    def _on_standing(self, found: Standing) -> None:
        self._known = found.recent
        self._suggested = found.next_number or self._suggested
        self.shares.show_counts(found.counts)
        self.recent.show_sheets(found.recent)
        self._show_suggested()

    def _show_suggested(self) -> None:
        self.number.input.setPlaceholderText(self._suggested)
        self.number.set_aside(self.tr("Enter: next") if self._suggested else self.tr("optional"))

    def _show_pace(self) -> None:
        self._stack.say(self.tr("Sheet {count} of this stack").format(count=self.keys.sheets + 1))
        pace = self.keys.average
        self._pace.say("" if pace is None else self.tr("· {count} keys a sheet on average").format(count=pace))

    # Building

    def _build(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(Space.PAGE, Space.X4, Space.PAGE, Space.X4)
        column.setSpacing(Space.X2)
        head = QHBoxLayout()
        head.setSpacing(Space.FIELDS)
        head.addWidget(self.number, 5)
        head.addWidget(self.day, 4)
        head.addWidget(self.dossier, 9)
        column.addLayout(head)
        column.addLayout(self._explanation())
        for part in (self.questions, self._fault, self.comment):
            column.addWidget(part)
        column.addSpacing(Space.X2)
        column.addWidget(self.shares)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(form)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(area, 1)
        body.addWidget(self.recent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(body, 1)
        outer.addWidget(self._foot())

    def _explanation(self) -> QHBoxLayout:
        said = self.tr("Questions 1 and 2 are computed from the dossier; 5, 8, 9 are the unit's. The sheet asks these.")
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(Picture("info"))
        row.addWidget(Text(said, Type.SMALL, tone="quiet"), 1)
        return row

    def _foot(self) -> ActionBar:
        foot = ActionBar()
        for part in (Picture("note"), self._stack, self._pace):
            foot.left.addWidget(part)
        foot.add(self._repeat)
        foot.add(self._save)
        self._save.set_key("Enter", within=self.questions)
        self._repeat.set_off(self.tr("Nothing to repeat yet: save a first sheet."))
        return foot

    def _wire(self) -> None:
        self._save.clicked.connect(self.save)
        self._repeat.clicked.connect(self.repeat)
        self.number.entered.connect(self._on_number_entered)
        self.number.edited.connect(lambda _text: self._check_number())
        self.day.dated.connect(lambda _day: self.read())
        self.day.entered.connect(self.questions.go_to_first)
        self.dossier.entered.connect(self.questions.go_to_first)
        self.dossier.left.connect(self._look_up)
        self.comment.entered.connect(self.save)
        self.questions.changed.connect(lambda: self._say(""))
        self.shares.asked.connect(self.months_asked)
        self.recent.void_asked.connect(self.void_asked)


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
