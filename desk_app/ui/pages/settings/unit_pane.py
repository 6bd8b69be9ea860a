"""The unit's profile, written as a whole."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desk_app.domain.unit import Unit, UnitProfiled
from desk_app.ui.desk import Desk
from desk_app.ui.ops import Refusal
from desk_app.ui.page import Message
from desk_app.ui.pages.settings.pane import Pane, column_of, scrolled
from desk_app.ui.pages.settings.unit_form import UnitForm
from desk_app.ui.theme.tokens import Space, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.empty import StatePane
from desk_app.ui.widgets.panel import ActionBar
from desk_app.ui.widgets.text import Text
from desk_app.usecases import unit

if TYPE_CHECKING:
    from desk_app.store.work import Work


class UnitPane(Pane):
    """The form, and a bar that says whether something is changed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.form = UnitForm()
        self._stored: UnitProfiled | None = None
        self._is_changed = False
        self._said = Text(tone="quiet")
        self._save = Button(self.tr("Save the profile"), kind=Kind.MAIN, key="Ctrl+Enter")
        self._discard = Button(self.tr("As before"))
        self._pane = StatePane(scrolled(self.form, 2 * Width.PANEL_TRAY + 2 * Space.PAGE))
        foot = ActionBar()
        foot.left.addWidget(self._said)
        foot.add(self._discard)
        foot.add(self._save)
        column = column_of(self)
        column.addWidget(self._pane, 1)
        column.addWidget(foot)
        self.form.edited.connect(self._on_edited)
        self._save.clicked.connect(self.save)
        self._discard.clicked.connect(self._show_stored)
        self._mark(changed=False)

    def read(self) -> None:
        """Read the profile; what is half typed stays."""
        self._pane.show_loading()
        self._desk.ops.read(self, _profile, self._on_unit, key="unit", failed=self._on_unreadable)

    def focus_first(self) -> None:
        """Start with the name."""
        self.form.identity.focus_first()

    def draft(self) -> Mapping[str, Any] | None:
        """Return the form while it differs from what is recorded."""
        return self.form.values() if self._is_changed else None

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Type the form again."""
        self.form.fill(draft)
        self._mark(changed=True)

    def save(self) -> None:
        """Record the profile."""
        profile = self.form.profile()
        if profile is not None and self._is_changed:
            command = partial(unit.write_profile, written=profile)
            self._desk.ops.write(self, command, self._on_saved, failed=self._on_refused)

    def _on_unit(self, found: Unit) -> None:
        self._stored = found.profile
        if not self._is_changed:
            self._show_stored()
        self._pane.show_content()

    def _show_stored(self) -> None:
        if self._stored is not None:
            self.form.show_profile(self._stored)
        self._mark(changed=False)

    def _on_saved(self, _nothing: object) -> None:
        self._mark(changed=False)
        self.notify.emit(Message(text=self.tr("The unit's profile is saved.")))

    def _on_refused(self, error: Refusal) -> None:
        if not any(form.show_fault(error) for form in self.form.forms().values()):
            self.notify.emit(Message.of(error))

    def _on_unreadable(self, error: Refusal) -> None:
        self._pane.show_unread(error.title, error.remedy, self.read)

    def _on_edited(self) -> None:
        self._mark(changed=True)

    def _mark(self, *, changed: bool) -> None:
        self._is_changed = changed
        said = self.tr("Changed, not saved yet.") if changed else self.tr("What stands here is what is recorded.")
        self._said.say(said)
        off = "" if changed else self.tr("Nothing is changed.")
        self._save.set_off(off)
        self._discard.set_off(off)


def _profile(work: "Work") -> Unit:
    return unit.profile(work)
