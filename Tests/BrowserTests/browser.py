"""Debian's Chromium, and pages in it as a reader sees them: width, language, light or dark, with JavaScript or without."""

import os
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

# The narrowest phone that is still sold, a usual one, and a desk.
SCREENS = {320: (320, 640), 390: (390, 844), 1280: (1280, 800)}
LOCALES = {"ko": "ko-KR", "en": "en-US"}
WAIT_MILLIS = 10_000


@contextmanager
def chromium():
    """A headless browser for as long as the block lasts."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        raise SystemExit("Chromium is not installed. On Debian: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        try:
            yield browser
        finally:
            browser.close()


def confirm(page, act):
    """Presses a button that asks first, and answers yes; `act` is how its form's address ends."""
    ask = page.locator(f"details.ask:has(form[action$='{act}'])").first
    ask.locator("summary").click()
    ask.locator("button").click()


def open_context(browser, url, width=390, language="ko", javascript=True, dark=False):
    """One reader's browser profile; nothing is shared with another one."""
    across, down = SCREENS[width]
    context = browser.new_context(
        base_url=url, viewport={"width": across, "height": down}, locale=LOCALES[language], timezone_id="Asia/Seoul",
        java_script_enabled=javascript, color_scheme="dark" if dark else "light", reduced_motion="reduce",
        has_touch=width <= 390, is_mobile=width <= 390)
    context.set_default_timeout(WAIT_MILLIS)
    return context


def sign_in(page, name, password):
    """Fills in the sign-in form as a person would, and waits until it lets them in."""
    page.goto("/sign-in")
    form = page.locator("form:has(input[type=password])").first
    form.locator("input:not([type=hidden]):not([type=password]):not([type=checkbox])").first.fill(name)
    form.locator("input[type=password]").first.fill(password)
    form.locator("button[type=submit], button:not([type])").first.click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
