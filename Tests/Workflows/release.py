"""The scripts of the workflow that releases."""

import hashlib
import json

import action
import flows

FILE = flows.ROOT / ".github/workflows/release.yml"
NOTES, HOLD, CREATE = "Take the notes from the changelog", "Hold the tag against the packages", "Create the release"

CHANGELOG = """# Changelog

## Unreleased

Something to come.

## 0.10.0 (2027-01-01)

Much later.

## 0.1.0 (2026-11-30)

### New

- The first release, with `code` and 100 % of what was promised.

## 0.0.1 (2026-01-01)
"""

GH = '#!/usr/bin/env python3\nimport json, os, pathlib, sys\npathlib.Path(os.environ["LOG"]).write_text(json.dumps(sys.argv[1:]))\n'


def notes(report, folder):
    for index, (tag, changelog, status) in enumerate((
        ("v0.1.0", CHANGELOG, 0), ("v0.2.0", CHANGELOG, 1), ("v0.0.1", CHANGELOG, 1), ("v0.1.0", "", 1), ("v", CHANGELOG, 1), ("v$(id)", CHANGELOG, 1),
        ("v0.1", CHANGELOG, 1), ("v.*", CHANGELOG, 1),
    )):
        place = folder / f"notes-{index}"
        environment = flows.setting(place, GITHUB_REF_NAME=tag)
        (place / ".github").mkdir()
        (place / ".github/CHANGELOG.md").write_text(changelog)
        done = flows.execute(FILE, NOTES, place, environment)
        said = done.stdout + done.stderr
        report.expect(done.returncode == status and (status == 0) != ("There is no entry" in said), f"notes of {tag}: {done.returncode}: {said}")
        if status == 0:
            text = (place / "release/notes.md").read_text().strip()
            report.expect(text.startswith("### New") and text.endswith("promised."), f"notes of {tag}: {text}")


def packages(folder, said="0.1.0", version="0.1.0"):
    built = folder / ".build/package"
    built.mkdir(parents=True)
    deb = action.package(folder, said, version)
    deb.rename(built / deb.name)
    archive = built / f"legalsite-{version}-linux-x86_64.tar.gz"
    archive.write_bytes(b"archive")
    (built / "SHA256SUMS").write_text("".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in (built / deb.name, archive)))
    (folder / "release").mkdir()
    (folder / "release/notes.md").write_text("notes\n")
    return built


def hold(report, folder):
    def damage(name):
        def change(built):
            (built / name).write_bytes(b"other")
        return change

    def drop(name):
        return lambda built: (built / name).unlink()

    def unlist(built):
        lines = (built / "SHA256SUMS").read_text().splitlines(True)
        (built / "SHA256SUMS").write_text(lines[0])

    deb, archive = "legalsite_0.1.0_amd64.deb", "legalsite-0.1.0-linux-x86_64.tar.gz"
    for name, status, words, change, options in (
        ("good", 0, "", lambda built: None, {}),
        ("another binary", 1, "the binary says 0.0.9", lambda built: None, {"said": "0.0.9"}),
        ("another package", 1, "has not written legalsite_0.1.0_amd64.deb", lambda built: None, {"version": "0.2.0"}),
        ("a damaged package", 1, "FAILED", damage(deb), {}),
        ("a damaged archive", 1, "FAILED", damage(archive), {}),
        ("no archive", 1, f"has not written {archive}", drop(archive), {}),
        ("no digests", 1, "has not written SHA256SUMS", drop("SHA256SUMS"), {}),
        ("not listed", 1, f"does not list {archive}", unlist, {}),
    ):
        place = folder / name.replace(" ", "-")
        environment = flows.setting(place, GITHUB_REF_NAME="v0.1.0")
        change(packages(place, **options))
        done = flows.execute(FILE, HOLD, place, environment)
        said = done.stdout + done.stderr
        report.expect(done.returncode == status and words in said, f"packages, {name}: {done.returncode}: {said}")
        if status == 0:
            files = sorted(file.name for file in (place / "release").iterdir())
            report.expect(files == sorted([deb, archive, "SHA256SUMS", "notes.md"]), f"packages: {files}")
            create(report, place, environment, [deb, archive, "SHA256SUMS"])


def create(report, place, environment, files):
    environment = flows.setting(place, ("gh", GH), GITHUB_REF_NAME="v0.1.0", LOG=str(place / "gh.json"))
    done = flows.execute(FILE, CREATE, place / "release", environment)
    words = ["release", "create", "v0.1.0", "--verify-tag", "--title", "legalsite 0.1.0", "--notes-file", "notes.md", *files]
    report.expect(done.returncode == 0 and json.loads((place / "gh.json").read_text()) == words, f"release: {done.stdout}{done.stderr}")
    (place / "gh.json").unlink()
    (place / "release/SHA256SUMS").write_text("0" * 64 + f"  {files[0]}\n")
    done = flows.execute(FILE, CREATE, place / "release", environment)
    report.expect(done.returncode and not (place / "gh.json").exists(), "release: files that were damaged on the way are released")


def run(report, folder, legalsite):
    notes(report, folder)
    hold(report, folder / "packages")
