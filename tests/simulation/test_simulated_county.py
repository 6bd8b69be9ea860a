"""A short set of simulated counties; ``.ci/run`` lets a thousand live. ``MOTCUA_SEEDS=1-500`` asks for others."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="disks are told apart by /proc")
ROOT = Path(__file__).parents[2]
SEEDS = os.environ.get("MOTCUA_SEEDS", "1-12")


def test_after_healing_all_agree_and_nothing_that_was_saved_is_missing() -> None:
    """In a process of its own: a seed is one run only where the order of sets is fixed."""
    command = [sys.executable, "-m", "tests.simulation", "--seeds", SEEDS]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_seed_is_one_life() -> None:
    command = [sys.executable, "-m", "tests.simulation", "--seeds", "3", "--trace", "--steps", "25"]
    told = [subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    first, second = (text.splitlines()[:-1] for text in told)
    assert first == second
    assert len(first) > 25


def test_so_they_do_where_the_county_keeps_its_books_on_a_server() -> None:
    command = [sys.executable, "-m", "tests.simulation", "--postgresql", "--seeds", "26-28"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
