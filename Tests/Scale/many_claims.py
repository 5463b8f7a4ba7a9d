"""Thousands of made-up claims, and what it takes to report on them.

    many_claims.py make FOLDER --claims N --documents D [--seed S]
    many_claims.py run FOLDER CLAIMCHECK [--claims N] [--output PAGE]

`make` writes claim files over the built-in facts: counts, multiples, prices in
another currency on a day and over days, sums of other figures of the claim,
hedged and vague figures, in four languages, right and wrong in turn. The same
seed gives the same bytes.

`run` makes them in several documents and in one alone, renders them to every
format and as a site, twice, and writes what each took. Every format has to hold
as many claims as were made, and both runs the same bytes. Exit status 1 if
something differs or takes more than the bounds below.
"""

import argparse
import csv
import hashlib
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import time
import xml.etree.ElementTree

SECONDS, MEGABYTES = 10, 500

MULTIPLE = "CloudMatrix384.npus / GB200_NVL72.gpus"
PRICE = "CloudMatrix384.interconnect_cost_per_chip"
COUNTS = {"ko": "NPU {}개", "en": "{} NPUs", "zh": "{}颗芯片", "ja": "{}個のチップ"}
TIMES = {"ko": "{}배", "en": "{} times", "zh": "{}倍", "ja": "{}倍"}
ABOUT = {"ko": "약 {}", "en": "about {}", "zh": "约{}", "ja": "約{}"}
WON = {"ko": "{}만원", "en": "{} won", "zh": "{}万韩元", "ja": "{}万ウォン"}
VAGUE = {"ko": "수백개", "en": "hundreds", "zh": "数百颗", "ja": "数百個"}


def statement(draw, language):
    """A kind of claim: figures by key, the check."""
    hedge = ABOUT[language] if draw.random() < 0.3 else "{}"
    kind = draw.randrange(6)
    if kind == 0:
        count = draw.choice([384, 380, 348, 400, draw.randrange(1, 999)])
        figure = hedge.format(COUNTS[language].format(count))
        return {"figure": figure}, "figure ≈ CloudMatrix384.npus"
    if kind == 1:
        times = draw.choice(["5", "5.3", "5.33", "6", f"{draw.randrange(10, 99) / 10}"])
        figure = hedge.format(TIMES[language].format(times))
        return {"figure": figure}, f"figure ≈ {MULTIPLE}"
    if kind in (2, 3):
        won = draw.randrange(580, 720)
        figure = hedge.format(WON[language].format(f"{won // 100},{won % 100:02}0,000" if language == "en" else won))
        days = "2025-07-25" if kind == 2 else "2025-07-21..2025-07-31"
        return {"figure": figure}, f"figure ≈ convert({PRICE}, KRW, {days})"
    if kind == 4:
        parts = [draw.randrange(10, 500) for _ in range(3)]
        total = sum(parts) + draw.choice([0, 0, 0, 9])
        figures = dict(zip("abc", parts)) | {"total": total}
        return ({key: COUNTS[language].format(value) for key, value in figures.items()},
                "total ≈ a + b + c")
    return {"figure": VAGUE[language]}, "figure ≈ CloudMatrix384.npus"


