"""Data to try the program on: the sample unit Đồng Lạc, and generated dossiers. No real person is in it."""

from desk_app.usecases.demo.sample import fill_sample

__all__ = ["fill_sample"]
