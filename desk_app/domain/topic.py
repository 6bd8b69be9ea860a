"""What a change may be about: the words in which a write says what it touched."""

from enum import StrEnum


class Topic(StrEnum):
    """Name one kind of thing that pages show; a page refreshes when one of its topics changed."""

    DOSSIERS = "dossiers"
    PROCEDURES = "procedures"
    SURVEYS = "surveys"
    FEEDBACK = "feedback"
    POSTAL = "postal"
    UNIT = "unit"
    QUARTERS = "quarters"
    CALENDAR = "calendar"
    ATTENTION = "attention"
    USERS = "users"
    DEVICES = "devices"
    LETTERS = "letters"
    CASH = "cash"
    ASSISTANCE = "assistance"
    SYNC = "sync"
    """What was exchanged, and with whom"""
