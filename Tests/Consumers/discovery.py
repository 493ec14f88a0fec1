"""What programs look for at known addresses: security.txt by sectxt, gpc.json, the sitemap and the checksums."""

import hashlib
import json
import re
import xml.etree.ElementTree as ElementTree

from sectxt import SecurityTXT

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def security(site, report):
    path = site.public / ".well-known/security.txt"
    if not path.exists():
        return
    # The site is built as of a day of its own; whether that is long ago is no fault of the file.
    errors = [error["code"] for error in SecurityTXT(str(path), is_local=True).errors if error["code"] != "expired"]
    report.equal(errors, [], "errors of security.txt")
    expires = re.search(r"^Expires: (\S+)", path.read_text(), re.MULTILINE)
    report.expect(expires and expires[1] > site.day, "security.txt has expired on the day of the site")


def privacy_control(site, report):
    path = site.public / ".well-known/gpc.json"
    if not path.exists():
        return
    members = json.loads(path.read_text())
    report.equal(set(members), {"gpc", "lastUpdate"}, "the members of gpc.json")
    report.expect(isinstance(members.get("gpc"), bool), "gpc is not true or false")
    report.expect(re.fullmatch(r"\d{4}-\d\d-\d\d", members.get("lastUpdate", "")), "lastUpdate is no day")


def sitemap(site, report):
    root = ElementTree.parse(site.legal / "sitemap.xml").getroot()
    report.equal(root.tag, NAMESPACE + "urlset", "the root of the sitemap")
    pages = [(url.findtext(NAMESPACE + "loc"), url.findtext(NAMESPACE + "lastmod")) for url in root]
    report.equal(len({loc for loc, _ in pages}), len(pages), "pages that are unique")
    released = {release.url: release.released for release in site.releases}
    for loc, lastmod in pages:
        report.expect(loc.startswith(site.hub), f"{loc} is of another site")
        version = next((url for url in released if loc.startswith(url)), None)
        document = loc.removeprefix(site.hub).split("/")[0]
        days = {released[version]} if version else {
            r.released for r in site.releases if r.document == document or not document}
        report.expect(lastmod in days, f"{loc} was changed on {lastmod}, and released on {sorted(days)}")


def listed_pages(site, report):
    """The sitemap lists the pages that search engines may keep and that are no copy of another, and no others."""
    listed = {url.findtext(NAMESPACE + "loc") for url in ElementTree.parse(site.legal / "sitemap.xml").getroot()}
    own = set()
    for path in site.legal.rglob("index.html"):
        html = path.read_text()
        address = f"{site.hub}{path.parent.relative_to(site.legal).as_posix()}/".replace("/./", "/")
        canonical = re.search(r'<link rel="canonical" href="([^"]+)"', html)
        report.expect(canonical, f"{address} names no canonical address")
        if canonical and canonical[1] == address and not re.search(r'<meta name="robots" content="[^"]*noindex', html):
            own.add(address)
    report.equal(listed, own, "the pages of the sitemap")


def sums(site, report):
    listed = dict(reversed(line.split("  ", 1)) for line in site.sums.read_text().splitlines())
    for name, digest in listed.items():
        found = hashlib.sha256((site.legal / name).read_bytes()).hexdigest()
        report.equal(found, digest, f"the checksum of {name}")
    there = {path.relative_to(site.legal).as_posix() for path in site.legal.rglob("*") if path.is_file()}
    report.equal({name for name in there if name not in listed}, {"SHA256SUMS"}, "files without a checksum")
    exports = json.loads((site.legal / "manifest.json").read_text())["exports"]
    for name in sorted({export["format"] for export in exports}):
        for file in site.exported(name).iterdir():
            published = site.published / file.name
            same = published.exists() and published.read_bytes() == file.read_bytes()
            report.expect(same and f"export/{file.name}" in listed, f"{file.name} is not what the command makes")
            report.expect(any(export["url"] == f"{site.hub}export/{file.name}" for export in exports), f"the manifest does not list {file.name}")


def check(site, report):
    for part in (security, privacy_control, sitemap, listed_pages, sums):
        part(site, report)
