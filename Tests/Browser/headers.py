"""What the host sends with each page, by the rules of `_headers`, and that a link names the type of what it leads to."""

import urllib.request

NEEDED = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "",
    "Permissions-Policy": "",
}


def findings(_, page):
    with urllib.request.urlopen(page.url) as answer:
        for name, value in NEEDED.items():
            if value not in (answer.headers.get(name) or "\0"):
                yield f"no header '{name}: {value}'; add it to the rules of '_headers' that meet the page"


def across(site):
    types = {}
    for page in site.pages:
        for written, address, named in page.facts.get("links", {"links": []})["links"]:
            if named:
                types.setdefault((address.split("#")[0], named), (page.path, written))
    for (address, named), (path, written) in types.items():
        if not site.has(address.removeprefix(site.host)):
            continue
        with urllib.request.urlopen(address) as answer:
            if answer.headers.get_content_type() != named:
                yield f"{path}: the link '{written}' says {named}, and the host {answer.headers.get_content_type()}"
