"""What pages ask. Plain SQL by the driver: a page's question must not cost SQLAlchemy's import at start."""
