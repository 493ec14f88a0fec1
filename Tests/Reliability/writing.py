"""Commands that write single files: a release, an adoption, a draft, an export."""

import pathlib
import shutil

from job import Job
from sites import DAY, copy, put, redated, source
from trees import difference


class Writing(Job):
    """A command that writes files below `content/`."""

    day = "2026-12-01"
    calls = Job.calls + ("rename",)

    def __init__(self, program, site, folder):
        self.folder = self.root = copy(site, folder)
        self.prepare()
        self.before = self.files()
        ended = program.run(self.command)
        if ended.status:
            raise RuntimeError(f"what the tests begin with cannot be made: {ended}\n{ended.errors}")
        self.after = self.files()
        assert self.before != self.after

    def files(self):
        return {str(path.relative_to(self.root)): path.read_bytes() if path.is_file() else None
                for path in (self.root / "content").rglob("*") if not path.name.startswith(".")}

    def begin(self):
        for path in sorted((self.root / "content").rglob("*"), reverse=True):
            if str(path.relative_to(self.root)) not in self.before:
                path.unlink() if not path.is_dir() else shutil.rmtree(path)
        for name, data in self.before.items():
            path = self.root / name
            if data is not None and (not path.is_file() or path.read_bytes() != data):
                path.write_bytes(data)

    def state(self):
        found = self.files()
        if found == self.before:
            return "old"
        if found == self.after:
            return "new"
        lost = self.before.keys() - found.keys()
        if lost:
            return f"lost: {sorted(lost)[0]}"
        return self.middle(found) or f"torn: {difference(found, self.before)}"

    def middle(self, found):
        """What is allowed between the two states."""

    def rubbish(self):
        return [str(path.relative_to(self.root)) for path in self.root.rglob(".*")]


class Release(Writing):
    """A version that takes effect later, with the words of the one before."""

    name = "release"

    def prepare(self):
        put(self.root, "terms", "2027-01-01", redated(source("terms", "2024-09-15"), "2027-01-01"))

    @property
    def command(self):
        return ("release", "terms", "2027-01-01", "--as-of", self.day, "--root", self.root)

    def again(self, state):
        return 1 if state == "new" else 0


class Adopt(Release):
    """A version whose text has findings, which are entered into another file before the ledger has its line."""

    name = "adopt"
    # The first versions of a document are adopted on one day.
    day = DAY

    def prepare(self):
        put(self.root, "terms", "2025-03-31", source("terms", "2025-03-31"))

    @property
    def command(self):
        return ("release", "terms", "2025-03-31", "--adopt", "--as-of", self.day, "--root", self.root)

    def middle(self, found):
        accepted = "content/accepted.yaml"
        return "between" if found == self.before | {accepted: self.after[accepted]} else None


class Withdraw(Release):
    """An announced version that never takes effect: one more line of the ledger."""

    name = "withdraw"

    def __init__(self, program, site, folder):
        self.program = program
        super().__init__(program, site, folder)

    def prepare(self):
        super().prepare()
        ended = self.program.run(super().command)
        if ended.status:
            raise RuntimeError(f"there is nothing to withdraw: {ended}\n{ended.errors}")

    @property
    def command(self):
        return ("withdraw", "terms", "2027-01-01", "--reason", "It comes later.", "--as-of", self.day,
                "--root", self.root)


class New(Writing):
    """The first draft of a document: a folder and a file."""

    name = "new"
    calls = Writing.calls + ("mkdir",)

    def prepare(self):
        pass

    @property
    def command(self):
        return ("new", "other", "2027-01-01", "--kind", "agreement", "--root", self.root)

    def middle(self, found):
        # A killed run cannot take back the folder that it made; a document without versions is none.
        return "between" if found == self.before | {"content/other": None} else None

    def again(self, state):
        return 1 if state == "new" else 0


class Export(Job):
    """Files for other tools, each of them whole."""

    name = "export"
    calls = tuple(call for call in Job.calls if call != "flock") + ("rename",)

    def __init__(self, program, site, folder):
        self.root = copy(site, pathlib.Path(folder) / "root")
        self.folder = pathlib.Path(folder)
        self.output = self.folder / "export"
        ended = program.run(self.command)
        if ended.status:
            raise RuntimeError(f"what the tests begin with cannot be made: {ended}\n{ended.errors}")
        self.after = {path.name: path.read_bytes() for path in self.output.iterdir()}
        self.before = {name: b"what was exported before" for name in self.after}

    @property
    def command(self):
        return ("export", "cookieconsent", "--as-of", DAY, "--root", self.root, "--output", self.output)

    def begin(self):
        for name, data in self.before.items():
            (self.output / name).write_bytes(data)

    def state(self):
        found = {path.name: path.read_bytes() for path in self.output.iterdir() if not path.name.startswith(".")}
        if found in (self.before, self.after):
            return "old" if found == self.before else "new"
        wrong = [name for name in self.before if found.get(name) not in (self.before[name], self.after[name])]
        return f"torn: {', '.join(wrong)}" if wrong or found.keys() != self.before.keys() else "between"

    def rubbish(self):
        return [path.name for path in self.output.iterdir() if path.name.startswith(".")]
