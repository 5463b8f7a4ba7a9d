#!/usr/bin/env python3
"""An independent second way to ClaimCheck's verdicts.

ClaimCheck reads figures, facts and checks with its own grammar, tables and exact arithmetic. This script does the
same work again, from the written rules alone, and shares nothing with it: no word list, no policy file, no code.
Where the two agree, a mistake would have to have been made twice.

It reads figure phrases (Korean and English), reference files and claim files, evaluates the checks it can, and
compares its sets, verdicts and grades with the report that `claimcheck verify --format json` wrote:

    second_way.py --claims DIR --reference DIR --report FILE    compare; exit 1 on any disagreement
    second_way.py --claims DIR --reference DIR                  print its own verdicts
    second_way.py --self-test                                   check its reader against rows worked by hand

What it cannot do it skips, and says why. All numbers are exact fractions; there is no floating point anywhere.
Exit status: 0 as expected, 1 a disagreement or too few claims covered, 2 a file that cannot be read.
"""

import argparse
import json
import re
import sys
from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from pathlib import Path

import yaml

LEAST_COVERED = 60          # claims this way must decide for its agreement to mean something
MOST_COMBINATIONS = 50_000  # of sources, readings and days in one claim
RATE_NEIGHBOURHOOD = 7      # days around a dated rate on which a refutation of grade A must hold too


# Reasons to stop ---------------------------------------------------------------------------------------------------

class Skip(Exception):
    """This way cannot decide; the message says why."""


class Unreadable(Skip):
    """A phrase this reader does not know."""


class Incomparable(Exception):
    """Dimensions or counted nouns that do not go together."""


class Unreferenced(Exception):
    """A fact that no reference file holds."""


class BadFile(Exception):
    """A file that cannot be read."""


# Intervals ---------------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Interval:
    """A non-empty interval of rationals; None stands for an infinite end, which is always open."""
    lo: Fraction | None
    hi: Fraction | None
    lo_open: bool = False
    hi_open: bool = False

    def __str__(self):
        if self.lo is not None and self.lo == self.hi:
            return "{%s}" % self.lo
        left = "(−∞" if self.lo is None else ("(" if self.lo_open else "[") + str(self.lo)
        right = "∞)" if self.hi is None else str(self.hi) + (")" if self.hi_open else "]")
        return f"{left}, {right}"

    def is_point(self):
        return self.lo is not None and self.lo == self.hi

    def scaled(self, factor):
        """This interval times a positive number."""
        return Interval(None if self.lo is None else self.lo * factor,
                        None if self.hi is None else self.hi * factor, self.lo_open, self.hi_open)


def point(n):
    return Interval(Fraction(n), Fraction(n))


def closed(lo, hi):
    return Interval(Fraction(lo), Fraction(hi))


def opened(lo, hi):
    return Interval(Fraction(lo), Fraction(hi), True, True)


def above(n, strictly):
    return Interval(Fraction(n), None, strictly, True)


def below(n, strictly):
    return Interval(None, Fraction(n), True, strictly)


def around(n, width):
    return closed(n - width, n + width)


def is_empty(lo, hi, lo_open, hi_open):
    if lo is None or hi is None:
        return False
    return lo > hi or (lo == hi and (lo_open or hi_open))


def contains(outer, inner):
    """Whether `inner` is a subset of `outer`."""
    left = outer.lo is None or (inner.lo is not None and (
        inner.lo > outer.lo or (inner.lo == outer.lo and (inner.lo_open or not outer.lo_open))))
    right = outer.hi is None or (inner.hi is not None and (
        inner.hi < outer.hi or (inner.hi == outer.hi and (inner.hi_open or not outer.hi_open))))
    return left and right


def intersection(a, b):
    """The common part of two intervals, or None."""
    lo, lo_open = highest((a.lo, a.lo_open), (b.lo, b.lo_open))
    hi, hi_open = lowest((a.hi, a.hi_open), (b.hi, b.hi_open))
    return None if is_empty(lo, hi, lo_open, hi_open) else Interval(lo, hi, lo_open, hi_open)


def highest(*ends):
    finite = [end for end in ends if end[0] is not None]
    return max(finite, default=(None, True))   # an open end lies above a closed one at the same place


def lowest(*ends):
    finite = [end for end in ends if end[0] is not None]
    return min(finite, key=lambda end: (end[0], not end[1]), default=(None, True))


def integers_in(interval):
    """The smallest interval with the same integers, or None when it holds none."""
    lo, hi = interval.lo, interval.hi
    if lo is not None:
        lo = Fraction(floor(lo) + 1 if interval.lo_open else ceil(lo))
    if hi is not None:
        hi = Fraction(ceil(hi) - 1 if interval.hi_open else floor(hi))
    if lo is not None and hi is not None and lo > hi:
        return None
    return Interval(lo, hi, lo is None, hi is None)


def add(a, b):
    lo = None if a.lo is None or b.lo is None else a.lo + b.lo
    hi = None if a.hi is None or b.hi is None else a.hi + b.hi
    return Interval(lo, hi, lo is None or a.lo_open or b.lo_open, hi is None or a.hi_open or b.hi_open)


def negative(a):
    return Interval(None if a.hi is None else -a.hi, None if a.lo is None else -a.lo, a.hi_open, a.lo_open)


def product(a, b):
    """The product of two intervals without negative numbers; an end at zero is taken closed, which is never too small."""
    require_not_negative(a, b)
    lo, lo_open = a.lo * b.lo, a.lo_open or b.lo_open
    hi = None if a.hi is None or b.hi is None else a.hi * b.hi
    return Interval(lo, hi, lo_open and lo != 0, hi is None or a.hi_open or b.hi_open)


def reciprocal(a):
    require_not_negative(a)
    if a.lo == 0:
        raise Skip("division by a set that reaches zero")
    lo = Fraction(0) if a.hi is None else 1 / a.hi
    return Interval(lo, 1 / a.lo, a.hi is None or a.hi_open, a.lo_open)


def require_not_negative(*intervals):
    if any(each.lo is None or each.lo < 0 for each in intervals):
        raise Skip("a product or quotient with negative numbers")


def parse_set(text):
    """The intervals of a set as the report writes it."""
    try:
        return pieces_of(text)
    except ValueError:
        raise BadFile(f"not a set: {text}")


def pieces_of(text):
    pieces = []
    for piece in text.split("∪"):
        piece = piece.strip()
        if piece.startswith("{"):
            pieces += [point(Fraction(n.strip())) for n in piece.strip("{}").split(",")]
            continue
        if piece[:1] not in "([" or piece[-1:] not in ")]" or piece.count(",") != 1:
            raise BadFile(f"not a set: {text}")
        lo, hi = (end.strip() for end in piece[1:-1].split(","))
        pieces.append(Interval(None if "∞" in lo else Fraction(lo), None if "∞" in hi else Fraction(hi),
                               piece[0] == "(", piece[-1] == ")"))
    return pieces


# Dimensions and units ----------------------------------------------------------------------------------------------

def dimension(**bases):
    return tuple(sorted((base, power) for base, power in bases.items() if power))


def times(a, b, sign=1):
    powers = dict(a)
    for base, power in b:
        powers[base] = powers.get(base, 0) + sign * power
    return dimension(**powers)


PURE = ()
TIME = dimension(s=1)
LENGTH = dimension(m=1)
MASS = dimension(kg=1)
POWER = dimension(kg=1, m=2, s=-3)
DATE = dimension(date=1)
MONTHS = dimension(month=1)
DAY = Fraction(86400)
CURRENCIES = ("KRW", "USD", "CNY", "EUR")


