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
    "a line of the list of digests twice": lambda site: listed(site, lambda lines: [lines[0], *lines]),
    "two lines of the list of digests swapped": lambda site: listed(site, lambda lines: [lines[1], lines[0], *lines[2:]]),
    "an empty line in the list of digests": lambda site: listed(site, lambda lines: [*lines, "\n"]),
    "a file outside in the list of digests": lambda site: listed(site, lambda lines: [f"{'0' * 64}  ../../../etc/passwd\n", *lines]),
    "no line end at the end of the list of digests": lambda site: listed(site, lambda lines: [*lines[:-1], lines[-1][:-1]]),
    "an empty folder": lambda site: (site / "more").mkdir(),
    "a folder of a version that nobody released, its digest too": lambda site: (version(site, "2025-01-01"), sums(site)),
    "the page of a version removed, its digest too": lambda site: ((site / "terms/2024-02-01/index.html").unlink(), sums(site)),
    "the manifest removed, its digest too": lambda site: ((site / "manifest.json").unlink(), sums(site)),
    "the ledger removed": lambda site: (site / "ledger.jsonl").unlink(),
    "the ledger removed, from the list too": lambda site: ((site / "ledger.jsonl").unlink(), sums(site)),
    "a file that is a link": lambda site: link(site / "cookies.csv"),
    "a folder that is a link": lambda site: link(site / "cookies"),
    "a file of 4 TiB": lambda site: os.truncate(site / "cookies.csv", 1 << 42),
    "a pipe": lambda site: ((site / "cookies.csv").unlink(), os.mkfifo(site / "cookies.csv")),
}
# What only the sources can tell, or what somebody kept: the site agrees with itself.
UNSEEN = ("a page altered, its digest too",)
# What a head that was kept shows, and what a key does; each with the pins that have to show it.
HEAD, KEY, EITHER = ("head",), ("key",), ("head", "key")
PINNED = {
    "a page altered, its digest too": (KEY, lambda site: (edit(site / "terms/index.html", b"not", b"now"), sums(site))),
    "a page altered, its digest too, and no note": (KEY, lambda site: (
        edit(site / "terms/index.html", b"not", b"now"), sums(site), (site / "signed.note").unlink())),
    "a file added, its digest too, and no note": (KEY, lambda site: (
        (site / "more.html").write_text("x"), sums(site), (site / "signed.note").unlink())),
    "a note by another key": (KEY, lambda site: edit(site / "signed.note", b"\n\n", b"\n\n\xe2\x80\x94 x AAAAAAAA\n") or only(site)),
    "the last version taken away": (EITHER, lambda site: (cut(site, 1), sums(site), (site / "signed.note").unlink())),
    "every version taken away": (EITHER, lambda site: (cut(site, 4), sums(site), (site / "signed.note").unlink())),
    "a forged text with a ledger that holds": (EITHER, lambda site: (forge_site(site), sums(site), (site / "signed.note").unlink())),
}
THEIRS = "public/legal/terms/2025-03-31"


def tasks(setting):
    yield "tamper structure", lambda: run(setting)


def run(setting):
    tally = Tally("tamper structure", "cases", "pinned", "missed", "wrong", "lost")
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
            case(f"{path}: {name}", lambda site: lines(site / path, change, command), command)
    for name, change in SITE.items():
        case(name, change, COMPARE if name in UNSEEN else VERIFY, own="public/legal")
    for command in (CHECK, BUILD):
        case("a forged text with a ledger that holds, beside the site that was published", forge, command)
    pinned(setting, tally, folder)
    case("a site of an earlier state", lambda site: earlier(setting, site), COMPARE)
    case("a file of somebody else where the site has its own", lambda site: others(setting, site), BUILD)
    if (site / THEIRS).read_text() != "theirs":
        tally.fail("lost", f"{THEIRS}, a file of somebody else, was replaced")
    return tally


