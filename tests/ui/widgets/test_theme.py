"""The theme follows the system or the person, and nothing but the theme knows colours and sizes."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from desk_app.ui.theme import fonts, icons
from desk_app.ui.theme.stylesheet import style_sheet
from desk_app.ui.theme.theme import Theme
from desk_app.ui.theme.tokens import FAMILY, TABULAR_FAMILY, Role, Scheme, Tone, Type, Weight

ROOT = Path(__file__).parents[3]
UI = ROOT / "desk_app" / "ui"
SOURCES = sorted(path for path in UI.rglob("*.py") if "theme" not in path.relative_to(UI).parts)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|\brgba?\(")
SETTERS = """
setContentsMargins setSpacing setHorizontalSpacing setVerticalSpacing setFixedHeight setFixedWidth setFixedSize
setMinimumHeight setMinimumWidth setMaximumWidth setMaximumHeight setMinimumSize setPixelSize setPointSize
setPointSizeF setIconSize setDefaultSectionSize resizeSection addSpacing setMargin
"""
SIZED = set(SETTERS.split())
VIETNAMESE = "".join(
    base + upper
    for base, upper in zip(
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz",
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwz".upper(),
        strict=True,
    )
)


@pytest.mark.parametrize("family", [FAMILY, TABULAR_FAMILY])
@pytest.mark.parametrize("weight", Weight)
def test_every_vietnamese_letter_and_sign_is_in_the_bundled_fonts(family: str, weight: Weight) -> None:
    font = fonts.font(Type.BODY, weight, tabular=family == TABULAR_FAMILY)
    assert QFontInfo(font).family() == family
    metrics = QFontMetrics(font)
    missing = [sign for sign in VIETNAMESE + "0123456789₫–—·•…≥≤×\u00a0%“”‘’" if not metrics.inFontUcs4(ord(sign))]
    assert not missing


@pytest.mark.parametrize("weight", Weight)
def test_digits_of_the_tabular_cut_are_equally_wide_in_every_neighbourhood(weight: Weight) -> None:
    metrics = QFontMetrics(fonts.font(Type.FIGURE, weight, tabular=True))
    assert {metrics.horizontalAdvance(f"{one}{other}") for one in range(10) for other in range(10)} == {
        metrics.horizontalAdvance("00")
    }
    plain = QFontMetrics(fonts.font(Type.FIGURE, weight))
    assert plain.horizontalAdvance("1111") < plain.horizontalAdvance("0000")


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in resources.path("fonts/OFL-BeVietnamPro.txt").read_text(encoding="utf-8").upper()


def icon_names_in_code() -> set[str]:
    """Return every word in the code of the desk that is the name of an icon file, and those that only look like one."""
    files = {path.stem for path in resources.path("icons").glob("*.svg")}
    words: set[str] = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in files:
                words.add(node.value)
    return words


def icons_asked_for() -> set[str]:
    """Return what the code gives as an icon: `icon="…"`, `after="…"`, `Picture("…")`, `icons.paint(p, "…")`, tones."""
    names = {tone.icon for tone in Tone}
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                names |= _asked(node)
    return names


def _asked(call: ast.Call) -> set[str]:
    name = ast.unparse(call.func)
    given = [word.value for word in call.keywords if word.arg in ("icon", "after")]
    if name.endswith(("Picture", "icons.icon")):
        given += call.args[:1]
    if name.endswith(("icons.paint", "icons.pixmap")):
        given += call.args[:2]
    found = (node.value for node in given if isinstance(node, ast.Constant))
    return {value for value in found if isinstance(value, str) and value}


def test_every_icon_that_code_asks_for_exists() -> None:
    files = {path.stem for path in resources.path("icons").glob("*.svg")}
    assert icons_asked_for() <= files


NAMES = """
counter today dossier scan smile post feedback report book sync gear
check checkc alert late info clock pause lock target
plus x undo search filter down right open dots print sign give reuse phone note
paper card user cal money qr key pc house usb net nonet bolt empty
"""
DESIGN = set(NAMES.split())


def test_the_icon_set_is_that_of_the_design_and_what_code_names() -> None:
    files = {path.stem for path in resources.path("icons").glob("*.svg")}
    assert files >= DESIGN
    assert files - DESIGN <= icon_names_in_code()


@pytest.mark.parametrize("path", sorted(resources.path("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_is_one_line_in_the_colour_of_its_place(path: Path, qapp: QApplication) -> None:
    source = path.read_text(encoding="utf-8")
    box = "64 64" if path.stem == "empty" else "20 20"
    assert f'viewBox="0 0 {box}"' in source
    assert 'stroke="currentColor"' in source
    assert 'stroke-width="1.5"' in source
    assert not COLOUR.search(source)
    image = icons.pixmap(path.stem, 40, QColor("#B0221B")).toImage()
    inked = [image.pixelColor(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 200]
    assert path.stem == "empty" or inked
    assert all(colour.red() > colour.green() for colour in inked)


def test_the_theme_changes_at_run_time_and_tells_it(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dressed.changed):
        dressed.choose(Scheme.DARK)
    assert dressed.scheme is Scheme.DARK
    assert dressed.color(Role.BG_SURFACE) == QColor("#202327")
    dressed.choose(None)
    assert dressed.scheme in (Scheme.LIGHT, Scheme.DARK)


def test_letters_grow_by_no_more_than_the_design_bears(dressed: Theme) -> None:
    dressed.enlarge(2.0)
    assert dressed.font(Type.BODY).pixelSize() == 17
    assert QApplication.font().pixelSize() == 17


@pytest.mark.parametrize("scheme", Scheme)
def test_the_style_sheet_leaves_no_place_unfilled(scheme: Scheme) -> None:
    sheet = style_sheet(scheme)
    assert sheet.count("{") == sheet.count("}")
    assert "{{" not in sheet


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_no_colour_and_no_size_is_written_outside_the_theme(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [ast.unparse(node) for node in ast.walk(tree) if _is_literal(node)]
    assert not found


def _is_literal(node: ast.AST) -> bool:
    """Return whether code names a colour, or gives a length above one pixel as a number."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return bool(COLOUR.search(node.value))
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "GlobalColor":
        return node.attr != "transparent"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SIZED:
        return any(
            isinstance(arg, ast.Constant) and isinstance(arg.value, int) and abs(arg.value) > 1 for arg in node.args
        )
    return False
