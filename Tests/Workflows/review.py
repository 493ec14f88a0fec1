"""The scripts of the guide's review: the comparison, the comment, and the findings for code scanning."""

import json
import shutil

import flows

FILE = flows.ROOT / ".github/guides/workflows/legal-review.yml"
COMPARE = "Compare each document that the request changes with the version in force"
COMMENT = "Keep the comment up to date"
SARIF = "List the findings for code scanning"
LIMIT = 65536
MARK = "<!-- legalsite -->"
DAY = "1768435200"  # 2026-01-15, the day of the example

# Comments in a file, asked and changed as the API would; thirty to a page unless the address says more.
GH = """#!/usr/bin/env python3
import json, os, pathlib, re, subprocess, sys
words = sys.argv[1:]
assert words.pop(0) == "api"
file = pathlib.Path(os.environ["COMMENTS"])
comments = json.loads(file.read_text())
flags = [word for word in words if word in ("--paginate", "--silent")]
options, rest = {}, []
words = [word for word in words if word not in flags]
while words:
    word = words.pop(0)
    if word in ("--jq", "--method", "--field"):
        options[word] = words.pop(0)
    else:
        assert not word.startswith("-"), word
        rest.append(word)
assert len(rest) == 1 and os.environ["GH_TOKEN"] == "secret"
address = rest[0]
if "--method" not in options:
    assert "--field" not in options, "gh would send a POST"
    size = int(re.fullmatch(r"repos/somebody/site/issues/7/comments\\?per_page=(\\d+)", address).group(1))
    pages = [comments[start:start + size] for start in range(0, len(comments), size)] or [[]]
    for page in pages if "--paginate" in flags else pages[:1]:
        done = subprocess.run(["jq", "-r", options["--jq"]], input=json.dumps(page), capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        sys.stdout.write(done.stdout)
    sys.exit()
name, _, value = options["--field"].partition("=")
assert name == "body" and value.startswith("@")
body = pathlib.Path(value[1:]).read_bytes().decode()
if len(body) > 65536:
    sys.exit("gh: Validation Failed (HTTP 422)")
if options["--method"] == "POST":
    assert address == "repos/somebody/site/issues/7/comments"
    comments.append({"id": 1000 + len(comments), "user": {"login": "github-actions[bot]"}, "body": body})
else:
    assert options["--method"] == "PATCH"
    number = int(re.fullmatch(r"repos/somebody/site/issues/comments/(\\d+)", address).group(1))
    next(comment for comment in comments if comment["id"] == number)["body"] = body
file.write_text(json.dumps(comments))
"""

# A document is as long as its name ends, in characters of two bytes, and fails if its name asks for that.
LONG = """#!/usr/bin/env bash
if [[ $2 == none* ]]; then
  echo "content/$2:1:1: error: nothing to compare" >&2
  exit 1
fi
if [[ $2 == broken* ]]; then exit 2; fi
printf '### %s: what changed\\n\\n**Table of amendments**\\n\\n- some\\n\\n**Redline**\\n\\n' "$2"
head -c "${2##*-}" /dev/zero | sed 's/\\x00\\x00/ü/g; s/\\x00//g'
echo
"""


class Request:
    """A pull request as it is checked out: the merge, and what it would be merged into."""

    def __init__(self, folder, legalsite, branch="change", **variables):
        self.folder = folder
        self.work = folder / "work"
        self.branch = branch
        self.comments = folder / "comments.json"
        self.comments.parent.mkdir(parents=True, exist_ok=True)
        self.comments.write_text("[]")
        self.environment = flows.setting(
            folder, ("gh", GH), ("legalsite", legalsite if legalsite.startswith("#!") else f'#!/bin/sh\nexec "{legalsite}" "$@"\n'),
            GITHUB_BASE_REF="main", GITHUB_HEAD_REF=branch, COMMENTS=str(self.comments), NUMBER="7", GH_TOKEN="secret", SOURCE_DATE_EPOCH=DAY, **variables)
        (folder / "summary.md").touch()
        shutil.copytree(flows.ROOT / "Tests/EndToEndTests/Example/content", self.work / "content")
        shutil.copytree(flows.ROOT / "templates", self.work / "templates")
        flows.git(self.work, "init", "--quiet", "--initial-branch=main")
        flows.git(self.work, "add", "--all")
        flows.git(self.work, "commit", "--quiet", "--message=base")
        flows.git(self.work, "checkout", "--quiet", "-b", branch)

    def merge(self):
        flows.git(self.work, "add", "--all")
        flows.git(self.work, "commit", "--quiet", "--allow-empty", "--message=change")
        flows.git(self.work, "checkout", "--quiet", "main")
        (self.work / "content/site.yaml").touch()
        (self.work / "elsewhere.md").write_text("main moved on\n")
        flows.git(self.work, "add", "--all")
        flows.git(self.work, "commit", "--quiet", "--message=else")
        flows.git(self.work, "merge", "--quiet", "--no-ff", "--message=merge", self.branch)

    def append(self, *names):
        for name in names:
            file = self.work / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("a") as text:
                text.write("\nOne sentence more.\n")

    def compare(self):
        done = flows.execute(FILE, COMPARE, self.work, self.environment)
        comment = self.folder / "temp/comment.md"
        return done, comment.read_bytes().decode() if comment.exists() else ""

    def publish(self):
        return flows.execute(FILE, COMMENT, self.work, self.environment)

    def bodies(self):
        return [comment["body"] for comment in json.loads(self.comments.read_text())]

    def summary(self):
        return (self.folder / "summary.md").read_bytes().decode()


