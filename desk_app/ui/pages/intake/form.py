"""The form: what is asked at the left, the answer to it beside it; typed, read, kept and emptied as one."""

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.desk import Desk
from desk_app.ui.pages.intake.due import DuePart
from desk_app.ui.pages.intake.further import FurtherPart
from desk_app.ui.pages.intake.papers import PapersPart
from desk_app.ui.pages.intake.pay import PayPart
from desk_app.ui.pages.intake.person import PersonPart
from desk_app.ui.theme.tokens import Space, Width
from desk_app.ui.widgets.field import Labelled
from desk_app.ui.widgets.segments import Segments
from desk_app.ui.widgets.typeahead import Typeahead

if TYPE_CHECKING:
    from desk_app.store.queries.procedures import ProcedureLine
    from desk_app.ui.page import Draft
    from desk_app.ui.pages.intake.record import Filled
    from desk_app.usecases.intake import Promise, Till

DIRECT, POSTAL = "direct", "postal"
_FOUND_MOST = 30
"""Procedures that the list below the field holds; whoever finds more types another letter"""


class IntakeForm(QScrollArea):
    """Everything that is typed of a dossier. `opened` comes with the id of the dossier saved last."""

    opened = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._line: ProcedureLine | None = None
        self._previewed: ProcedureLine | None = None
        self._pending: Draft | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._make_parts(page)
        self._wire()
        self._order_tabs()

    @property
    def is_blank(self) -> bool:
        """Say whether no procedure is chosen or looked at."""
        return self._line is None and self._previewed is None

    @property
    def is_restoring(self) -> bool:
        """Say whether the procedure of a draft is still being looked up."""
        return self._pending is not None

    def focus_first(self) -> None:
        """Start with the citizen's number."""
        self.person.number.input.setFocus()

    def is_at_start(self) -> bool:
        """Say whether the focus is where a dossier begins."""
        return self.person.number.input.hasFocus()

    def show_focus(self) -> None:
        """Bring the field that has the focus into sight."""
        focus = self.focusWidget()
        if focus is not None:
            self.ensureWidgetVisible(focus, 0, Space.X6)

    def look_for(self, typed: str) -> None:
        """Look for a procedure as if somebody had typed."""
        self.procedure.input.setFocus()
        self.procedure.set_value(typed)
        self.procedure.asked.emit(typed)

    # Building

    def _make_parts(self, page: QWidget) -> None:
        """Make the two columns, each part within its place: to move it there later would cost a second dressing."""
        ground = QWidget()
        self.setWidget(ground)
        row = QHBoxLayout(ground)
        row.setContentsMargins(Space.PAGE, Space.BLOCK, Space.PAGE, Space.BLOCK)
        row.setSpacing(Space.X6)
        for place, (width, share) in enumerate(((Width.LIST, 11), (Width.PALETTE, 10))):
            column = QWidget(ground)
            column.setMaximumWidth(width)
            row.addWidget(column, share)
            (self._make_answer if place else self._make_asked)(column, page)

    def _make_asked(self, left: QWidget, _page: QWidget) -> None:
        clock = self._desk.clock
        column = _column(left, Space.FIELDS)
        self._channel = Segments(
            [(DIRECT, self.tr("At the counter")), ("online", self.tr("Online")), (POSTAL, self.tr("By post"))],
            key="F5",
            parent=left,
        )
        self._channel.set_value(DIRECT)
        self.person = PersonPart(self._desk, lambda: local_date(clock()), left)
        letters = self.tr("A few letters of its name")
        self.procedure = Typeahead(self.tr("Procedure"), placeholder=letters, parent=left)
        self.further = FurtherPart(self._desk, left)
        column.addWidget(Labelled(self.tr("Way in"), self._channel, aside="F5", parent=left))
        for part in (self.person, self.procedure, self.further):
            column.addWidget(part)
        column.addStretch()

    def _make_answer(self, right: QWidget, page: QWidget) -> None:
        column = _column(right, Space.BLOCK)
        self.due = DuePart(page, right)
        self.papers = PapersPart(right)
        self.pay = PayPart(lambda: local_date(self._desk.clock()), right)
        column.addWidget(self.due)
        column.addWidget(self.papers)
        column.addWidget(self.pay)
        column.addStretch(1)

    def _wire(self) -> None:
        self._channel.chosen.connect(self._on_channel)
        self.person.found.connect(self._on_found)
        self.person.known.connect(self._ask_offers)
        self.procedure.asked.connect(self._find)
        self.procedure.previewed.connect(self._on_previewed)
        self.procedure.taken.connect(self._on_taken)
        self.procedure.edited.connect(self._on_procedure_edited)
        self.procedure.entered.connect(self.papers.go_to_first)
        self._wire_further()
        self.due.asked.connect(self.opened)
        pay = self.pay
        for field in (*self.person.fields().values(), *self.further.rest.fields().values()):
            field.entered.connect(self.focusNextChild)
        for field in (pay.copies, pay.pages, pay.fee, pay.reason):
            field.entered.connect(self.focusNextChild)

    def _wire_further(self) -> None:
        further = self.further
        further.timed.connect(self.ask_promise)
        further.timed.connect(self.ask_till)
        further.named.connect(self.ask_promise)
        further.authorised.connect(self.papers.tick_authority)
        further.unfolded.connect(self._on_unfolded)
        further.closed.connect(self.procedure.input.setFocus)

    def _on_unfolded(self) -> None:
        """Bring the fold into Tab's way, and into sight as soon as it has its place."""
        self._order_tabs()
        QTimer.singleShot(0, self, self.show_focus)

    def _order_tabs(self) -> None:
        """Let Tab go through a usual dossier first, then through what few dossiers have."""
        person, further, pay = self.person, self.further, self.pay
        order = [
            self._channel,
            *(person.number.input, person.name.input, person.born.input, person.sex.inner),
            *(person.phone.input, person.reason.input, person.address.input, self.procedure.input),
            *(self.papers.list, pay.copies.input, pay.pages.input, pay.fee.input, pay.exempt),
            *(pay.reason.input, pay.way, pay.delivery),
            *further.stops(),
        ]
        for before, after in pairwise(stop for part in order for stop in _stops(part)):
            QWidget.setTabOrder(before, after)

    def _on_found(self) -> None:
        """Go on to the procedure, or, where it is chosen already, to what is asked for."""
        if self.person.is_scanned:
            self.papers.tick_identity()
        if self._line is None:
            self.procedure.input.setFocus()
        else:
            self.papers.go_to_first()

    # The procedure, and what follows from it

    def _find(self, typed: str) -> None:
        def query(work: Any) -> "list[ProcedureLine]":
            from desk_app.usecases import intake

            return intake.find_procedures(work, typed, _FOUND_MOST)

        self._desk.ops.read(self, query, lambda lines: self._offer(typed, lines), key="procedures")

    def _offer(self, typed: str, lines: "list[ProcedureLine]") -> None:
        from desk_app.ui.matching import spans
        from desk_app.ui.pages.intake.procedure import facts
        from desk_app.ui.widgets.suggestions import Suggestion

        found = [
            Suggestion(value=line, text=line.name, marks=spans(line.name, typed), note=facts(line)) for line in lines
        ]
        none = self.tr("No procedure in force answers to that. The catalogue is under Procedures.")
        self.procedure.set_hint("" if found or not typed else none)
        self.procedure.offer(typed, found, self.tr("{count} found").format(count=len(found)))

    def _on_previewed(self, line: "ProcedureLine | None") -> None:
        if self._line is not None:
            return
        self._previewed = line
        self._show_line(line)
        if line is None:
            self.papers.show_none()
        else:
            self.papers.show_names(line.components, preview=True)
        self.ask_promise()

    def _on_taken(self, line: "ProcedureLine") -> None:
        self.procedure.set_hint("")
        self._take(line)
        self.papers.go_to_first()
        if not line.components:
            self.pay.focus_first()

    def _take(self, line: "ProcedureLine") -> None:
        self._line, self._previewed = line, None
        self._show_line(line)
        self.papers.show_names(line.components, preview=False)
        if self.person.is_scanned:
            self.papers.tick_identity()
        self.ask_promise()
        self._ask_offers()

    def _show_line(self, line: "ProcedureLine | None") -> None:
        """Show the procedure's fee and term, ask what it makes one ask, and let F1 tell what it wants."""
        from desk_app.ui import due_words
        from desk_app.ui.pages.intake.procedure import rule

        self.procedure.input.setWhatsThis("" if line is None else rule(line))
        self.pay.show_procedure(line)
        term = None if line is None else line.term
        self.further.say_term("" if term is None else due_words.term_words(term))
        self._offer_choice()

    def _offer_choice(self) -> None:
        """Ask for the wish to hand in directly only where the citizen had the choice."""
        from desk_app.ui.pages.intake.procedure import is_online

        self.further.offer_choice(is_online(self._line) and self._channel.value() == DIRECT)

    def _on_procedure_edited(self, _text: str) -> None:
        """Forget the procedure that was taken as soon as its words are changed."""
        self.procedure.set_fault("")
        if self._line is not None:
            self._line = None
            self._on_previewed(None)

    def ask_promise(self) -> None:
        """Ask when the result would be promised, for what stands in the form now."""
        line = self._line or self._previewed
        if line is None:
            self.due.say_nothing()
            return
        day = self.further.rest.due_on()
        if day is not None:
            self.due.say_by_hand(f"{words.weekday(day)} {words.day(day)}")
            return
        received_at, channel = self.further.rest.received_at(), str(self._channel.value())
        elsewhere = bool(self.further.competent())

        def query(work: Any) -> "Promise":
            from desk_app.domain.dossier.facts import Channel
            from desk_app.usecases import intake

            return intake.preview(work, line, received_at, Channel(channel), elsewhere=elsewhere)

        self._desk.ops.read(self, query, partial(self._show_promise, line), key="promise")

    def _show_promise(self, line: "ProcedureLine", promise: "Promise") -> None:
        if line is (self._line or self._previewed) and self.further.rest.due_on() is None:
            self.due.say_promise(promise, line.term)

    def ask_till(self) -> None:
        """Ask under which receipt a fee would be taken, and whether the cash book still takes any."""
        received_at = self.further.rest.received_at()

        def query(work: Any) -> "Till":
            from desk_app.usecases import intake

            return intake.till(work, received_at)

        self._desk.ops.read(self, query, self.pay.show_till, key="till")

    def _ask_offers(self) -> None:
        """Ask which papers of this procedure lie here digitized from an earlier dossier of the citizen."""
        line, citizen = self._line, self.person.citizen_id()
        if line is None or not citizen:
            self.papers.offer({})
            return

        def query(work: Any) -> dict[str, str]:
            from desk_app.usecases.returning import reusable

            return reusable(work, citizen, line.components)

        self._desk.ops.read(self, query, partial(self._show_offers, line), key="offers")

    def _show_offers(self, line: "ProcedureLine", offers: dict[str, str]) -> None:
        if line is self._line:
            self.papers.offer(offers)

    def _on_channel(self) -> None:
        self._suit_channel()
        self.ask_promise()

    def _suit_channel(self) -> None:
        channel = str(self._channel.value())
        self.pay.suit_channel(channel)
        self.further.suit_channel(channel)
        self._offer_choice()

    # Reading

    def faulty_field(self, name: str) -> Labelled[Any] | None:
        """Return what a refused rule is said beside, unfolded where it was folded away."""
        further = self.further
        if name in ("official", "tracking", "received_at", "due_at"):
            further.rest.show()
        if name in ("fee", "paid"):
            return self.pay.faulty(name)
        return {
            "person": self.person.name,
            "citizen_id": self.person.reason,
            "born": self.person.born,
            "procedure": self.procedure,
            "official": further.rest.official,
            "tracking": further.rest.tracking,
            "received_at": further.rest.day,
            "due_at": further.rest.due,
        }.get(name)

    def is_complete(self) -> bool:
        """Say whether the form can be saved; where it cannot, the first field to mend has the focus and says why."""
        self.papers.settle()
        if not self.person.is_complete():
            return False
        if self._line is None:
            self.procedure.set_fault(self.tr("Type a few letters of the procedure and take it by Enter."))
            self.procedure.input.setFocus()
            return False
        return self.pay.is_valid() and self.further.is_valid()

    def filled(self) -> "Filled":
        """Return the form as it is recorded."""
        from desk_app.ui.pages.intake.record import Filled

        person, further, rest = self.person.value(), self.further, self.further.rest
        fee, paid = self.pay.taken()
        assert self._line is not None
        return Filled(
            procedure_code=self._line.code,
            name=person["name"],
            citizen_id=self.person.citizen_id(),
            born=self.person.day_of_birth(),
            sex=person["sex"],
            phone=person["phone"],
            address=person["address"],
            channel=str(self._channel.value()),
            received_at=rest.received_at(),
            due_on=rest.due_on(),
            official=rest.official.value(),
            papers=self.papers.papers(),
            fee=fee,
            paid=paid,
            delivery=str(self.pay.delivery.value()),
            tracking=rest.tracking.value(),
            note=rest.note.value(),
            owner=further.filled_owner(),
            sets=rest.number_of_sets(),
            competent=further.competent(),
            by_choice=further.is_by_choice(),
            charges=self.pay.charges(),
            exceptions={**self.person.exceptions(), **self.pay.exceptions()},
        )

    # Emptying, drafts

    def clear(self) -> None:
        """Empty the form."""
        self._pending = None
        self._line = self._previewed = None
        self._channel.set_value(DIRECT)
        for part in (self.person, self.procedure, self.further, self.pay):
            part.clear()
        self._suit_channel()
        self.procedure.set_hint("")
        self.papers.show_none()
        self.due.say_nothing()

    def restore(self, draft: "Draft") -> None:
        """Fill the form from a draft; the procedure is looked up anew."""
        self._channel.set_value(draft.get("channel", DIRECT))
        self.person.set_value(draft.get("person", {}))
        self.further.set_value(draft.get("further", {}))
        self.pay.set_value(draft.get("pay", {}))
        self._suit_channel()
        code = str(draft.get("procedure", ""))
        self.procedure.choose(None, str(draft.get("typed", "")))
        if code:
            self._pending = dict(draft)
            self._look_up(code)

    def collected(self) -> "Draft | None":
        """Return the form as it stands, None where nothing is typed."""
        person, further, typed = self.person.value(), self.further.value(), self.procedure.value()
        channel = self._channel.value()
        if not (any(person.values()) or any(further.values()) or typed or self.pay.is_touched() or channel != DIRECT):
            return None
        from desk_app.ui.pages.intake.record import packed

        waiting = self._pending or {}
        return {
            "channel": channel,
            "person": person,
            "procedure": waiting.get("procedure") or (self._line.code if self._line is not None else ""),
            "typed": typed,
            "papers": waiting.get("papers") or [packed(paper) for paper in self.papers.papers() if self._line],
            "pay": waiting.get("pay") or self.pay.value(),
            "further": further,
        }

    def _look_up(self, code: str) -> None:
        def query(work: Any) -> "ProcedureLine | None":
            from desk_app.usecases import catalogue

            return catalogue.entry(work, code)

        self._desk.ops.read(self, query, self._on_looked_up, key="restored")

    def _on_looked_up(self, line: "ProcedureLine | None") -> None:
        """Show the draft's procedure with its ticks, unless another was chosen meanwhile."""
        draft, self._pending = self._pending, None
        if draft is None or line is None or self._line is not None:
            return
        self.procedure.choose(line, line.name)
        self._take(line)
        self.pay.set_value(draft.get("pay", {}))
        from desk_app.ui.pages.intake.record import Paper

        papers = [Paper(**paper) for paper in draft.get("papers", ())]
        if papers:
            self.papers.show_papers(papers)


def _column(place: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _stops(part: QWidget) -> list[QWidget]:
    """Return what Tab can reach in a part: of segments each one, as the chosen one takes the focus for all."""
    return [*part.choices()] if isinstance(part, Segments) else [part]
