"""Một Cửa Desk: the one-stop counter of a Vietnamese commune."""

__version__ = "0.2.0"
