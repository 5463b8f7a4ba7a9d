"""Synthetic articles in four languages with planted contradictions.

    corpus.py make FOLDER --count N [--seed S]
    corpus.py check FOLDER REDUCED
    corpus.py run FOLDER CLAIMCHECK --counts 10000 100000 [--output PAGE]

`make` writes articles.jsonl, reference.yaml with the systems they speak of, and
key.tsv: each planted contradiction, the quantity beside the article that
prints a wrong figure. `check` holds what `claimcheck reduce` wrote against the
key: every planted contradiction found, its article among the two named, none
invented. `run` does both for corpora of several sizes, with map, sort and
reduce in between, and writes what they took. The same seed gives the same
bytes.

Wrong figures are at least 30 % off and printed plainly, and an article with
the right plain figure always exists: the two have no common value even at
their widest, which is the power that `reduce` claims. All sentences are made
up here.
"""

import argparse
import json
import os
import random
import subprocess
import sys

LANGUAGES = ["en", "ko", "zh", "ja"]
STEMS = ["Velkor", "Ostrim", "Qarnel", "Tuvian", "Brevox", "Halden", "Jorvik",
         "Lumeris", "Nandor", "Pelkan", "Rostra", "Sivane", "Wendril", "Yastor"]

# {n} the system, {v} the figure with its unit.
STATEMENTS = {
    "en": {
        "npus": ["The {n} has {v} NPUs.", "The {n} links {v} accelerators.",
                 "Visitors saw the {n}. The system holds {v} chips.",
                 "Inside the {n} there are racks, and the {n} packs {v} NPUs."],
        "power": ["The power draw of the {n} is {v} kW.",
                  "The {n} consumes {v} kW."],
        "memory": ["The {n} has {v} TB of memory.",
                   "The memory of the {n} holds {v} TB."],
    },
    "ko": {
        "npus": ["{n}는 NPU {v}개를 탑재했다.",
                 "{n}가 공개됐다. 이 시스템은 칩 {v}개를 통합했다.",
                 "{n}는 가속기 {v}개로 구성된다."],
        "power": ["{n}의 소비 전력은 {v}kW다.", "{n}의 전력은 {v}kW에 이른다."],
        "memory": ["{n}의 메모리는 {v}TB다.", "{n}는 메모리 {v}TB를 갖췄다."],
    },
    "zh": {
        "npus": ["{n}搭载了{v}颗芯片。", "{n}由{v}颗处理器组成。"],
        "power": ["{n}的功耗为{v}kW。"],
        "memory": ["{n}的内存为{v}TB。"],
    },
    "ja": {
        "npus": ["{n}は{v}個のチップを搭載する。",
                 "{n}は{v}個のプロセッサを統合している。"],
        "power": ["{n}の消費電力は{v}kWだ。"],
        "memory": ["{n}のメモリは{v}TBだ。"],
    },
}
ABOUT = {"en": "about {}", "ko": "약 {}", "zh": "约{}", "ja": "約{}"}
# Figures that are not the system's own: none of them may be taken for it.
TRAPS = {
    "en": ["A rival of the {n} has {v} NPUs.",
           "Unlike the {n}, the next machine has {v} chips.",
           "The {n} could have {v} chips one day.",
           "Each rack of the {n} has {v} chips.",
           "The {n} does not have {v} chips.",
           "The {n} and its successor have {v} chips together."],
    "ko": ["{n}의 후속 제품은 칩 {v}개를 탑재한다.",
           "{n}와 달리 신형은 칩 {v}개를 탑재했다.",
           "{n}는 칩 {v}개를 탑재할 계획이다.",
           "{n}는 칩 {v}개를 추가했다."],
    "zh": ["与{n}相比，新机器搭载{v}颗芯片。", "{n}计划搭载{v}颗芯片。",
           "{n}的每个机柜有{v}颗芯片。"],
    "ja": ["{n}に比べ、新しい機械は{v}個のチップを搭載する。",
           "{n}は{v}個のチップを搭載する予定だ。"],
}
FILLERS = {
    "en": ["The hall opened at nine and {v} people came before noon.",
           "A ticket cost {v} dollars.", "Rain fell for {v} hours.",
           "Nobody gave a reason for the delay."],
    "ko": ["전시장에는 오전에만 {v}명이 모였다.", "입장권은 {v}달러였다.",
           "비가 {v}시간 동안 내렸다.", "늦어진 까닭은 아무도 말하지 않았다."],
    "zh": ["上午有{v}人来到展厅。", "门票价格为{v}美元。", "没有人说明推迟的原因。"],
    "ja": ["午前中に{v}人が会場を訪れた。", "入場券は{v}ドルだった。",
           "遅れた理由は誰も語らなかった。"],
}
ATTRIBUTES = ["npus", "power", "memory"]
UNITS = {"npus": "NPUs", "power": "kW", "memory": "TB"}


