"""Two runs at once: one after the other or one of them refused, and never a mixture of both."""

import json
import time
import threading

import jobs
from report import Tally
from sites import DAY, copy, put, redated, source

PAIRS = (3, 60)


def tasks(setting):
    for pair in (builds, documents, versions, mixed, drafts):
        yield f"two {pair.__name__}", lambda pair=pair: run(setting, pair)


def run(setting, pair):
    tally = Tally(f"two {pair.__name__}", "pairs", "both", "one refused", "torn", "lost", "stuck", "rubbish")
    random = setting.random(tally.name)
    step = pair(setting, tally, setting.folder(tally.name) / "site")
    # Once for how long it takes: the second begins while the first is at work.
    start = time.monotonic()
    next(step)
    span = time.monotonic() - start
    for _ in range(setting.amount(*PAIRS)):
        gap = random.uniform(0, 0.5) * span
        tally.count("pairs")
        step.send(gap)
    return tally


def both(program, first, second, gap):
    """Runs two commands, the second a moment after the first."""
    ended = [None, None]

    def go(index, command):
        ended[index] = program.run(command)

    threads = [threading.Thread(target=go, args=item) for item in enumerate((first, second))]
    threads[0].start()
    time.sleep(gap)
    threads[1].start()
    for thread in threads:
        thread.join()
    return ended


def counted(tally, ended, refused=("another run of legalsite is writing there",)):
    """How many of two runs did their work; the other one says why it did not."""
    done = 0
    for one in ended:
        tally.judge(one)
        done += one.status == 0
        if one.status and not any(words in one.errors for words in refused):
            tally.fail("stuck", f"refused for another reason: {one}")
    tally.count("both", done == 2)
    tally.count("one refused", done == 1)
    if done == 0:
        tally.fail("stuck", f"neither did its work: {ended[0]}; {ended[1]}")
    return done


def builds(setting, tally, folder):
    """Two sites into one output."""
    job = jobs.Build(setting.program, setting.small, folder)
    commands = []
    for job.at in (0, 1):
        commands.append(job.command)
    setting.program.run(commands[0])
    while True:
        gap = yield
        ended = both(setting.program, *commands, gap)
        counted(tally, ended)
        if job.state() not in ("old", "new"):
            tally.fail("torn", f"{job.state()}: {ended[0]}; {ended[1]}")
        if job.rubbish():
            tally.fail("rubbish", ", ".join(job.rubbish()))


def ledgers(setting, tally, site, first, second, refused):
    """Two releases: as many lines as runs that said so, and a ledger that holds."""
    ledger, accepted = site / "content/ledger.jsonl", site / "content/accepted.yaml"
    before = ledger.read_bytes(), accepted.read_bytes()
    setting.program.run(first)
    while True:
        ledger.write_bytes(before[0])
        accepted.write_bytes(before[1])
        gap = yield
        ended = both(setting.program, first, second, gap)
        done = counted(tally, ended, refused)
        lines = ledger.read_bytes().splitlines()
        if not ledger.read_bytes().startswith(before[0]):
            tally.fail("lost", f"{ended[0]}; {ended[1]}")
        if len(lines) != len(before[0].splitlines()) + done:
            tally.fail("torn", f"{len(lines)} lines after {done} releases: {ended[0]}; {ended[1]}")
        checked = setting.program.run(("check", "--as-of", DAY, "--root", site))
        if "[ledger/" in checked.text or checked.status == 2:
            tally.fail("torn", f"{ended[0]}; {ended[1]}; {checked}")
        if [path for path in site.rglob(".*")]:
            tally.fail("rubbish", f"{ended[0]}; {ended[1]}")


BUSY = "another run of legalsite is writing there"


def release(site, document, version, *options):
    return ("release", document, version, "--as-of", DAY, "--root", site, *options)


def documents(setting, tally, folder):
    """Versions of two documents at once."""
    site = copy(setting.small, folder)
    for document in ("terms", "cookies"):
        put(site, document, "2025-03-31", source(document, "2025-03-31"))
    commands = [release(site, document, "2025-03-31", "--adopt") for document in ("terms", "cookies")]
    return ledgers(setting, tally, site, *commands, (BUSY,))


def versions(setting, tally, folder):
    """One version twice."""
    site = copy(setting.small, folder)
    put(site, "terms", "2027-01-01", redated(source("terms", "2024-09-15"), "2027-01-01"))
    command = release(site, "terms", "2027-01-01")
    return ledgers(setting, tally, site, command, command, (BUSY, "is already in the ledger"))


def mixed(setting, tally, folder):
    """A build while a version is released: the site has the version whole or not at all."""
    site = copy(setting.small, folder)
    put(site, "terms", "2027-01-01", redated(source("terms", "2024-09-15"), "2027-01-01"))
    build = ("build", "--as-of", DAY, "--root", site)
    ledger = site / "content/ledger.jsonl"
    before = ledger.read_bytes()
    setting.program.run(build)
    while True:
        gap = yield
        ended = both(setting.program, build, release(site, "terms", "2027-01-01"), gap)
        # A source that changes under a build ends it, which is said.
        counted(tally, ended, ("it changed while the command was running",))
        if ended[1].status:
            tally.fail("stuck", str(ended[1]))
        published = json.loads((site / "public/legal/manifest.json").read_text())
        has = any(version["version"] == "2027-01-01"
                  for document in published["documents"] for version in document["versions"])
        listed = (site / "public/legal/ledger.jsonl").read_bytes() != before
        verified = setting.program.run(("verify", site / "public"))
        if verified.status or has != listed or has != (site / "public/legal/terms/2027-01-01").exists():
            tally.fail("torn", f"{ended[0]}; {ended[1]}; {verified}")
        again = setting.program.run(build)
        if again.status or [path for path in site.rglob(".*") if path.parent.name != "public"]:
            tally.fail("stuck", str(again))
        # Back to where it was: a ledger only grows, so that the site goes with it.
        ledger.write_bytes(before)
        for path in sorted((site / "public").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()


def drafts(setting, tally, folder):
    """One draft twice: one of them makes it."""
    job = jobs.New(setting.program, setting.small, folder)
    job.begin()
    setting.program.run(job.command)
    while True:
        job.begin()
        gap = yield
        ended = both(setting.program, job.command, job.command, gap)
        done = counted(tally, ended, (BUSY, "exists already", "File exists"))
        if job.state() != "new" or done != 1:
            tally.fail("torn", f"{job.state()}, {done} made it: {ended[0]}; {ended[1]}")
        if job.rubbish():
            tally.fail("rubbish", ", ".join(job.rubbish()))
