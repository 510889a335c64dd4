# Short names; each calls one script or one command. ARGS="..." is handed on: make demo ARGS="--port 9000".
.DEFAULT_GOAL := help
.PHONY: help demo test check bench search-quality race prove adversary kill-import run fuzz screenshots centre clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## set up, build and open the demo mall (data in ./data)
	@scripts/demo $(ARGS)

test: ## set up, build and run every test: SQLite, PostgreSQL, Chromium, API fuzzer
	@scripts/test $(ARGS)

check: ## the cheap checks besides the tests
	@scripts/check

bench: ## measure against references in the same run
	@scripts/bench $(ARGS)

search-quality: ## how well some 530 labelled queries are answered, by sort
	@scripts/build "the tests" --build-tests
	@MADANG_QUALITY=1 swift test --skip-build --disable-xctest --filter QualityTests

race: ## 1,000 buyers for 50 pieces over HTTP, on both engines: nothing is sold twice
	@scripts/race $(ARGS)

prove: ## kill the program under load on both engines: nothing acknowledged is lost
	@scripts/prove $(ARGS)

adversary: ## a million steps with somebody who chooses every id, key, secret, cursor and order of requests, on both engines
	@scripts/adversary $(ARGS)

kill-import: ## an import of 100,000 rows killed three times = one that nobody disturbs, on both engines
	@scripts/kill-import $(ARGS)

fuzz: ## generated input through every door, form and import column, on both engines
	@scripts/fuzz $(ARGS)

run: ## build for debugging and serve ./data
	@scripts/build "debug build" --product madang && exec .build/debug/madang serve --data ./data $(ARGS)

screenshots: ## take the pictures in docs/pictures again
	@scripts/screenshots $(ARGS)

centre: ## build and test all that does not speak HTTP, fast
	@MADANG_CENTRE=1 scripts/build "the centre" --build-tests
	@MADANG_CENTRE=1 swift test --skip-build --disable-xctest $(ARGS)

clean: ## remove what was built, but not ./data
	@rm -rf .build .build-logs .venv-tests