def pinned(setting, tally, folder):
    """A signed site, altered by somebody who makes every digest anew: found with what was kept, and not without."""
    keep = copy(setting.small, folder / "signed")
    key = setting.program.run(("key", "new", "b.example/legal", "--output", folder / "a.key")).output.strip()
    with open(keep / "content/site.yaml", "a") as settings:
        settings.write(f'keys: [{{key: "{key}", from: 2026-01-01}}]\n')
    first = setting.program.run((*BUILD, "--sign", folder / "a.key"), keep)
    assert first.status == 0, first
    last = (keep / "content/ledger.jsonl").read_bytes().splitlines()[-1]
    pins = {"head": ("--head", hashlib.sha256(last).hexdigest()), "key": ("--key", key)}
    site = folder / "pinned"

    def verify(name, options, status):
        ended = setting.program.run((*VERIFY, *options), site)
        tally.count("pinned")
        tally.judge(ended)
        if ended.status != status:
            tally.fail("missed" if status else "wrong", f"{name}: {ended}")

    shutil.copytree(keep, site, symlinks=True)
    verify("nothing altered", [*pins["head"], *pins["key"]], 0)
    older = older_signed(setting, keep, folder)
    cases = {**PINNED, "an earlier state, signed": (HEAD, lambda public: (
        shutil.rmtree(public.parent), shutil.copytree(older / "public", public.parent)))}
    for name, (kept, change) in cases.items():
        shutil.rmtree(site)
        shutil.copytree(keep, site, symlinks=True)
        change(site / "public/legal")
        for pin, options in pins.items():
            if pin in kept:
                verify(f"{name}, --{pin}", options, 1)
        if kept == HEAD:
            # The signature is good: it was made over this state.
            verify(f"{name}, --key", pins["key"], 0)


def older_signed(setting, keep, folder):
    """The signed site as it was before the last release."""
    older = copy(keep, folder / "older signed")
    shutil.rmtree(older / "public")
    ledger = older / "content/ledger.jsonl"
    ledger.write_text("".join(ledger.read_text().splitlines(keepends=True)[:-1]))
    setting.program.run((*BUILD, "--sign", folder / "a.key"), older)
    return older


def listed(site, change):
    path = site / "SHA256SUMS"
    path.write_text("".join(change(path.read_text().splitlines(keepends=True))))


def version(site, name):
    (site / "terms" / name).mkdir()
    (site / "terms" / name / "index.html").write_text("x")


def only(site):
    """The note without the signature of the site's own key."""
    text, _, signatures = (site / "signed.note").read_text().partition("\n\n")
    (site / "signed.note").write_text(f"{text}\n\n{signatures.splitlines()[0]}\n")


def cut(site, count):
    """Takes the newest versions away: their lines, and their folders."""
    ledger = site / "ledger.jsonl"
    whole = ledger.read_text().splitlines(keepends=True)
    for line in map(json.loads, whole[-count:]):
        shutil.rmtree(site / line["document"] / line["version"])
    ledger.write_text("".join(whole[:-count]))


def forge_site(site):
    """Another text of the first version in the site, and every line of its ledger made anew."""
    forge_ledger(site / "ledger.jsonl", lambda line: site / line["document"] / line["version"] / f"{line['document']}.md")


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
        if path.is_file() and path.name not in ("SHA256SUMS", "signed.note"):
            inner = path.is_relative_to(site)
            name = str(path.relative_to(site)) if inner else f"../{path.relative_to(site.parent)}"
            entries.append((name, hashlib.sha256(path.read_bytes()).hexdigest()))
    (site / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(entries)))


def forge(site):
    """Another text of the first version, and every line of the ledger after it made anew."""
    forge_ledger(site / "content/ledger.jsonl", lambda line: site / "content" / line["document"] / f"{line['version']}.md")


def forge_ledger(ledger, source):
    previous, made = None, []
    for index, text in enumerate(ledger.read_text().splitlines()):
        line = json.loads(text)
        del line["digest"]
        line["previous"] = previous
        if index == 0:
            path = source(line)
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
