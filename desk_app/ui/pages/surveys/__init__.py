"""Phiếu hài lòng: sheets typed in a few keys, the list of them, what they say."""

from desk_app.ui.pages.surveys.page import SurveysPage

__all__ = ["SurveysPage"]
