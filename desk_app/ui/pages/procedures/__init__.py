"""Thủ tục: the catalogue, its entries, what is public and what is out of force."""

from desk_app.ui.pages.procedures.page import ProceduresPage

__all__ = ["ProceduresPage"]
