"""Each tool refuses what is wrong: the files are damaged one by one in a folder of the test's own."""

import shutil

import flows

WORKFLOWS = flows.ROOT / ".github/workflows"
GUIDES = flows.ROOT / ".github/guides/workflows"

# Who has to refuse, what it has to name, and what is replaced by what in which file.
DAMAGE = (
    ("the schema of workflows", "runs_on", WORKFLOWS / "ci.yml", "    runs-on:", "    runs_on:"),
    ("the schema of workflows", "timeout-minute", GUIDES / "legal-review.yml", "timeout-minutes", "timeout-minute"),
    ("the schema of actions", "input", flows.ACTION, "\ninputs:", "\ninput:"),
    ("zizmor", "template-injection", GUIDES / "legal-review.yml", "run: legalsite verify public", 'run: echo "${{ github.head_ref }}"'),
    ("zizmor", "template-injection", flows.ACTION, 'run: bash "$GITHUB_ACTION_PATH/run.sh"', "run: legalsite ${{ inputs.command }}"),
    ("zizmor", "unpinned-uses", WORKFLOWS / "ci.yml", "@3d3c42e5aac5ba805825da76410c181273ba90b1", "@v7"),
    ("zizmor", "unpinned-images", GUIDES / "legal-review.yml", "    runs-on: ubuntu-latest", "    runs-on: ubuntu-latest\n    container: debian:12"),
    ("zizmor", "artipacked", WORKFLOWS / "ci.yml", "persist-credentials: false", "persist-credentials: true"),
    ("zizmor", "excessive-permissions", WORKFLOWS / "ci.yml", "permissions:\n  contents: read", "permissions: write-all"),
    ("zizmor", "dangerous-triggers", GUIDES / "legal-review.yml", "  pull_request:", "  pull_request_target:"),
    ("template", "never from an expression", GUIDES / "legal-deploy.yml", "git add --all public", "git add ${{ github.workspace }}"),
    ("shell", "runs in sh", WORKFLOWS / "release.yml", "shell: bash", "working-directory: release"),
    ("bash", "syntax error", WORKFLOWS / "release.yml", "            exit 1\n          fi\n\n      - name: Package", "            exit 1\n\n      - name: Package"),
    ("shellcheck", "SC2086", GUIDES / "legal-review.yml", 'diff "$document"', "diff $document"),
)


def run(report, folder):
    for index, (who, what, source, old, new) in enumerate(DAMAGE):
        text = source.read_text()
        damaged = text.replace(old, new)
        if not report.expect(damaged != text, f"{source.name} has no more '{old.strip()}' to damage"):
            continue
        place = folder / str(index)
        place.mkdir(parents=True)
        file = place / source.name
        file.write_text(damaged)
        kinds = ([], [file]) if source == flows.ACTION else ([file], [])
        found = [finding for finding in flows.findings(*kinds, [], place / "scripts") if finding.startswith(f"{who}:") and what in finding]
        report.expect(found, f"{who} does not refuse {source.name} with '{new.strip()}'")
    broken = folder / "run.sh"
    shutil.copy(flows.ACTION.parent / "run.sh", broken)
    broken.write_text(broken.read_text().replace('"${words[@]}"\n', "${words[@]}\n"))
    report.expect(flows.shell(broken, "run.sh"), "shellcheck does not refuse a run.sh that splits its words twice")
