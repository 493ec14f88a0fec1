"""What all parts work with."""

import pathlib
import random
import re
import shutil

import sites
from program import Program
from shim import Shim


class Setting:
    """The program, a site to copy, a folder for everything, and how long it may take."""

    def __init__(self, legalsite, folder, is_long=False, seed=1):
        self.base, self.is_long, self.seed = pathlib.Path(folder), is_long, seed
        # A copy, so that a build of the program meanwhile changes nothing, and other users can run it.
        self.base.chmod(0o755)
        binary = self.base / "legalsite"
        shutil.copy(pathlib.Path(legalsite).resolve(), binary)
        binary.chmod(0o755)
        self.program = Program(binary)
        self.shim = Shim(self.base)
        self.small = sites.small(self.program, self.base / "small")

    def folder(self, name):
        """A new folder for a part."""
        folder = self.base / re.sub(r"\W+", "-", name)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    def random(self, name):
        """Numbers that are the same for a seed, whatever other parts draw."""
        return random.Random(f"{self.seed} {name}")

    def amount(self, short, long):
        return long if self.is_long else short
