"""The handbook of figures keeps up with the registry."""

import re
from pathlib import Path

from desk_app.figures.registry import FIGURES

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"


def test_every_figure_has_its_paragraph_and_no_paragraph_is_of_none() -> None:
    told = re.findall(r"^`([a-z_.]+)` — .", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(FIGURES)
