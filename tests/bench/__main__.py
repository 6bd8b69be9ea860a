"""``python -m tests.bench [names]``: run the benches that are named, or all, and print what they found.

A bench is a module of this package with ``measure() -> Iterable[Result]``. The exit code is 1 where a bar is missed.
"""

import importlib
import pkgutil
import sys

import tests.bench
from tests.bench.measure import Result, table

NOT_BENCHES = {"__main__", "ledgers", "measure", "people"}


def main(names: list[str]) -> int:
    """Run the benches and print the table."""
    found = sorted(module.name for module in pkgutil.iter_modules(tests.bench.__path__))
    benches = [name for name in found if name not in NOT_BENCHES]
    unknown = set(names) - set(benches)
    if unknown:
        print(f"no such bench: {', '.join(sorted(unknown))}; there are {', '.join(benches)}")
        return 2
    results: list[Result] = []
    for name in names or benches:
        print(f"… {name}", file=sys.stderr, flush=True)
        results += importlib.import_module(f"tests.bench.{name}").measure()
    print(table(results))
    return 0 if all(result.holds for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
