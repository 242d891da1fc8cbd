# `make check lowest newest test` is what CI runs.
.PHONY: example test check lowest newest lock generate docs benchmark format fuzz one-file

example: ## evaluate a real example
	python3 bootstrap.py example

test: ## run every test
	python3 bootstrap.py test

check: ## formatting, lint, types, the rulebook's own faults, generated files up to date
	python3 bootstrap.py check

lowest: ## the fast tests with the oldest releases of everything that are allowed
	python3 bootstrap.py lowest

newest: ## the fast tests with the newest releases of everything
	python3 bootstrap.py newest

lock: ## lock the newest releases of everything in requirements/
	python3 bootstrap.py lock

generate: ## write the generated pages and schemas again
	python3 bootstrap.py generate

format: ## format and mend what can be mended
	python3 bootstrap.py format

docs: ## build the documentation in build/docs
	python3 bootstrap.py docs

one-file: ## make a program and an archive of one file each, and try them; see docs/guide/installing.md
	python3 -m venv build/one-file-tools
	build/one-file-tools/bin/python -m pip install --quiet . pyinstaller shiv
	build/one-file-tools/bin/python tests/wheel/one_file.py

benchmark: ## measure; see docs/benchmarks.md
	.venv/bin/python -m pip install --quiet --editable ".[benchmark]"
	.venv/bin/python tests/benchmarks/against_zen.py
	.venv/bin/python tests/benchmarks/main_job.py
	.venv/bin/python tests/benchmarks/mutation.py

MINUTES ?= 10
fuzz: ## look for faults that nobody thought of, for MINUTES of processor time; see tests/fuzz/README.md
	.venv/bin/python -m pip install --quiet --editable ".[test,fuzz]"
	.venv/bin/python -m tests.fuzz --minutes $(MINUTES)
