# Two commands do all the set-up: `make run` and `make test`.

SWIFT ?= swift
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --product

.PHONY: run build test bench bench-build bench-all lint format clean

run: build ## Installs what is missing, builds, and prints the records of the owner's five articles
	@.build/release/saripati extract seeds

build:
	@Scripts/setup run
	@$(RELEASE) saripati 1>&2

test: ## Installs what is missing, builds, and runs every test
	@Scripts/setup test
	$(SWIFT) test --parallel

bench-build: build
	@$(RELEASE) saripati-bench 1>&2

bench: bench-build ## Speed beside ICU's own on the same text, and start-up time: a minute or two
	@.build/release/saripati-bench --executable .build/release/saripati --rounds 3 --files 2000 Corpus seeds

bench-all: bench-build ## The same on more text, folders of many files, and instruction counts: a quarter of an hour
	@.build/release/saripati-bench --executable .build/release/saripati --megabytes 32 \
	  --files 2000 --files 20000 --files 200000 Corpus seeds
	@Scripts/count-instructions Corpus seeds

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks Fuzzing

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks Fuzzing

clean:
	rm -rf .build
