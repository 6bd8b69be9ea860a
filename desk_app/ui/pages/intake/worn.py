"""Buttons that wear a key which acts by other ways: the window's, or the page's even while they are out of sight."""

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
