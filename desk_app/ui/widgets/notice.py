"""Notices: one line on a state's ground, within the page where the matter is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk_app.ui.theme.tokens import Height, IconSize, Motion, Space, Tone
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.picture import Picture
from desk_app.ui.widgets.text import Text


class Notice(QFrame):
    """One sentence and at most one link with its key: `Notice(Tone.WARN, "…", action="Xem Đồng bộ")`.

    The sentence may set words at 600 by `<b>`; data must pass through `html.escape`. `acted` comes with the link.
    """

    acted = Signal()

    def __init__(
        self,
        tone: Tone,
        text: str,
        *,
        action: str = "",
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tone = tone
        self.setProperty("state", tone.value)
        self.setMinimumHeight(Height.NOTICE)
        self._text = Text(text, wrap=True)
        row = QHBoxLayout(self)
        self._fill(row, icon or tone.icon, action, key)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the sentence."""
        return self.accessibleName()

    def say(self, text: str) -> None:
        """Show another sentence."""
        self._text.say(text)
        self.setAccessibleName(text)

    def _fill(self, row: QHBoxLayout, icon: str, action: str, key: str) -> None:
        row.setContentsMargins(Space.X3, Space.X2, Space.X3, Space.X2)
        row.setSpacing(Space.X2)
        row.addWidget(Picture(icon, self.tone.text, IconSize.RAIL))
        row.addWidget(self._text, 1)
        if action:
            link = Button(action, kind=Kind.LINK, key=key)
            link.clicked.connect(self.acted)
            row.addWidget(link)


class NoticeBar(QWidget):
    """Where notices of a page stand; one of a `topic` replaces its elder. Empty it takes no room.

    `tell("saved", Tone.GOOD, "Đã lưu <b>1-00413</b>", action="Hoàn tác", key="Ctrl+Z", act=undo, passing=True)`
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.X2)
        self.hide()

    def tell(
        self,
        topic: str,
        tone: Tone,
        text: str,
        *,
        action: str = "",
        key: str = "",
        act: Callable[[], object] | None = None,
        icon: str = "",
        passing: bool = False,
    ) -> Notice:
        """Show a notice; `passing` lets it go after six seconds, unless it has the focus."""
        self.take_back(topic)
        notice = Notice(tone, text, action=action, key=key, icon=icon)
        if act is not None:
            notice.acted.connect(act)
        self._notices[topic] = notice
        self._column.addWidget(notice)
        self.show()
        if passing:
            QTimer.singleShot(Motion.NOTICE, notice, lambda: self._let_go(topic, notice))
        return notice

    def take_back(self, topic: str) -> None:
        """Remove the notice of a topic, if there is one."""
        notice = self._notices.pop(topic, None)
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    def clear(self) -> None:
        """Remove all notices."""
        for topic in list(self._notices):
            self.take_back(topic)

    def notice(self, topic: str) -> Notice | None:
        """Return the notice of a topic."""
        return self._notices.get(topic)

    def _let_go(self, topic: str, notice: Notice) -> None:
        if self._notices.get(topic) is not notice:
            return
        focused = QApplication.focusWidget()
        if focused is not None and notice.isAncestorOf(focused):
            QTimer.singleShot(Motion.NOTICE, notice, lambda: self._let_go(topic, notice))
        else:
            self.take_back(topic)
