"""Before anybody agreed to anything the browser keeps only what the sale needs."""

from readers import PRODUCT
from shopping import choose_options

# The language that was asked for, the cart, the keys of a guest's orders.
NEEDED = {"lang", "cart", "orders"}


def test_looking_around_leaves_no_cookie(page_at):
    page = page_at()
    for path in ("/", "/search?q=sneakers", PRODUCT, "/me/consents"):
        page.goto(path)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_cart_needs_one_cookie_and_no_script_reads_it(page_at):
    page = page_at()
    page.goto(PRODUCT)
    choose_options(page)
    page.locator("form.buy button[value=stay]").click()
    page.locator(".added").wait_for()
    cookies = page.context.cookies()
    assert {cookie["name"] for cookie in cookies} <= NEEDED
    assert all(cookie["httpOnly"] for cookie in cookies if cookie["name"] != "lang")


def test_a_guest_agrees_and_takes_it_back(page_at):
    page = page_at(language="en")
    page.goto("/me/consents")
    item = page.locator("li.item").first
    item.locator("button").click()
    page.locator("li.item").first.locator("input[name=given][value='0']").wait_for(state="attached")
    page.locator("li.item").first.locator("button").click()
    page.locator("li.item").first.locator("input[name=given][value='1']").wait_for(state="attached")