def headings(text):
    return [line[4:].split(":")[0] for line in text.splitlines() if line.startswith("### ")]


def lengths(report, folder):
    """With a program that writes as much as it is asked for."""
    for name, documents, redlines, named in (
        ("one that fits", ["a-50000"], ["a-50000"], ["a-50000"]),
        ("one that does not", ["a-70000"], [], ["a-70000"]),
        ("the second does not", ["a-50000", "b-20000", "c-2000"], ["c-2000", "b-20000"], ["c-2000", "b-20000", "a-50000"]),
        ("no room at all", ["a-59800", "b-59900"], ["a-59800"], ["a-59800"]),
        ("many", ["a-59800", *(f"{'x' * 50}-{index + 60000}" for index in range(80))], ["a-59800"], ["a-59800"]),
        ("one that cannot be compared", ["none-1", "z-100"], ["z-100"], ["z-100"]),
    ):
        request = Request(folder / name.replace(" ", "-"), LONG)
        request.append(*(f"{document}/2026-06-01.md" for document in documents))
        request.merge()
        done, comment = request.compare()
        report.expect(done.returncode == 0 and comment, f"length, {name}: {done.returncode}: {done.stdout[-500:]}{done.stderr[-500:]}")
        done = request.publish()
        bodies = request.bodies()
        report.expect(done.returncode == 0 and len(bodies) == 1 and bodies[0].startswith(MARK), f"length, {name}: {done.stdout}{done.stderr}")
        report.expect(len(comment.encode()) <= LIMIT - 100, f"length, {name}: {len(comment.encode())} bytes")
        report.expect(len(request.summary().encode()) <= 1 << 20, f"length, {name}: the summary has {len(request.summary().encode())} bytes")
        whole = [document for document in headings(comment) if "ü" in comment.split(f"### {document}:")[1].split("###")[0]]
        report.expect(headings(comment) == named and whole == redlines, f"length, {name}: {headings(comment)}, whole {whole}")
        shown = len(headings(request.summary()))
        report.expect(shown == len(documents) - ("none-1" in documents) or shown == 16, f"length, {name}: the summary shows {shown}")
        report.expect(("too long" in comment) == (len(redlines) < len(documents) - ("none-1" in documents)), f"length, {name}: what is missing is not said")


def broken(report, folder):
    request = Request(folder, LONG)
    request.append("broken-1/1.md", "z-100/1.md")
    request.merge()
    done, _ = request.compare()
    report.expect(done.returncode, "broken: a machine that failed passes")


def names(report, folder):
    """Names that a shell, git, a command line or the runner could take for something else."""
    request = Request(folder, LONG, branch="x-$(touch${IFS}pwned)-`touch${IFS}pwned`-;'\"&|")
    request.append(
        "--root=x/1.md", "-5/1.md", "$(touch pwned)-5/1.md", "`touch pwned`-5/1.md", "a-5;touch pwned/1.md", "b-5\n::warning::x/1.md", "\n/c-5/1.md",
        "d 5/1.md", "Ü-5/1.md", "'e-5/1.md", '"f-5/1.md', "*/1.md", "G-5/1.md", "h-5.md", "content-5/content/i.md", "k-5/$(touch pwned)\n.md", "k-5/2.md", "l-5/content/m-5/1.md")
    request.merge()
    done, comment = request.compare()
    report.expect(done.returncode == 0 and sorted(headings(comment)) == ["content-5", "k-5", "l-5"], f"names: {headings(comment)}: {done.stdout}{done.stderr}")
    report.expect("::warning" not in done.stdout + done.stderr + comment, "names: one reaches the runner")
    request.publish()
    report.expect(not list(folder.rglob("pwned")), "names: one was run as a script")
    text = "".join(step["run"] for step, _ in flows.steps(FILE))
    report.expect("GITHUB_HEAD_REF" not in text, "names: a script takes the name of the branch")


