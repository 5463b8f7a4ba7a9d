"""Runs the GitHub Action's check step as a runner would, over a tool at hand.

    run_action.py CLAIMCHECK ACTION

CLAIMCHECK is the built program, ACTION the file action.yml. The script of the
step named `check` is run by bash with the inputs in its environment: over
claims that hold, that fail, that cannot be read, and with inputs that would act
if they were part of the script. Needs PyYAML. Exit status 1 if anything is
wrong.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import yaml

CLAIM = """document: {id: article, title: An article, date: 2025-07-28}
claims:
  - id: multiple
    line: 1
    says: About five times as many.
    figure: FIGURE
    check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus
"""


def run(tool, script, folder, **inputs):
    """The status of the step, what it printed, and its summary."""
    summary, output = folder / "summary.md", folder / "output"
    for file in (summary, output):
        file.write_text("", encoding="utf-8")
    names = ["PATHS", "DOCUMENTS", "REFERENCE", "HISTORY", "SARIF", "STRICT"]
    environment = {
        "PATH": f"{pathlib.Path(tool).parent.resolve()}:{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_OUTPUT": str(output),
        **{name: inputs.get(name, "") for name in names},
    }
    # As a runner starts it.
    result = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env=environment, capture_output=True, text=True)
    return result.returncode, result.stdout, summary.read_text("utf-8"), output.read_text("utf-8")


def main(tool, action):
    steps = yaml.safe_load(pathlib.Path(action).read_text("utf-8"))["runs"]["steps"]
    faults = [f"{step['name']}: an expression is part of the script"
              for step in steps if "${{" in step.get("run", "")]
    script = next(step["run"] for step in steps if step.get("id") == "check")

    def expect(what, is_so):
        if not is_so:
            faults.append(what)

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "good.yaml").write_text(CLAIM.replace("FIGURE", "5배"), "utf-8")
        (folder / "bad").mkdir()
        (folder / "bad" / "b.yaml").write_text(CLAIM.replace("FIGURE", "9배"), "utf-8")
        status, out, summary, output = run(tool, script, folder, PATHS="good.yaml")
        expect("claims that hold fail", status == 0 and output == "status=0\n")
        expect("no summary", summary.startswith("## ✅ ClaimCheck: 1 claim"))
        status, out, summary, output = run(
            tool, script, folder, PATHS="bad", SARIF="out.sarif")
        expect("claims that fail pass", status == 1 and output == "status=1\n")
        expect("no annotation", out.startswith("::error file=bad/b.yaml,line=3,"))
        expect("no details", "<b>article/multiple</b>: refuted (A)" in summary)
        sarif = json.loads((folder / "out.sarif").read_text("utf-8"))
        expect("no SARIF", len(sarif["runs"][0]["results"]) == 1)
        status, *_ = run(tool, script, folder, PATHS="none.yaml")
        expect("a file that is not there passes", status == 2)
        for text in ("$(touch made)", "`touch made`", "; touch made", "--help", "\"; touch made; \""):
            status, *_ = run(tool, script, folder, PATHS=text, DOCUMENTS=text, SARIF="")
            expect(f"'{text}' passes", status == 2)
        expect("an input acted", not (folder / "made").exists())
    for fault in faults:
        print(fault)
    print(f"action: {len(steps)} steps, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
