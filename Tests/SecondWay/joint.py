#!/usr/bin/env python3
"""A second way to what constraints say together: z3 over exact rationals.

Reads the lines that `joint-laws --emit N` writes, each a system of constraints with what the solver found: whether the
system can be true, where each variable lies, which constraints contradict each other.

    joint-laws --emit 2000 | joint.py --least 2000

For every system: a contradiction is unsatisfiable, and of a linear one so is no smaller part of the conflict; what is
called possible is satisfiable; a witness fulfils every constraint; no solution lies outside the ranges; and an exact
range is reached at a closed end and approached at an open one. What z3 gives up on is counted, not judged. Exit status:
0 all agree, 1 some do not (the first few are printed), 2 other than the expected number of systems.
"""

import argparse
import json
import sys
from collections import Counter
from fractions import Fraction

import z3


def value(text):
    return z3.RealVal(text)


def bounds(x, text):
    """The conditions that x lies in a range written as [1, 2), {3} or ∅."""
    if text == '∅':
        return [z3.BoolVal(False)]
    if text[0] == '{':
        return [x == value(text[1:-1])]
    low, high = text[1:-1].split(', ')
    conditions = []
    if '∞' not in low:
        conditions.append(x >= value(low) if text[0] == '[' else x > value(low))
    if '∞' not in high:
        conditions.append(x <= value(high) if text[-1] == ']' else x < value(high))
    return conditions


def conditions(constraint, x):
    kind, ids = constraint['kind'], constraint['variables']
    if kind == 'linear':
        total = z3.Sum([value(a) * x[i] for a, i in zip(constraint['coefficients'], ids)] + [value('0')])
        return bounds(total, constraint['ranges'][0])
    if kind == 'member':
        own = x[ids[0]]
        result = [z3.Or([z3.And(bounds(own, text)) for text in constraint['ranges']])]
        if constraint.get('step'):
            result.append(z3.IsInt(own / value(constraint['step'])))
        return result
    if kind == 'product':
        return [x[ids[0]] == x[ids[1]] * x[ids[2]]]
    power = x[ids[1]]
    for _ in range(constraint['exponent'] - 1):
        power = power * x[ids[1]]
    return [x[ids[0]] == power]


def ends(text):
    """The finite ends of a range: number, side, closed."""
    if text == '∅':
        return
    if text[0] == '{':
        yield text[1:-1], 'both', True
        return
    low, high = text[1:-1].split(', ')
    if '∞' not in low:
        yield low, 'low', text[0] == '['
    if '∞' not in high:
        yield high, 'high', text[-1] == ']'


class Judge:
    def __init__(self, record, timeout):
        self.record = record
        self.x = [z3.Real(f'x{i}') for i in range(record['variables'])]
        self.parts = [conditions(c, self.x) for c in record['constraints']]
        self.timeout = timeout
        self.is_linear = all(
            c['kind'] in ('linear', 'member') and len(c['ranges']) < 2 and not c.get('step')
            for c in record['constraints'])

    def check(self, constraints, *extra):
        solver = z3.Solver()
        solver.set('timeout', self.timeout)
        for part in constraints:
            solver.add(*part)
        solver.add(*extra)
        return solver.check()

    def faults(self, counts):
        """What z3 disproves, in words."""
        record, whole = self.record, self.parts
        verdict = record['verdict']
        counts[verdict] += 1
        counts['linear'] += self.is_linear
        found = self.check(whole)
        if found == z3.unknown:
            counts['unknown to z3'] += 1
        if verdict == 'contradiction' and found == z3.sat:
            yield 'a contradiction that z3 can fulfil'
        if verdict == 'possible' and found == z3.unsat:
            yield 'possible, and z3 finds a contradiction'
        if self.is_linear and verdict == 'open':
            yield 'a linear system left open'
        if verdict == 'open' and found == z3.unsat:
            counts['contradictions not found'] += 1
        if verdict == 'contradiction':
            yield from self.conflict_faults(counts)
            return
        if record.get('witness'):
            counts['witnesses'] += 1
            point = [x == value(text) for x, text in zip(self.x, record['witness'])]
            if self.check(whole, *point) == z3.unsat:
                yield 'a witness that is none'
        yield from self.range_faults(counts)

    def conflict_faults(self, counts):
        labels = self.record['conflict']
        # Constraints without a label say that a variable is positive.
        free = [p for p, c in zip(self.parts, self.labels()) if c is None]
        chosen = {c: p for p, c in zip(self.parts, self.labels()) if c in labels}
        counts['conflicts'] += 1
        if self.check(list(chosen.values()) + free) == z3.sat:
            yield 'a conflict that z3 can fulfil'
        if self.is_linear:
            counts['linear conflicts'] += 1
            for label in labels:
                rest = [p for c, p in chosen.items() if c != label]
                if self.check(rest + free) == z3.unsat:
                    yield 'a conflict that is not irreducible'

    def labels(self):
        """The label of each constraint: those at the front that no statement makes have none."""
        free = len(self.parts) - self.record['labelled']
        return [None] * free + list(range(self.record['labelled']))

    def range_faults(self, counts):
        for x, text, exact in zip(self.x, self.record['ranges'], self.record['exact']):
            inside = bounds(x, text)
            if inside:
                counts['ranges'] += 1
                if self.check(self.parts, z3.Not(z3.And(inside))) == z3.sat:
                    yield f'a solution outside {text}'
            if not exact:
                continue
            for end, side, closed in ends(text):
                counts['exact ends'] += 1
                near = value(str(Fraction(end) + (1 if side == 'low' else -1) * Fraction(1, 10**9)))
                if closed:
                    touching = [x == value(end)]
                else:
                    touching = [x < near, x > value(end)] if side == 'low' else [x > near, x < value(end)]
                if self.check(self.parts, *touching) == z3.unsat:
                    yield f'the end {end} of {text} is out of reach'


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--least', type=int, default=1000)
    parser.add_argument('--timeout', type=int, default=2000, help='ms for one question')
    options = parser.parse_args()
    counts, faults = Counter(), []
    for line in sys.stdin:
        record = json.loads(line)
        counts['systems'] += 1
        faults += [f"seed {record['seed']}: {fault}" for fault in Judge(record, options.timeout).faults(counts)]
    print('z3 over joint systems: ' + ', '.join(f'{counts[key]} {key}' for key in (
        'systems', 'linear', 'contradiction', 'possible', 'open', 'linear conflicts', 'conflicts', 'witnesses', 'ranges',
        'exact ends', 'unknown to z3', 'contradictions not found')) + f'; {len(faults)} disagreements')
    for fault in faults[:10]:
        print('  ' + fault)
    if counts['systems'] < options.least:
        print(f"{counts['systems']} systems; {options.least} were expected")
        return 2
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