def english_units():
    """Units written in Latin letters: the factor to the coherent unit, and the dimension."""
    units = {
        "%": (Fraction(1, 100), PURE), "m": (Fraction(1), LENGTH), "cm": (Fraction(1, 100), LENGTH),
        "nm": (Fraction(1, 10**9), LENGTH), "ft": (Fraction(3048, 10000), LENGTH), "kg": (Fraction(1), MASS),
        "t": (Fraction(1000), MASS), "lb": (Fraction(45359237, 10**8), MASS), "ns": (Fraction(1, 10**9), TIME),
        "us": (Fraction(1, 10**6), TIME), "s": (Fraction(1), TIME), "minute": (Fraction(60), TIME),
        "hour": (Fraction(3600), TIME), "day": (DAY, TIME), "week": (7 * DAY, TIME),
        "month": (Fraction(1), MONTHS), "year": (Fraction(12), MONTHS), "times": (Fraction(1), PURE),
        "dollar": (Fraction(1), dimension(USD=1)),
    }
    for name in ("minute", "hour", "day", "week", "month", "year", "dollar"):
        units[name + "s"] = units[name]
    for currency in CURRENCIES:
        units[currency] = (Fraction(1), dimension(**{currency: 1}))
    decimal = {"": 0, "k": 3, "K": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
    for prefix, power in decimal.items():
        factor = Fraction(10**power)
        if prefix != "K":
            units[prefix + "W"] = (factor, POWER)
        units[prefix + "FLOPS"] = (factor, dimension(FLOP=1, s=-1))
        units[prefix + "OPS"] = (factor, dimension(operation=1, s=-1))
        for letter, bits in (("B", 8), ("b", 1)):
            units[prefix + letter] = (factor * bits, dimension(bit=1))
            units[prefix + letter + "/s"] = (factor * bits, dimension(bit=1, s=-1))
    for step, prefix in enumerate("KMGTP", start=1):
        units[prefix + "iB"] = (Fraction(8 * 1024**step), dimension(bit=1))
    return units


UNITS = english_units()

KOREAN_UNITS = {
    "배": (Fraction(1), PURE), "퍼센트": (Fraction(1, 100), PURE), "%": (Fraction(1, 100), PURE),
    "원": (Fraction(1), dimension(KRW=1)), "달러": (Fraction(1), dimension(USD=1)),
    "위안": (Fraction(1), dimension(CNY=1)), "유로": (Fraction(1), dimension(EUR=1)),
    "초": (Fraction(1), TIME), "분": (Fraction(60), TIME), "시간": (Fraction(3600), TIME), "일": (DAY, TIME),
    "주": (7 * DAY, TIME), "개월": (Fraction(1), MONTHS), "년": (Fraction(12), MONTHS),
    "cm": UNITS["cm"], "m": UNITS["m"], "kg": UNITS["kg"],
}

KOREAN_COUNTERS = {"개사": "company", "개": None, "곳": None, "대": None, "명": "person", "종": None, "건": None, "사람": "person"}

KOREAN_NOUNS = {"로봇": "robot", "연합체": "alliance", "연합": "alliance", "동맹": "alliance", "칩": "chip",
                "기업": "company", "업체": "company", "방문객": "person", "관람객": "person", "모델": "model"}

# Every counted noun with the highest noun above it (below the root): two counts compare when these are the same.
NOUN_FAMILIES = {
    "chip": "chip npu gpu cpu accelerator processor", "organisation": "organisation company firm exhibitor startup maker",
    "machine": "machine robot humanoid", "person": "person people visitor guest", "die": "die", "node": "node", "rack": "rack",
    "system": "system", "module": "module", "fibre": "fibre", "model": "model", "product": "product", "exhibit": "exhibit",
    "terminal": "terminal", "debut": "debut", "alliance": "alliance", "body": "body", "country": "country",
    "metric": "metric", "project": "project", "set": "set", "page": "page", "parameter": "parameter", "token": "token",
    "core": "core", "stack": "stack", "switch": "switch", "port": "port", "link": "link", "joint": "joint",
    "transistor": "transistor", "event": "event", "place": "place", "contract": "contract",
}
FAMILY_OF = {word: family for family, words in NOUN_FAMILIES.items() for word in words.split()}


def noun_dimension(noun):
    family = FAMILY_OF.get(noun)
    if family is None:
        raise Unreadable(f"the counted noun “{noun}” is not known")
    return dimension(**{"count of " + family: 1})


def singular(word):
    word = word.lower()
    for plural, single in (("companies", "company"), ("countries", "country"), ("bodies", "body"), ("switches", "switch")):
        if word == plural:
            return single
    return word if word in FAMILY_OF or not word.endswith("s") else word[:-1]


# Figures: numerals -------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Numeral:
    """A written number: its value and the places that the table of sets is written in."""
    n: Fraction
    u: Fraction             # one unit in the last written place
    z: Fraction             # the place of the last nonzero digit
    s: Fraction             # the place of the second significant digit, not below u
    scaled: bool = False    # whether a scale word (만, million …) is part of it

    @property
    def v(self):
        return min(self.z, self.s)

    def times(self, factor):
        return Numeral(self.n * factor, self.u * factor, self.z * factor, self.s * factor, self.scaled)


SCALES = {"십": 10, "백": 100, "천": 1000, "만": 10**4, "십만": 10**5, "백만": 10**6, "천만": 10**7, "억": 10**8, "조": 10**12,
          "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "K": 10**3}
SCALE_PATTERN = "십만|백만|천만|십|백|천|만|억|조|(?:\\s*(?:thousand|million|billion|trillion)\\b)|K\\b"
NUMERAL_PATTERN = re.compile(rf"(\d[\d,]*(?:\.\d+)?)({SCALE_PATTERN})?")
NATIVE = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}


def numeral(n, u, decimals=False, scaled=False):
    n, u = Fraction(n), Fraction(u)
    digits = str(int(n / u))
    zeros = 0 if decimals or n == 0 else len(digits) - len(digits.rstrip("0"))
    second = u * 10 ** max(len(digits) - 2, 0)
    return Numeral(n, u, u * 10**zeros, second, scaled)


def one_piece(match):
    digits, scale_word = match.group(1).replace(",", ""), (match.group(2) or "").strip()
    fraction = digits.partition(".")[2]
    scale = Fraction(SCALES[scale_word]) if scale_word else Fraction(1)
    return Fraction(digits) * scale, scale / 10 ** len(fraction), bool(fraction), scale, bool(scale_word)


def numeral_at(text, start):
    """The numeral that begins at `start`, several scaled pieces added (1조 2000억), and where it ends."""
    match = NUMERAL_PATTERN.match(text, start)
    if not match:
        raise Unreadable("no numeral")
    total, place, decimals, scale, scaled = one_piece(match)
    end = match.end()
    while scaled and scale > 1:
        following = NUMERAL_PATTERN.match(text, end + (1 if text[end:end + 1] == " " else 0))
        if not following:
            break
        value, next_place, next_decimals, next_scale, _ = one_piece(following)
        if value >= scale:
            break
        total, place, decimals, scale, end = total + value, next_place, next_decimals, next_scale, following.end()
    return numeral(total, place, decimals, scaled), end


# Figures: the four sets --------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Figure:
    """What one reading of a printed figure denotes."""
    sharp: Interval | None
    usual: Interval
    loose: Interval
    widest: Interval
    unit: tuple | None = PURE   # the dimension; None for a count whose noun is not written
    whole: bool = False         # integers only (counts and dates)
    soft: bool = False          # grade B at best
    top: Fraction | None = None  # the customary top of an open bound
    printed: Fraction | None = None
    reading: str = ""

    def at(self, level):
        if level == "capped":
            return replace(self.usual, hi=self.top, hi_open=False) if self.top is not None else self.usual
        return getattr(self, level)

    def sets(self):
        return (self.sharp, self.usual, self.loose, self.widest)


def same(interval, **more):
    return Figure(interval, interval, interval, interval, **more)


def bare_count(x):
    if x.n < 100 or x.z == x.u:
        return same(point(x.n))
    return Figure(point(x.n), around(x.n, x.v / 2), around(x.n, max(x.u / 2, min(x.z / 2, x.n / 5))),
                  around(x.n, max(x.u, min(x.z, x.n / 2))))


def measured(x):
    return Figure(opened(x.n - x.u / 2, x.n + x.u / 2), around(x.n, x.v / 2),
                  around(x.n, max(x.v / 2, min(x.z / 2, x.n / 5))), around(x.n, max(x.u, x.v / 2, min(x.z, x.n / 2))))


def about(x):
    return Figure(None, around(x.n, max(x.u / 2, min(x.z / 2, x.n / 20))),
                  around(x.n, max(x.u / 2, min(x.z / 2, x.n / 5), x.n / 10)),
                  around(x.n, max(x.u, min(x.z, x.n / 2), x.n / 10)), soft=True)


def nearly_widths(x):
    return (max(x.u, min(x.z / 2, x.n / 20)), max(x.u, min(x.z / 2, x.n / 5), x.n / 10),
            max(x.u, min(x.z, x.n / 2), x.n / 10))


def nearly(x):
    usual, loose, widest = nearly_widths(x)
    return Figure(None, Interval(x.n - usual, x.n, False, True), closed(x.n - loose, x.n), closed(x.n - widest, x.n), soft=True)


def just_over(x):
    usual, loose, widest = nearly_widths(x)
    return Figure(None, Interval(x.n, x.n + usual, True, False), closed(x.n, x.n + loose), closed(x.n, x.n + widest), soft=True)


def amounting_to(x):
    usual = around(x.n, max(x.u / 2, min(x.z / 2, x.n / 5)))
    return Figure(None, usual, usual, around(x.n, max(x.u, min(x.z, x.n / 2))), soft=True)


def between(a, b):
    return Figure(closed(a.n, b.n), closed(a.n, b.n), closed(a.n - a.u / 2, b.n + b.u / 2), closed(a.n - a.u, b.n + b.u))


def several_of(base):
    """수백, hundreds: of base 100."""
    usual = Interval(2 * base, 10 * base, False, True)
    return Figure(None, usual, above(base, False), above(base, False), soft=True)


def part_of_whole(fraction):
    return Figure(None, *(around(fraction, Fraction(1, k)) for k in (40, 20, 10)), soft=True)


def on_a_par():
    usual, loose = closed(Fraction(9, 10), Fraction(10, 9)), closed(Fraction(3, 4), Fraction(4, 3))
    at_least = above(Fraction(9, 10), False)
    return [Figure(None, usual, loose, loose, soft=True, reading="equal"),
            Figure(None, at_least, at_least, at_least, soft=True, reading="at least")]


HEDGED = {
    "about": about, "nearly": nearly, "just over": just_over, "amounting": amounting_to,
    "more": lambda x: same(above(x.n, True), top=x.n + x.z), "at least": lambda x: same(above(x.n, False), top=x.n + x.z),
    "fewer": lambda x: same(below(x.n, True)), "at most": lambda x: same(below(x.n, False)),
    "up to": lambda x: same(below(x.n, False), soft=True),
}


# Figures: phrases --------------------------------------------------------------------------------------------------

BEFORE = [("just over", "just over|조금 넘는"), ("more", "more than|over|above"), ("at least", "at least|최소한|최소|적어도"),
          ("fewer", "fewer than|less than|under|below"), ("at most", "at most|no more than"), ("up to", "up to|최대"),
          ("nearly", "nearly|almost|close to|거의"), ("about", "about|around|roughly|some|approximately|약|대략"),
          ("amounting", "amounting to|as many as")]
AFTER = [("more", "넘는|넘게|넘은|초과|상회"), ("at least", "이상|or more"), ("fewer", "미만"), ("at most", "이하"),
         ("about", "정도|가량|규모|안팎|내외"), ("amounting", "에 달하는|에 이르는"), ("nearly", "에 육박하는|가까이")]


def hedge_before(text):
    text = text.rstrip()
    return next((name for name, words in BEFORE if re.search(rf"(?:^|\s)(?:{words})$", text, re.IGNORECASE)), None)


def hedge_after(text):
    return next((name for name, words in AFTER if re.match(rf"\s*(?:[이가을를의나]\s*)?(?:{words})", text)), None)


def hedge_of(before, after):
    found = {hedge_before(before), hedge_after(after)} - {None}
    if len(found) > 1:
        raise Unreadable("two different hedges: " + ", ".join(sorted(found)))
    return found.pop() if found else None


@dataclass(frozen=True)
class Unit:
    factor: Fraction
    dimension: tuple | None
    counted: bool
    end: int


def unit_at(text, start):
    """The unit or counted noun written from `start` on, and where it ends."""
    at = start + len(text[start:]) - len(text[start:].lstrip())
    for word in sorted(KOREAN_UNITS, key=len, reverse=True):
        if text.startswith(word, at) and not re.match(r"[A-Za-z]", text[at + len(word):]):
            return Unit(*KOREAN_UNITS[word], False, at + len(word))
    for word in sorted(KOREAN_COUNTERS, key=len, reverse=True):
        if text.startswith(word, at):
            noun = KOREAN_COUNTERS[word] or noun_in(text)
            return Unit(Fraction(1), noun and noun_dimension(noun), True, at + len(word))
    for word in sorted(KOREAN_NOUNS, key=len, reverse=True):
        if text.startswith(word, at):
            return Unit(Fraction(1), noun_dimension(KOREAN_NOUNS[word]), True, at + len(word))
    return latin_unit_at(text, at)


def latin_unit_at(text, at):
    match = re.compile(r"[A-Za-z%]+(?:/s)?").match(text, at)
    if not match:
        return Unit(Fraction(1), None, True, at)
    word = match.group()
    if word in UNITS:
        return Unit(*UNITS[word], False, match.end())
    if word.endswith("/s"):
        return Unit(Fraction(1), times(noun_dimension(singular(word[:-2])), TIME, -1), False, match.end())
    return Unit(Fraction(1), noun_dimension(singular(word)), True, match.end())


def noun_in(text):
    return next((noun for word, noun in KOREAN_NOUNS.items() if word in text), None)


def read_phrase(phrase, of=None, day=None):
    """The readings of a figure phrase, the default one first; `day` is the document's date."""
    text = " ".join(str(phrase).split())
    for reader in (read_date, read_par, read_several, read_part, read_metres, read_range):
        figures = reader(text, of, day)
        if figures:
            return figures
    return read_number(text, of)


def read_par(text, of, day):
    return on_a_par() if "맞먹" in text or "on a par" in text else None


def read_part(text, of, day):
    named = {"절반": (1, 2), "half": (1, 2), "a third": (1, 3), "a quarter": (1, 4)}
    if text in named:
        return [part_of_whole(Fraction(*named[text]))]
    match = re.search(r"(\d+)분의 ?(\d+)", text)
    return [part_of_whole(Fraction(int(match.group(2)), int(match.group(1))))] if match else None


def read_several(text, of, day):
    """Vague amounts: 수백 곳, hundreds of firms."""
    match = re.search(rf"(?:^|\s)수({SCALE_PATTERN})", text)
    if match:
        unit = apply_of(unit_at(text, match.end()), of)
        return [with_unit(several_of(Fraction(SCALES[match.group(1)])), unit)]
    match = re.search(r"\b(dozen|hundred|thousand|million|billion)s of (\w+)$", text)
    if match:
        base = Fraction({"dozen": 12, "hundred": 100}.get(match.group(1)) or SCALES[match.group(1)])
        return [with_unit(several_of(base), apply_of(unit_at(text, match.start(2)), of))]
    return None


def read_metres(text, of, day):
    """Heights such as 1m80."""
    match = re.search(r"(\d)m(\d\d)(?!\d)", text)
    if not match:
        return None
    x = numeral(int(match.group(1) + match.group(2)), 1)
    form = HEDGED.get(hedge_of(text[:match.start()], text[match.end():]), measured)
    return [with_unit(form(x), Unit(Fraction(1, 100), LENGTH, False, match.end()))]


def read_range(text, of, day):
    match = re.search(rf"(\d[\d,.]*)({SCALE_PATTERN})?\s*[-–~]\s*(?=\d)", text)
    if not match:
        return None
    high, end = numeral_at(text, match.end())
    low, _ = numeral_at(text, match.start())
    if high.scaled and not low.scaled:
        low = low.times(SCALES[NUMERAL_PATTERN.match(text, match.end()).group(2).strip()])
    unit = apply_of(unit_at(text, end), of)
    if hedge_of(text[:match.start()], text[unit.end:]):
        raise Unreadable("a hedged range")
    return [with_unit(between(low, high), unit)]


def find_numeral(text):
    match = re.search(r"\d", text)
    if match:
        x, end = numeral_at(text, match.start())
        return x, match.start(), end
    match = re.search(r"(?:^|\s)(%s)(?=\s?(?:개|곳|대|명|종|건|연합|기업|업체|모델|로봇))" % "|".join(NATIVE), text)
    if match:
        return numeral(NATIVE[match.group(1)], 1), match.start(1), match.end(1)
    raise Unreadable("no numeral that this reader knows")


def read_number(text, of):
    x, start, end = find_numeral(text)
    unit = apply_of(unit_at(text, end), of)
    hedge = hedge_of(text[:start], text[unit.end:])
    form = HEDGED.get(hedge) or (bare_count if unit.counted and not x.scaled else measured)
    figure = with_unit(form(x), unit)
    bound = hedge in ("more", "at least", "fewer", "at most", "up to")
    return [replace(figure, printed=None if bound else x.n * unit.factor)]


def apply_of(unit, of):
    """The counted noun or currency that the claim file supplies."""
    if of is None:
        return unit
    if of in CURRENCIES:
        return replace(unit, dimension=dimension(**{of: 1}), counted=False)
    return replace(unit, dimension=noun_dimension(of), counted=True)


def with_unit(figure, unit):
    sets = {name: part and clipped(part.scaled(unit.factor), unit.counted)
            for name, part in zip(("sharp", "usual", "loose", "widest"), figure.sets())}
    top = None if figure.top is None else figure.top * unit.factor
    return replace(figure, **sets, top=top, unit=unit.dimension, whole=unit.counted)


def clipped(interval, counted):
    return intersection(interval, above(0, False)) if counted else interval


# Figures: dates ----------------------------------------------------------------------------------------------------

def days(day):
    return Fraction(day.toordinal() - date(1970, 1, 1).toordinal())


def dated(interval):
    return [same(interval, unit=DATE, whole=True, printed=interval.lo if interval.is_point() else None)]


def on_day(*parts):
    try:
        return dated(point(days(date(*map(int, parts)))))
    except ValueError as error:
        raise Unreadable(f"no such day: {error}")


def need_day(day):
    if day is None:
        raise Unreadable("the document has no date to count from")
    return day


def read_date(text, of, day):
    match = re.fullmatch(r"by the end of (\d{4})", text) or re.search(r"(\d{4})년 말까지", text)
    if match:
        return dated(below(days(date(int(match.group(1)), 12, 31)), False))
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text) or re.search(r"(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일", text)
    if match:
        return on_day(*match.groups())
    match = re.search(r"(\d{1,2})월 ?(\d{1,2})일", text)
    if match:
        return on_day(need_day(day).year, *match.groups())
    match = re.search(r"(?<![\d년,.])(\d{1,2})일(?! ?(?:일정|간|동안|이상|만에))", text)
    if match:
        return on_day(need_day(day).year, need_day(day).month, match.group(1))
    return read_period(text, day)


