"""The commands: what people's scripts rely on. What a command does is a use case; here are words, exit codes, JSON."""
