"""Cài đặt: the unit, its days and numbers, its people, this PC's looks, and bringing a register in."""

from desk_app.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
