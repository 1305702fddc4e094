# Kepu: every command of the project. Needs a shell, JDK 25, Maven and Node; `make setup` says what is missing.
.DEFAULT_GOAL := help
.PHONY: help setup tools demo test up status logs down clean wipe verify bench compose-test containers-test images format roll rotate-keys republish replay rebuild backup restore drill diagnostics realm generated contracts sbom reproducible

help: ## Show these commands
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r name text; do \
	  printf '  make %-12s %s\n' "$$name" "$$text"; done

setup: ## Say what is missing on this machine and install what can be installed
	@bin/setup --browser

# What building and running need; tests need a browser, too.
tools:
	@bin/setup

demo: tools ## Build, start everything, play a whole day of a city, compare every figure (SIZE=small, SEED=7, KILLS=all)
	@bin/demo $(if $(SIZE),--size $(SIZE)) $(if $(SEED),--seed $(SEED)) $(if $(KILLS),--kills $(KILLS))

test: setup ## Build and run all tests of the first tier (about half an hour on two cores)
	@bin/build verify

up: tools ## Build what changed, start everything, return when it is ready (DEMO=1 resumes a demonstration, LAN=1 serves phones)
	@bin/up $(if $(DEMO),--demo) $(if $(LAN),--lan)

status: ## Show every part: whether it answers, its memory, how often it was restarted
	@bin/kepu-local status

logs: ## Show a part's log: make logs S=venues (F=1 follows it)
	@bin/kepu-local logs $(S) $(if $(F),--follow)

down: ## Stop everything; the state survives
	@bin/kepu-local down

clean: ## Remove build output, never state
	@bin/clean

wipe: ## Remove the state for good, after asking (FORCE=1 in scripts); the keys only with ALL=1
	@bin/kepu-local wipe $(if $(FORCE),--force) $(if $(ALL),--with-secrets)

verify: setup ## Run everything: the whole day with every kill, then sbom, containers-test, compose-test, reproducible
	@bin/verify

bench: tools ## Measure the ratios; B=Q1a for one of them
	@bin/bench $(B)

compose-test: tools ## Start deploy/compose with stand-ins, play the small day against it, kill every container (SEED=7)
	@bin/build package
	@bin/compose-test

containers-test: tools ## Run the tests of one service on Testcontainers with stand-in images (M=venues)
	@bin/build package
	@bin/containers-test $(or $(M),venues)

images: tools ## Build the container images of deploy/compose (KEPU_JDK_BASE, KEPU_OS_BASE name other bases)
	@bin/images

format: ## Format all Java
	@bin/build format

roll: ## Start every replica of a service anew, one after the other: make roll S=venues (all services without S)
	@bin/kepu-local roll $(S)

rotate-keys: ## Give personal columns a new key, step by step while everything runs; may be begun again anywhere (STATUS=1 only shows)
	@bin/kepu-local rotate-keys $(if $(STATUS),--status)

republish: ## Send again what services have sent since a moment: make republish FROM=2026-11-22T08:00:00+08:00 (FROM=all, S=venues, DRY=1)
	@bin/kepu-local republish "--from=$(FROM)" "--service=$(S)" $(if $(DRY),--dry-run)

replay: ## Handle parked events again, of one service by S=venues; DRY=1 shows how many wait
	@bin/kepu-local replay "--service=$(S)" $(if $(DRY),--dry-run)

rebuild: ## Build all figures again from the topics, beside the ones that are shown (FORCE=1: even if the topics lack some)
	@bin/kepu-local rebuild $(if $(FORCE),--force)

backup: ## Copy every store of the running platform; keeps every change from then on
	@bin/kepu-local backup

restore: ## Make the state anew from a backup: make restore TO=2026-11-22T08:00:00+08:00 SECRETS=folder (BACKUP=id, DEMO=1, GAP=1)
	@bin/kepu-local restore $(if $(DEMO),--demo) $(if $(GAP),--despite-gap) "--to=$(TO)" "--backup=$(BACKUP)" "--secrets=$(SECRETS)"

drill: ## Restore the newest backup beside the platform, compare every figure, remove it again
	@bin/kepu-local drill

diagnostics: ## Write an archive for who helps from afar, without personal data and secrets
	@bin/kepu-local diagnostics

realm: ## Write deploy/keycloak/realm-kepu-demo.json anew
	@bin/kepu-local realm

generated: ## Write anew the committed files that are generated from others
	@JAVA_HOME=$$(bin/jdk25) mvn -q -pl contracts test -Dtest=GeneratedFileTest -Dkepu.contracts.write=true

sbom: tools ## List what the product is made of (CycloneDX, target/sbom) and write docs/licences.md
	@bin/sbom

reproducible: tools ## Build the commit twice and compare every file that ships (SERVICES=venues,web for some)
	@bin/reproducible $(if $(SERVICES),--services $(SERVICES))

contracts: ## Commit to contracts/ the OpenAPI document of every service as it is built now
	@bin/build package
	@for service in services/*/; do \
	  name=$$(basename "$$service"); [ "$$name" = web ] || cp "$$service/target/openapi/openapi.yaml" "contracts/src/main/resources/kepu/http/$$name.yaml"; done
