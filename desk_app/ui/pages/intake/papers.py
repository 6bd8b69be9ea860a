"""The components of the dossier: which are there, digitized, used again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.text import fold
from desk_app.ui.theme.tokens import Height, Line, Space, Tone
from desk_app.ui.widgets.checklist import CheckItem, Checklist
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.ui.pages.intake.record import Paper

_LEAST_ROWS = 3
_DASH = " – "
_CONDITIONS = ("(nếu", "(chỉ khi", "(trường hợp")
"""How the catalogue marks a paper that not everybody needs"""
_IDENTITY = {"giay to tuy than", "giay to tuy than cua nguoi yeu cau", "giay to tuy than cua nguoi nop"}


def split_name(name: str) -> tuple[str, str]:
    """Return a component's name and what the catalogue adds to it.

    >>> split_name("Giấy tờ tùy thân (CCCD/hộ chiếu) – xuất trình")
    ('Giấy tờ tùy thân', 'CCCD/hộ chiếu – xuất trình')
    >>> split_name("Tờ khai đăng ký khai sinh")
    ('Tờ khai đăng ký khai sinh', '')
    """
    head, dash, tail = name.partition(_DASH)
    main, bracket, rest = head.partition(" (")
    inner, _, after = rest.rpartition(")")
    if not bracket or after.strip() or ")" in inner:
        return head, tail
    return main, f"{inner}{dash}{tail}"


def is_conditional(name: str) -> bool:
    """Say whether a component is asked for only in some cases.

    >>> is_conditional("Văn bản ủy quyền (nếu ủy quyền)"), is_conditional("Tờ khai")
    (True, False)
    """
    return any(mark in name for mark in _CONDITIONS)


def is_identity(name: str) -> bool:
    """Say whether a component is the paper that the applicant's own card is.

    >>> is_identity("Giấy tờ tùy thân của người yêu cầu (CCCD/căn cước/hộ chiếu) – xuất trình")
    True
    >>> is_identity("Giấy tờ tùy thân của các bên"), is_identity("Bản sao giấy tờ tùy thân")
    (False, False)
    """
    return fold(split_name(name)[0]) in _IDENTITY and not is_conditional(name)


class PapersPart(QWidget):
    """The checklist with its head and keys; `papers` is what is recorded."""

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._papers: list[Paper] = []
        self._offers: Mapping[str, str] = {}
        self._chip = Chip(parent=self)
        self.list = Checklist(name=self.tr("Components of the dossier"))
        self._none = Text("", tone="quiet", wrap=True, parent=self)
        self._area = QScrollArea(self)
        self._hints = KeyHints(
            [
                ("Space", self.tr("there")),
                ("A", self.tr("all there")),
                ("D", self.tr("digitized")),
                ("R", self.tr("reused")),
            ],
            self,
        )
        self._build()
        self._wire()
        self.show_none()

    def papers(self) -> "tuple[Paper, ...]":
        """Return the components as they are ticked."""
        return tuple(self._papers)

    def show_names(self, names: Sequence[str], *, preview: bool) -> None:
        """Show the components of a procedure, none ticked."""
        from desk_app.ui.pages.intake.record import Paper

        self.show_papers([Paper(name=name) for name in names], preview=preview)

    def show_papers(self, papers: "Sequence[Paper]", *, preview: bool = False) -> None:
        """Show components as they were ticked."""
        self._papers, self._offers = list(papers), {}
        text = self.tr("Preview · Enter takes the procedure") if preview else ""
        self._chip.say(text, Tone.INFO)
        self.list.setEnabled(not preview)
        self._show()
        if not papers:
            self._say_none(self.tr("The catalogue lists no components for this procedure."))

    def show_none(self) -> None:
        """Say that there is nothing to tick before a procedure is chosen."""
        self._papers, self._offers = [], {}
        self._chip.say("")
        self._show()
        self._say_none(self.tr("They appear here as soon as you choose the procedure."))

    def offer(self, sources: Mapping[str, str]) -> None:
        """Offer papers that lie here digitized already: component → number of the dossier that holds it."""
        self._offers = sources
        self._show()

    def go_to_first(self) -> None:
        """Put the focus on the first component that is asked for and not ticked."""
        if self._papers:
            self.list.go_to_unticked()

    def tick_identity(self) -> None:
        """Tick the identity paper: the card was scanned, so it was shown."""
        for key, paper in enumerate(self._papers):
            if is_identity(paper.name) and not paper.present and self.list.isEnabled():
                self._change(key, replace(paper, present=True))

    def _build(self) -> None:
        head = SectionHead(self.tr("Components of the dossier"), parent=self)
        head.add(self._chip)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._area.setWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X2)
        column.addWidget(head)
        column.addWidget(self._none)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._hints)
        column.addLayout(foot)
        column.addStretch()

    def _wire(self) -> None:
        self.list.ticked.connect(self._on_ticked)
        self.list.digitized.connect(self._on_digitized)
        self.list.reused.connect(self._on_reused)
        self.list.selectionModel().currentChanged.connect(self._on_moved)
        shortcut("R", self, self._reuse_current, within=self.list)
        shortcut("A", self, self._tick_all, within=self.list)

    def _say_none(self, text: str) -> None:
        self._none.say(text)

    def _show(self) -> None:
        self.list.show_items([self._item(key, paper) for key, paper in enumerate(self._papers)])
        height = self.list.sizeHint().height()
        self._area.setVisible(bool(self._papers))
        self._hints.setVisible(bool(self._papers))
        self._none.setVisible(not self._papers)
        least = min(len(self._papers), _LEAST_ROWS) * Height.ROW_TALL + 2 * Line.HAIR
        self._area.setMinimumHeight(min(least, height))
        self._area.setMaximumHeight(height)

    def _item(self, key: int, paper: "Paper") -> CheckItem:
        text, note = split_name(paper.name)
        source = self._offers.get(paper.name, "")
        if paper.source:
            note = self.tr("From dossier {number}").format(number=paper.source)
        return CheckItem(
            key=key,
            text=text,
            note=note[:1].upper() + note[1:],
            ticked=paper.present,
            offer=self.tr("Digitized in dossier {number}").format(number=source) if source else "",
            digitized=paper.digitized,
            reused=paper.reused,
            off=is_conditional(paper.name) and not paper.present,
        )

    # What the keys do

    def _on_ticked(self, key: Any, ticked: bool) -> None:
        from desk_app.ui.pages.intake.record import Paper

        self._change(key, Paper(name=self._papers[key].name, present=ticked))

    def _on_digitized(self, key: Any) -> None:
        paper = self._papers[key]
        self._change(key, replace(paper, present=True, digitized=not paper.digitized))

    def _on_reused(self, key: Any) -> None:
        paper = self._papers[key]
        reused = not paper.reused
        source = self._offers.get(paper.name, "") if reused else ""
        self._change(key, replace(paper, present=True, reused=reused, source=source))

    def _reuse_current(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._papers):
            self._on_reused(row)

    def _tick_all(self) -> None:
        """Tick everything that is asked for of everybody."""
        for key, paper in enumerate(self._papers):
            if not is_conditional(paper.name) and not paper.present:
                self._change(key, replace(paper, present=True))

    def _change(self, key: int, paper: "Paper") -> None:
        self._papers[key] = paper
        self.list.change(self._item(key, paper))
        self.ticked.emit()

    def _on_moved(self, index: QModelIndex) -> None:
        """Bring the row under the cursor into sight."""
        area = self.list.visualRect(index)
        self._area.ensureVisible(area.x(), area.center().y(), 0, Height.ROW_TALL)
