"""The two menus of a dossier: what may be done now, and which papers it has."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.acts import every_act, next_step, possible
from desk_app.ui.pages.dossiers.prints import Paper
from desk_app.ui.theme.tokens import Space
from desk_app.usecases.browse import File

_PARTED = {acts.APOLOGY, acts.ALL_DIGITIZED, acts.VOID}
"""Acts before which the menu has a line"""


def act_menu(parent: QWidget, file: File, act: Callable[[str], object]) -> QMenu:
    """Return a menu of everything that may be done now; the next step stands out."""
    menu = _menu(parent)
    can, comes_next = possible(file), next_step(file)
    for each in every_act():
        if each.name in _PARTED:
            menu.addSeparator()
        if each.name in can:
            entry = menu.addAction(f"{each.words}\t{_shown_key(each.key)}")
            entry.triggered.connect(partial(_do, act, each.name))
            if each.name == comes_next:
                menu.setDefaultAction(entry)
    return menu


def paper_menu(parent: QWidget, papers: Sequence[Paper], show: Callable[[str], object]) -> QMenu:
    """Return a menu of papers; one that was printed says which copy the next one is."""
    menu = _menu(parent)
    for paper in papers:
        menu.addAction(paper.words).triggered.connect(partial(_do, show, paper.form))
    return menu


def under_it(menu: QMenu, under: QWidget) -> None:
    """Open a menu below a button, its right end under the button's."""
    menu.popup(under.mapToGlobal(QPoint(under.width() - menu.sizeHint().width(), under.height() + Space.X1)))


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _do(act: Callable[[str], object], name: str, _checked: bool = False) -> None:
    act(name)


def _shown_key(key: str) -> str:
    return "Delete" if key == "Del" else key
