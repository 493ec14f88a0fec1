"""Holds every JSON Schema against documents that it has to take, and against documents that it has to refuse.

usage: schemas.py LEGALSITE EXAMPLE SITE...
LEGALSITE is the binary, EXAMPLE a folder with content/, templates/ and its built public/, each SITE another such folder
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml

from documents import Core, as_yaml, edited, front_matter
from wrong import CONTENT, OUTPUT

WANTED = 20


class Schemas:
    def __init__(self, legalsite):
        self.legalsite = legalsite
        self.count = 0
        self.findings = []
        self.validators = {}

    def validator(self, name):
        if name not in self.validators:
            schema = json.loads(self.run("schema", name))
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[name] = jsonschema.Draft202012Validator(schema)
        return self.validators[name]

    def run(self, *arguments):
        """What a command prints: results on one stream, diagnostics on the other."""
        done = subprocess.run([self.legalsite, *arguments], capture_output=True, text=True)
        return done.stdout or done.stderr

    def check(self, holds, finding):
        self.count += 1
        if not holds:
            self.findings.append(finding)
            print(finding, flush=True)

    def takes(self, name, document, place):
        error = next(self.validator(name).iter_errors(document), None)
        self.check(error is None, f"{place}: the schema '{name}' refuses it: {error and error.json_path} {error and error.message}")

    def refuses(self, name, document, edits):
        self.check(len(edits) >= WANTED, f"{name}: there are {len(edits)} wrong documents, not {WANTED}")
        for path, value in edits:
            wrong = edited(document, path, value)
            self.check(not self.validator(name).is_valid(wrong), f"{name}: the schema takes {path} = {value!r}")


def content(schemas, site):
    """Every file of content/ is as its schema says."""
    folder = site / "content"
    for name in ("site", "accepted", "records"):
        file = folder / f"{name}.yaml"
        if file.exists():
            schemas.takes(name, yaml.load(file.read_text(), Core) or [], file)
    for file in sorted(folder.glob("*/*.md")):
        document = front_matter(file.read_text())
        schemas.takes(document["kind"], document, file)


def output(schemas, site):
    """Every file of public/ that has a schema is as it says, and so is the schema that is published beside it."""
    public = site / "public"
    manifest_file = next(public.rglob("manifest.json"))
    manifest = json.loads(manifest_file.read_text())
    schemas.takes("manifest", manifest, manifest_file)
    for document in manifest["documents"]:
        for version in document["versions"]:
            file = public / version["data"].removeprefix(manifest["site"]["url"]).lstrip("/")
            schemas.takes("version", json.loads(file.read_text()), file)
    published = {file.stem for file in (manifest_file.parent / "schema").iterdir()}
    schemas.check(published == set(CONTENT) | set(OUTPUT), f"{public}: the schemas are {sorted(published)}")
    for name in sorted(published):
        schema = json.loads((manifest_file.parent / "schema" / f"{name}.json").read_text())
        address = f"{manifest['site']['url']}{manifest['site']['path'].rstrip('/')}/schema/{name}.json"
        schemas.check(schema.pop("$id") == address, f"{name}: the published schema does not say where it is")
        schemas.check(schema == schemas.validator(name).schema, f"{name}: the published schema is not the one of the command")
    schemas.check(manifest["$schema"] == f"{manifest['site']['url']}{manifest['site']['path'].rstrip('/')}/schema/manifest.json",
                  f"{manifest_file}: it does not name its schema")


def commands(schemas, site):
    """What commands print is as their schemas say."""
    for line in schemas.run("check", "--root", str(site), "--as-of", "2026-01-15", "--format", "json", "--notes", "--accepted").splitlines():
        schemas.takes("diagnostics", json.loads(line), f"check of {site}")
    folders = sorted(folder for folder in (site / "content").iterdir() if folder.is_dir())
    for folder in folders:
        names = sorted(file.stem for file in folder.glob("*.md"))
        for old, new in zip(names, names[1:]):
            printed = schemas.run("diff", folder.name, old, new, "--root", str(site), "--format", "json")
            schemas.takes("diff", json.loads(printed), f"diff of {folder.name} {old} {new}")


def refusals(schemas, example):
    """Wrong documents are refused by the schema, and those that people write are refused by the tool as well."""
    folder = example / "content"
    newest = {}
    for file in sorted(folder.glob("*/*.md")):
        document = front_matter(file.read_text())
        newest[document["kind"]] = document
    files = {name: yaml.load((folder / f"{name}.yaml").read_text(), Core) for name in ("site", "records")}
    # The example accepts nothing; an entry with every key is what there is to get wrong.
    files["accepted"] = [{"rule": "gdpr/13-1-f-safeguards", "document": "privacy", "version": "2026-06-01", "subject": "transfers",
                          "reason": "The clauses are being signed", "until": "2027-01-01"},
                         {"baseline": {"document": "privacy", "version": "2026-06-01", "on": "2026-06-01",
                                       "reason": "Published before it was checked", "until": "2027-01-01"}}]
    with tempfile.TemporaryDirectory() as temporary:
        for name, edits in CONTENT.items():
            valid = {**newest, **files}[name]
            schemas.takes(name, valid, f"the document that is edited for '{name}'")
            schemas.refuses(name, valid, edits)
            for path, value in edits:
                codes = told(schemas, pathlib.Path(temporary), name, edited(valid, path, value))
                schemas.check(any(code.startswith(("structure/", "date/")) for code in codes),
                              f"{name}: the schema refuses {path} = {value!r}, the tool says {codes}")
    public = next((example / "public").rglob("manifest.json")).parent
    manifest = json.loads((public / "manifest.json").read_text())
    schemas.refuses("manifest", manifest, OUTPUT["manifest"])
    version = json.loads((public / "privacy" / "2026-06-01" / "privacy.json").read_text())
    schemas.refuses("version", version, OUTPUT["version"])
    place = {"path": "content/site.yaml", "line": 1, "column": 1, "endLine": 1, "endColumn": 4}
    schemas.refuses("diagnostics", {
        "formatVersion": 1, "code": "structure/missing-key", "severity": "error", "message": "'url' is missing", "help": ["add it"],
        "also": [], "source": "RFC 9116", "subject": "url", "notes": [{"message": "here", **place}], "target": "site:url",
        "accepted": {"reason": "Words", "baseline": "2026-06-01"}, **place,
    }, OUTPUT["diagnostics"])
    diff = json.loads(schemas.run("diff", "privacy", "2025-03-31.2", "2026-06-01", "--root", str(example), "--format", "json"))
    schemas.refuses("diff", diff, OUTPUT["diff"])


def told(schemas, root, name, document):
    """The codes of the errors that the tool reports about one file of a site that has no other."""
    content = root / "content"
    file = {"site": "site.yaml", "accepted": "accepted.yaml", "records": "records.yaml"}.get(name, "text/2026-06-01.md")
    site = {"organization": {"legalName": "Example"}, "url": "https://a.example", "path": "/legal", "documents": ["text"]}
    text = "---\nkind: agreement\ntitle: Text\neffective: 2026-06-01\nupdated: 2026-01-12\n---\nWords.\n"
    for path, words in (("site.yaml", as_yaml(site)), ("text/2026-06-01.md", text), ("accepted.yaml", "[]\n"), ("records.yaml", "{}\n")):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        if path == file:
            words = as_yaml(document) if path.endswith(".yaml") else f"---\n{as_yaml(document)}---\nWords.\n"
        (content / path).write_text(words)
    printed = schemas.run("check", "--root", str(root), "--as-of", "2026-01-15", "--format", "json")
    diagnostics = [json.loads(line) for line in printed.splitlines()]
    return [found["code"] for found in diagnostics if found["severity"] == "error" and found["path"] == f"content/{file}"]


def main(legalsite, example, *sites):
    schemas = Schemas(legalsite)
    for site in (example, *sites):
        content(schemas, pathlib.Path(site))
        output(schemas, pathlib.Path(site))
        commands(schemas, pathlib.Path(site))
    refusals(schemas, pathlib.Path(example))
    print(f"schemas: {schemas.count} checks, {len(schemas.findings)} findings")
    return 1 if schemas.findings else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
