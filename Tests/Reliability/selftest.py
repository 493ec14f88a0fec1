"""The judges notice: programs that break each promise, all of which would pass if nothing were looked at."""

import copy
import shutil

import faults
import flips
import jobs
import kills
import outside
import syncs
from program import Program
from report import Tally
from sites import copy as copy_site

HEAD = """#!/bin/sh
real={real} new={new} output={output}
"""
# Its files one after the other; and what it should not do beside the work, which the program does.
IN_PLACE = 'cd "$new" && find . -type f | while read -r file; do cp "$file" "$output/$file"; sleep 0.01; done'
REST = 'touch "$output/../.public.rest"; exec "$real" "$@"'
ONCE = 'test -e "$output.once" && exit 2; touch "$output.once"; exec "$real" "$@"'
LOSES = 'rm -f "$output/robots.txt"; exec "$real" "$@"'
SILENT = '"$real" "$@" 2>/dev/null || exit 0'
TERSE = '"$real" "$@" 2>/dev/null && exit 0; echo "error: it did not work" >&2; exit 2'
FINDING = '"$real" "$@" || exit 1'
UNSYNCED = 'mv "$output/legal" "$output/old" && cp -r "$new/legal" "$output" && rm -r "$output/old"'
TWICE = 'cat "$5"/content/terms/*.md "$5"/content/terms/*.md; exec "$real" "$@"'
READS = 'cat content/terms/*.md; exec "$real" "$@"'
WRITES = 'touch ../elsewhere/more; exec "$real" "$@"'
MEMORY = 'exec python3 -c "room = bytearray(1200000000)"'


class Middle:
    """Every moment is the one in the middle."""

    @staticmethod
    def uniform(*_):
        return 0.5


class Fakes:
    """Makes the scripts, and the folders in which they do their harm."""

    def __init__(self, setting, folder):
        self.setting, self.folder, self.tally = setting, folder, Tally("selftest", "fakes", "blind")
        self.job = jobs.Build(setting.program, setting.small, folder / "job")
        self.new = copy_site(self.job.output, folder / "new")
        # From here on the site of the first day is the old one.
        setting.program.run(self.job.command)
        self.job.at = 0

    def __call__(self, name, script, judge, *wanted):
        """Lets a judge look at a script: each of the wanted failures has to be found."""
        found = Tally(name)
        place = self.folder / name.replace(" ", "-")
        job = copy.copy(self.job)
        shutil.copytree(self.job.folder, place / "job")
        job.move(self.job.folder, place / "job")
        path = place / "fake"
        path.write_text(HEAD.format(real=self.setting.program.path, new=self.new, output=job.output) + script + "\n")
        path.chmod(0o755)
        judge(found, Program(path, most_work=2), job, place)
        self.tally.count("fakes")
        for what in wanted:
            if not found.counts.get(what):
                self.tally.fail("blind", f"a program that {name} is not found to be {what}: {found.counts}")

    def killed(self, found, fake, job, place):
        # Two: a script that always makes the new site does no harm on the way back.
        kills.attack(found, fake, job, Middle, 2, self.setting.program)

    def repeated(self, found, fake, job, place):
        kills.attack(found, fake, job, Middle, 1, fake)

    def refused(self, found, fake, job, place):
        faults.attack(found, self.setting, fake, job, lambda _: [("create", 1, "ENOSPC")], place / "log")

    def judged(self, found, fake, job, place):
        found.judge(fake.run(("check",)))

    def flipped(self, found, fake, job, place):
        site = copy_site(job.root, place / "site")
        shutil.copytree(job.output, site / "public")
        flips.attack(found, fake, site, self.setting.random("selftest"), 2)

    def traced(self, found, fake, job, place):
        syncs.watch(found, fake, job, place / "trace")
        if found.skipped:
            self.tally.skip(found.skipped)
            found.counts = {"unordered": 1, "reread": 1}

    def linked(self, found, fake, job, place):
        outside.link(found, fake, place / "linked", "a version")


def run(setting):
    fakes = Fakes(setting, setting.folder("selftest"))
    fakes("writes in place", IN_PLACE, fakes.killed, "torn")
    fakes("leaves rubbish", REST, fakes.repeated, "rubbish")
    fakes("works once", ONCE, fakes.repeated, "stuck")
    fakes("loses a file of somebody else", LOSES, fakes.killed, "lost")
    fakes("says nothing of a fault", SILENT, fakes.refused, "silent")
    fakes("says neither path nor cause", TERSE, fakes.refused, "pathless", "causeless")
    fakes("takes a fault for a finding", FINDING, fakes.refused, "misjudged")
    fakes("makes no calls", "exit 0", fakes.refused, "blind")
    fakes("crashes", "kill -SEGV $$", fakes.judged, "crashed")
    fakes("ends strangely", "exit 7", fakes.judged, "crashed")
    fakes("hangs", "while :; do :; done", fakes.judged, "hung")
    fakes("takes memory", MEMORY, fakes.judged, "over 1 GB")
    fakes("finds nothing", "exit 0", fakes.flipped, "missed")
    fakes("names nothing", "exit 1", fakes.flipped, "unnamed")
    fakes("never syncs", UNSYNCED, fakes.traced, "unordered")
    fakes("reads twice", TWICE, fakes.traced, "reread")
    fakes("reads through a link", READS, fakes.linked, "outside")
    fakes("writes outside", WRITES, fakes.linked, "outside")
    return fakes.tally


def tasks(setting):
    yield "selftest", lambda: run(setting)
