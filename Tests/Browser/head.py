"""What programs read first: the head of a page."""

import collections
import json

READ = """
const content = (selector) => document.head.querySelector(selector)?.content ?? '';
const rels = (rel) => all(`[rel~="${rel}"]`).map((element) => element.href);
return {
  title: document.title,
  language: document.documentElement.lang,
  description: content('meta[name="description"]'),
  robots: content('meta[name="robots"]'),
  canonical: rels('canonical'),
  privacy: rels('privacy-policy'),
  feeds: all('link[rel~="alternate"]').map((link) => link.type),
  openGraph: {title: content('meta[property="og:title"]'), url: content('meta[property="og:url"]'),
    type: content('meta[property="og:type"]')},
  data: all('script[type="application/ld+json"]').map((script) => script.textContent),
};
"""
FEEDS = ("application/atom+xml", "application/feed+json")


def findings(browser, page):
    browser.show(page.url)
    head = page.facts["head"] = browser.run(READ)
    organization = page.site.manifest["organization"]
    name = organization.get("brand") or organization["legalName"]
    if not (head["title"].endswith(f" – {name}") and head["title"] != f" – {name}"):
        yield f"the title '{head['title']}' is not 'X – {name}'"
    if not head["language"]:
        yield "html has no lang; name the language of the text"
    if not head["description"]:
        yield "no description; add 'meta name=\"description\"'"
    canonical = head["canonical"][0] if head["canonical"] else ""
    if len(head["canonical"]) != 1:
        yield f"{len(head['canonical'])} canonical addresses; name exactly one"
    for key, value in head["openGraph"].items():
        if not value:
            yield f"no og:{key}; add 'meta property=\"og:{key}\"'"
    if head["openGraph"]["url"] not in ("", canonical):
        yield f"og:url is '{head['openGraph']['url']}' and the canonical address '{canonical}'; make them one"
    yield from data_findings(head["data"], canonical)
    if not head["privacy"]:
        yield "no link to the privacy policy for programs; add one with 'rel=\"privacy-policy\"'"
    for feed in FEEDS:
        if feed not in head["feeds"]:
            yield f"no feed of {feed}; add a link with 'rel=\"alternate\"'"
    hidden = "noindex" in head["robots"]
    if page.kind in ("superseded", "draft") and not hidden:
        yield f"a {page.kind} version is open to search engines; add 'noindex'"
    if page.kind in ("hub", "current", "upcoming") and hidden:
        yield "search engines are told not to show it; remove 'noindex'"


def data_findings(blocks, canonical):
    if not blocks:
        yield "no structured data; add a block of JSON-LD"
    for block in blocks:
        try:
            data = json.loads(block)
        except ValueError as error:
            yield f"JSON-LD cannot be read: {error}"
            continue
        things = data if isinstance(data, list) else data.get("@graph", [data])
        if canonical not in [thing.get("url") for thing in things]:
            yield f"'url' of the JSON-LD is not the canonical address '{canonical}': {[t.get('url') for t in things]}"


def across(site):
    titles = collections.defaultdict(list)
    for page in site.pages:
        if "head" in page.facts:
            titles[page.facts["head"]["title"]].append(page.path)
    for title, paths in titles.items():
        if len(paths) > 1:
            yield f"{paths[0]}: the title '{title}' is also that of {', '.join(paths[1:])}; say what tells them apart"
