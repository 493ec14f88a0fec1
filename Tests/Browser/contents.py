"""The contents of a text: beside it on a wide screen, folded on a narrow one, and each link leads to a marked heading."""

from browser import FORCED_COLORS, LIGHT, NARROW

EXISTS = """
const contents = document.querySelector('nav[aria-label="Contents"]');
if (!contents) return "no 'nav' with the label “Contents”";
if (!contents.querySelector('details:not([open]) > summary')) return "no closed 'details' folds the contents on a narrow screen";
return all('a', contents).length < 2 ? 'the contents list less than two sections' : '';
"""
HEADINGS = "return all('.prose h2').length"
LINKS = "return all('nav[aria-label=\"Contents\"] a').map((link) => ({isSeen: isSeen(link), name: nameOf(link)}))"
# Two thirds down the text, in the middle of the screen.
SCROLL = """
const prose = document.querySelector('.prose').getBoundingClientRect();
scrollTo(0, scrollY + prose.top + prose.height * 2 / 3 - innerHeight / 2);
const box = document.querySelector('nav[aria-label="Contents"]').getBoundingClientRect();
const shown = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
return shown / Math.min(box.height, innerHeight);
"""
FOCUS = "all('nav[aria-label=\"Contents\"] a').at(arguments[0]).focus({preventScroll: true})"
FOCUS_SUMMARY = "document.querySelector('nav[aria-label=\"Contents\"] summary').focus()"
TARGET = """
const target = document.querySelector(':target');
if (!target) return {isThere: false};
return {isThere: true, name: nameOf(target), isInView: isInView(target), isHeading: /^H[1-6]$/.test(target.tagName),
  looks: looksOf(target)};
"""
UNMARK = """
const target = document.querySelector(':target');
location.hash = '';
return looksOf(target);
"""


def findings(browser, page):
    if not page.is_version:
        return
    browser.open(page.url, LIGHT.still())
    found = browser.run(EXISTS)
    if found:
        if browser.run(HEADINGS) > 1:
            yield found
        return
    yield from wide(browser)
    browser.look(NARROW.still())
    yield from narrow(browser)


def wide(browser):
    hidden = [link["name"] for link in browser.run(LINKS) if not link["isSeen"]]
    if hidden:
        yield (f"light: {len(hidden)} links of the contents are hidden until they are opened, the first is {hidden[0]}; "
               "show them where there is room")
        return
    if browser.run(SCROLL) < 0.5:
        yield "light: the contents scroll away two thirds down the text; make what holds them sticky"
    for view in (LIGHT, FORCED_COLORS):
        browser.look(view.still())
        yield from followed(browser, view.name)


def narrow(browser):
    if any(link["isSeen"] for link in browser.run(LINKS)):
        yield "320 px: the contents are not folded"
        return
    browser.run(FOCUS_SUMMARY)
    browser.press("Enter")
    if not all(link["isSeen"] for link in browser.run(LINKS)):
        yield "320 px: Enter on the summary of the contents does not open them"
        return
    yield from followed(browser, "320 px")


def followed(browser, view):
    """The last link and the one in the middle lead to a heading that is seen to be the one."""
    count = len(browser.run(LINKS))
    for index in {count // 2, count - 1}:
        browser.run(FOCUS, index)
        browser.press("Enter")
        target = browser.run(TARGET)
        if not target["isThere"] or not target["isHeading"]:
            yield f"{view}: link {index + 1} of the contents leads to no heading"
        elif not target["isInView"]:
            yield f"{view}: {target['name']} is not in view after its link was followed"
        elif browser.run(UNMARK) == target["looks"]:
            yield f"{view}: {target['name']} looks the same as before its link was followed; mark ':target'"
