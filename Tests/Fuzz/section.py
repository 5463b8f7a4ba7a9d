"""Replaces one section of a page, or adds it at the end.

    section.py PAGE HEADING < TEXT

A section goes from its heading, a line `## HEADING`, to the next one.
"""

import os
import re
import sys


def main():
    page, heading = sys.argv[1:]
    text = "# Robustness\n"
    if os.path.exists(page):
        with open(page) as file:
            text = file.read()
    section = f"## {heading}\n\n{sys.stdin.read().strip()}\n"
    pattern = re.compile(
        rf"^## {re.escape(heading)}\n.*?(?=^## |\Z)", re.M | re.S)
    if pattern.search(text):
        text = pattern.sub(lambda _: section + "\n", text)
    else:
        text = text.rstrip("\n") + "\n\n" + section
    with open(page, "w") as file:
        file.write(text.rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