class Draws:
    """Draws that hang on random() alone, whose numbers Python promises."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def below(self, bound):
        return int(self.random.random() * bound)

    def choice(self, items):
        return items[self.below(len(items))]


def rounded(value):
    """The value to two significant digits, halves up."""
    place = 10 ** max(0, len(str(value)) - 2)
    return (value + place // 2) // place * place


def make(folder, count, seed):
    os.makedirs(folder, exist_ok=True)
    draws = Draws(seed)
    systems = []
    for index in range(max(20, min(5000, count // 25))):
        name = f"{STEMS[index % len(STEMS)]} {100 + index // len(STEMS)}"
        # No trailing zero, so that a plain count says every digit.
        values = {a: 101 + 10 * draws.below(80) + draws.below(9)
                  for a in ATTRIBUTES}
        systems.append((name, values))
    quantities = [(s, a) for s in range(len(systems)) for a in ATTRIBUTES]
    planted = {}
    for quantity in quantities:
        if draws.below(10) == 0:
            planted[quantity] = None
    statements = []
    for s, a in quantities:
        statements.append((s, a, "right"))
        if (s, a) in planted:
            statements.append((s, a, "wrong"))
    while len(statements) < 2 * count:
        s, a = draws.choice(quantities)
        statements.append((s, a, draws.choice(["right", "about"])))
    # Shuffled, two for each article.
    for index in range(len(statements) - 1, 0, -1):
        other = draws.below(index + 1)
        statements[index], statements[other] = (
            statements[other], statements[index])
    with open(os.path.join(folder, "articles.jsonl"), "w") as out:
        for index in range(count):
            id = f"article-{index:07}"
            language = draws.choice(LANGUAGES)
            paragraphs = []
            for s, a, form in statements[2 * index:2 * index + 2]:
                name, values = systems[s]
                value = values[a]
                text = str(value)
                if form == "wrong":
                    text = str(value + value * (3 + draws.below(8)) // 10 + 1)
                    planted[(s, a)] = id
                elif form == "about":
                    text = ABOUT[language].format(rounded(value))
                paragraphs.append(
                    draws.choice(STATEMENTS[language][a]).format(
                        n=name, v=text))
            if draws.below(3) == 0:
                name, values = draws.choice(systems)
                paragraphs.append(
                    draws.choice(TRAPS[language]).format(
                        n=name, v=7 + draws.below(3000)))
            for _ in range(2 + draws.below(5)):
                paragraphs.insert(
                    draws.below(len(paragraphs) + 1),
                    draws.choice(FILLERS[language]).format(
                        v=2 + draws.below(900)))
            record = {"id": id, "lang": language, "date": "2025-07-28",
                      "text": "\n".join(paragraphs)}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    with open(os.path.join(folder, "reference.yaml"), "w") as out:
        out.write("sources:\n  MADE: {title: Made up, date: 2025-01-01}\n"
                  "entities:\n")
        for name, values in systems:
            facts = ", ".join(
                f'{a}: {{figure: "{values[a]} {UNITS[a]}", exact: true,'
                " source: MADE, evidence: primary}" for a in ATTRIBUTES)
            out.write(f"  - {{id: {name.replace(' ', '_')}, kind: system,"
                      f" names: [{name}], facts: {{{facts}}}}}\n")
    with open(os.path.join(folder, "key.tsv"), "w") as out:
        for (s, a), id in sorted(planted.items()):
            out.write(f"{systems[s][0].replace(' ', '_')}.{a}\t{id}\n")


def check(folder, reduced):
    with open(os.path.join(folder, "key.tsv")) as lines:
        key = dict(line.rstrip("\n").split("\t") for line in lines)
    found, invented, quantities = set(), [], 0
    with open(reduced) as lines:
        for line in lines:
            result = json.loads(line)
            quantities += 1
            if result["relation"] != "contradiction":
                continue
            if key.get(result["key"]) in result["documents"]:
                found.add(result["key"])
            else:
                invented.append((result["key"], result["apart"]))
    missed = sorted(set(key) - found)
    for name in missed[:10]:
        print("missed:", name, key[name])
    for name, apart in invented[:10]:
        print("invented:", name, apart)
    summary = (f"{quantities} quantities: {len(found)} of {len(key)} planted"
               f" contradictions found, {len(invented)} invented")
    print(summary)
    return not missed and not invented, summary


def timed(command, source, target, **environment):
    """Runs a filter; gives its CPU time in seconds and its peak memory in MB."""
    with open(source, "rb") as stdin, open(target, "wb") as stdout:
        process = subprocess.Popen(command, stdin=stdin, stdout=stdout,
                                   env=environment)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} {command[1]}: status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(folder, tool, counts, output):
    rows, summaries, holds = [], [], True
    for count in counts:
        place = os.path.join(folder, str(count))
        # In a process of its own: a child's peak includes its parent's memory.
        subprocess.run([sys.executable, __file__, "make", place, "--count",
                        str(count)], check=True)
        path = {name: os.path.join(place, name) for name in [
            "articles.jsonl", "reference.yaml", "figures", "sorted", "reduced"]}
        given = ["--reference", path["reference.yaml"]]
        # In an empty environment: nothing hangs on it.
        map_time, map_memory = timed(
            [tool, "map", "--emit", "figures"] + given,
            path["articles.jsonl"], path["figures"])
        subprocess.run(["sort", "-o", path["sorted"], path["figures"]],
                       env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
                       check=True)
        reduce_time, reduce_memory = timed(
            [tool, "reduce"] + given, path["sorted"], path["reduced"])
        fine, summary = check(place, path["reduced"])
        holds = holds and fine
        size = os.path.getsize(path["articles.jsonl"]) / 1e6
        rows.append(
            f"| {count:,} | {size:.1f} | {map_time:.1f} |"
            f" {count / map_time:,.0f} | {size / map_time:.2f} |"
            f" {map_memory:.0f} | {reduce_time:.1f} | {reduce_memory:.0f} |")
        summaries.append(f"- {count:,} articles: {summary}.")
    page = "\n".join([
        "# Many documents", "",
        "`make corpus-check` writes this page: synthetic articles in four"
        " languages with planted contradictions (`Tests/Corpus/corpus.py`),"
        " through `map`, `sort` and `reduce`, each one process in an empty"
        " environment.", "",
        *summaries, "",
        "| articles | MB | map, s of CPU | articles/s | MB/s |"
        " map, peak MB | reduce, s of CPU | reduce, peak MB |",
        "|---:|---:|---:|---:|---:|---:|---:|---:|", *rows, ""])
    if output:
        with open(output, "w") as out:
            out.write(page)
    print(page)
    return holds


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    maker = commands.add_parser("make")
    maker.add_argument("folder")
    maker.add_argument("--count", type=int, required=True)
    maker.add_argument("--seed", type=int, default=9)
    checker = commands.add_parser("check")
    checker.add_argument("folder")
    checker.add_argument("reduced")
    runner = commands.add_parser("run")
    runner.add_argument("folder")
    runner.add_argument("claimcheck")
    runner.add_argument("--counts", type=int, nargs="+", default=[10000])
    runner.add_argument("--output")
    arguments = parser.parse_args()
    if arguments.command == "make":
        make(arguments.folder, arguments.count, arguments.seed)
        return 0
    if arguments.command == "check":
        holds, _ = check(arguments.folder, arguments.reduced)
    else:
        holds = run(arguments.folder, arguments.claimcheck, arguments.counts,
                    arguments.output)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
