"""Looks at every page of built sites in Chromium, as a person does: each module beside this one says what it looks for.

usage: check.py AXE SITE...      AXE is axe.min.js, each SITE a folder that mirrors a host's root
"""

import concurrent.futures
import contextlib
import queue
import sys

from selenium.common.exceptions import WebDriverException

from browser import Browser
from sites import Site, served
import contents
import folds
import head
import headers
import keyboard
import links
import noscript
import printing
import redline
import switcher
import tables
import views
import weight

# The first ones only read, and share a page that was loaded once; the others use it.
CHECKS = (views, printing, head, headers, links, weight, tables, folds, contents, switcher, redline, keyboard, noscript)
BROWSERS = 2


def look(browser, page):
    """The findings of each check of a page."""
    for check in CHECKS:
        try:
            found = list(check.findings(browser, page))
        except WebDriverException as error:
            browser.untouched = None
            found = [f"{check.__name__} came to no end: {(error.msg or str(error)).splitlines()[0]}"]
        yield [f"{page.path}: {finding}" for finding in found]


def work(pages, results):
    browser = Browser()
    try:
        while True:
            page = pages.get_nowait()
            for found in look(browser, page):
                results.append(found)
                for finding in found:
                    print(finding, flush=True)
    except queue.Empty:
        pass
    finally:
        browser.quit()


def look_at(sites):
    """The findings of each check of each page of the sites."""
    pages = queue.SimpleQueue()
    # The longest first, so that no browser waits long for the other one at the end.
    for page in sorted((page for site in sites for page in site.pages), key=lambda page: -page.size):
        pages.put(page)
    results = []
    with concurrent.futures.ThreadPoolExecutor(BROWSERS) as pool:
        for done in [pool.submit(work, pages, results) for _ in range(BROWSERS)]:
            done.result()
    for site in sites:
        for check in (head, links, headers):
            results.append(list(check.across(site)))
            for finding in results[-1]:
                print(finding, flush=True)
    return results


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    with contextlib.ExitStack() as stack:
        sites = [stack.enter_context(served(Site(folder))) for folder in sys.argv[2:]]
        results = look_at(sites)
    failed = sum(1 for found in results if found)
    print(f"browser: {len(results) - failed} passed, {failed} failed")
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
