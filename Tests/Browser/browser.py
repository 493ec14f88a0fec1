"""Chromium, driven over its debugging protocol: views, keys, and scripts that ask a page."""

import contextlib
import dataclasses
import pathlib

from selenium import webdriver

LIBRARY = (pathlib.Path(__file__).parent / "page.js").read_text()
ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-US",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions")
KEYS = {
    "Tab": {"windowsVirtualKeyCode": 9},
    "Enter": {"windowsVirtualKeyCode": 13, "text": "\r"},
    "ArrowRight": {"windowsVirtualKeyCode": 39},
    "ArrowLeft": {"windowsVirtualKeyCode": 37},
}


@dataclasses.dataclass(frozen=True)
class View:
    """How a page is looked at: a screen in CSS pixels, and what the person asked the system for."""

    name: str
    width: int = 1440
    height: int = 900
    scale: int = 1
    scheme: str = "light"
    media: str = "screen"
    forced_colors: bool = False
    reduced_motion: bool = False

    @property
    def screen(self):
        return self.width, self.height, self.scale

    @property
    def features(self):
        return [
            {"name": "prefers-color-scheme", "value": self.scheme},
            {"name": "forced-colors", "value": "active" if self.forced_colors else "none"},
            {"name": "prefers-reduced-motion", "value": "reduce" if self.reduced_motion else "no-preference"},
        ]

    def still(self):
        """The same view without smooth scrolling, for whoever looks where a page has scrolled to."""
        return dataclasses.replace(self, reduced_motion=True)


LIGHT = View("light")
DARK = View("dark", scheme="dark")
FORCED_COLORS = View("forced colors", forced_colors=True)
REDUCED_MOTION = View("reduced motion", reduced_motion=True)
NARROW = View("320 px", width=320)
NARROW_DARK = View("320 px, dark", width=320, scheme="dark")
# A window of 1280 px at a zoom of 200 %.
ZOOMED = View("200 % zoom", width=640, height=450, scale=2)
PRINT = View("print", width=794, height=1123, media="print")


class Browser:
    """A Chromium of its own."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        for argument in ARGUMENTS:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(90)
        self.command("Emulation.setFocusEmulationEnabled", enabled=True)
        self.has_scripts = True
        self.view = None
        self.untouched = None  # the address of a page that was loaded, and nothing has been done to it since

    def quit(self):
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def open(self, url, view):
        """Loads a page, and forgets what the console said before."""
        self.look(view)
        self.driver.get_log("browser")
        self.driver.get(url)
        self.untouched = url

    def show(self, url, view=None):
        """Looks at a page that only has to be as it was when it was loaded; without a view, however it is looked at."""
        if self.untouched == url:
            self.look(view or self.view)
        else:
            self.open(url, view or self.view)

    def look(self, view):
        if self.view is None or self.view.screen != view.screen:
            self.command("Emulation.setDeviceMetricsOverride", width=view.width, height=view.height,
                         deviceScaleFactor=view.scale, mobile=False)
        if self.view is None or (self.view.media, self.view.features) != (view.media, view.features):
            self.command("Emulation.setEmulatedMedia", media=view.media, features=view.features)
        self.view = view

    def run(self, script, *arguments):
        """What a script returns that can use everything of page.js."""
        return self.driver.execute_script(LIBRARY + script, *arguments)

    def wait(self, script, *arguments):
        """What a script hands to `done`."""
        return self.driver.execute_async_script(
            LIBRARY + "const done = arguments[arguments.length - 1];" + script, *arguments)

    def press(self, key):
        self.untouched = None
        stroke = {"key": key, "code": key, **KEYS[key]}
        self.command("Input.dispatchKeyEvent", type="keyDown" if "text" in stroke else "rawKeyDown", **stroke)
        if "text" in stroke:
            self.command("Input.dispatchKeyEvent", type="keyUp", **stroke)

    def console(self):
        """What the console said since it was last asked. Chromium asks for the icon by itself."""
        return [entry["message"] for entry in self.driver.get_log("browser") if "favicon.ico" not in entry["message"]]

    @contextlib.contextmanager
    def without_scripts(self):
        """No script of a page runs inside of the block; what the checks ask still does."""
        self.set_scripts(False)
        try:
            yield
        finally:
            self.set_scripts(True)

    def set_scripts(self, are_on):
        self.untouched = None
        self.has_scripts = are_on
        self.command("Emulation.setScriptExecutionDisabled", value=not are_on)
