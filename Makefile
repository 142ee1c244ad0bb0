# Two commands for everybody:   make graph   make test       (make help shows the rest)
# Each sets up what it needs in .venv on its first run; nothing is installed twice.

BIN := .venv/bin
READY := .venv/.ready
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help graph test check lint docs pictures programs bench lock clean

help:
	@echo 'make graph   build the knowledge graph of seeds/corpus into output/'
	@echo 'make test    run the tests'
	@echo 'make check   formatting, linting, types, tests, quality gate, wheel: before a release'
	@echo 'make docs    write docs/ontology.md anew from ontology/'
	@echo 'make pictures   draw docs/pictures/ anew from the graph of seeds/corpus'
	@echo 'make bench   measure network, page and a kept graph of a million triples, over an hour: docs/performance.md'
	@echo 'make lock    resolve the dependencies anew into requirements.lock'
	@echo 'make clean   remove what the above have made'

graph: $(READY)
	@$(BIN)/tansiq build seeds/corpus -o output/

test: $(READY) programs
	$(PYTEST) --ignore tests/eval

check: $(READY) programs lint
	$(PYTEST) -m 'slow or not slow'

lint: $(READY)
	$(BIN)/ruff format --check graph tests benchmarks
	$(BIN)/ruff check graph tests benchmarks
	$(BIN)/mypy

docs: $(READY)
	$(BIN)/python docs/ontology.py

pictures: graph programs
	$(BIN)/python docs/figures.py
	PYTHONPATH=tests $(BIN)/python docs/screenshots.py

programs:
	@sh scripts/programs.sh

# the lock names every package with version and hash; the project itself is installed editable on top
$(READY): requirements.lock pyproject.toml
	@test -x $(BIN)/python || "$$(sh scripts/python.sh)" -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m pip check
	@touch $@

bench: $(READY)
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/jobs.py
	$(BIN)/python benchmarks/network.py
	PYTHONPATH=tests $(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/store.py

# for Python 3.11 and later, Linux and macOS alike
lock: $(READY)
	$(BIN)/python -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --custom-compile-command 'make lock' --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache
	find output -mindepth 1 ! -name README.md -delete
