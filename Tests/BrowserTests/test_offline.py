"""Without a connection the storefront says so plainly, in the reader's language, and offers to try again."""

import pytest

TRIES = 5
SAID = {"ko": "연결이 끊겼어요", "en": "You are offline"}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_lost_connection_is_told_plainly(page_at, complaints, language):
    page = page_at(language=language)
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.reload()
    page.context.set_offline(True)
    for _ in range(TRIES):  # Chromium cuts the page off before its worker
        page.goto("/malls")
        if page.locator("h1").inner_text() == SAID[language]:
            break
        page.wait_for_timeout(300)
    assert page.locator("h1").inner_text() == SAID[language]
    complaints.clear()  # Chromium reports what it could not fetch
    page.context.set_offline(False)
    page.goto("/malls")
    assert page.locator("h1").inner_text() != SAID[language]
