"""Every link of the site leads somewhere: to an element of the page, to another page, to a file."""

import urllib.parse

READ = """
return {
  ids: all('[id]').map((element) => element.id),
  links: all('a[href], link[href]').map((link) => [link.getAttribute('href'), link.href, link.type])
    .filter(([, address]) => address.startsWith(location.origin + '/')),
};
"""
HEADINGS = """
return all('.prose :is(h2, h3, h4, h5, h6)')
  .filter((heading) => !heading.id || !all('a', heading).some((link) => decodeURIComponent(link.hash) === '#' + heading.id))
  .map(nameOf);
"""

def findings(browser, page):
    browser.show(page.url)
    facts = page.facts["links"] = browser.run(READ)
    ids = facts["ids"]
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"{ids.count(twice)} elements have the id '{twice}'; give each its own"
    missing = browser.run(HEADINGS)
    if missing:
        yield (f"{len(missing)} headings have no permanent link, the first is {missing[0]}; "
               "put a link to '#id' into each heading")


def across(site):
    ids = {page.path: set(page.facts["links"]["ids"]) for page in site.pages if "links" in page.facts}
    for page in site.pages:
        for written, address, _ in page.facts.get("links", {"links": []})["links"]:
            path, fragment = urllib.parse.urldefrag(address.removeprefix(site.host))
            name = urllib.parse.unquote(fragment)
            if not site.has(path):
                yield f"{page.path}: the link '{written}' leads to no page"
            elif name and path in ids and name not in ids[path]:
                yield f"{page.path}: the link '{written}' leads to no element; no id there is '{name}'"
