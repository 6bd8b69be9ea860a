"""Quầy: taking dossiers in. The first page that is painted: what it needs of the use cases is imported later."""

from desk_app.ui.pages.intake.page import IntakePage as IntakePage
