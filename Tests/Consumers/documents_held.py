"""Holds the documents to what they show: questions and commands are run, examples checked, links and paths followed.

usage: documents_held.py LEGALSITE EXAMPLE SITE...
LEGALSITE is the binary, EXAMPLE a folder with its built public/, each SITE another one
With LEGALSITE_RECORD=1 the answers of the example are written to answers.txt, to be read.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml
from markdown_it import MarkdownIt

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
ANSWERS = HERE / "answers.txt"
QUESTIONS = 10
LONGEST = 200
# The day on which the site of content/README.md is looked at: before its versions take effect.
DAY = "2027-01-15"
PLACES = ("README.md", "*/README.md", ".github/*.md", ".github/guides/**/*.md")
# What looks like a path of this repository, where a document names one.
PATH = re.compile(r"(Sources|Tests|content|templates|\.ci|\.github)/\S*")


class Document:
    """A document as a reader of Markdown sees it."""

    def __init__(self, path):
        self.path = path
        self.name = path.relative_to(ROOT).as_posix()
        self.text = path.read_text()
        tokens = MarkdownIt("commonmark").enable("table").parse(self.text)
        inner = [child for token in tokens for child in token.children or []]
        self.fences = [(*(token.info.split() + ["", ""])[:2], token.content) for token in tokens if token.type == "fence"]
        self.links = [token.attrs.get("href") or token.attrs.get("src") for token in inner if token.type in ("link_open", "image")]
        self.code = [token.content for token in inner if token.type == "code_inline"]
        self.anchors = set()
        for before, token in zip(tokens, tokens[1:]):
            if before.type == "heading_open":
                self.anchors.add(self.anchor("".join(child.content for child in token.children)))

    def anchor(self, words):
        """The anchor that GitHub gives a heading."""
        plain = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        numbers = (plain, *(f"{plain}-{number}" for number in range(1, 100)))
        return next(one for one in numbers if one not in self.anchors)


class Documents:
    def __init__(self, legalsite):
        self.legalsite = legalsite
        self.all = [Document(path) for place in PLACES for path in sorted(ROOT.glob(place))]
        self.readme = next(document for document in self.all if document.name == "README.md")
        self.count = 0
        self.findings = []

    def check(self, holds, finding):
        self.count += 1
        if not holds:
            self.findings.append(finding)
            print(finding, flush=True)

    def recipes(self):
        """Each question with the command below it."""
        block = next(text for document in self.all for *_, text in document.fences if "Who receives prompts?" in text)
        return [part.split("\n", 1) for part in re.split(r"^# ", block, flags=re.M) if part.strip()]

    def scripts(self, name, text):
        """The words that a shell would run."""
        done = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True)
        self.check(done.returncode == 0, f"{name}: {done.stderr.strip()}")


def answers(documents, site):
    """What the manifest of a site answers to each question."""
    folder = next((pathlib.Path(site) / "public").rglob("manifest.json")).parent
    found = []
    for question, command in documents.recipes():
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, capture_output=True, text=True)
        documents.check(done.returncode == 0, f"{site}: {question}: status {done.returncode}: {done.stderr.strip()}")
        found.append((question, done.stdout))
    return found


def questions(documents, sites):
    count = len(documents.recipes())
    documents.check(count >= QUESTIONS, f"there are {count} questions, not {QUESTIONS}")
    all_answers = [answers(documents, site) for site in sites]
    for index, (question, _) in enumerate(documents.recipes()):
        documents.check(any(found[index][1].strip() for found in all_answers), f"no site has an answer to: {question}")
    kept = "".join(f"# {question}\n{answer}\n" for question, answer in all_answers[0])
    if os.environ.get("LEGALSITE_RECORD"):
        ANSWERS.write_text(kept)
    documents.check(ANSWERS.exists() and ANSWERS.read_text() == kept, f"the answers of the example are not those of {ANSWERS.name}")


def commands(documents):
    """Every command and option that is shown exists."""
    helps = {}

    def look(name, text):
        for command, rest in re.findall(r"\blegalsite (key new|[a-z]+)\b([^\n|>#;&]*)", text):
            if command not in helps:
                done = subprocess.run([documents.legalsite, *command.split(), "--help"], capture_output=True, text=True)
                # Of a command that there is not, the help is that of the program.
                known = f"USAGE: legalsite {command}" in done.stdout
                helps[command] = set(re.findall(r"--[a-z-]+", done.stdout)) if known else {}
            documents.check(helps[command], f"{name} shows 'legalsite {command}', which is no command")
            for option in re.findall(r"--[a-z-]+", rest):
                documents.check(option in helps[command], f"{name} shows '{option}' of 'legalsite {command}', which has none")

    for document in documents.all:
        for kind, _, text in document.fences:
            if kind in ("sh", "yaml"):
                look(document.name, text)
            if kind == "sh":
                documents.scripts(document.name, text)
    for name, step in steps(documents):
        look(name, step.get("run", ""))
        if "/actions/legalsite@" in step.get("uses", "") and "command" in step.get("with", {}):
            look(name, f"legalsite {step['with']['command']}")


def steps(documents):
    """The steps of the workflows that a guide gives to copy."""
    for path in sorted((ROOT / ".github/guides/workflows").glob("*.yml")):
        for job in yaml.load(path.read_text(), yaml.BaseLoader)["jobs"].values():
            yield from ((path.name, step) for step in job["steps"])


def workflows(documents):
    """Every workflow has jobs, and each script in it is one that a shell can read."""
    names = {name for name, _ in steps(documents)}
    documents.check(len(names) == 2, f"there are {len(names)} workflows to copy, not 2")
    for name, step in steps(documents):
        documents.check(("run" in step) != ("uses" in step), f"{name}: a step neither runs nor uses something: {step}")
        if "run" in step:
            documents.scripts(name, step["run"])


def examples(documents):
    """Blocks that name a file are files of one site, and it has no error; blocks of one name are one file."""
    files = {}
    for document in documents.all:
        for _, name, text in document.fences:
            if name:
                files.setdefault(name, []).append(text)
    documents.check("content/site.yaml" in files, "no document shows a site")
    with tempfile.TemporaryDirectory(prefix="documents-") as folder:
        root = pathlib.Path(folder)
        shutil.copytree(ROOT / "templates", root / "templates")
        for name, texts in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text("\n".join(texts))
        done = subprocess.run(
            [documents.legalsite, "check", "--root", folder, "--as-of", DAY], capture_output=True, text=True)
        documents.check(done.returncode == 0, f"the site that is shown has mistakes:\n{done.stdout}{done.stderr}")


def links(documents):
    """Every link between documents leads to a file, and to a heading of it if it names one."""
    known = {document.path: document for document in documents.all}
    for document in documents.all:
        for link in document.links:
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (document.path.parent / path).resolve() if path else document.path
            documents.check(target.exists(), f"{document.name} links to {link}, which is not there")
            if anchor and target.exists():
                there = target in known and anchor in known[target].anchors
                documents.check(there, f"{document.name} links to {link}, which has no such heading")


def paths(documents):
    """Every path of the repository that is named exists; a star stands for any name."""
    for document in documents.all:
        for code in document.code:
            named = PATH.match(code)
            if named:
                path = named.group().rstrip("/")
                there = any(ROOT.glob(path)) if "*" in path else (ROOT / path).exists()
                documents.check(there, f"{document.name} names {code}, which is not there")


def front(documents):
    """The README is short, and leads to every other document."""
    count = len(documents.readme.text.splitlines())
    documents.check(count < LONGEST, f"the README has {count} lines, not less than {LONGEST}")
    linked = [(ROOT / link.partition("#")[0]).resolve() for link in documents.readme.links]
    for document in documents.all:
        if document is not documents.readme:
            documents.check(document.path in linked, f"the README does not lead to {document.name}")


def main(legalsite, *sites):
    documents = Documents(legalsite)
    questions(documents, sites)
    for part in (commands, workflows, examples, links, paths, front):
        part(documents)
    print(f"documents: {documents.count} checks, {len(documents.findings)} findings")
    return 1 if documents.findings else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
