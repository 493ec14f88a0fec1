"""Killed at random moments: the old state or the new one, whole; and the next run works and leaves no rubbish."""

import jobs
from report import Tally

KILLS = {"build": (12, 500), "first build": (0, 100), "release": (5, 150), "adopt": (6, 150), "withdraw": (0, 100),
         "new": (6, 100), "export": (4, 50)}


def tasks(setting):
    for job in jobs.ALL if setting.is_long else (jobs.Release, *jobs.FEW):
        yield f"kills {job.name}", lambda job=job: run(setting, job)


def run(setting, kind):
    tally = Tally(f"kills {kind.name}", "kills", "alive", "old", "new", "between", "torn", "lost", "stuck", "rubbish")
    random = setting.random(tally.name)
    job = kind(setting.program, setting.small, setting.folder(tally.name) / "job")
    attack(tally, setting.program, job, random, KILLS[kind.name][setting.is_long], setting.program)
    return tally


def attack(tally, attacked, job, random, kills, program):
    """Kills `attacked` in the middle of the job, again and again; `program` makes the next runs."""
    job.begin()
    span = attacked.run(job.command).seconds
    job.finish(program, job.state(), tally, "not killed")
    for number in range(kills):
        job.begin()
        # Half of them where the new state comes into its place: near the end.
        share = random.uniform(0.05, 1.1) if number % 2 else random.uniform(0.85, 1.2)
        ended = attacked.run(job.command, kill_after=share * span)
        state = job.state()
        detail = f"killed after {share * span * 1000:.0f} ms of {span * 1000:.0f}: {ended.line}"
        tally.count("kills")
        tally.count("alive", ended.status < 0)
        judge(tally, job, state, detail)
        if job.rubbish() and number % 4 == 0:
            look(tally, program, job, detail)
        job.finish(program, state, tally, f"{detail}: {state}")
        if ended.status == 0:
            # The machine is as busy as it is now, not as it was in the beginning.
            span = 0.7 * span + 0.3 * ended.seconds


def judge(tally, job, state, detail):
    """Counts a state; one that is neither the old one nor the new one is a failure."""
    what = state.split(":")[0]
    if what in ("torn", "lost"):
        tally.fail(what, f"{detail}: {state}")
    else:
        tally.count(what)


def look(tally, program, job, detail):
    """What a killed run left is hidden: who reads finds what was there, or what is new."""
    ended = program.run(job.reader())
    tally.judge(ended)
    if ended.status == 2 or any(f"{name}:" in ended.text for name in job.rubbish()):
        tally.fail("stuck", f"{detail}; a reader is in trouble: {ended}")
