"""What a person sees of a bug: that their work is safe, a short code, and a report to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk_app.ui.theme.tokens import Space, Type, Width
from desk_app.ui.widgets.button import Button, Kind
from desk_app.ui.widgets.text import Text


class FaultDialog(QDialog):
    """Stand over the window without stopping it; what is half typed was kept before it opened."""

    def __init__(self, code: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(Width.DIALOG)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.X6, Space.X5, Space.X6, Space.X5)
        layout.setSpacing(Space.X3)
        layout.addWidget(Text(self.tr("The program made a mistake"), Type.TITLE))
        layout.addWidget(
            Text(
                self.tr(
                    "What was saved is safe, and what you had typed is kept. You may go on working. "
                    "Tell the code {code} to whoever looks after the program, or send the report: "
                    "names and numbers of citizens are not in it."
                ).format(code=f"<b>{code}</b>"),
                wrap=True,
            )
        )
        layout.addWidget(self._details(), 1)
        layout.addLayout(self._buttons())

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self._copy.setText(self.tr("Copied"))

    def _details(self) -> QWidget:
        shown = QPlainTextEdit(self._report)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Report"))
        return shown

    def _buttons(self) -> QHBoxLayout:
        self._copy = Button(self.tr("Copy report"), icon="paper", key="Ctrl+Shift+C")
        self._copy.clicked.connect(self.copy)
        go_on = Button(self.tr("Go on"), kind=Kind.MAIN, key="Esc")
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(Space.X3)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(go_on)
        return row
