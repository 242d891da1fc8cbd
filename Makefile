# `make check test` is exactly what CI runs.
.PHONY: example test check generate docs benchmark format fuzz

example: ## evaluate a real example
	python3 bootstrap.py example

test: ## run every test
	python3 bootstrap.py test

check: ## formatting, lint, types, the rulebook's own faults, generated files up to date
	python3 bootstrap.py check

generate: ## write the generated pages and schemas again
	.venv/bin/python docs/generate.py

format: ## format and mend what can be mended
	.venv/bin/ruff format . && .venv/bin/ruff check --fix .

docs: ## build the documentation in build/docs
	.venv/bin/sphinx-build -W docs build/docs

benchmark: ## measure; see docs/benchmarks.md
	.venv/bin/python -m pip install --quiet --editable ".[benchmark]"
	.venv/bin/python tests/benchmarks/against_zen.py
	.venv/bin/python tests/benchmarks/main_job.py
	.venv/bin/python tests/benchmarks/mutation.py

MINUTES ?= 10
fuzz: ## look for faults that nobody thought of, for MINUTES of processor time; see tests/fuzz/README.md
	.venv/bin/python -m pip install --quiet --editable ".[test,fuzz]"
	.venv/bin/python -m tests.fuzz --minutes $(MINUTES)
