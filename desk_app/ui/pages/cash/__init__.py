"""Sổ quỹ: the counter's cash book of a day."""

from desk_app.ui.pages.cash.page import CashPage as CashPage
