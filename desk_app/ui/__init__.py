"""The desk's window: pages, widgets, and the work that keeps off the GUI thread."""
