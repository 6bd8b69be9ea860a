"""The real program as a process of its own, and the same commands within this one."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.main import main
from tests import sample_unit

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "desk_app.app")
Run = Callable[..., subprocess.CompletedProcess[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Return the one JSON document on stdout."""
        return json.loads(self.out)


Call = Callable[..., Told]


def environment() -> dict[str, str]:
    """Return the surroundings of a process of the program."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONWARNINGS": "error"}


@pytest.fixture
def run() -> Run:
    """Return what runs the program as a process."""

    def start(*arguments: object, **settings: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            **{"capture_output": True, "env": environment(), "encoding": "utf-8", "timeout": 120, **settings},
        )

    return start


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Return what runs a command in this process."""

    def do(*arguments: object) -> Told:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return do


@pytest.fixture
def sample() -> Path:
    """Return the sample unit's data, for reading."""
    return sample_unit.directory()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a copy of the sample unit's data, for writing."""
    return sample_unit.copied(tmp_path / "own")
