# The few commands of the project. Everything they need is installed by them,
# save Swift itself: https://www.swift.org/install

# The texts of the documents, where they are at hand.
DOCUMENTS ?= $(wildcard ../shared/documents)
AGAINST := $(if $(DOCUMENTS),--documents $(DOCUMENTS))
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := .build/release/claimcheck

.PHONY: verify test reports check-reports format lint example conformance \
  setup setup-python

verify: setup
	swift build -c release --product claimcheck
	$(RELEASE) verify Claims $(AGAINST)

# Built first and run afterwards: a test run right after an edit could
# otherwise use a stale build.
test: setup setup-python
	swift build --build-tests
	CLAIMCHECK_DOCUMENTS="$(abspath $(DOCUMENTS))" swift test --skip-build
	@. ./.build/python.sh && \
	  mkdir -p .build/second-way && \
	  .build/debug/claimcheck verify Claims --format json --quiet \
	    > .build/second-way/verdicts.json && \
	  $$PYTHON Tests/SecondWay/second_way.py --self-test && \
	  $$PYTHON Tests/SecondWay/second_way.py --claims Claims \
	    --reference Sources/BuiltIn/reference \
	    --report .build/second-way/verdicts.json && \
	  $$PYTHON Tests/Schema/validate_claims.py .build/debug/claimcheck Claims

reports: setup
	swift build -c release --product claimcheck
	$(RELEASE) report Claims $(AGAINST)

check-reports: setup
	swift build --product claimcheck
	.build/debug/claimcheck report Claims --check

# Another package that uses the plugin, built and run as its owner would.
example: setup
	swift build --package-path Tests/ExamplePackage --build-tests
	swift test --package-path Tests/ExamplePackage --skip-build

# Interval operations against the cases of the ITF1788 suite, wherever they
# are; they are no part of the project.
FOLDER ?= $(wildcard ../shared/cases/intervals)
conformance: setup
	@[ -n "$(FOLDER)" ] || { \
	  echo "No cases: name their folder, make conformance FOLDER=..." >&2; \
	  exit 64; }
	swift build -c release --package-path Tests/ITF1788 \
	  --product itl-conformance
	Tests/ITF1788/.build/release/itl-conformance $(FOLDER)

format:
	git ls-files '*.swift' | xargs swift format --in-place --parallel

lint:
	git ls-files '*.swift' | xargs swift format lint --strict --parallel

setup:
	@command -v swift > /dev/null || { \
	  echo "Swift is missing: install Swift 6.3 or later from" \
	    "https://www.swift.org/install and run this again." >&2; exit 1; }
	@pkg-config --exists gmp 2> /dev/null || \
	  echo '#include <gmp.h>' | cc -E - > /dev/null 2>&1 || \
	  { echo "libgmp-dev is missing: installing it"; $(MAKE) -s install-gmp; }

.PHONY: install-gmp
install-gmp:
	@if command -v apt-get > /dev/null; then \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq libgmp-dev pkg-config; \
	elif command -v brew > /dev/null; then brew install gmp pkg-config; \
	else echo "Install GMP with its headers (gmp.h) and run this again." >&2; \
	  exit 1; fi

# The second way is written in Python; it needs two packages.
setup-python:
	@mkdir -p .build
	@if python3 -c 'import yaml, jsonschema' 2> /dev/null; then \
	  echo 'PYTHON=python3' > .build/python.sh; \
	else \
	  echo "python3-yaml or python3-jsonschema is missing: installing them"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq python3 python3-yaml python3-jsonschema && \
	  echo 'PYTHON=/usr/bin/python3' > .build/python.sh; \
	fi
