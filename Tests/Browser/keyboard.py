"""Without a mouse: the Tab key first meets the skip link, and then everything, in order, visibly and never twice."""

from browser import LIGHT

LIMIT = 200  # stops of one page
SKIP = """
const link = document.activeElement;
if (!link.matches('a.skip')) return `the first stop of the Tab key is ${nameOf(link)}, not the skip link 'a.skip'`;
const style = getComputedStyle(link);
if (!isSeen(link) || !isInView(link)) return 'the skip link cannot be seen when it has the focus; undo there what hides it';
return '';
"""
SKIPPED = """
const main = document.querySelector('#main');
const top = main.getBoundingClientRect().top;
if (location.hash !== '#main') return `the skip link leads to '${location.hash}', not to '#main'`;
if (top < -1 || top > innerHeight / 2) return 'the skip link does not scroll to #main';
return '';
"""
SKIPPED_TO = """
const at = document.activeElement;
const main = document.querySelector('#main');
return !stopsOf(main).length || main.contains(at) ? ''
  : `after the skip link the Tab key stops at ${nameOf(at)}, which is not in #main`;
"""
TABINDEX = """
return all('[tabindex]').filter((element) => element.tabIndex > 0)
  .map((element) => `${nameOf(element)} has a positive tabindex; the order of the document is the order of the stops`);
"""
# What is remembered of the stop before, to see what its focus changed, stays in the page.
STEP = """
const at = document.activeElement;
const before = window.stopBefore;
const found = [];
if (before) {
  if (before.looks !== null && before.looks === looksOf(before.element)) {
    found.push(`${nameOf(before.element)} looks the same with the focus; give it an outline`);
  }
  if (at !== document.body && !(before.element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) {
    return {found, isOver: true};
  }
}
if (at === document.body) return {found, isOver: true};
window.stopped ??= new Set();
window.stopped.add(at);
const style = getComputedStyle(at);
const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
  && !/(^|, )0\\)$|transparent/.test(style.outlineColor.replace('rgba', ''));
window.stopBefore = {element: at, looks: isOutlined ? null : looksOf(at)};
const isInside = !at.labels?.length || isSeen(at) ? isInView(at) : [...at.labels].some(isInView);
if (!isInside) found.push(`${nameOf(at)} is not in view when it has the focus; let nothing lie above it or hide it`);
return {found, isOver: false};
"""
REST = """
const missed = stopsOf().filter((element) => !window.stopped?.has(element));
return missed.slice(0, 3).map((element) => `the Tab key never stops at ${nameOf(element)}; do not take it out of the order`);
"""


def findings(browser, page):
    browser.open(page.url, LIGHT.still())
    yield from browser.run(TABINDEX)
    browser.press("Tab")
    found = browser.run(SKIP)
    if found:
        yield found
        return
    browser.press("Enter")
    found = browser.run(SKIPPED)
    if not found:
        browser.press("Tab")
        found = browser.run(SKIPPED_TO)
    if found:
        yield found
    if page.is_sample:
        yield from walk(browser, page)


def walk(browser, page):
    browser.open(page.url, LIGHT.still())
    for _ in range(LIMIT):
        browser.press("Tab")
        step = browser.run(STEP)
        yield from step["found"]
        if step["isOver"]:
            yield from browser.run(REST)
            return
