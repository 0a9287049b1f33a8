# make demo    set up, then read the seed article: a summary and two questions
# make test    set up, then everything that CI runs
# make test-hard  what takes hours; its figures are in docs/reliability.md
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COGGED := README.md evals/README.md docs/*.md
SEED := seeds/blinken-lavrov-osce-2021.txt
read = echo; echo '$$ assistant $(1)'; $(BIN)/python -m assistant $(1) --engine extractive
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Tests start hundreds of processes; each would compile anew what it imports.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: all demo test test-hard check lint types layers tests docs format evals evals-run evals-replay evals-guard evals-talk evals-pages benchmarks browsers man wheel sbom lock clean
all: test

demo: $(VENV)/.run
	@$(call read,summarize $(SEED))
	@$(call read,ask $(SEED) "How long did the talks last?")
	@$(call read,ask $(SEED) "How many troops are at the border?")

test: $(VENV)/.dev
	@$(MAKE) --no-print-directory check

# All suites, or some: make test-hard SUITES="faults soak".
test-hard: $(VENV)/.hard
	$(BIN)/python -m tests.hard $(SUITES)
	$(BIN)/cog -r -I . docs/reliability.md

# Two at a time, but for the tests, which take both cores themselves.
check:
	@$(MAKE) --no-print-directory -j2 types lint layers docs
	@$(MAKE) --no-print-directory tests
	@$(MAKE) --no-print-directory evals

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports

docs:
	$(BIN)/cog --check -I . $(COGGED)

tests:
	$(BIN)/pytest -q -n 2 --timeout 120

# The labels; that neither the extractive engine nor the recorded model has got worse; and that
# the tables of what the checks catch, of conversations and of pages are true.
evals:
	@$(MAKE) --no-print-directory -j2 evals-pages evals-run evals-replay evals-guard evals-talk

evals-run:
	$(BIN)/python -m evals check
	$(BIN)/python -m evals run --brief

evals-replay:
	$(BIN)/python -m evals run --replay --brief

evals-guard:
	$(BIN)/python -m evals guard --check docs/checks.md

evals-talk:
	$(BIN)/python -m evals talk --check evals/README.md

evals-pages:
	$(BIN)/python -m evals pages --brief --check docs/articles.md

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/cog -r -I . $(COGGED)

benchmarks: $(VENV)/.dev
	$(BIN)/python -m evals.benchmarks.speed
	$(BIN)/python -m evals.benchmarks.startup
	$(BIN)/python -m evals.benchmarks.splitting
	$(BIN)/python -m evals.benchmarks.streaming
	$(BIN)/python -m evals.benchmarks.claims_speed
	$(BIN)/python -m evals.benchmarks.durable

man: $(VENV)/.run
	@mkdir -p build
	$(BIN)/python -m assistant man > build/assistant.1

# Of what is committed, dated by its commit: the same bytes wherever and whenever it is built.
wheel: $(VENV)/.dev
	rm -rf build/source && mkdir -p build/source dist
	git archive HEAD | (umask 022 && tar -x -f - -C build/source --no-same-permissions)
	umask 022 && SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) \
		$(BIN)/pip wheel -q ./build/source --no-deps --no-build-isolation --no-index -w dist
	rm -rf build/source
	@sha256sum dist/*.whl 2>/dev/null || shasum -a 256 dist/*.whl

# What is installed at run time, with the extras, in CycloneDX: build/sbom.cdx.json.
sbom: $(VENV)/.hard
	rm -rf build/run && $(PYTHON) -m venv --without-pip build/run
	$(BIN)/pip --python build/run/bin/python install -q --no-compile --no-deps --require-hashes -r requirements/run.txt
	$(BIN)/cyclonedx-py environment build/run/bin/python --pyproject pyproject.toml \
		--output-reproducible -o build/sbom.cdx.json
	rm -rf build/run

# Chromium and its driver for tests/test_browser.py, which is skipped without them.
APT := env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0
browsers:
	@if command -v chromium && command -v chromedriver; then exit 0; fi >/dev/null; \
	if ! command -v apt-get >/dev/null; then \
		echo "there is no apt-get here: install chromium and chromedriver yourself; without them the browser tests are skipped"; exit 0; fi; \
	root=; test "$$(id -u)" = 0 || root=sudo; \
	echo "Installing chromium and chromium-driver ..."; \
	$$root $(APT) update && $$root $(APT) install -y --no-install-recommends chromium chromium-driver fonts-dejavu-core fonts-liberation

# The hash-locked requirements, without any download address.
LOCK := $(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --no-emit-options --allow-unsafe --strip-extras --no-header
lock: $(VENV)/.dev
	$(BIN)/pip install -q pip-tools
	$(LOCK) -o requirements/run.txt requirements/run.in
	$(LOCK) -o requirements/dev.txt requirements/dev.in
	$(LOCK) -o requirements/hard.txt requirements/hard.in

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; found $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null && $(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "$(PYTHON) cannot make a virtual environment. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements/run.txt pyproject.toml
	@echo "Setting up $(VENV) ..."
	@$(BIN)/pip install -q --require-hashes -r requirements/run.txt
	@$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(BIN)/pip install -q --require-hashes -r requirements/dev.txt
	@touch $@

# What only the hard tests and the SBOM need.
$(VENV)/.hard: $(VENV)/.dev requirements/hard.txt
	@$(BIN)/pip install -q --require-hashes -r requirements/hard.txt
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
