"""In and out of files and devices: reading gives typed rows and the reasons against the rest; it stores nothing."""
