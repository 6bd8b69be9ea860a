"""The components of the dossier: which are there, digitized, used again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desk_app.domain.text import fold
from desk_app.ui.theme.tokens import Height, Line, Space, Tone
from desk_app.ui.widgets.checklist import CheckItem, Checklist
from desk_app.ui.widgets.chip import Chip
from desk_app.ui.widgets.keys import KeyHints, shortcut
from desk_app.ui.widgets.panel import SectionHead
from desk_app.ui.widgets.text import Text

if TYPE_CHECKING:
    from desk_app.ui.pages.intake.counts import CountsEditor
    from desk_app.ui.pages.intake.record import Paper

_LEAST_ROWS = 3
_DASH = " – "
_CONDITIONS = ("(nếu", "(chỉ khi", "(trường hợp")
"""How the catalogue marks a paper that not everybody needs"""
_SHOWN = ("xuất trình",)
"""How the catalogue marks a paper that is shown and taken home again"""
_AUTHORITY = "van ban uy quyen"
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


def is_shown_only(name: str) -> bool:
    """Say whether a component is shown, not handed in: none of it stays here to be counted.

    >>> is_shown_only("Giấy tờ tùy thân (CCCD/hộ chiếu) – xuất trình"), is_shown_only("Tờ khai")
    (True, False)
    """
    return any(mark in name for mark in _SHOWN)


def is_authority(name: str) -> bool:
    """Say whether a component is the paper by which somebody may hand in for another.

    >>> is_authority("Văn bản ủy quyền (nếu ủy quyền)")
    True
    """
    return fold(name).startswith(_AUTHORITY)


class _Area(QScrollArea):
    """Scrolls a long list, and wants the room for all of it."""

    def sizeHint(self) -> QSize:
        """Return the height of the whole list."""
        return QSize(super().sizeHint().width(), self.maximumHeight())


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
        self._area = _Area(self)
        self._hints = KeyHints(
            [
                ("Space", self.tr("there")),
                ("A", self.tr("all there")),
                ("D", self.tr("digitized")),
                ("R", self.tr("reused")),
                ("N", self.tr("how many")),
            ],
            self,
        )
        self._build()
        self._wire()
        self.show_none()

    def papers(self) -> "tuple[Paper, ...]":
        """Return the components as they are ticked and counted."""
        return tuple(self._papers)

    def settle(self) -> None:
        """Take the counts that somebody is typing and did not leave: they save now."""
        if "counts" in self.__dict__:
            self.counts.take()

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
                self._change(key, self._ticked(paper))

    def tick_authority(self) -> None:
        """Tick the paper of authority, where the procedure lists one: the clerk has just named it."""
        for key, paper in enumerate(self._papers):
            if is_authority(paper.name) and not paper.present and self.list.isEnabled():
                self._change(key, self._ticked(paper))

    @cached_property
    def counts(self) -> "CountsEditor":
        """Make the editor of counts when it is first opened."""
        from desk_app.ui.pages.intake.counts import CountsEditor

        editor = CountsEditor(self.list)
        editor.counted.connect(self._on_counted)
        return editor

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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _wire(self) -> None:
        self.list.ticked.connect(self._on_ticked)
        self.list.digitized.connect(self._on_digitized)
        self.list.reused.connect(self._on_reused)
        self.list.selectionModel().currentChanged.connect(self._on_moved)
        shortcut("R", self, self._reuse_current, within=self.list)
        shortcut("A", self, self._tick_all, within=self.list)
        shortcut("N", self, self._count_current, within=self.list)
        for digit in "123456789":
            shortcut(digit, self, partial(self._count_current, digit), within=self.list)

    def _say_none(self, text: str) -> None:
        self._none.say(text)

    def _show(self) -> None:
        if "counts" in self.__dict__:
            self.counts.close_quietly()
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
        note = " · ".join(part for part in (self._counted(paper), note) if part)
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

        blank = Paper(name=self._papers[key].name)
        self._change(key, self._ticked(blank) if ticked else blank)

    def _on_digitized(self, key: Any) -> None:
        paper = self._papers[key]
        self._change(key, replace(self._ticked(paper), digitized=not paper.digitized))

    def _on_reused(self, key: Any) -> None:
        """Take the copy that lies here digitized: then no paper is handed in, and none is counted."""
        paper = self._papers[key]
        if paper.reused:
            self._change(key, self._ticked(replace(paper, present=False, reused=False, source="")))
            return
        source = self._offers.get(paper.name, "")
        used = replace(paper, present=True, reused=True, source=source, originals=0, certified=0, photocopies=0)
        self._change(key, used)

    @staticmethod
    def _ticked(paper: "Paper") -> "Paper":
        """Return the paper as it is handed in: one original, unless it is only shown."""
        if paper.present:
            return paper
        return replace(paper, present=True, originals=0 if is_shown_only(paper.name) else 1)

    def _counted(self, paper: "Paper") -> str:
        """Return how many of each kind were handed in."""
        kinds = (self.tr("{n} original"), self.tr("{n} certified"), self.tr("{n} photocopy"))
        return ", ".join(word.format(n=n) for word, n in zip(kinds, paper.counts, strict=True) if n)

    def _count_current(self, typed: str = "") -> None:
        """Open the counts of the paper under the cursor; a digit begins the originals."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._papers) and self.list.isEnabled():
            paper = self._ticked(self._papers[row])
            self.counts.open(row, self.list.visualRect(self.list.currentIndex()), paper.counts, typed)

    def _on_counted(self, key: int, originals: int, certified: int, photocopies: int) -> None:
        """Take the counts; a paper of which there is any is there."""
        paper = self._papers[key]
        there = paper.present or bool(originals or certified or photocopies)
        counted = replace(paper, originals=originals, certified=certified, photocopies=photocopies)
        self._change(key, replace(counted, present=there))

    def _reuse_current(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._papers):
            self._on_reused(row)

    def _tick_all(self) -> None:
        """Tick everything that is asked for of everybody."""
        for key, paper in enumerate(self._papers):
            if not is_conditional(paper.name) and not paper.present:
                self._change(key, self._ticked(paper))

    def _change(self, key: int, paper: "Paper") -> None:
        self._papers[key] = paper
        self.list.change(self._item(key, paper))
        self.ticked.emit()

    def _on_moved(self, index: QModelIndex) -> None:
        """Bring the row under the cursor into sight."""
        area = self.list.visualRect(index)
        self._area.ensureVisible(area.x(), area.center().y(), 0, Height.ROW_TALL)
