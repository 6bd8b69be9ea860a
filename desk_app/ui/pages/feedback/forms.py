"""What is asked when feedback is received, and when it is answered."""

from datetime import date

from desk_app.domain.feedback import FeedbackKind
from desk_app.ui.form import Form
from desk_app.ui.pages.feedback.listing import kind_word
from desk_app.ui.scanning_fields import take_any_number
from desk_app.ui.theme.tokens import Height
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.field import AreaField, Field, Labelled
from desk_app.ui.widgets.segments import Segments
from desk_app.usecases.feedback import ReceiveFeedback


class ReceiveForm(Form):
    """Kind, day, words, due day, dossier, and the way it came in."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.kind = Segments([(kind.value, kind_word(kind)) for kind in FeedbackKind], name=self.tr("Kind"))
        self.kind.set_value(FeedbackKind.FEEDBACK.value)
        self.text = AreaField(self.tr("What was said"))
        self.text.input.setMinimumHeight(2 * Height.AREA)
        self.day = DateField(self.tr("Received on"), today=today)
        self.day.set_day(today)
        self.due = DateField(self.tr("Answer due on"), today=today, aside=self.tr("optional"))
        self.dossier = Field(self.tr("Dossier"), aside=self.tr("optional"), tabular=True)
        take_any_number(self.dossier.input)
        self.channel = Field(self.tr("How it came in"), aside=self.tr("optional"))
        self.channel.input.setPlaceholderText(self.tr("In person, box, phone, portal"))
        self.add_row(("text", self.text))
        self.add_row(("what", Labelled(self.tr("Kind"), self.kind)))
        self.add_row(("day", self.day), ("due", self.due))
        self.add_row(("dossier", self.dossier), ("channel", self.channel))

    def is_begun(self) -> bool:
        """Say whether anything is typed that would be lost."""
        return bool(self.text.value() or self.dossier.value() or self.channel.value())

    def command(self) -> ReceiveFeedback | None:
        """Return what to record, None while a day cannot be read."""
        self.clear_faults()
        if not self.is_readable():
            return None
        day = self.day.day()
        if day is None:
            self.day.set_fault(self.tr("The day is missing."))
            self.day.setFocus()
            return None
        return ReceiveFeedback(
            what=FeedbackKind(self.kind.value()),
            day=day,
            text=self.text.value(),
            due=self.due.day(),
            dossier=self.dossier.value(),
            channel=self.channel.value(),
        )


class AnswerForm(Form):
    """Day and words of the unit's answer."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.text = AreaField(self.tr("What the unit answered"))
        self.text.input.setMinimumHeight(2 * Height.AREA)
        self.day = DateField(self.tr("Answered on"), today=today)
        self.day.set_day(today)
        self.add_row(("text", self.text))
        self.add_row(("day", self.day), shares=(6,))

    def answer(self) -> tuple[date, str] | None:
        """Return day and words, None while the day cannot be read."""
        self.clear_faults()
        day = self.day.day()
        if day is None:
            self.day.set_fault(self.tr("The day is missing."))
            self.day.setFocus()
            return None
        return day, self.text.value()
