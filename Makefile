# The course on your own machine. Each target sets up what it needs in .venv, from pinned versions.
#
#   make app          the course as Voilà apps        make check    what can be checked within a minute
#   make lab          the course in JupyterLab        make test     every check
#   make site         static pages in build/site      make format   lay out the code, mend what can be mended
#   make cohort-demo  nbgrader with five invented learners
#
# What `check` and `test` run also runs by itself: make style, front-end, types, content, notebooks,
# quick, tests, browser. Without make (Windows): see README.md, "Without make".

PYTHON ?= python3
PORT ?= 8866
RUN := .venv/bin/python
BIOME := .ci/js/node_modules/.bin/biome
PYTEST := $(RUN) -m pytest -q -n auto --dist loadfile

.PHONY: app lab site cohort-demo check test format clean
.PHONY: style front-end types content notebooks quick tests browser everything

app: .venv/.ready
	@$(RUN) -m widgets app --port $(PORT)

lab: .venv/.ready
	@$(RUN) -m widgets lab

site: .venv/.ready
	@$(RUN) -m widgets site build/site

cohort-demo: .venv/.ready
	@$(RUN) -m grading demo build/cohort

check: style front-end types content quick

test: style front-end types content notebooks everything

format: .venv/.ready-to-test
	@$(RUN) -m ruff check -q --fix-only .
	@$(RUN) -m ruff format .
	@.ci/node
	@$(BIOME) format --config-path=.ci/js --write widgets tests

style: .venv/.ready-to-test
	@.ci/step "style: Python is linted (ruff check)" $(RUN) -m ruff check -q .
	@.ci/step "style: Python is laid out (ruff format; make format does it)" $(RUN) -m ruff format -q --check .

front-end:
	@.ci/node
	@.ci/step "front end: linted (biome lint)" $(BIOME) lint --config-path=.ci/js widgets tests
	@.ci/step "front end: laid out (biome format; make format does it)" $(BIOME) format --config-path=.ci/js widgets tests

types: .venv/.ready-to-test
	@.ci/step "types: Python's hold (mypy)" $(RUN) -m mypy

content: .venv/.ready-to-test
	@.ci/step "content: sound (python -m cases proofread)" $(RUN) -m cases proofread
	@.ci/step "content: the interface in every language (python -m widgets words)" $(RUN) -m widgets words

notebooks: .venv/.ready-to-test
	@.ci/step "notebooks: they run and print what they should (nbval)" $(RUN) -m pytest -q --nbval-lax course exercises

quick: .venv/.ready-to-test
	@.ci/step "tests: those that need no browser, no server and little time" $(PYTEST) -m "not browser and not server and not thorough"

tests: .venv/.ready-to-test
	@.ci/step "tests: those that need no browser and no server" $(PYTEST) -m "not browser and not server"

browser: .venv/.ready-to-test
	@.ci/chromium
	@.ci/step "tests: those in real kernels, servers and browsers (some minutes)" $(PYTEST) -m "browser or server"

everything: .venv/.ready-to-test
	@.ci/chromium
	@.ci/step "tests: all, in real kernels, servers and browsers (some minutes)" $(PYTEST)

.venv/.ready: pyproject.toml constraints.txt
	@.ci/environment "$(PYTHON)" '.[all]'
	@touch $@

.venv/.ready-to-test: pyproject.toml constraints.txt
	@.ci/environment "$(PYTHON)" '.[test]'
	@touch .venv/.ready $@

clean:
	rm -rf .venv build .ci/js/node_modules
