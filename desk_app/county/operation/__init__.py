"""What keeps the server in sight of whoever runs it: health, metrics, logs."""
