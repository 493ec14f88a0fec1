"""Counts what holds, and prints what does not."""


class Report:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.failed = 0

    def expect(self, holds, finding):
        self.count += 1
        if not holds:
            self.failed += 1
            print(f"{self.name}: {finding}", flush=True)
        return bool(holds)

    def close(self):
        print(f"workflows: {self.name}: {self.count} checks, {self.failed} findings", flush=True)
        return self.failed
