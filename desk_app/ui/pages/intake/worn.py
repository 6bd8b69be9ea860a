"""Buttons and the keys on them: worn by one that does not own them, given away by one that has no room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from desk_app.ui.theme.tokens import Space
from desk_app.ui.widgets import drawing
from desk_app.ui.widgets.button import Button, Kind


class WornButton(Button):
    """A button with the cap of a key that it does not own: `WornButton("Xóa trắng", wears="Esc")`."""

    def __init__(self, text: str, *, wears: str, kind: Kind = Kind.PLAIN) -> None:
        self._wears = wears
        super().__init__(text, kind=kind)

    @property
    def cap(self) -> str:
        """Return what stands on the key's cap."""
        return self._wears


class YieldingButton(Button):
    """A link that gives its cap away where room is short: with large letters, all of a row's words stay."""

    def __init__(self, text: str, *, key: str) -> None:
        super().__init__(text, kind=Kind.LINK, key=key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for the words alone."""
        whole = self.sizeHint()
        return QSize(whole.width() - round(drawing.cap_width(self.cap)) - Space.X1, whole.height())
