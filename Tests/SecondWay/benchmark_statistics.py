"""The statistics of the benchmarks against scipy, and their change points
against Apache Otava.

    benchmark_statistics.py PROGRAM [--samples 1500] [--series 200] [--seed 1]

PROGRAM is `statistics-peer` of Bench. Samples and series are drawn at random
from a seed: small and large, with and without ties, steps in noise of several
kinds. Fails if a probability differs by more than 1e-9 of itself (and 1e-12),
or if in more than 5 % of the series the change points are not the same as
Otava's within one sample.
"""

import argparse
import json
import math
import random
import subprocess
import sys

import numpy as np
from otava.analysis import compute_change_points
from scipy import stats


# What a change may be likely by chance, in both.
LEVEL = 0.0001


def samples(random):
    """Two samples, now and then with ties or of a single value."""
    sizes = [random.choice([1, 2, 3, 5, 8, 9, 10, 13, 20, 40]) for _ in "ab"]
    kind = random.randrange(4)
    shift = random.choice([0, 0, 0.3, 1, 3])

    def value(offset):
        if kind == 0:
            return random.gauss(offset, 1)
        if kind == 1:
            return float(random.randrange(6)) + round(offset)
        if kind == 2:
            return math.exp(random.gauss(offset, 1.5))
        return random.choice([0.1, 0.1, 0.2, 0.7]) + offset

    return [[value(o) for _ in range(n)] for n, o in zip(sizes, (0, shift))]


def series(random):
    """A series of levels in noise, and where they step."""
    levels = [100.0]
    lengths = [random.randrange(12, 60)]
    for _ in range(random.randrange(4)):
        size = random.uniform(4, 12) * random.choice([-1, 1])
        levels.append(levels[-1] + size)
        lengths.append(random.randrange(12, 60))
    kind = random.randrange(3)

    def noise():
        if kind == 0:
            return random.gauss(0, 1)
        if kind == 1:
            return random.uniform(-1.7, 1.7)
        return random.lognormvariate(0, 0.5) - 1.1

    values = [
        level + noise()
        for level, length in zip(levels, lengths) for _ in range(length)
    ]
    return values, list(np.cumsum(lengths)[:-1])


def same(a, b, within=1):
    return len(a) == len(b) and all(
        abs(x - y) <= within for x, y in zip(sorted(a), sorted(b)))


def holm(probabilities):
    """Holm's correction by its definition: the largest scaled probability
    among those no larger."""
    n = len(probabilities)
    order = sorted(range(n), key=lambda i: probabilities[i])
    result = [0.0] * n
    for rank, i in enumerate(order):
        scaled = [
            min(1.0, probabilities[j] * (n - r))
            for r, j in enumerate(order[:rank + 1])]
        result[i] = max(scaled)
    return result


def ask(program, questions):
    text = "".join(json.dumps(question) + "\n" for question in questions)
    run = subprocess.run(
        [program], input=text, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(questions)
    return answers


def near(a, b):
    if math.isnan(b):
        return True
    return abs(a - b) <= 1e-12 + 1e-9 * abs(b)


def check_samples(program, count, random):
    drawn = [samples(random) for _ in range(count)]
    wrong = 0
    for (a, b), answer in zip(drawn, ask(
            program, [{"samples": pair} for pair in drawn])):
        test = stats.mannwhitneyu(a, b)
        with np.errstate(all="ignore"):
            student = float(stats.ttest_ind(a, b).pvalue)
        # Of samples that do not vary scipy says nothing, or what is left of
        # rounding.
        if min(np.ptp(a), np.ptp(b)) == 0 and max(np.ptp(a), np.ptp(b)) == 0:
            student = math.nan
        expected = float(test.pvalue)
        if not (near(answer["u"], float(test.statistic))
                and near(answer["mannWhitney"], expected)
                and near(answer["student"], student)
                and near(answer["median"], float(np.median(a + b)))):
            wrong += 1
            if wrong <= 5:
                print("differs:", a, b, answer, test, student)
    probabilities = [
        [random.random() ** 4 for _ in range(random.randrange(1, 40))]
        for _ in range(count)]
    for given, answer in zip(probabilities, ask(
            program, [{"probabilities": p} for p in probabilities])):
        if not all(near(x, y) for x, y in zip(answer["holm"], holm(given))):
            wrong += 1
    print(f"{count} pairs of samples against scipy, {count} families of tests"
          f" against Holm's definition: {wrong} differ")
    return wrong == 0


def check_series(program, count, random):
    drawn = [series(random) for _ in range(count)]
    answers = ask(program, [{"series": values} for values, _ in drawn])
    agreed = ours = theirs = 0
    for (values, steps), answer in zip(drawn, answers):
        found = answer["changePoints"]
        otava = [
            int(point.index) for point in compute_change_points(values, max_pvalue=LEVEL)[0]]
        agreed += same(found, otava)
        ours += same(found, steps)
        theirs += same(otava, steps)
    share = agreed / count
    print(f"change points of {count} series: {agreed} as Apache Otava's within"
          f" one sample; as the known steps {ours}, Otava's {theirs}")
    return share >= 0.95


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--samples", type=int, default=1500)
    parser.add_argument("--series", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    draws = random.Random(arguments.seed)
    passed = check_samples(arguments.program, arguments.samples, draws)
    passed &= check_series(arguments.program, arguments.series, draws)
    print("passed" if passed else "FAILED")
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
