"""What is done at the county: one verb a function, over an opened ``County``."""
