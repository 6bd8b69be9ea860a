"""How two sides of one ledger meet: what they say to each other, and by which way it travels."""