def comments(report, folder):
    """One comment of the workflow's own, and nobody else's."""
    request = Request(folder, LONG)
    request.append("a-100/1.md")
    request.merge()
    foreign = [{"id": index, "user": {"login": "somebody"}, "body": f"{MARK}\nmine" if index % 2 else "words"} for index in range(230)]
    request.comments.write_text(json.dumps(foreign))
    request.compare()
    for _ in range(2):
        done = request.publish()
        report.expect(done.returncode == 0, f"comment: {done.stdout}{done.stderr}")
    bodies = request.bodies()
    report.expect(bodies[:230] == [comment["body"] for comment in foreign], "comment: one of somebody else was changed")
    report.expect(len(bodies) == 231 and bodies[230].startswith(f"{MARK}\n### a-100:"), f"comment: {bodies[230:]}")
    (folder / "temp/comment.md").write_text("")
    done = request.publish()
    report.expect(done.returncode == 0 and request.bodies()[230] == f"{MARK}\nThe request changes no document that can be compared with the version in force.\n",
                  f"comment: the old redline stays: {done.stderr}{request.bodies()[230:]}")
    request.comments.write_text("[]")
    done = request.publish()
    report.expect(done.returncode == 0 and not request.bodies(), "comment: there is one about nothing")
    report.expect(request.publish().returncode == 0 and flows.execute(FILE, COMMENT, request.work, request.environment | {"GH_TOKEN": "none"}).returncode,
                  "comment: a refusal of the API passes")
    # What needs a token that can write is left out for a fork.
    jobs = flows.load(FILE)["jobs"]
    guarded = [step for job in jobs.values() for step in job["steps"] if step["name"] in (COMMENT, "Enter the findings as alerts")]
    guard = "github.event.pull_request.head.repo.full_name == github.repository"
    report.expect(len(guarded) == 2 and all(guard in step["if"] for step in guarded), "comment: a step that writes is not guarded against forks")


def unchanged(report, folder):
    request = Request(folder, LONG)
    (request.work / "templates/note.txt").write_text("x")
    request.append("site.yaml")
    request.merge()
    done, comment = request.compare()
    report.expect(done.returncode == 0 and not comment and not request.summary(), f"unchanged: {done.stdout}{done.stderr}{comment}")
    report.expect(request.publish().returncode == 0 and not request.bodies(), "unchanged: there is a comment")
    shutil.rmtree(request.work / ".git")
    done, _ = request.compare()
    report.expect(done.returncode, "unchanged: without a history, the comparison passes")


def real(report, folder, legalsite):
    """The example with the binary itself."""
    request = Request(folder / "terms", legalsite)
    request.append("terms/2026-06-01.md")
    request.merge()
    done, comment = request.compare()
    report.expect(done.returncode == 0 and headings(comment) == ["Terms of Use"] and "One sentence more" in comment, f"real: {done.stderr}{comment[:500]}")
    report.expect(request.publish().returncode == 0 and request.bodies() == [f"{MARK}\n{comment}"], "real: the comment is another")

    request = Request(folder / "all", legalsite)
    request.append(*(f"{document}/2026-06-01.md" for document in ("cookies", "privacy", "subprocessors", "terms")))
    request.merge()
    done, comment = request.compare()
    report.expect(done.returncode == 0 and len(headings(comment)) == 4 == len(headings(request.summary())), f"real: {done.stderr}{headings(comment)}")
    report.expect(comment.count("too long") == 1 and len(comment.encode()) < LIMIT < len(request.summary().encode()), f"real: {len(comment.encode())} bytes")
    report.expect(comment.count("<details>") == comment.count("</details>") > 0, "real: a redline is cut off")
    report.expect(request.publish().returncode == 0 and len(request.bodies()) == 1, "real: there is no comment")

    request = Request(folder / "removed", legalsite)
    shutil.rmtree(request.work / "content/cookies")
    request.append("terms/2026-06-01.md", "--format/x.md", "nosuch/x.md")
    request.merge()
    done, comment = request.compare()
    report.expect(done.returncode == 0 and headings(comment) == ["Terms of Use"], f"real, removed: {done.stderr}{headings(comment)}")


def scanning(report, folder, legalsite):
    """The list is written whether or not something was found; only a machine that failed stops."""
    for name, status in (("0", 0), ("1", 0), ("2", 2), ("64", 64)):
        request = Request(folder / name, f"#!/bin/sh\necho '{{}}'\nexit {name}\n")
        done = flows.execute(FILE, SARIF, request.work, request.environment)
        report.expect((done.returncode == 0) == (status == 0), f"scanning: status {name} gives {done.returncode}")
    if legalsite:
        for name, damage in (("clean", ""), ("damaged", "\nsee [nothing](#nowhere) {{nothing}}\n")):
            request = Request(folder / name, legalsite)
            with (request.work / "content/terms/2026-06-01.md").open("a") as text:
                text.write(damage)
            done = flows.execute(FILE, SARIF, request.work, request.environment)
            found = json.loads((folder / name / "temp/legalsite.sarif").read_text())["runs"][0]["results"]
            errors = [result for result in found if result.get("level") == "error"]
            report.expect(done.returncode == 0 and bool(errors) == bool(damage), f"scanning, {name}: {done.returncode}: {len(errors)} errors")


def run(report, folder, legalsite):
    lengths(report, folder / "lengths")
    broken(report, folder / "broken")
    names(report, folder / "names")
    comments(report, folder / "comments")
    unchanged(report, folder / "unchanged")
    scanning(report, folder / "scanning", legalsite)
    if legalsite:
        real(report, folder / "real", legalsite)
