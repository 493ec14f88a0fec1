"""After a run that was cut off comes another one: with other settings, of the old site, or with a mistake."""

import jobs
import shim
from faults import attack, some
from report import Tally
from trees import difference, tree


def tasks(setting):
    yield "sequels", lambda: run(setting)
    yield "whole host", lambda: host(setting)
    yield "former address", lambda: moved(setting)


def run(setting):
    tally = Tally("sequels", "cases", "torn", "lost", "stuck", "rubbish")
    folder = setting.folder(tally.name)
    job, log = jobs.Build(setting.program, setting.small, folder / "job"), folder / "log"
    job.begin()
    settings = job.roots[1] / "content/site.yaml"
    whole = settings.read_text()
    rules = [("exchange", 1), *((("rename", number) for number in (1, 2)) if setting.is_long else ())]
    for kind, number in rules:
        for action in ("EIO", "kill"):
            for sequel in (changed, back, mended):
                job.at = 0
                job.begin()
                environment = setting.shim.environment(job.folder, log, (kind, number, action))
                ended = setting.program.run(job.command, environment=environment)
                tally.count("cases")
                if not shim.hits(log):
                    tally.fail("blind", f"no call was hit: {ended}")
                sequel(tally, setting.program, job, settings, f"{kind} {number} {action}")
                settings.write_text(whole)
    return tally


def changed(tally, program, job, settings, detail):
    """The settings are changed before the next run."""
    text = settings.read_text()
    settings.write_text(text.replace("2026-01-12", "2026-02-12").replace("safety@", "secure@"))
    ended = program.run(job.command)
    same = program.run(job.reader())
    detail = f"{detail}, then with other settings"
    if ended.status:
        tally.fail("stuck", f"{detail}: {ended}")
    elif same.status or "2026-02-12" not in (job.output / ".well-known/gpc.json").read_text():
        tally.fail("torn", f"{detail}: {same}")
    elif job.rubbish():
        tally.fail("rubbish", f"{detail}: {', '.join(job.rubbish())}")


def back(tally, program, job, settings, detail):
    """The old site is built again."""
    job.at = 1
    ended = program.run(job.command)
    found, wanted = tree(job.output), job.trees[0]
    detail = f"{detail}, then the old site: {ended}"
    if ended.status:
        tally.fail("stuck", detail)
    elif found.keys() - wanted.keys():
        tally.fail("rubbish", f"{detail}: {difference(found, wanted)}")
    elif found != wanted:
        tally.fail("torn", f"{detail}: {difference(found, wanted)}")


def mended(tally, program, job, settings, detail):
    """A mistake in the settings, which is mended then."""
    text = settings.read_text()
    settings.write_text(f"{text}mistake: yes\n")
    ended = program.run(job.command)
    if ended.status != 1 or not (job.output / "legal/SHA256SUMS").exists():
        tally.fail("lost", f"{detail}, then with a mistake: {ended}")
    settings.write_text(text)
    changed(tally, program, job, settings, f"{detail}, then with a mistake")


class Host(jobs.Build):
    """A site that has the whole host. Its folders and the files of its root are replaced one by one."""

    name = "whole host"
    path = "/"

    def state(self):
        state = super().state()
        old, new, found = self.trees[self.at], self.trees[1 - self.at], tree(self.output)
        parts = {path: what for path, what in found.items() if what not in (old.get(path), new.get(path))}
        # That it is not one step is the way of such a site; each file is whole all the same.
        return state if state in ("old", "new") or state.startswith("lost") or parts else "between"


def host(setting):
    return steps(setting, Host)


class Moved(jobs.Build):
    """A site with another address than the old one, which leads to it."""

    name = "former address"

    def change(self, first, second):
        super().change(first, second)
        second.write_text(second.read_text().replace("path: /legal", "path: /law\nformerly: [/legal]"))

    def state(self):
        found = tree(self.output)
        old, new = self.trees[0], self.trees[1]
        if found in (old, new):
            return "old" if found == old else "new"
        for path in self.theirs:
            if path not in found:
                return f"lost: {path}"
        for folder in ("law", "legal"):
            # Nothing is at the new address before.
            if below(found, folder) not in (below(old, folder), below(new, folder)):
                return f"torn: {difference(below(found, folder), below(new, folder))}"
        return "between"

    def begin(self):
        # There is no way back: what leads to the new address stays.
        self.at = 0
        super().begin()


def below(site, folder):
    return {path: what for path, what in site.items() if path == folder or path.startswith(f"{folder}/")}


def moved(setting):
    return steps(setting, Moved)


def steps(setting, kind):
    """Cut off before each call that moves something."""
    tally = Tally(kind.name, "faults", "killed", "old", "new", "between", "torn", "lost", "stuck", "rubbish")
    folder = setting.folder(tally.name)
    job, log = kind(setting.program, setting.small, folder / "job"), folder / "log"

    random, most = setting.random(tally.name), setting.amount(1, None)

    def plan(counts):
        for call in ("exchange", "rename", *(("unlink", "mkdir", "fsync") if setting.is_long else ())):
            for number in some(counts[call], most, random):
                for action in ("kill", "EIO") if setting.is_long else [random.choice(("kill", "EIO"))]:
                    yield call, number, action
    attack(tally, setting, setting.program, job, plan, log)
    return tally
