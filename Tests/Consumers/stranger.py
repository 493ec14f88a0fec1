"""Holds a signed site against the program that SECURITY.md gives to strangers, and forged ones, which it has to refuse.

usage: stranger.py LEGALSITE EXAMPLE
LEGALSITE is the binary, EXAMPLE a folder with content/ and templates/
"""

import base64
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SECURITY = pathlib.Path(__file__).parent.parent.parent / ".github/SECURITY.md"
DAY = "2026-01-15"


def main(legalsite, example):
    with tempfile.TemporaryDirectory(prefix="stranger-") as folder:
        stranger = Stranger(pathlib.Path(legalsite).resolve(), pathlib.Path(example), pathlib.Path(folder))
        stranger.run()
        print(f"stranger: {stranger.count} sites, {stranger.failed} failures")
        raise SystemExit(stranger.failed > 0)


class Stranger:
    def __init__(self, legalsite, example, folder):
        self.legalsite, self.folder, self.count, self.failed = legalsite, folder, 0, 0
        self.program = folder / "verify.py"
        self.program.write_text(re.search(r"```python\n(.*?)```", SECURITY.read_text(), re.S)[1])
        self.key = self.new_key("a.key", "example.com/legal")
        self.root = folder / "site"
        for name in ("content", "templates"):
            shutil.copytree(example / name, self.root / name)
        with open(self.root / "content/site.yaml", "a") as settings:
            settings.write(f'keys: [{{key: "{self.key}", from: 2025-01-01}}]\n')
        ledger = (self.root / "content/ledger.jsonl").read_bytes().splitlines()
        self.first, self.head = (f"sha256:{digest(line)}" for line in (ledger[0], ledger[-1]))
        self.tool("build", "--root", self.root, "--as-of", DAY, "--sign", folder / "a.key")
        self.signed = self.root / "public/legal"

    def tool(self, *arguments):
        done = subprocess.run([self.legalsite, *arguments], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{arguments}: {done.stderr}")
        return done.stdout.strip()

    def new_key(self, file, name):
        return self.tool("key", "new", name, "--output", self.folder / file)

    def ask(self, name, site, *pins, refuses=None):
        self.count += 1
        done = subprocess.run([sys.executable, self.program, site, *pins], capture_output=True, text=True)
        is_right = done.returncode == 0 if refuses is None else done.returncode == 1 and refuses in done.stderr
        if not is_right or "Traceback" in done.stderr:
            self.failed += 1
            print(f"{name}: status {done.returncode}: {done.stderr}")

    def forged(self, name, change, refuses):
        site = self.folder / "forged"
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(self.signed, site)
        change(site)
        self.ask(name, site, self.key, self.head, refuses=refuses)

    def run(self):
        other = self.new_key("b.key", "example.com/legal")
        self.ask("signed", self.signed, self.key)
        self.ask("signed, with its head", self.signed, self.key, self.head)
        self.ask("signed, with an earlier head", self.signed, self.key, self.first)
        self.ask("another head", self.signed, self.key, f"sha256:{'0' * 64}", refuses="head")
        self.ask("another key", self.signed, other, refuses="signed")
        self.forged("another signature", lambda site: alter(site), "signed")
        self.forged("a note of another key under this name", lambda site: self.resign(site), "signed")
        self.forged("a page", lambda site: edit(site / "index.html"), "index.html")
        self.forged("a page, its digest too", lambda site: (edit(site / "index.html"), sums(site)), "SHA256SUMS")
        self.forged("a ledger that is cut", lambda site: cut(site / "ledger.jsonl"), "ledger")
        self.forged("a file more", lambda site: (site / "more.html").write_text("x"), "more.html")

    def resign(self, site):
        """The note as somebody with a key of their own would sign it: with the id of the true key."""
        settings = self.root / "content/site.yaml"
        settings.write_text(settings.read_text().replace(self.key, self.new_key("c.key", "example.com/legal")))
        self.tool("build", "--root", self.root, "--as-of", DAY, "--sign", self.folder / "c.key",
                  "--output", self.folder / "other")
        shutil.rmtree(site)
        shutil.copytree(self.folder / "other/legal", site)
        note = site / "signed.note"
        text, _, line = note.read_text().rpartition(" ")
        blob = bytes.fromhex(self.key.split("+")[1]) + base64.b64decode(line)[4:]
        note.write_text(f"{text} {base64.b64encode(blob).decode()}\n")


def digest(data):
    return hashlib.sha256(data).hexdigest()


def alter(site):
    """One bit of the signature is another one."""
    note = site / "signed.note"
    text, _, line = note.read_text().rpartition(" ")
    blob = bytearray(base64.b64decode(line))
    blob[40] ^= 1
    note.write_text(f"{text} {base64.b64encode(blob).decode()}\n")


def edit(path):
    path.write_bytes(path.read_bytes() + b"<!-- more -->\n")


def cut(path):
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def sums(site):
    path = site / "SHA256SUMS"
    entries = (line.split("  ", 1) for line in path.read_text().splitlines())
    path.write_text("".join(
        f"{old if name.startswith('../') else digest((site / name).read_bytes())}  {name}\n" for old, name in entries))


if __name__ == "__main__":
    main(*sys.argv[1:])
