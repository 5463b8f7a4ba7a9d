"""Holds claim and reference files against the JSON Schemas that the tool
prints.

    validate.py CLAIMCHECK FOLDER...

CLAIMCHECK is the built program. Every YAML file in the folders that has a
`document` is a claim file, one with `entities` or `sources` a reference file.
The report on the first folder, and on a file that cannot be read, is held
against the schema of reports. The schemas also have to refuse what the tool
refuses or never writes: a few spoilt copies are tried. Exit status 1 if
anything is wrong.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML as editors read it: dates stay text."""


Loader.yaml_implicit_resolvers = {
    first: [pair for pair in resolvers if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def spoilt(data):
    """Copies of a claim file with one fault each, and the fault's name."""

    def without(key):
        del bad["claims"][0][key]

    faults = {
        "an unknown key": lambda: bad["claims"][0].update(verdict="supported"),
        "no check": lambda: without("check"),
        "a line 0": lambda: bad["claims"][0].update(line=0),
        "an unknown verdict": lambda: bad["claims"][0].update(expect="true"),
        "refuted without because": lambda: (
            bad["claims"][0].update(expect="refuted"),
            bad["claims"][0].pop("because", None),
        ),
        "an id with capitals": lambda: bad["claims"][0].update(id="Chip"),
        "figure and figures": lambda: bad["claims"][0].update(
            figure="1", figures={"a": "1"}
        ),
    }
    for name, spoil in faults.items():
        bad = copy.deepcopy(data)
        spoil()
        yield name, bad


def spoilt_reference(data):
    """Copies of a reference file with one fault each, and the fault's name."""
    facts = [
        (index, attribute)
        for index, entity in enumerate(data.get("entities", []))
        for attribute, fact in (entity.get("facts") or {}).items()
        if isinstance(fact, dict) and "figure" in fact
    ]
    if not facts:
        return
    index, attribute = facts[0]

    def fact():
        return bad["entities"][index]["facts"][attribute]

    faults = {
        "an unknown key": lambda: fact().update(colour="red"),
        "no source": lambda: fact().pop("source"),
        "an empty list of sources": lambda: fact().update(source=[]),
        "no evidence": lambda: fact().pop("evidence"),
        "rumour for evidence": lambda: fact().update(evidence="rumour"),
        "a place that is none": lambda: fact().update(source={"A": "somewhere"}),
        "a direction up": lambda: fact().update(direction="up"),
        "figure and name": lambda: fact().update(name="A"),
        "an id that begins with a digit": lambda: bad["entities"][index].update(id="9lives"),
        "half of made_of": lambda: bad["entities"][index].update(made_of={"chip": "A"}),
    }
    for name, spoil in faults.items():
        bad = copy.deepcopy(data)
        spoil()
        yield name, bad


def report(claimcheck, path):
    run = subprocess.run([claimcheck, "verify", path, "--format", "json"], capture_output=True)
    return json.loads(run.stdout)


def spoilt_report(data):
    """Copies of a report with one fault each, and the fault's name."""

    def claim():
        return bad["claims"][0]

    faults = {
        "another version": lambda: bad.update(version=data["version"] + 1),
        "an unknown key": lambda: claim().update(colour="red"),
        "no grade": lambda: claim().pop("grade"),
        "grade D": lambda: claim().update(grade="D"),
        "a verdict of its own": lambda: claim().update(verdict="true"),
        "a decimal for a value": lambda: claim()["figures"][0].update(value="1.5"),
        "a short digest": lambda: bad["provenance"]["digests"].update(rates="ab"),
        "a count below 0": lambda: bad["counts"].update(refuted=-1),
    }
    for name, spoil in faults.items():
        bad = copy.deepcopy(data)
        spoil()
        yield name, bad


def report_faults(claimcheck, folder):
    schema = validator(claimcheck, "report")
    whole = report(claimcheck, folder)
    with tempfile.TemporaryDirectory() as empty:
        broken = pathlib.Path(empty, "broken.yaml")
        broken.write_text("document: [", encoding="utf-8")
        unread = report(claimcheck, broken)
    if not whole["claims"] or not unread["errors"]:
        yield "the reports are empty"
    for name, data in ("report", whole), ("report of errors", unread):
        for error in schema.iter_errors(data):
            yield f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
    for name, bad in spoilt_report(whole):
        if schema.is_valid(bad):
            yield f"the schema takes a report with {name}"


def validator(claimcheck, subject):
    schema = json.loads(
        subprocess.run(
            [claimcheck, "schema", subject], check=True, capture_output=True
        ).stdout
    )
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def main(claimcheck, folders):
    kinds = {
        "claim": (validator(claimcheck, "claims"), spoilt),
        "reference": (validator(claimcheck, "reference"), spoilt_reference),
    }
    faults, files = [], dict.fromkeys(kinds, 0)
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.yaml")):
            data = yaml.load(path.read_text(encoding="utf-8"), Loader)
            if "document" in data:
                kind = "claim"
            elif "entities" in data or "sources" in data:
                kind = "reference"
            else:
                continue
            # A table of exchange rates has one source and no entities.
            if "rates" in data:
                continue
            files[kind] += 1
            schema, spoil = kinds[kind]
            faults += [
                f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
                for error in schema.iter_errors(data)
            ]
            faults += [
                f"{path}: the schema takes a file with {name}"
                for name, bad in spoil(data)
                if schema.is_valid(bad)
            ]
    faults += report_faults(claimcheck, folders[0])
    for fault in faults:
        print(fault)
    counts = ", ".join(f"{count} {kind} files" for kind, count in files.items())
    print(f"schema: {counts}, 2 reports, {len(faults)} faults")
    return 1 if faults or 0 in files.values() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
