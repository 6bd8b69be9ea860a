"""What the ledger starts from: migrations, seeds, and a small ledger of every released version."""

from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Return where the file lies, named from this folder with forward slashes: `seeds/procedures.csv`."""
    return _HERE / name
