"""Voiding a dossier: the one act here that cannot be undone, so a dialog names what follows."""

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk_app.ui.reason_dialog import ReasonDialog

translate = QCoreApplication.translate


class VoidDialog(ReasonDialog):
    """Say what follows from voiding a dossier, and ask for the reason."""

    def __init__(self, number: str, person: str, page: QWidget) -> None:
        title = translate("VoidDialog", "Void the dossier")
        words = translate(
            "VoidDialog",
            "<b>{number}</b> of {person} will count in no figure and no list of work. Its number stays used and "
            "explained by the reason below. This cannot be undone.",
        )
        words = words.format(number=escape(number), person=escape(person))
        label = translate("VoidDialog", "Why it was entered by mistake")
        super().__init__(title, words, title, page, label=label)
