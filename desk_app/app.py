"""Where the program begins: a command goes to the command line, no command opens the desk."""

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was asked of the program, as far as the desk is concerned."""

    data: str | None = None
    exit_when_shown: bool = False
    self_test: bool = False
    pictures: str | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    wish = desk_wish(arguments)
    if wish is None:
        from desk_app.cli.main import main as command

        return command(arguments, serve=_serve)
    return _open(wish)


def desk_wish(arguments: Sequence[str]) -> Wish | None:
    """Return what is asked of the window; None when it is a matter of the command line.

    >>> desk_wish(["--data", "there"])
    Wish(data='there', exit_when_shown=False, self_test=False, pictures=None)
    >>> desk_wish(["screenshots", "--out=pictures", "--data=there"])
    Wish(data='there', exit_when_shown=False, self_test=False, pictures='pictures')
    >>> desk_wish(["figures", "2023-Q2"]) is desk_wish(["--json"]) is desk_wish(["--data"]) is None
    True
    """
    options = {"--exit-when-shown": False, "--self-test": False, "screenshots": False}
    values: dict[str, str | None] = {"--data": None, "--out": None}
    rest = [part for argument in arguments for part in _parted(argument)]
    while rest:
        word = rest.pop(0)
        if word in options:
            options[word] = True
        elif word in values and rest:
            values[word] = rest.pop(0)
        else:
            return None
    if options["screenshots"] != (values["--out"] is not None):
        return None
    return Wish(
        data=values["--data"],
        exit_when_shown=options["--exit-when-shown"],
        self_test=options["--self-test"],
        pictures=values["--out"],
    )


def _parted(argument: str) -> list[str]:
    return argument.split("=", 1) if argument.startswith("--") and "=" in argument else [argument]


def _serve(directory: Path, *, announce: Callable[[str], None], **how: Any) -> None:
    """Serve a county's data: commands do not know the server, and it does not know them."""
    from desk_app.county.serve import Serving, serve

    serve(directory, Serving(**how), announce)


def _open(wish: Wish) -> int:
    from desk_app.usecases.place import data_directory

    if wish.self_test:
        from desk_app.ui.self_test import self_test

        return self_test()
    if wish.pictures is not None:
        from desk_app.ui.screenshots import take_pictures

        return take_pictures(wish.pictures, wish.data)
    # Modules and widgets are made by the thousand and none is garbage: the desk collects again once it is painted.
    gc.disable()
    from desk_app.ui.start import Start, open_desk

    return open_desk(Start(directory=data_directory(wish.data), exit_when_shown=wish.exit_when_shown))


def _speak_utf8() -> None:
    """Write Vietnamese wherever the output goes: a Windows console or pipe may stand at another code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
