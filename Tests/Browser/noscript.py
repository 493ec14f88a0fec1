"""With scripts switched off all of it works, too: one page of each kind is read, opened and followed again."""

from browser import NARROW
import contents
import folds
import redline
import switcher

TEXT = "const main = document.querySelector('main'); return main && isRendered(main) ? main.innerText.trim().length : 0"


def findings(browser, page):
    if not page.is_sample:
        return
    with browser.without_scripts():
        browser.open(page.url, NARROW.still())
        if browser.run(TEXT) < 50:
            yield "without scripts: main shows no text"
        for check in (contents, folds, switcher, redline):
            for finding in check.findings(browser, page):
                yield f"without scripts: {finding}"
