"""Papers looked at inside the window, printed by the system's dialog, saved as PDF; no other program is opened."""
