"""Documents that a schema has to refuse: edits of documents that it takes, each with one mistake.

An edit is a path and what to do there: a value to put, DROP, or a function of what stands there.
"""

DROP = object()

HEADER = [
    ("kind", DROP), ("kind", "policy"), ("kind", ["cookies"]),
    ("title", DROP), ("title", ""), ("title", "  "), ("title", ["Words"]),
    ("effective", DROP), ("effective", "28 March 2026"), ("effective", "2026-13-01"), ("effective", 2026),
    ("updated", DROP), ("updated", "2026-3-28"), ("updated", "2026-02-30"), ("updated", "2026-04-31"), ("updated", "0000-01-01"),
    ("language", "English"), ("language", "EN"),
    ("description", {"en": "Words"}), ("titel", "A key with a mistake"),
    ("columns", {"cookie": {"name": "Name"}}), ("columns", {"cookies": {"colour": "Color"}}), ("columns", {"cookies": {}}), ("columns", {"cookies": {"name": None}}),
    ("changes", [{"prospectiveOnly": "yes"}]), ("changes", [{"subject": "data", "prospectiveOnly": "maybe"}]),
]

COOKIE = [
    ("cookies.0.id", DROP), ("cookies.0.id", "Two words"), ("cookies.0.id", "_ga"), ("cookies.0.name", DROP),
    ("cookies.0.category", "necessary"), ("cookies.0.lasts", "a while"), ("cookies.0.lasts", 30),
    ("cookies.0.storage", "disk"), ("cookies.0.party", "second"), ("cookies.0.exemption", "yes"),
    ("cookies.0.exemptUse", "login"), ("cookies.0.consentRequired", True), ("cookies.0.cathegory", "functional"),
    ("cookies", {"session": {}}), ("cookies", "none"), ("promises", [{"id": "a", "kind": "vow", "subject": "b"}]),
    ("statements", [{"text": "No id"}]),
]

VENDOR = [
    ("subprocessors.0.id", DROP), ("subprocessors.0.id", "fly.io"), ("subprocessors.0.name", DROP),
    ("subprocessors.0.countries", "US"), ("subprocessors.0.countries", ["UK"]), ("subprocessors.0.countries", ["usa"]),
    ("subprocessors.0.mechanism", "SCC"), ("subprocessors.0.website", "www.example.com"),
    ("subprocessors.0.website", "https://exa mple.com"), ("subprocessors.0.dpa", "ftp://example.com"),
    ("subprocessors.0.announced", "soon"), ("subprocessors.0.starts", "2026-02-32"), ("subprocessors.0.ends", ["2026-01-01"]),
    ("subprocessors.0.region", "EU"), ("notices.subprocessors", "two weeks"), ("notices.channels", ["pigeon"]),
    ("notices.subprocessorChanges", ["removal"]), ("notices.acceptanceByUse", "maybe"), ("subprocessors", "none"),
]

POLICY = [
    ("controller.legalName", DROP), ("controller.email", "info"), ("controller.establishedIn", "Germany"),
    ("controller.website", "metronom.example"), ("dpo.mail", "a@b.example"), ("accountablePerson.name", DROP),
    ("representatives.us", {"name": "Words"}), ("data.0.id", "account data"), ("data.0.items.0.origin", "given"),
    ("data.0.items.0.required", "yes"), ("data.0.items.0.ccpa", ["M"]), ("data.0.items.0.purposes", "account"),
    ("data.0.items.0.purposes", ["two words"]), ("data.0.items.0.sensitive", "password"),
    ("data.0.items.0.specialCategory", "none"), ("data.0.items.0.retention", "1 year"),
    ("purposes.0.bases", "consent"), ("purposes.0.bases", [{"interest": "Words"}]), ("purposes.0.bases", [{"basis": "legitimateInterest"}]),
    ("unresolvedBases", [{"basis": "consent"}]), ("recipients.0.role", "vendor"), ("recipients.0.data", ["account.email.domain"]),
    ("recipients.0.mechanisms", ["privacyShield"]), ("recipients.0.trainsOnData", False),
    ("retention.0.keeps", "90 days"), ("retention.0.keeps", {"for": "7 years", "rolling": "90 days"}),
    ("retention.0.keeps", {"then": "90 days"}), ("retention.0.keeps", {"for": "7 decades"}), ("retention.0.period", DROP),
    ("retention.0.keeps", {"until": "2030-01-01"}), ("transfers.origins", ["EU"]), ("transfers.destinations", ["USA"]),
    ("transfers.mechanisms", ["adequacy"]), ("rights.0.regimes", "gdpr"), ("rights.0.regimes", ["gdpr"]),
    ("rights.0.items", [{"right": "forget", "text": "Words"}]), ("rights.0.respondsWithin", "1 month or so"),
    ("rights.0.verification", "sometimes"), ("measures.0.text", DROP), ("promises.0.kind", "vow"), ("promises.0.bound", 3),
    ("notices.materialChanges", "P14D"), ("children.minimumAge", "sixteen"), ("children.minimumAge", -1),
    ("automatedDecisions", {"logic": "Words"}), ("definitions", [{"id": "a", "term": "A"}]), ("statements", ["saleUnder16"]),
]

