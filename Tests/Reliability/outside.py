"""Links and arguments that lead out of the site: what is there is neither read nor written."""

import shutil

from report import Tally
from sites import plain
from trees import difference, tree

DAY = "2026-02-01"
SECRET = "SECRET"
BUILD, CHECK = ("build", "--drafts", "--as-of", DAY), ("check", "--as-of", DAY)
NEW = ("new", "other", "2026-03-01", "--kind", "agreement")
RELEASE = ("release", "terms", "2026-01-01", "--adopt", "--as-of", DAY)
# Each makes something in a site a link to something outside; then come the commands that may meet it.
LINKS = {
    "a version": ("content/terms/2026-02-01.md", "secret.md", (CHECK, BUILD)),
    "a folder of versions": ("content/other", "", (CHECK, BUILD, NEW)),
    "the settings": ("content/site.yaml", "secret.yaml", (CHECK, BUILD)),
    "what is accepted": ("content/accepted.yaml", "secret.yaml", (CHECK, RELEASE)),
    "the ledger": ("content/ledger.jsonl", "secret.jsonl", (CHECK, BUILD, RELEASE)),
    "a ledger that is not there": ("content/ledger.jsonl", "nothing", (CHECK, RELEASE)),
    "what is written aside": ("content/.ledger.jsonl.legalsite-new", "secret.jsonl", (RELEASE,)),
    "what was written aside once": ("content/ledger.jsonl.new", "secret.jsonl", (RELEASE,)),
    "a draft aside": ("content/terms/.2027-01-01.md.legalsite-new", "secret.md", (("new", "terms", "2027-01-01"),)),
    "a style sheet": ("templates/style.css", "secret.css", (BUILD,)),
    "a template": ("templates/more.mustache", "secret.md", (BUILD,)),
    "the templates": ("templates", "", (BUILD,)),
    "the content": ("content", "content", (CHECK, BUILD, NEW, RELEASE)),
    "the output": ("public", "", (BUILD,)),
    "the site's own folder": ("public/legal", "", (BUILD,)),
    "a folder of the host": ("public/.well-known", "", (BUILD,)),
    "a file of the host": ("public/_headers", "secret.css", (BUILD,)),
    "the site that is built": (".public.building", "", (BUILD,)),
    "the site that is moved away": (".public.before", "", (BUILD,)),
    "a site that was left": (".public.left-1", "", (BUILD,)),
    "a page": ("public/legal/index.html", "secret.md", (BUILD, ("verify", "public"))),
}
ARGUMENTS = (
    ("new", "../x", "2026-01-01", "--kind", "agreement"), ("new", "x/../../y", "2026-01-01", "--kind", "agreement"),
    ("new", "terms", "../2026-01-01"), ("new", "terms", "2026-13-01"), ("new", "terms", "9999-12-31"),
    ("new", "terms", "0000-01-01"), ("release", "../terms", "2026-01-01"), ("show", "terms", "--on", "9999-99-99"),
    ("diff", "terms", "../../../../etc/passwd"), ("diff", "/etc/passwd", "/etc/hostname"),
    ("diff", "/dev/zero", "/etc/hostname"), ("diff", "/dev/stdin", "/etc/hostname"), ("diff", "/", "/etc"),
    ("export", "csv", "--output", "/proc/x"), ("export", "csv", "--output", "content"),
    (*BUILD, "--output", "content"), (*BUILD, "--output", "."), (*BUILD, "--output", "/"), (*BUILD, "--output", ""),
    (*BUILD, "--output", "templates/x"), (*BUILD, "--output", "content/terms/x"), ("build", "--root", "/nonexistent"),
    ("check", "--root", "/dev/null"), ("verify", "/proc/self"), ("verify", "/dev"), ("explain", "\x1b[31m"),
)


def tasks(setting):
    yield "hostile links", lambda: links(setting)
    yield "hostile arguments", lambda: arguments(setting)


def links(setting):
    tally = Tally("hostile links", "cases", "crashed", "hung", "over 1 GB", "outside")
    folder = setting.folder(tally.name)
    for name in LINKS:
        link(tally, setting.program, folder / "case", name)
    return tally


def link(tally, program, folder, name):
    """A site in which something is a link to what lies outside, and the commands that meet it."""
    path, target, commands = LINKS[name]
    shutil.rmtree(folder, ignore_errors=True)
    elsewhere, site = folder / "elsewhere", plain(folder / "site")
    fill(elsewhere, site)
    place = site / path
    if path.startswith("public/") and path != "public/legal":
        program.run(BUILD, site)
    place.parent.mkdir(exist_ok=True)
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    place.symlink_to(elsewhere / target)
    before = tree(elsewhere)
    for command in commands:
        look(tally, program, f"{name} is a link", site, command)
    if tree(elsewhere) != before:
        tally.fail("outside", f"{name} is a link: written: {difference(tree(elsewhere), before)}")


def fill(elsewhere, site):
    """What lies outside: files of every kind that the program reads, each with a word that may be seen nowhere."""
    shutil.copytree(site / "content", elsewhere / "content")
    for name in ("secret.yaml", "secret.jsonl", "secret.css", "secret.txt"):
        (elsewhere / name).write_text(f"# {SECRET}\n")
    text = (site / "content/terms/2026-01-01.md").read_text().replace("2026-01-01", "2026-02-01")
    (elsewhere / "secret.md").write_text(text.replace("Text.", SECRET))
    words = elsewhere / "content/terms/2026-01-01.md"
    words.write_text(words.read_text().replace("Text.", SECRET))


def look(tally, program, name, site, command):
    """Runs a command: what lies outside is seen neither in what it says nor in what it makes."""
    ended = program.run(command, site)
    ended.line = f"{name}: {ended.line}"
    tally.count("cases")
    tally.judge(ended)
    made = "".join(path.read_text(errors="replace") for path in site.rglob("*")
                   if path.is_file() and not path.is_symlink() and "templates" not in path.parts)
    if SECRET in ended.text or SECRET in made:
        tally.fail("outside", f"read: {ended}")


def arguments(setting):
    tally = Tally("hostile arguments", "cases", "crashed", "hung", "over 1 GB", "outside")
    folder = setting.folder(tally.name)
    for command in ARGUMENTS:
        site = plain(folder / "site")
        before = {path: what for path, what in tree(folder).items()}
        look(tally, setting.program, "arguments", site, command)
        after = {path: what for path, what in tree(folder).items() if "/public" not in path}
        # A draft of a day that is one is what was asked for.
        new = [path for path in after.keys() - before.keys() if not path.startswith("site/content/terms/")]
        if new or any(after.get(path) != what for path, what in before.items()):
            tally.fail("outside", f"{' '.join(command)}: {difference(after, before)}")
    return tally
