"""Taking in a register of dossiers that was kept elsewhere: new ones are received, changed ones follow by events."""

from desk_app.usecases.register.take import RegisterImport, import_register

__all__ = ["RegisterImport", "import_register"]
