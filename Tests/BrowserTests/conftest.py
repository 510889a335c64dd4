"""What every browser test can ask for. See CONTRIBUTING.md for how to run one of them."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser import chromium, open_context
from browser import sign_in as fill_in_sign_in
from program import LOGS, Program
from readers import Reader

PICTURES = LOGS / "failed-pages"


@pytest.fixture(scope="session")
def program():
    """The real program with a fresh demo mall; MADANG_URL names one that is open already instead."""
    if url := os.environ.get("MADANG_URL"):
        yield Program(url=url.rstrip("/"))
        return
    running = Program.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def complaints():
    """What the browser's console and the server complained about; a test that expects some clears the list."""
    return []


@pytest.fixture
def page_at(browser, program, complaints, request):
    """page_at(width=390, language="ko", javascript=True, dark=False) -> a page in a profile of its own."""
    pages = []

    def make(width=390, language="ko", javascript=True, dark=False):
        page = open_context(browser, program.url, width, language, javascript, dark).new_page()
        page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("response", lambda answer: complaints.append(f"{answer.url}: {answer.status}") if answer.status >= 500 else None)
        pages.append(page)
        return page

    yield make
    failed = getattr(request.node, "failed", False) or bool(complaints)
    for number, page in enumerate(pages):
        if failed:
            keep_picture(page, f"{request.node.name}-{number}")
        page.context.close()
    assert not complaints, "The console or the server complained:\n" + "\n".join(complaints)


@pytest.fixture(scope="session")
def reader(browser, program):
    """reader(role, setting): somebody who looks at many pages; "buyer" is a guest with an order and a full cart."""
    readers = {}

    def one(role, setting):
        if (role, setting) not in readers:
            readers[role, setting] = Reader(browser, program, role, setting)
        return readers[role, setting]

    yield one
    for somebody in readers.values():
        somebody.page.context.close()


@pytest.fixture
def sign_in(program):
    """sign_in(page, "shopper" | "merchant" | "operator") through the form, as a person would."""

    def enter(page, role):
        if role not in program.people:
            pytest.fail(f"madang demo printed no sign-in for the {role}: expected a line \"{role}  NAME  PASSWORD\"")
        fill_in_sign_in(page, *program.people[role])
        return page

    return enter


@pytest.fixture
def axe():
    """axe(page) fails with one readable line for each violation of WCAG 2.2 AA, or of some rules."""

    def check(page, ignore=(), rules=None):
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": tags}
        found = Axe().run(page, options={"runOnly": only, "resultTypes": ["violations"]})
        lines = []
        for violation in found.response["violations"]:
            if violation["id"] in ignore:
                continue
            for node in violation["nodes"][:5]:
                why = re.sub(r"\s+", " ", node.get("failureSummary", ""))
                lines.append(f"{violation['id']} ({violation['impact']}): {' '.join(map(str, node['target']))}\n    {why}")
        assert not lines, f"{page.url} has accessibility violations:\n" + "\n".join(lines)

    return check


@pytest.fixture
def fits():
    """fits(page) fails when something sticks out sideways, with the elements that do."""

    def check(page):
        wide = page.evaluate("""() => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
              && getComputedStyle(e).visibility !== 'hidden' && !e.closest('[data-scrolls], table, pre, svg'))
            .slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + e.className)""")
        across = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert across <= 1, f"{page.url} is {across} px too wide: {wide}"

    return check


def keep_picture(page, name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    try:
        page.screenshot(path=PICTURES / (re.sub(r"[^\w.-]+", "-", name) + ".png"), full_page=True)
    except Exception as error:
        print(f"no picture of {page.url}: {error}")


@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    if outcome.get_result().failed:
        item.failed = True
