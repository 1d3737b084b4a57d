#!/usr/bin/env bash
# Runs `khabar check` twice: for annotations, which decide, and for people, as
# the job's summary. The inputs come in variables, one value a line, so that
# nothing in them is taken for shell.
set -uo pipefail

arguments=()
add() { # the option before each value, or none; the values
    local value
    while IFS= read -r value; do
        [ -n "$value" ] || continue
        [ -z "$1" ] || arguments+=("$1")
        arguments+=("$value")
    done <<<"$2"
}
add --min "${KHABAR_MIN:-}"
add --lexicon "${KHABAR_LEXICON:-}"
arguments+=(--)
add "" "${KHABAR_PATH:-fixtures}"

khabar check --format github "${arguments[@]}"
code=$?
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    {
        echo '````text'
        khabar check "${arguments[@]}" 2>&1
        echo '````'
    } >>"$GITHUB_STEP_SUMMARY"
fi
exit "$code"
