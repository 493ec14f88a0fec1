"""What changed: a legend, a way from change to change, moves that lead to each other, and the old words beside the new."""

from browser import FORCED_COLORS, NARROW, PRINT, View
import views

# The narrowest screen with room for both texts.
WIDE = View("1280 px", width=1280, reduced_motion=True)

CHANGES = "return all('.redline .change').length"
LEGEND = "const legend = document.querySelector('.legend'); return Boolean(legend && isSeen(legend) && words(legend))"
# From the first change each link must lead to the next one, and no mark may stand outside of a change.
CHAIN = """
const changes = all('.redline .change');
const found = [];
changes.forEach((change, index) => {
  const links = all('a.next', change);
  const next = changes[index + 1];
  const name = `change ${index + 1}, #${change.id},`;
  if (!next) {
    if (links.length) found.push(`${name} is the last one, and links to a next one`);
  } else if (links.length !== 1) found.push(`${name} has ${links.length} links 'a.next' to the next one`);
  else if (links[0].hash !== `#${next.id}`) found.push(`${name} leads to '${links[0].hash}', and the next one is #${next.id}`);
});
const loose = all('.redline :is(del, ins)').find((mark) => !mark.closest('.change'));
if (loose) found.push(`${nameOf(loose)} stands in no '.change', so that no link leads to it`);
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
if (location.hash !== arguments[0] || !target || !isRendered(target)) return false;
return isInView(target.querySelector('.jump') ?? target);
"""
MOVES = """
const found = [];
const moves = all('.redline a[href^="#m"]').filter((link) => /^#m\\d/.test(link.hash));
const nearOf = (element) => element.closest('.pair, p, li, tr, h1, h2, h3, h4, h5, h6, pre') ?? element;
for (const link of moves) {
  const target = document.getElementById(link.hash.slice(1));
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
const labels = inputs.map((input) => words(input.labels[0]));
if (labels.toSorted().join() !== 'One text,Side by side') {
  return `no choice between “One text” and “Side by side” ('.view input[name=view]'), but ${labels.join(', ') || 'none'}`;
}
if (!inputs.some((input) => input.checked)) return 'neither “One text” nor “Side by side” is chosen from the start';
const hidden = inputs.find((input) => !isSeen(input.labels[0]));
if (hidden) return `the choice of “${words(hidden.labels[0])}” cannot be seen`;
inputs.find((input) => input.checked).focus();
return '';
"""
CHOSEN = "return words(document.querySelector('.view input:checked').labels[0])"
ONE_TEXT = """
const shown = all('.redline .old').find(isRendered);
return shown ? [`the old words ${nameOf(shown)} are shown, too`] : [];
"""
SIDE_BY_SIDE = """
const found = [];
for (const pair of all('.redline .pair')) {
  const was = pair.querySelector(':scope > .old');
  const now = [...pair.children].find((child) => child !== was);
  if (!was || !now) { found.push(`${nameOf(pair)} has not both, the new words and '.old' ones`); continue; }
  if (!isRendered(pair) || !words(was) || !words(now)) continue;
  if (!isRendered(was)) { found.push(`the old words ${nameOf(was)} are not shown`); continue; }
  const left = was.getBoundingClientRect();
  const right = now.getBoundingClientRect();
  const isBeside = left.right <= right.left + 1 && left.top < right.bottom && right.top < left.bottom;
  if (!isBeside) found.push(`the old words ${nameOf(was)} are not to the left of the new ones`);
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
        browser.look(view)
        yield from (f"{view.name}: {finding}" for finding in browser.run(MARKS))
    for view in (PRINT, NARROW):
        browser.look(view)
        yield from (f"{view.name}: {finding}" for finding in browser.run(ONE_TEXT))
    browser.look(WIDE)
    yield from jumps(browser)
    browser.open(page.url, WIDE)
    yield from (f"1280 px: {finding}" for finding in both_texts(browser, page))


def jumps(browser):
    for share in (0, 0.5, 0.999):
        address = browser.run(FOCUS_NEXT, share)
        if address:
            browser.press("Enter")
            if not browser.run(REACHED, address):
                yield f"1280 px: change {address} is not in view after the link to it was followed"


def both_texts(browser, page):
    found = browser.run(SWITCH)
    if found:
        yield found
        return
    names = {"One text": ONE_TEXT, "Side by side": SIDE_BY_SIDE}
    chosen = browser.run(CHOSEN)
    for _ in range(2):
        found = browser.run(names[chosen]) + browser.run(views.SIDEWAYS)
        if page.is_sample:
            found += views.violations(browser)
        yield from (f"{chosen}: {finding}" for finding in found)
        browser.press("ArrowRight")
        before, chosen = chosen, browser.run(CHOSEN)
        if chosen == before:
            yield f"the arrow key does not choose another view than “{chosen}”"
            return
