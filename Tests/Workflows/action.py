"""The scripts of the action, with a network, a package manager and a user of the test's own."""

import hashlib
import json

import flows

# Serves the files of a folder below the address of a release, and takes only calls that are safe.
CURL = """#!/usr/bin/env python3
import os, pathlib, shutil, sys
words = sys.argv[1:]
for flag in ("--fail", "--location", "--tlsv1.2"):
    assert flag in words, flag
assert words[words.index("--proto") + 1] == "=https" and words[words.index("--proto-redir") + 1] == "=https"
base = "https://github.com/somebody/legalsite/releases/download/v0.1.0/"
address = words[-1]
with open(os.environ["LOG"], "a") as log:
    log.write(f"curl {address}\\n")
source = pathlib.Path(os.environ["SERVED"]) / address.removeprefix(base)
if not address.startswith(base) or not source.is_file():
    sys.exit("curl: (22) The requested URL returned error: 404")
shutil.copy(source, words[words.index("--output") + 1])
"""

# Unpacks a package into the folder of programs; with NO_LISTS only after the lists of packages were read.
APT = """#!/usr/bin/env bash
echo "apt-get $*" >> "$LOG"
if [ "$1" = update ]; then touch "$HOME/lists"; exit 0; fi
if [ "$NO_LISTS" = forever ] || { [ "$NO_LISTS" = once ] && [ ! -e "$HOME/lists" ]; }; then
  echo 'E: Unable to correct problems, you have held broken packages.'
  exit 100
fi
dpkg-deb --extract "${@: -1}" "$HOME/unpacked" && cp "$HOME/unpacked/usr/bin/legalsite" "$HOME/bin/"
"""

SUDO = '#!/usr/bin/env bash\necho "sudo $*" >> "$LOG"\nexec "$@"\n'
SHOW = '#!/usr/bin/env python3\nimport json, os, sys\nprint(json.dumps([os.getcwd(), *sys.argv[1:]]))\nsys.exit(int(os.environ.get("STATUS", "0")))\n'


def program(version):
    return f'#!/bin/sh\n[ "$1" = --version ] && echo {version}\n'


