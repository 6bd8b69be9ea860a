"""The bundled type: Be Vietnam Pro for words, its tabular cut for columns of figures.

A face is read from disk when first asked for: a start pays only for what its first window shows.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

import resources
from desk_app.ui.theme.tokens import FAMILY, TABULAR_FAMILY, Type, Weight

_FACES = {Weight.REGULAR: "Regular", Weight.MEDIUM: "Medium", Weight.SEMI: "SemiBold"}
_FILES = {FAMILY: "BeVietnamPro", TABULAR_FAMILY: "MCTabular"}


def font(
    style: Type = Type.BODY, weight: Weight = Weight.REGULAR, *, tabular: bool = False, scale: float = 1.0
) -> QFont:
    """Return the font of a size and weight; `tabular` for number columns, dates, times and codes."""
    family = TABULAR_FAMILY if tabular else FAMILY
    load(family, weight)
    made = QFont(family)
    made.setPixelSize(round(style.value.px * scale))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def load(family: str, weight: Weight) -> bool:
    """Read one face of a family from the resources; false when Qt refuses the file."""
    return QFontDatabase.addApplicationFont(str(face(family, weight))) >= 0


def face(family: str, weight: Weight) -> Path:
    """Return the file of one face."""
    return resources.path(f"fonts/{_FILES[family]}-{_FACES[weight]}.ttf")
