"""The program under test: started, bounded, and measured."""

import os
import resource
import signal
import subprocess
import tempfile
import threading
import time

GIGABYTE = 1 << 30
# Twenty seconds of work are a hang. A busy machine takes longer for them; what waits for ever is seen by the clock.
MOST_WORK, MOST_TIME = 20, 60
STATUSES = (0, 1, 2, 64)


class Ended:
    """How a run ended."""

    def __init__(self, line, status, output, errors, seconds, usage, is_hung):
        self.line, self.status, self.output, self.errors, self.seconds = line, status, output, errors, seconds
        self.work, self.megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024
        self.is_hung = is_hung or status == -signal.SIGXCPU

    @property
    def text(self):
        return self.output + self.errors

    @property
    def first_error(self):
        """The line of a message that says what failed, or the first that says anything."""
        lines = self.errors.splitlines() or self.output.splitlines() or [""]
        return next((line for line in lines if line.startswith("error:")), lines[0])[:200]

    @property
    def misbehaviour(self):
        """What no run may do, whatever it was given; `None` if it did nothing of that."""
        if self.is_hung:
            return "hung", f"{self.work:.1f} s of work, {self.seconds:.1f} s"
        if self.megabytes > 1024:
            return "over 1 GB", f"{self.megabytes} MB"
        if self.status < 0:
            return "crashed", signal.Signals(-self.status).name
        if self.status not in STATUSES or "Fatal error" in self.errors:
            return "crashed", f"exit status {self.status}"
        return None

    def __str__(self):
        return f"{self.line}: exit status {self.status}: {self.first_error}"


class Program:
    """A program, by its path."""

    def __init__(self, path, most_work=MOST_WORK):
        self.path, self.most_work = str(path), most_work

    def start(self, arguments, folder=None, environment=None, before=(), **options):
        """Starts it, with nothing of the terminal and of whoever runs the tests in its way."""
        variables = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "COLUMNS")}
        variables |= {"NO_COLOR": "1", "SWIFT_BACKTRACE": "enable=no", **(environment or {})}
        # Only the program is meant, not what starts it.
        if "LD_PRELOAD" in variables and before:
            before = (*before, "env", f"LD_PRELOAD={variables.pop('LD_PRELOAD')}")
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        # A group of its own, so that what starts it is killed with it.
        return subprocess.Popen([*before, self.path, *map(str, arguments)], cwd=folder, env=variables,
                                start_new_session=True, **options)

    def run(self, arguments, folder=None, environment=None, before=(), kill_after=None, pipes=False, **options):
        """Runs it to its end, or kills it after some seconds."""
        # Files take any output; pipes, which hold 64 KiB, are for runs whose files are limited.
        with Pipe() if pipes else tempfile.TemporaryFile() as output, \
                Pipe() if pipes else tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            process = self.start(arguments, folder, environment, before, stdout=output, stderr=errors, **options)
            if kill_after is None:
                bound(process.pid, self.most_work)
            expired = threading.Event()
            timer = threading.Timer(MOST_TIME if kill_after is None else kill_after, kill, (process.pid, expired))
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - start
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            texts = []
            for file in (output, errors):
                file.seek(0)
                texts.append(file.read(4_000_000).decode(errors="replace"))
        return Ended(" ".join(["legalsite", *map(str, arguments)]), process.returncode, *texts, seconds, usage,
                     kill_after is None and expired.is_set())


class Pipe:
    """A pipe that is written by a run and read after it."""

    def __init__(self):
        self.ends = os.pipe()

    def fileno(self):
        return self.ends[1]

    def seek(self, _):
        os.set_blocking(self.ends[0], False)

    def read(self, most):
        try:
            return os.read(self.ends[0], most)
        except BlockingIOError:
            return b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for end in self.ends:
            os.close(end)


def kill(process, expired):
    expired.set()
    try:
        os.killpg(process, signal.SIGKILL)
    except ProcessLookupError:
        pass  # It has ended in this moment.


def bound(process, most_work):
    """Keeps a run from taking the machine down before it is judged."""
    try:
        resource.prlimit(process, resource.RLIMIT_CPU, (most_work, most_work + 2))
        resource.prlimit(process, resource.RLIMIT_AS, (8 * GIGABYTE, 8 * GIGABYTE))
        resource.prlimit(process, resource.RLIMIT_CORE, (0, 0))
    except (ProcessLookupError, PermissionError):
        pass  # It has ended already, or belongs to another user.