def read_period(text, day):
    if "지난주" in text:
        monday = need_day(day) - timedelta(days=day.weekday() + 7)
        return dated(closed(days(monday), days(monday + timedelta(days=6))))
    match = re.search(r"지난 ?(\d{1,2})월", text)
    if match:
        month = int(match.group(1))
        year = need_day(day).year - (0 if month < day.month else 1)
        return dated(closed(days(date(year, month, 1)), days(date(year, month, monthrange(year, month)[1]))))
    if re.search(r"(?:올해|지난해|내년) ?(?:초|말|중반)", text):
        raise Unreadable("the written table has no width for a part of a year")
    return None


# Reference files ---------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Fact:
    """One source's value of an attribute: a figure, or a set of entities."""
    figure: Figure | None = None
    names: frozenset | None = None
    weak: bool = False          # an excerpt or market talk
    one: bool = True            # one published fact, not derived from several


@dataclass
class Entity:
    id: str
    kind: str
    names: set = field(default_factory=set)
    facts: dict = field(default_factory=dict)   # attribute -> the raw facts, a list
    made_of: dict | None = None


# Attributes of a system that are the sum over its chips. Power and price are not: the rest of a system has them too.
SUMMED = re.compile(r"(?:bf16|fp16|fp8|fp4|fp32|fp64|tf32|int8)(?:_dense|_sparse)?|memory|memory_bandwidth"
                    r"|scale_up_bandwidth(?:_both_ways)?")
