"""Run by somebody who may not do everything: what belongs to others stays, and what cannot be done is said."""

import os
import pathlib

import jobs
from media import check
from mounts import Missing, need_root
from report import Tally

NOBODY = 65534
DENIED = os.strerror(13)


def tasks(setting):
    yield "other user", lambda: run(setting)


def run(setting):
    tally = Tally("other user", "runs", "failed", "old", "new", "between", "torn", "lost", "stuck", "rubbish",
                  "causeless", "silent")
    try:
        need_root()
    except Missing as reason:
        tally.skip(str(reason))
        return tally
    folder = setting.folder(tally.name)
    for case in (whole, theirs, both, parent, nothing):
        case(setting, tally, folder / case.__name__)
    stuck(setting, tally, folder / "stuck")
    sources(setting, tally, folder / "sources")
    return tally


def give(*paths):
    """Gives somebody else folders with all that is in them."""
    for path in map(pathlib.Path, paths):
        for inner in (path, *path.rglob("*")):
            os.chown(inner, NOBODY, NOBODY, follow_symlinks=False)


def as_nobody(setting, command):
    return setting.program.run(command, user=NOBODY, group=NOBODY, extra_groups=[])


def build(setting, tally, job, expected):
    """One build by somebody else; nothing half-made whatever comes of it."""
    ended = as_nobody(setting, job.command)
    check(tally, job, ended, DENIED)
    if ended.status != expected:
        tally.fail("stuck" if expected == 0 else "silent", f"exit status {expected} was due: {ended}")
    if expected and job.rubbish():
        tally.fail("rubbish", f"{ended}: {', '.join(job.rubbish())}")
    return ended


def whole(setting, tally, folder):
    """Everything below the output is theirs, what is beside it too."""
    job = jobs.Build(setting.program, setting.small, folder)
    give(job.output.parent)
    for _ in range(2):
        build(setting, tally, job, 0)
        job.at = 1 - job.at


def theirs(setting, tally, folder):
    """The output is theirs, the folder above it is not: the new site is built inside."""
    job = jobs.Build(setting.program, setting.small, folder)
    give(job.output)
    for _ in range(2):
        build(setting, tally, job, 0)
        if job.rubbish():
            tally.fail("rubbish", ", ".join(job.rubbish()))
        job.at = 1 - job.at


def both(setting, tally, folder):
    """The site's own folder is not theirs, and somebody else's files lie in it: nothing can be done."""
    job = jobs.Build(setting.program, setting.small, folder)
    give(job.output.parent)
    for path in (job.output / "legal", *(job.output / "legal").rglob("*")):
        os.chown(path, 0, 0)
    build(setting, tally, job, 2)


def parent(setting, tally, folder):
    """Neither the output nor what is above it is theirs."""
    job = jobs.Build(setting.program, setting.small, folder)
    build(setting, tally, job, 2)


def nothing(setting, tally, folder):
    """A folder above the output in which a new output would have to be made."""
    job = jobs.Build(setting.program, setting.small, folder)
    ended = as_nobody(setting, job.into(folder / "out/other/public"))
    tally.count("runs")
    tally.count("failed", ended.status == 2)
    if ended.status != 2 or DENIED not in ended.errors or (folder / "out/other").exists():
        tally.fail("silent", str(ended))


def stuck(setting, tally, folder):
    """The old site cannot be removed, only moved away: it is left, which is said, and no build fails for it."""
    job = jobs.Build(setting.program, setting.small, folder)
    for path in ("robots.txt", "legal/theirs/letter.pdf"):
        (job.output / path).unlink()
    for path in ("legal/theirs/empty", "legal/theirs"):
        (job.output / path).rmdir()
    os.chown(job.output.parent, NOBODY, NOBODY)
    for day in (1, 0, 1):
        job.at = 1 - day
        ended = as_nobody(setting, job.command)
        tally.count("runs")
        left = [name for name in job.rubbish() if not name.startswith(".public.left-")]
        same = setting.program.run(job.reader())
        if ended.status or left or same.status:
            tally.fail("stuck", f"{ended}; {', '.join(job.rubbish())}; {same}")
    if not any(".public.left-" in name for name in job.rubbish()):
        tally.fail("blind", f"all could be removed by somebody who may not: {ended}")
    job.at = 1 - job.at
    ended = setting.program.run(job.command)
    if ended.status or job.rubbish():
        tally.fail("rubbish", f"whoever may remove it does: {ended}: {', '.join(job.rubbish())}")


def sources(setting, tally, folder):
    """A source or a template that they may not read, and folders in which they may not write."""
    for kind in (jobs.Release, jobs.Adopt, jobs.New):
        job = kind(setting.program, setting.small, folder / kind.name)
        job.begin()
        ended = as_nobody(setting, job.command)
        check(tally, job, ended, DENIED)
        if ended.status != 2:
            tally.fail("silent", str(ended))
    for name in ("content/terms/2024-02-01.md", "content/site.yaml", "content/ledger.jsonl", "templates/hub.mustache",
                 "content/terms", "templates"):
        path = job.root / name
        mode = path.stat().st_mode
        path.chmod(0)
        ended = as_nobody(setting, job.reader())
        path.chmod(mode)
        tally.count("runs")
        if ended.status != 2 or path.name not in ended.first_error or DENIED not in ended.first_error:
            tally.fail("causeless", f"{name} cannot be read: {ended}")
