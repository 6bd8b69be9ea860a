"""The screen's language: Vietnamese over English source strings, our own and Qt's."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources
from desk_app.ui.words import VIETNAMESE

FILE = "translations/vi.qm"


def install(application: QCoreApplication) -> QTranslator:
    """Show Vietnamese from now on: texts, Qt's buttons and menus, numbers and dates."""
    translator = QTranslator(application)
    translator.load(str(resources.path(FILE)))
    application.installTranslator(translator)
    QLocale.setDefault(VIETNAMESE)
    return translator
