"""Whole lines and files that are moved, removed, added or forged: found, too."""

import hashlib
import json
import os
import shutil

from report import Tally
from sites import DAY, adopt, copy, put, source

VERIFY, CHECK, BUILD = ("verify", "public"), ("check", "--as-of", DAY), ("build", "--as-of", DAY)
COMPARE = (*BUILD, "--check")
LEDGERS = (("content/ledger.jsonl", CHECK), ("public/legal/ledger.jsonl", VERIFY))
LINES = {
    "two lines swapped": lambda lines: [lines[0], lines[2], lines[1], *lines[3:]],
    "a line removed from the middle": lambda lines: lines[:1] + lines[2:],
    "the first line removed": lambda lines: lines[1:],
    "the last line removed": lambda lines: lines[:-1],
    "emptied": lambda lines: [],
    "a line twice": lambda lines: lines[:2] + lines[1:],
    "an object appended": lambda lines: lines + [b"{}\n"],
    "an empty line appended": lambda lines: lines + [b"\n"],
    "a NUL appended": lambda lines: lines + [b"\0"],
    "the last line cut": lambda lines: lines[:-1] + [lines[-1][:100]],
    "no line end": lambda lines: lines[:-1] + [lines[-1][:-1]],
    "other line ends": lambda lines: [line.replace(b"\n", b"\r\n") for line in lines],
}
SITE = {
    "a page altered": lambda site: edit(site / "terms/index.html", b"not", b"now"),
    "a page altered, its digest too": lambda site: (edit(site / "terms/index.html", b"not", b"now"), sums(site)),
    "a file added": lambda site: (site / "more.html").write_text("x"),
    "a hidden file added": lambda site: (site / ".more").write_text("x"),
    "a file removed": lambda site: (site / "cookies.csv").unlink(),
    "the list of digests removed": lambda site: (site / "SHA256SUMS").unlink(),
    "the list of digests emptied": lambda site: (site / "SHA256SUMS").write_text(""),
    "a carriage return in the list of digests": lambda site: edit(site / "SHA256SUMS", b"\n", b"\r"),
    "the ledger removed": lambda site: (site / "ledger.jsonl").unlink(),
    "the ledger removed, from the list too": lambda site: ((site / "ledger.jsonl").unlink(), sums(site)),
    "a file that is a link": lambda site: link(site / "cookies.csv"),
    "a folder that is a link": lambda site: link(site / "cookies"),
    "a file of 4 TiB": lambda site: os.truncate(site / "cookies.csv", 1 << 42),
    "a pipe": lambda site: ((site / "cookies.csv").unlink(), os.mkfifo(site / "cookies.csv")),
}
# What only the sources can tell: the site agrees with itself.
UNSEEN = ("a page altered, its digest too",)
# What nothing in the site can tell: it is an earlier state of the ledger, and takes a digest that somebody kept.
EARLIER = ("the last line removed", "emptied")
THEIRS = "public/legal/terms/2025-03-31"


def tasks(setting):
    yield "tamper structure", lambda: run(setting)


def run(setting):
    tally = Tally("tamper structure", "cases", "missed", "lost")
    folder = setting.folder(tally.name)
    keep = copy(setting.small, folder / "keep")
    setting.program.run(BUILD, keep)
    site = folder / "site"

    def case(name, change, command, own=None):
        shutil.rmtree(site, ignore_errors=True)
        copy(keep, site)
        change(site if own is None else site / own)
        ended = setting.program.run(command, site)
        tally.count("cases")
        tally.judge(ended)
        if ended.status not in (1, 2):
            tally.fail("missed", f"{name}: {ended}")

    for path, command in LEDGERS:
        for name, change in LINES.items():
            if command is VERIFY and name in EARLIER:
                continue
            case(f"{path}: {name}", lambda site: lines(site / path, change, command), command)
    for name, change in SITE.items():
        case(name, change, COMPARE if name in UNSEEN else VERIFY, own="public/legal")
    for command in (CHECK, BUILD):
        case("a forged text with a ledger that holds, beside the site that was published", forge, command)
    case("a site of an earlier state", lambda site: earlier(setting, site), COMPARE)
    case("a file of somebody else where the site has its own", lambda site: others(setting, site), BUILD)
    if (site / THEIRS).read_text() != "theirs":
        tally.fail("lost", f"{THEIRS}, a file of somebody else, was replaced")
    return tally


def edit(path, old, new):
    whole = path.read_bytes()
    assert old in whole, path
    path.write_bytes(whole.replace(old, new, 1))


def link(path):
    """Moves something out of the site and leaves a link to it: the same bytes, and yet another thing."""
    outside = path.parents[2] / f"moved-{path.name}"
    path.rename(outside)
    path.symlink_to(outside)


def lines(path, change, command):
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
    if command is VERIFY:
        sums(path.parent)


def sums(site):
    """Makes the list of digests anew, as somebody would who wants no trace to be left."""
    entries = []
    for path in site.parent.rglob("*"):
        if path.is_file() and path.name != "SHA256SUMS":
            inner = path.is_relative_to(site)
            name = str(path.relative_to(site)) if inner else f"../{path.relative_to(site.parent)}"
            entries.append((name, hashlib.sha256(path.read_bytes()).hexdigest()))
    (site / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(entries)))


def forge(site):
    """Another text of the first version, and every line of the ledger after it made anew."""
    ledger, previous, made = site / "content/ledger.jsonl", None, []
    for index, text in enumerate(ledger.read_text().splitlines()):
        line = json.loads(text)
        del line["digest"]
        line["previous"] = previous
        if index == 0:
            path = site / "content" / line["document"] / f"{line['version']}.md"
            path.write_text(path.read_text() + "\nOne more promise.\n")
            line["source"] = "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
        body = json.dumps(line, separators=(",", ":"), ensure_ascii=False)[:-1]
        made.append(f'{body},"digest":"sha256:{hashlib.sha256(body.encode()).hexdigest()}"}}')
        previous = "sha256:" + hashlib.sha256(made[-1].encode()).hexdigest()
    ledger.write_text("".join(f"{line}\n" for line in made))


def earlier(setting, site):
    """The site as it was before the last release, complete and sound."""
    older = copy(site, site.parent / "older")
    shutil.rmtree(older / "public")
    ledger = older / "content/ledger.jsonl"
    ledger.write_text("".join(ledger.read_text().splitlines(keepends=True)[:-1]))
    setting.program.run(BUILD, older)
    shutil.rmtree(site / "public")
    shutil.move(older / "public", site / "public")
    shutil.rmtree(older)


def others(setting, site):
    """A released version whose folder is taken by a file that somebody put there."""
    put(site, "terms", "2025-03-31", source("terms", "2025-03-31"))
    adopt(setting.program, site, "terms", "2025-03-31")
    (site / THEIRS).write_text("theirs")
