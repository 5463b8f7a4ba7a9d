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
import re
import struct
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from math import copysign, gcd, inf, isfinite, lcm, nextafter

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


def ratios(text):
    return [ratio(part) for part in text.split(' ')] if text else []


def double(text):
    return struct.unpack('<d', int(text, 16).to_bytes(8, 'little'))[0]


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


# Whole numbers -----------------------------------------------------------------------------------------------------

def sign(value):
    return (value > 0) - (value < 0)


def word(value):
    return int(value) if value == int(value) and -2 ** 63 <= value < 2 ** 63 else None


def truncated_division(a, b):
    quotient = abs(a) // abs(b) * sign(a) * sign(b)
    return quotient, a - quotient * b


def root(a, k):
    """The floor of the k-th root by bisection, and whether it is exact."""
    low, high = 0, 1 << (a.bit_length() // k + 1)
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** k <= a:
            low = middle
        else:
            high = middle
    return low, int(low ** k == a)


def determinant(numbers, order):
    """By elimination over the fractions, with the first pivot that is not zero."""
    rows = [numbers[i * order:(i + 1) * order] for i in range(order)]
    result = Fraction(1)
    for column in range(order):
        pivot = next((row for row in range(column, order) if rows[row][column]), None)
        if pivot is None:
            return 0
        if pivot != column:
            rows[column], rows[pivot], result = rows[pivot], rows[column], -result
        result *= rows[column][column]
        for row in range(column + 1, order):
            factor = rows[row][column] / rows[column][column]
            rows[row] = [a - factor * b for a, b in zip(rows[row], rows[column])]
    return int(result)


def continued(x):
    elements = []
    while True:
        elements.append(x.numerator // x.denominator)
        x -= elements[-1]
        if x == 0:
            return elements
        x = 1 / x


def convergents(x):
    """Each from its own end backwards."""
    values, elements = [], continued(x)
    for count in range(1, len(elements) + 1):
        value = Fraction(elements[count - 1])
        for element in reversed(elements[:count - 1]):
            value = element + 1 / value
        values.append(value)
    return values


def best_approximations(x, bound):
    """The fractions nearer than every other with as small a denominator."""
    found, least = [], None
    for denominator in range(1, bound + 1):
        low = x * denominator // 1
        for candidate in (Fraction(low, denominator), Fraction(low + 1, denominator)):
            others = (Fraction(low + step, denominator) for step in (0, 1))
            distance = abs(x - candidate)
            if (least is None or distance < least) and all(
                    distance < abs(x - other) for other in others if other != candidate):
                found.append(candidate)
        nearest = min(abs(x - Fraction(low + step, denominator)) for step in (0, 1))
        least = nearest if least is None else min(least, nearest)
    return found


# Programs on one variable ------------------------------------------------------------------------------------------

def program(divide):
    steps = {
        '+': lambda t, y, z: t + y, '-': lambda t, y, z: t - y, '*': lambda t, y, z: t * y,
        '/': lambda t, y, z: divide(t, y), '~': lambda t, y, z: -t,
        'd': lambda t, y, z: t + t, 'o': lambda t, y, z: t - t, 'q': lambda t, y, z: t * t,
        'A': lambda t, y, z: t + y * z, 'S': lambda t, y, z: t - y * z,
        'B': lambda t, y, z: t + y * t, 'T': lambda t, y, z: t - t * y,
        'P': lambda t, y, z: t + t * t, 'Q': lambda t, y, z: t - t * t,
    }

    def run(text, t, y, z):
        kept = []
        for letter in text:
            if letter == 'k':
                kept.append(t)
            else:
                t = steps[letter](t, y, z)
        return kept + [t]
    return run


def running(values):
    total, sums = Fraction(0), []
    for value in values:
        total += value
        sums.append(total)
    return sums


# Rounding and decimal text -----------------------------------------------------------------------------------------

def rounded(x, place, rule):
    below, rest = divmod(x / place, 1)
    if rest == 0:
        return x
    up = RULES[rule](sign(rest * 2 - 1), below, x < 0)
    return (below + up) * place


def exponent(x):
    """The place of the leading digit."""
    if x == 0:
        return 0
    # `Decimal` keeps 28 digits, so the last step of 0.99...9 to 1 is checked by hand.
    guess = (Decimal(x.numerator) / Decimal(x.denominator)).adjusted()
    while abs(x) < Fraction(10) ** guess:
        guess -= 1
    while abs(x) >= Fraction(10) ** (guess + 1):
        guess += 1
    return guess


def significant(x, digits, rule):
    return rounded(x, Fraction(10) ** (exponent(x) - digits + 1), rule) if x else x


def places_of(x):
    """The digits after the point if the expansion ends: the least power of ten that clears the denominator."""
    rest = x.denominator
    while rest % 2 == 0:
        rest //= 2
    while rest % 5 == 0:
        rest //= 5
    if rest != 1:
        return None
    places = 0
    while 10 ** places % x.denominator:
        places += 1
    return places


# The mark of the fraction, the one between groups, and a pattern of the places between digits where that one stands.
STYLES = {
    'plain': ('.', ',', r'(?!)'),
    'english': ('.', ',', r'(?<=\d)(?=(\d{3})+$)'),
    'german': (',', '.', r'(?<=\d)(?=(\d{3})+$)'),
    'french': (',', '\u202f', r'(?<=\d)(?=(\d{3})+$)'),
    'swiss': ('.', '\u2019', r'(?<=\d)(?=(\d{3})+$)'),
    'indian': ('.', ',', r'(?<=\d)(?=(\d{2})*\d{3}$)'),
    'eastAsian': ('.', ',', r'(?<=\d)(?=(\d{4})+$)'),
}


def grouped(digits, style):
    _, mark, places = STYLES[style]
    return re.sub(places, mark, digits)


def decimal(x, places, rule='nearestOrEven', style='plain'):
    scaled = int(rounded(x * 10 ** places, Fraction(1), rule))
    digits, after = divmod(abs(scaled), 10 ** places)
    text = grouped(str(digits), style)
    if places:
        text += STYLES[style][0] + str(after).zfill(places)
    return '-' + text if scaled < 0 else text


def readable(x, digits):
    places = places_of(x)
    if places is not None and places <= 6:
        return decimal(x, places, style='english') + ' true'
    return decimal(x, min(max(0, digits - 1 - exponent(x)), 30), style='english') + ' false'


# Floating point ----------------------------------------------------------------------------------------------------

def from_double(value):
    return Fraction(value) if isfinite(value) else None


def whole_from_double(value):
    return int(value) if isfinite(value) and value == int(value) else None


def to_double(x, rule='nearestOrEven'):
    """The double next to x; the neighbours are found from Python's own, correctly rounded division."""
    if x == 0:
        return 0.0
    try:
        nearest = x.numerator / x.denominator
    except OverflowError:
        nearest = copysign(inf, sign(x))
    largest = nextafter(inf, 0)
    if isfinite(nearest) and Fraction(nearest) == x:
        return nearest
    if abs(nearest) == inf or abs(x) > Fraction(largest):
        # Beyond the last finite number the next would be 2^1024.
        low, high = (largest, inf) if x > 0 else (-inf, -largest)
        value = lambda end: Fraction(end) if isfinite(end) else Fraction(2) ** 1024 * sign(end)
        if abs(x) >= Fraction(2) ** 1024:
            if rule.startswith('nearest'):
                return copysign(inf, sign(x))
            return high if RULES[rule](0, 0, x < 0) else low
    else:
        low, high = (nearest, nextafter(nearest, inf)) if Fraction(nearest) < x else (nextafter(nearest, -inf), nearest)
        value = Fraction
    half = sign(2 * x - value(low) - value(high))
    odd = struct.unpack('<Q', struct.pack('<d', low))[0] & 1
    result = high if RULES[rule](half, odd, x < 0) else low
    return copysign(result, sign(x))


# Reading numerals --------------------------------------------------------------------------------------------------

NUMERAL = re.compile(r'[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?')
# As much as there is of a numeral without a digit, and of one whose exponent has none.
BEGINNING = re.compile(r'[+-]?\.?')
EXPONENT = re.compile(r'[eE][+-]?')


def numeral(text):
    """A number, the offset of the first byte that does not belong, or that it is too large."""
    text = text.encode().decode('latin-1')  # one character a byte
    if NUMERAL.fullmatch(text):
        mantissa, _, power = text.lower().partition('e')
        number = Fraction(mantissa if mantissa[-1] != '.' else mantissa[:-1])
        if number == 0:
            return number
        power = int(power or 0)
        point = mantissa.partition('.')[2]
        return 'too large' if abs(power - len(point)) > 30_000 else number * Fraction(10) ** power
    begun = NUMERAL.match(text)
    if begun:
        end = begun.end()
        broken = EXPONENT.match(text, end) if 'e' not in begun.group().lower() else None
        return f'byte {broken.end() if broken else end}'
    return f'byte {BEGINNING.match(text).end()}'


def number(text):
    value = numeral(text)
    return value if isinstance(value, Fraction) else None


def whole_number(text):
    return int(text) if re.fullmatch(r'[+-]?[0-9]+', text) else None


def fraction_text(text):
    match = re.fullmatch(r'([+-]?[0-9]+)(?:/([0-9]+))?', text)
    if not match or match[2] and int(match[2]) == 0:
        return None
    return Fraction(int(match[1]), int(match[2] or 1))


def styled_number(text, style):
    point, mark, _ = STYLES[style]
    match = re.fullmatch(rf'([+-]?)([0-9{re.escape(mark)}]*)(?:{re.escape(point)}([0-9]*))?', text)
    if not match:
        return None
    signed, whole, after = match.groups()
    bare = whole.replace(mark, '')
    if whole not in (bare, grouped(bare, style)) or not bare + (after or ''):
        return None
    return number(f'{signed}{bare}.{after}') if after else number(signed + bare)


# Operations --------------------------------------------------------------------------------------------------------

A, X, K, T = (int,), (ratio,), (int,), (str,)
OPERATIONS = {
    'integer a + b': (A + A, lambda a, b: a + b),
    'integer a - b': (A + A, lambda a, b: a - b),
    'integer a * b': (A + A, lambda a, b: a * b),
    'integer -a': (A, lambda a: -a),
    'integer a.magnitude': (A, abs),
    'integer a << k': (A + K, lambda a, k: a << k),
    'integer a >> k': (A + K, lambda a, k: a >> k),
    'integer a.power(k)': (A + K, lambda a, k: a ** k),
    'integer a.root(k)': (A + K, root),
    'integer a.flooredDivision(by: b)': (A + A, divmod),
    'integer a.truncatedDivision(by: b)': (A + A, truncated_division),
    'integer a.dividedExactly(by: b)': (A + A, lambda a, b: a // b),
    'integer a.divideExactly(by: b)': (A + A, lambda a, b: (a // b, (a + 1) * b, a + 1)),
    'integer a.residue(modulo: k)': (A + K, lambda a, k: a % (k % 2 ** 64)),
    'integer gcd(a, b)': (A + A, gcd),
    'integer lcm(a, b)': (A + A, lcm),
    'integer a.signum': (A, sign),
    'integer a.isZero': (A, lambda a: a == 0),
    'integer a.isOdd': (A, lambda a: a % 2 == 1),
    'integer a.bitWidth': (A, lambda a: a.bit_length()),
    'integer a == b': (A + A, lambda a, b: a == b),
    'integer a < b': (A + A, lambda a, b: a < b),
    'integer equal a and b hash alike': (A + A, lambda a, b: a == b),
    'Int(exactly: integer a)': (A, word),
    'rational a / b in lowest terms': (A + A, Fraction),
    'rational whole a': (A, Fraction),
    'rational k / m of words': (K + K, Fraction),
    'rational word k': (K + K, lambda k, m: Fraction(k)),
    'rational x.reduced': (X, lambda x: x),
    'rational x.lowestTerms': (X, lambda x: (x.numerator, x.denominator)),
    'Int(exactly: rational x)': (X, word),
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
    'rational tenTo(k)': (K, lambda k: Fraction(10) ** k),
    'rational x.signum': (X, sign),
    'rational x.isZero': (X, lambda x: x == 0),
    'rational x.isInteger': (X, lambda x: x.denominator == 1),
    'rational x.bitWidth': (X, lambda x: x.numerator.bit_length() + x.denominator.bit_length()),
    'rational x == y': (X + X, lambda x, y: x == y),
    'rational x < y': (X + X, lambda x, y: x < y),
    'rational x.compared(with: y)': (X + X, lambda x, y: (x > y) - (x < y)),
    'rational forms of x and y are one value': (X + X, lambda x, y: x == y),
    'rational x.adding(y)': (X + X, lambda x, y: x + y),
    'rational x.subtracting(y)': (X + X, lambda x, y: x - y),
    'rational x.multiplied(by: y)': (X + X, lambda x, y: x * y),
    'rational x.divided(by: y)': (X + X, lambda x, y: x / y if y else None),
    'rational x.raised(to: k)': (X + K, lambda x, k: x ** k),
    'integer program from a with b, c': (T + A + A + A, program(lambda t, y: t // y)),
    'rational program from x with y, z': (T + X + X + X, program(lambda t, y: t / y)),
    'rational sum(xs)': ((ratios, ratios), lambda xs, ys: sum(xs, Fraction(0))),
    'rational dot(xs, ys)': ((ratios, ratios), lambda xs, ys: sum(map(Fraction.__mul__, xs, ys), Fraction(0))),
    'rational running sum of xs in place': ((ratios, ratios), lambda xs, ys: running(xs)),
    'rational running dot of xs, ys in place': (
        (ratios, ratios), lambda xs, ys: sum(map(Fraction.__mul__, xs, ys), Fraction(0))),
    'integer determinant(xs), order k': ((ratios,) + K, determinant),
    'rational x.continuedFraction': (X, continued),
    'rational x.continuedFraction.convergents': (X, convergents),
    'rational x.lastConvergent(maximumDenominator: a)': (
        X + A, lambda x, a: [value for value in convergents(x) if value.denominator <= a][-1]),
    'rational x.bestApproximation(maximumDenominator: a)': (X + A, Fraction.limit_denominator),
    'rational x.bestApproximations, denominators to 12': (X, lambda x: best_approximations(x, 12)),
    'rational x.floor': (X, lambda x: x.__floor__()),
    'rational x.ceiling': (X, lambda x: x.__ceil__()),
    'rational x.decimalExponent': (X + K, lambda x, k: exponent(x)),
    'rational x.decimalPlaces': (X, places_of),
    'rational exactly double': ((double,), from_double),
    'integer exactly double': ((double,), whole_from_double),
    'Double(integer a)': (A, lambda a: to_double(Fraction(a))),
    'integer a.description': (A, str),
    'rational x.description': (X, str),
    'rational x.readable(significantDigits: k)': (X + K, readable),
    'rational from numeral bytes': (T, numeral),
    'rational from numeral': (T, number),
    'integer from numeral': (T, whole_number),
    'rational from fraction': (T, fraction_text),
    'rational from its own description': (X, lambda x: x),
}
for name in RULES:
    OPERATIONS[f'rational x.rounded(toPlace: y) {name}'] = (X + X, lambda x, y, rule=name: rounded(x, y, rule))
    OPERATIONS[f'rational x.rounded(toSignificantDigits: k) {name}'] = (
        X + K, lambda x, k, rule=name: significant(x, k, rule))
    OPERATIONS[f'rational x.format(places: k) {name}'] = (X + K, lambda x, k, rule=name: decimal(x, k, rule))
    OPERATIONS[f'Double(rational x) {name}'] = (X, lambda x, rule=name: to_double(x, rule))
for name in STYLES:
    OPERATIONS[f'rational x.decimal(places: k) {name}'] = (X + K, lambda x, k, style=name: decimal(x, k, style=style))
    OPERATIONS[f'integer a.decimal {name}'] = (A, lambda a, style=name: decimal(Fraction(a), 0, style=style))
    OPERATIONS[f'rational from numeral {name}'] = (T, lambda text, style=name: styled_number(text, style))


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
                print(f'{name} differs: {", ".join(operands)[:1000]}\n'
                      f'  Exact:  {answer[:1000]}\n  Python: {expected[:1000]}')
    total, differ = sum(cases.values()), sum(mismatches.values())
    print(f"Exact against Python's fractions: {len(cases)} operations, {total} cases, {differ} differ")
    if total != wanted:
        print(f'exact_laws.py: {wanted} cases were to come')
        return 2
    return 1 if differ else 0


if __name__ == '__main__':
    sys.exit(main())
