"""A site that is built to be read by others."""

import json
import pathlib
import shutil
import subprocess


class Release:
    """A line of the ledger."""

    def __init__(self, line, hub):
        record = json.loads(line)
        self.document, self.version = record["document"], record["version"]
        self.effective, self.notified, self.released = record["effective"], record["notified"], record["released"]
        self.url = f"{hub}{self.document}/{self.version}/"


class Site:
    """A site as of a day, with its exports, its ledger and the typed data of the versions in force."""

    def __init__(self, legalsite, templates, root, day, folder):
        folder = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(root) / "content", folder / "content")
        shutil.copytree(templates, folder / "templates")
        self._legalsite, self._folder, self.day = pathlib.Path(legalsite).resolve(), folder, day
        self._run("build")
        self.public = folder / "public"
        self.sums = next(self.public.rglob("SHA256SUMS"))
        self.legal = self.sums.parent
        self.hub = self.feed["home_page_url"]
        self.releases = [Release(line, self.hub) for line in (folder / "content/ledger.jsonl").read_text().splitlines()]
        self.published = self.legal / "export"

    @property
    def feed(self):
        """The JSON feed as it is there now."""
        return json.loads((self.legal / "feed.json").read_text())

    def _run(self, command, *arguments):
        line = [self._legalsite, command, *arguments, "--root", self._folder, "--as-of", self.day]
        done = subprocess.run(line, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, line))}\n{done.stdout}{done.stderr}")

    def exported(self, name):
        """The folder of an export, as the command makes it."""
        folder = self._folder / f"exported-{name}"
        if not folder.exists():
            self._run("export", name, "--output", folder)
        return folder

    def in_force(self, document):
        """The release of a document that is in force; the later of two that took effect on one day."""
        releases = [r for r in self.releases if r.document == document and r.effective <= self.day]
        return releases[-1] if releases else None

    def typed(self, kind):
        """The typed data of the versions in force that are of a kind, with the folder of each."""
        for document in dict.fromkeys(release.document for release in self.releases):
            release = self.in_force(document)
            if release:
                folder = self.legal / document / release.version
                data = json.loads((folder / f"{document}.json").read_text())["data"]
                if data["kind"] == kind:
                    yield release, data


def items(policy):
    """The data of a policy by its references, such as account.email."""
    return {f"{group['id']}.{item['id']}": item for group in policy.get("data", []) for item in group["items"]}


def covered(policy, references):
    """The data that references name, one by one or by their group."""
    return {name for name in items(policy) if name in references or name.split(".")[0] in references}
