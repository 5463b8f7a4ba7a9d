"""Holds claim files against the JSON Schema that the tool prints.

    validate_claims.py CLAIMCHECK FOLDER...

CLAIMCHECK is the built program. Every YAML file in the folders that has a
`document` is a claim file. The schema also has to refuse what the tool
refuses: a few spoilt copies are tried. Exit status 1 if anything is wrong.
"""

import copy
import json
import pathlib
import subprocess
import sys

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


def main(claimcheck, folders):
    schema = json.loads(
        subprocess.run(
            [claimcheck, "schema", "claims"], check=True, capture_output=True
        ).stdout
    )
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    faults, files = [], 0
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.yaml")):
            data = yaml.load(path.read_text(encoding="utf-8"), Loader)
            if "document" not in data:
                continue
            files += 1
            faults += [
                f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
                for error in validator.iter_errors(data)
            ]
            faults += [
                f"{path}: the schema takes a file with {name}"
                for name, bad in spoilt(data)
                if validator.is_valid(bad)
            ]
    for fault in faults:
        print(fault)
    print(f"schema: {files} claim files, {len(faults)} faults")
    return 1 if faults or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
