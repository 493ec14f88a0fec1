#!/usr/bin/env python3
"""Holds the program to what it promises when it is killed, when the machine fails, and when the input is hostile.

usage: run.py LEGALSITE [--long] [--only NAME]... [--seed N] [--list]

LEGALSITE  the binary
--long     everything instead of a sample: takes hours with a debug binary
--only     only the parts whose names begin so, such as 'kills' or 'faults build'
--seed     other moments, mutations and bytes
Each part prints one line of counts; what may not be is printed below it, and the exit status is 1 then."""

import argparse
import concurrent.futures
import os
import pathlib
import tempfile
import time
import traceback

import faults
import flips
import fuzz
import hostile
import kills
import media
import selftest
import sequels
import structure
import syncs
import two
import users
from report import Tally
from setting import Setting

PARTS = (selftest, kills, faults, sequels, media, users, two, syncs, flips, structure, hostile, fuzz)


def timed(name, task, folder):
    start = time.monotonic()
    try:
        tally = task()
    except Exception:  # A part that cannot judge must not look like one that found nothing.
        tally = Tally(name)
        tally.fail("blind", traceback.format_exc())
    tally.show(time.monotonic() - start, folder)
    return tally


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1], add_help=True)
    parser.add_argument("legalsite", type=pathlib.Path)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="reliability-") as folder:
        setting = Setting(options.legalsite, folder, options.long, options.seed)
        tasks = [(name, task) for part in PARTS for name, task in part.tasks(setting)
                 if not options.only or any(name.startswith(only) for only in options.only)]
        if options.list:
            raise SystemExit("\n".join(name for name, _ in tasks))
        with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
            tallies = list(pool.map(lambda one: timed(*one, folder), tasks))
    failed = sum(tally.failed for tally in tallies)
    seconds = time.monotonic() - start
    print(f"reliability: {len(tallies)} parts, {failed} failures, seed {options.seed}, {seconds:.0f} s")
    raise SystemExit(failed > 0 or not tallies)


if __name__ == "__main__":
    main()
