# Every target sets up what it needs: system packages, then .venv. `make help` lists them.
#
# PYTHON=...  the interpreter to make .venv with, 3.11 to 3.13 (default: the newest of these)
# ARGS=...    more arguments, for run, test and bench: make test ARGS="tests/unit -k hold"

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
export PYTHON ARGS

BIN := .venv/bin
LINUX := packaging/linux
COMPILE := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate

.PHONY: help run test lint format bench bench-short soak package-linux package-test package-test-short lock \
	translations clean setup

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## Install the system packages and fill .venv (the other targets do this by themselves)
	@$(LINUX)/install-system-packages
	@$(LINUX)/prepare-venv

run: setup ## Play a sample call and watch Warmline prompt: on your screen, or on a virtual one where there is none
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then $(BIN)/warmline demo $(ARGS); \
	else $(LINUX)/with-display $(BIN)/warmline demo $(ARGS); fi

test: setup ## Run every test
	@$(BIN)/python -m pytest $(ARGS)

lint: setup ## Check style, format, types and the import rule
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: setup ## Put the code into its format
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: setup ## Measure what Warmline promises
	@$(BIN)/python tests/benchmarks/run.py $(ARGS)

bench-short: setup ## Measure the same in a few minutes, as CI does
	@$(BIN)/python tests/benchmarks/run.py --short $(ARGS)

soak: setup ## Calls at call pace while things break at random: 1,000 faults; ARGS="--hours 8", "--minutes 30", "--faults 100"
	@PYTHONPATH=app:tests/system:tests/benchmarks $(LINUX)/with-display $(BIN)/python tests/benchmarks/soak.py $(ARGS)

package-linux: setup ## Freeze Warmline and pack it as dist/warmline_VERSION_amd64.deb
	@$(LINUX)/install-system-packages $(LINUX)/package/system-packages.txt
	@$(LINUX)/package/build-package $(ARGS)

package-test: package-linux ## Install the package in a clean Debian, run a call through it, purge it (root, network)
	@lintian --allow-root --fail-on error,warning dist/warmline_*.deb
	@$(LINUX)/package/try-package

package-test-short: setup ## Freeze Warmline and run the frozen program's own test, as CI does
	@$(LINUX)/install-system-packages $(LINUX)/package/system-packages.txt
	@$(LINUX)/package/build-package --frozen-only
	@$(LINUX)/package/try-frozen

lock: setup ## Write the lock files again; make lock ARGS=--upgrade takes newer releases
	@test -x build/lock/bin/uv || { $(BIN)/python -m venv build/lock; build/lock/bin/pip --quiet install uv==0.13.9; }
	@build/lock/bin/uv pip compile pyproject.toml --extra whisper --extra models --group dev $(COMPILE) $(ARGS) \
		--quiet -o requirements.lock
	@build/lock/bin/uv pip compile $(LINUX)/build-tools.in --constraint requirements.lock $(COMPILE) $(ARGS) \
		--quiet -o $(LINUX)/build-tools.lock

translations: setup ## Bring the windows' translations up to date with the sources, and compile them
	@$(BIN)/python packaging/translations.py

clean: ## Remove what the other targets have made, .venv included; downloaded models stay
	@rm -rf .venv build dist run .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find app tests -name __pycache__ -type d -prune -exec rm -rf {} +
