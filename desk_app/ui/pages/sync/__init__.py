"""Synchronisation: who stands where, what waits, what went wrong, and the county's letters."""

from desk_app.ui.pages.sync.page import SyncPage

__all__ = ["SyncPage"]
