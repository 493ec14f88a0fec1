"""The workflows, the action and their scripts, and what the tools say of them."""

import os
import pathlib
import subprocess
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ACTION = ROOT / ".github/actions/legalsite/action.yml"
CONFIG = ROOT / ".github/zizmor.yml"


def workflows():
    found = sorted((ROOT / ".github/workflows").glob("*.y*ml")) + sorted((ROOT / ".github/guides/workflows").glob("*.y*ml"))
    if len(found) < 4:
        sys.exit(f"there are {len(found)} workflows, and there should be four")
    return found


def scripts():
    return sorted(ACTION.parent.glob("*.sh"))


def load(path):
    return yaml.load(path.read_text(), yaml.BaseLoader)


def run(command, **options):
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)


def tool(name, *arguments):
    """A tool of the same environment as this Python."""
    return run([str(pathlib.Path(sys.executable).parent / name), *map(str, arguments)], env={**os.environ, "NO_COLOR": "1"})


def steps(path):
    """Each step with a script of it, and the shell that the runner would take."""
    file = load(path)
    for job in file.get("jobs", {"": file.get("runs", {})}).values():
        default = job.get("defaults", {}).get("run", {}).get("shell", "")
        for step in job.get("steps", []):
            if "run" in step:
                yield step, step.get("shell", default) or ("sh" if "container" in job else "")


def step(path, name):
    return next((step, shell) for step, shell in steps(path) if step["name"] == name)


def execute(path, name, folder, environment):
    """Runs the script of a step as a runner does."""
    found, shell = step(path, name)
    file = pathlib.Path(environment["RUNNER_TEMP"]) / "step.sh"
    file.write_text(found["run"])
    options = ["--noprofile", "--norc", "-eo", "pipefail"] if shell == "bash" else ["-e"]
    return run(["bash", *options, str(file)], cwd=folder, env=environment)


def schema(kind, files):
    done = tool("check-jsonschema", "--builtin-schema", f"vendor.github-{kind}", *files)
    return [] if done.returncode == 0 else [f"the schema of {kind}: {(done.stdout + done.stderr).strip()}"]


def zizmor(files):
    """Of all that it can ask for, with what .github/zizmor.yml leaves out."""
    done = tool("zizmor", "--offline", "--persona", "auditor", "--strict-collection", "--no-progress", "--config", CONFIG, *files)
    return [] if done.returncode == 0 else [f"zizmor: status {done.returncode}: {(done.stdout + done.stderr).strip()}"]


def shell(file, name):
    done = run(["bash", "-n", str(file)])
    if done.returncode:
        return [f"bash: {name}: {done.stderr.strip()}"]
    done = run(["shellcheck", "--norc", "--shell=bash", str(file)])
    return [] if done.returncode == 0 else [f"shellcheck: {name}: {(done.stdout + done.stderr).strip()}"]


def findings(workflow_files, action_files, script_files, folder):
    """What any of the tools has against the files."""
    found = []
    folder.mkdir(parents=True)
    if workflow_files:
        found += schema("workflows", workflow_files)
    if action_files:
        found += schema("actions", action_files)
    found += zizmor([*workflow_files, *action_files])
    for path in [*workflow_files, *action_files]:
        for index, (step, which) in enumerate(steps(path)):
            name = f"{path.name}, {step.get('name', index)}"
            if "${{" in step["run"]:
                found.append(f"template: {name}: a script takes what it needs from env, never from an expression")
            if which == "sh":
                found.append(f"shell: {name}: a script in a container runs in sh unless the job says bash")
            file = folder / f"{path.stem}-{index}.sh"
            file.write_text("#!/usr/bin/env bash\nset -e\n" + step["run"])
            found += shell(file, name)
    for path in script_files:
        found += shell(path, path.name)
    return found


def setting(folder, *fakes, **variables):
    """A place to run a script in, with programs of the test's own before the others."""
    folder.mkdir(parents=True, exist_ok=True)
    programs = folder / "bin"
    programs.mkdir(exist_ok=True)
    for name, text in fakes:
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    temporary = folder / "temp"
    temporary.mkdir(exist_ok=True)
    return {
        "PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8", "CI": "true",
        "RUNNER_TEMP": str(temporary), "TMPDIR": str(temporary), "GITHUB_REPOSITORY": "somebody/site",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "GITHUB_OUTPUT": str(folder / "output"),
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": "2026-01-15T00:00:00Z", "GIT_COMMITTER_DATE": "2026-01-15T00:00:00Z",
    } | variables


def git(folder, *arguments):
    done = run(["git", "-c", "user.name=Test", "-c", "user.email=test@example.com", *arguments], cwd=folder)
    if done.returncode:
        raise RuntimeError(f"git {' '.join(arguments)}: {done.stderr}")
    return done.stdout.strip()
