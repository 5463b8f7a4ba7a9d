"""Other readers of figures over the same texts.

    figure_peers.py read OUTPUT CASES.jsonl... [--documents FOLDER]
    figure_peers.py time OUTPUT TEXT... [--budget SECONDS]

`read` writes what each reader finds in the texts of case files and in the
lines of a folder of Korean texts, as JSON Lines with the keys of the case
files; before that a record for each reader with its version and languages, or
the reason why it did not run. `time` writes the CPU time each takes for files
named LANGUAGE-NAME.txt, or as much of them as fits the budget, line by line.
"""
import argparse
import decimal
import importlib.metadata
import json
import multiprocessing
import os
import sys
import time
import warnings

from unit_codes import unit_code

warnings.simplefilter("ignore")


class Recognizers:
    """The models for numbers, and for numbers with units, of the suite."""

    name = "recognizers-text-suite"
    languages = ["en", "zh", "ja", "ko"]
    note = ("its models of dates and times are not asked; this version has no "
            "Korean models, and what reads Korean is its default, English")

    def __init__(self):
        import recognizers_number as number
        import recognizers_number_with_unit as unit
        from recognizers_text import Culture
        self.cultures = {
            "en": Culture.English, "zh": Culture.Chinese,
            "ja": Culture.Japanese, "ko": Culture.Korean,
        }
        # In this order the fuller reading of a place comes first.
        self.models = [
            unit.recognize_currency, unit.recognize_temperature,
            unit.recognize_dimension, unit.recognize_age,
            number.recognize_percentage, number.recognize_ordinal,
            number.recognize_number,
        ]

    def __call__(self, text, language):
        found = []
        for model in self.models:
            for result in model(text, self.cultures[language]):
                found.append(self.record(result))
        return longest(f for f in found if f)

    @staticmethod
    def record(result):
        resolution = result.resolution or {}
        value = resolution.get("value")
        unit = resolution.get("isoCurrency") or resolution.get("unit")
        kind = result.type_name
        if kind == "percentage" and value is not None:
            value, unit = value.rstrip("%"), "percent"
        return {
            "start": result.start, "end": result.end + 1, "kind": kind,
            "value": value, "unit": unit_code(unit, kind),
        }


class Quantulum:
    """quantulum3 without its classifier, as it is installed by default."""

    name = "quantulum3"
    languages = ["en"]
    note = None
    kinds = {
        "currency": "currency", "time": "duration",
        "temperature": "temperature",
    }

    def __init__(self):
        from quantulum3 import parser
        self.parse = parser.parse

    def __call__(self, text, language):
        return longest(self.record(q) for q in self.parse(text))

    def record(self, quantity):
        kind = self.kinds.get(quantity.unit.entity.name, "dimension")
        if quantity.unit.name == "dimensionless":
            kind = "number"
        elif quantity.unit.name == "percentage":
            kind = "percentage"
        record = {
            "start": quantity.span[0], "end": quantity.span[1], "kind": kind,
            "unit": unit_code(quantity.unit.name, kind),
        }
        # A range is told as its middle and half its width.
        if quantity.uncertainty:
            middle = decimal.Decimal(repr(quantity.value))
            half = decimal.Decimal(repr(quantity.uncertainty))
            record |= {
                "kind": "range", "lo": str(middle - half),
                "hi": str(middle + half),
            }
        else:
            record["value"] = str(quantity.value)
        return record


class PriceParser:
    """price-parser: the one price of a string."""

    name = "price-parser"
    languages = ["und", "ko", "en", "zh", "ja"]
    note = "it reads one price in a text"

    def __init__(self):
        from price_parser import Price
        self.price = Price.fromstring

    def __call__(self, text, language):
        price = self.price(text)
        if price.amount is None:
            return []
        start = text.find(price.amount_text)
        end = start + len(price.amount_text)
        # It tidies the text it reads; a price that is nowhere has no place.
        if start < 0:
            start, end = 0, len(text)
        kind = "currency" if price.currency else "number"
        return [{
            "start": start, "end": end, "kind": kind,
            "value": str(price.amount),
            "unit": unit_code(price.currency, "currency"),
        }]