AGREEMENT = [
    ("definitions.0.id", DROP), ("definitions.0.id", "9lives"), ("definitions.0.term", DROP), ("definitions.0.meaning", DROP),
    ("definitions.0.section", "#what-this-is"), ("definitions", {"a": "b"}), ("cookies", []), ("notices", "14 days"),
]

SITE = [
    ("organization", DROP), ("organization", "Example GmbH"), ("organization.legalName", DROP), ("organization.email", "privacy"),
    ("organization.vat", "DE1"), ("url", DROP), ("url", "metronom.example"), ("url", "ftp://metronom.example"),
    ("path", DROP), ("path", "legal"), ("path", "/le gal"), ("path", "/../legal"), ("title", ""), ("language", "english"),
    ("documents", DROP), ("documents", "privacy"), ("documents", ["Privacy"]), ("documents", ["privacy", "privacy"]), ("documents", [None]), ("exports", ["dpv", "dpv"]), ("regimes", ["gdpr"]), ("regimes", "eu-gdpr"),
    ("facts.establishedInEU", True), ("facts.establishedInEurope", "yes"), ("navigation", [{"title": "Home"}]),
    ("navigation", [{"title": "Home", "url": "/"}]), ("securityContact", "security@metronom.example"), ("securityExpires", "never"),
    ("globalPrivacyControl", "yes"), ("globalPrivacyControl.lastUpdate", DROP), ("globalPrivacyControl.supported", "sometimes"),
    ("coverage", True), ("exports", ["klaro", "onetrust"]), ("exports", "dpv"), ("export", ["dpv"]),
]

ACCEPTED = [
    ("0.rule", DROP), ("0.rule", ""), ("0.rule", ["gdpr/13-1-f-safeguards"]), ("0.rule", {"id": "x"}), ("0.document", "Privacy"),
    ("0.document", ["privacy"]), ("0.document", "privacy policy"), ("0.version", DROP), ("0.version", "v1"), ("0.version", "2026-03-28.1"),
    ("0.version", 2026), ("0.version", "2026-03-28.100"), ("0.subject", []), ("0.subject", " "), ("0.reason", DROP), ("0.reason", ""),
    ("0.reason", {"text": "Words"}), ("0.until", "next year"), ("0.until", "2027-02-30T00:00"), ("0.until", ["2027-01-01"]),
    ("0.severity", "note"), ("0", "gdpr/13-1-f-safeguards"), ("0", ["gdpr/13-1-f-safeguards"]),
    ("1.baseline", DROP), ("1.baseline", "2026-06-01"), ("1.rule", "gdpr/13-1-f-safeguards"), ("1.baseline.document", DROP),
    ("1.baseline.document", "Privacy"), ("1.baseline.version", "v1"), ("1.baseline.on", DROP), ("1.baseline.on", "today"),
    ("1.baseline.reason", ""), ("1.baseline.until", "later"), ("1.baseline.rule", "gdpr/13-1-f-safeguards"),
]

RECORDS = [
    ("promises.0.id", DROP), ("promises.0.id", "no sale"), ("promises.0.owner", []), ("promises.0.owner", ""), ("promises.0.evidence", {}),
    ("promises.0.verifiedOn", "January"), ("promises.0.verifiedOn", 2026), ("promises.0.status", "kept"), ("promises", "none"),
    ("contracts.0.id", DROP), ("contracts.0.signedOn", "2026-00-01"), ("contracts.0.article28", True), ("contracts.0.ccpa", "n/a"),
    ("contracts.0.mechanism", "SCC"), ("contracts.0.reference", ["a"]), ("contracts", {"a": {}}), ("balancingTests.0.id", DROP),
    ("balancingTests.0.reviewedOn", "2025"), ("balancingTests.0.result", "pass"), ("measures.0.id", "1st"), ("measures.0.verified", "yes"),
    ("tests", []),
]

