"""Uses khabar's page in a real browser, as a person would, by pointer and by keyboard.

    python tests/browser/page.py KHABAR SHOTS [--browser chromium]

KHABAR is the built program. The page is made of the fixtures and of articles that try to break out of it, once in English and
once in Arabic. An error or a warning on the browser's console, a request for anything but the page, and whatever an article
brought to life, fail the run. Pictures of the page go into the folder SHOTS.
"""

import argparse
import json
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

TESTS = Path(__file__).resolve().parent.parent
parser = argparse.ArgumentParser()
parser.add_argument("khabar", type=Path)
parser.add_argument("shots", type=Path)
parser.add_argument("--browser", default=shutil.which("chromium") or shutil.which("google-chrome"))
ARGS = parser.parse_args()
FAULTS = []


def made(language):
    """The page in a language; the fixtures with titles, dates and addresses, as a paper's archive has them."""
    articles = ARGS.shots / "articles.jsonl"
    lines = []
    for day, path in enumerate(sorted((TESTS.parent / "fixtures/articles").glob("*.txt")), 1):
        try:
            text = path.read_text("utf-8-sig")
        except UnicodeDecodeError:
            continue  # One in another encoding; there are enough.
        title = text.strip().split("\n")[0]
        address = f"https://example.org/{path.stem}"
        lines.append(json.dumps({"id": path.stem, "title": title, "date": f"2025-03-{day:02}", "url": address, "text": text}) + "\n")
    articles.write_text("".join(lines) + (TESTS / "hostile.jsonl").read_text("utf-8"), "utf-8")
    page = ARGS.shots / f"{language}.html"
    subprocess.run([ARGS.khabar, "extract", "--to", "html", "--lang", language, "--output", page, articles], check=True)
    return page.resolve().as_uri()


def opened(browser, url, **options):
    context = browser.new_context(**options)
    page = context.new_page()
    page.on("console", lambda message: message.type in ("error", "warning") and FAULTS.append(message.text))
    page.on("pageerror", lambda error: FAULTS.append(str(error)))
    page.on("request", lambda request: request.url.split("#")[0] != url and FAULTS.append(f"asked for {request.url}"))
    page.on("dialog", lambda dialog: (FAULTS.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.goto(url)
    return page


def filters(page):
    shown = page.locator("article:visible")
    everything = shown.count()
    assert everything > 5
    clear = page.locator("#clear")
    expect(clear).to_be_disabled()

    entity = page.locator("#by-entity li button").first
    name = entity.locator("bdi").inner_text()
    entity.click()
    expect(entity).to_have_attribute("aria-pressed", "true")
    assert 0 < shown.count() < everything, "an entity leaves its articles"
    for claim in page.locator("li[data-c]:visible").all():
        assert name in claim.get_attribute("data-names")
    assert page.locator(".entity.chosen").count() > 0
    clear.click()
    assert shown.count() == everything

    source = page.locator("#by-source li button").first
    name = source.locator("bdi").inner_text()
    source.focus()
    page.keyboard.press("Enter")
    assert 0 < shown.count() < everything, "a source leaves its articles"
    for claim in page.locator("li[data-c]:visible").all():
        assert claim.get_attribute("data-source") == name
    clear.click()

    kind = page.locator("#by-kind input[value=person]")
    kind.focus()
    page.keyboard.press("Space")
    assert page.locator(".entity.person:not(.off)").count() == 0
    clear.click()
    expect(kind).to_be_checked()

    page.locator("#side input[type=search]").fill("zzzz")
    expect(page.locator("#by-entity li:visible")).to_have_count(0)
    clear.click()
    assert page.locator("#by-entity li:visible").count() > 3


def claims(page):
    claim = page.locator("li[data-c]:visible").filter(has=page.locator("a")).first
    number = claim.get_attribute("data-c")
    article = claim.locator("xpath=ancestor::article")
    parts = article.locator(f'.text [data-c="{number}"]')
    claim.hover()
    assert all("on" in part.get_attribute("class").split() for part in parts.all())
    page.mouse.move(0, 0)
    link = claim.locator("a").first
    link.focus()
    page.keyboard.press("Enter")
    target = page.locator(link.get_attribute("href"))
    expect(target).to_be_in_viewport()
    target.focus()
    expect(claim).to_have_class("on")
    page.keyboard.press("Enter")
    expect(claim).to_be_in_viewport()


def chart(page):
    dots = page.locator(".chart a")
    assert dots.count() > 5
    dots.first.click(force=True)
    assert page.locator(":target").count() == 1
    assert page.locator(".chart").get_attribute("aria-label")


def readable(page):
    """What a screen reader needs: a language and a name for everything that can be used."""
    assert page.locator("html").get_attribute("lang") in ("en", "ar")
    assert all(text.get_attribute("lang") == "ar" and text.get_attribute("dir") == "rtl" for text in page.locator(".text").all())
    nameless = page.evaluate("""() => [...document.querySelectorAll("a[href], button, input, select")]
        .filter((e) => !(e.textContent.trim() || e.labels?.length || e.getAttribute("aria-label"))).length""")
    assert nameless == 0, f"{nameless} controls without a name"
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids)), "an id stands twice"
    dead = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')]
        .filter((a) => !document.getElementById(a.getAttribute("href").slice(1))).length""")
    assert dead == 0, f"{dead} links lead nowhere"
    faint = page.evaluate(CONTRAST)
    assert not faint, f"too faint: {faint[:5]}"


CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data; };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 250) return c; } return [255, 255, 255]; };
  return [...document.querySelectorAll("article *, #side *, .top *")].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && !e.disabled && e.offsetParent)
    .map((e) => { const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x); return [(a + 0.05) / (b + 0.05), e.className, e.textContent.slice(0, 20)]; })
    .filter(([ratio]) => ratio < 4.5);
}"""


def fits(page):
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"), "the page is wider than the window"


def hostile(page):
    """Articles that try to be markup are text."""
    assert page.evaluate("window.broken === undefined")
    assert page.locator("article script, article img, article iframe, article [onerror], article [onmouseover], article b").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0
    assert page.evaluate("!/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent)"), "a mark turns the page"


def used(browser, language):
    url = made(language)
    for scheme in ("light", "dark"):
        page = opened(browser, url, color_scheme=scheme, viewport={"width": 1400, "height": 1000}, reduced_motion="reduce")
        page.screenshot(path=ARGS.shots / f"{language}-{scheme}.png")
        fits(page)
        readable(page)
        hostile(page)
        filters(page)
        claims(page)
        page.screenshot(path=ARGS.shots / f"{language}-{scheme}-claim.png")
        chart(page)
    page = opened(browser, url, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    fits(page)
    page.locator("article").first.evaluate("(article) => article.scrollIntoView()")
    page.screenshot(path=ARGS.shots / f"{language}-narrow.png")
    page.pdf(path=ARGS.shots / f"{language}.pdf")
    page = opened(browser, url, java_script_enabled=False)
    assert page.locator("article:visible").count() > 5, "without scripts, articles are there to read"


def main():
    ARGS.shots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ARGS.browser, args=["--no-sandbox"])
        for language in ("en", "ar"):
            used(browser, language)
        browser.close()
    assert not FAULTS, FAULTS
    print("the page works")


if __name__ == "__main__":
    main()
