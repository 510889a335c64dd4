"""Both sides of the counter, step by step: what a shopper buys from this merchant, and how the shop brings it to its end."""

import pytest

from shopping import check_out, open_product, pay, pickup_code, put_into_cart


def buy_from(desk, shopper):
    """The merchant's own product that can be collected, opened by the shopper from its page in the shop."""
    desk.goto("/console/products")
    for path in desk.locator("main table a[href^='/console/products/']").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
        desk.goto(path)
        shop = desk.locator("main a[href^='/products/']").first.get_attribute("href")
        shopper.goto(shop)
        if shopper.locator(".ways .is-ready").count():
            open_product(shopper, shop)
            put_into_cart(shopper)
            return
    pytest.fail("the merchant has nothing that can be collected")


def act(desk, name, code=None):
    form = desk.locator(f"form[action$='/{name}']")
    if code:
        form.locator("input[name=code]").fill(code)
    form.locator("button[type=submit], button:not([type])").first.click()
    form.wait_for(state="detached")


def buy_to_collect(desk, shopper):
    """The shopper pays for something of this merchant's, to be collected; its order's number and pickup code."""
    buy_from(desk, shopper)
    check_out(shopper, "collect")
    return pay(shopper), pickup_code(shopper)


def open_order(desk, number):
    """A new order at the console."""
    desk.goto("/console/orders?state=placed")
    desk.locator("main a", has_text=number).first.click()


def hand_over(desk, number, code):
    """The shop accepts, prepares and hands over."""
    open_order(desk, number)
    for step in ("accept", "ready"):
        act(desk, step)
    act(desk, "hand-over", code)
