"""Gives what is built to the programs it is made for: each module beside this one says what it hands to whom.

usage: check.py LEGALSITE TEMPLATES ROOT DAY [ROOT DAY]...
LEGALSITE is the binary, TEMPLATES the folder of the templates, each ROOT a folder with content/, built as of its DAY
"""

import socket
import sys
import tempfile

from sites import Site
import discovery
import feeds
import fides
import ropa
import selftest
import vocabulary

CHECKS = (fides, vocabulary, ropa, feeds, discovery)


def refuse(*_):
    raise OSError("a consumer reached for the network: what is built has to be readable without it")


class Report:
    """Counts what was looked at, and prints what was wrong."""

    def __init__(self):
        self.passed = self.failed = 0
        self.place = ""

    def expect(self, holds, finding):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"{self.place}: {finding}", flush=True)

    def equal(self, found, expected, what):
        if isinstance(found, set) and isinstance(expected, set) and found != expected:
            what += f": missing {sorted(expected - found)}, too many {sorted(found - expected)}"
        elif found != expected:
            what += f": {found!r} instead of {expected!r}"
        self.expect(found == expected, what)


def main():
    if len(sys.argv) < 5 or len(sys.argv) % 2 == 0:
        raise SystemExit(__doc__)
    _, legalsite, templates, *roots = sys.argv
    socket.socket.connect = refuse
    report = Report()
    for root, day in zip(roots[::2], roots[1::2]):
        with tempfile.TemporaryDirectory() as folder:
            site = Site(legalsite, templates, root, day, folder)
            for check in CHECKS:
                report.place = f"{root} {check.__name__}"
                try:
                    check.check(site, report)
                except Exception as error:  # A consumer may raise whatever it likes; it is a finding all the same.
                    report.expect(False, f"{type(error).__name__}: {error}")
            report.place = f"{root} selftest"
            selftest.check(site, report)
    print(f"consumers: {report.passed} passed, {report.failed} failed")
    raise SystemExit(report.failed > 0)


if __name__ == "__main__":
    main()
