"""What is in a folder, to the byte."""

import hashlib
import os
import stat


def tree(folder):
    """Every entry below a folder, by path: what a file holds, where a link leads, and that a folder is there.

    Permissions count: a web server has to be able to read what was built, whatever the umask was."""
    found = {}
    for base, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(base, name)
            status = os.lstat(path)
            mode = stat.S_IMODE(status.st_mode)
            if stat.S_ISLNK(status.st_mode):
                what = f"link to {os.readlink(path)}"
            elif stat.S_ISDIR(status.st_mode):
                what = f"folder {mode:o}"
            elif stat.S_ISREG(status.st_mode):
                with open(path, "rb") as file:
                    what = f"{mode:o} {hashlib.file_digest(file, 'sha256').hexdigest()}"
            else:
                what = "device, pipe or socket"
            found[os.path.relpath(path, folder)] = what
    return found


def difference(found, wanted):
    """Some of the paths at which two trees differ, for a message."""
    paths = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
    kinds = [f"{'+' if path not in wanted else '-' if path not in found else '~'}{path}" for path in paths[:4]]
    return ", ".join(kinds) + (f" and {len(paths) - 4} more" if len(paths) > 4 else "")
