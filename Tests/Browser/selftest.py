"""Each check must be able to fail: a small site that passes them all is broken in one place after the other."""

import contextlib
import pathlib
import shutil
import tempfile

from browser import DARK, LIGHT, NARROW
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

GOOD = pathlib.Path(__file__).parent / "Good"
TEXT, OLD, CHANGES = (f"legal/privacy/{place}index.html" for place in ("", "2025-01-01/", "2026-01-01/changes/"))
STYLE = "legal/style.css"


def wide(browser, page):
    """One view of all of them."""
    browser.open(page.url, LIGHT)
    yield from views.state(browser)
    yield from views.violations(browser)


def dark(browser, page):
    browser.open(page.url, DARK)
    yield from views.violations(browser, views.COLOR)


def narrow(browser, page):
    browser.open(page.url, NARROW)
    yield from views.state(browser)


def still(browser, page):
    browser.open(page.url, LIGHT.still())
    yield from views.motion(browser)


def load(browser, page):
    yield from views.shift(browser, page, LIGHT)


def across(check):
    def findings(browser, page):
        for other in page.site.pages:
            list(links.findings(browser, other))
            list(head.findings(browser, other))
        yield from check.across(page.site)
    return findings


# What is looked at, the page, the file that is broken, the words there and what replaces them, and what must be found.
CASES = (
    (load, TEXT, TEXT, "<h1>", '<h1 style="color: red">', "Content Security Policy"),
    (load, TEXT, TEXT, "<h1>", "<script>document.title = 'x'</script><h1>", "Content Security Policy"),
    (load, TEXT, TEXT, "<h1>", '<img src="https://example.com/x.png" alt="x"><h1>', "console"),
    (load, TEXT, TEXT, "<h1>", '<img src="/legal/none.png" alt="x"><h1>', "404"),
    (wide, TEXT, TEXT, 'lang="en"', "", "html-has-lang"),
    (wide, TEXT, STYLE, "body {", "h1 { color: #aaa; } body {", "color-contrast"),
    (dark, TEXT, STYLE, "body {", "@media (prefers-color-scheme: dark) { h1 { color: #aaa; background: #fff; } } body {", "color-contrast"),
    (wide, TEXT, STYLE, "body {", ".site-header a { display: block; min-height: 0; font: 8px/1 sans-serif; } body {", "target-size"),
    (narrow, TEXT, STYLE, "body {", "h1 { width: 400px; } body {", "scrolls sideways"),
    (narrow, TEXT, STYLE, "body {", "body { overflow-x: hidden; } h1 { width: 400px; } body {", "sticks out"),
    (narrow, TEXT, STYLE, "body {", ".prose { overflow-x: auto; } table { width: 400px; } body {", "inside or is cut off"),
    (still, TEXT, STYLE, "body {", "html { scroll-behavior: smooth; } body {", "scrolls smoothly"),
    (still, TEXT, STYLE, "body {", "a { transition: color 1s; } body {", "moves"),
    (load, TEXT, STYLE, "body {", "body:has(#rights) { padding-top: 9rem; } body {", "layout shifts"),
    (printing, TEXT, STYLE, ".site-footer, .switcher", ".switcher", "footer.site-footer “Source” is printed"),
    (printing, TEXT, STYLE, "details::details-content { content-visibility: visible; }\n}", "}", "“Write to us.” in details"),
    (printing, CHANGES, STYLE, "@media print {", "@media print { .redline { display: none; }", "is not printed"),
    (head, TEXT, TEXT, "Privacy – Example Ltd", "Privacy", "the title"),
    (head, TEXT, TEXT, 'name="description"', 'name="x"', "no description"),
    (head, TEXT, TEXT, 'rel="canonical"', 'rel="x"', "0 canonical"),
    (head, TEXT, TEXT, 'og:url" content="', 'og:url" content="x', "og:url is"),
    (head, TEXT, TEXT, 'og:type', "og:x", "no og:type"),
    (head, TEXT, TEXT, '"url": "', '"url": "x', "JSON-LD is not"),
    (head, TEXT, TEXT, '{"@type"', '{"@type', "cannot be read"),
    (head, TEXT, TEXT, 'rel="privacy-policy"', 'rel="x"', "privacy policy"),
    (head, TEXT, TEXT, "application/atom+xml", "text/xml", "no feed"),
    (head, TEXT, TEXT, "<title>", '<meta name="robots" content="noindex"><title>', "remove 'noindex'"),
    (head, OLD, OLD, 'name="robots"', 'name="x"', "add 'noindex'"),
    (across(head), TEXT, OLD, "<title>Privacy, version 2025-01-01", "<title>Privacy", "is also that of"),
    (links, TEXT, TEXT, 'id="rights"', 'id="data"', "2 elements have the id 'data'"),
    (links, TEXT, TEXT, '<a href="#rights">Rights</a></h2>', "Rights</h2>", "no permanent link"),
    (across(links), TEXT, TEXT, 'href="/legal/privacy/2025-01-01/"', 'href="/legal/privacy/2024/"', "leads to no page"),
    (across(links), TEXT, TEXT, 'id="rights"', 'id="x"', "leads to no element"),
    (across(headers), TEXT, TEXT, 'type="text/markdown"', 'type="text/plain"', "says text/plain"),
    (weight, TEXT, TEXT, "<h1>", "x" * 100_000 + "<h1>", "of 100000"),
    (weight, TEXT, STYLE, "body {", "/*" + "x" * 20_000 + "*/ body {", "of 20000"),
    (tables, TEXT, TEXT, "<caption>What we keep</caption>", "", "no caption"),
    (tables, TEXT, TEXT, '<th scope="row">', "<th>", "no scope"),
    (tables, TEXT, TEXT, ' data-label="Period"', "", "names no column"),
    (tables, TEXT, TEXT, ' data-label="Period"', ' data-label="Data"', "its column is"),
    (tables, TEXT, STYLE, "content: attr(data-label)", "", "does not show the name"),
    (tables, TEXT, STYLE, "tr, th, td {", "tr, th {", "make the row a card"),
    (folds, TEXT, STYLE, "body {", ".prose details p { display: none; } body {", "stays hidden"),
    (folds, TEXT, TEXT, "<summary>More</summary>", "", "no summary"),
    (contents, TEXT, TEXT, 'aria-label="Contents"', 'aria-label="x"', "no 'nav' with the label"),
    (contents, TEXT, STYLE, ".contents details::details-content", ".x", "hidden until they are opened"),
    (contents, TEXT, STYLE, "position: sticky; top: 0;", "", "scroll away"),
    (contents, TEXT, STYLE, ":target { outline: 2px solid; }", "", "looks the same"),
    (contents, TEXT, STYLE, ":target { outline: 2px solid; }", ":target { background: #ff0; }", "forced colors"),
    (contents, TEXT, STYLE, "body {", "@media (max-width: 40em) { details::details-content { content-visibility: visible; } } body {",
     "are not folded"),
    (switcher, TEXT, TEXT, ' aria-current="page"', "", "marks no link"),
    (switcher, TEXT, TEXT, '2025-01-01/">2025', '2024-01-01/">2025', "no link to version 2025-01-01"),
    (switcher, TEXT, TEXT, 'class="switcher"', "", "no 'details.switcher'"),
    (redline, CHANGES, CHANGES, 'class="legend"', "", "no '.legend'"),
    (redline, CHANGES, CHANGES, 'href="#c2"', 'href="#c1"', "the next one is #c2"),
    (redline, CHANGES, CHANGES, "Nothing changed", "Nothing <ins>much</ins> changed", "stands in no '.change'"),
    (redline, CHANGES, CHANGES, 'href="#m1-from"', 'href="#m1-to"', "no link leads back"),
    (redline, CHANGES, STYLE, "del { text-decoration: line-through; }", "del { text-decoration: none; }", "strike it out"),
    (redline, CHANGES, CHANGES, 'name="view" value="one"', 'name="x" value="one"', "no choice between"),
    (redline, CHANGES, STYLE, "order: -1;", "", "not to the left"),
    (redline, CHANGES, STYLE, ':root:not(:has([value="one"]:checked)) .old', ".old", "the old words"),
    (redline, CHANGES, STYLE, "body {", ".change:target { position: fixed; top: -9rem; } body {", "is not in view"),
    (keyboard, TEXT, TEXT, 'class="skip"', "", "not the skip link"),
    (keyboard, TEXT, STYLE, ".skip:not(:focus)", ".skip", "cannot be seen"),
    (keyboard, TEXT, TEXT, 'href="#main"', 'href="#rights"', "not to '#main'"),
    (keyboard, TEXT, STYLE, "body {", "a:focus { outline: none; } body {", "looks the same with the focus"),
    (keyboard, TEXT, STYLE, "body {", ".site-footer { clip-path: inset(50%); position: fixed; bottom: -9rem; } body {", "is not in view"),
    (keyboard, TEXT, STYLE, "body {", ".site-header { position: fixed; inset: 3rem 0 0; z-index: 1; } body {", "is not in view"),
    (keyboard, TEXT, TEXT, '<a href="#data">Data</a></h2>', '<a tabindex="1" href="#data">Data</a></h2>', "positive tabindex"),
    (keyboard, TEXT, TEXT, "<h1>", '<p tabindex="-1"><a href="#data" tabindex="-1">x</a></p><h1>', "never stops at"),
    (noscript, TEXT, STYLE, "body {", "@media (scripting: none) { main { display: none; } } body {", "main shows no text"),
)
CHECKS = (views, printing, tables, head, headers, links, weight, folds, contents, switcher, redline, keyboard, noscript)


def findings(browser, part, parts):
    """What the good site does not pass, and the breaks that are not found; one of several parts of them."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "site"
        shutil.copytree(GOOD, root)
        with served(Site(root)) as site:
            pages = {page.file.relative_to(root).as_posix(): page for page in site.pages}
            for check in CHECKS[part::parts]:
                for path in (TEXT, CHANGES):
                    yield from (f"{path} is good, and {check.__name__} finds: {found}" for found in looked(check, browser, pages[path]))
            for check, path, file, words, others, expected in CASES[part::parts]:
                with broken(root / file, words, others):
                    browser.untouched = None
                    found = looked(check, browser, pages[path])
                if not any(expected in finding for finding in found):
                    yield f"'{expected}' is not found where '{words}' in {file} is '{others[:60]}', but {found}"
                browser.untouched = None


def looked(check, browser, page):
    return list(getattr(check, "findings", check)(browser, page))


@contextlib.contextmanager
def broken(file, words, others):
    good = file.read_text()
    if words not in good:
        raise ValueError(f"{file.name} has no '{words}'")
    file.write_text(good.replace(words, others, 1))
    try:
        yield
    finally:
        file.write_text(good)
