"""Colours that belong together can be told apart by every eye (WCAG 2.2)."""

import pytest

from desk_app.ui.theme.tokens import COLOURS, Role, Scheme

TEXT, GRAPHICS = 4.5, 3.0
PAIRS = """
text.main on bg.surface 16.91 13.56 21.00 | text.main on bg.canvas 15.77 15.14 21.00
text.main on bg.select 13.80 9.99 14.37 | text.main on bg.match 14.07 7.39 19.56
text.main on warn.bg 14.94 11.43 21.00 | text.main on late.bg 14.16 12.27 21.00
text.label on bg.surface 8.58 9.17 21.00 | text.label on bg.canvas 7.99 10.23 21.00
text.label on bg.rail 7.38 9.73 21.00 | text.label on bg.select 6.99 6.75 14.37
text.quiet on bg.surface 5.83 6.24 21.00 | text.quiet on bg.canvas 5.44 6.97 21.00
text.quiet on bg.rail 5.02 6.62 21.00 | text.quiet on bg.select 4.76 4.60 14.37
text.quiet on good.bg 5.06 5.32 21.00 | accent.text on bg.surface 7.06 7.96 19.56
accent.text on bg.canvas 6.58 8.89 19.56 | accent.text on bg.select 5.76 5.86 14.37
accent.text on warn.bg 6.24 6.71 19.56 | accent.text on late.bg 5.91 7.21 19.56
accent.on on accent.fill 6.11 4.81 14.37 | accent.on on accent.fill.hover 7.91 5.81 21.00
good.text on bg.surface 6.55 8.39 13.98 | good.text on good.bg 5.68 7.15 13.98
warn.text on bg.surface 6.82 9.33 19.56 | warn.text on warn.bg 6.03 7.86 19.56
warn.text on bg.select 5.56 6.87 14.37 | late.text on bg.surface 6.79 7.73 9.20
late.text on late.bg 5.69 6.99 9.20 | late.text on bg.select 5.54 5.69 14.37
info.text on bg.surface 7.28 8.65 14.37 | info.text on info.bg 6.26 7.32 14.37
tip.text on tip.bg 13.62 14.03 21.00 | line.edge on bg.surface 3.32 4.27 21.00
line.edge on bg.canvas 3.10 4.77 21.00 | line.focus on bg.surface 6.11 7.96 19.56
line.focus on bg.canvas 5.69 8.89 19.56 | spark.line on bg.surface 4.62 6.03 21.00
accent.fill on bg.surface 6.11 3.28 14.37
"""
ROWS = [row.strip() for line in PAIRS.strip().splitlines() for row in line.split("|")]
OURS = """
accent.on on accent.fill.press | text.main on bg.hover | text.main on bg.press | text.label on bg.hover
text.main on bg.sunken | text.label on bg.sunken | text.quiet on bg.sunken | text.main on good.bg
text.main on info.bg | accent.text on good.bg | accent.text on info.bg | info.text on bg.sunken
text.label on good.bg | paper.ink on paper
"""


def luminance(colour: str) -> float:
    """Return the relative luminance of #RRGGBB."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return how far two colours stand apart, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("scheme", Scheme)
def test_a_pair_of_the_design_keeps_the_contrast_that_was_measured(row: str, scheme: Scheme) -> None:
    front, _, back, *measured = row.split()
    colours = COLOURS[scheme]
    ground, ink = colours[Role(back)], colours[Role(front)]
    if scheme is Scheme.CONTRAST and back == "bg.select":
        ink = colours[Role.TEXT_ON_SELECT]
    if back == "bg.match":
        ink = colours[Role.TEXT_ON_MATCH]
    found = contrast(ink, ground)
    assert found == pytest.approx(float(measured[list(Scheme).index(scheme)]), abs=0.006)
    assert found >= (GRAPHICS if front.startswith(("line", "spark")) or front == "accent.fill" else TEXT)


@pytest.mark.parametrize("pair", [pair.strip() for line in OURS.strip().splitlines() for pair in line.split("|")])
@pytest.mark.parametrize("scheme", Scheme)
def test_a_pair_that_the_widgets_add_can_be_read(pair: str, scheme: Scheme) -> None:
    front, back = pair.split(" on ")
    assert contrast(COLOURS[scheme][Role(front)], COLOURS[scheme][Role(back)]) >= TEXT


@pytest.mark.parametrize("scheme", Scheme)
def test_every_role_has_a_colour_in_every_scheme(scheme: Scheme) -> None:
    assert set(COLOURS[scheme]) == set(Role)