READERS = [Recognizers, Quantulum, PriceParser]


def longest(found):
    """Of figures that overlap the longest, of those as long the first."""
    kept = []
    for figure in sorted(found, key=lambda f: f["start"] - f["end"]):
        if all(figure["end"] <= other["start"]
               or other["end"] <= figure["start"] for other in kept):
            kept.append(figure)
    return sorted(kept, key=lambda f: f["start"])


def started():
    """Each reader with its opening record; None in place of one that fails."""
    for kind in READERS:
        record = {"reader": kind.name}
        try:
            record["version"] = importlib.metadata.version(kind.name)
            reader = kind()
            record |= {"languages": kind.languages, "note": kind.note}
        except Exception as error:  # whatever an import may throw
            record["failed"] = f"{type(error).__name__}: {error}"
            reader = None
        yield reader, record


def texts(cases, documents):
    """(text, language) pairs, each once."""
    seen = {}
    for path in cases:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                case = json.loads(line)
                seen[case["text"], case["lang"]] = None
    for name in sorted(os.listdir(documents)) if documents else []:
        with open(os.path.join(documents, name), encoding="utf-8") as file:
            for line in file.read().split("\n"):
                if line.strip():
                    seen[line, "ko"] = None
    return list(seen)


def read(output, cases, documents):
    pairs = texts(cases, documents)
    with open(output, "w", encoding="utf-8") as out:
        def write(record):
            print(json.dumps(record, ensure_ascii=False), file=out)

        for reader, opening in started():
            write(opening)
            if reader is None:
                print(opening["reader"], opening["failed"], file=sys.stderr)
                continue
            start = time.process_time()
            errors = 0
            for text, language in pairs:
                if language not in reader.languages:
                    continue
                try:
                    figures = reader(text, language)
                except Exception:  # a text it breaks down on reads as empty
                    errors += 1
                    continue
                for figure in figures:
                    write({"reader": reader.name, "lang": language,
                           "text": text} | figure)
            print(f"{reader.name}: {time.process_time() - start:.1f} s, "
                  f"{errors} texts it broke down on")


def measure(reader, language, lines, budget, results):
    """Puts the bytes read and the CPU time into a queue."""
    reader(lines[0][:80], language)  # loads what it loads
    size, start = 0, time.process_time()
    for line in lines:
        try:
            reader(line, language)
        except Exception:  # reading goes on after a line it breaks down on
            pass
        size += len(line.encode()) + 1
        if time.process_time() - start > budget:
            break
    results.put((size, time.process_time() - start))


def timed(output, paths, budget):
    results = []
    # A process of its own for each text, since a long search hears nothing.
    fork = multiprocessing.get_context("fork")
    for reader, opening in started():
        if reader is None:
            results.append(opening)
            continue
        for path in paths:
            language, name = os.path.basename(path)[:-4].split("-", 1)
            if language not in reader.languages:
                continue
            with open(path, encoding="utf-8", errors="replace") as file:
                lines = file.read().split("\n")
            record = {"reader": reader.name, "text": name}
            queue = fork.SimpleQueue()
            child = fork.Process(
                target=measure, args=(reader, language, lines, budget, queue))
            child.start()
            child.join(4 * budget)
            if child.is_alive():
                child.kill()
                child.join()
                record["failed"] = f"over {4 * budget:.0f} s"
            elif queue.empty():
                record["failed"] = "broke down"
            else:
                record["bytes"], record["seconds"] = queue.get()
            results.append(record)
            print(record)
    with open(output, "w", encoding="utf-8") as out:
        json.dump(results, out, indent=1)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["read", "time"])
    parser.add_argument("output")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--documents")
    parser.add_argument("--budget", type=float, default=5)
    arguments = parser.parse_args()
    if arguments.what == "read":
        read(arguments.output, arguments.files, arguments.documents)
    else:
        timed(arguments.output, arguments.files, arguments.budget)
