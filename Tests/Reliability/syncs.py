"""In which order the system is asked, so that a power cut leaves the old state or the new one."""

import collections
import re
import shutil

import jobs
from report import Tally

Call = collections.namedtuple("Call", "name arguments result")
TRACED = "openat,rename,renameat2,fsync,fdatasync,syncfs,link,unlink"


def tasks(setting):
    yield "syncs", lambda: run(setting)


def run(setting):
    tally = Tally("syncs", "commands", "calls", "sources read", "reread", "unordered", "blind")
    if not shutil.which("strace"):
        tally.skip("needs strace")
        return tally
    folder = setting.folder(tally.name)
    for kind in jobs.ALL:
        job = kind(setting.program, setting.small, folder / kind.name)
        watch(tally, setting.program, job, folder / f"{kind.name}.trace")
        job.finish(setting.program, job.state(), tally, kind.name)
    return tally


def watch(tally, program, job, file):
    """Runs a job under strace, and judges its calls."""
    job.begin()
    ended = program.run(job.command, before=("strace", "-f", "-qq", "-y", "-e", f"trace={TRACED}", "-o", str(file)))
    if ended.status:
        # Where no process may look at another one, nothing can be said.
        (tally.skip if "ptrace" in ended.errors else lambda words: tally.fail("blind", words))(str(ended))
        return
    calls = list(read(file))
    tally.count("commands")
    tally.count("calls", len(calls))
    once(tally, job, calls)
    if isinstance(job, jobs.Build):
        exchanged(tally, job, calls)
    else:
        written(tally, job, calls)


def read(file):
    """The calls that succeeded, in the order in which they ended."""
    begun = {}
    for line in file.read_text(errors="replace").splitlines():
        process, _, text = line.partition(" ")
        text = text.strip()
        if text.endswith("<unfinished ...>"):
            begun[process] = text.removesuffix("<unfinished ...>")
            continue
        text = re.sub(r"^<\.\.\. \w+ resumed>", lambda _: begun.pop(process, ""), text)
        match = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", text)
        if match and int(match[3]) >= 0:
            yield Call(match[1], match[2], match[3])


def once(tally, job, calls):
    """What was checked is what is sealed: each source is opened once in a command."""
    opened = collections.Counter()
    for call in calls:
        path = re.search(r'"((?:[^"\\]|\\.)*)", O_RDONLY(?!\S*O_DIRECTORY)', call.arguments)
        if call.name == "openat" and path and re.search(r"(^|/)(content|templates)/", path[1]):
            opened[path[1]] += 1
    tally.count("sources read", len(opened))
    if not opened:
        tally.fail("blind", f"{job.name}: no source was seen to be opened")
    for path, number in opened.items():
        if number > 1:
            tally.fail("reread", f"{job.name}: {path} is opened {number} times")


def places(calls, name, pattern):
    """At which of the calls something is done to a path."""
    return [index for index, call in enumerate(calls) if re.fullmatch(name, call.name)
            and re.search(pattern, call.arguments)]


def expect(tally, job, holds, words):
    if not holds:
        tally.fail("unordered", f"{job.name}: {words}")


def exchanged(tally, job, calls):
    """All bytes are on the disk before the exchange, and the names after it."""
    syncs = places(calls, "syncfs", r"\.public\.building>")
    exchanges = places(calls, "renameat2", r"RENAME_EXCHANGE")
    if isinstance(job, jobs.First):
        exchanges = places(calls, "rename", r'\.public\.building/legal"')
    folders = places(calls, "fsync", rf"<{re.escape(str(job.output))}>")
    # But for what is kept of the old site, in case that it has to be put back.
    created = places(calls, "openat", r"\.public\.building/.*O_CREAT")
    linked = places(calls, "link", r"\.public\.building/(?!\.replaced/)")
    made = sorted(created + linked)
    if not exchanges or not syncs:
        return expect(tally, job, False, "no exchange, or no syncfs")
    expect(tally, job, syncs[-1] < exchanges[0], "no syncfs before the exchange")
    expect(tally, job, made and made[-1] < syncs[-1], "a file is made after the syncfs")
    expect(tally, job, folders and folders[-1] > exchanges[-1], "no fsync of the folder above after the exchange")
    # Files of the host's root: each renamed after the syncfs, its folder synced, and all of them before the exchange.
    moved = places(calls, "rename", r"\.public\.building/(_headers|\.well-known)")
    expect(tally, job, moved, "no file of the host's root is renamed")
    for index in moved:
        above = re.search(r', "([^"]*)/[^/"]+"', calls[index].arguments)[1]
        expect(tally, job, syncs[0] < index < exchanges[0], f"{calls[index].arguments} is not between the two")
        after = [place for place in places(calls, "fsync", rf"<{re.escape(above)}>") if place > index]
        expect(tally, job, after and after[0] < exchanges[0], f"no fsync of {above} after {calls[index].arguments}")


def written(tally, job, calls):
    """A file that is written aside: its bytes, its name, the names in its folder."""
    renames = places(calls, "rename|renameat2", r"\.legalsite-new")
    expect(tally, job, renames, "nothing is renamed into its place")
    for index in renames:
        old, new = re.findall(r'"([^"]*)"', calls[index].arguments)
        folder = new.rpartition("/")[0]
        made = places(calls, "openat", rf'"{re.escape(old)}", O_WRONLY|O_CREAT')
        synced = places(calls, "fsync", rf"{re.escape(old.rpartition('/')[2])}>")
        after = [place for place in places(calls, "fsync", rf"{re.escape(folder)}>") if place > index]
        expect(tally, job, made and synced and made[0] < synced[0] < index, f"{new}: not synced before it is renamed")
        expect(tally, job, after, f"{new}: its folder is not synced after it is renamed")
    if isinstance(job, jobs.Adopt):
        names = [re.findall(r'"([^"]*)"', calls[index].arguments)[1].rpartition("/")[2] for index in renames]
        expect(tally, job, names == ["accepted.yaml", "ledger.jsonl"], f"written in the order {names}")
    if isinstance(job, jobs.New):
        made = places(calls, "fsync", r"/content>")
        expect(tally, job, made and made[-1] > renames[-1], "the folder above a new folder is not synced")
