"""``python -m tests.simulation --seeds A-B [--jobs N] [--postgresql] [--trace]``: simulated counties."""

import argparse
import os
import shutil
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from functools import partial

# Order of sets follows the hash of their members: a seed is one run only if that is fixed too.
if os.environ.get("PYTHONHASHSEED") != "0":
    os.environ["PYTHONHASHSEED"] = "0"
    os.execv(sys.executable, [sys.executable, "-m", "tests.simulation", *sys.argv[1:]])

os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

from tests.simulation import templates
from tests.simulation.run import STEPS, replay, run, scratch
from tests.simulation.server import Server
from tests.simulation.templates import Template


def main() -> int:
    """Run the seeds; say which failed and how to see them again."""
    options = _options()
    root = scratch()
    started = time.monotonic()
    try:
        server = Server.start() if options.postgresql else None
        template = templates.make(root, server)
        failed = _failed(options, template)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    count = options.seeds.stop - options.seeds.start
    took = time.monotonic() - started
    spent = sum(os.times()[:4])
    print(f"{count} seeds, {failed} failed, {took:.0f} s; of a processor {spent / count:.2f} s a seed")
    return 1 if failed else 0


def _failed(options: argparse.Namespace, template: Template) -> int:
    one = partial(_one, template=template, trace=options.trace, steps=options.steps)
    if options.jobs == 1:
        return sum(_said(told, template) for told in map(one, options.seeds))
    with ProcessPoolExecutor(options.jobs) as pool:
        return sum(_said(told, template) for told in pool.map(one, options.seeds, chunksize=4))


def _one(seed: int, template: Template, trace: bool, steps: int) -> tuple[int, str]:
    try:
        run(seed, template, print if trace else lambda _: None, steps)
    except Exception:
        return seed, traceback.format_exc(limit=-6)
    return seed, ""


def _said(told: tuple[int, str], template: Template) -> bool:
    seed, fault = told
    if fault:
        print(f"seed {seed} failed: {replay(seed, template)}\n{fault}", flush=True)
    return bool(fault)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("--seeds", type=_span, default=range(1, 101), help="one seed, or first-last")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--steps", type=int, default=STEPS, help="a shorter life has the same beginning")
    parser.add_argument("--postgresql", action="store_true", help="let the county keep its books on a real server")
    parser.add_argument("--trace", action="store_true", help="say each step")
    return parser.parse_args()


def _span(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


if __name__ == "__main__":
    sys.exit(main())
