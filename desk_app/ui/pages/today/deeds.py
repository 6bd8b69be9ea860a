"""What Enter does on a line: at once where nothing is asked, else by a form of the dossier's own page."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desk_app.usecases import steps, worklist
from desk_app.usecases.worklist import Task, Todo

if TYPE_CHECKING:
    from desk_app.store.work import Work

translate = QCoreApplication.translate

ASKED: dict[Todo, str] = {
    Todo.GIVE: "give",
    Todo.APOLOGISE: "apology",
    Todo.TAKE_SUPPLEMENT: "take supplement",
    Todo.TAKE_BACK: "take back",
    Todo.HAND_OVER: "hand over",
    Todo.ISSUE: "issue",
}
"""What asks something first: the name of the act on the dossier's page that does"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A command, what is said once it is done, and what takes it back where anything does."""

    do: "Callable[[Work], Any]"
    said: str
    undo: "Callable[[Any], Callable[[Work], Any]] | None" = None
    """Called with what `do` returned"""


def at_once(task: Task) -> Deed | None:
    """Return the deed of a task that needs no question; None where it is another."""
    subject = task.line.id
    match task.todo:
        case Todo.TAKE_PAPER:
            said = translate("Today", "The paper is at the counter: {dossier}")
            return Deed(do=partial(steps.take_paper, subject=subject), said=said)
        case Todo.BEGIN:
            said = translate("Today", "In process: {dossier}")
            return Deed(do=partial(steps.begin, subject=subject), said=said)
        case Todo.RESUME:
            said = translate("Today", "The clock runs again: {dossier}")
            return Deed(do=partial(worklist.resume, subject=subject), said=said, undo=partial(_paused_again, subject))
        case _:
            return None


def _paused_again(subject: str, pause: Any) -> "Callable[[Work], Any]":
    return partial(worklist.pause_again, subject=subject, pause=pause)
