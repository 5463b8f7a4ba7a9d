#!/usr/bin/env python3
"""The text of HTML and Markdown by another way: html5lib and markdown-it.

Random pages without digits are read by the tool, which marks nothing in them,
and by a tree that html5lib builds; the two texts have to be the same, line by
line. Markdown is made a page by markdown-it first.

usage: markup.py CLAIMCHECK [--count N] [--seed S]
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile

import html5lib
from markdown_it import MarkdownIt

# WHATWG HTML, section 15.3: display block, table parts, list items.
BLOCK = set(
    """address article aside blockquote body center dd details dialog dir div
    dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header
    hgroup hr html legend li main menu nav ol option p pre search section
    select summary table tbody td tfoot th thead tr ul caption title textarea
    br button""".split())
GAP = set("img input embed object audio video canvas iframe script style "
          "template noscript".split())
SILENT = set("script style template audio video canvas iframe noscript rt rp "
             .split())
RAISED = {"sup": str.maketrans("+-", "⁺⁻"), "sub": str.maketrans("+-", "₊₋")}
NAMESPACE = re.compile(r"^\{[^}]*\}")


class Page:
    """The lines of a tree."""

    def __init__(self, root):
        self.lines, self.line = [], ""
        self.walk(root, None, False)
        self.end()

    def end(self):
        text = re.sub(r"[ \t\n\f\r]+", " ", self.line).strip(" ")
        text = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)
        if text:
            self.lines.append(text)
        self.line = ""

    def text(self, text, raised, lines):
        if not text:
            return
        if raised:
            text = text.translate(RAISED[raised])
        if not lines:
            self.line += text
            return
        parts = re.split("[\r\n]", text)
        for index, part in enumerate(parts):
            if index:
                self.end()
            self.line += part

    def walk(self, node, raised, lines):
        if not isinstance(node.tag, str):
            return
        name = NAMESPACE.sub("", node.tag)
        if name in BLOCK:
            self.end()
        if name in GAP:
            self.line += " "
        if name not in SILENT:
            raised = name if name in RAISED else raised
            lines = lines or name == "pre"
            self.text(node.text, raised, lines)
            for child in node:
                self.walk(child, raised, lines)
                self.text(child.tail, raised, lines)
        if name in BLOCK:
            self.end()


def page(html):
    return Page(html5lib.parse(html, scripting=True)).lines


class Pages:
    """Random HTML: elements that nest, and anything between them."""

    WORDS = ["x", "qz", "가나", "木", "ж", " ", "  ", "\n", "\t", "q z", ".",
             ",", "\u00a0", "😀", "-", "+"]
    JUNK = ["&amp;", "&lt;b>", "&nbsp;", "&euro;", "&eurox", "&notit;", "&x;",
            "&", "&#x20AC;", "&#8364", "&#x;", "&#128;", "&Aacute", "&hellip;",
            "&NotEqualTilde;", "&shy;", "< ", "< x>", "<>", "</>", "</ x>",
            "<!x>", "<?x y>", "<!-- x > -->", "<!-->", "<!--->", "<!--x--!>",
            "<!--x--y-->", "<![CDATA[x]]>", "<img alt='x'>", "<wbr>", "<br>",
            "<script>x<b></script>", "<script><!--<script>x</script>y-->"
            "</script>", "<style>x{}</style>", "<input value=x>",
            "<template>x<template>y</template>z</template>", "<hr>",
            "<ruby>木<rt>x</rt></ruby>", "<ruby>木<rp>(</rp><rt>x<rp>)</rp>"
            "</ruby>", "<iframe>x</iframe>", "</br>", "<video>x</video>",
            "<SPAN a='>' B=\"x>\" c=d>x</SPAN >", "<a/b/c>x</a>"]
    INLINE = ["b", "i", "span", "em", "u", "sup", "sub", "x-y", "code",
              "small", "font", "mark"]
    OUTER = ["div", "section", "blockquote", "ul", "article", "pre"]

    def __init__(self, seed):
        self.random = random.Random(seed)

    def inline(self, depth=0, raised=False):
        result = ""
        for _ in range(self.random.randint(1, 5)):
            kind = self.random.random()
            if kind < 0.5:
                result += self.random.choice(self.WORDS)
            elif kind < 0.8 or depth > 2:
                junk = self.random.choice(self.JUNK)
                # The tool takes no paragraph for a part of a superscript.
                if not raised or junk not in ("<hr>", "<br>", "</br>"):
                    result += junk
            else:
                name = self.random.choice(self.INLINE)
                inner = self.inline(
                    depth + 1, raised or name in ("sup", "sub"))
                result += f"<{name}>{inner}</{name}>"
        return result

    def block(self, depth=0):
        kind = self.random.random()
        if depth > 2 or kind < 0.4:
            name = self.random.choice(["p", "div", "h2", "li", "dd"])
            return f"<{name}>{self.inline()}</{name}>"
        if kind < 0.5:
            rows = "".join(
                "<tr>" + "".join(
                    f"<td>{self.inline()}" + self.random.choice(["</td>", ""])
                    for _ in range(3)) + "</tr>"
                for _ in range(2))
            return f"<table>{rows}</table>"
        if kind < 0.6:
            return self.inline()
        name = self.random.choice(self.OUTER)
        inner = "".join(
            self.block(depth + 1) for _ in range(self.random.randint(1, 3)))
        return f"<{name}>{inner}</{name}>"

    def page(self):
        body = "".join(self.block() for _ in range(self.random.randint(1, 4)))
        if self.random.random() < 0.5:
            return body
        return ("<!DOCTYPE html><html><head><title>x &amp; <b></title>"
                f"</head><body>{body}</body></html>")


class Markdowns:
    """Random Markdown: blocks of lines, each full of signs."""

    INLINE = ["x", "q", "가", "木", "y z", " ", " ", "*", "**", "***", "_",
              "__", "~~", "`", "``", "`` ` ``", "[", "]", "[x](q)", "](q)",
              "![x](q)", "[x][r]", "[r]", "[r][]", " (", ")", "!", "\\q", "\\*",
              "\\[", "&amp;", "&nbsp;", "&copy", "<b>", "</b>", "<br>",
              "<https://x.q>", "<x@q.z>", "<", ">", "<!-- x -->", "<q z='>'>",
              ".", ",", "“", " (x", "x)", "~x", '[x](q "z")', "[x](<q z>)",
              "[x](q (z))", "\n", "\n", "  \n", "\\\n"]

    def __init__(self, seed):
        self.random = random.Random(seed)

    @staticmethod
    def tidy(text):
        """Without what the two read in different ways, each with reason: a
        bracket right after a label, and more than two tildes, which GitHub
        takes for text."""
        text = text.replace("][", "]v[").replace("]v[]", "][]")
        text = text.replace("[x]v[r]", "[x][r]")
        return re.sub("~~~+", "~~", text)

    def inline(self, lines=True):
        parts = [self.random.choice(self.INLINE)
                 for _ in range(self.random.randint(1, 12))]
        text = self.tidy("".join(parts))
        if not lines:
            text = re.sub(r"\\?\n", "", text)
        # A blank line or a sign at the start of a line would begin a block.
        return "\n".join("v" + line for line in text.split("\n"))

    def block(self):
        kind = self.random.randint(0, 9)
        if kind == 0:
            return "#" * self.random.randint(1, 6) + " " + self.inline(False)
        if kind == 1:
            return self.inline() + "\n" + self.random.choice(["===", "---"])
        if kind == 2:
            return "\n".join("> " + line for line in self.inline().split("\n"))
        if kind == 3:
            mark = self.random.choice(["- ", "* ", "1. ", "7) "])
            return "\n".join(
                mark + self.inline().replace("\n", "\n" + " " * len(mark))
                for _ in range(3))
        if kind == 4:
            return "```\n" + self.inline() + "\n```"
        if kind == 5:
            cells = [self.tidy(re.sub("[`\\\\]", "", self.inline(False)))
                     for _ in "abcd"]
            return (f"| {cells[0]} | {cells[1]} |\n|---|:-:|\n"
                    f"| {cells[2]} | {cells[3]} |")
        if kind == 6:
            return "<div>\nx *q*\n</div>"
        if kind == 7:
            return "- x\n  - " + self.inline(False) + "\n- > q\n  > z"
        return self.inline()

    def page(self):
        blocks = [self.block() for _ in range(self.random.randint(1, 5))]
        return "\n\n".join(blocks + ["[r]: /q 'z'"]) + "\n"


def read(tool, markup, texts):
    """What the tool reads in each text, as lines."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{index:06}" for index in range(len(texts))]
        for name, text in zip(names, texts):
            with open(os.path.join(folder, name), "w", newline="") as file:
                file.write(text)
        run = subprocess.run(
            [tool, "scan", "--markup", markup, "--color", "never", *names],
            cwd=folder, capture_output=True, check=True)
    result, current = [], None
    for line in run.stdout.decode().split("\n"):
        if current is not None and len(result) < len(names) \
                and line == names[len(result)] or not result:
            current = []
            result.append(current)
        elif line:
            current.append(line)
    return result


def compare(kind, texts, ours, theirs):
    wrong = 0
    for text, mine, other in zip(texts, ours, theirs):
        # How many spaces there are in preformatted text says nothing.
        mine, other = (
            [line for line in (re.sub("[ \t]+", " ", line).strip(" ")
                               for line in lines) if line]
            for lines in (mine, other))
        if mine != other:
            wrong += 1
            if wrong <= 5:
                print(f"{kind}: {text!r}\n  tool  {mine}\n  other {other}")
    print(f"{kind}: {len(texts)} texts, {wrong} read otherwise")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)

    pages = Pages(options.seed)
    texts = [pages.page() for _ in range(options.count)]
    wrong = compare(
        "HTML", texts, read(tool, "html", texts), map(page, texts))

    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdowns = Markdowns(options.seed)
    texts = [markdowns.page() for _ in range(options.count)]
    wrong += compare(
        "Markdown", texts, read(tool, "markdown", texts),
        (page(markdown.render(text)) for text in texts))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
