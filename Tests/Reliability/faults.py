"""Every call in turn fails, or is the last one: of each kind, the first, the second, …, with each error."""

import os
import re

import jobs
import shim
from kills import judge, look
from report import Tally

WHOLE = ("torn", "lost", "stuck", "rubbish", "silent", "misjudged", "pathless", "causeless", "blind")


def tasks(setting):
    for job in jobs.ALL if setting.is_long else jobs.FEW:
        yield f"faults {job.name}", lambda job=job: run(setting, job, errors, "faults")
    for job in jobs.ALL if setting.is_long else (jobs.First, *jobs.FEW):
        yield f"kills at calls {job.name}", lambda job=job: run(setting, job, kills, "kills at calls")
    for job in jobs.ALL if setting.is_long else (jobs.Adopt,):
        yield f"lasting faults {job.name}", lambda job=job: run(setting, job, lasting, "lasting faults")


def run(setting, kind, plan, words):
    counted = ("killed", "old", "new", "between") if plan is kills else ("faults", "failed", "old", "new", "between")
    tally = Tally(f"{words} {kind.name}", *counted, *(WHOLE[:4] if plan is kills else WHOLE))
    folder = setting.folder(tally.name)
    log = folder / "log"
    job = kind(setting.program, setting.small, folder / "job")
    # One call of each kind with one of its errors in the short form; which ones is up to the seed.
    most = setting.amount(1, None)
    attack(tally, setting, setting.program, job, lambda counts: plan(counts, most, setting.random(tally.name)), log)
    return tally


def attack(tally, setting, attacked, job, plan, log):
    """Makes the calls of `attacked` fail as planned; the program of the setting makes the next runs."""
    counts = seen(tally, setting, attacked, job, log)
    for rule in plan(counts):
        job.begin()
        environment = setting.shim.environment(job.folder, log, rule)
        ended = attacked.run(job.command, environment=environment)
        if hit := shim.hits(log):
            one(tally, setting, ended, job, rule, hit)
        else:
            # A site has other calls on its way back, and threads do not run in step.
            job.finish(setting.program, job.state(), tally, f"no call was hit: {ended}")


def seen(tally, setting, attacked, job, log):
    """How many calls of each kind a run makes, there and back."""
    counts = dict.fromkeys(shim.ERRORS, 0)
    for _ in range(2):
        job.begin()
        environment = setting.shim.environment(job.folder, log, *((kind, 0, "") for kind in counts))
        ended = attacked.run(job.command, environment=environment)
        counts = {kind: max(number, shim.calls(log).get(kind, 0)) for kind, number in counts.items()}
        job.finish(setting.program, job.state(), tally, "without a fault")
    for call in job.calls:
        if not counts[call]:
            tally.fail("blind", f"{ended.line}: no call of the kind '{call}' is seen, so that none is made to fail")
    return counts


def some(total, most, random):
    """Some of the numbers from 1 to a total; all without a limit."""
    return range(1, total + 1) if most is None or total <= most else sorted(random.sample(range(1, total + 1), most))


def errors(counts, most, random):
    """Each call fails once, with each error; in the short form with one after the other."""
    for kind, names in shim.ERRORS.items():
        for index, number in enumerate(some(counts[kind], most, random)):
            for name in names if most is None or kind == "exchange" else [names[(index + number) % len(names)]]:
                yield kind, number, name


def kills(counts, most, random):
    """The process is killed before each call that changes something."""
    for kind in shim.CHANGES:
        for number in some(counts[kind], most, random):
            yield kind, number, "kill"


def lasting(counts, most, random):
    """From some call on all of them fail: a disk that is full stays full."""
    for kind in ("create", "write", "fsync", "rename", "mkdir", "unlink", "close"):
        for number in some(counts[kind], most, random):
            yield kind, f"{number}+", shim.ERRORS[kind][0]


def one(tally, setting, ended, job, rule, hit):
    """Judges a run in which a call failed."""
    kind, number, action = rule
    state, is_kill = job.state(), action == "kill"
    paths = " ".join(hit[0])
    detail = f"{kind} {number} {action} ({paths}): {ended}"
    tally.count("killed" if is_kill else "faults")
    tally.judge(ended, may_die=is_kill)
    judge(tally, job, state, detail)
    if not is_kill:
        tally.count("failed", ended.status == 2)
        if ended.status not in (0, 2):
            tally.fail("misjudged", f"a fault is taken for a finding: {detail}")
        if ended.status == 0 and state != "new":
            tally.fail("silent", f"exit status 0, and nothing was made: {detail}")
        if ended.status == 2:
            message(tally, ended, hit, action, detail)
        if state == "between" and not str(number).endswith("+") and job.name == "adopt":
            tally.fail("torn", f"what was accepted for a line that is not there was not taken back: {detail}")
    elif job.rubbish():
        look(tally, setting.program, job, detail)
    job.finish(setting.program, state, tally, f"{detail}: {state}")


def message(tally, ended, hit, action, detail):
    """A message names a path that has to do with the call, and the cause in the system's words."""
    said = "\n".join(line for line in ended.errors.splitlines() if line.startswith("error:"))
    names = [os.path.basename(path) for call in hit for path in call]
    # A file is written under another name; the message may have the one that people know.
    names += [re.sub(r"^\.(.*)\.legalsite-new$", r"\1", name) for name in names]
    if not any(name and name in said for name in names):
        tally.fail("pathless", detail)
    words = shim.cause(action)
    if words and words not in said:
        tally.fail("causeless", detail)
