"""The handbook keeps its word: what it points at is there, and its decisions have one form."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desk_app.domain.dossier.state import Matter

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
WORDS_ON_A_PAGE = 550


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: decision.stem)
def test_a_decision_fits_a_page_and_says_what_was_refused(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")
    parts = ["**Summary.**", "## Context", "## Decision", "## Consequences", "## Alternatives"]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert len(text.split()) <= WORDS_ON_A_PAGE


def test_every_decision_is_listed_in_the_handbook() -> None:
    listed = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    assert not [decision.name for decision in DECISIONS if decision.name not in listed]


def test_the_steps_of_a_dossier_are_drawn_from_the_code() -> None:
    command = [sys.executable, "packaging/draw_steps.py", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0, "run packaging/draw_steps.py"


@pytest.mark.parametrize("matter", Matter)
def test_every_rule_that_settles_two_acts_is_stated(matter: Matter) -> None:
    assert f"| `{matter.value}` |" in (ROOT / "docs" / "developer" / "steps.md").read_text(encoding="utf-8")


def test_every_make_target_is_explained() -> None:
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    explained = (ROOT / "docs" / "developer" / "building.md").read_text(encoding="utf-8")
    assert targets
    assert not [target for target in targets if target != "help" and f"`make {target}`" not in explained]
