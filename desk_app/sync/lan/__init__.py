"""The colleague's PC in the office: found by name, paired once by a code, met over TLS when the internet is down."""
