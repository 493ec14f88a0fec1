"""A page has to be read on a slow line, too: with its style sheets it has a budget.

The coverage map is a list for reviewers, hundreds of rows of which a site publishes only if it asks for them; it has none.
"""

PAGE, STYLE = 100_000, 20_000
SHEETS = "return all('link[rel~=\"stylesheet\"]').map((link) => new URL(link.href).pathname)"


def findings(browser, page):
    browser.show(page.url)
    style = sum((page.site.folder / path.lstrip("/")).stat().st_size for path in browser.run(SHEETS))
    if style > STYLE:
        yield f"the style sheet has {style} bytes of {STYLE}; shorten it"
    if page.size + style > PAGE and page.kind != "coverage":
        yield f"the page has {page.size + style} bytes of {PAGE} with its style sheet; split it or say less"
