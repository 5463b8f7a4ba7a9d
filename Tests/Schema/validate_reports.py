"""Holds the tool's SARIF and JUnit reports against the schemas of others.

usage: validate_reports.py BINARY CLAIMS SCHEMAS

SCHEMAS is a folder with sarif-schema-2.1.0.json (OASIS) and junit-10.xsd
(Jenkins' xunit plugin). Needs jsonschema, lxml and junitparser from PyPI.
"""

import json
import pathlib
import subprocess
import sys

import jsonschema
from junitparser import JUnitXml
from lxml import etree


def report(binary, claims, form):
    run = subprocess.run(
        [binary, "verify", claims, "--format", form], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr.decode())
    return run.stdout


def main():
    binary, claims, schemas = sys.argv[1:]
    folder = pathlib.Path(schemas)
    schema = json.loads((folder / "sarif-schema-2.1.0.json").read_text())
    check = jsonschema.validators.validator_for(schema)(schema)
    failed = False
    for form in ("sarif", "sarif-archive"):
        log = json.loads(report(binary, claims, form))
        errors = [e.message for e in check.iter_errors(log)]
        failed = failed or bool(errors)
        print(f"{form}: {len(log['runs'][0]['results'])} results,",
              f"{len(errors)} errors", *errors[:5], sep="\n  ")
    text = report(binary, claims, "junit")
    jenkins = etree.XMLSchema(etree.parse(str(folder / "junit-10.xsd")))
    is_valid = jenkins.validate(etree.fromstring(text))
    suites = JUnitXml.fromstring(text)
    cases = sum(1 for suite in suites for _ in suite)
    failed = failed or not is_valid or cases != suites.tests
    print(f"junit: {cases} cases, valid: {is_valid}", jenkins.error_log)
    sys.exit(failed)


if __name__ == "__main__":
    main()
