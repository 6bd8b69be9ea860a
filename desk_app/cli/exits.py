"""What a command's exit code says."""

from enum import IntEnum


class Exit(IntEnum):
    """The five ends of a command, relied on by scripts."""

    DONE = 0
    NOT_DONE = 1
    WRONG_USAGE = 2
    FINDINGS = 3
    """Done, and somebody has to look: contradictions, rejected rows."""
    BROKEN = 4
    """The data fails its integrity check."""
