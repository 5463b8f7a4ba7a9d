#!/usr/bin/env python3
"""The second way to the enclosures of Exact: roots, powers, exponentials and logarithms.

Reads lines that `exact-enclosures` writes, `operation argument argument precision lower upper`, and asserts of each that

- the true value lies inside: roots and rational values by whole-number arithmetic, all others by mpmath at so high a
  precision that its rounding cannot matter;
- the ends are as near as promised: two neighbouring multiples of 10^-digits, or two neighbouring numbers of
  bits + 1 significant bits, so that the relative width is at most 2^-bits; a point where the value is rational.

Exit status: 0 if every line holds, 1 if one does not or there are fewer than asked for with --least.
"""

import argparse
import sys
from collections import Counter
from fractions import Fraction

import mpmath

sys.set_int_max_str_digits(0)


def fraction(text):
    return None if text == "-" else Fraction(text)


def floor_log2(x):
    """The e with 2^e <= |x| < 2^(e + 1)."""
    e = abs(x.numerator).bit_length() - x.denominator.bit_length()
    return e - 1 if abs(x) < Fraction(2) ** e else e


def as_mp(x):
    return mpmath.mpf(x.numerator) / x.denominator


# The true values ----------------------------------------------------------------------------------------------------

def true_value(operation, x, y):
    """The value in mpmath's present precision; roots and powers of negative numbers are the real ones."""
    if operation == "exponential":
        return mpmath.exp(as_mp(x))
    if operation == "naturalLogarithm":
        return logarithm(x)
    if operation == "logarithm":
        return logarithm(x) / logarithm(y)
    exponent = y if operation == "power" else 1 / y
    size = mpmath.exp(as_mp(exponent) * logarithm(abs(x)))
    return -size if x < 0 and exponent.numerator % 2 else size


def logarithm(x):
    # Near 1 the digits of x - 1 are the ones that count.
    return mpmath.log1p(as_mp(x - 1)) if Fraction(1, 2) < x < 2 else mpmath.log(as_mp(x))


def is_value(operation, x, y, candidate):
    """Whether a fraction is the value itself, by whole-number arithmetic."""
    if operation == "exponential":
        return x == 0 and candidate == 1
    if operation == "naturalLogarithm":
        return x == 1 and candidate == 0
    if operation == "logarithm":
        return x ** candidate.denominator == y ** candidate.numerator
    if operation == "power":
        return candidate ** y.denominator == x ** y.numerator
    return candidate ** y.numerator == x


def order(operation, x, y, end):
    """The sign of value - end, for values that are no fractions."""
    if operation.startswith("root"):
        k = y.numerator
        power = end ** k
        if k % 2 == 0:
            return 1 if end < 0 or power < x else -1
        return 1 if power < x else -1
    precision = 200 + 2 * (end.numerator.bit_length() + end.denominator.bit_length())
    while precision < 1 << 22:
        with mpmath.workprec(precision):
            value = true_value(operation, x, y)
            difference = value - as_mp(end)
            # mpmath is good for all but a few of its bits; a hundred are more than enough.
            if abs(difference) > abs(value) * mpmath.ldexp(1, 100 - precision):
                return 1 if difference > 0 else -1
        precision *= 2
    raise AssertionError("the value cannot be told from an end")


# What is promised of the ends ---------------------------------------------------------------------------------------

def are_neighbours(operation, precision, lower, upper):
    if operation == "rootDigits":
        return upper - lower == Fraction(1, 10 ** precision) and (lower * 10 ** precision).denominator == 1
    if lower < 0:
        lower, upper = -upper, -lower
    if lower <= 0 or upper - lower > lower / 2 ** precision:
        return False
    unit = Fraction(2) ** (floor_log2(lower) - precision)
    return upper - lower == unit and (lower / unit).denominator == 1


def judge(line):
    operation, *rest = line.split()
    if rest[3] == "error":
        return operation + " (refused)", refusal_is_right(operation, fraction(rest[0]), fraction(rest[1]), rest[4])
    x, y, precision, lower, upper = fraction(rest[0]), fraction(rest[1]), int(rest[2]), Fraction(rest[3]), Fraction(rest[4])
    if lower == upper:
        return operation + " (exact)", is_value(operation, x, y, lower)
    right = (are_neighbours(operation, precision, lower, upper)
             and order(operation, x, y, lower) > 0 and order(operation, x, y, upper) < 0)
    return operation, right


def refusal_is_right(operation, x, y, error):
    """Powers of e or of others beyond 2^65536 are refused, within a few bits."""
    with mpmath.workprec(200):
        if operation == "exponential":
            size = abs(as_mp(x)) / mpmath.log(2)
        elif operation == "power":
            size = abs(as_mp(y) * logarithm(abs(x))) / mpmath.log(2)
        else:
            return False
        return error.startswith("tooLarge") and size > 65_300


def main():
    parser = argparse.ArgumentParser(description="The second way to the enclosures of Exact.")
    parser.add_argument("file", nargs="?", help="the lines; standard input if there is none")
    parser.add_argument("--least", type=int, default=1, help="how many lines there have to be")
    options = parser.parse_args()
    counts, wrong = Counter(), 0
    with open(options.file) if options.file else sys.stdin as lines:
        for line in lines:
            kind, right = judge(line)
            counts[kind] += 1
            if not right:
                wrong += 1
                print("wrong: " + line.strip()[:2000])
    for kind in sorted(counts):
        print(f"{counts[kind]:8} {kind}")
    total = sum(counts.values())
    print(f"{total:8} enclosures against mpmath {mpmath.__version__} and whole numbers, {wrong} wrong")
    return 1 if wrong or total < options.least else 0


if __name__ == "__main__":
    sys.exit(main())
