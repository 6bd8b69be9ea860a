"""Every word on the screen is Vietnamese, and the compiled file is of today's words."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

import resources
from desk_app.ui import translation

ROOT = Path(__file__).parents[2]
PLACES = re.compile(r"%(?:n|L?\d+)|\{\w*\}")


def texts() -> list[tuple[str, str, str]]:
    root = ET.parse(resources.path("translations/vi.ts")).getroot()
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize(("context", "source", "vietnamese"), texts())
def test_every_text_is_translated_with_the_same_places(context: str, source: str, vietnamese: str) -> None:
    assert vietnamese.strip(), f"{context}: {source}"
    assert sorted(PLACES.findall(source)) == sorted(PLACES.findall(vietnamese))


def test_code_tables_and_compiled_file_agree() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "translations.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_our_words_and_those_of_qt_are_vietnamese(qtbot: QtBot, qapp: QApplication) -> None:
    locale = QLocale()
    translator = translation.install(qapp)
    try:
        assert QCoreApplication.translate("Pages", "Counter") == "Quầy"
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        field = QLineEdit("a")
        qtbot.addWidget(box)
        qtbot.addWidget(field)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Thôi"
        menu = field.createStandardContextMenu()
        assert [action.text().partition("\t")[0] for action in menu.actions() if action.text()] == [
            *("Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"),
        ]
        menu.deleteLater()
    finally:
        qapp.removeTranslator(translator)
        QLocale.setDefault(locale)
