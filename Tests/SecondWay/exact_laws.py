#!/usr/bin/env python3
"""A second way to the results of the exact core: Python's own integers and fractions.

Reads the lines that `exact-laws --emit N` writes, each an operation, its operands and the answer, parted by tabs;
computes each answer anew and compares it, letter for letter:

    exact-laws --emit 1000000 | exact_laws.py --cases 1000000

Whole numbers are decimal digits, fractions `n/d` in lowest terms, doubles the hexadecimal digits of their bits, several
numbers are parted by spaces. Uses the standard library alone. Exit status: 0 all agree, 1 some do not (the first of
each operation is printed), 2 an operation that this script does not know, or other than the expected number of cases.
"""

import argparse
import struct
import sys
from collections import Counter
from fractions import Fraction
from math import gcd

RULES = {
    # How a number between two neighbours goes, from twice what is left against the divisor (-1, 0, 1), the lower
    # neighbour and the sign: True is up.
    'down': lambda half, below, negative: False,
    'up': lambda half, below, negative: True,
    'towardZero': lambda half, below, negative: negative,
    'awayFromZero': lambda half, below, negative: not negative,
    'nearestOrUp': lambda half, below, negative: half >= 0,
    'nearestOrDown': lambda half, below, negative: half > 0,
    'nearestOrAway': lambda half, below, negative: half > 0 or half == 0 and not negative,
    'nearestOrTowardZero': lambda half, below, negative: half > 0 or half == 0 and negative,
    'nearestOrEven': lambda half, below, negative: half > 0 or half == 0 and below % 2 == 1,
}


# Reading and writing -----------------------------------------------------------------------------------------------

def ratio(text):
    n, d = text.split('/')
    return Fraction(int(n), int(d))


def whole(text):
    return int(text)


def plain(value):
    return value


def written(value):
    """An answer as the Swift side writes it."""
    if value is None:
        return 'none'
    if value is True or value is False:
        return 'true' if value else 'false'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Fraction):
        return f'{value.numerator}/{value.denominator}'
    if isinstance(value, float):
        return format(struct.unpack('<Q', struct.pack('<d', value))[0], 'x')
    if isinstance(value, (tuple, list)):
        return ' '.join(map(written, value))
    return value


# Arithmetic --------------------------------------------------------------------------------------------------------

def sign(value):
    return (value > 0) - (value < 0)


def rounded(x, place, rule):
    below, rest = divmod(x / place, 1)
    if rest == 0:
        return x
    up = RULES[rule](sign(rest * 2 - 1), below, x < 0)
    return (below + up) * place


def decimal(x, places, rule='nearestOrEven', grouped=False):
    scaled = int(rounded(x * 10 ** places, Fraction(1), rule))
    digits, after = divmod(abs(scaled), 10 ** places)
    text = f'{digits:,}' if grouped else str(digits)
    if places:
        text += '.' + str(after).zfill(places)
    return '-' + text if scaled < 0 else text


def word(value):
    return int(value) if value == int(value) and -2 ** 63 <= value < 2 ** 63 else None


# Operations --------------------------------------------------------------------------------------------------------

A, X, K = (whole,), (ratio,), (int,)
OPERATIONS = {
    'integer a + b': (A + A, lambda a, b: a + b),
    'integer a - b': (A + A, lambda a, b: a - b),
    'integer a * b': (A + A, lambda a, b: a * b),
    'integer -a': (A, lambda a: -a),
    'integer a.magnitude': (A, abs),
    'integer a.signum': (A, sign),
    'integer a.isZero': (A, lambda a: a == 0),
    'integer a.bitWidth': (A, lambda a: a.bit_length()),
    'integer a.flooredDivision(by: b)': (A + A, divmod),
    'integer gcd(a, b)': (A + A, gcd),
    'integer a.power(k)': (A + K, lambda a, k: a ** k),
    'integer a == b': (A + A, lambda a, b: a == b),
    'integer a < b': (A + A, lambda a, b: a < b),
    'integer equal a and b hash alike': (A + A, lambda a, b: a == b),
    'integer a.description': (A, str),
    'rational a / b in lowest terms': (A + A, Fraction),
    'rational whole a': (A, Fraction),
    'rational x + y': (X + X, lambda x, y: x + y),
    'rational x - y': (X + X, lambda x, y: x - y),
    'rational x * y': (X + X, lambda x, y: x * y),
    'rational x / y': (X + X, lambda x, y: x / y),
    'rational x * y + z': (X + X + X, lambda x, y, z: x * y + z),
    'rational (x + y) * (x - z)': (X + X + X, lambda x, y, z: (x + y) * (x - z)),
    'rational -x': (X, lambda x: -x),
    'rational x.magnitude': (X, abs),
    'rational x.reciprocal': (X, lambda x: 1 / x),
    'rational x.power(k)': (X + K, lambda x, k: x ** k),
    'rational x.signum': (X, sign),
    'rational x.isZero': (X, lambda x: x == 0),
    'rational x.isInteger': (X, lambda x: x.denominator == 1),
    'rational x == y': (X + X, lambda x, y: x == y),
    'rational x < y': (X + X, lambda x, y: x < y),
    'rational forms of x and y are one value': (X + X, lambda x, y: x == y),
    'rational x.floor': (X, lambda x: x.__floor__()),
    'rational x.ceiling': (X, lambda x: x.__ceil__()),
    'Int(exactly: integer a)': (A, word),
    'Int(exactly: rational x)': (X, word),
    'rational x.description': (X, str),
    'rational x.decimal(places: k)': (X + K, decimal),
    'rational x.decimal(places: k, grouped)': (X + K, lambda x, k: decimal(x, k, grouped=True)),
}
for name in RULES:
    OPERATIONS[f'rational x.rounded(toPlace: y) {name}'] = (
        X + X, lambda x, place, rule=name: rounded(x, place, rule))


def main():
    if hasattr(sys, 'set_int_max_str_digits'):
        sys.set_int_max_str_digits(0)
    parser = argparse.ArgumentParser(description='Compute answers of the exact core anew.')
    parser.add_argument('--cases', type=int, required=True, help='how many lines there have to be')
    wanted = parser.parse_args().cases
    cases, mismatches = Counter(), Counter()
    for line in sys.stdin:
        name, *operands, answer = line.rstrip('\n').split('\t')
        if name not in OPERATIONS:
            print(f'exact_laws.py: an operation that is not known here: {name}')
            return 2
        readers, operation = OPERATIONS[name]
        expected = written(operation(*[read(text) for read, text in zip(readers, operands)]))
        cases[name] += 1
        if expected != answer:
            mismatches[name] += 1
            if mismatches[name] == 1:
                print(f'{name} differs: {", ".join(operands)}\n  Exact:  {answer}\n  Python: {expected}')
    total, differ = sum(cases.values()), sum(mismatches.values())
    print(f"Exact against Python's fractions: {len(cases)} operations, {total} cases, {differ} differ")
    if total != wanted:
        print(f'exact_laws.py: {wanted} cases were to come')
        return 2
    return 1 if differ else 0


if __name__ == '__main__':
    sys.exit(main())