def make(folder, count, documents, seed):
    draw = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for document in range(documents):
        language = ["ko", "en", "zh", "ja"][document % 4]
        lines = [f"document: {{id: document-{document}, title: Document {document},"
                 f" date: 2025-07-{1 + document % 28:02}, language: {language}}}", "claims:"]
        for line in range(count * (document + 1) // documents - count * document // documents):
            figures, check = statement(draw, language)
            number += 1
            lines += [f"  - id: claim-{number}", f"    line: {line + 1}",
                      f"    says: Statement {number} of them all."]
            if list(figures) == ["figure"]:
                lines += [f"    figure: {json.dumps(figures['figure'], ensure_ascii=False)}"]
            else:
                lines += ["    figures: " + json.dumps(figures, ensure_ascii=False)]
            lines += [f"    check: {check}"]
        (folder / f"document-{document}.yaml").write_text("\n".join(lines) + "\n")


def measured(arguments, output):
    """Elapsed and processor time in s, the most memory in MB."""
    start = time.monotonic()
    with open(output, "wb") as file:
        process = subprocess.Popen(arguments, stdout=file, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: exit status {process.returncode}")
    return (time.monotonic() - start, usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss / 1024)


def digest(path):
    """Of a file, or of all files of a folder with their names."""
    found = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            found.update(str(file.relative_to(path)).encode() + file.read_bytes())
    return found.hexdigest()


COUNTED = {
    "json": lambda text: len(json.loads(text)["claims"]),
    "csv": lambda text: len(list(csv.reader(io.StringIO(text)))) - 1,
    "junit": lambda text: len(xml.etree.ElementTree.fromstring(text).findall(".//testcase")),
    "sarif-archive": lambda text: len(json.loads(text)["runs"][0]["results"]),
    "text": lambda text: int(text.splitlines()[-1].split()[0]),
}
FORMATS = ["text", "json", "csv", "junit", "github", "sarif", "sarif-archive",
           "pull-request", "annotations"]


def run(folder, tool, claims, page):
    rows, faults = [], []
    for documents in (100, 1):
        files = folder / f"claims-{documents}"
        make(files, claims, documents, seed=384)
        for form in FORMATS + ["site"]:
            digests, figures = set(), None
            for again in "ab":
                output = folder / f"output-{form}"
                arguments = [tool, "verify", str(files), "--format", form]
                if form == "site":
                    arguments = [tool, "report", str(files), "--output", str(output)]
                    taken = measured(arguments, "/dev/null")
                else:
                    taken = measured(arguments, output)
                # The quieter of the two.
                figures = min(figures or taken, taken)
                digests.add(digest(output))
            if len(digests) > 1:
                faults.append(f"{form}, {documents} documents: two runs differ")
            if form in COUNTED:
                found = COUNTED[form](output.read_text())
                if found != claims:
                    faults.append(f"{form}, {documents} documents: {found} claims of {claims}")
            elapsed, worked, memory = figures
            if elapsed > SECONDS or memory > MEGABYTES:
                faults.append(f"{form}, {documents} documents: {elapsed:.1f} s, {memory:.0f} MB")
            rows.append(f"| {form} | {documents} | {elapsed:.1f} s | {worked:.1f} s | {memory:.0f} MB |")
            print(rows[-1], flush=True)
    if page:
        pathlib.Path(page).write_text("\n".join([
            "# Reports on many claims", "",
            f"{claims:,} made-up claims with their verdicts, from reading the files to"
            " the last byte written,", f"on {os.cpu_count()} cores; the quicker of two runs."
            f" `make scale` makes them and writes this page,",
            f"and fails beyond {SECONDS} s or {MEGABYTES} MB. The site has a page for each"
            " claim, and with it are", "the Markdown and JSON files and the slips planted.", "",
            "| format | documents | elapsed | processor time | memory |",
            "|---|--:|--:|--:|--:|"] + rows) + "\n")
    print(*faults, sep="\n")
    print(f"scale: {claims} claims, {len(FORMATS) + 1} formats, {len(faults)} faults")
    return 1 if faults else 0


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("folder", type=pathlib.Path)
    making.add_argument("--claims", type=int, default=10_000)
    making.add_argument("--documents", type=int, default=100)
    making.add_argument("--seed", type=int, default=384)
    running = commands.add_parser("run")
    running.add_argument("folder", type=pathlib.Path)
    running.add_argument("tool")
    running.add_argument("--claims", type=int, default=10_000)
    running.add_argument("--output")
    given = parser.parse_args()
    if given.command == "make":
        make(given.folder, given.claims, given.documents, given.seed)
        return 0
    return run(given.folder, given.tool, given.claims, given.output)


if __name__ == "__main__":
    sys.exit(main())
