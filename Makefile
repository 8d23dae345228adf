# What a person does with this checkout; `make help` lists it.

SWIFT ?= swift
# Where builds go.
SCRATCH ?= .build
# What `make run` starts with.
CONFIG ?= config/demo.json
RUN_OPTIONS ?= --show

# `make build` carries the Swift runtime inside the program: it runs on machines without Swift.
RELEASE := $(SWIFT) build --scratch-path "$(SCRATCH)" --configuration release --product feedd --static-swift-stdlib
SOURCES := $(wildcard Sources Tests Tools fuzz Package.swift)

.DEFAULT_GOAL := help
.PHONY: help run test test-page torture build fuzz simulation golden train bench-check lint format clean packages test-packages deb test-service

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

run: build ## build, then run the daemon on the demo feeds until Ctrl-C
	@exec "$(SCRATCH)/release/feedd" run --config "$(CONFIG)" $(RUN_OPTIONS)

test: test-packages ## build everything and run all tests
	$(SWIFT) build --scratch-path "$(SCRATCH)" --build-tests
	$(SWIFT) test --scratch-path "$(SCRATCH)" --skip-build --disable-xctest

# So many random kills, beside those at every step of the protocol.
KILLS ?= 200

torture: packages ## kill the daemon again and again, fail its calls, and hold what readers saw against the truth
	$(SWIFT) build --scratch-path "$(SCRATCH)" --build-tests
	FEEDD_TORTURE=$(KILLS) $(SWIFT) test --scratch-path "$(SCRATCH)" --skip-build --disable-xctest \
		--filter 'TortureTests|RealDiskTests'

# A folder that takes pictures of the page, for somebody to look at; it must be there.
PICTURES ?= none

test-page: packages ## hold the status page in a headless Chromium against what people need, and against hostile feeds
	$(SWIFT) build --scratch-path "$(SCRATCH)" --build-tests
	FEEDD_PAGE="$(PICTURES)" $(SWIFT) test --scratch-path "$(SCRATCH)" --skip-build --disable-xctest --filter BrowserTests

build: packages ## build the program for release
	$(RELEASE)
	@echo "$(SCRATCH)/release/feedd"

# Where the package is put together.
DEB = $(SCRATCH)/deb

deb: build ## build the Debian package, and hold it against Debian's rules
	@for tool in dh dpkg-buildpackage lintian; do \
		command -v $$tool >/dev/null || { \
			echo "there is no $$tool here; as root: apt-get install --yes --no-install-recommends debhelper dpkg-dev lintian" >&2; \
			exit 1; }; \
	done
	rm -rf "$(DEB)"
	mkdir -p "$(DEB)/feedd"
	cp -a debian systemd config docs README.md LICENSE "$(DEB)/feedd"
	cd "$(DEB)/feedd" && FEEDD_BUILT="$(abspath $(SCRATCH))/release/feedd" dpkg-buildpackage --build=binary --no-sign
	lintian --fail-on error,warning "$(DEB)"/feedd_*.deb
	@echo "$(DEB)"/feedd_*.deb

test-service: deb ## install the package in a Debian 12 of its own, and try it there under systemd
	scripts/test-service "$(DEB)"/feedd_*.deb

# Each target for so many seconds.
SECONDS_EACH ?= 60

fuzz: packages ## feed the readers with bytes that nobody wrote
	SCRATCH="$(SCRATCH)" fuzz/run $(SECONDS_EACH)

# Some minutes: a year of so many feeds under four rules of polling.
SIMULATED_FEEDS ?= 100000

simulation: packages ## hold the schedule against other rules of polling over a year
	FEEDD_SIMULATED_FEEDS=$(SIMULATED_FEEDS) FEEDD_SIMULATED_DAYS=365 $(SWIFT) test --scratch-path "$(SCRATCH)" \
		--configuration release -Xswiftc -enable-testing --disable-xctest --filter SimulationTests

golden: packages ## write the golden files anew; read the difference before you keep it
	$(SWIFT) build --scratch-path "$(SCRATCH)" --build-tests
	FEEDD_WRITE_GOLDEN="$(CURDIR)/Tests/PipelineTests/Fixtures/feeds" \
		$(SWIFT) test --scratch-path "$(SCRATCH)" --skip-build --disable-xctest --filter GoldenFeedTests || true
	git diff --stat -- Tests/PipelineTests/Fixtures

# The training set, a file or more of JSON lines; it stays where it is.
DATA ?=

train: packages ## learn the weights for quotations anew from DATA=FILE…
	@test -n "$(DATA)" || { echo "make train DATA=FILE…: docs/QUOTES.md says what a file holds"; exit 64; }
	$(SWIFT) build --scratch-path "$(SCRATCH)" --configuration release --product quote-train
	nice "$(SCRATCH)/release/quote-train" model Sources/CQuoteModel/quotes-en.model $(DATA)

bench-check: packages ## count what fixed inputs cost, and say what grew by more than 3 %
	SCRATCH="$(SCRATCH)" bench/check

lint: ## hold the sources against the style
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## rewrite the sources in the style
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

clean: ## remove what was built, and the records and state of the demo
	rm -rf "$(SCRATCH)" demo

# Installs missing Debian packages, or says how.
packages:
	@SWIFT="$(SWIFT)" scripts/install-deps

test-packages:
	@SWIFT="$(SWIFT)" scripts/install-deps --tests
