"""The script of the guide's deploy that commits what is published."""

import shutil

import flows

FILE = flows.ROOT / ".github/guides/workflows/legal-deploy.yml"
KEEP = "Keep what is published"


def clone(folder, branch="main"):
    """A repository as it is after the checkout, and where it came from."""
    folder.mkdir(parents=True)
    remote, work = folder / "remote.git", folder / "work"
    flows.git(folder, "init", "--quiet", "--bare", f"--initial-branch={branch}", str(remote))
    flows.git(folder, "init", "--quiet", f"--initial-branch={branch}", str(work))
    flows.git(work, "remote", "add", "origin", str(remote))
    (work / "public").mkdir()
    (work / "public/index.html").write_text("one")
    (work / "public/old.html").write_text("old")
    commit(work, branch)
    return remote, work


def commit(work, branch="main"):
    flows.git(work, "add", "--all")
    flows.git(work, "commit", "--quiet", "--message=x")
    flows.git(work, "push", "--quiet", "origin", f"HEAD:refs/heads/{branch}")


def keep(place, work, branch="main"):
    environment = flows.setting(place, GITHUB_REF_NAME=branch)
    done = flows.execute(FILE, KEEP, work, environment)
    output = place / "output"
    said = output.read_text() if output.exists() else ""
    output.unlink(missing_ok=True)
    return done, said


def scripts(report, folder):
    place = folder / "same"
    remote, work = clone(place)
    head = flows.git(work, "rev-parse", "HEAD")
    (work / "other.txt").write_text("not to be published")
    done, said = keep(place, work)
    report.expect(done.returncode == 0 and said == f"commit={head}\n" and flows.git(remote, "rev-parse", "main") == head,
                  f"deploy: what did not change is committed: {done.stdout}{done.stderr}{said}")
    (work / "public/index.html").write_text("two")
    (work / "public/old.html").unlink()
    (work / "public/.well-known").mkdir()
    (work / "public/.well-known/security.txt").write_text("three")
    (work / "public/$(touch pwned)\n.html").write_text("four")
    done, said = keep(place, work)
    new = flows.git(work, "rev-parse", "HEAD")
    report.expect(done.returncode == 0 and said == f"commit={new}\n" and new != head, f"deploy: {done.stdout}{done.stderr}{said}")
    report.expect(flows.git(remote, "rev-parse", "main") == new, "deploy: the commit was not pushed")
    names = set(flows.git(remote, "ls-tree", "-r", "-z", "--name-only", "main").split("\0")) - {""}
    wanted = {"public/index.html", "public/.well-known/security.txt", "public/$(touch pwned)\n.html"}
    report.expect(names == wanted, f"deploy: the commit holds {names}")
    author = flows.git(work, "log", "-1", "--format=%an")
    report.expect(author == "github-actions[bot]", f"deploy: the commit is of {author}")

    place = folder / "moved"
    remote, work = clone(place)
    flows.git(place, "clone", "--quiet", str(remote), "else")
    (place / "else/public/index.html").write_text("of somebody else")
    commit(place / "else")
    (work / "public/index.html").write_text("two")
    done, said = keep(place, work)
    report.expect(done.returncode == 1 and "nothing is deployed" in done.stdout and not said,
                  f"deploy: a push that was refused passes: {done.stdout}{done.stderr}{said}")

    place = folder / "branch"
    branch = "a-$(touch${IFS}pwned)-;'\"&"
    remote, work = clone(place, branch)
    (work / "public/index.html").write_text("two")
    done, said = keep(place, work, branch)
    report.expect(done.returncode == 0 and flows.git(remote, "rev-parse", branch) == flows.git(work, "rev-parse", "HEAD"),
                  f"deploy: a hostile branch: {done.stdout}{done.stderr}{said}")
    report.expect(not list(folder.rglob("pwned")), "deploy: a name was run as a script")

    # Git asks gh for what the push needs, and what it gets stands in no file.
    place = folder / "helper"
    gh = '#!/bin/sh\n[ "$*" = "auth git-credential get" ] && printf "username=x-access-token\\npassword=%s\\n" "$GH_TOKEN"\n'
    environment = flows.setting(place, ("gh", gh), GH_TOKEN="secret", GIT_TERMINAL_PROMPT="0")
    done = flows.subprocess.run(["git", "-c", "credential.helper=!gh auth git-credential", "credential", "fill"], cwd=place, env=environment,
                                input="protocol=https\nhost=github.com\n\n", capture_output=True, text=True)
    report.expect("password=secret" in done.stdout, f"deploy: git does not ask gh: {done.stdout}{done.stderr}")
    report.expect("-c credential.helper='!gh auth git-credential' push" in flows.step(FILE, KEEP)[0]["run"], "deploy: the push asks somebody else")


def site(report, folder, legalsite):
    """A version takes effect: the site of its day is another, is committed, and passes once it is checked out."""
    place = folder / "site"
    remote, work = clone(place)
    shutil.rmtree(work / "public")
    shutil.copytree(flows.ROOT / "Tests/EndToEndTests/Example/content", work / "content")
    shutil.copytree(flows.ROOT / "templates", work / "templates")
    commits = []
    for day in ("2026-05-31", "2026-05-31", "2026-06-01"):
        done = flows.run([legalsite, "build", "--as-of", day], cwd=work)
        report.expect(done.returncode == 0, f"build of {day}: {done.stderr}")
        flows.git(work, "add", "content", "templates")
        done, said = keep(place, work)
        report.expect(done.returncode == 0 and said.startswith("commit="), f"deploy of {day}: {done.stdout}{done.stderr}")
        commits.append(said)
    report.expect(commits[0] == commits[1] != commits[2], f"deploy: the commits of the days are {commits}")
    flows.git(place, "clone", "--quiet", str(remote), "upload")
    done = flows.run([legalsite, "verify", "public"], cwd=place / "upload")
    report.expect(done.returncode == 0, f"deploy: what was committed does not pass: {done.stdout}{done.stderr}")


def run(report, folder, legalsite):
    scripts(report, folder)
    if legalsite:
        site(report, folder, legalsite)
