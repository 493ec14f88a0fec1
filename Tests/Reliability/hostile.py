"""Input that means no good: bounded time and memory, no crash, and nothing outside of the site read or written."""

import json

import inputs
import outside
from report import Tally
from sites import plain

DAY = "2026-02-01"
BUILD = ("build", "--drafts", "--as-of", DAY)
# How large the large ones are.
SIZES = (300, 10000)
COUNTS = ("cases", "crashed", "hung", "over 1 GB", "outside")


def tasks(setting):
    for kind in (markdown, octets, yaml, files, addresses):
        yield f"hostile {kind.__name__}", lambda kind=kind: run(setting, kind)
    yield from outside.tasks(setting)


def run(setting, kind):
    tally = Tally(f"hostile {kind.__name__}", *COUNTS)
    kind(setting, tally, setting.folder(tally.name))
    return tally


def case(setting, tally, name, site, command=BUILD):
    """One site, one command: whatever is said, it ends in time, and writes nothing but its output."""
    ended = setting.program.run(command, site)
    ended.line = f"{name}: {ended.line}"
    tally.count("cases")
    tally.judge(ended)
    others = [path.name for path in site.iterdir() if path.name not in ("content", "templates", "public")]
    if others or [path for path in site.parent.iterdir() if path != site]:
        tally.fail("outside", f"{ended}: {', '.join(others)}")
    return ended


def markdown(setting, tally, folder):
    for name, make in inputs.MARKDOWN.items():
        body = make(setting.amount(*SIZES))
        case(setting, tally, name, plain(folder / "site", body))


def octets(setting, tally, folder):
    for name, body in inputs.BYTES.items():
        case(setting, tally, name, plain(folder / "site", body))


def yaml(setting, tally, folder):
    for name, make in inputs.YAML.items():
        front = make(setting.amount(*SIZES))
        case(setting, tally, name, plain(folder / "site", front=front))


def files(setting, tally, folder):
    """Files that are larger than any, or no files."""
    count = setting.amount(*SIZES)
    site = plain(folder / "site")
    text = site / "content/terms/2026-01-01.md"
    with text.open("ab") as file:
        file.truncate(1 << 42)
    case(setting, tally, "4 TiB", site)
    ledgers = {"one line": "x" * count * 700, "objects": "{}\n" * count * 20, "open lists": "[" * count * 100}
    for name, data in ledgers.items():
        site = plain(folder / "site")
        (site / "content/ledger.jsonl").write_text(data)
        case(setting, tally, f"a ledger of {name}", site)
    for name, line in {
        "accepted.yaml": "- rule: gdpr/13-1-c-basis\n  document: terms\n  version: 2026-01-01\n  reason: x\n",
        "records.yaml": "promises:\n" + "  - {id: a, owner: x}\n" * 10,
    }.items():
        site = plain(folder / "site")
        (site / "content" / name).write_text(line * count)
        case(setting, tally, f"much in {name}", site)
    site = plain(folder / "site")
    for number in range(count // 5):
        (site / f"content/terms/x{number}").mkdir()
        (site / f"content/terms/{number + 1:04}-01-01.md").write_text("")
    case(setting, tally, "many versions and folders", site)
    site = plain(folder / "site")
    (site / "templates" / "/".join(["d"] * 300)).mkdir(parents=True)
    case(setting, tally, "deep folders", site)
    site = plain(folder / "site")
    (site / "content/terms/evil\n::error::x\x1b[31m.md").write_text("x")
    for form in ("text", "json", "github", "sarif"):
        command = ("check", "--as-of", DAY, "--format", form)
        ended = case(setting, tally, f"a name with a line end, as {form}", site, command)
        if "\x1b" in ended.text or any(line.startswith("::error::x") for line in ended.text.splitlines()):
            tally.fail("outside", f"a file name writes to the terminal: {ended}")


def addresses(setting, tally, folder):
    """Paths, hosts and names of documents that lead elsewhere."""
    for path in inputs.PATHS:
        case(setting, tally, f"path {path[:30]!r}", plain(folder / "site", settings=f"path: {json.dumps(path)}\n"))
    for url in inputs.HOSTS:
        case(setting, tally, f"url {url!r}", plain(folder / "site", url=json.dumps(url)))
    for name in inputs.DOCUMENTS:
        site = plain(folder / "site")
        settings = site / "content/site.yaml"
        settings.write_text(settings.read_text().replace("[terms]", f"[terms, {json.dumps(name)}]"))
        case(setting, tally, f"document {name[:20]!r}", site)
        commands = (("new", name, "2026-03-01", "--kind", "agreement"), ("release", name, "2026-01-01"))
        for command in commands[: setting.amount(1, 2)]:
            setting.program.run(command, site)
            if [path for path in site.parent.iterdir() if path != site]:
                tally.fail("outside", f"{command}: {[path.name for path in site.parent.iterdir()]}")
