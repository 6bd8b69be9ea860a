"""Make the fonts of the county's pages from Be Vietnam Pro: a text face, and its digits on equal widths.

Be Vietnam Pro has no tabular figures, and a page cannot ask for what is not there. So the ten digits, each centred on
640 units, are a family of their own, "MC Digits", that stands before the text face and is asked for digits alone
(``unicode-range: U+30-39``): a few kilobytes a weight. The OFL allows it.

    python packaging/fonts/make_web.py            # to resources/county/static/fonts; needs brotli for woff2
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from make_tabular import cut_down, level_digits

FACES = ("Regular", "Medium", "SemiBold", "Bold")
FAMILY = "MC Digits"
DIGITS = range(0x30, 0x3A)


def keep_digits(font: TTFont) -> None:
    """Keep the ten digits alone, without pair kerning, so that 11 is as wide as 00."""
    worker = subset.Subsetter(subset.Options(layout_features=[], name_IDs=["*"], hinting=False, notdef_outline=True))
    worker.populate(unicodes=DIGITS)
    worker.subset(font)


def rename(font: TTFont) -> None:
    """Give the digits their own family name in every record that carries the old one."""
    for record in font["name"].names:
        text = record.toUnicode()
        record.string = text.replace("Be Vietnam Pro", FAMILY).replace("BeVietnamPro", FAMILY.replace(" ", ""))


def save(font: TTFont, path: Path) -> None:
    """Write the font packed for the web."""
    font.flavor = "woff2"
    font.save(path)


def build(source: Path, licence: Path, target: Path) -> None:
    """Write text face and digits in four weights, and the licence that they share."""
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        text = TTFont(source / f"BeVietnamPro-{face}.ttf", recalcTimestamp=False)
        cut_down(text)
        save(text, target / f"BeVietnamPro-{face}.woff2")
        digits = TTFont(source / f"BeVietnamPro-{face}.ttf", recalcTimestamp=False)
        keep_digits(digits)
        level_digits(digits)
        rename(digits)
        save(digits, target / f"MCDigits-{face}.woff2")
    shutil.copyfile(licence, target / "OFL-BeVietnamPro.txt")


def main() -> None:
    """Build from the installed package into resources/county/static/fonts, or into the folder that is named."""
    import fontpkg_be_vietnam_pro

    home = Path(fontpkg_be_vietnam_pro.__file__).parent
    made = Path(__file__).resolve().parents[2] / "resources" / "county" / "static" / "fonts"
    build(home / "files", home / "LICENSE", Path(sys.argv[1]) if len(sys.argv) > 1 else made)


if __name__ == "__main__":
    main()
