# The course on your own machine. Each target sets up what it needs in .venv, from pinned versions.
#
#   make app          the course as Voilà apps        make test         every check
#   make lab          the course in JupyterLab        make site         static pages in build/site
#   make cohort-demo  nbgrader with five invented learners
#
# Without make (Windows): see README.md, "Without make".

PYTHON ?= python3
PORT ?= 8866
RUN := .venv/bin/python

.PHONY: app lab test site cohort-demo clean

app: .venv/.ready
	@$(RUN) -m widgets app --port $(PORT)

lab: .venv/.ready
	@$(RUN) -m widgets lab

site: .venv/.ready
	@$(RUN) -m widgets site build/site

cohort-demo: .venv/.ready
	@$(RUN) -m grading demo build/cohort

test: .venv/.ready-to-test
	@echo "ruff: style" && .venv/bin/ruff check -q . && .venv/bin/ruff format -q --check .
	@echo "mypy: types" && .venv/bin/mypy
	@echo "cases: content" && $(RUN) -m cases proofread
	@echo "nbval: notebooks" && .venv/bin/pytest -q --nbval-lax course exercises
	@echo "pytest: everything else, in real kernels, servers and browsers (some minutes)"
	@.venv/bin/pytest -q -n auto --dist loadfile

.venv/.ready: pyproject.toml constraints.txt
	@.ci/environment "$(PYTHON)" '.[all]'
	@touch $@

.venv/.ready-to-test: pyproject.toml constraints.txt
	@.ci/environment "$(PYTHON)" '.[test]'
	@.ci/chromium
	@touch .venv/.ready $@

clean:
	rm -rf .venv build
