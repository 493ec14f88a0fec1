"""Sites to work on: parts of the example, small enough that a build takes a moment."""

import pathlib
import re
import shutil

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = REPOSITORY / "Tests/EndToEndTests/Example/content"
TEMPLATES = REPOSITORY / "templates"
# After the last version that takes effect, and before the first of which the example has no more.
DAY = "2026-06-15"
RELEASED = ("2024-02-01", "2024-09-15")


def copy(site, folder):
    """A copy of a site of its own."""
    shutil.copytree(site, folder, symlinks=True)
    return pathlib.Path(folder)


def source(document, version):
    """A text of the example without its links to documents that the small site lacks."""
    text = (EXAMPLE / document / f"{version}.md").read_text()
    return re.sub(r"\]\(/legal/(privacy|subprocessors)/[^)]*\)", "](https://other.example/)", text)


def put(site, document, version, text):
    path = pathlib.Path(site) / "content" / document / f"{version}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def redated(text, version):
    return re.sub(r"(?m)^effective: .*$", f"effective: {version}", text, count=1)


def small(program, folder):
    """The site of most parts: terms and cookies, two versions each, adopted by the program."""
    folder = pathlib.Path(folder)
    (folder / "content").mkdir(parents=True)
    shutil.copytree(TEMPLATES, folder / "templates")
    settings = (EXAMPLE / "site.yaml").read_text()
    settings = settings.replace("[privacy, subprocessors, cookies, terms]", "[cookies, terms]")
    (folder / "content/site.yaml").write_text(re.sub(r"regimes: .*", "regimes: [eu-gdpr]", settings))
    texts = [(document, version) for version in RELEASED for document in ("cookies", "terms")]
    for document, version in texts:
        put(folder, document, version, source(document, version))
    for document, version in texts:
        adopt(program, folder, document, version)
    return folder


def adopt(program, folder, document, version):
    ended = program.run(["release", document, version, "--adopt", "--as-of", DAY], folder)
    if ended.status:
        raise RuntimeError(f"the site of the tests cannot be made: {ended}\n{ended.errors}")


def plain(folder, body="## 1. Words\n\nText.\n", front="", settings="path: /legal\n", url="https://b.example"):
    """The smallest site: one draft, whatever is in it."""
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "content/terms").mkdir(parents=True)
    shutil.copytree(TEMPLATES, folder / "templates")
    (folder / "content/site.yaml").write_text(
        f"organization: {{legalName: Org, email: a@b.example}}\nurl: {url}\nlanguage: en\n"
        f"documents: [terms]\nregimes: [eu-gdpr]\n{settings}")
    head = "---\nkind: agreement\ntitle: Terms\nlanguage: en\neffective: 2026-01-01\nupdated: 2026-01-01\n"
    body = body if isinstance(body, bytes) else body.encode(errors="surrogatepass")
    (folder / "content/terms/2026-01-01.md").write_bytes(f"{head}{front}---\n\n".encode() + body)
    return folder
