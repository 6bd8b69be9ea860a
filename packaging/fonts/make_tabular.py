"""Make the bundled fonts from Be Vietnam Pro.

Be Vietnam Pro has no tabular figures: its digits run from 385 to 710 units, so columns do not align and a clock
jitters. The cut "MC Tabular" centres the ten digits on 640 units and leaves all else, mark positioning included. The
OFL allows the change; the font reserves no name, but a changed one gets another name all the same. Both families are
cut down to the letters that Vietnamese and its neighbours need.

    python packaging/fonts/make_tabular.py            # from the package fontpkg-be-vietnam-pro to resources/fonts
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

WIDTH = 640
FAMILY = "MC Tabular"
FACES = ("Regular", "Medium", "SemiBold")
KEEP = (
    *range(0x0020, 0x007F),
    *range(0x00A0, 0x0180),
    *range(0x01A0, 0x01B1),
    *range(0x0300, 0x0304),
    0x0306, 0x0309, 0x031B, 0x0323,
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2027),
    0x202F, 0x2030, 0x2039, 0x203A, 0x20AB, 0x20AC, 0x2116, 0x2122,
    *range(0x2190, 0x219A),
    0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265, 0x25CF, 0x2713,
)  # fmt: skip


def cut_down(font: TTFont) -> None:
    """Keep the letters of KEEP and every layout feature that concerns them."""
    options = subset.Options(layout_features=["*"], name_IDs=["*"], hinting=False, notdef_outline=True)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=KEEP)
    worker.subset(font)


def level_digits(font: TTFont) -> None:
    """Centre the ten digits on WIDTH units: shift the outline by half of what the width gains."""
    glyphs, metrics, names = font["glyf"], font["hmtx"], font.getBestCmap()
    for digit in range(0x30, 0x3A):
        name = names[digit]
        width, _ = metrics[name]
        glyph = glyphs[name]
        shift = (WIDTH - width) // 2
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(glyphs)
        metrics[name] = (WIDTH, glyph.xMin)


def unkern_digits(font: TTFont) -> None:
    """Take the digits out of pair kerning, so that 11 is as wide as 00; mark positioning stays."""
    digits = {font.getBestCmap()[code] for code in range(0x30, 0x3A)}
    gpos = font["GPOS"].table
    for index in {
        i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex
    }:
        for table in gpos.LookupList.Lookup[index].SubTable:
            _drop_pairs(getattr(table, "ExtSubTable", table), digits)


def _drop_pairs(table: Any, digits: set[str]) -> None:
    """Remove every pair of two digits from one pair table, class pairs by leaving the coverage."""
    if table.__class__.__name__ != "PairPos":
        return
    keep = [i for i, name in enumerate(table.Coverage.glyphs) if name not in digits]
    if table.Format == 1:
        table.PairSet = [table.PairSet[i] for i in keep]
        table.PairSetCount = len(keep)
        for pairs in table.PairSet:
            pairs.PairValueRecord = [r for r in pairs.PairValueRecord if r.SecondGlyph not in digits]
            pairs.PairValueCount = len(pairs.PairValueRecord)
    else:
        for classes in (table.ClassDef1.classDefs, table.ClassDef2.classDefs):
            for name in digits:
                classes.pop(name, None)
    table.Coverage.glyphs = [table.Coverage.glyphs[i] for i in keep]


def rename(font: TTFont) -> None:
    """Give the cut its own family name in every record that carries the old one."""
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 16, 21):
            record.string = text.replace("Be Vietnam Pro", FAMILY).replace("BeVietnamPro", FAMILY.replace(" ", ""))
        elif record.nameID == 6:
            record.string = text.replace("BeVietnamPro", FAMILY.replace(" ", ""))


def build(source: Path, licence: Path, target: Path) -> None:
    """Write both families and the licence that they share."""
    target.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        font = TTFont(source / f"BeVietnamPro-{face}.ttf", recalcTimestamp=False)
        cut_down(font)
        font.save(target / f"BeVietnamPro-{face}.ttf")
        level_digits(font)
        unkern_digits(font)
        rename(font)
        font.save(target / f"MCTabular-{face}.ttf")
    shutil.copyfile(licence, target / "OFL-BeVietnamPro.txt")


def main() -> None:
    """Build from the installed package into resources/fonts, or into the folder that is named."""
    import fontpkg_be_vietnam_pro

    home = Path(fontpkg_be_vietnam_pro.__file__).parent
    root = Path(__file__).resolve().parents[2]
    build(home / "files", home / "LICENSE", Path(sys.argv[1]) if len(sys.argv) > 1 else root / "resources" / "fonts")


if __name__ == "__main__":
    main()
