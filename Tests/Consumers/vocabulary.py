"""rdflib reads the export in the Data Privacy Vocabulary: three questions to it have the answers of the typed data."""

import rdflib

from sites import covered, items

# The lexical form of a duration is what the text says: 13 months are not a year and a month.
rdflib.NORMALIZE_LITERALS = False

PREFIXES = """
PREFIX dpv: <https://w3id.org/dpv#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX time: <http://www.w3.org/2006/time#>
"""

RECIPIENTS = """
SELECT ?recipient ?data {
  ?node a dpv:PersonalData; dct:identifier ?data; dpv:hasRecipient/dct:identifier ?recipient
}"""

BASES = """
SELECT ?purpose ?basis {
  ?process a dpv:PersonalDataProcess; dpv:hasPurpose/dct:identifier ?purpose; dpv:hasLegalBasis/a ?basis
  FILTER (?basis != dpv:LegalBasis)
}"""

STORAGE = """
SELECT ?data ?event ?length {
  ?node a dpv:PersonalData; dct:identifier ?data; dpv:hasStorageCondition/dpv:hasDuration ?duration
  OPTIONAL { ?duration a dpv:UntilEventDuration; dct:identifier ?event }
  OPTIONAL { ?duration a dpv:TemporalDuration; time:hasXSDDuration ?length }
}"""

GDPR = "https://w3id.org/dpv/legal/eu/gdpr#"
ARTICLE = {
    "consent": "A6-1-a", "contract": "A6-1-b", "legalObligation": "A6-1-c", "vitalInterests": "A6-1-d",
    "publicTask": "A6-1-e", "legitimateInterests": "A6-1-f",
}


def durations(keeps):
    """What a time that data is kept asks for: the event it ends with, and its lengths."""
    if keeps is None:
        return
    if keeps == "none":
        yield None, "P0D"
        return
    if "while" in keeps:
        yield keeps["while"], None
    for member in ("for", "rolling", "then"):
        if member in keeps:
            yield None, keeps[member]


def check(site, report):
    graph = rdflib.Graph().parse(site.exported("dpv") / "dpv.jsonld", format="json-ld")

    def ask(question):
        rows = graph.query(PREFIXES + question)
        return {tuple(None if value is None else str(value) for value in row) for row in rows}

    recipients, bases, storage, purposes = set(), set(), set(), set()
    for _, policy in site.typed("privacyPolicy"):
        for recipient in policy.get("recipients", []):
            recipients |= {(recipient["id"], name) for name in covered(policy, recipient.get("data", []))}
        for purpose in policy.get("purposes", []):
            purposes.add(purpose["id"])
            bases |= {(purpose["id"], GDPR + ARTICLE[basis["basis"]]) for basis in purpose.get("bases", [])}
        for row in policy.get("retention", []):
            for name in covered(policy, row.get("covers", [])):
                storage |= {(name, *duration) for duration in durations(row.get("keeps"))}
        for name, item in items(policy).items():
            declared = item.get("dpv")
            if declared:
                found = graph.query(PREFIXES + "ASK { ?d dct:identifier ?name; a ?term }", initBindings={
                    "name": rdflib.Literal(name), "term": graph.namespace_manager.expand_curie(declared)})
                report.expect(found.askAnswer, f"{name} is no {declared}")
    report.equal(ask(RECIPIENTS), recipients, "who receives what")
    report.equal(ask(BASES), bases, "what rests on what basis")
    report.equal(ask(STORAGE), storage, "how long what is kept")
    report.equal(
        {row[0] for row in ask("SELECT ?id { ?p a dpv:PersonalDataProcess; dct:identifier ?id }")}, purposes,
        "the processes")
    relative = [term for triple in graph for term in triple
                if isinstance(term, rdflib.URIRef) and ":" not in term.split("/")[0]]
    report.equal(relative, [], "addresses that are relative")
