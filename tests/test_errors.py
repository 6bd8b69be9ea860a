"""Every error that a person may meet says what to do, and stands in the handbook."""

import importlib
import pkgutil
from pathlib import Path

import pytest

import desk_app
from desk_app.domain.rule import RuleBroken
from desk_app.errors import DeskError

PAGE = (Path(__file__).parent.parent / "docs" / "errors.md").read_text(encoding="utf-8")


def _known() -> list[type[Exception]]:
    for module in pkgutil.walk_packages(desk_app.__path__, "desk_app."):
        if ".ui" not in module.name:
            importlib.import_module(module.name)
    found: list[type[Exception]] = [DeskError, RuleBroken]
    for error in found:
        found += [child for child in error.__subclasses__() if child not in found]
    return [error for error in found if error.__module__.startswith("desk_app.")]


@pytest.mark.parametrize("error", _known(), ids=lambda error: error.__name__)
def test_an_error_stands_in_the_handbook(error: type[Exception]) -> None:
    assert f"`{error.__name__}`" in PAGE


def test_a_sentence_on_one_line_holds_both_title_and_remedy() -> None:
    assert str(DeskError("Không có hồ sơ.", "Kiểm tra lại mã.")) == "Không có hồ sơ. Kiểm tra lại mã."
