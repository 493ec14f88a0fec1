"""Disks that are full, read-only, elsewhere, or cannot do what others can; limits and masks."""

import os

import faults
import jobs
import shim
from kills import judge
from mounts import Missing, bound, mounted, remount, used
from report import Tally

WHOLE = ("torn", "lost", "stuck", "rubbish")


def tasks(setting):
    for name, task in (("full disk", full), ("largest file", limited), ("read-only", read_only), ("other disk", other),
                       ("overlay", overlay), ("no exchange", without_exchange), ("umask", masked)):
        yield f"media {name}", lambda name=name, task=task: part(setting, name, task)


def writers(setting):
    return jobs.ALL if setting.is_long else jobs.FEW[:3]


def part(setting, name, task):
    tally = Tally(f"media {name}", "runs", "failed", "old", "new", *WHOLE)
    try:
        task(setting, tally, setting.folder(tally.name))
    except Missing as reason:
        tally.skip(str(reason))
    return tally


def check(tally, job, ended, cause, may_die=False, program=None):
    """Judges a run that could fail for one cause, and runs the command again without it."""
    state = job.state()
    tally.count("runs")
    tally.judge(ended, may_die)
    judge(tally, job, state, str(ended))
    if ended.status == 2:
        tally.count("failed")
        if cause not in ended.errors or "'" not in ended.first_error:
            tally.fail("causeless", str(ended))
    elif ended.status >= 0 and (ended.status != 0 or state != "new"):
        tally.fail("silent", f"{ended}: {state}")
    if program:
        job.finish(program, state, tally, f"{ended}: {state}")


def full(setting, tally, folder):
    """Every amount of room that is left, in bytes and in files, from none to enough."""
    for kind in writers(setting):
        with mounted("tmpfs", folder / kind.name) as disk:
            job = kind(setting.program, setting.small, disk / "site")
            room, files = need(setting, job, disk)
            steps = [("size={0}", 0, number) for number in steps_to(room, 4096, setting.amount(2, 200))]
            steps += [("nr_inodes={1}", 1, number) for number in steps_to(files, 1, setting.amount(2, 100))]
            for option, index, number in steps:
                job.begin()
                limits = [0, 0]
                limits[index] = used(disk)[index] + number
                remount(disk, option.format(*limits))
                ended = setting.program.run(job.command)
                remount(disk, "size=1g,nr_inodes=100000")
                check(tally, job, ended, os.strerror(28), program=setting.program)
            # With nothing left it has to fail, and with all that it takes it may not.
            if ended.status or not tally.counts["failed"]:
                tally.fail("blind", f"the last amount of room is not enough, or none was too little: {ended}")


def need(setting, job, disk):
    """How much more a disk holds at most while the command runs: all that it creates, there or back."""
    log = disk.parent / "log"
    job.begin()
    rules = [(kind, 0, "") for kind in ("create", "mkdir", "link")]
    setting.program.run(job.command, environment=setting.shim.environment(disk, log, *rules))
    counts = shim.calls(log)
    job.finish(setting.program, job.state(), Tally(""), "")
    return (sum(counts.values()) + 12) * 8192, sum(counts.values()) + 12


