"""The page of the day's work: what is due, what waits, what is owed."""

from desk_app.ui.pages.today.page import TodayPage as TodayPage
