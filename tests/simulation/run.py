"""One seed from its beginning to its proof."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.simulation import checks
from tests.simulation.chance import drawn_from
from tests.simulation.disks import Disks
from tests.simulation.templates import Template
from tests.simulation.world import World

STEPS = 50


def scratch() -> Path:
    """Return a new directory, in memory where there is such a place."""
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="motcua-simulation-", dir=memory if memory.is_dir() else None))


def run(seed: int, template: Template, tell: Callable[[str], object] = lambda _: None, steps: int = STEPS) -> None:
    """Let a county live, heal it, and check that nothing was lost. Raises what fails."""
    root = scratch()
    disks = Disks()
    try:
        with disks.plugged_in(), drawn_from(Random(f"secrets {seed}")):
            world = World(seed, template, root, disks, tell)
            try:
                world.live(steps)
                world.heal()
                checks.healed(world)
            finally:
                world.close()
    finally:
        shutil.rmtree(root, ignore_errors=True)


def replay(seed: int, template: Template) -> str:
    """Return the line that shows a seed again, step by step."""
    where = " --postgresql" if template.server is not None else ""
    return f"python -m tests.simulation --seeds {seed} --trace{where}"
