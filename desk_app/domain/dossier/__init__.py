"""Dossier (hồ sơ): its facts, its state as their fold, and what may be done to it."""
