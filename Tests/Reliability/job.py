"""A command that writes, with the state before it, the state after it, and how one tells them apart."""

from sites import DAY


class Job:
    """What all of them have. `folder` is where it writes; `command` is what is run, again and again."""

    name, folder, command = "", None, ()
    # The calls that it has to make: one that is never seen is not tested.
    calls = ("open", "read", "close", "lstat", "fstat", "opendir", "readdir", "flock", "create", "write", "fsync")

    def begin(self):
        """Puts the state before the command, whatever is there."""

    def state(self):
        """`old`, `new`, `between` for what counts as old, or what is torn or lost, with its place."""

    def rubbish(self):
        """What is there and belongs neither to the old state nor to the new one."""
        return []

    def reader(self):
        """A command that reads what is there, and has to do so whatever a killed run left."""
        return ("check", "--as-of", DAY, "--root", self.root)

    def again(self, state):
        """The exit status of the same command in a state: what is released or there cannot be made twice."""
        return 0

    def finish(self, program, state, tally, detail):
        """Runs the command again, which has to work and to leave nothing but the new state."""
        ended = program.run(self.command)
        tally.judge(ended)
        if ended.status != self.again(state):
            tally.fail("stuck", f"{detail}; then {ended}")
        after, rubbish = self.state(), self.rubbish()
        if after != "new" and ended.status == self.again(state):
            tally.fail("torn", f"{detail}; after the next run: {after}")
        if rubbish:
            tally.fail("rubbish", f"{detail}; after the next run: {', '.join(rubbish)}")