QUOTIENTS = {"power_per_flop": ("power", "bf16_dense")}


class Reference:
    """The entities, facts and exchange rates of all files read."""

    def __init__(self):
        self.entities = {}
        self.rates = {}         # day -> currency -> units for one of the base
        self.ready = {}

    def add_entities(self, content):
        for raw in content["entities"]:
            entity = self.entities.setdefault(raw["id"], Entity(raw["id"], raw.get("kind", "")))
            entity.names |= set(raw.get("names", []))
            entity.made_of = raw.get("made_of", entity.made_of)
            for attribute, facts in (raw.get("facts") or {}).items():
                facts = facts if isinstance(facts, list) else [facts]
                if not all("evidence" in fact and len(fact.keys() & {"figure", "name", "names"}) == 1 for fact in facts):
                    raise ValueError(f"{entity.id}.{attribute} needs evidence and one of figure, name and names")
                entity.facts.setdefault(attribute, []).extend(facts)

    def add_rates(self, content):
        for day, rates in content["rates"].items():
            table = {currency: Fraction(value) for currency, value in rates.items()}
            self.rates[date.fromisoformat(day)] = {**table, content.get("base", "EUR"): Fraction(1)}

    def rate(self, source, target, day):
        table = self.rates.get(day)
        if table is None:
            raise Skip(f"no exchange rate was published for {day}")
        return table[target] / table[source]

    def entity(self, name):
        if name not in self.entities:
            raise Skip(f"no entity {name}")
        return self.entities[name]

    def facts(self, name, attribute):
        """Every source's value of an attribute, totals of systems included."""
        key = (name, attribute)
        if key not in self.ready:
            self.ready[key] = self.published(name, attribute) + self.derived(name, attribute)
        if not self.ready[key]:
            raise Unreferenced(f"{name}.{attribute}")
        return self.ready[key]

    def published(self, name, attribute):
        return [read_fact(raw) for raw in self.entity(name).facts.get(attribute, [])]

    def derived(self, name, attribute):
        if attribute in QUOTIENTS:
            return self.quotients(name, *QUOTIENTS[attribute])
        parts = self.entity(name).made_of
        if not parts or not SUMMED.fullmatch(attribute):
            return []
        return [combined(count, chip, multiply) for count in self.published(name, parts["count"])
                for chip in self.published(parts["chip"], attribute)]

    def quotients(self, name, above_line, below_line):
        return [combined(a, b, divide) for a in self.facts(name, above_line) for b in self.facts(name, below_line)]


def combined(a, b, operation):
    """A fact that follows from two others."""
    at = {level: operation(a.figure.at(level), b.figure.at(level)) for level in ("usual", "loose", "widest")}
    unit = b.figure.unit if operation is multiply else times(a.figure.unit, b.figure.unit, -1)
    figure = Figure(at["usual"], **at, unit=unit, soft=a.figure.soft or b.figure.soft)
    return Fact(figure, weak=a.weak or b.weak, one=False)


def multiply(a, b):
    return product(a, b)


def divide(a, b):
    return product(a, reciprocal(b))


def read_fact(raw):
    weak = raw["evidence"] in ("excerpt", "market talk")
    if "name" in raw:
        return Fact(names=frozenset([raw["name"]]), weak=weak)
    if "names" in raw:
        return Fact(names=frozenset(raw["names"]), weak=weak)
    return Fact(fact_figure(raw["figure"], raw.get("exact") == "true"), weak=weak)


def fact_figure(phrase, exact):
    """A fact keeps its own precision: roundness never widens it."""
    figure = read_phrase(phrase)[0]
    if figure.soft or figure.printed is None or figure.unit == DATE:
        return between_as_given(figure)
    x, _, end = find_numeral(phrase)
    half = Fraction(0) if exact else x.u * unit_at(phrase, end).factor / 2
    value = around(figure.printed, half)
    return replace(figure, sharp=value, usual=value, loose=value, widest=value)


def between_as_given(figure):
    """A range counts from its low to its high end; hedged figures and bounds keep their sets."""
    if figure.soft or figure.sharp is None:
        return figure
    return replace(figure, usual=figure.sharp, loose=figure.sharp, widest=figure.sharp)


# Claim files -------------------------------------------------------------------------------------------------------

@dataclass
class Claim:
    document: str
    id: str
    day: date | None
    check: str
    expect: str | None
    figures: dict               # key -> the raw figure mapping
    from_printed: bool = False  # whether the document computed with printed values

    @property
    def key(self):
        return f"{self.document}/{self.id}"


def claims_of(content):
    document = content["document"]
    day = date.fromisoformat(document["date"]) if len(document.get("date", "")) == 10 else None
    for raw in content.get("claims") or []:
        figures = raw.get("figures") or ({"figure": raw["figure"]} if "figure" in raw else {})
        figures = {key: value if isinstance(value, dict) else {"figure": value} for key, value in figures.items()}
        yield Claim(document["id"], raw["id"], day, raw["check"], raw.get("expect"), figures,
                    raw.get("derivedFrom") == "printed")


def entities_named(phrase, reference):
    """The entities whose names stand in a phrase, the longest name first wherever names overlap."""
    names = sorted(((name, entity.id) for entity in reference.entities.values() for name in entity.names),
                   key=lambda pair: -len(pair[0]))
    taken, found = [], set()
    for name, id in names:
        for match in re.finditer(name_pattern(name), phrase):
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                taken.append(match.span())
                found.add(id)
    if not found:
        raise Skip(f"no entity is named in “{phrase}”")
    return frozenset(found)


def name_pattern(name):
    latin = re.match(r"[A-Za-z0-9]", name), re.match(r"[A-Za-z0-9]", name[-1])
    left = "(?<![A-Za-z0-9])" if latin[0] else "(?<![가-힣])"
    return left + re.escape(name) + ("(?![A-Za-z0-9])" if latin[1] else "")


# Check expressions: reading ----------------------------------------------------------------------------------------

TOKEN = re.compile(r'\s*(?:(?P<date>\d{4}-\d\d-\d\d)|(?P<number>\d[\d,]*(?:\.\d(?!\.)\d*)?)|(?P<string>"[^"]*")'
                   r'|(?P<name>[A-Za-z_]\w*)|(?P<sign>\.\.|~=|==|!=|<=|>=|[≈=≠<≤>≥+\-*/^()\[\],:.]))')
COMPARISONS = {"≈": "≈", "~=": "≈", "=": "=", "==": "=", "≠": "≠", "!=": "≠", "<": "<", "≤": "≤", "<=": "≤", ">": ">",
               "≥": "≥", ">=": "≥", "is": "is", "in": "in"}


class Parser:
    """Check expressions as nested tuples, the operation first."""

    def __init__(self, text):
        self.tokens, at = [], 0
        text = text.strip()
        while at < len(text):
            match = TOKEN.match(text, at)
            if not match:
                raise Skip(f"cannot read the check at “{text[at:]}”")
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            at = match.end()
        self.tokens.append(("end", ""))
        self.at = 0

    def read(self):
        tree = self.either()
        self.expect("")
        return tree

    def peek(self, *texts):
        return self.tokens[self.at][1] in texts and self.tokens[self.at][0] != "string"

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def expect(self, text):
        if not self.peek(text):
            raise Skip(f"cannot read the check: “{self.tokens[self.at][1]}” where “{text}” should be")
        return self.next()

    def either(self):
        tree = self.both()
        while self.peek("or"):
            self.next()
            tree = ("or", tree, self.both())
        return tree

    def both(self):
        tree = self.plain()
        while self.peek("and"):
            self.next()
            tree = ("and", tree, self.plain())
        return tree

    def plain(self):
        if self.peek("not"):
            self.next()
            return ("not", self.plain())
        if self.peek("some", "every"):
            return self.quantified()
        return self.comparison()

    def quantified(self):
        which = self.next()[1]
        variable = self.next()[1]
        self.expect("in")
        if not self.peek("["):
            raise Skip(f"“{which}” over a set of the reference")
        items = self.listed()
        self.expect(":")
        return (which, variable, items, self.either())

    def listed(self):
        self.expect("[")
        items = [self.next()[1]]
        while self.peek(","):
            self.next()
            items.append(self.next()[1])
        self.expect("]")
        return items

    def comparison(self):
        tree = self.sum()
        if self.peek(*COMPARISONS):
            return ("compare", COMPARISONS[self.next()[1]], tree, self.sum())
        return tree

    def sum(self):
        tree = self.term()
        while self.peek("+", "-"):
            tree = (self.next()[1], tree, self.term())
        return tree

    def term(self):
        tree = self.single()
        while self.peek("*", "/"):
            tree = (self.next()[1], tree, self.single())
        return tree

    def single(self):
        kind, text = self.next()
        if kind == "date":
            return ("day", date.fromisoformat(text))
        if kind == "number":
            return self.literal(text)
        if text == "(":
            tree = self.either()
            self.expect(")")
            return tree
        if kind == "name":
            return self.call(text) if self.peek("(") else self.path([text])
        raise Skip(f"cannot read the check at “{text}”")

    def literal(self, text):
        number = Fraction(text.replace(",", ""))
        if self.tokens[self.at][0] == "name" and self.tokens[self.at][1] in UNITS:
            factor, unit = UNITS[self.next()[1]]
            return ("number", number * factor, unit)
        return ("number", number, PURE)

    def path(self, names):
        while self.peek("."):
            self.next()
            names.append(self.next()[1])
        return ("path", names)

    def call(self, name):
        self.expect("(")
        reader = {"claim": self.claim, "convert": self.convert, "count": self.count, "growth": self.pair, "share": self.pair}.get(name)
        if reader is None:
            raise Skip(f"the function {name}")
        return reader(name)

    def claim(self, name):
        key = self.next()[1].strip('"')
        self.expect(")")
        names = self.path(["figure"])[1]
        return ("claim", key, names[1] if len(names) > 1 else None)

    def convert(self, name):
        amount = self.sum()
        self.expect(",")
        currency = self.next()[1]
        self.expect(",")
        first = last = date.fromisoformat(self.next()[1])
        if self.peek(".."):
            self.next()
            last = date.fromisoformat(self.next()[1])
        self.expect(")")
        return ("convert", amount, currency, first, last)

    def count(self, name):
        if self.peek("["):
            items = self.listed()
            self.expect(")")
            return ("count of", items)
        tree = self.sum()
        if not self.peek(")"):
            raise Skip("a count with a condition")
        self.expect(")")
        return ("count", tree)

    def pair(self, name):
        a = self.sum()
        self.expect(",")
        b = self.sum()
        self.expect(")")
        return ("/", a, b) if name == "share" else ("-", ("/", b, a), ("number", Fraction(1), PURE))


