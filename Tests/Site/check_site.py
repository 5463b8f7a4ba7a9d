"""Looks at every page of a site in chromium: links, requests, WCAG AA by axe.

    check_site.py SITE

SITE is the folder of a site that `claimcheck report` wrote. Each page is opened
at phone width in light and at desktop width in dark: it may ask for nothing
outside the folder, its links have to lead to files, it may not be wider than
the window, and axe-core may find no violation of WCAG 2.2 A and AA. By keyboard
alone, Tab has to reach every figure of a text in its order and show its card,
one at a time and inside the window, Escape has to close it for as long as the
focus stays, and Enter has to open what is folded. Needs
chromium, and playwright and axe-playwright-python from PyPI. Exit status 1 if
anything is wrong.
"""

import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def faults(page, path, site):
    page.goto(path.as_uri())
    for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
        if link.startswith("file:"):
            target = pathlib.Path(link.split("#")[0].removeprefix("file://"))
            if not target.is_file():
                yield f"leads to {target}"
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        yield "is wider than the window"
    for found in Axe().run(page, options=RULES).response["violations"]:
        yield f"{found['id']}: {found['nodes'][0]['html'][:100]}"
    yield from keyboard_faults(page)


# What has the focus: the figure's number in the text and how its card stands.
FOCUSED = """() => {
  const mark = document.activeElement.closest("mark")
  const shown = [...document.querySelectorAll(".card")].filter(
    card => getComputedStyle(card).display != "none")
  if (!mark) return {end: document.activeElement == document.body, shown: shown.length}
  const card = mark.querySelector(".card"), box = card.getBoundingClientRect()
  return {
    figure: [...document.querySelectorAll("mark")].indexOf(mark),
    opens: shown.length == 1 && shown[0] == card && card.textContent.trim() != "",
    fits: box.left >= 0 && box.right <= innerWidth,
  }
}"""


def keyboard_faults(page):
    figures, reached = page.locator("mark").count(), []
    for _ in range(10_000 if figures else 0):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused.get("end"):
            break
        if "figure" not in focused:
            if focused["shown"]:
                yield "a card stays open"
            continue
        if focused["figure"] not in reached:
            reached.append(focused["figure"])
        elif focused["figure"] != reached[-1]:
            break  # Around again.
        if not focused["opens"]:
            yield f"figure {focused['figure']} opens no card"
        elif not focused["fits"]:
            yield f"the card of figure {focused['figure']} leaves the window"
        page.keyboard.press("Escape")
        if page.evaluate(FOCUSED)["opens"]:
            yield f"Escape leaves the card of figure {focused['figure']} open"
    if reached != list(range(figures)):
        yield f"Tab reaches {len(reached)} of {figures} figures, or in another order"
    for folded in page.locator("details > summary").all():
        before = folded.evaluate("it => it.parentElement.open")
        folded.focus()
        page.keyboard.press("Enter")
        if folded.evaluate("it => it.parentElement.open") == before:
            yield "Enter opens no details"


def main(folder):
    site = pathlib.Path(folder).resolve()
    pages = sorted(site.rglob("*.html"))
    found, figures = 0, 0
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme, width in ("light", 390), ("dark", 1100):
            page = browser.new_context(
                color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
            asked = []
            page.on("request", lambda request: asked.append(request.url))
            for path in pages:
                for fault in faults(page, path, site):
                    found += 1
                    print(f"{path.relative_to(site)} ({scheme}): {fault}")
                figures += page.locator("mark").count()
            outside = [url for url in asked if not url.startswith(site.as_uri())]
            found += len(outside)
            print(*(f"asks for {url}" for url in outside), sep="\n", end="")
        browser.close()
    print(f"site: {len(pages)} pages, {figures // 2} figures with cards, {found} faults")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
