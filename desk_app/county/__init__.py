"""The county's server: what PCs send, what officers read, and who may do so."""
