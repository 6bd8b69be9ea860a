"""The only room that touches SQL: ledger, projections, queries, search."""