def mentions_fact(tree, claim):
    """Whether a tree takes anything from the reference."""
    if not isinstance(tree, tuple) or not tree:
        return False
    if tree[0] == "path":
        return tree[1][0] not in claim.figures
    return any(mentions_fact(part, claim) for part in tree[1:])


def mentions_rate(tree):
    return isinstance(tree, tuple) and bool(tree) and (tree[0] == "convert" or any(mentions_rate(part) for part in tree[1:]))


def is_figure(tree, claim):
    return tree[0] == "claim" or (tree[0] == "path" and len(tree[1]) == 1 and tree[1][0] in claim.figures)


def reports_one_fact(tree, claim):
    """A fact alone, or changed by an exact number or one dated rate only."""
    if tree[0] == "convert":
        return tree[3] == tree[4] and tree[1][0] == "path" and mentions_fact(tree[1], claim)
    if tree[0] == "*" and is_exact(tree[1]):
        return reports_one_fact(tree[2], claim)
    if tree[0] in "*/":
        return reports_one_fact(tree[1], claim) and is_exact(tree[2])
    return tree[0] == "path" and len(tree[1]) > 1 and mentions_fact(tree, claim)


def is_exact(tree):
    """A number that the check states, or several taken together."""
    return tree[0] == "number" or (tree[0] in "+-*/" and is_exact(tree[1]) and is_exact(tree[2]))


# Check expressions: values -----------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Quantity:
    """A value at one level of strictness, with what its grade must know."""
    interval: Interval
    unit: tuple | None
    whole: bool = False
    soft: bool = False
    weak: bool = False
    dated: bool = False


@dataclass(frozen=True)
class Names:
    ids: frozenset
    weak: bool = False


class World:
    """One combination of sources, readings and days; new choices begin with the first alternative."""

    def __init__(self, script, near=False):
        self.script, self.near = script, near
        self.chosen = {}        # (kind, what) -> (index, of how many)

    def choose(self, kind, what, alternatives):
        key = (kind, what)
        if key not in self.chosen:
            place = len(self.chosen)
            self.chosen[key] = (self.script[place] if place < len(self.script) else 0, len(alternatives))
        return alternatives[self.chosen[key][0]]

    def next_script(self):
        steps = list(self.chosen.values())
        while steps and steps[-1][0] == steps[-1][1] - 1:
            steps.pop()
        return [index for index, _ in steps[:-1]] + [steps[-1][0] + 1] if steps else None

    def part(self, kind):
        return tuple(index for (key, _), (index, _) in self.chosen.items() if key == kind)


class Evaluator:
    """The value of expressions of one claim in one world."""

    def __init__(self, book, claim, world):
        self.book, self.claim, self.world = book, claim, world
        self.bound = {}

    def value(self, tree, level):
        return getattr(self, "value_" + self.METHODS[tree[0]])(tree, level)

    METHODS = {"number": "number", "day": "day", "path": "path", "claim": "claim", "convert": "convert", "count": "count",
               "count of": "count_of", "+": "sum", "-": "sum", "*": "product", "/": "product"}

    def value_number(self, tree, level):
        return Quantity(point(tree[1]), tree[2])

    def value_day(self, tree, level):
        return Quantity(point(days(tree[1])), DATE, whole=True)

    def value_claim(self, tree, level):
        other = self.book.claims.get(tree[1])
        if other is None:
            raise Skip(f"no claim {tree[1]}")
        key = tree[2] or ("figure" if "figure" in other.figures else None)
        if key not in other.figures:
            raise Skip(f"no figure {key} in {tree[1]}")
        return self.printed_figure(other, key, level)

    def value_path(self, tree, level):
        head, *rest = tree[1]
        if head in self.claim.figures and not rest:
            return self.printed_figure(self.claim, head, level)
        entity = self.bound.get(head, head)
        if not rest:
            return Names(frozenset([self.book.reference.entity(entity).id]))
        *chain, last = (self.bound.get(attribute, attribute) for attribute in rest)
        weak = False
        for attribute in chain:
            fact = self.fact(entity, attribute)
            if not fact.names or len(fact.names) != 1:
                raise Skip(f"{entity}.{attribute} is not one named value")
            (entity,), weak = fact.names, weak or fact.weak
        return self.fact_value(self.fact(entity, last), level, weak)

    def fact(self, entity, attribute):
        return self.world.choose("source", (entity, attribute), self.book.reference.facts(entity, attribute))

    def fact_value(self, fact, level, weak):
        weak = weak or fact.weak
        if fact.names is not None:
            return Names(fact.names, weak)
        figure = fact.figure
        if level == "printed":
            if not fact.one or figure.printed is None:
                raise Skip("no printed value")
            return Quantity(point(figure.printed), figure.unit, figure.whole, figure.soft, weak)
        if figure.unit is None:
            raise Skip("a fact that does not say what it counts")
        return Quantity(figure.at("usual" if level == "sharp" else level), figure.unit, figure.whole, figure.soft, weak)

    def printed_figure(self, claim, key, level):
        raw = claim.figures[key]
        if "name" in raw:
            return Names(entities_named(raw["name"], self.book.reference))
        figure = self.reading(claim, key)
        if figure.unit is None:
            raise Skip(f"“{raw['figure']}” does not say what it counts")
        if level == "printed":
            interval = figure.usual if figure.printed is None else point(figure.printed)
        else:
            interval = figure.at(level)
        return Quantity(interval, figure.unit, figure.whole, figure.soft)

    def reading(self, claim, key):
        return self.world.choose("reading", (claim.key, key), self.book.readings(claim, key))

    def value_convert(self, tree, level):
        _, amount, currency, first, last = tree
        value = self.value(amount, level)
        source = next((code for code in CURRENCIES if value.unit == dimension(**{code: 1})), None)
        if source is None:
            raise Incomparable("convert needs money")
        day = self.world.choose("day", (first, last), self.days(first, last))
        rate = self.book.reference.rate(source, currency, day)
        interval = value.interval and value.interval.scaled(rate)
        return replace(value, interval=interval, unit=dimension(**{currency: 1}), whole=False, dated=True)

    def days(self, first, last):
        """The published days of a range; near it too when a refutation of grade A is put to the test."""
        margin = timedelta(days=RATE_NEIGHBOURHOOD if self.world.near else 0)
        published = [day for day in sorted(self.book.reference.rates) if first - margin <= day <= last + margin]
        if not published or (first == last and first not in self.book.reference.rates):
            raise Skip(f"no exchange rate was published for {first}")
        return published

    def value_count(self, tree, level):
        names = self.value(tree[1], level)
        if not isinstance(names, Names):
            raise Skip("a count of something that is no set")
        return self.count(names.ids, names.weak)

    def value_count_of(self, tree, level):
        return self.count(frozenset(self.bound.get(item, item) for item in tree[1]), False)

    def count(self, ids, weak):
        kinds = {self.book.reference.entity(id).kind for id in ids}
        if len(kinds) != 1:
            raise Skip("a count of entities of several kinds")
        return Quantity(point(len(ids)), noun_dimension(kinds.pop()), whole=True, weak=weak)

    def value_sum(self, tree, level):
        sign, a, b = tree[0], self.quantity(tree[1], level), self.quantity(tree[2], level)
        left, right, unit, whole = self.aligned(sign, a, b)
        interval = add(left, right if sign == "+" else negative(right))
        if sign == "-" and a.unit == b.unit == DATE:
            interval = interval.scaled(DAY)
        return replace(merged(a, b), interval=interval, unit=unit, whole=whole)

    def aligned(self, sign, a, b):
        """Both sides in one unit: a date and a duration meet in days."""
        if a.unit == DATE and b.unit == DATE and sign == "-":
            return a.interval, b.interval, TIME, False
        if a.unit == DATE and b.unit == TIME:
            return a.interval, b.interval.scaled(1 / DAY), DATE, True
        if a.unit != b.unit or a.unit == DATE:
            raise Incomparable("a sum of unlike things")
        return a.interval, b.interval, a.unit, a.whole and b.whole

    def value_product(self, tree, level):
        a, b = self.quantity(tree[1], level), self.quantity(tree[2], level)
        other = b.interval if tree[0] == "*" else reciprocal(b.interval)
        return replace(merged(a, b), interval=product(a.interval, other), unit=times(a.unit, b.unit, 1 if tree[0] == "*" else -1),
                       whole=False)

    def quantity(self, tree, level):
        value = self.value(tree, level)
        if not isinstance(value, Quantity):
            raise Incomparable("arithmetic with names")
        if value.interval is None:
            raise Skip("no sharp set")
        return value


