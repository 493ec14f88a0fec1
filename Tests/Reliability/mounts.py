"""File systems of the tests' own."""

import contextlib
import os
import subprocess


class Missing(Exception):
    """Why a part cannot be run on this machine."""


def need_root():
    if os.geteuid() != 0:
        raise Missing("needs root")


@contextlib.contextmanager
def mounted(kind, at, options=""):
    """A file system for as long as it is needed."""
    at.mkdir(parents=True, exist_ok=True)
    with attached(at, "-t", kind, *(["-o", options] if options else []), kind):
        yield at


def bound(folder):
    """A folder as a mount point: what is in it stays, and nothing can be moved into it."""
    return attached(folder, "--bind", str(folder))


@contextlib.contextmanager
def attached(at, *arguments):
    need_root()
    command = ["mount", *arguments, str(at)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Missing(f"no mounts here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(at)], check=False)


def remount(at, options):
    subprocess.run(["mount", "-o", f"remount,{options}", str(at)], check=True)


def used(at):
    """The bytes and the files that a file system holds."""
    status = os.statvfs(at)
    return (status.f_blocks - status.f_bfree) * status.f_frsize, status.f_files - status.f_ffree
