"""The small forms of acts that ask something first, by kind of step. Each makes one `Deed`."""

from collections.abc import Callable, Mapping, Sequence

from desk_app.ui.desk import Desk
from desk_app.ui.pages.dossiers.form import ActForm
from desk_app.ui.pages.dossiers.forms.ends import ApologyForm, RefuseForm, ReopenForm, WithdrawForm
from desk_app.ui.pages.dossiers.forms.handing import ContactForm, HandOverForm, SendOnForm, TakeBackForm
from desk_app.ui.pages.dossiers.forms.money import FeeForm
from desk_app.ui.pages.dossiers.forms.money import ReverseForm as ReverseForm
from desk_app.ui.pages.dossiers.forms.records import DeliveredForm as DeliveredForm
from desk_app.ui.pages.dossiers.forms.records import OfficialForm, PostForm
from desk_app.ui.pages.dossiers.forms.records import ReuseForm as ReuseForm
from desk_app.ui.pages.dossiers.forms.results import GiveForm, IssueForm, TakePaperForm
from desk_app.ui.pages.dossiers.forms.waiting import PauseForm, ResumeForm, SupplementForm, TakeSupplementForm
from desk_app.usecases.browse import File


def _forms() -> Sequence[type[ActForm]]:
    return (
        *(HandOverForm, SupplementForm, TakeSupplementForm, PauseForm, ResumeForm, ContactForm),
        *(SendOnForm, TakeBackForm, IssueForm, TakePaperForm, GiveForm),
        *(ApologyForm, RefuseForm, WithdrawForm, ReopenForm),
        *(FeeForm, ReverseForm, PostForm, DeliveredForm, OfficialForm),
    )


FORMS: Mapping[str, Callable[[File, Desk], ActForm]] = {form.NAME: form for form in _forms()}
"""Act → its form, for those that need no more than the dossier"""