def merged(a, b):
    return Quantity(a.interval, a.unit, False, a.soft or b.soft, a.weak or b.weak, a.dated or b.dated)


# Verdicts ----------------------------------------------------------------------------------------------------------

SUPPORTED, UNDETERMINED, REFUTED = "supported", "undetermined", "refuted"
INCOMPARABLE, UNREFERENCED = "incomparable", "unreferenced"
ORDER = [REFUTED, UNDETERMINED, SUPPORTED]


@dataclass(frozen=True)
class Verdict:
    word: str
    grade: str | None = None

    def __str__(self):
        return self.word + (f" {self.grade}" if self.grade else "")


UNSURE = Verdict(UNDETERMINED)


def capped(verdict, *values):
    """Grade B at best for hedges, excerpts and, when supported, dated rates."""
    soft = any(getattr(value, "soft", False) or value.weak for value in values)
    rate = verdict.word == SUPPORTED and any(getattr(value, "dated", False) for value in values)
    return Verdict(verdict.word, "B") if verdict.grade == "A" and (soft or rate) else verdict


def weakest(verdicts):
    return max(verdict.grade for verdict in verdicts)


def lowest_of(verdicts):
    """And: the least verdict; refuted as surely as its surest part, supported as its least sure one."""
    word = min((verdict.word for verdict in verdicts), key=ORDER.index)
    grades = [verdict.grade for verdict in verdicts if verdict.word == word]
    if word == UNDETERMINED:
        return UNSURE
    return Verdict(word, min(grades) if word == REFUTED else max(grades))


def opposite(verdict):
    return Verdict({SUPPORTED: REFUTED, REFUTED: SUPPORTED}.get(verdict.word, verdict.word), verdict.grade)


def highest_of(verdicts):
    return opposite(lowest_of([opposite(verdict) for verdict in verdicts]))


def subset(inner, outer, whole):
    inner = integers_in(inner) if whole else inner
    return inner is not None and contains(outer, inner)


def disjoint(a, b, whole):
    common = intersection(a, b)
    return common is None or (whole and integers_in(common) is None)


def judge_figure(figure, at, whole, printed=None):
    """Whether a printed figure can report a value: inner sets support, outer sets refute."""
    if figure.sharp is not None and subset(at("usual"), figure.sharp, whole):
        return Verdict(SUPPORTED, "A")
    if subset(at("usual"), figure.usual, whole) or subset(at("capped"), figure.usual, whole):
        return Verdict(SUPPORTED, "B")
    if printed is not None and contains(figure.usual, point(printed)):
        return Verdict(SUPPORTED, "B")
    return judge_apart(figure, at, whole)


def judge_apart(figure, at, whole):
    if disjoint(at("widest"), figure.widest, whole):
        return Verdict(REFUTED, "A")
    if disjoint(at("loose"), figure.loose, whole):
        return Verdict(REFUTED, "B")
    return UNSURE


def judge_pair(figure, at, whole):
    """Two printed figures: neither has authority over the other, so containment counts in both directions."""
    other_sharp = at("sharp")
    if (figure.sharp is not None and subset(at("usual"), figure.sharp, whole)) or (
            other_sharp is not None and subset(figure.usual, other_sharp, whole)):
        return Verdict(SUPPORTED, "A")
    if any(subset(at(level), figure.usual, whole) or subset(figure.at(level), at("usual"), whole) for level in ("usual", "capped")):
        return Verdict(SUPPORTED, "B")
    return judge_apart(figure, at, whole)


def always_less(a, b, strictly):
    """Whether every number of `a` is less than (or at most) every number of `b`."""
    if a.hi is None or b.lo is None:
        return False
    return a.hi < b.lo or (a.hi == b.lo and (not strictly or a.hi_open or b.lo_open))


def judge_order(sign, at):
    """An order holds on all values, or on none; A needs the widest sets."""
    def holds(level, sign):
        a, b = at(level)
        return {"<": lambda: always_less(a, b, True), "≤": lambda: always_less(a, b, False),
                ">": lambda: always_less(b, a, True), "≥": lambda: always_less(b, a, False)}[sign]()
    contrary = {"<": "≥", "≤": ">", ">": "≤", "≥": "<"}[sign]
    for which, word, inner in ((sign, SUPPORTED, "usual"), (contrary, REFUTED, "loose")):
        if holds("widest", which):
            return Verdict(word, "A")
        if holds(inner, which):
            return Verdict(word, "B")
    return UNSURE


class Judge(Evaluator):
    """The verdict of a whole check in one world."""

    def verdict(self, tree):
        kind = tree[0]
        if kind == "and":
            return lowest_of([self.verdict(tree[1]), self.verdict(tree[2])])
        if kind == "or":
            return highest_of([self.verdict(tree[1]), self.verdict(tree[2])])
        if kind == "not":
            return opposite(self.verdict(tree[1]))
        if kind in ("some", "every"):
            return self.quantified(tree)
        if kind == "compare":
            return self.comparison(*tree[1:])
        raise Skip("a check that compares nothing")

    def quantified(self, tree):
        which, variable, items, body = tree
        verdicts = []
        for item in items:
            self.bound[variable] = item
            verdicts.append(self.verdict(body))
        del self.bound[variable]
        return (highest_of if which == "some" else lowest_of)(verdicts)

    def comparison(self, sign, left, right):
        if sign in ("is", "in"):
            return self.names(sign, left, right)
        a, b = self.value(left, "usual"), self.value(right, "usual")
        if isinstance(a, Names) and isinstance(b, Names) and sign in ("=", "≠"):
            return self.names("is", left, right) if sign == "=" else opposite(self.names("is", left, right))
        if not isinstance(a, Quantity) or not isinstance(b, Quantity) or not comparable(left, a, right, b):
            raise Incomparable("unlike things compared")
        if sign == "≈":
            return self.report(left, right, b)
        if sign in ("=", "≠"):
            verdict = self.equality(a, b)
            return verdict if sign == "=" else opposite(verdict)
        at = lambda level: (self.quantity(left, level).interval, self.quantity(right, level).interval)
        return capped(judge_order(sign, at), a, b)

    def names(self, sign, left, right):
        a, b = self.value(left, "usual"), self.value(right, "usual")
        if not isinstance(a, Names) or not isinstance(b, Names):
            raise Incomparable("a name compared with a quantity")
        if sign == "is" and (len(a.ids) != 1 or len(b.ids) != 1):
            raise Skip("“is” with several names")
        return capped(Verdict(SUPPORTED if a.ids <= b.ids else REFUTED, "A"), a, b)

    def equality(self, a, b):
        sides = [integers_in(side.interval) if side.whole else side.interval for side in (a, b)]
        if not all(side and side.is_point() for side in sides):
            raise Skip("= on figures that are not exact")
        return capped(Verdict(SUPPORTED if sides[0] == sides[1] else REFUTED, "A"), a, b)

    def report(self, left, right, value):
        if not is_figure(left, self.claim):
            raise Skip("≈ without a figure on its left")
        figure = self.left_figure(left)
        whole = figure.whole and value.whole
        at = lambda level: self.value(right, "printed" if self.claim.from_printed else level).interval
        single = right[1] if right[0] == "convert" else right
        if self.claim.from_printed or not is_figure(single, self.claim):
            verdict = judge_figure(figure, at, whole, self.as_printed(right))
        else:
            verdict = judge_pair(figure, self.or_none(at), whole)
        return capped(verdict, value, Quantity(figure.usual, figure.unit, soft=figure.soft))

    def left_figure(self, left):
        if left[0] == "path":
            return self.reading(self.claim, left[1][0])
        other = self.book.claims[left[1]]
        return self.reading(other, left[2] or "figure")

    def or_none(self, at):
        """A computed side has no sharp set when one of its figures has none."""
        def guarded(level):
            try:
                return at(level)
            except Skip:
                if level == "sharp":
                    return None
                raise
        return guarded

    def as_printed(self, right):
        if not reports_one_fact(right, self.claim):
            return None
        try:
            interval = self.quantity(right, "printed").interval
        except Skip:
            return None
        return interval.lo if interval.is_point() else None


def comparable(left, a, right, b):
    """Same dimension; a bare number in a check may be compared with a count."""
    if a.unit == b.unit:
        return True
    return any(tree[0] == "number" and value.unit == PURE and other.whole and other.unit != DATE
               for tree, value, other in ((left, a, b), (right, b, a)))


# Whole claims ------------------------------------------------------------------------------------------------------

