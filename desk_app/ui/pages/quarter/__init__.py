"""Báo cáo quý: the figures of a period, what does not agree in them, the lists behind them, words and paper."""

from desk_app.ui.pages.quarter.page import QuarterPage

__all__ = ["QuarterPage"]
