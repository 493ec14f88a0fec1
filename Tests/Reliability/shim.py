"""The library that makes calls fail, and what it says of a run."""

import errno
import os
import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).with_name("shim.c")
# The errors that each kind of call is made to fail with: those that a disk, a limit or a right gives.
ERRORS = {
    "open": ("EACCES", "EMFILE", "EIO"),
    "create": ("ENOSPC", "EACCES", "EMFILE", "EROFS"),
    "read": ("EIO", "EINTR"),
    "write": ("ENOSPC", "EIO", "EINTR", "short"),
    "close": ("EIO",),
    "fsync": ("EIO", "ENOSPC"),
    "syncfs": ("EIO", "ENOSPC", "ENOSYS"),
    "rename": ("EIO", "EXDEV", "EINVAL"),
    "exchange": ("EINVAL", "ENOSYS", "EXDEV", "EBUSY", "EIO"),
    "mkdir": ("ENOSPC", "EACCES"),
    "unlink": ("EIO", "EACCES"),
    "rmdir": ("EBUSY",),
    "link": ("EXDEV", "EMLINK", "EPERM"),
    "lstat": ("EIO", "EACCES"),
    "fstat": ("EIO",),
    "opendir": ("EACCES", "EMFILE"),
    "readdir": ("EIO",),
    "flock": ("ENOLCK",),
    "chmod": ("EPERM",),
}
# The calls after which something on the disk is another: before and after each a kill is of interest.
CHANGES = ("create", "write", "close", "fsync", "syncfs", "rename", "exchange", "mkdir", "unlink", "rmdir", "link",
           "chmod")


class Shim:
    """Compiled once; made into the environment of a run."""

    def __init__(self, folder):
        self.library, self.log = pathlib.Path(folder) / "shim.so", None
        command = ["gcc", "-O1", "-shared", "-fPIC", "-o", str(self.library), str(SOURCE), "-ldl"]
        subprocess.run(command, check=True)

    def environment(self, folder, log, *rules):
        """The variables for rules such as `("write", 3, "EIO")`, `("rename", "2+", "kill")`, `("open", 0, "")`."""
        pathlib.Path(log).unlink(missing_ok=True)
        text = ",".join(f"{kind}:{number}:{getattr(errno, str(action), action)}" for kind, number, action in rules)
        return {"LD_PRELOAD": str(self.library), "FAULTS": text, "FAULTS_BELOW": os.path.realpath(folder),
                "FAULTS_LOG": str(log)}


def calls(log):
    """How many calls of each kind a run made."""
    lines = [line.split() for line in read(log) if line.startswith("calls ")]
    return {kind: int(number) for _, kind, number, *_ in lines}


def hits(log):
    """The paths of the calls that were made to fail."""
    return [line.split(" ", 3)[3].split() for line in read(log) if line.startswith("hit ")]


def read(log):
    path = pathlib.Path(log)
    return path.read_text().splitlines() if path.exists() else []


def cause(action):
    """The words that a message has for an error."""
    number = getattr(errno, action, None)
    return os.strerror(number) if number else None
