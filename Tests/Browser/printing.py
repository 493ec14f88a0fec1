"""On paper: the words are all there, also those that are folded on a screen, and what only a screen can use is not.

What a redline folds away is the exception: its summary is printed and says how much did not change.
"""

from browser import PRINT

CONTROLS = """
return all('nav:not(.version), .version details, .version ul, .skip, .site-footer, .next, .view').filter(isSeen)
  .map((element) => `${nameOf(element)} is printed; hide what paper cannot use`);
"""
# What is no word of the text itself: ways through the page, what only a screen reader says, the old words beside the new.
WORDS = """
const apart = 'nav, .unseen, .jump, .view, .sides, .old, .unchanged, summary, script, style, svg';
const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
const missing = new Map();
let count = 0;
while (walker.nextNode()) {
  const text = walker.currentNode;
  const parent = text.parentElement;
  if (!text.data.trim() || parent.closest(apart) || parent.matches('a[href^="#"]') && parent.closest('h1, h2, h3, h4, h5, h6')) {
    continue;
  }
  // A table's head may stand in each card instead.
  if (isRendered(parent) && (!isCutAway(parent) || parent.closest('thead, caption'))) { count += 1; continue; }
  const root = parent.closest('details') ?? parent;
  if (!missing.has(root)) missing.set(root, text.data.trim().slice(0, 40));
}
const found = [...missing].map(([root, text]) =>
  `“${text}” in ${nameOf(root)} is not printed; show everything under '@media print', folds with '::details-content'`);
if (!count) found.push('no words of main are printed');
return found;
"""


def findings(browser, page):
    browser.show(page.url, PRINT)
    for finding in browser.run(CONTROLS)[:4] + browser.run(WORDS)[:4]:
        yield f"print: {finding}"
