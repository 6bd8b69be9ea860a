"""What is not code: icons, styles, fonts, translations, legal forms and texts, report templates."""

from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Return where the resource lies, named from this folder with forward slashes.

    A frozen build keeps this folder beside its program, so a plain path is right there too.

    >>> path("fonts/Tinos-Regular.ttf").is_file()
    True
    """
    return _HERE / name
