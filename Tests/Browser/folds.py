"""Whatever is folded opens with the keyboard."""

from browser import NARROW

COUNT = "return all('details').length"
FOCUS = """
const fold = all('details')[arguments[0]];
const summary = fold.querySelector(':scope > summary');
window.fold = fold;
if (!summary || !words(summary)) return `${nameOf(fold)} has no summary with words`;
if (fold.open) return `${nameOf(fold)} is open from the start; leave out 'open'`;
if (!isSeen(summary)) return `the summary of ${nameOf(fold)} cannot be seen`;
summary.focus();
return document.activeElement === summary ? '' : `the summary of ${nameOf(fold)} takes no focus`;
"""
OPENED = """
const fold = window.fold;
if (!fold.open) return `Enter does not open ${nameOf(fold)}`;
// A fold without words of its own stands before what it opens.
const own = [...fold.children].filter((child) => child.tagName !== 'SUMMARY' && words(child));
const inside = own.length ? own : [fold.nextElementSibling].filter(Boolean);
const hidden = inside.find((child) => !isSeen(child));
if (!inside.length) return `nothing is folded in ${nameOf(fold)}`;
return hidden ? `${nameOf(hidden)} stays hidden when its fold is opened` : '';
"""
# What is open lies above the rest of the page, or has made it longer: neither is wanted for the next fold.
CLOSE = "if (!window.fold.querySelector('details')) window.fold.open = false"


def findings(browser, page):
    browser.show(page.url, NARROW.still())
    for index in range(browser.run(COUNT)):
        found = browser.run(FOCUS, index)
        if not found:
            browser.press("Enter")
            found = browser.run(OPENED)
            browser.run(CLOSE)
        if found:
            yield f"320 px: {found}"
