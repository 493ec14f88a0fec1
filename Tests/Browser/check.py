"""Looks at every page of built sites in Chromium, as a person does: each module beside this one says what it looks for.

usage: check.py AXE LEGALSITE EXAMPLE SITE...
AXE is axe.min.js, LEGALSITE the binary, EXAMPLE a folder with content/ and templates/, each SITE one that mirrors a host's root
"""

import concurrent.futures
import contextlib
import pathlib
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
import preview
import printing
import redline
import selftest
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


def work(number, pages, results, legalsite, example):
    browser = Browser()

    def report(found):
        results.append(found)
        for finding in found:
            print(finding, flush=True)

    try:
        report([f"self-test: {finding}" for finding in selftest.findings(browser, number, BROWSERS)])
        if number == 0:
            report([f"preview: {finding}" for finding in preview.findings(browser, legalsite, example)])
        while True:
            for found in look(browser, pages.get_nowait()):
                report(found)
    except queue.Empty:
        pass
    finally:
        browser.quit()


def look_at(sites, legalsite, example):
    """The findings of each check: of itself, of the preview, of each page, and of the pages of a site together."""
    pages = queue.SimpleQueue()
    # The longest first, so that no browser waits long for the other one at the end.
    for page in sorted((page for site in sites for page in site.pages), key=lambda page: -page.size):
        pages.put(page)
    results = []
    with concurrent.futures.ThreadPoolExecutor(BROWSERS) as pool:
        work_done = [pool.submit(work, number, pages, results, legalsite, example) for number in range(BROWSERS)]
        for done in work_done:
            done.result()
    for site in sites:
        for check in (head, links, headers):
            results.append(list(check.across(site)))
            for finding in results[-1]:
                print(finding, flush=True)
    return results


def main():
    if len(sys.argv) < 5:
        raise SystemExit(__doc__)
    _, _, legalsite, example, *folders = sys.argv
    with contextlib.ExitStack() as stack:
        sites = [stack.enter_context(served(Site(folder))) for folder in folders]
        results = look_at(sites, legalsite, pathlib.Path(example))
    failed = sum(1 for found in results if found)
    print(f"browser: {len(results) - failed} passed, {failed} failed")
    raise SystemExit(failed > 0)


if __name__ == "__main__":
    main()
