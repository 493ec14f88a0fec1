#!/usr/bin/env bash
# Installs the package of a release after its digest was checked. Reads LEGALSITE_VERSION, LEGALSITE_REPOSITORY and,
# if it is set, LEGALSITE_SHA256.
set -euo pipefail

# What comes from outside is printed on one line, so that it cannot be a command to the runner.
fail() {
  local words="${1//'%'/%25}"
  words="${words//$'\r'/%0D}"
  printf '::error title=legalsite::%s\n' "${words//$'\n'/%0A}"
  exit 1
}

version="${LEGALSITE_VERSION:-}"
repository="${LEGALSITE_REPOSITORY:-}"
wanted="${LEGALSITE_SHA256:-}"
wanted="${wanted,,}"

case "$version" in
  '') fail "The input 'version' is empty. Name a release, such as 0.1.0." ;;
  v*) fail "The input 'version' is '$version'. Write it without the v: '${version#v}'." ;;
esac
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] \
  || fail "The input 'version' is '$version', which is no version. Write three numbers, such as 0.1.0."
[[ $repository != OWNER/* ]] \
  || fail "The input 'repository' is the placeholder '$repository'. Name the repository whose releases hold the package."
[[ $repository =~ ^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9_.-]+$ ]] \
  || fail "The input 'repository' is '$repository', which is no repository. Write it as owner/name."
[[ $wanted =~ ^([0-9a-f]{64})?$ ]] \
  || fail "The input 'sha256' is '$wanted', which is no SHA-256. Write 64 hexadecimal digits, or leave it out."

if command -v legalsite >/dev/null && [ "$(legalsite --version 2>/dev/null)" = "$version" ]; then
  echo "legalsite $version is already installed."
  exit 0
fi

[ "$(dpkg --print-architecture 2>/dev/null)" = amd64 ] \
  || fail 'The package is for Debian and Ubuntu on x86-64. Run the job on ubuntu-latest.'
command -v curl >/dev/null \
  || fail "There is no curl. Install it in a step before this one: 'apt-get update && apt-get install -y curl ca-certificates'."
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail 'Packages are installed as root, and there is no sudo. Run the job as root.'
  as_root=(sudo)
fi

package="legalsite_${version}_amd64.deb"
release="https://github.com/$repository/releases/download/v$version"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder" # apt reads the package as a user of its own.

fetch() {
  curl --fail --silent --show-error --location --proto '=https' --proto-redir '=https' --tlsv1.2 \
    --retry 4 --retry-connrefused --connect-timeout 20 --max-time 300 --output "$folder/$1" "$release/$1" \
    || fail "$release/$1 could not be loaded. Look whether https://github.com/$repository/releases has v$version with this file."
}

fetch "$package"
if [ -n "$wanted" ]; then
  source="the input 'sha256'"
else
  source='SHA256SUMS of the release'
  fetch SHA256SUMS
  wanted="$(awk -v name="$package" '$2 == name || $2 == "*" name { print tolower($1) }' "$folder/SHA256SUMS")"
  [[ $wanted =~ ^[0-9a-f]{64}$ ]] \
    || fail "SHA256SUMS of the release does not list $package once. Nothing was installed. Tell the maintainers of $repository."
fi
found="$(sha256sum "$folder/$package")"
found="${found%% *}"
[ "$found" = "$wanted" ] \
  || fail "The digest of $package is $found, and $source says $wanted. Nothing was installed: find out which of them is right before you go on."

# A machine whose lists of packages are empty or old knows nothing of what the package depends on: they are read anew then.
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends --allow-downgrades "$folder/$package" >"$folder/log" 2>&1
}
if ! install; then
  "${as_root[@]}" apt-get update -q >/dev/null || true
  install || { cat "$folder/log"; fail "$package could not be installed: apt-get says why above."; }
fi

said="$(legalsite --version 2>&1)" || fail "legalsite was installed and does not run here: $said"
[ "$said" = "$version" ] \
  || fail "legalsite $version was installed, and 'legalsite' says $said. Remove the other one: $(command -v legalsite)."
echo "Installed legalsite $version; its digest is $found, as $source says."
