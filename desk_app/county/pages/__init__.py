"""The county's pages as an office of HĐND and UBND reads them: Controllers, behind the sign-in."""

from litestar import Controller

from desk_app.county.pages.today import TodayPages

HANDLERS: list[type[Controller]] = [TodayPages]
