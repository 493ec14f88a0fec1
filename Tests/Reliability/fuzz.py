"""Changed inputs of every kind: whatever is said of them, the program ends by itself, soon, and in bounds."""

import pathlib
import shutil
import tempfile

from mutations import mutated
from report import Tally
from sites import DAY, EXAMPLE, TEMPLATES, copy

RUNS, SHARDS = (60, 6000), 2
CHECK, BUILD = ("check", "--as-of", DAY), ("build", "--drafts", "--as-of", DAY, "--output", "out")
TEXTS = ("cookies/2026-06-01.md", "terms/2026-06-01.md", "subprocessors/2026-06-01.md", "privacy/2024-09-15.md")
EXPORTS = ("cookieconsent", "klaro", "tcf-storage", "dpv", "fideslang", "c15t", "ota", "csv", "ropa")
FORMATS = ("text", "html", "markdown", "json")
ACCEPTED = """- rule: gdpr/13-1-c-basis
  document: privacy
  version: 2024-09-15
  subject: billing
  reason: Old text.
  until: 2027-03-28
"""


def tasks(setting):
    for shard in range(SHARDS):
        yield f"fuzz {shard + 1}", lambda shard=shard: run(setting, shard)


def run(setting, shard):
    tally = Tally(f"fuzz {shard + 1}", "runs", "crashed", "hung", "over 1 GB")
    random = setting.random(tally.name)
    folder = setting.folder(tally.name)
    drafts, released = draft_site(folder / "drafts"), released_site(setting, folder / "released")
    for number in range(setting.amount(*RUNS) // SHARDS):
        target = random.choices(TARGETS, WEIGHTS)[0]
        site, files, *commands = target(random, drafts, released)
        kept = {path: path.read_bytes() for path in files}
        for path, data in kept.items():
            path.write_bytes(mutated(data, random))
        for command in commands:
            ended = setting.program.run(command, site)
            tally.count("runs")
            tally.count(f"exit status {ended.status}")
            if not tally.judge(ended):
                tally.findings[-1] += f"; number {number}, kept in {keep(files, ended)}"
        for path, data in kept.items():
            path.write_bytes(data)
        if target is adopted:
            (drafts / "content/ledger.jsonl").unlink(missing_ok=True)
            (drafts / "content/accepted.yaml").write_text(ACCEPTED)
    return tally


def keep(files, ended):
    """Puts the inputs of a finding where they outlive the run."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="reliability-found-"))
    for index, path in enumerate(files):
        shutil.copy(path, folder / f"{index}-{path.parent.name}-{path.name}")
    (folder / "command.txt").write_text(f"{ended}\n{ended.errors}")
    return folder


def draft_site(site):
    """A draft of each kind, with every export."""
    for name in TEXTS:
        (site / "content" / name).parent.mkdir(parents=True)
        shutil.copy(EXAMPLE / name, site / "content" / name)
    for name in ("site.yaml", "records.yaml"):
        shutil.copy(EXAMPLE / name, site / "content")
    with (site / "content/site.yaml").open("a") as file:
        file.write(f"exports: [{', '.join(EXPORTS[:-1])}]\ncoverage: yes\n")
    (site / "content/accepted.yaml").write_text(ACCEPTED)
    shutil.copytree(TEMPLATES, site / "templates")
    return site


def released_site(setting, site):
    """A site with a ledger, built."""
    copy(setting.small, site)
    setting.program.run(("build", "--as-of", DAY), site)
    for name in ("a", "b"):
        (site / name).mkdir()
    return site


def text(random, drafts, released):
    path = drafts / "content" / random.choice(TEXTS)
    return drafts, [path], random.choice([CHECK, BUILD, (*CHECK, "--coverage", "--notes", "--format", "json")])


def settings(random, drafts, released):
    path = drafts / "content" / random.choice(["site.yaml", "accepted.yaml", "records.yaml"])
    return drafts, [path], random.choice([CHECK, BUILD])


def template(random, drafts, released):
    path = random.choice(sorted(path for path in (drafts / "templates").rglob("*") if path.is_file()))
    return drafts, [path], BUILD


def difference(random, drafts, released):
    """Two texts of the example, which are compared as files."""
    document, paths = random.choice(("cookies", "privacy", "subprocessors", "terms")), []
    for name in ("a", "b"):
        paths.append(released / name / "text.md")
        shutil.copy(random.choice(sorted(EXAMPLE.glob(f"{document}/*.md"))), paths[-1])
    return released, paths, ("diff", *(str(path) for path in paths), "--format", random.choice(FORMATS))


def record(random, drafts, released):
    path = released / random.choice(["content/ledger.jsonl", "public/legal/ledger.jsonl", "public/legal/SHA256SUMS",
                                     "public/legal/manifest.json"])
    return released, [path], random.choice([CHECK, ("verify", "public"), ("build", "--as-of", DAY, "--check"),
                                            ("release", "terms", "2025-03-31", "--as-of", DAY)])


def released_text(random, drafts, released):
    """What reads a version in force: notices, exports, a day."""
    path = random.choice(sorted((released / "content").glob("*/*.md")))
    document, version = path.parent.name, path.stem
    return released, [path], random.choice([
        ("notice", document, version, "--format", random.choice(FORMATS[:3])),
        ("show", document, "--on", "2024-12-01", "--format", random.choice(("summary", *FORMATS[2:]))),
        ("diff", document, "--format", random.choice(FORMATS)),
        ("export", random.choice(EXPORTS), "--as-of", DAY),
        ("new", document, "2026-12-01", "--root", "a"),
    ])


def adopted(random, drafts, released):
    """A text that is published as it is, and what other tools get of it."""
    path = drafts / "content" / random.choice(TEXTS)
    release = ("release", path.parent.name, path.stem, "--adopt", "--as-of", DAY)
    return drafts, [path], release, *(("export", name, "--as-of", DAY) for name in random.sample(EXPORTS, 3))


TARGETS = (text, settings, template, difference, record, released_text, adopted)
WEIGHTS = (35, 15, 10, 20, 8, 8, 8)
