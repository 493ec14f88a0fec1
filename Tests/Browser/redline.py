"""What changed: a legend, a way from change to change, moves that lead to each other, and the old words beside the new."""

from browser import FORCED_COLORS, PRINT, View
import views

# The narrowest screen with room for both texts.
WIDE = View("1280 px", width=1280, reduced_motion=True)

CHANGES = "return all('.redline [id]').filter((element) => /^e\\d+$/.test(element.id)).length"
LEGEND = "const legend = document.querySelector('.legend'); return Boolean(legend && isSeen(legend) && words(legend))"
# From the first change each link must lead to the next one that is in no block it has passed.
CHAIN = """
const changes = all('.redline [id]').filter((element) => /^e\\d+$/.test(element.id));
const links = all('.redline a.next');
const blockOf = (element) => element.closest('p, li, tr, h1, h2, h3, h4, h5, h6, pre, .redline > *');
const isAfter = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
const found = [];
const seen = new Set();
const pass = (from, until) => changes.filter((change) =>
  change === from || isAfter(from, change) && (until ? isAfter(change, until) : blockOf(change) === blockOf(from)))
  .forEach((change) => {
    seen.add(change);
    if (blockOf(change) !== blockOf(from)) found.push(`no link leads to change #${change.id}, after #${from.id}`);
  });
let at = changes[0];
while (at) {
  const link = links.find((link) => isAfter(at, link));
  pass(at, link);
  if (!link) break;
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const next = changes.find((change) => isAfter(link, change));
  if (!target || seen.has(target) || !isAfter(link, target)) {
    found.push(`the link to the next change after #${at.id} leads to '${link.hash}', which does not follow it`);
    break;
  }
  if (target !== next) found.push(`the link after #${at.id} leads to #${target.id} and passes #${next?.id}`);
  at = target;
}
const missed = changes.filter((change) => !seen.has(change));
if (missed.length) found.push(`${missed.length} changes are never reached, the first is #${missed[0].id}`);
return found.slice(0, 3);
"""
FOCUS_NEXT = """
const links = all('.redline a.next').filter(isRendered);
const link = links[Math.floor(links.length * arguments[0])];
if (!link) return null;
link.focus();
return link.hash;
"""
REACHED = """
const target = document.querySelector(':target');
const box = target?.getBoundingClientRect();
return location.hash === arguments[0] && Boolean(box) && isRendered(target)
  && box.top >= 0 && box.top < innerHeight;
"""
MOVES = """
const found = [];
const moves = all('.redline a[href^="#m"]').filter((link) => /^#m\\d/.test(link.hash));
const nearOf = (element) => element.closest('.pair, p, li, tr, h1, h2, h3, h4, h5, h6, pre') ?? element;
for (const link of moves) {
  const target = document.querySelector(CSS.escape ? `#${CSS.escape(link.hash.slice(1))}` : link.hash);
  if (!target) { found.push(`the moved words' link ${nameOf(link)} leads nowhere`); continue; }
  const back = moves.some((other) => other !== link && nearOf(target).contains(other)
    && nearOf(link).contains(document.getElementById(other.hash.slice(1))));
  if (!back) found.push(`where ${nameOf(link)} leads, no link leads back`);
}
return found.slice(0, 3);
"""
MARKS = """
const lineOf = (element) => getComputedStyle(element).textDecorationLine;
const found = [];
const gone = all('.redline del').find((element) => isRendered(element) && !lineOf(element).includes('line-through'));
const come = all('.redline ins').find((element) => isRendered(element)
  && (!lineOf(element).includes('underline') || lineOf(element).includes('line-through')));
if (gone) found.push(`${nameOf(gone)} is told by its color alone; strike it out`);
if (come) found.push(`${nameOf(come)} is told by its color alone; underline it`);
return found;
"""
SWITCH = """
const inputs = all('.view input[type="radio"][name="view"]');
const labels = inputs.map((input) => [...input.labels].map(words).join(' '));
if (labels.join() !== 'One text,Side by side') {
  return `no choice between “One text” and “Side by side” ('.view input[name=view]'), but ${labels.join(', ') || 'none'}`;
}
if (!inputs[0].checked) return '“One text” is not chosen from the start';
if (!isSeen(inputs[0].labels[0])) return 'the choice of the view cannot be seen';
if (!all('.redline .pair').length) return "no 'div.pair' with '.new' and '.old' in it";
inputs[0].focus();
return '';
"""
ONE_TEXT = """
const shown = all('.redline .old').find(isRendered);
return shown ? `one text: the old words ${nameOf(shown)} are shown, too` : '';
"""
SIDE_BY_SIDE = """
if (!document.querySelectorAll('.view input[name="view"]')[1].checked) return ['the arrow key does not choose “Side by side”'];
const found = [];
for (const pair of all('.redline .pair').filter(isRendered)) {
  const now = pair.querySelector(':scope > .new');
  const was = pair.querySelector(':scope > .old');
  if (!now || !was) { found.push(`${nameOf(pair)} has not both, '.new' and '.old'`); continue; }
  if (!words(was) || !words(now)) continue;
  if (!isRendered(was)) { found.push(`side by side: the old words ${nameOf(was)} are not shown`); continue; }
  const left = was.getBoundingClientRect();
  const right = now.getBoundingClientRect();
  const isBeside = left.right <= right.left + 1 && left.top < right.bottom && right.top < left.bottom;
  if (!isBeside) found.push(`side by side: the old words ${nameOf(was)} are not to the left of the new ones`);
}
return found.slice(0, 3);
"""


def findings(browser, page):
    if not page.is_redline:
        return
    browser.show(page.url, WIDE)
    if not browser.run(LEGEND):
        yield "no '.legend' with words says what the marks mean"
    if not browser.run(CHANGES):
        return
    yield from browser.run(CHAIN)
    yield from browser.run(MOVES)
    for view in (WIDE, FORCED_COLORS, PRINT):
        browser.show(page.url, view)
        yield from (f"{view.name}: {finding}" for finding in browser.run(MARKS))
    yield from jumps(browser, page)
    yield from both_texts(browser, page)


def jumps(browser, page):
    browser.open(page.url, WIDE)
    for share in (0, 0.5, 0.999):
        address = browser.run(FOCUS_NEXT, share)
        if address:
            browser.press("Enter")
            if not browser.run(REACHED, address):
                yield f"1280 px: change {address} is not in view after the link to it was followed"


def both_texts(browser, page):
    browser.open(page.url, WIDE)
    found = browser.run(SWITCH) or browser.run(ONE_TEXT)
    if found:
        yield f"1280 px: {found}"
        return
    browser.press("ArrowRight")
    found = browser.run(SIDE_BY_SIDE) + browser.run(views.SIDEWAYS)
    if page.is_sample:
        found += views.violations(browser)
    yield from (f"1280 px: {finding}" for finding in found)
    browser.press("ArrowLeft")
    found = browser.run(ONE_TEXT)
    if found:
        yield f"1280 px: the arrow key does not choose “One text” again: {found}"
