"""Single bytes that are changed in what was released and in what was built: each is found, and its place is named."""

import re

from report import Tally
from sites import DAY, copy

FLIPS = (40, 2000)
# A change that readers of text are lax about is as much a change as any other.
SPACES = b"\t\n\x0b\x0c\r "
SHARDS = 2


def tasks(setting):
    for shard in range(SHARDS):
        yield f"tamper flips {shard + 1}", lambda shard=shard: run(setting, shard)


def run(setting, shard):
    tally = Tally(f"tamper flips {shard + 1}", "flips", "missed", "unnamed")
    random = setting.random(tally.name)
    site = copy(setting.small, setting.folder(tally.name) / "site")
    setting.program.run(("build", "--as-of", DAY, "--root", site))
    attack(tally, setting.program, site, random, setting.amount(*FLIPS) // SHARDS)
    return tally


def attack(tally, program, site, random, flips):
    """Changes a byte, asks, and puts it back."""
    public = site / "public"
    places = {
        "source": sorted((site / "content").glob("*/*.md")), "ledger": [site / "content/ledger.jsonl"],
        "site": sorted(path for path in public.rglob("*") if path.is_file()),
        "record": [public / "legal/ledger.jsonl", public / "legal/SHA256SUMS"],
        "host": [public / "_headers", *sorted((public / ".well-known").iterdir())],
    }
    check, verify = ("check", "--as-of", DAY, "--root", site), ("verify", public)
    for _ in range(flips):
        where = random.choice(["source", "ledger", "site", "site", "record", "host"])
        path = random.choice(places[where])
        whole = path.read_bytes()
        changed, what = flip(whole, random)
        path.write_bytes(changed)
        ended = program.run(check if where in ("source", "ledger") else verify)
        path.write_bytes(whole)
        detail = f"{path.relative_to(site)}: {what}: {ended}"
        tally.count("flips")
        tally.judge(ended)
        if ended.status != 1:
            tally.fail("missed", detail)
        elif not names(ended.errors, path):
            tally.fail("unnamed", detail)


def flip(whole, random):
    """A byte that is another one: a bit, any byte, a space of another kind, a letter of the other case."""
    kind = random.choice(["bit", "bit", "byte", "space", "case"])
    letters = [index for index, byte in enumerate(whole) if chr(byte).isascii() and chr(byte).isalpha()]
    spaces = [index for index, byte in enumerate(whole) if byte in SPACES]
    index = random.choice((kind == "space" and spaces) or (kind == "case" and letters) or range(len(whole)))
    old = whole[index]
    if kind == "space" and spaces:
        new = random.choice([byte for byte in SPACES if byte != old])
    elif kind == "case" and letters:
        new = old ^ 32
    elif kind == "byte":
        new = random.choice([byte for byte in range(256) if byte != old])
    else:
        new = old ^ 1 << random.randrange(8)
    return whole[:index] + bytes([new]) + whole[index + 1:], f"byte {index}, {old:#04x} is {new:#04x}"


def names(text, path):
    """Whether a message has the file, or the version that it belongs to."""
    version = re.search(r"(\w+)/(\d{4}-\d\d-\d\d(?:\.\d+)?)(?:\.md|/)", str(path))
    return path.name in text or bool(version and f"{version[1]} {version[2]}" in text)
