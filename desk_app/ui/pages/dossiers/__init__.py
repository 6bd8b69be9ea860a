"""Hồ sơ: the list of all dossiers, one of them in detail beside it, and what may be done to it."""

from desk_app.ui.pages.dossiers.page import DossiersPage

__all__ = ["DossiersPage"]
