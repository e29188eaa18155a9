# The commands; `make` alone lists them. Needed: GNU make, a POSIX shell with awk and find, Python 3.11 with venv, and
# what overrides/hooks/commands/machine.py names, which the commands install where they may.

PYTHON ?= python3
VENV := .venv
# Material greets every build with an advertisement for its successor.
export NO_MKDOCS_2_WARNING := 1
# What is built bears the date of its commit, not of the machine; a folder without history bears that of today.
ifeq ($(SOURCE_DATE_EPOCH),)
SOURCE_DATE_EPOCH := $(shell git --git-dir=.git log -1 --format=%ct 2>/dev/null || date +%s)
endif
export SOURCE_DATE_EPOCH
SETUP := PYTHONPATH=overrides/hooks $(PYTHON) -m
# A file at a time, in the order of tests/conftest.py, so that no file makes twice what its tests share.
ON_ALL_PROCESSORS := --numprocesses=auto --dist=loadfile --no-loadscope-reorder
RUN := PYTHONPATH=overrides/hooks $(VENV)/bin/python

.DEFAULT_GOAL := help
# What a target needs is made ready from left to right.
.NOTPARALLEL:
.PHONY: help site test test-built coverage mutants bench serve translated review-pack reviewed passed release-check publish-check \
  reviews-due release tree-changes links audit sbom clean lock \
  python a-site ready-for-site ready-for-tests ready-for-mutants ready-for-release

help:  ## Say what the commands are
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' Makefile

site: ready-for-site  ## Build the whole site into site/; on a failure the previous site/ stays as it was
	@$(RUN) -m commands.make_site

test: ready-for-tests site test-built  ## Build, and run every test and check

test-built: ready-for-tests  ## Run every test and check on the site/ that is there
	@echo "Checking style and types…"
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/mypy --no-error-summary
	@echo "Running the tests, which takes minutes…"
	@$(VENV)/bin/python -m pytest --site=site $(ON_ALL_PROCESSORS)

# The builds of the tests run in folders of their own, so the place of the data is given whole.
coverage: export COVERAGE_FILE := $(CURDIR)/build/coverage/data
coverage: ready-for-tests site  ## Do the tests walk through 95 % of the lines and branches of the pure package?
	rm -rf build/coverage
	mkdir -p build/coverage
	$(VENV)/bin/coverage run -m pytest --site=site $(ON_ALL_PROCESSORS) $(addprefix tests/,publishing editorial portals site building/test_template_files.py)
	$(VENV)/bin/coverage combine --quiet
	$(VENV)/bin/coverage report

mutants: ready-for-mutants  ## Do the tests notice it when a check is changed? Takes hours; make mutants MODULE=sections a quarter of one
	@PYTHONPATH=tests:overrides/hooks $(VENV)/bin/python -m mutation.mutants $${MODULE:+"$$MODULE"}

bench: ready-for-tests  ## Print sizes and times; takes the better part of an hour
	@$(SETUP) commands.node_packages tests/bench
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" PYTHONPATH=tests:overrides/hooks $(VENV)/bin/python -m bench.pages
	PYTHONPATH=tests:overrides/hooks $(VENV)/bin/python -m bench.keystrokes
	PYTHONPATH=tests:overrides/hooks $(VENV)/bin/python -m bench.builds

serve: ready-for-site  ## Preview while editing: make serve [PORT=8001]
	@$(RUN) -m commands.serve $$PORT

translated: ready-for-site  ## Record that changed pages have been compared with their counterparts: make translated [PAGE=stress]
	@$(RUN) -m commands.translated $${PAGE:+"$$PAGE"}

review-pack: ready-for-site  ## Print what a doctor reads of a page, or of what changed: make review-pack PAGE=stress, or FROM=HEAD~1
	@$(RUN) -m commands.printed_pack "$$PAGE" "$$FROM"

# With WORKBOOK=review-sheet.xlsx it enters all that a doctor filled in there.
reviewed: ready-for-site  ## Record a review: make reviewed PAGE="stress types" REVIEWER="…" ROLE="…" ON=2026-12-01 NEXT=2028-12-01
	@$(RUN) -m commands.reviewed$(if $(WORKBOOK),_workbook "$$WORKBOOK",) "$$PAGE" "$$REVIEWER" "$$ROLE" "$$ON" "$$NEXT"

passed: ready-for-site  ## Let a typing error pass under a review: make passed PAGE=stress BY="…" REASON="…"
	@$(RUN) -m commands.passed "$$PAGE" "$$BY" "$$REASON"

release-check: ready-for-site  ## May this text be released? Not before a doctor has reviewed it and a publisher is named
	@$(RUN) -m commands.release_check

publish-check: ready-for-site  ## May this text be published? Like a release, or knowingly unreviewed: PUBLISH_UNREVIEWED=yes
	@$(RUN) -m commands.release_check publishing

reviews-due: ready-for-site  ## Which reviews end within sixty days?
	@$(RUN) -m commands.release_check due

release: a-site sbom  ## Put into build/release/ what a release holds, made of the site/ that is there
	@$(RUN) -m commands.release

tree-changes: ready-for-site  ## What happened to the advice since a revision: make tree-changes FROM=HEAD~1 [TO=HEAD]
	@$(RUN) -m commands.tree_changes "$$FROM" "$$TO"

links: a-site ready-for-tests  ## Do the sources still answer? Follows every link of the site/ that is there to other sites
	$(VENV)/bin/linkchecker --check-extern --recursion-level=1 --no-status --no-warnings \
	  --ignore-url='^(tel:|mailto:|https://spiertrillen\.example/)' $$(find site -name index.html)

audit: ready-for-release  ## Has a fault become known in anything that is locked?
	@$(RUN) -m commands.audit requirements/*.txt

sbom: a-site ready-for-release  ## List what the site is made with (CycloneDX) in build/sbom.json
	mkdir -p build
	PYTHONWARNINGS=ignore $(VENV)/bin/cyclonedx-py requirements --output-reproducible --pyproject pyproject.toml -o build/sbom.json requirements/site.txt

clean:  ## Empty the cache, so that the next build makes everything anew
	rm -rf build/cache

lock: ready-for-site  ## Renew the requirements files from pyproject.toml
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements/site.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml --group tests -c requirements/site.txt -o requirements/tests.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --group release -c requirements/site.txt -o requirements/release.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --group mutants -c requirements/tests.txt -o requirements/mutants.txt

# What the commands need; where it cannot be had, a sentence says what and how.
python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "This needs Python 3.11 or newer, which '$(PYTHON)' is not; install it, or name it: make PYTHON=python3.11 …" >&2; exit 1; }

a-site:
	@test -d site || { echo "There is no site/ yet; run make site first." >&2; exit 1; }

ready-for-site: python
	@$(SETUP) commands.machine site
	@$(SETUP) commands.packages site

ready-for-tests: python
	@$(SETUP) commands.machine tests
	@$(SETUP) commands.packages site tests release
	@$(SETUP) commands.machine playwright
	@$(SETUP) commands.node_packages tests/portals/node tests/delivery/node

ready-for-mutants: ready-for-site
	@$(SETUP) commands.packages tests mutants

ready-for-release: ready-for-site
	@$(SETUP) commands.packages release
