"""What was counted in a part, and what may not be."""

import threading

# What makes a run of the tests fail; everything else is only counted.
GRAVE = (
    "torn", "lost", "stuck", "rubbish", "crashed", "hung", "over 1 GB", "outside", "silent", "misjudged",
    "pathless", "causeless", "missed", "unnamed", "unordered", "reread", "blind", "wrong",
)
MOST_SHOWN = 8
printing = threading.Lock()


class Tally:
    """The counts of a part. A kind of failure that the part looks for is shown even if it never came."""

    def __init__(self, name, *wanted):
        self.name, self.counts, self.findings, self.skipped = name, dict.fromkeys(wanted, 0), [], None

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def fail(self, what, detail):
        assert what in GRAVE, what
        self.count(what)
        self.findings.append(f"{what}: {detail}")

    def skip(self, reason):
        """Something that this machine cannot do: said, and no failure."""
        self.skipped = reason

    def judge(self, ended, may_die=False):
        """Counts what no run may do; returns whether it did nothing of that."""
        found = ended.misbehaviour
        if not found or (may_die and ended.status < 0 and not ended.is_hung):
            return True
        self.fail(found[0], f"{found[1]}: {ended.line}: {ended.first_error}")
        return False

    @property
    def failed(self):
        return sum(self.counts.get(what, 0) for what in GRAVE)

    def show(self, seconds, folder):
        """Prints the counts and some findings; `folder` is the one of the tests, which says nothing to anybody."""
        with printing:
            words = [f"{number} {what}" for what, number in self.counts.items() if not self.skipped or number]
            words += [f"skipped: {self.skipped}"] if self.skipped else []
            print(f"{self.name}: {', '.join(words)} ({seconds:.0f} s)", flush=True)
            for finding in self.findings[:MOST_SHOWN]:
                print(f"  {finding.replace(str(folder), '')}", flush=True)
            if len(self.findings) > MOST_SHOWN:
                print(f"  and {len(self.findings) - MOST_SHOWN} more", flush=True)
