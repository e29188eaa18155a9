# The commands of the README. A fresh machine needs Python 3.11 with venv, make and git; the rest comes by itself.

PYTHON ?= python3
VENV := .venv
# Material greets every build with an advertisement for its successor.
export NO_MKDOCS_2_WARNING := 1
# What is built bears the date of its commit, not of the machine.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
SERVERS := nginx-light libnginx-mod-http-brotli-static apache2-bin wrk
RUN := PYTHONPATH=overrides/hooks $(VENV)/bin/python

.PHONY: site test test-built coverage bench serve translated release-check publish-check reviews-due release tree-changes links audit sbom lock

site: $(VENV)/site-ready  ## Build the whole site into site/; on a failure the previous site/ stays as it was
	@$(RUN) -m commands.make_site

test: site  ## Build, and run every test and check
	$(MAKE) --no-print-directory test-built

test-built: $(VENV)/tests-ready $(VENV)/release-ready $(VENV)/browser-ready $(VENV)/servers-ready  ## Run every test and check on the site/ that is there
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/python -m pytest --site=site --numprocesses=auto

# The builds of the tests run in folders of their own, so the place of the data is given whole.
coverage: export COVERAGE_FILE := $(CURDIR)/build/coverage/data
coverage: site $(VENV)/tests-ready  ## Do the tests walk through 95 % of the branches of the pure package?
	rm -rf build/coverage
	mkdir -p build/coverage
	$(VENV)/bin/coverage run -m pytest --site=site --numprocesses=auto $(addprefix tests/,publishing editorial portals site)
	$(VENV)/bin/coverage combine --quiet
	$(VENV)/bin/coverage report

bench: tests/bench/node_modules/ready $(VENV)/browser-ready  ## Print sizes and times; takes minutes
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" PYTHONPATH=tests $(VENV)/bin/python -m bench.pages
	PYTHONPATH=tests:overrides/hooks $(VENV)/bin/python -m bench.builds

serve: $(VENV)/site-ready  ## Preview while editing: make serve [PORT=8001]
	@$(RUN) -m commands.serve $$PORT

translated: $(VENV)/site-ready  ## Record that changed pages have been compared with their counterparts: make translated [PAGE=stress]
	@$(RUN) -m commands.translated $${PAGE:+"$$PAGE"}

release-check: $(VENV)/site-ready  ## May this text be released? Not before a doctor has reviewed it and a publisher is named
	@$(RUN) -m commands.release_check

publish-check: $(VENV)/site-ready  ## May this text be published? Like a release, or knowingly unreviewed: PUBLISH_UNREVIEWED=yes
	@$(RUN) -m commands.release_check publishing

reviews-due: $(VENV)/site-ready  ## Which reviews end within sixty days?
	@$(RUN) -m commands.release_check due

release: sbom  ## Put into build/release/ what a release holds, made of the site/ that is there
	@$(RUN) -m commands.release

tree-changes: $(VENV)/site-ready  ## What happened to the advice since a revision: make tree-changes FROM=HEAD~1 [TO=HEAD]
	@$(RUN) -m commands.tree_changes "$$FROM" "$$TO"

links: $(VENV)/tests-ready  ## Do the sources still answer? Follows every link of the site/ that is there to other sites
	$(VENV)/bin/linkchecker --check-extern --recursion-level=1 --no-status --no-warnings \
	  --ignore-url='^(tel:|mailto:|https://spiertrillen\.example/)' $$(find site -name index.html)

audit: $(VENV)/release-ready  ## Has a fault become known in anything that is locked?
	@$(RUN) -m commands.audit requirements/site.txt requirements/tests.txt

sbom: $(VENV)/release-ready  ## List what the site is made with (CycloneDX) in build/sbom.json
	mkdir -p build
	PYTHONWARNINGS=ignore $(VENV)/bin/cyclonedx-py requirements --output-reproducible --pyproject pyproject.toml -o build/sbom.json requirements/site.txt

lock: $(VENV)/bin/python ## Renew the requirements files from pyproject.toml
	$(VENV)/bin/pip install --quiet uv
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements/site.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml --group tests -c requirements/site.txt -o requirements/tests.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --group bench -o requirements/bench.txt
	$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --group release -c requirements/site.txt -o requirements/release.txt

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Pango, which sets the text of the PDFs, cannot come from PyPI; Debian's does, as root.
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
$(VENV)/site-ready: requirements/site.txt | $(VENV)/bin/python
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(VENV)/bin/python -c "import weasyprint" 2>/dev/null || \
	  { apt-get update -qq && apt-get install -y -qq $(PANGO); } >/dev/null 2>&1 || \
	  { echo "The leaflet needs Pango; install it with: sudo apt-get install $(PANGO)"; exit 1; }
	touch $@

# A browser cannot come from PyPI; Debian's does, as root. Elsewhere the reader is told what to install.
$(VENV)/browser-ready: | $(VENV)/bin/python
	{ command -v chromium || command -v google-chrome; } >/dev/null || { apt-get update -qq && apt-get install -y -qq chromium; } >/dev/null 2>&1 || \
	  { echo "The browser tests need Chromium; install it with: sudo apt-get install chromium"; exit 1; }
	touch $@

# The same for the web servers that the site is tried on.
$(VENV)/servers-ready: | $(VENV)/bin/python
	{ [ -x /usr/sbin/nginx ] && [ -x /usr/sbin/apache2 ] && command -v wrk && ls /usr/lib/nginx/modules/*brotli_static*; } >/dev/null 2>&1 || \
	  { apt-get update -qq && apt-get install -y -qq $(SERVERS); } >/dev/null 2>&1 || \
	  { echo "The server tests need nginx, Apache and wrk; install them with: sudo apt-get install $(SERVERS)"; exit 1; }
	touch $@

$(VENV)/tests-ready: requirements/tests.txt | $(VENV)/site-ready
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tests.txt
	touch $@

$(VENV)/release-ready: requirements/release.txt | $(VENV)/site-ready
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/release.txt
	touch $@

tests/bench/node_modules/ready: requirements/bench.txt tests/bench/package-lock.json | $(VENV)/tests-ready
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/npm ci --silent --no-audit --no-fund --prefix tests/bench
	touch $@
