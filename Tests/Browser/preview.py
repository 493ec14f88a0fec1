"""The preview: the page in the browser follows each edit by itself, and shows what is wrong where it cannot be built."""

import contextlib
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from selenium.common.exceptions import WebDriverException

from browser import LIGHT
import views

START = 60  # seconds until the site is built for the first time
RELOAD = 10  # seconds from an edit to the page that shows it
END = 3  # seconds from Ctrl-C to the end
WORDS = "These words were put into the template a moment ago."
DRAFT = "2027-01-01"
TEXT = "return document.body?.innerText ?? ''"
MARK = "window.isFirst = true"
IS_MARKED = "return window.isFirst === true"


def findings(browser, legalsite, example):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for part in ("content", "templates"):
            shutil.copytree(example / part, root / part)
        with started(legalsite, root) as (process, host):
            if not host:
                yield f"no line of its output names an address within {START} seconds"
                return
            yield from edits(browser, root, host)
            browser.driver.get("about:blank")
            process.send_signal(signal.SIGINT)
            try:
                status = process.wait(END)
                if status != 0:
                    yield f"Ctrl-C ends it with status {status}, not 0"
            except subprocess.TimeoutExpired:
                yield f"Ctrl-C does not end it within {END} seconds"


@contextlib.contextmanager
def started(legalsite, root):
    """The process and the address it serves, '' if it names none."""
    command = [legalsite, "preview", "--root", root, "--port", "0", "--as-of", "2026-01-15"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    address, is_there = [""], threading.Event()

    def read():
        for line in process.stdout:
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if found and not address[0]:
                address[0] = found.group()
                is_there.set()

    threading.Thread(target=read, daemon=True).start()
    try:
        is_there.wait(START)
        yield process, address[0]
    finally:
        process.kill()
        process.wait()


def edits(browser, root, host):
    template = root / "templates/version.mustache"
    draft = root / "content/privacy" / f"{DRAFT}.md"
    text = re.sub(r"(?m)^effective: .*$", f"effective: {DRAFT}", max(draft.parent.glob("*.md")).read_text(), count=1)
    draft.write_text(text)
    browser.open(f"{host}legal/privacy/{DRAFT}/", LIGHT)
    browser.untouched = None
    if not shows(browser, "Not released"):
        yield f"{RELOAD} seconds after a draft was written its address does not show it"
        return
    browser.run(MARK)
    template.write_text(template.read_text().replace("<article>", f"<p>{WORDS}</p>\n<article>"))
    if not shows(browser, WORDS):
        yield f"{RELOAD} seconds after an edit of a template the page does not show it"
    elif browser.run(IS_MARKED):
        yield "the page shows the edit of a template, and was not loaded again"
    draft.write_text("---\nkind: [\n---\n")
    if not shows(browser, draft.name):
        yield f"{RELOAD} seconds after a file was broken the page does not name {draft.name}"
    elif not re.search(r"\b[a-z]+/[a-z0-9-]+\b", browser.run(TEXT).replace(f"content/privacy/{draft.name}", "")):
        yield f"the page that names {draft.name} has no code of a diagnostic"
    else:
        yield from (f"the page of diagnostics: {finding}" for finding in browser.run(views.SIDEWAYS))
        yield from (f"the page of diagnostics: {finding}" for finding in views.violations(browser))
    draft.write_text(text)
    if not shows(browser, WORDS):
        yield f"{RELOAD} seconds after the broken file was mended the page is not back"


def shows(browser, words):
    """Whether the page comes to show words without being asked again."""
    end = time.monotonic() + RELOAD
    while time.monotonic() < end:
        with contextlib.suppress(WebDriverException):  # the page may be on its way
            if words in browser.run(TEXT):
                return True
        time.sleep(0.1)
    return False
