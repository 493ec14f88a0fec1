#!/usr/bin/env bash
# Runs legalsite with the words of LEGALSITE_COMMAND in LEGALSITE_DIRECTORY, and ends as legalsite does.
set -euo pipefail

fail() {
  local words="${1//'%'/%25}"
  words="${words//$'\r'/%0D}"
  printf '::error title=legalsite::%s\n' "${words//$'\n'/%0A}"
  exit 1
}

# xargs splits at blanks and minds quotes, and does nothing else: no variable, no pattern and no command is expanded.
list="$(mktemp)"
trap 'rm -f "$list"' EXIT
printf '%s\n' "${LEGALSITE_COMMAND:-}" | xargs --no-run-if-empty printf '%s\0' >"$list" 2>/dev/null \
  || fail "The input 'command' cannot be split into words. Close each quote on the line where it opens."
mapfile -d '' -t words <"$list"

[ "${#words[@]}" -gt 0 ] || fail "The input 'command' has no words. Write some, such as 'check', or leave it out."
[ "${words[0]}" != legalsite ] || fail "The input 'command' begins with 'legalsite'. Leave that word out."
for word in "${words[@]}"; do
  case "$word" in
    '|' | '||' | '&' | '&&' | ';' | '<' | '>' | '>>' | '2>' | '2>&1')
      fail "The input 'command' has '$word' in it, and it is words for legalsite, not a script. Leave 'command' out, and run the script in a step after this one."
      ;;
  esac
done

cd -- "${LEGALSITE_DIRECTORY:-.}" 2>/dev/null \
  || fail "There is no folder '${LEGALSITE_DIRECTORY:-.}', which the input 'working-directory' names. Check out before this step."
legalsite "${words[@]}"