class Book:
    """All claims and the reference they are checked against."""

    def __init__(self):
        self.reference = Reference()
        self.claims = {}
        self.read = {}

    def readings(self, claim, key):
        place = (claim.key, key)
        if place not in self.read:
            raw = claim.figures[key]
            self.read[place] = read_phrase(raw["figure"], raw.get("of"), claim.day)
        return self.read[place]

    def verdict(self, claim):
        """The verdict of a claim over all its sources, readings and days."""
        tree = Parser(claim.check).read()
        try:
            verdict = self.over_worlds(claim, tree, near=False)
            if verdict == Verdict(REFUTED, "A") and mentions_rate(tree):
                near = self.worlds(claim, tree, near=True)
                if any(outcome != verdict for _, outcome in near):
                    return Verdict(REFUTED, "B")
            return verdict
        except Incomparable:
            return Verdict(INCOMPARABLE)
        except Unreferenced:
            return Verdict(UNREFERENCED)

    def worlds(self, claim, tree, near):
        outcomes, script = [], []
        while script is not None:
            world = World(script, near)
            outcomes.append((world, Judge(self, claim, world).verdict(tree)))
            if len(outcomes) > MOST_COMBINATIONS:
                raise Skip("too many combinations of sources")
            script = world.next_script()
        return outcomes

    def over_worlds(self, claim, tree, near):
        return over_sources(grouped(self.worlds(claim, tree, near), "source"))


def grouped(outcomes, kind):
    """Outcomes that share their choices of one kind, in the order of those choices."""
    groups = {}
    for world, verdict in outcomes:
        groups.setdefault(world.part(kind), []).append((world, verdict))
    return list(groups.values())


def over_sources(groups):
    verdicts = [over_readings(grouped(group, "reading")) for group in groups]
    words = {verdict.word for verdict in verdicts}
    if len(words) == 1 and words <= {SUPPORTED, REFUTED}:
        return Verdict(words.pop(), weakest(verdicts))
    return UNSURE


def over_readings(groups):
    verdicts = [over_days([verdict for _, verdict in group]) for group in groups]
    if all(verdict.word == REFUTED for verdict in verdicts):
        return Verdict(REFUTED, weakest(verdicts))
    if verdicts[0].word != SUPPORTED:
        return UNSURE
    agreed = all(verdict.word == SUPPORTED for verdict in verdicts)
    return Verdict(SUPPORTED, weakest(verdicts) if agreed else "C")


def over_days(verdicts):
    if len(verdicts) == 1:
        return verdicts[0]
    if all(verdict.word == REFUTED for verdict in verdicts):
        return Verdict(REFUTED, weakest(verdicts))
    return Verdict(SUPPORTED, "B") if any(verdict.word == SUPPORTED for verdict in verdicts) else UNSURE


# Files -------------------------------------------------------------------------------------------------------------

def load_yaml(path):
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # every scalar stays as written
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadFile(f"{path}: {error}")


def read_folders(folders):
    book = Book()
    paths = sorted({path for folder in folders for path in yaml_files(folder)})
    for path in paths:
        content = load_yaml(path)
        content = content if isinstance(content, dict) else {}
        try:
            add_file(book, content)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadFile(f"{path}: {type(error).__name__}: {error}")
    return book


def yaml_files(folder):
    if not Path(folder).is_dir():
        raise BadFile(f"{folder}: no such folder")
    return sorted(Path(folder).rglob("*.yaml"))


def add_file(book, content):
    if "entities" in content:
        book.reference.add_entities(content)
    if "rates" in content:
        book.reference.add_rates(content)
    if "document" in content:
        for claim in claims_of(content):
            book.claims[claim.key] = claim


