"""The house stays as it was drawn: docs/principles.md says why."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    *("desk_app", "resources", "db", "tests", "packaging", "docs"),
    *("pyproject.toml", "README.md", "Makefile", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md"),
}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "base"}
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
# Reading the clock, the disk or chance makes a rule that cannot be asked again: the caller hands these in.
NOT_FOR_THE_DOMAIN = {
    *("io", "os", "pathlib", "random", "secrets", "socket", "sqlite3", "subprocess", "tempfile", "threading"),
    *("time", "uuid"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files of the working tree that git knows or would add."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listing.stdout.decode().split("\0")
    return tuple(sorted(path for path in {ROOT / name for name in names if name} if path.exists()))


def python_files(*folders: str) -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def imported(path: Path) -> set[str]:
    """Return the names of modules that the file imports, wherever in it."""
    names = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module if node.module and not node.level else ".")
    return names


def rooms() -> set[str]:
    """Return the rooms that exist: packages and modules right under desk_app."""
    inside = {path.relative_to(ROOT / "desk_app").parts[0] for path in python_files("desk_app")}
    return {name.removesuffix(".py") for name in inside} - {"__init__", "__main__"}


def contracts() -> dict[str, dict[str, list[str]]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}


def where(path: Path, line: int = 0) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{line}"


def test_the_top_level_holds_what_the_design_names_and_no_more() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in found if not name.startswith(".")} <= TOP_LEVEL


def test_every_room_stands_in_the_layers() -> None:
    layers = contracts()["Arrows point down only"]["layers"]
    named = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    assert rooms() <= named


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [
        ("Qt only in ui and app", {"ui", "app"}),
        ("SQL only in store and figures", {"store", "figures"}),
        ("PDF drawing only in reports", {"reports"}),
        ("Workbooks only in exchange and reports", {"exchange", "reports"}),
    ],
)
def test_a_library_is_kept_to_its_rooms_by_contract(contract: str, allowed: set[str]) -> None:
    watched = {name.removeprefix("desk_app.") for name in contracts()[contract]["source_modules"]}
    assert rooms() - allowed <= watched, "add the new room to the contract in pyproject.toml"
    assert not watched & allowed


def test_the_domain_reads_no_clock_no_disk_and_no_chance() -> None:
    outside = {
        f"{where(path)} {name}"
        for path in python_files("desk_app")
        if "domain" in path.relative_to(ROOT).parts
        for name in imported(path)
        if not name.startswith((".", "desk_app.domain"))
        and (name.split(".")[0] not in sys.stdlib_module_names or name.split(".")[0] in NOT_FOR_THE_DOMAIN)
    }
    assert not outside


@pytest.mark.parametrize("call", ["now", "utcnow", "today"])
def test_the_domain_and_the_use_cases_are_told_the_time(call: str) -> None:
    asked = [
        where(path, node.lineno)
        for path in python_files("desk_app")
        if {"domain", "usecases", "figures"} & set(path.relative_to(ROOT).parts)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == call
        and isinstance(node.func.value, ast.Name | ast.Attribute)
        and ast.unparse(node.func.value).split(".")[-1] in ("datetime", "date")
    ]
    assert not asked


def test_a_file_is_named_for_what_it_does() -> None:
    named = {part.removesuffix(".py"): path for path in tracked() for part in path.relative_to(ROOT).parts}
    assert not NAMES_THAT_SAY_NOTHING & named.keys()


def test_no_file_outgrows_its_room() -> None:
    sizes = {where(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*TOP_LEVEL)}
    assert not {name: size for name, size in sizes.items() if size > LONGEST_FILE}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{where(path, node.lineno)} {node.name}"
        for path in python_files(*TOP_LEVEL)
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    }
    assert not long


def test_only_overrides_of_qt_keep_the_names_of_qt() -> None:
    from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

    # By dir and getattr, because PySide6 makes its classes only when they are asked for.
    classes = [getattr(module, name) for module in (QtCore, QtGui, QtSvg, QtWidgets) for name in dir(module)]
    of_qt = {name for value in classes if isinstance(value, type) for name in dir(value)}
    ours = {
        f"{where(path, node.lineno)} {node.name}"
        for path in python_files("desk_app", "tests")
        for node in functions(path)
        if node.name != node.name.lower() and node.name not in of_qt
    }
    assert not ours


def test_nobody_types_vietnamese_key_by_key() -> None:
    """Qt aborts the process when asked to click a key beyond Latin-1: commit such text as an input method does."""
    clicked = [
        where(path, node.lineno)
        for path in python_files("tests")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("keyClicks", "keyClick")
        and not all(
            part.value.isascii()
            for argument in node.args
            for part in ast.walk(argument)
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )
    ]
    assert not clicked


def test_no_test_stands_a_mock_in_for_our_own_code() -> None:
    mocking = [where(path) for path in python_files("tests") if imported(path) & {"mock", "unittest.mock", "unittest"}]
    assert not mocking


def test_a_silenced_check_says_why() -> None:
    silent = [
        where(path, number)
        for path in python_files(*TOP_LEVEL)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "# type: " + "ignore" in line and "#" not in line.split("# type: " + "ignore", 1)[1]
    ]
    assert not silent, "write the reason as a second comment on the line"


def test_packaging_is_a_folder_of_scripts() -> None:
    """A package of this name would hide the library `packaging` from everything that runs here."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