def package(folder, said="0.1.0", version="0.1.0", name="legalsite"):
    """A package of the form that a release has, whose program only says a version."""
    tree = folder / "tree"
    (tree / "DEBIAN").mkdir(parents=True, exist_ok=True)
    (tree / "usr/bin").mkdir(parents=True, exist_ok=True)
    (tree / "DEBIAN/control").write_text(
        f"Package: {name}\nVersion: {version}\nArchitecture: amd64\nMaintainer: Test <test@example.com>\nDescription: test\n")
    (tree / "usr/bin/legalsite").write_text(program(said))
    (tree / "usr/bin/legalsite").chmod(0o755)
    file = folder / f"legalsite_{version}_amd64.deb"
    done = flows.run(["dpkg-deb", "--root-owner-group", "--build", str(tree), str(file)])
    if done.returncode:
        raise RuntimeError(done.stderr)
    return file


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def install(report, folder):
    served = folder / "served"
    served.mkdir(parents=True)
    deb = package(served)
    good = digest(deb)
    sums = served / "SHA256SUMS"
    right = f"{good}  {deb.name}\n{'0' * 64}  legalsite-0.1.0-linux-x86_64.tar.gz\n"
    wrong = f"{'1' * 64}  {deb.name}\n"

    def attempt(name, status, words, calls=None, sums_text=right, machine="amd64", user="0", programs=(), served_from=served, absent="", **inputs):
        sums.write_text(sums_text)
        place = folder / name.replace(" ", "-")
        environment = flows.setting(
            place, ("curl", CURL), ("apt-get", APT), ("sudo", SUDO), ("id", f"#!/bin/sh\necho {user}\n"),
            ("dpkg", f"#!/bin/sh\necho {machine}\n"), *programs, LOG=str(place / "log"), SERVED=str(served_from),
            LEGALSITE_VERSION="0.1.0", LEGALSITE_REPOSITORY="somebody/legalsite", LEGALSITE_SHA256="", NO_LISTS="no")
        (place / "log").touch()
        done = flows.run(["bash", str(flows.ACTION.parent / "install.sh")], cwd=place, env=environment | inputs)
        output = done.stdout + done.stderr
        report.expect(done.returncode == status and words in output, f"install, {name}: status {done.returncode}: {output}")
        report.expect(status == 0 or done.stdout.count("\n::") + done.stdout.startswith("::") == 1, f"install, {name}: not one error: {output}")
        log = (place / "log").read_text()
        installed = (place / "bin/legalsite").exists()
        report.expect(installed == (status == 0) or programs or "runs" in words, f"install, {name}: installed: {installed}")
        if calls is not None:
            found = [line.split()[0] for line in log.splitlines()]
            report.expect(found == calls, f"install, {name}: calls {found}, not {calls}")
        report.expect(not list((place / "temp").iterdir()), f"install, {name}: leaves files behind")

    attempt("by SHA256SUMS", 0, "Installed legalsite 0.1.0", ["curl", "curl", "apt-get"])
    attempt("by digest", 0, "as the input 'sha256' says", ["curl", "apt-get"], LEGALSITE_SHA256=good)
    attempt("by digest in capitals", 0, "Installed", sums_text=wrong, LEGALSITE_SHA256=good.upper())
    attempt("as a user", 0, "Installed", ["curl", "curl", "sudo", "apt-get"], user="1000")
    attempt("without lists of packages", 0, "Installed", ["curl", "curl", "apt-get", "apt-get", "apt-get"], NO_LISTS="once")
    attempt("already installed", 0, "already installed", [], programs=[("legalsite", program("0.1.0"))])
    attempt("another version installed", 0, "Installed", programs=[("legalsite", program("0.0.9"))])
    attempt("a star before the name", 0, "Installed", sums_text=f"{good} *{deb.name}\n")

    attempt("a wrong SHA256SUMS", 1, f"is {good}, and SHA256SUMS of the release says {'1' * 64}", ["curl", "curl"], sums_text=wrong)
    attempt("a wrong digest", 1, "Nothing was installed", ["curl"], LEGALSITE_SHA256="2" * 64)
    attempt("not in SHA256SUMS", 1, "does not list", ["curl", "curl"], sums_text=f"{good}  x{deb.name}\n")
    attempt("twice in SHA256SUMS", 1, "once", ["curl", "curl"], sums_text=right + wrong)
    attempt("no release", 1, "could not be loaded", ["curl"], LEGALSITE_VERSION="0.2.0")
    attempt("no other repository", 1, "https://github.com/else/legalsite/releases", ["curl"], LEGALSITE_REPOSITORY="else/legalsite")
    attempt("not installable", 1, "held broken packages", NO_LISTS="forever")
    attempt("another machine", 1, "ubuntu-latest", [], machine="arm64")
    attempt("no version", 1, "'version' is empty", [], LEGALSITE_VERSION="")
    attempt("a tag as version", 1, "without the v: '0.1.0'", [], LEGALSITE_VERSION="v0.1.0")
    attempt("the placeholder", 1, "placeholder", [], LEGALSITE_REPOSITORY="OWNER/legalsite")
    attempt("a short digest", 1, "64 hexadecimal digits", [], LEGALSITE_SHA256="abc")
    for index, hostile in enumerate(("0.1.0; touch pwned", "$(touch pwned)", "../../x", "0.1.0\n::warning::x", "0.1.0%0A::warning::x")):
        attempt(f"hostile version {index}", 1, "no version", [], LEGALSITE_VERSION=hostile)
    for index, hostile in enumerate(("a/b/c", "a/b;x", "https://evil.example/a", "a/b?x", "-o/x", "a/\n::warning::x", "../x")):
        attempt(f"hostile repository {index}", 1, "no repository", [], LEGALSITE_REPOSITORY=hostile)
    other = folder / "other"
    other.mkdir()
    lying = package(other, said="0.0.9")
    (other / "SHA256SUMS").write_text(f"{digest(lying)}  {lying.name}\n")
    attempt("a package of another version", 1, "'legalsite' says 0.0.9", served_from=other, programs=[("touch", "#!/bin/sh\n")])
    report.expect(not list(folder.rglob("pwned")), "install: an input was run as a script")


