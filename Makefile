# Everything here runs from a fresh clone: `make run` and `make test` set up what they need.
# Windows without make: see README.md.

ifeq ($(OS),Windows_NT)
PYTHON ?= py
BIN := .venv/Scripts
else
PYTHON ?= python3
BIN := .venv/bin
endif

export PYTHONUTF8 := 1
LOCKING := $(BIN)/uv pip compile --quiet --python-version 3.11 --all-extras pyproject.toml

.PHONY: help setup run test check format simulate bench screenshots golden lock lock-windows
.DEFAULT_GOAL := help

help:  ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name what; do printf '  make %-13s %s\n' "$$name" "$$what"; done

setup:  ## make .venv from the lock, and install the libraries Qt needs where we may; again, it does nothing
	@$(PYTHON) packaging/prepare.py

run:  ## open the desk with the sample unit; without a display print its report to build/demo/
	@$(PYTHON) packaging/prepare.py run

test:  ## run every test that .ci/run runs; more for pytest by ARGS="-k …"
	@$(PYTHON) packaging/prepare.py test $(ARGS)

check: setup  ## lint, types, import contract, dead code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture

format: setup  ## put code into the one form, and mend what lint can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

simulate: setup  ## let simulated counties live, by default a thousand; others by SEEDS=1-50
	$(BIN)/python -m tests.simulation --seeds $(or $(SEEDS),1-1000) --jobs 2

bench: setup  ## measure against the bars, as ratios in one run
	$(BIN)/python -m tests.bench

screenshots: setup  ## every page, dialog and state as PNG in build/screenshots/
	$(BIN)/motcua screenshots --out build/screenshots

golden: setup  ## write the golden files anew; read the difference before you commit it
	$(BIN)/python -m pytest -m golden --update-golden

lock: setup  ## resolve pyproject.toml anew for every platform, with hashes
	$(LOCKING) --universal --generate-hashes --custom-compile-command "make lock" --output-file packaging/requirements.lock

lock-windows: setup  ## prove that every locked package has a wheel for Windows
	$(LOCKING) --constraint packaging/requirements.lock --python-platform x86_64-pc-windows-msvc --only-binary :all: --output-file build/windows.lock