def load_report(path):
    try:
        report = json.loads(Path(path).read_text(encoding="utf-8"), parse_float=Fraction)
        return {f"{claim['document']}/{claim['id']}": claim for claim in report["claims"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadFile(f"{path}: {type(error).__name__}: {error}")


# Comparing and printing --------------------------------------------------------------------------------------------

@dataclass
class Tally:
    claims: int = 0
    figures: int = 0
    disagreements: int = 0
    skipped: int = 0

    def disagree(self, line):
        self.disagreements += 1
        print("disagree  " + line)

    def skip(self, line):
        self.skipped += 1
        print("skipped   " + line)


def decide(book, claim, tally):
    """This way's verdict, or None with the reason printed."""
    try:
        verdict = book.verdict(claim)
    except Skip as reason:
        tally.skip(f"{claim.key}: {reason}")
        return None
    tally.claims += 1
    return verdict


def list_verdicts(book):
    tally = Tally()
    for claim in book.claims.values():
        verdict = decide(book, claim, tally)
        if verdict is not None:
            other = f"   (expected: {claim.expect})" if claim.expect not in (None, verdict.word) else ""
            print(f"{claim.key}: {verdict}{other}")
    print(f"second way: {tally.claims} claims, {tally.skipped} skipped")
    return 0 if tally.claims >= LEAST_COVERED else 1


def compare(book, report):
    tally = Tally()
    for key, claim in book.claims.items():
        if key not in report:
            tally.disagree(f"{key}: not in the report")
            continue
        compare_figures(book, claim, report[key], tally)
        verdict = decide(book, claim, tally)
        theirs = Verdict(report[key].get("verdict"), report[key].get("grade"))
        if verdict is not None and report[key].get("cause") == "no-power" and verdict.word == "supported":
            tally.skip(f"{key}: supported here; this way does not ask what else would have been")
        elif verdict is not None and verdict != theirs:
            tally.disagree(f"{key}: {verdict} here, {theirs} in the report")
    for key in report.keys() - book.claims.keys():
        tally.disagree(f"{key}: in the report, but in no claim file read")
    print(f"second way: {tally.claims} claims, {tally.figures} figures agree, {tally.disagreements} disagree, {tally.skipped} skipped")
    return 1 if tally.disagreements or tally.claims < LEAST_COVERED else 0


def compare_figures(book, claim, record, tally):
    theirs = {figure["name"]: figure for figure in record.get("figures", [])}
    for key, raw in claim.figures.items():
        if "name" in raw:
            continue
        try:
            readings = book.readings(claim, key)
        except Skip:
            continue            # the claim itself is skipped with the reason
        if key not in theirs:
            tally.disagree(f"{claim.key}: figure {key} is not in the report")
            continue
        compare_readings(f"{claim.key}: {raw['figure']}", readings, theirs[key].get("readings", []), tally)


def compare_readings(where, ours, theirs, tally):
    if len(ours) != len(theirs):
        tally.disagree(f"{where}: {len(ours)} readings here, {len(theirs)} in the report")
        return
    before = tally.disagreements
    for mine, other in zip(ours, theirs):
        for name, part in zip(("sharp", "usual", "loose", "widest"), mine.sets()):
            text = other.get(name)
            if (parse_set(text) if text is not None else []) != ([part] if part is not None else []):
                tally.disagree(f"{where}: {name} is {part or 'empty'} here, {text or 'empty'} in the report")
    tally.figures += tally.disagreements == before


# Self-test ---------------------------------------------------------------------------------------------------------

EUROPEAN = {"21": ("1.1667", "1614.64", "8.3726"), "24": ("1.1756", "1610.08", "8.4142"), "25": ("1.1724", "1619.4", "8.4046"),
            "29": ("1.1533", "1607.8", "8.2778")}


def won_for(currency, day):
    usd, krw, cny = map(Fraction, EUROPEAN[day])
    return krw / {"USD": usd, "CNY": cny}[currency]


# phrase, noun or currency, divisor of the sets below, the four sets, computed value (a set, a fact, or a figure and a
# factor), verdict. Worked by hand.
NONE = None
GOLDEN = [
    ("384개", "chip", 1, ("{384}",) * 4, "{384}", "supported A"),
    ("348개", "chip", 1, ("{348}",) * 4, "{384}", "refuted A"),
    ("5배나 많은", NONE, 1, ("(9/2, 11/2)", "[9/2, 11/2]", "[9/2, 11/2]", "[4, 6]"), "{16/3}", "supported A"),
    ("6배나 많은", NONE, 1, ("(11/2, 13/2)", "[11/2, 13/2]", "[11/2, 13/2]", "[5, 7]"), "{16/3}", "refuted B"),
    ("4배나 많은", NONE, 1, ("(7/2, 9/2)", "[7/2, 9/2]", "[7/2, 9/2]", "[3, 5]"), "{16/3}", "refuted A"),
    ("5.3배", NONE, 100, ("(525, 535)", "[525, 535]", "[525, 535]", "[520, 540]"), "{16/3}", "supported A"),
    ("5.2배", NONE, 100, ("(515, 525)", "[515, 525]", "[515, 525]", "[510, 530]"), "{16/3}", "refuted A"),
    ("9배", NONE, 10, ("(85, 95)", "[85, 95]", "[85, 95]", "[80, 100]"), "{16/3}", "refuted A"),
    ("약 6,000달러", NONE, 1, (NONE, "[5700, 6300]", "[5400, 6600]", "[5000, 7000]"), "{5900}", "supported B"),
    ("약 6,000달러", NONE, 1, (NONE, "[5700, 6300]", "[5400, 6600]", "[5000, 7000]"),
     ("770만원", 1 / won_for("USD", "25")), "undetermined"),
    ("약 8,000달러", NONE, 1, (NONE, "[7600, 8400]", "[7200, 8800]", "[7000, 9000]"),
     ("770만원", 1 / won_for("USD", "25")), "refuted B"),
    ("770만원", NONE, 1, ("(7695000, 7705000)", "[7650000, 7750000]", "[7650000, 7750000]", "[7600000, 7800000]"),
     point(39900 * won_for("CNY", "25")), "supported B"),
    ("770만원", NONE, 1, ("(7695000, 7705000)", "[7650000, 7750000]", "[7650000, 7750000]", "[7600000, 7800000]"),
     point(39900 * won_for("CNY", "24")), "refuted B"),
    ("770만원", NONE, 1, ("(7695000, 7705000)", "[7650000, 7750000]", "[7650000, 7750000]", "[7600000, 7800000]"),
     point(39900 * won_for("CNY", "29")), "supported B"),
    ("770만원", NONE, 1, ("(7695000, 7705000)", "[7650000, 7750000]", "[7650000, 7750000]", "[7600000, 7800000]"),
     point(5900 * won_for("USD", "25")), "refuted A"),
    ("970만원", NONE, 1, ("(9695000, 9705000)", "[9650000, 9750000]", "[9650000, 9750000]", "[9600000, 9800000]"),
     point(39900 * won_for("CNY", "25")), "refuted A"),
    ("23조", "KRW", Fraction(1, 10**11), ("(225, 235)", "[225, 235]", "[225, 235]", "[220, 240]"), ("22.7648 trillion KRW",), "supported A"),
    ("22조", "KRW", Fraction(1, 10**11), ("(215, 225)", "[215, 225]", "[215, 225]", "[210, 230]"), ("22.7648 trillion KRW",), "refuted B"),
    ("21조", "KRW", Fraction(1, 10**11), ("(205, 215)", "[205, 215]", "[205, 215]", "[200, 220]"), ("22.7648 trillion KRW",), "refuted A"),
    ("14억", "person", Fraction(1, 10**7), ("(135, 145)", "[135, 145]", "[135, 145]", "[130, 150]"), "{1408280000}", "supported A"),
    ("1m80", NONE, 1000, ("(1795, 1805)", "[1750, 1850]", "[1750, 1850]", "[1700, 1900]"), "{18288/10000}", "supported B"),
    ("1m90", NONE, 1000, ("(1895, 1905)", "[1850, 1950]", "[1850, 1950]", "[1800, 2000]"), "{18288/10000}", "refuted B"),
    ("180cm가 넘는", NONE, 100, ("(180, ∞)",) * 4, "{18288/10000}", "supported A"),
    ("190cm가 넘는", NONE, 100, ("(190, ∞)",) * 4, "{18288/10000}", "refuted A"),
    ("800개 이상", "company", 1, ("[800, ∞)",) * 4, ("more than 800 companies",), "supported A"),
    ("수백곳", "company", 1, (NONE, "[200, 1000)", "[100, ∞)", "[100, ∞)"), ("more than 800 companies",), "supported B"),
    ("10분", NONE, Fraction(1, 30), ("(19, 21)", "[19, 21]", "[16, 24]", "[10, 30]"), ("10 minutes",), "supported B"),
    ("90%", NONE, 1000, ("(895, 905)", "[895, 905]", "[850, 950]", "[800, 1000]"), ("90%",), "supported B"),
    ("128개", "chip", 1, ("{128}",) * 4, "{128}", "supported A"),
    ("약 300 PFLOPS", NONE, Fraction(1, 10**15), (NONE, "[285, 315]", "[250, 350]", "[200, 400]"), point(384 * 780 * 10**12), "supported B"),
    ("300 PFLOPS", NONE, Fraction(1, 10**14), ("(2995, 3005)", "[2950, 3050]", "[2500, 3500]", "[2000, 4000]"),
     around(Fraction(384 * 780 * 10**12), Fraction(384 * 10**12, 2)), "supported B"),
    ("1.7배", NONE, 100, ("(165, 175)", "[165, 175]", "[165, 175]", "[160, 180]"),
     closed(Fraction(2995, 1805), Fraction(3005, 1795)), "supported A"),
    ("2.6배", NONE, 100, ("(255, 265)", "[255, 265]", "[255, 265]", "[250, 270]"), point(Fraction(559, 300) / Fraction(145, 180)), "refuted A"),
    ("맞먹는", NONE, 180, (NONE, "[162, 200]", "[135, 240]", "[135, 240]"), "{5/3}", "refuted B"),
    ("약 100만", "person", 1, (NONE, "[950000, 1050000]", "[800000, 1200000]", "[500000, 1500000]"), "{1240000}", "refuted B"),
    ("거의 384개", "chip", 10, (NONE, "[3830, 3840)", "[3456, 3840]", "[3456, 3840]"), "{380}", "undetermined"),
    ("60개에 달하는", "company", 1, (NONE, "[55, 65]", "[55, 65]", "[50, 70]"), "{62}", "supported B"),
    ("3배 이상", NONE, 1, ("[3, ∞)",) * 4, "{10/3}", "supported A"),
    ("4배 이상", NONE, 1, ("[4, ∞)",) * 4, "{10/3}", "refuted A"),
]

# Phrases that the rows above do not reach, with the day the document bears: usual sets in coherent units.
SOME_DAY = date(2025, 7, 28)
MORE_PHRASES = [
    ("두개의", "alliance", "{2}"), ("두 연합체", NONE, "{2}"), ("최소 6개 이상의", "company", "[6, ∞)"), ("로봇 18대", NONE, "{18}"),
    ("수천 명의 방문객", NONE, "[2000, 10000)"), ("수백만달러", NONE, "[2000000, 10000000)"), ("5~10년", NONE, "[60, 120]"),
    ("3일 일정", NONE, "[216000, 302400]"), ("2025년 7월 26일", NONE, "{20295}"), ("28일(현지시각)", NONE, "{20297}"),
    ("7월28일", NONE, "{20297}"), ("2025년 말까지", NONE, "(−∞, 20453]"), ("by the end of 2025", NONE, "(−∞, 20453]"),
    ("지난주", NONE, "[20290, 20296]"), ("지난 1월", NONE, "[20089, 20119]"), ("22조7648억원", NONE, "[22764750000000, 22764850000000]"),
    ("more than 60 robots", NONE, "(60, ∞)"), ("about 60 million CNY", NONE, "[57000000, 63000000]"),
    ("close to 600 kW", NONE, "[570000, 600000)"), ("50-80 million CNY", NONE, "[50000000, 80000000]"),
    ("1,440 PFLOPS", NONE, "[1435000000000000000, 1445000000000000000]"), ("millions of dollars", NONE, "[2000000, 10000000)"),
    ("6 ft", NONE, "[1.6764, 1.9812]"), ("절반", NONE, "[0.475, 0.525]"), ("165K NPUs", NONE, "[164500, 165500]"),
]


def golden_value(against):
    """The computed side of a row: a function from levels to sets, and whether it is a printed figure."""
    if isinstance(against, tuple) and len(against) == 2:
        figure = read_phrase(against[0])[0]
        return (lambda level: figure.at(level) and figure.at(level).scaled(against[1])), True, figure.soft
    if isinstance(against, tuple):
        figure = fact_figure(against[0], False)
        return figure.at, False, figure.soft
    interval = parse_set(against)[0] if isinstance(against, str) else against
    return (lambda level: interval), False, False


def golden_row(row):
    phrase, of, divisor, sets, against, expected = row
    figure = read_phrase(phrase, of, SOME_DAY)[0]
    wanted = [part and parse_set(part)[0].scaled(1 / Fraction(divisor)) for part in sets]
    for name, mine, right in zip(("sharp", "usual", "loose", "widest"), figure.sets(), wanted):
        if mine != right:
            yield f"{phrase}: {name} is {mine}, should be {right}"
    inner = [part for part in figure.sets() if part]
    if not all(contains(outer, part) for part, outer in zip(inner, inner[1:])):
        yield f"{phrase}: the sets are not nested"
    at, is_printed, soft = golden_value(against)
    verdict = (judge_pair if is_printed else judge_figure)(figure, at, figure.whole)
    verdict = capped(verdict, Quantity(figure.usual, figure.unit, soft=figure.soft or soft))
    if str(verdict) != expected:
        yield f"{phrase}: {verdict}, should be {expected}"


def more_phrase(row):
    phrase, of, usual = row
    figure = read_phrase(phrase, of, SOME_DAY)[0]
    if figure.usual != parse_set(usual)[0]:
        yield f"{phrase}: usual is {figure.usual}, should be {usual}"


def self_test():
    mistakes = [line for row in GOLDEN for line in golden_row(row)] + [line for row in MORE_PHRASES for line in more_phrase(row)]
    for line in mistakes:
        print("wrong  " + line)
    print(f"second way: {len(GOLDEN)} golden rows, {len(MORE_PHRASES)} further phrases, {len(mistakes)} wrong")
    return 1 if mistakes else 0


# Command line ------------------------------------------------------------------------------------------------------

def main():
    parser = argparse.ArgumentParser(description="An independent second way to ClaimCheck's verdicts.")
    parser.add_argument("--claims", help="folder of claim files, with any reference files beside them")
    parser.add_argument("--reference", help="folder of reference files and exchange rates")
    parser.add_argument("--report", help="what `claimcheck verify --format json` wrote")
    parser.add_argument("--self-test", action="store_true", help="check this reader against rows worked by hand")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.claims or not options.reference:
        parser.error("--claims and --reference are needed")
    try:
        book = read_folders([options.claims, options.reference])
        return compare(book, load_report(options.report)) if options.report else list_verdicts(book)
    except BadFile as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
