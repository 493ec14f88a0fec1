"""Gives what was written of hostile words to parsers that are not ours.

usage: check.py FOLDER
FOLDER is where the tests of Tests/EscapedOutputTests left their outputs: the same site twice, with plain names and
with words that could break out of an output. What a parser sees must be the same, but for the words.
"""

import html
import json
import pathlib
import re
import subprocess
import sys

import escapers
import trees

NAME = re.compile(r"m\d{4}m")
# Those of the versions before and after, too.
ANY_NAME = re.compile(r"[mop]\d{4}[mop]")
# Redlines and lists of mistakes say other things of other words: of them only the kinds of elements are compared.
OTHER_WORDS = re.compile(r"^(compared|report|preview|notice)/|changes/|versions/|feed")
# Of them, those that do not mark what changed within words.
WHOLE_WORDS = re.compile(r"versions/|feed|^notice/")
# Digests and counts, which differ with the words.
OTHER = re.compile(r"^(sha256:)?[0-9a-f]{64}|[0-9]+ words? (deleted|inserted|moved|changed)")
# Counts and places of JSON.
NUMBER = re.compile(r"-?[0-9]+|True|False|None")
READERS = {".html": trees.of_html, ".json": trees.of_json, ".jsonld": trees.of_json, ".xml": trees.of_xml,
           ".csv": trees.of_csv, ".sarif": trees.of_json}
# Plain text, sources and a style sheet; lines, Markdown and the module are looked at below.
UNREAD = {"", ".css", ".github", ".js", ".jsonl", ".md", ".mjs", ".txt"}
# Made of the words of headings: an anchor has letters and digits only.
ANCHORS = re.compile(r" (id|href|for|aria-labelledby)>$")


class Report:
    def __init__(self):
        self.failures = 0
        self.seen = set()

    def fail(self, place, finding):
        self.failures += 1
        if self.failures <= 12:
            print(f"{place}: {finding}"[:400], flush=True)


def words_of(folder):
    return json.loads((folder / "hostile/words.json").read_text())


def compare(path, plain, hostile, words, report):
    def written(text):
        return NAME.sub(lambda found: words.get(found[0], found[0]), text)

    if plain.structure() != hostile.structure():
        index = next((i for i, (a, b) in enumerate(zip(plain, hostile)) if a[0] != b[0]), -1)
        report.fail(path, f"another structure: {hostile[index - 1:index + 2]} instead of {plain[index - 1:index + 2]}")
        return
    for old, new in zip(plain, hostile):
        if len(old) == 1 or OTHER.search(old[1]):
            continue
        report.seen.update(NAME.findall(old[1]))
        expected, found = written(old[1]), new[1]
        if path.name.startswith("cookieconsent"):
            # The banner takes most words as HTML.
            found = found if found == expected else html.unescape(found)
        if path.suffix == ".csv" and expected[:1] in set("=+-@\t\r\n"):
            expected = "'" + expected
        if path.name == "klaro.json" and found.startswith("^"):
            # A regular expression, of which a star is any words.
            found, expected = (text.replace(".*", "*") for text in (re.sub(r"\\(.)", r"\1", found), expected))
        is_anchor = ANCHORS.search(old[0]) or ANY_NAME.fullmatch(old[1]) and not re.search(r"[!-,./:-@\[-`{-~]", found)
        if found != expected and not is_anchor:
            report.fail(path, f"other words in {old[0]}: {found!r:.300} instead of {expected!r:.300}")


def folded(text):
    """A notice has a replacement character for each that nobody can see."""
    return re.sub("[\u0600\U00011f02\u0308\u0301\u200d\ufe0f\u0e33\U0001f1e6\uff9e]", "\ufffd", text)


def check_kinds(path, plain, hostile, words, report):
    """What says other things of other words has no other kinds of parts, and no word in parts."""
    kinds = []
    for pieces in (plain, hostile):
        # A feed has HTML within.
        inner = [trees.of_html("<!doctype html><title></title>" + piece[1]) for piece in pieces
                 if path.name.startswith("feed") and len(piece) == 2 and piece[1].startswith("<p>")]
        kinds.append({kind for some in [pieces, *inner] for kind in some.structure() if not NUMBER.fullmatch(kind)})
    alien = kinds[1] - kinds[0] - KNOWN
    if alien:
        report.fail(path, f"has {sorted(alien)[:9]}")
    if WHOLE_WORDS.search(str(path)):
        for kind, text in (piece for piece in hostile if len(piece) == 2 and not ANCHORS.search(piece[0])):
            for name in NAME.findall(text):
                report.seen.add(name)
                whole = folded(words.get(name, name))
                if whole not in folded(text) and whole not in folded(html.unescape(text)):
                    report.fail(path, f"has parts of words in {kind}: {text:.300}")


