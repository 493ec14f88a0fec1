"""From each version to each other: a list that opens with the keyboard and says which version this is."""

from browser import LIGHT, NARROW
from sites import path_of

READ = """
const switcher = document.querySelector('details.switcher');
if (!switcher) return null;
switcher.open = false;
const summary = switcher.querySelector(':scope > summary');
summary?.focus();
return {
  summary: Boolean(summary),
  links: all('a[href]', switcher).map((link) => new URL(link.href).pathname),
  current: all('a[aria-current="page"]', switcher).map((link) => new URL(link.href).pathname),
};
"""
OPENED = """
const links = all('details.switcher a');
return document.querySelector('details.switcher').open && links.every(isSeen) && links.some(isInView);
"""
FOLLOW = "all('details.switcher a').at(-1).focus()"


def findings(browser, page):
    if not page.is_version or len(page.document["versions"]) < 2:
        return
    browser.open(page.url, LIGHT.still())
    for view in (NARROW.still(), LIGHT.still()):
        browser.look(view)
        switcher = browser.run(READ)
        if switcher is None or not switcher["summary"]:
            yield "no 'details.switcher' with a summary; list the versions in one"
            return
        browser.press("Enter")
        if not browser.run(OPENED):
            yield f"{view.name}: Enter on the summary of the switcher does not show all its links"
    yield from listed(page, switcher)
    browser.run(FOLLOW)
    browser.press("Enter")
    path = browser.run("return location.pathname")
    if path != switcher["links"][-1]:
        yield f"Enter on the last link of the switcher leads to {path}, not to {switcher['links'][-1]}"


def listed(page, switcher):
    document = page.document
    own = {page.path}
    for version in document["versions"]:
        addresses = {path_of(version["url"])}
        if version["version"] == document["current"]:
            addresses.add(path_of(document["url"]))
        if page.path in addresses:
            own = addresses
        if not addresses & set(switcher["links"]):
            yield f"the switcher has no link to version {version['version']}"
    if len(switcher["current"]) != 1 or switcher["current"][0] not in own:
        yield (f"the switcher marks {switcher['current'] or 'no link'} as the one that is read; "
               f"give the link to this version, and no other, 'aria-current=\"page\"'")
    for path in switcher["links"]:
        if not page.site.has(path):
            yield f"the switcher leads to {path}, where no page is"
