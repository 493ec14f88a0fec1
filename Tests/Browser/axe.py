"""Writes the script of axe-core, which is published for Python as a file of a wheel.

usage: axe.py FILE
Nothing of the wheel is run, so whichever Python it wants is no matter.
"""

import pathlib
import subprocess
import sys
import tempfile
import zipfile

WHEEL = "pytest-playwright-axe==4.14.0"
SCRIPT = "pytest_playwright_axe/resources/axe.min.js"

target = pathlib.Path(sys.argv[1])
if not target.exists():
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*command, "--ignore-requires-python", "-d", folder, WHEEL], check=True)
        (wheel,) = pathlib.Path(folder).glob("*.whl")
        target.write_bytes(zipfile.ZipFile(wheel).read(SCRIPT))
