"""The counter's papers filled from the ledger: a paper always belongs to a step that was saved.

``slip`` fills one, ``make`` prints it as a PDF, ``note`` records that it was printed. Nothing is recorded by making
one: print follows save, never the other way round. What each form needs is in docs/developer/papers.md.
"""

from desk_app.usecases.papers.choices import Choices
from desk_app.usecases.papers.forms import Form, offered
from desk_app.usecases.papers.made import Made, make, note, slip
from desk_app.usecases.papers.registers import RegisterWanted, write_register

__all__ = ["Choices", "Form", "Made", "RegisterWanted", "make", "note", "offered", "slip", "write_register"]
