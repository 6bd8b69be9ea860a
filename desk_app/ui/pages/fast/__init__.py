"""Chứng thực nhanh: the fast lane of same-day certification, a tab of the counter's page."""

from desk_app.ui.pages.fast.page import FastPage as FastPage
