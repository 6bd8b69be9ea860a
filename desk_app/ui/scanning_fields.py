"""Lines in which a slip's number is wanted: there a scan fills the line, instead of bringing the dossier up."""

from PySide6.QtWidgets import QLineEdit

TAKES_CODES = "takesCodes"
"""The property that says so"""


def take_official_numbers(line: QLineEdit) -> None:
    """Let a scanned official number fill the line."""
    line.setProperty(TAKES_CODES, "official")


def take_any_number(line: QLineEdit) -> None:
    """Let a scanned number fill the line: the official one where the slip has it, else ours."""
    line.setProperty(TAKES_CODES, "any")
