"""Every page in every view: what a person sees must not depend on the screen or on what the system was asked for.

No violation of WCAG 2.2 A and AA or of axe's best practices, nothing on the console (a violation of the Content Security
Policy is one), no request to another host, no sideways scrolling, nothing that sticks out of the screen, no layout shift,
and no motion for those who asked for none.
"""

import pathlib
import sys

from browser import (DARK, FORCED_COLORS, LIGHT, NARROW, NARROW_DARK, PRINT, REDUCED_MOTION, ZOOMED)
from sites import SLOW

# The page is loaded on each screen; where it was loaded last it is looked at in all views.
SCREENS = (NARROW, ZOOMED, LIGHT)
# All rules are asked in the first view of a screen. The others of it differ in color alone, and are asked the rules about
# color, or in motion alone.
VIEWS = (LIGHT, DARK, FORCED_COLORS, REDUCED_MOTION, ZOOMED, NARROW_DARK, NARROW)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOR = ["color-contrast", "link-in-text-block"]
AXE = pathlib.Path(sys.argv[1]).read_text() if len(sys.argv) > 1 else ""

SHIFT = """
let sum = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
  .observe({type: 'layout-shift', buffered: true});
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 20)));
"""
REQUESTS = """
return performance.getEntriesByType('resource').map((entry) => entry.name)
  .filter((address) => !address.startsWith(location.origin + '/'));
"""
SIDEWAYS = """
const found = [];
const wide = document.scrollingElement.scrollWidth;
if (wide > innerWidth && matchMedia('screen').matches) found.push(`scrolls sideways, ${wide} px on a screen of ${innerWidth}; let it wrap or shrink`);
for (const element of all('body *')) {
  const box = element.getBoundingClientRect();
  // What lies to the left as a whole was put away there.
  const sticksOut = box.right > innerWidth + 1 || box.left < -1 && box.right > 0;
  const scrolls = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
  if (!(sticksOut || scrolls) || !box.width || !isRendered(element) || isCutAway(element)) continue;
  if (sticksOut) found.push(`${nameOf(element)} sticks out of the screen, from ${Math.round(box.left)} to `
    + `${Math.round(box.right)} of ${innerWidth} px; let it wrap or shrink`);
  if (scrolls) found.push(`${nameOf(element)} scrolls sideways inside or is cut off; let it wrap or shrink`);
}
return found.slice(0, 4);
"""
MOTION = """
const found = [];
if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') {
  found.push("scrolls smoothly; ask for 'prefers-reduced-motion: no-preference' first");
}
for (const element of all('body *')) {
  const style = getComputedStyle(element);
  const moves = style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
  if (moves || style.animationName !== 'none') {
    found.push(`${nameOf(element)} moves; ask for 'prefers-reduced-motion: no-preference' first`);
  }
}
return found.slice(0, 4);
"""
RUN_AXE = """
const options = {runOnly: arguments[0], resultTypes: ['violations']};
axe.run(document, options).then(
  (result) => done(result.violations.map((rule) => {
    const places = rule.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ');
    return `axe: ${rule.help} (${rule.id}, ${rule.nodes.length} times): ${places}; ${rule.helpUrl}`;
  })),
  (error) => done([`axe: ${error}`]));
"""


def findings(browser, page):
    views = {}  # of each finding: what is wrong in several views is told once

    def add(found, view):
        for finding in dict.fromkeys(found):
            views.setdefault(finding, []).append(view.name)

    for view in SCREENS:
        add(shift(browser, page, view), view)
    screen = None
    for view in VIEWS:
        browser.look(view)
        add(state(browser), view)
        if view.screen != screen:
            add(violations(browser), view)
        else:
            add(motion(browser) if view.reduced_motion else violations(browser, COLOR), view)
        screen = view.screen
    browser.look(PRINT)
    add(browser.run(SIDEWAYS), PRINT)
    for finding, names in views.items():
        yield f"{', '.join(names) if len(names) < len(VIEWS) else 'every view'}: {finding}"


def shift(browser, page, view):
    """Loads the page, on a wide screen over a slow line; a busy machine may paint between any two words, but not twice."""
    for _ in range(2):
        browser.open(page.url + (SLOW if view is LIGHT else ""), view)
        score = browser.wait(SHIFT)
        if score == 0:
            break
    else:
        yield f"the layout shifts by {score:.3f} while the page loads; nothing may depend on what comes after it"
    yield from (f"console: {message}" for message in browser.console())
    yield from (f"request to another host: {address}; serve it from this one" for address in browser.run(REQUESTS))


def state(browser):
    """What is wrong with a page as it stands there."""
    yield from (f"console: {message}" for message in browser.console())
    yield from browser.run(SIDEWAYS)


def motion(browser):
    yield from browser.run(MOTION)


def violations(browser, rules=()):
    """What axe finds in the state that the page is in, by all rules or those that are named. It is a script, too."""
    if not browser.has_scripts:
        return
    if not browser.run("return 'axe' in window"):
        browser.driver.execute_script(AXE)
    yield from browser.wait(RUN_AXE, {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS})
    browser.console()  # what axe itself says there is not the page's