def run_command(report, folder, legalsite):
    place = folder / "run"
    environment = flows.setting(place, ("legalsite", SHOW))
    (place / "site of mine").mkdir()

    def attempt(command, expected, status=0, directory=".", **more):
        done = flows.run(["bash", str(flows.ACTION.parent / "run.sh")], cwd=place,
                         env=environment | {"LEGALSITE_COMMAND": command, "LEGALSITE_DIRECTORY": directory} | more)
        if isinstance(expected, list):
            where = str(place) if directory in (".", "") else str(place / directory)
            found = json.loads(done.stdout) if done.stdout.startswith("[") else done.stdout
            report.expect(found == [where, *expected] and done.returncode == status, f"run, {command!r}: {done.returncode}: {done.stdout}{done.stderr}")
        else:
            report.expect(done.returncode == 1 and expected in done.stdout and done.stdout.startswith("::error") and done.stdout.count("\n") == 1,
                          f"run, {command!r}: {done.returncode}: {done.stdout}{done.stderr}")
        report.expect(not list((place / "temp").iterdir()), f"run, {command!r}: leaves files behind")

    attempt("check --format github", ["check", "--format", "github"])
    attempt("  check\n  --notes\n", ["check", "--notes"])
    attempt("show 'a b' \"c d\" e\\ f ''", ["show", "a b", "c d", "e f", ""])
    attempt("check $(touch pwned) `touch pwned` $HOME * ~ {a,b}", ["check", "$(touch", "pwned)", "`touch", "pwned`", "$HOME", "*", "~", "{a,b}"])
    attempt("check; touch pwned", ["check;", "touch", "pwned"])
    attempt("check %s %d \\\\n", ["check", "%s", "%d", "\\n"])
    attempt("--version", ["--version"])
    attempt("-n x", ["-n", "x"])
    attempt("check ü“”", ["check", "ü“”"])
    attempt(" ".join(["word"] * 20000), ["word"] * 20000)
    attempt("check", ["check"], directory="site of mine")
    attempt("check", ["check"], directory="")
    for status in (1, 2, 64):
        attempt("check", ["check"], status=status, STATUS=str(status))
    attempt("check 'x", "Close each quote")
    attempt("check > file", "'>' in it")
    attempt("check | tee x", "'|' in it")
    attempt("check && build", "'&&' in it")
    attempt("legalsite check", "Leave that word out")
    attempt("   ", "has no words")
    attempt("check", "There is no folder 'nowhere'", directory="nowhere")
    attempt("check", "There is no folder '-x%0A::warning::y'", directory="-x\n::warning::y")
    report.expect(not list(place.rglob("pwned")), "run: the command was run as a script")
    if legalsite:
        environment = flows.setting(folder / "real", ("legalsite", f'#!/bin/sh\nexec "{legalsite}" "$@"\n'))
        for command, status in (("verify public", 0), ("check --format github", 0), ("verify nowhere", 2), ("vrify public", 64)):
            done = flows.run(["bash", str(flows.ACTION.parent / "run.sh")], cwd=flows.ROOT, env=environment | {"LEGALSITE_COMMAND": command})
            report.expect(done.returncode == status, f"run, legalsite {command}: {done.returncode}: {done.stdout}{done.stderr}")


def run(report, folder, legalsite):
    install(report, folder / "install")
    run_command(report, folder, legalsite)
