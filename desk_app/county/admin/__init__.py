"""Signing in, and the pages of the county's own register: people, PCs, who looked at what."""

from desk_app.county.admin.account import AccountController
from desk_app.county.admin.audit import audit_page
from desk_app.county.admin.devices import DevicesController
from desk_app.county.admin.people import PeopleController
from desk_app.county.admin.sign_in import SignInController, sign_out

HANDLERS = (SignInController, sign_out, AccountController, PeopleController, DevicesController, audit_page)
