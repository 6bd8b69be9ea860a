"""Data to try the program on: the sample unit Đồng Lạc, and generated dossiers. No real person is in it."""

from desk_app.usecases.demo.generated import Generated, fill_generated
from desk_app.usecases.demo.sample import fill_sample

__all__ = ["Generated", "fill_generated", "fill_sample"]
