"""Which dossiers the list shows: words as typed, received from when, in what state, and more on demand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.domain.dossier.facts import Channel
from desk_app.domain.dossier.state import Standing
from desk_app.domain.localtime import at, day_start, local_date
from desk_app.ui import words
from desk_app.ui.pages.dossiers.states import channel_word
from desk_app.ui.theme.tokens import Height, Space
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.date_field import DateField
from desk_app.ui.widgets.dropdown import DropDown
from desk_app.ui.widgets.field import Labelled, SearchField
from desk_app.ui.widgets.keys import shortcut
from desk_app.ui.words import group
from desk_app.usecases.browse import DossierFilter

OVERDUE = "overdue"
OPEN = "open"
_OPEN_STANDINGS = frozenset({Standing.PROCESSING.value, Standing.PAUSED.value, Standing.SUPPLEMENT.value})


class FilterBar(QWidget):
    """The filter over the list; `changed` comes with every change that a person makes."""

    changed = Signal()
    downward = Signal()

    def __init__(self, clock: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.search = SearchField(self.tr("Name, number, citizen id, phone"))
        self.search.setWhatsThis(
            self.tr(
                "Letters without diacritics find names; either number, the citizen id and the phone find their dossier."
            )
        )
        self._since = DropDown(self._days(), caption=self.tr("From"), name=self.tr("Received from"))
        self._state = DropDown(self._states(), caption=self.tr("State"))
        self._more = Button(self.tr("More"), kind=Kind.QUIET, icon="filter")
        self._more.setToolTip("Ctrl+L")
        self._further = _Further(clock)
        self._build()
        self._wire()

    @property
    def typed(self) -> str:
        """Return the words that are looked for."""
        return self.search.value()

    def chosen(self) -> DossierFilter:
        """Return the filter as it stands."""
        since = self._since.value()
        state = self._state.value()
        chosen = DossierFilter(
            typed=self.typed,
            received_from=None if since is None else day_start(since),
            standings=_OPEN_STANDINGS if state == OPEN else frozenset({state} if state and state != OVERDUE else ()),
            overdue_at=self._clock() if state == OVERDUE else None,
        )
        return self._further.narrowed(chosen)

    def since(self) -> date | None:
        """Return the first day of reception that is shown."""
        return self._further.first_day() or self._since.value()

    def is_set(self) -> bool:
        """Say whether anything is left out of the list."""
        return replace(self.chosen(), overdue_at=None) != DossierFilter() or self._state.value() is not None

    def is_search_only(self) -> bool:
        """Say whether only words narrow the list."""
        return replace(self.chosen(), typed="") == DossierFilter()

    def reset(self) -> None:
        """Show every dossier again; nobody is told."""
        self.search.clear()
        self._since.set_value(None)
        self._state.set_value(None)
        self._further.reset()
        self._mark_further()

    def widen(self) -> None:
        """Keep the words alone."""
        typed = self.search.text()
        self.reset()
        self.search.setText(typed)
        self.changed.emit()

    def say_count(self, count: int | None) -> None:
        """Say how many dossiers the list has; None while they are counted."""
        counted = "…" if count is None else self.tr("{count} dossiers").format(count=group(count))
        self.search.set_trailing(counted)

    def offer_fields(self, fields: Sequence[str]) -> None:
        """Take the fields of the catalogue."""
        self._further.offer_fields(fields)

    def focus_search(self) -> None:
        """Put the focus where a search is typed."""
        self.search.setFocus()
        self.search.selectAll()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(self._since)
        row.addWidget(self._state)
        row.addStretch()
        row.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.X2, Space.X4, Space.X2)
        column.setSpacing(Space.X2)
        column.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self._further)
        self._further.hide()

    def _wire(self) -> None:
        self.search.edited.connect(self.changed)
        self.search.downward.connect(self.downward)
        self.search.returnPressed.connect(self.downward)
        self._since.chosen.connect(self.changed)
        self._state.chosen.connect(self.changed)
        self._further.changed.connect(self._on_further)
        self._more.clicked.connect(self._toggle_further)
        shortcut("Ctrl+L", self, self._toggle_further)

    def _on_further(self) -> None:
        self._mark_further()
        self.changed.emit()

    def _mark_further(self) -> None:
        count = self._further.count()
        self._more.setText(self.tr("More ({count})").format(count=count) if count else self.tr("More"))
        self._more.updateGeometry()

    def _toggle_further(self) -> None:
        self._further.setVisible(self._further.isHidden())
        if self._further.isVisible():
            self._further.focus_first()
        else:
            self.focus_search()

    def _days(self) -> list[tuple[date | None, str]]:
        today = local_date(self._clock())
        month, quarter = today.replace(day=1), date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        year = date(today.year, 1, 1)
        days = sorted(
            {today, today - timedelta(days=today.weekday()), month, quarter, year, date(today.year - 1, 1, 1)}
        )
        return [(None, self.tr("any day")), *((day, words.day(day)) for day in reversed(days))]

    def _states(self) -> list[tuple[str | None, str]]:
        return [
            (None, self.tr("all")),
            (OPEN, self.tr("not finished")),
            (OVERDUE, self.tr("overdue")),
            (Standing.PROCESSING.value, self.tr("in process")),
            (Standing.SUPPLEMENT.value, self.tr("supplement")),
            (Standing.PAUSED.value, self.tr("paused")),
            (Standing.RESOLVED.value, self.tr("result issued")),
            (Standing.REFUSED.value, self.tr("refused")),
            (Standing.WITHDRAWN.value, self.tr("withdrawn")),
            (Standing.VOIDED.value, self.tr("voided")),
        ]


class _Further(QWidget):
    """The rarer filters: days of reception, way in, field."""

    changed = Signal()

    def __init__(self, clock: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = lambda: local_date(clock())  # noqa: E731 – one word for two fields
        self._first = DateField(self.tr("Received from"), today=today)
        self._last = DateField(self.tr("Received until"), today=today)
        ways: list[tuple[str, str]] = [("", self.tr("all"))]
        self._channel = DropDown([*ways, *((way.value, channel_word(way)) for way in Channel)])
        self._field = DropDown([("", self.tr("all"))])
        self._build()
        self._first.dated.connect(self.changed)
        self._last.dated.connect(self.changed)
        self._channel.chosen.connect(self.changed)
        self._field.chosen.connect(self.changed)

    def narrowed(self, chosen: DossierFilter) -> DossierFilter:
        """Return the filter, narrowed by what stands here."""
        first, last = self._first.day(), self._last.day()
        return replace(
            chosen,
            received_from=chosen.received_from if first is None else day_start(first),
            received_until=None if last is None else at(last, 24),
            channel=self._channel.value() or "",
            fields=frozenset({self._field.value()} if self._field.value() else ()),
        )

    def first_day(self) -> date | None:
        """Return the first day of reception that is shown."""
        return self._first.day()

    def count(self) -> int:
        """Return how many of the rarer filters are set."""
        return sum(map(bool, (self._first.day(), self._last.day(), self._channel.value(), self._field.value())))

    def offer_fields(self, fields: Sequence[str]) -> None:
        """Take the fields of the catalogue."""
        self._field.set_options([("", self.tr("all")), *((field, field) for field in fields)])

    def reset(self) -> None:
        """Set nothing."""
        self._first.set_day(None)
        self._last.set_day(None)
        self._channel.set_value("")
        self._field.set_value("")

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self._first.setFocus()

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.FIELDS)
        grid.setVerticalSpacing(Space.X1)
        grid.addWidget(self._first, 0, 0)
        grid.addWidget(self._last, 0, 1)
        grid.addWidget(Labelled(self.tr("Way in"), self._channel), 1, 0)
        grid.addWidget(Labelled(self.tr("Field of work"), self._field), 1, 1)
        self._field.setMinimumWidth(Height.AREA)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
