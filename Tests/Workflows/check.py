"""Holds the workflows and the action by their schemas, by zizmor and by shellcheck, and runs their scripts.

usage: check.py [LEGALSITE]
LEGALSITE is the binary; without it, the scripts that need it are left out
Asks nothing of the network. Needs bash, git, jq, dpkg-deb and shellcheck, and what requirements.txt names.
"""

import pathlib
import re
import shutil
import sys
import tempfile

import action
import deploy
import flows
import release
import review
import selftest
from report import Report

TOOLS = ("bash", "git", "jq", "dpkg-deb", "shellcheck", "awk", "xargs")
PARTS = (("action", action), ("release", release), ("deploy", deploy), ("review", review))


def agreement(report, legalsite):
    """What is said in several places is said alike."""
    pins, versions = {}, set()
    for path in flows.workflows() + [flows.ROOT / ".github/actions/legalsite/README.md"]:
        text = path.read_text()
        for name, pin in re.findall(r"uses: ([\w./-]+)@(.*)$", text, re.M):
            pins.setdefault(name, set()).add(pin)
            if not name.startswith("OWNER/"):
                report.expect(re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", pin), f"{path.name}: {name} has no commit and version: {pin}")
        versions |= set(re.findall(r"^ +version: (.*)$", text, re.M)) | set(re.findall(r"uses: OWNER/.*@v(.*)$", text, re.M))
    for name, found in pins.items():
        report.expect(len(found) == 1, f"{name} is pinned in several ways: {sorted(found)}")
    report.expect(len(versions) == 1, f"the guides install several versions: {sorted(versions)}")
    if legalsite:
        said = flows.run([legalsite, "--version"]).stdout.strip()
        report.expect(versions == {said}, f"the guides install {sorted(versions)}, and the binary is {said}")
    table = (flows.ROOT / ".github/actions/legalsite/README.md").read_text()
    named = re.findall(r"^\| `([\w-]+)` \|", table, re.M)
    inputs = list(flows.load(flows.ACTION)["inputs"])
    report.expect(named == inputs, f"README.md of the action has the inputs {named}, not {inputs}")


def main(legalsite=None):
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        sys.exit(f"check.py needs {', '.join(missing)}: apt-get install {' '.join(missing)}")
    legalsite = legalsite and str(pathlib.Path(legalsite).resolve())
    failed = 0
    with tempfile.TemporaryDirectory(prefix="workflows-") as folder:
        folder = pathlib.Path(folder)
        report = Report("files")
        for finding in flows.findings(flows.workflows(), [flows.ACTION], flows.scripts(), folder / "scripts"):
            report.expect(False, finding)
        report.count += len(flows.workflows()) + 1 + len(flows.scripts())
        agreement(report, legalsite)
        failed += report.close()
        report = Report("selftest")
        selftest.run(report, folder / "selftest")
        failed += report.close()
        for name, part in PARTS:
            report = Report(name)
            part.run(report, folder / name, legalsite)
            failed += report.close()
    if not legalsite:
        print("workflows: no binary was given, so the scripts that need one were left out")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) > 2 or sys.argv[1:] in (["-h"], ["--help"]):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
