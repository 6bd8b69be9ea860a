"""The slips of the circular that a citizen takes home: made of plain values, worded by templates, printed as PDF."""
