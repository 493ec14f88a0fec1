"""Runs what the README shows: its questions to a manifest, and the commands and workflows as far as a test can.

usage: readme.py LEGALSITE EXAMPLE SITE...
LEGALSITE is the binary, EXAMPLE a folder with its built public/, each SITE another one
With LEGALSITE_RECORD=1 the answers of the example are written to answers.txt, to be read.
"""

import os
import pathlib
import re
import subprocess
import sys

import yaml

HERE = pathlib.Path(__file__).parent
ANSWERS = HERE / "answers.txt"
QUESTIONS = 10


class Readme:
    def __init__(self, legalsite):
        self.legalsite = legalsite
        self.text = (HERE.parent.parent / "README.md").read_text()
        self.blocks = re.findall(r"^```(\w+)\n(.*?)^```$", self.text, re.M | re.S)
        self.count = 0
        self.findings = []

    def check(self, holds, finding):
        self.count += 1
        if not holds:
            self.findings.append(finding)
            print(finding, flush=True)

    def recipes(self):
        """Each question with the command below it."""
        block = next(text for kind, text in self.blocks if "Who receives prompts?" in text)
        return [part.split("\n", 1) for part in re.split(r"^# ", block, flags=re.M) if part.strip()]


def answers(readme, site):
    """What the manifest of a site answers to each question."""
    folder = next((pathlib.Path(site) / "public").rglob("manifest.json")).parent
    found = []
    for question, command in readme.recipes():
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, capture_output=True, text=True)
        readme.check(done.returncode == 0, f"{site}: {question}: status {done.returncode}: {done.stderr.strip()}")
        found.append((question, done.stdout))
    return found


def questions(readme, sites):
    readme.check(len(readme.recipes()) >= QUESTIONS, f"the README has {len(readme.recipes())} questions, not {QUESTIONS}")
    all_answers = [answers(readme, site) for site in sites]
    for index, (question, _) in enumerate(readme.recipes()):
        readme.check(any(found[index][1].strip() for found in all_answers), f"no site has an answer to: {question}")
    kept = "".join(f"# {question}\n{answer}\n" for question, answer in all_answers[0])
    if os.environ.get("LEGALSITE_RECORD"):
        ANSWERS.write_text(kept)
    readme.check(ANSWERS.exists() and ANSWERS.read_text() == kept, f"the answers of the example are not those of {ANSWERS.name}")


def commands(readme):
    """Every command and option that is shown exists."""
    helps = {}
    for kind, block in readme.blocks:
        if kind not in ("sh", "yaml"):
            continue
        for command, rest in re.findall(r"\blegalsite ([a-z]+)\b([^\n|>#;&]*)", block):
            if command not in helps:
                done = subprocess.run([readme.legalsite, command, "--help"], capture_output=True, text=True)
                helps[command] = done.stdout if done.returncode == 0 else ""
            readme.check(helps[command], f"the README shows 'legalsite {command}', which is no command")
            for option in re.findall(r"--[a-z-]+", rest):
                readme.check(option in helps[command], f"the README shows '{option}' of 'legalsite {command}', which has none")


def workflows(readme):
    """Every workflow is YAML with jobs, and each script in it is one that a shell can read."""
    found = [yaml.load(block, yaml.BaseLoader) for kind, block in readme.blocks if kind == "yaml" and "runs-on:" in block]
    readme.check(len(found) == 2, f"the README has {len(found)} workflows")
    for workflow in found:
        for job in workflow["jobs"].values():
            for step in job["steps"]:
                readme.check(("run" in step) != ("uses" in step), f"{workflow['name']}: a step neither runs nor uses something: {step}")
                if "run" in step:
                    done = subprocess.run(["bash", "-n"], input=step["run"], capture_output=True, text=True)
                    readme.check(done.returncode == 0, f"{workflow['name']}: {done.stderr}")


def main(legalsite, *sites):
    readme = Readme(legalsite)
    questions(readme, sites)
    commands(readme)
    workflows(readme)
    print(f"readme: {readme.count} checks, {len(readme.findings)} findings")
    return 1 if readme.findings else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
