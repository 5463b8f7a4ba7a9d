"""kill -9 of corpus add, map and report at random moments.

    kill.py CLAIMCHECK CORPUS FOLDER CLAIMS [--rounds N] [--count N] [--seed S]
            [--only PROGRAM...] [--page PAGE]

Each round starts a program and kills it after a part, drawn at random, of the
time it takes undisturbed. What has to hold then:

- corpus add: every document that was told of is in the store, the store is
  whole batches, can be read at once, and the same command goes on to the same
  bytes as an undisturbed run;
- map: what was written is the beginning of an undisturbed run's output;
- report: each file of the folder is that of the run before or of the run that
  was killed, whole, and the next run ends as an undisturbed one.
"""

import argparse
import filecmp
import os
import random
import re
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def timed(command, **more):
    start = time.monotonic()
    subprocess.run(command, check=True, **more)
    return time.monotonic() - start


def killed(command, after, **more):
    """Runs a program for so many seconds; True if it was killed."""
    process = subprocess.Popen(command, **more)
    try:
        process.wait(timeout=after)
        return False
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def add(tool, folder, draws, rounds):
    """Rounds on one store until all is in it, then on a new one."""
    articles = os.path.join(folder, "articles.jsonl")
    store = os.path.join(folder, "store.sqlite")
    told = os.path.join(folder, "told")

    def command(place):
        return [tool, "add", articles, "--store", place,
                "--reference", os.path.join(folder, "reference.yaml")]

    def fresh():
        for end in ["", "-wal", "-shm"]:
            if os.path.exists(store + end):
                os.remove(store + end)

    whole = os.path.join(folder, "whole.sqlite")
    with open(told, "wb") as out:
        length = timed(command(whole), stdout=out)
    expected = output([tool, "export", "--store", whole])
    with open(articles, "rb") as lines:
        ids = re.findall(rb'^\{"id": "([^"]*)"', lines.read(), re.M)
    fresh()
    kills = completed = lost = 0
    acknowledged = 0
    while kills < rounds:
        with open(told, "wb") as out:
            done = not killed(command(store), length * draws.random(),
                              stdout=out)
        with open(told) as lines:
            for line in lines:
                match = re.match(r".*:(\d+): \d+ added", line)
                if match and line.endswith("\n"):
                    acknowledged = max(acknowledged, int(match.group(1)))
        kept = []
        if os.path.exists(store) and acknowledged:
            records = output([tool, "export", "--records", "--store", store])
            kept = re.findall(rb'^\{"id": "([^"]*)"', records, re.M)
        lost += len(set(ids[:acknowledged]) - set(kept))
        # Batches hold 256 documents; they stand there whole.
        if len(kept) % 256 and len(kept) != len(ids):
            lost += 1
        if done:
            completed += 1
            lost += output([tool, "export", "--store", store]) != expected
            fresh()
            acknowledged = 0
        else:
            kills += 1
    return kills, lost, f"{completed} times to the end, the same bytes"


def map_records(tool, folder, draws, rounds):
    articles = os.path.join(folder, "articles.jsonl")
    command = [tool, "map", "--reference",
               os.path.join(folder, "reference.yaml")]
    whole, part = (os.path.join(folder, n) for n in ["mapped", "part"])
    with open(articles, "rb") as stdin, open(whole, "wb") as out:
        length = timed(command, stdin=stdin, stdout=out)
    with open(whole, "rb") as file:
        expected = file.read()
    kills = wrong = 0
    written = 0
    while kills < rounds:
        with open(articles, "rb") as stdin, open(part, "wb") as out:
            kills += killed(command, length * draws.random(), stdin=stdin,
                            stdout=out)
        with open(part, "rb") as file:
            got = file.read()
        written += len(got) > 0
        wrong += not expected.startswith(got)
    return kills, wrong, f"{written} had written something"


def files(folder):
    return sorted(os.path.relpath(os.path.join(place, name), folder)
                  for place, _, names in os.walk(folder) for name in names)


def report(tool, folder, claims, draws, rounds):
    """Two states of the claims, by turns: each file is of one or the other."""
    sides = [os.path.join(folder, n) for n in ["claims-a", "claims-b"]]
    wholes = [os.path.join(folder, n) for n in ["report-a", "report-b"]]
    for side in sides + wholes:
        shutil.rmtree(side, ignore_errors=True)
    for side in sides:
        shutil.copytree(claims, side)
    name = next(os.path.join(place, n)
                for place, _, names in sorted(os.walk(sides[1]))
                for n in sorted(names)
                if n.endswith(".yaml") and n != "reference.yaml")
    with open(name) as file:
        text = file.read()
    with open(name, "w") as file:
        file.write(text.replace("title: ", "title: Again ", 1))
    length = max(
        timed([tool, "report", side, "--output", whole],
              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for side, whole in zip(sides, wholes))
    target = os.path.join(folder, "report")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(wholes[0], target)
    kills = wrong = mixed = 0
    for turn in range(10 * rounds):
        if kills == rounds:
            break
        side = sides[(turn + 1) % 2]
        kills += killed(
            [tool, "report", side, "--output", target],
            length * (0.2 + 0.8 * draws.random()),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        states = set()
        present = files(target)
        for path in present:
            place = os.path.join(target, path)
            same = [i for i, whole in enumerate(wholes)
                    if os.path.exists(os.path.join(whole, path))
                    and filecmp.cmp(place, os.path.join(whole, path), False)]
            if same:
                states.add(tuple(same))
            elif path in files(wholes[0]):
                # A name that nobody reads is no report.
                wrong += 1
                print("half-written:", path)
        wrong += len(set(files(wholes[0])) - set(present))
        mixed += (0,) in states and (1,) in states
    subprocess.run([tool, "report", sides[0], "--output", target], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for path in files(wholes[0]):
        wrong += not filecmp.cmp(os.path.join(target, path),
                                 os.path.join(wholes[0], path), False)
    left = sorted(set(files(target)) - set(files(wholes[0])))
    if left:
        print("left over:", left[:5], len(left))
    return kills, wrong, f"{mixed} between two files"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("claimcheck")
    parser.add_argument("corpus")
    parser.add_argument("folder")
    parser.add_argument("claims")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--only", nargs="+",
                        default=["corpus add", "map", "report"])
    parser.add_argument("--page")
    arguments = parser.parse_args()
    folder = os.path.abspath(arguments.folder)
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), "make",
                    folder, "--count", str(arguments.count)], check=True)
    draws = random.Random(arguments.seed)
    rows, wrong = [], 0
    for name, work in [
            ("corpus add", lambda: add(arguments.corpus, folder, draws,
                                       arguments.rounds)),
            ("map", lambda: map_records(arguments.claimcheck, folder, draws,
                                        arguments.rounds)),
            ("report", lambda: report(arguments.claimcheck, folder,
                                      arguments.claims, draws,
                                      arguments.rounds))]:
        if name not in arguments.only:
            continue
        kills, bad, remark = work()
        wrong += bad
        rows.append(f"| `{name}` | {kills} | {bad} | {remark} |")
        print(rows[-1], flush=True)
    if arguments.page:
        with open(arguments.page, "w") as out:
            out.write("\n".join([
                f"Each program killed {arguments.rounds} times at a moment drawn"
                f" at random, on {arguments.count:,} articles; `make kill`"
                " writes this.", "",
                "| program | kills | lost or half-written | |",
                "|---|---:|---:|---|", *rows, ""]))
    return 0 if wrong == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
