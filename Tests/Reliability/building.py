"""Builds: from one site to another and back, and into nothing."""

import pathlib
import re
import shutil

from job import Job
from sites import DAY, copy
from trees import difference, tree


class Build(Job):
    """Two sites that are built into one output, the other one each time.

    They differ in their day, in their pages and in files of the host's root, and one of them is signed. The output holds files of somebody
    else's, too, at the root and in the site's own folder."""

    name = "build"
    calls = Job.calls[:-1] + ("fsync", "syncfs", "exchange", "rename", "mkdir", "unlink", "rmdir", "link", "chmod")
    days = ("2024-03-01", DAY)
    path = "/legal"
    theirs = ("robots.txt", "legal/theirs", "legal/theirs/letter.pdf", "legal/theirs/empty")

    def __init__(self, program, site, folder, output=None):
        self.folder = pathlib.Path(folder)
        self.roots = [copy(site, self.folder / f"root-{day}") for day in self.days]
        self.change(*(root / "content/site.yaml" for root in self.roots))
        self.key = self.folder / "a.key"
        key = program.run(("key", "new", "b.example/legal", "--output", self.key)).output.strip()
        # Whoever builds may read it.
        self.key.chmod(0o644)
        with open(self.roots[1] / "content/site.yaml", "a") as settings:
            settings.write(f'keys: [{{key: "{key}", from: {self.days[0]}}}]\n')
        self.output = pathlib.Path(output or self.folder / "out/public")
        (self.output / "legal/theirs").mkdir(parents=True)
        (self.output / "legal/theirs/letter.pdf").write_text("somebody else's")
        (self.output / "legal/theirs/empty").mkdir()
        (self.output / "robots.txt").write_text("somebody else's")
        self.trees = []
        for self.at in (1, 0):
            ended = program.run(self.command)
            if ended.status:
                raise RuntimeError(f"the site of the tests cannot be built: {ended}\n{ended.errors}")
            self.trees.append(tree(self.output))
            copy(self.output, self.kept(1 - self.at))
        self.at = 1
        assert self.trees[0] != self.trees[1]

    def kept(self, at):
        """A copy of a site, for when the one that is there has come to harm."""
        return self.folder / f"kept-{at}"

    def begin(self):
        if self.state() != "old":
            self.clear()
            for entry in self.kept(self.at).iterdir():
                copy(entry, self.output / entry.name) if entry.is_dir() else shutil.copy2(entry, self.output)

    def clear(self):
        """Empties the output, which may be a mount point, and the folder above it."""
        self.output.mkdir(exist_ok=True)
        for path in (*self.output.iterdir(), *(path for path in self.output.parent.iterdir() if path != self.output)):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    def change(self, first, second):
        """Makes the settings differ: a page, a file of the host's root, and one that only one of them has."""
        second.write_text(second.read_text().replace("security@", "safety@").replace("title: Help", "title: Support"))
        first.write_text(re.sub(r"(?m)^globalPrivacyControl:.*\n", "", first.read_text()))
        for settings in (first, second):
            settings.write_text(settings.read_text().replace("path: /legal", f"path: {self.path}"))

    def move(self, old, new):
        """The same folders by other paths."""
        self.folder, self.output, self.key, *self.roots = (
            new / path.relative_to(old) for path in (self.folder, self.output, self.key, *self.roots))

    @property
    def root(self):
        return self.roots[1 - self.at]

    @property
    def command(self):
        return self.into(self.output)

    def into(self, output):
        """The build into an output."""
        sign = ("--sign", self.key) if self.root == self.roots[1] else ()
        return ("build", "--as-of", self.days[1 - self.at], "--root", self.root, "--output", output, *sign)

    def state(self):
        # Where it is built inside the output, what is not finished counts as rubbish, not as the site.
        found = {path: what for path, what in tree(self.output).items() if not path.startswith(".legalsite.building")}
        old, new = self.trees[self.at], self.trees[1 - self.at]
        if not found:
            return "lost: no site at all"
        for path in self.theirs:
            if path not in found:
                return f"lost: {path}"
        if found == old:
            return "old"
        if found == new:
            return "new"
        own, before, after = (
            {path: what for path, what in site.items() if path.startswith("legal")} for site in (found, old, new))
        host = {path: what for path, what in found.items() if path not in own}
        # Files of the host's root come one by one, before the site's own folder; those that are no more go after it.
        if all(what in (old.get(path), new.get(path)) for path, what in host.items()):
            if own == before and old.keys() - own.keys() <= host.keys() | new.keys():
                return "between"
            if own == after and all(host.get(path) == what for path, what in new.items() if path not in own):
                return "between"
        return f"torn: {min(difference(found, old), difference(found, new), key=len)}"

    def rubbish(self):
        if not self.output.exists():
            return sorted(path.name for path in self.output.parent.iterdir())
        beside = [path.name for path in self.output.parent.iterdir() if path != self.output]
        return sorted(beside + [path.name for path in self.output.iterdir() if path.name.startswith(".legalsite")])

    def reader(self):
        return ("build", "--check", *self.command[1:])

    def finish(self, program, state, tally, detail):
        super().finish(program, state, tally, detail)
        self.at = 1 - self.at


class First(Build):
    """The first build: into nothing."""

    name = "first build"
    calls = tuple(call for call in Build.calls if call not in ("exchange", "link", "unlink"))

    def begin(self):
        self.clear()
        self.output.rmdir()
        self.at = 0

    def state(self):
        found = tree(self.output) if self.output.exists() else {}
        found = {path: what for path, what in found.items() if not path.startswith(".legalsite.building")}
        if not found:
            return "old"
        new = {path: what for path, what in self.trees[1].items() if path not in self.theirs}
        if found == new:
            return "new"
        own = [path for path in found if path.startswith("legal")]
        # Files of the host's root come before the site's own folder.
        if not own and found.items() <= new.items():
            return "between"
        return f"torn: {difference(found, new)}"

    def finish(self, program, state, tally, detail):
        Job.finish(self, program, state, tally, detail)