MANIFEST = [
    ("formatVersion", 2), ("formatVersion", DROP), ("$schema", DROP), ("organization.legalName", DROP), ("organization.legalName", ""),
    ("organization.vat", "DE1"), ("site", DROP), ("site.url", "metronom.example"), ("site.ledger", None), ("regimes", ["gdpr"]),
    ("regimes", ["ccpa", "ccpa"]), ("consentRevision", 0), ("consentRevision", "1"), ("consentRevision", DROP), ("exports", {}),
    ("exports", [{"format": "onetrust", "url": "https://a.example/x"}]), ("documents.0.id", "Privacy"), ("documents.0.kind", "policy"),
    ("documents.0.current", "latest"), ("documents.0.upcoming", None), ("documents.0.versions.0.effective", "soon"),
    ("documents.0.versions.0.effectiveUntil", ""), ("documents.0.versions.0.digests.source", "sha256:0"),
    ("documents.0.versions.0.digests.form", 0), ("documents.0.versions.0.adopted", "yes"), ("documents.0.versions.0.url", "/legal/privacy/"),
    ("documents.0.versions.1.class", "X"), ("documents.0.versions.1.changes.0.objectBy", "tomorrow"),
    ("documents.0.versions.1.changes.0.leadTimes", [{"period": "14 days", "promise": "notices"}]),
    ("documents.0.versions.1.changes.0.kind", DROP), ("data.privacy.values.title", DROP), ("data.privacy.values.kind", "cookies"),
    ("data.privacy.values.retention.0.keeps", {"for": "7 years"}), ("data.privacy.values.recipients.0.role", "vendor"),
    ("data.privacy.sections", ["cookies"]), ("data.privacy.sections.data", ""), ("data.privacy.version", None), ("data", []),
    ("built", "2026-01-15T00:00:00Z"),
]

VERSION = [
    ("formatVersion", 0), ("formatVersion", DROP), ("document", ""), ("document", DROP), ("version", "1.0"), ("version", DROP),
    ("url", "privacy/"), ("url", DROP), ("digests", DROP), ("digests.source", "0a"), ("digests.text", None), ("digests.form", "1"),
    ("data", DROP), ("data", {}), ("data.kind", "policy"), ("data.effective", "March 28, 2026"), ("data.titel", "Words"),
    ("data.data.0.items.0.purposes", [1]), ("data.retention.0.keeps", {"rolling": "90 days"}), ("placements", []),
    ("placements", {"data": 1}), ("sections", DROP), ("sections", {"data": ""}), ("status", "current"),
]

DIAGNOSTICS = [
    ("formatVersion", 2), ("formatVersion", DROP), ("code", "missing"), ("code", DROP), ("code", "Gdpr/13"), ("severity", "fatal"),
    ("severity", DROP), ("message", ""), ("message", DROP), ("path", DROP), ("path", ""), ("line", 0), ("line", "1"), ("column", DROP),
    ("endLine", 1.5), ("endColumn", None), ("help", "write it"), ("help", [""]), ("also", [1]), ("notes", [{"message": "here"}]),
    ("subject", ""), ("accepted", {"until": "2027-01-01"}), ("accepted", {"reason": "Words", "until": "later"}), ("accepted", {"reason": "Words", "baseline": "then"}),
    ("target", ""), ("rule", "gdpr"),
]

DIFF = [
    ("formatVersion", 2), ("formatVersion", DROP), ("title", DROP), ("title", None), ("old", 1), ("new", DROP), ("changeClass", "X"),
    ("changeClass", DROP), ("editCounts.text", -1), ("editCounts.typo", 1), ("editCounts", {}), ("words.deleted", "3"), ("words.kept", 1),
    ("amendments", None), ("amendments", [{"name": "Section 1", "phrases": []}]), ("changes", {}), ("changes.0.class", "material"),
    ("changes.0.kind", "added"), ("changes.0.leadTimes", [{"period": "14 days", "promise": "notices"}]), ("changes.0.subject", None),
    ("changes.0.sources", [""]), ("edits", None), ("edits.0.id", 0), ("edits.0.class", "typo"), ("edits.0.weighty", "no"),
    ("edits.0.section", "introduction"),
]

# By the name of the schema; the first are files of content/, whose mistakes the tool has to see as well.
CONTENT = {
    "privacyPolicy": HEADER + POLICY, "subprocessors": HEADER + VENDOR, "cookies": HEADER + COOKIE, "agreement": HEADER + AGREEMENT,
    "site": SITE, "accepted": ACCEPTED, "records": RECORDS,
}
OUTPUT = {"manifest": MANIFEST, "version": VERSION, "diagnostics": DIAGNOSTICS, "diff": DIFF}
