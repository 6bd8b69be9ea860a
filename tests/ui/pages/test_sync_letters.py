"""Page Synchronisation, letters of direction: read, explained, their signed papers opened."""

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desk_app.domain.letter import LetterState
from desk_app.store import papers
from desk_app.store.papers import Papers
from desk_app.usecases import letters
from tests.signed_letter import signed_letter
from tests.ui.pages.shown import CTRL, Shown
from tests.ui.pages.sync_scene import Scene
from tests.ui.pages.test_sync import again, counts, desk, morning, page, scene

__all__ = ["desk", "morning", "scene"]

Key = Qt.Key


def letter(desk: Shown, scene: Scene) -> str:
    subject = scene.letter("412/UBND-VP", "Về thanh toán trực tuyến", date(2023, 6, 15))
    again(desk)
    desk.window.show_page("sync", "letters")
    desk.settle()
    return subject


def test_a_letter_is_read_and_explained(desk: Shown, scene: Scene) -> None:
    subject = letter(desk, scene)
    assert counts(desk)["sync"] == 3
    page(desk).letters.table.setFocus()
    desk.press(Key.Key_Return)
    desk.type("Mang yeu, da khac phuc.")
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: counts(desk)["sync"] == 2)
    found = scene.here(lambda work: letters.of(work, subject))
    assert (found.explanation, found.state) == ("Mang yeu, da khac phuc.", LetterState.EXPLAINED)
    assert page(desk).draft() is None


def test_a_half_typed_explanation_is_a_draft(desk: Shown, scene: Scene) -> None:
    subject = letter(desk, scene)
    page(desk).letters.letter.focus_text()
    desk.type("Mang y")
    draft = page(desk).draft()
    assert draft == {"letters": {subject: "Mang y"}}
    page(desk).letters._typed.clear()
    page(desk).letters.letter.text.clear()
    page(desk).restore(draft)
    assert page(desk).letters.letter.text.value() == "Mang y"


def test_an_empty_explanation_is_refused_beside_the_field(desk: Shown, scene: Scene) -> None:
    letter(desk, scene)
    page(desk).letters.letter.focus_text()
    desk.press(Key.Key_Return, held=CTRL)
    desk.until(lambda: bool(page(desk).letters.letter.text.fault()))


def test_a_letter_that_stood_open_was_read(desk: Shown, scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    page(desk).letters._read_after.setInterval(10)
    subject = letter(desk, scene)
    desk.until(lambda: scene.here(lambda work: letters.of(work, subject)).opened_at is not None)
    desk.settle()
    assert scene.here(lambda work: letters.of(work, subject)).state is LetterState.OWED


class Viewer(QObject):
    """The system's viewer, which keeps what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Keep the file."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    """Return what files are opened by."""
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # PySide6 6.11 takes str alone
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_a_signed_letter_opens_once_it_has_arrived(desk: Shown, scene: Scene, viewer: Viewer) -> None:
    digest = hashlib.sha256(signed_letter()).hexdigest()
    scene.letter("412/UBND-VP", "Về thanh toán trực tuyến", None, paper=digest)
    again(desk)
    desk.window.show_page("sync", "letters")
    desk.settle()
    button = page(desk).letters.letter.paper
    assert (button.isVisible(), button.isEnabled()) == (True, False)
    assert "on its way" in button.toolTip()
    Papers(scene.counter.directory).put(signed_letter())
    scene.here(lambda work: papers.note(work.driver, digest, len(signed_letter()), here=True, now=work.now))
    again(desk)
    desk.until(button.isEnabled)
    desk.press(Key.Key_O, held=CTRL)
    desk.until(lambda: bool(viewer.opened))
    (file,) = viewer.opened
    assert (file.name, file.read_bytes()) == ("412-UBND-VP.pdf", signed_letter())


def test_a_letter_without_a_paper_has_none_to_open(desk: Shown, scene: Scene) -> None:
    letter(desk, scene)
    assert not page(desk).letters.letter.paper.isVisible()


def test_esc_goes_back_step_by_step(desk: Shown, scene: Scene) -> None:
    letter(desk, scene)
    page(desk).letters.letter.focus_text()
    desk.press(Key.Key_Escape)
    assert page(desk).letters.table.hasFocus()
    desk.press(Key.Key_Escape)
    assert page(desk).tabs.value() == "exchange"
