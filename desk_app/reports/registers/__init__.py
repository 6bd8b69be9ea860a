"""The counter's own papers: register, control slip, handover list, explanation, cash book, work list.

Made of plain values (`content`), worded by templates by regime, set on sheets that follow one another.
"""
