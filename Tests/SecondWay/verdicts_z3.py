#!/usr/bin/env python3
"""Verdicts on generated claims against z3.

Reads the lines that `verdict-laws --emit N` writes: both sides of a comparison, the exact set of every quantity, and
the verdict. z3 decides the same question over exact reals by its own means:

    supported   no values of the sets make the comparison fail
    refuted     no values make it hold
    undetermined    some make it hold (over the loose sets)

For `≈` with one figure on the left, holding means that the right value lies in the figure's set; with a sum there,
that values of the left quantities give it. A question that z3 leaves open within its time is counted and no more than
one in twenty may be. Exit status: 0 if every answer agrees, 1 if one does not.

    verdict-laws --emit 1000 | verdicts_z3.py --least 1000
"""

import argparse
import json
import re
import sys
from fractions import Fraction

import z3

OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}


def number(value):
    value = Fraction(value)
    return z3.Q(value.numerator, value.denominator)


def term(tree, names):
    if isinstance(tree, str):
        return names[tree]
    if isinstance(tree, int):
        return number(tree)
    return OPERATIONS[tree[0]](term(tree[1], names), term(tree[2], names))


def quantities(tree):
    if isinstance(tree, str):
        return {tree}
    if isinstance(tree, int):
        return set()
    return quantities(tree[1]) | quantities(tree[2])


def membership(text, x):
    """That x belongs to a set such as `[9/2, 11/2) ∪ {6}`."""
    parts = []
    for part in text.split(" ∪ "):
        if part == "∅":
            continue
        if part.startswith("{"):
            parts.append(x == number(part[1:-1]))
            continue
        low, high = part[1:-1].split(", ")
        bounds = []
        if low != "−∞":
            bounds.append(x >= number(low) if part[0] == "[" else x > number(low))
        if high != "∞":
            bounds.append(x <= number(high) if part[-1] == "]" else x < number(high))
        parts.append(z3.And(*bounds))
    return z3.Or(*parts)


def comparison(sign, a, b):
    return {"≈": a == b, "<": a < b, "≤": a <= b}[sign]


def question(claim):
    """A formula, and whether the verdict says that it has a solution."""
    names = {name: z3.Real(name) for name in claim["sets"]}
    inside = [membership(text, names[name]) for name, text in claim["sets"].items()]
    left, right = term(claim["left"], names), term(claim["right"], names)
    holds = comparison(claim["sign"], left, right)
    verdict = claim["verdict"]
    if verdict == "refuted":
        return z3.And(*inside, holds), False
    if verdict == "undetermined":
        return z3.And(*inside, holds), True
    if claim["sign"] != "≈":
        return z3.And(*inside, z3.Not(holds)), False
    if isinstance(claim["left"], str):
        room = membership(claim["sets"][claim["left"]], right)
        return z3.And(*inside, z3.Not(room)), False
    # A right value that no values of the left quantities give.
    own = sorted(quantities(claim["left"]))
    bound = [z3.Real("left_" + name) for name in own]
    renamed = term(claim["left"], dict(zip(own, bound)))
    missing = z3.ForAll(bound, z3.Implies(
        z3.And(*[membership(claim["sets"][name], x) for name, x in zip(own, bound)]), renamed != right))
    return z3.And(*inside, missing), False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--least", type=int, default=1)
    parser.add_argument("--milliseconds", type=int, default=4000)
    options = parser.parse_args()
    counts = {"agree": 0, "disagree": 0, "open": 0}
    kinds = {}
    for line in sys.stdin:
        claim = json.loads(line)
        formula, has_solution = question(claim)
        solver = z3.Solver()
        solver.set("timeout", options.milliseconds)
        solver.add(formula)
        answer = solver.check()
        if answer == z3.unknown:
            counts["open"] += 1
        elif (answer == z3.sat) == has_solution:
            counts["agree"] += 1
            kinds[claim["verdict"]] = kinds.get(claim["verdict"], 0) + 1
        else:
            counts["disagree"] += 1
            print(f"{claim['id']}: {claim['verdict']} here, z3 says {answer}: {line.strip()}")
    told = ", ".join(f"{kinds[kind]} {kind}" for kind in sorted(kinds))
    print(f"Verdicts against z3: {counts['agree']} agree ({told}), {counts['disagree']} disagree,"
          f" {counts['open']} left open")
    total = sum(counts.values())
    enough = total >= options.least and counts["open"] * 20 <= total
    sys.exit(0 if enough and not counts["disagree"] else 1)


if __name__ == "__main__":
    main()