def steps_to(most, step, count):
    """Numbers from 0 to the most in steps; if they are more than wanted, some as far apart as they can be."""
    numbers = range(0, most + step, step)
    count = min(count, len(numbers))
    return [numbers[index * (len(numbers) - 1) // max(1, count - 1)] for index in range(count)]


def limited(setting, tally, folder):
    """No file may be larger than a limit, as a quota has it: the signal of the limit ignored, or deadly."""
    for kind in writers(setting):
        job = kind(setting.program, setting.small, folder / kind.name)
        for size in (0, 1024, 4096, 16384)[:: setting.amount(2, 1)]:
            for is_ignored in (True, False):
                job.begin()
                # The messages go through pipes: files are what is limited.
                ended = setting.program.run(
                    job.command, before=("prlimit", f"--fsize={size}"), restore_signals=not is_ignored, pipes=True)
                check(tally, job, ended, os.strerror(27), may_die=not is_ignored, program=setting.program)


def read_only(setting, tally, folder):
    """Nothing can be written; what only reads works."""
    for kind in writers(setting):
        with mounted("tmpfs", folder / kind.name) as disk:
            job = kind(setting.program, setting.small, disk / "site")
            job.begin()
            remount(disk, "ro")
            ended = setting.program.run(job.command)
            check(tally, job, ended, os.strerror(30))
            for command in [job.reader(), *([("verify", job.output)] if kind is jobs.Build else [])]:
                ended = setting.program.run(command)
                tally.judge(ended)
                if ended.status == 2:
                    tally.fail("stuck", f"only reads: {ended}")


def other(setting, tally, folder):
    """The output on another disk, as a disk of its own, and with the site's own folder as a mount point."""
    with mounted("tmpfs", folder / "beside") as disk:
        builds(setting, tally, folder / "a", disk / "public", disk)
    with mounted("tmpfs", folder / "itself/disk") as disk:
        builds(setting, tally, folder / "b", disk, folder / "itself")
    job = jobs.Build(setting.program, setting.small, folder / "c")
    with bound(job.output / "legal"):
        ended = setting.program.run(job.command)
        check(tally, job, ended, os.strerror(18))
    job.finish(setting.program, job.state(), tally, str(ended))


def builds(setting, tally, folder, output, written):
    """Builds each site in turn; then kills at each kind of call."""
    job = jobs.Build(setting.program, setting.small, folder, output)
    for _ in range(setting.amount(2, 6)):
        ended = setting.program.run(job.command)
        if "entry by entry" in ended.errors:
            tally.fail("silent", f"needless replacement entry by entry: {ended}")
        check(tally, job, ended, "", program=setting.program)
    if setting.is_long:
        job.folder, random = written, setting.random(tally.name)
        plan = lambda counts: faults.kills(counts, 6, random)
        faults.attack(tally, setting, setting.program, job, plan, folder / "log")


def overlay(setting, tally, folder):
    """What a container has: the old site lies in a lower layer, and its folders cannot be moved from there."""
    with mounted("tmpfs", folder / "layers") as layers:
        job = jobs.Build(setting.program, setting.small, layers / "lower")
        for name in ("upper", "work"):
            (layers / name).mkdir()
        options = f"lowerdir={layers}/lower,upperdir={layers}/upper,workdir={layers}/work,redirect_dir=off"
        with mounted("overlay", folder / "merged", options) as merged:
            job.move(layers / "lower", merged)
            ended = setting.program.run(job.command)
            if "entry by entry" not in ended.errors:
                tally.fail("silent", f"nothing said of replacement entry by entry: {ended}")
            check(tally, job, ended, "", program=setting.program)
            check(tally, job, setting.program.run(job.command), "", program=setting.program)


def without_exchange(setting, tally, folder):
    """Two moves in the place of one exchange, killed before each: the next run puts back what is missing."""
    job, log = jobs.Build(setting.program, setting.small, folder / "job"), folder / "log"
    refused = ("exchange", "1+", "EINVAL")
    environment = setting.shim.environment(folder, log, refused, ("rename", 0, ""))
    check(tally, job, setting.program.run(job.command, environment=environment), "", program=setting.program)
    for number in range(1, shim.calls(log)["rename"] + 1):
        # Each twice, there and back: a site that has a file less is another case than one that has a file more.
        for following in ([refused], []) if not setting.is_long else ([refused], [refused], [], []):
            job.begin()
            environment = setting.shim.environment(folder, log, refused, ("rename", number, "kill"))
            ended = setting.program.run(job.command, environment=environment)
            state = job.state()
            tally.count("runs")
            # Between the two moves there is no site, which the program says; it may not be half of one.
            if state.startswith("lost") or not (job.output / "legal").exists():
                tally.count("without a site")
            else:
                judge(tally, job, state, f"killed before move {number}: {ended}")
            if following:
                again = setting.program.run(job.command, environment=setting.shim.environment(folder, log, refused))
                if again.status or job.state() != "new" or job.rubbish():
                    tally.fail("stuck", f"killed before move {number}, and again: {again}: {job.state()}")
            job.finish(setting.program, state, tally, f"killed before move {number}: {state}")


def masked(setting, tally, folder):
    """A mask that gives nobody anything: a site is for everybody, and a file that is there keeps its permissions."""
    for kind in writers(setting):
        job = kind(setting.program, setting.small, folder / kind.name)
        job.begin()
        ledger = job.root / "content/ledger.jsonl"
        ledger.chmod(0o664)
        ended = setting.program.run(job.command, umask=0o077)
        if ledger.stat().st_mode & 0o777 != 0o664:
            tally.fail("torn", f"the ledger has other permissions: {ended}")
        check(tally, job, ended, "", program=setting.program)
