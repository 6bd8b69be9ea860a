"""What the page of a dossier has to say at once: word that is owed, what two PCs did, what a colleague just did."""

from collections.abc import Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Signal

from desk_app.domain.dossier.state import Step
from desk_app.domain.localtime import local_date
from desk_app.ui import words
from desk_app.ui.pages.dossiers import acts
from desk_app.ui.pages.dossiers.acts import every_act
from desk_app.ui.pages.sync.clash_words import headline, news, outcome, rule
from desk_app.ui.theme.tokens import Tone
from desk_app.ui.widgets.notice import NoticeBar
from desk_app.usecases.browse import File, Happened
from desk_app.usecases.clashes import Act as Done

MOST_NEWS = 3
"""A colleague's doings told at once; what is more stands in the timeline"""


class FileNotices(NoticeBar):
    """Notices of the dossier that is shown; their links wear the keys of the acts they start."""

    act_asked = Signal(str)

    def show_file(self, file: File, elder: File | None, now: int) -> None:
        """Show what holds for a dossier; `elder` is what was shown before."""
        same = elder is not None and elder.dossier.id == file.dossier.id
        if not same:
            self.take_back("refused")
        if not same:
            self.take_back("news")
        elif elder is not None:
            self._tell_news(file, elder, now)
        self._show_contact(file, now)
        self._show_letter(file)
        self._show_gap(file, now)
        self._show_clashes(file, now)

    def _tell_news(self, file: File, elder: File, now: int) -> None:
        """Say what a colleague did while the dossier was open; a half-filled form stays as it is."""
        fresh = news_of(file, elder)
        if len(file.happened) != len(elder.happened):
            self.take_back("news")
        if fresh:
            text = " ".join(f"{escape(news(_done(one), now))}." for one in fresh[:MOST_NEWS])
            self.tell("news", Tone.INFO, text, icon="sync")

    def _show_contact(self, file: File, now: int) -> None:
        since = file.dossier.contact_owed_since
        if since is None:
            self.take_back("contact")
            return
        late = local_date(since) < local_date(now)
        text = self.tr("Paused since {moment}: the citizen is owed word today.")
        if late:
            text = self.tr("Paused since {moment}: the citizen was owed word that day and has none yet.")
        told = text.format(moment=words.moment(since))
        phone = file.dossier.received.person.phone
        called = self.tr("Phone: {number}").format(number=escape(phone))
        told = f"{told} {called}" if phone else told
        self._tell("contact", Tone.LATE if late else Tone.WARN, told, acts.CONTACT, "phone")

    def _show_letter(self, file: File) -> None:
        if not file.dossier.letter_owed:
            self.take_back("letter")
            return
        text = self.tr("Refused without a letter: print form 03, or open again and note the letter's number.")
        self._tell("letter", Tone.WARN, text, acts.PRINT, "print")

    def _show_gap(self, file: File, now: int) -> None:
        """Say that a result on the system has no paper at the counter: it must not pass silently."""
        if file.dossier.step is not Step.SIGNED:
            self.take_back("gap")
            return
        days = (local_date(now) - local_date(file.dossier.step_since)).days
        text = self.tr("The result is signed, its paper is not at the counter yet.")
        if days > 0:
            text = self.tr("The result was signed {count} days ago, its paper is not at the counter yet.")
        self._tell("gap", Tone.WARN, text.format(count=days), acts.TAKE_PAPER, "alert")

    def _show_clashes(self, file: File, now: int) -> None:
        if not file.dossier.matters:
            self.take_back("matters")
            return
        words = self.tr("<b>{both}.</b> Rule: {rule} {outcome}")
        told = [
            words.format(both=escape(headline(clash, now)), rule=rule(clash), outcome=escape(outcome(clash, now)))
            for clash in file.clashes
        ]
        text = "<br>".join(told) or self.tr("Two PCs decided differently.")
        self._tell("matters", Tone.WARN, text, acts.SETTLE, "alert")

    def _tell(self, topic: str, tone: Tone, text: str, name: str, icon: str) -> None:
        """Show a notice whose link starts an act; one that says the same already stays."""
        shown = self.notice(topic)
        if shown is not None and shown.text() == text and shown.tone is tone:
            return
        act = next(act for act in every_act() if act.name == name)
        link = f"{act.title} ({act.key})"
        self.tell(topic, tone, text, action=link, act=partial(self.act_asked.emit, name), icon=icon)


def news_of(file: File, elder: File) -> Sequence[Happened]:
    """Return what came from another PC since the dossier was read last, the newest first."""
    known = {(one.event.device, one.event.seq) for one in elder.happened}
    return [one for one in file.happened if not one.here and (one.event.device, one.event.seq) not in known]


def _done(one: Happened) -> Done:
    return Done(event=one.event, counter=one.counter, here=one.here)
