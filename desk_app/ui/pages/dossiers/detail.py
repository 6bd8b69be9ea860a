"""One dossier in full: head, steps, papers, result, post, what happened; and where acts ask what they need."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import told
from desk_app.ui.pages.dossiers import acts, deeds
from desk_app.ui.pages.dossiers.acts import every_act, possible
from desk_app.ui.pages.dossiers.circumstances import Circumstances
from desk_app.ui.pages.dossiers.correction import CorrectForm
from desk_app.ui.pages.dossiers.deeds import Deed
from desk_app.ui.pages.dossiers.file_notices import FileNotices
from desk_app.ui.pages.dossiers.form import ActForm
from desk_app.ui.pages.dossiers.forms import FORMS, DeliveredForm, ReuseForm, ReverseForm
from desk_app.ui.pages.dossiers.happenings import happenings
from desk_app.ui.pages.dossiers.head import Head
from desk_app.ui.pages.dossiers.menus import act_menu, paper_menu, under_it
from desk_app.ui.pages.dossiers.panel import ActPanel, Carry
from desk_app.ui.pages.dossiers.papers import Papers, offers_by_row
from desk_app.ui.pages.dossiers.parcels import Parcels
from desk_app.ui.pages.dossiers.prints import owed, papers
from desk_app.ui.pages.dossiers.progress import steps
from desk_app.ui.pages.dossiers.why import explained
from desk_app.ui.theme.tokens import Space, Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.stepper import Stepper
from desk_app.ui.widgets.tick import Tick
from desk_app.ui.widgets.timeline import Timeline
from desk_app.usecases.browse import File


class Detail(QWidget):
    """The dossier that is shown; `carry` does a deed, `act` starts one by its name."""

    void_asked = Signal(object)
    """File: void it, once the dialog has a reason"""
    print_asked = Signal(str)
    """form: show the dossier's paper for printing"""
    left = Signal()

    def __init__(self, desk: Desk, carry: Carry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._carry = desk, carry
        self._file: File | None = None
        self.papers = Papers()
        self.head = Head(self.papers.table)
        self.panel = ActPanel(carry)
        self._notices = FileNotices()
        self._circumstances = Circumstances()
        self._stepper = Stepper()
        self._result = Tick(self.tr("Result digitized and signed"))
        self._parcels = Parcels()
        self._timeline_head = SectionHead("")
        self._timeline = Timeline()
        self._build()
        self._wire()

    @property
    def file(self) -> File | None:
        """Return the dossier that is shown."""
        return self._file

    def show_file(self, file: File) -> None:
        """Show a dossier; a form that is open for it stays, one for another goes."""
        elder, self._file = self._file, file
        if elder is not None and elder.dossier.id != file.dossier.id:
            self.panel.close_panel()
            self._area.verticalScrollBar().setValue(0)
        now = self._desk.clock()
        can = possible(file)
        self.head.show_file(file, now)
        self._stepper.show_steps(steps(file))
        key = next(act.key for act in every_act() if act.name == acts.ALL_DIGITIZED)
        self.papers.show_file(file, offers_by_row(file), key=key, can_digitize=acts.ALL_DIGITIZED in can)
        self._result.setVisible(acts.RESULT in can)
        self._result.setChecked(file.dossier.result_digitized)
        self._parcels.show_items(file.post, shown=acts.by_post(file), can_add=acts.POST in can)
        self._circumstances.show_file(file, now)
        self._show_timeline(file, now)
        self._notices.show_file(file, elder, now)

    def act(self, name: str) -> None:
        """Start an act by its name; where the dossier does not allow it, say why and what to do instead."""
        file = self._file
        if file is None:
            return
        if name not in possible(file):
            self._notices.tell("refused", Tone.WARN, told(acts.why_not(file, name)), passing=True)
            self._area.verticalScrollBar().setValue(0)
            return
        at_once = self._at_once().get(name)
        if at_once is not None:
            at_once(file)
        elif name == acts.CORRECT:
            self._ask(CorrectForm(file, self._desk))
        else:
            self._ask(FORMS[name](file, self._desk))

    def act_by_key(self, key: str) -> None:
        """Start the act of a key; of those that share it, the one that the dossier allows now."""
        names = [act.name for act in every_act() if act.key == key]
        can = possible(self._file) if self._file is not None else set()
        self.act(next((name for name in names if name in can), names[0]))

    def focus_papers(self) -> None:
        """Put the focus into the list of papers, where the detail's keys act."""
        self.papers.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _at_once(self) -> dict[str, Callable[[File], None]]:
        return {
            acts.BEGIN: lambda file: self._do(deeds.begin(file.dossier)),
            acts.ALL_DIGITIZED: lambda file: self._do(deeds.digitize_all(file)),
            acts.RESULT: lambda file: self._do(deeds.toggle_result(file.dossier)),
            acts.SETTLE: lambda file: self._do(deeds.settle(file.dossier)),
            acts.WHY: self._explain,
            acts.PRINT: self._print,
            acts.VOID: self.void_asked.emit,
        }

    def _do(self, deed: Deed) -> None:
        self._carry(deed, lambda: None, self._on_refused)

    def _on_refused(self, error: Refusal) -> None:
        self._notices.tell("refused", Tone.LATE, told(error), passing=True)
        self._area.verticalScrollBar().setValue(0)
        if self._file is not None:
            self._result.setChecked(self._file.dossier.result_digitized)

    def _ask(self, form: ActForm) -> None:
        self.panel.show_form(form)
        self._area.verticalScrollBar().setValue(0)

    def _explain(self, file: File) -> None:
        self.panel.explain(self.tr("Why this date?"), explained(file.reasons, file.dossier))
        self._area.verticalScrollBar().setValue(0)

    def show_menu(self, under: QWidget) -> None:
        """Offer everything that may be done now."""
        if self._file is None:
            return
        under_it(act_menu(self, self._file, self.act), under)

    def show_papers(self, under: QWidget) -> None:
        """Offer every paper that the dossier can have now; without any, say why."""
        if self._file is None:
            return
        offered = papers(self._file)
        if offered:
            under_it(paper_menu(self, offered, self.print_asked.emit), under)
        else:
            self.act(acts.PRINT)

    def _print(self, file: File) -> None:
        """Show the paper that is owed, else the menu of papers."""
        form = owed(file)
        if form:
            self.print_asked.emit(form)
        else:
            self.show_papers(self.head.print)

    # Papers

    def _on_present(self, row: int) -> None:
        self._mark(row, deeds.toggle_present)

    def _on_digitized(self, row: int) -> None:
        self._mark(row, deeds.toggle_digitized)

    def _on_reused(self, row: int) -> None:
        file = self._file
        if file is None or not 0 <= row < len(file.components) or acts.CORRECT not in possible(file):
            return
        offer = offers_by_row(file).get(row)
        if file.components[row].reused:
            self._do(deeds.stop_reusing(file, row))
        elif offer is not None:
            self._do(deeds.reuse(file, row, offer.source))
        else:
            self._ask(ReuseForm(file, self._desk, row))

    def _mark(self, row: int, deed: Callable[[File, int], Deed]) -> None:
        file = self._file
        if file is not None and 0 <= row < len(file.components) and acts.CORRECT in possible(file):
            self._do(deed(file, row))

    def _on_delivered(self, item: str) -> None:
        if self._file is not None:
            self._ask(DeliveredForm(self._file, self._desk, item))

    def _on_reversed(self, receipt: str) -> None:
        if self._file is not None and acts.REVERSE in possible(self._file):
            self._ask(ReverseForm(self._file, self._desk, receipt))

    # Showing

    def _show_timeline(self, file: File, now: int) -> None:
        counters = {one.counter for one in file.happened if one.counter is not None}
        aside = self.tr("{events} events, {counters} counters").format(
            events=len(file.happened), counters=len(counters)
        )
        self._timeline_head.say(self.tr("What happened"), aside)
        self._timeline.show_happenings(happenings(file.happened, now))

    def _build(self) -> None:
        body = QFrame()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(Space.PAGE, Space.X3, Space.PAGE, Space.X4)
        inner.setSpacing(Space.X4)
        shown = (self._notices, self.panel, self._stepper, self.papers, self._result, self._parcels)
        parts = (*shown, self._circumstances)
        for part in parts:
            inner.addWidget(part)
        story = QVBoxLayout()
        story.setSpacing(Space.X1)
        story.addWidget(self._timeline_head)
        story.addWidget(self._timeline)
        inner.addLayout(story)
        inner.addStretch()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(body)
        top = QWidget()
        upper = QVBoxLayout(top)
        upper.setContentsMargins(Space.PAGE, Space.X3, Space.PAGE, 0)
        upper.addWidget(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._area, 1)
        why = Button(self.tr("Why this date?"), kind=Kind.LINK, key="F8")
        why.clicked.connect(lambda: self.act(acts.WHY))
        self._timeline_head.add(why)

    def _wire(self) -> None:
        self.head.stepped.connect(self.act)
        self.head.menu_asked.connect(self.show_menu)
        self.head.papers_asked.connect(self.show_papers)
        self._notices.act_asked.connect(self.act)
        self._circumstances.reversed.connect(self._on_reversed)
        self.papers.present.connect(self._on_present)
        self.papers.digitized.connect(self._on_digitized)
        self.papers.reused.connect(self._on_reused)
        self.papers.all_digitized.connect(lambda: self.act(acts.ALL_DIGITIZED))
        self._result.clicked.connect(lambda: self.act(acts.RESULT))
        self._parcels.added.connect(lambda: self.act(acts.POST))
        self._parcels.delivered.connect(self._on_delivered)
        self.panel.closed.connect(self.focus_papers)
        shortcut("Left", self.papers.table, self.left.emit, within=self.papers.table)
