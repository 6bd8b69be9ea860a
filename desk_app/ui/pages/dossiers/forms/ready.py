"""Acts that are done, as a rule, as they stand."""

from desk_app.ui.pages.dossiers.form import ActForm
from desk_app.ui.pages.dossiers.moment_field import MomentField
from desk_app.ui.widgets.field import Field


class ReadyForm(ActForm):
    """A form whose fields are filled in: the focus stays on the main button."""

    def focus_first(self) -> bool:
        """Leave the focus to the main button."""
        return False

    def add_with_moment(self, name: str, field: Field, moment: str) -> None:
        """Put a field beside the act's moment, labelled as told."""
        self.add_row((name, field), ("at", MomentField(moment, self.desk.clock)))
