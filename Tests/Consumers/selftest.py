"""Each check notices what is wrong: what is built is damaged, read once more, and mended again."""

import re

import discovery
import feeds
import fides
import ropa
import vocabulary

# Who has to notice, in which file, that what stands first is replaced.
DAMAGE = (
    (vocabulary, "dpv/dpv.jsonld", r'(?s)("@id": "[^"]*#dpv-data-.*?)"dpv:hasRecipient"', r'\1"dpv:hasCountry"'),
    (vocabulary, "dpv/dpv.jsonld", r'"eu-gdpr:A6-1-[bf]"', '"eu-gdpr:A6-1-d"'),
    (vocabulary, "dpv/dpv.jsonld", r'"P(\d+)D"', '"P9999D"'),
    (vocabulary, "dpv/dpv.jsonld", r'"dpv:PersonalDataProcess"', '"dpv:Process"'),
    (vocabulary, "dpv/dpv.jsonld", r'"@context": \{', '"@context": "https://w3id.org/dpv/context", "@other": {'),
    (fides, "fideslang/fideslang.json", r'"system_type"', '"system_tipe"'),
    (fides, "fideslang/fideslang.json", r'"legal_name"', '"legal_title"'),
    (fides, "fideslang/fideslang.json", r'"organization_fides_key": "', '"organization_fides_key": "x'),
    (ropa, "ropa/ropa.csv", r"\r\n[^\r]+\r\n$", "\r\n"),
    (ropa, "ropa/ropa.json", r'"id": "(\w+)\.', r'"id": "x\1.'),
    (feeds, "feed.xml", r"</entry>", ""),
    (feeds, "feed.xml", r"<published>\d", "<published>1"),
    (feeds, "feed.json", r"#effective", "#later"),
    (discovery, ".well-known/security.txt", r"Expires:.*\n", ""),
    (discovery, ".well-known/gpc.json", r"true", '"true"'),
    (discovery, "sitemap.xml", r"<lastmod>\d", "<lastmod>1"),
    (discovery, "feed.xml", r"<title>", "<title> "),
)


class Silent:
    """A report that only counts."""

    def __init__(self):
        self.failed = 0

    def expect(self, holds, _):
        self.failed += not holds

    def equal(self, found, expected, _):
        self.failed += found != expected


def place(site, name):
    folder, _, file = name.partition("/")
    if folder in ("dpv", "fideslang", "ropa"):
        return site.exported(folder) / file
    return (site.public if name.startswith(".") else site.legal) / name


def check(site, report):
    for consumer, name, old, new in DAMAGE:
        path = place(site, name)
        if not path.exists():
            continue
        whole = path.read_bytes()
        damaged, count = re.subn(old, new, whole.decode(), count=1)
        silent = Silent()
        path.write_bytes(damaged.encode())
        try:
            consumer.check(site, silent)
        except Exception:  # However a consumer refuses a file, it has noticed.
            silent.failed += 1
        finally:
            path.write_bytes(whole)
        report.expect(count and silent.failed, f"{consumer.__name__} does not notice {old} in {name}")