def check_site(folder, report):
    words = words_of(folder)
    parsed = 0
    for file in sorted((folder / "hostile").rglob("*")):
        path = file.relative_to(folder / "hostile")
        reader = READERS.get(path.suffix)
        # A page at two addresses is one page.
        if reader is None and path.suffix not in UNREAD and file.is_file():
            report.fail(path, "has no parser here: name one in READERS")
        if reader is None or path.name == "words.json" or "schema/" in str(path) or "/since/" in str(path):
            continue
        other = folder / "plain" / path
        if not other.exists():
            report.fail(path, "is not among the plain files")
            continue
        parsed += 1
        try:
            plain, hostile = reader(other.read_bytes().decode()), reader(file.read_bytes().decode())
        except Exception as error:
            report.fail(path, f"cannot be parsed: {error!r}")
            continue
        if OTHER_WORDS.search(str(path)):
            check_kinds(path, plain, hostile, words, report)
        else:
            compare(path, plain, hostile, words, report)
    lost = set(words) - report.seen
    return parsed, len(words), lost


# What redlines, mistakes and folds may have more of.
KNOWN = {f"<{close}{tag}>" for tag in ("del", "ins", "details", "summary", "br", "code") for close in ("", "/")} | {
    "words of del", "words of ins", "words of summary", "words of span", "words of code", "<details class>",
    "<del class>", "<ins class>", "<span class>", "<span>", "</span>"}


def check_lines(folder, report):
    for name in ("site/.well-known/security.txt", "site/_headers", "site/legal/ledger.jsonl", "site/legal/sitemap.xml"):
        if (folder / "plain" / name).read_bytes() != (folder / "hostile" / name).read_bytes():
            report.fail(name, "differs, and has no words")
    commands = (folder / "hostile/report/diagnostics.github").read_text().split("\n")[:-1]
    summaries = json.loads((folder / "hostile/report/summaries.json").read_text())
    jsonl = (folder / "hostile/report/diagnostics.jsonl").read_bytes().decode().split("\n")[:-1]
    if not len(commands) == len(summaries) == len(jsonl):
        report.fail("report", f"{len(commands)} commands and {len(jsonl)} lines for {len(summaries)} diagnostics")
    for command, line, summary in zip(commands, jsonl, summaries):
        found = escapers.command(command)
        if found is None or escapers.unnamed(found.split("\n")[0]) != escapers.unnamed(summary):
            report.fail("diagnostics.github", command)
        if json.loads(line)["message"] != summary:
            report.fail("diagnostics.jsonl", line)
    for file in (folder / "hostile/notice").glob("*.txt"):
        lines = file.read_text().split("\n")
        if any(line.startswith((">", "From ")) for line in lines) or not lines[0].startswith("Subject: "):
            report.fail(file.name, "has a line that mail takes for something else")


def check_markdown(folder, report):
    for file in sorted((folder / "hostile/notice").glob("*.md")):
        plain = escapers.markdown((folder / "plain/notice" / file.name).read_text())
        hostile = escapers.markdown(file.read_text())
        alien = {kind for kind, _ in hostile} - {kind for kind, _ in plain}
        if alien:
            report.fail(file.name, f"has {sorted(alien)}")
    for file in sorted((folder / "hostile/compared").glob("*.md")):
        pieces = trees.of_html("<!doctype html><title>x</title>" + escapers.github(file.read_text()))
        known = set(trees.of_html("<!doctype html><title>x</title>" + escapers.github(
            (folder / "plain/compared" / file.name).read_text())).structure()) | KNOWN
        alien = set(pieces.structure()) - known
        if alien:
            report.fail(file.name, f"has {sorted(alien)}")


def check_module(folder, report):
    """Node imports the configuration of the banner: it must do nothing but say what the plain one says."""
    script = pathlib.Path(__file__).with_name("module.mjs")
    seen = []
    for name in ("plain", "hostile"):
        module = folder / name / "site/legal/export/cookieconsent.js"
        copy = folder / name / "cookieconsent.mjs"
        copy.write_bytes(module.read_bytes())
        run = subprocess.run(["node", str(script), str(copy.resolve())], capture_output=True, text=True)
        if run.returncode:
            report.fail(module, run.stderr)
            return
        seen.append(json.loads(run.stdout))
    plain, hostile = (trees.of_json(json.dumps(one["config"])) for one in seen)
    compare(pathlib.Path("cookieconsent.js"), plain, hostile, words_of(folder), report)
    if seen[0]["globals"] != seen[1]["globals"]:
        report.fail("cookieconsent.js", f"leaves {seen[1]['globals']} behind")
    for key in seen[1]["patterns"]:
        if not key["matches"]:
            report.fail("cookieconsent.js", f"a pattern that does not match its own key: {key}")


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    report = Report()
    escapers.selftest(folder)
    pairs, languages = escapers.check(folder, report)
    parsed, fields, lost = check_site(folder, report)
    check_lines(folder, report)
    check_markdown(folder, report)
    check_module(folder, report)
    signs = escapers.count_of_pairs(folder)
    if lost:
        print(f"in no output that was compared word by word: {len(lost)} of {fields} fields")
    print(f"{pairs} pairs tried in {languages} languages, and {signs} in each of {fields} fields of {parsed} files: "
          f"{report.failures} escapes")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
