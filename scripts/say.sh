# What the scripts say, all in one voice. Source it: . "$(dirname "$0")/say.sh"
# shellcheck shell=bash

# A line about what happens now.
say() { printf '%s\n' "$*"; }

# The name of a longer step.
step() { printf '\n== %s\n' "$*"; }

# One plain sentence about what is wrong and what to do, then the end.
fail() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# Runs a long command with its output in a file, and says every ten seconds how far it is: with_progress LABEL LOGFILE COMMAND...
with_progress() {
  local label=$1 log=$2 began=$SECONDS worker last
  shift 2
  mkdir -p "$(dirname "$log")"
  : >"$log"
  "$@" >"$log" 2>&1 &
  worker=$!
  # A command in the background does not hear Ctrl-C by itself.
  trap 'kill "$worker" 2>/dev/null || true; wait "$worker" || true; exit 130' INT TERM
  while kill -0 "$worker" 2>/dev/null; do
    sleep 1
    if (((SECONDS - began) % 10 == 0)) && kill -0 "$worker" 2>/dev/null; then
      last=$(tr '\r' '\n' <"$log" | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c1-100 || true)
      say "  $label: $((SECONDS - began)) s  $last"
    fi
  done
  local outcome=0
  wait "$worker" || outcome=$?
  trap - INT TERM
  if ((outcome == 0)); then
    say "  $label: done in $((SECONDS - began)) s"
  fi
  return "$outcome"
}
