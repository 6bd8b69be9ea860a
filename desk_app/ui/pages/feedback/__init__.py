"""Phản ánh: feedback and complaints, what the unit owes an answer to."""

from desk_app.ui.pages.feedback.page import FeedbackPage

__all__ = ["FeedbackPage"]
