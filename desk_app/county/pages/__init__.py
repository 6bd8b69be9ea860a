"""The county's pages as an office of HĐND and UBND reads them: Controllers, behind the sign-in."""

from litestar import Controller

from desk_app.county.pages.behind import BehindPages
from desk_app.county.pages.catalogue import CataloguePages
from desk_app.county.pages.letters import LetterPages
from desk_app.county.pages.scores import ScorePages
from desk_app.county.pages.summaries import SummaryPages
from desk_app.county.pages.today import TodayPages
from desk_app.county.pages.units import UnitPages

HANDLERS: list[type[Controller]] = [
    TodayPages,
    UnitPages,
    BehindPages,
    SummaryPages,
    LetterPages,
    CataloguePages,
    ScorePages,
]
