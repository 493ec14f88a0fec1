"""Looks at every page of a built site in Chromium, served with the headers of its own `_headers`.

On a wide screen, light and dark, and at 320 px: no message on the console (a violation of the Content Security Policy is
one), no request to another host, no sideways scrolling, and no violation of WCAG 2.2 A and AA or of axe's best practices.
Once per page: the first stop of the Tab key is the skip link, and it can be seen.

usage: check.py AXE SITE...      AXE is axe.min.js, each SITE a folder that mirrors a host's root
"""

import contextlib
import fnmatch
import functools
import http.server
import pathlib
import sys
import threading

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = {"light": (1280, "light"), "dark": (1280, "dark"), "320 px": (320, "light")}
RUN_AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(
  result => done(result.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target.join(' ')}`))),
  error => done([String(error)]));
"""
REQUESTS = "return performance.getEntriesByType('resource').map(e => e.name)"
OVERFLOW = "return document.scrollingElement.scrollWidth - innerWidth"
VISIBLE = """
const box = document.activeElement.getBoundingClientRect();
return box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0;
"""


def headers_of(site):
    """The rules of `_headers`: a pattern in a line of its own, its headers indented below it."""
    rules = []
    for line in (site / "_headers").read_text().splitlines():
        if line.startswith(" "):
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value))
        elif line:
            rules.append((line, []))
    return rules


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args, rules, **kwargs):
        self.rules = rules
        super().__init__(*args, **kwargs)

    def end_headers(self):
        for pattern, headers in self.rules:
            if fnmatch.fnmatchcase(self.path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(site):
    handler = functools.partial(Handler, directory=str(site), rules=headers_of(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


@contextlib.contextmanager
def chromium():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en-US"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(60)
    try:
        yield driver
    finally:
        driver.quit()


def findings(driver, host, path, axe):
    for name, (width, scheme) in VIEWS.items():
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                               {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                               {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        driver.get(host + path)
        for entry in driver.get_log("browser"):
            if "favicon.ico" not in entry["message"]:  # Chromium asks for it by itself
                yield f"{name}: console: {entry['message']}"
        for request in driver.execute_script(REQUESTS):
            if not request.startswith(host):
                yield f"{name}: request to another host: {request}"
        if driver.execute_script(OVERFLOW) > 0:
            yield f"{name}: scrolls sideways"
        driver.execute_script(axe)
        for violation in driver.execute_async_script(RUN_AXE, TAGS):
            yield f"{name}: {violation}"
    driver.get(host + path)
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    if driver.switch_to.active_element.get_attribute("href") != f"{host}{path}#main":
        yield "the first stop of the Tab key is not the skip link"
    elif not driver.execute_script(VISIBLE):
        yield "the skip link cannot be seen when it has the focus"


def main():
    axe = pathlib.Path(sys.argv[1]).read_text()
    passed = failed = 0
    for site in map(pathlib.Path, sys.argv[2:]):
        pages = sorted(site.rglob("*.html"))
        assert pages, f"{site} has no page"
        with served(site) as host, chromium() as driver:
            for page in pages:
                path = page.relative_to(site).as_posix().removesuffix("index.html")
                found = list(findings(driver, host, path, axe))
                for finding in found:
                    print(f"/{path}: {finding}")
                passed, failed = passed + (not found), failed + bool(found)
    print(f"browser: {passed} passed, {failed} failed")
    raise SystemExit(failed > 0)


main()
