"""The keyboard alone is enough; test_pages runs axe-core on every kind of page."""


def test_the_keyboard_reaches_the_goods_first(page_at):
    page = page_at(1280)
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")
