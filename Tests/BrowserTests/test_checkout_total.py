"""The total of the checkout follows the chosen way at once, with scripts and without."""

import pytest

from readers import KNIT
from shopping import open_product, put_into_cart

FEE = 3_000
# Under the merchant's amount for free delivery.
CHEAP = "/categories/fashion?sort=price-up"


def total(page):
    shown = page.locator(".total-first .sum b:visible")
    assert shown.count() == 1
    return int("".join(sign for sign in shown.inner_text() if sign.isdigit()))


@pytest.mark.parametrize("javascript", [True, False])
def test_the_total_follows_the_way(page_at, javascript):
    page = page_at(javascript=javascript)
    put_something_cheap_into_the_cart(page)
    page.goto("/checkout")
    page.locator("label:has(input[name^=how-][value=delivery])").click()
    delivered = total(page)
    page.locator("label:has(input[name^=how-]:not([value=delivery]))").first.click()
    assert total(page) == delivered - FEE
    assert page.locator(".buy-bar .sum b:visible").count() == 1


def put_something_cheap_into_the_cart(page):
    """A product that costs a delivery fee and can be collected too."""
    page.goto(CHEAP)
    for path in page.locator("main .card-name a").evaluate_all("all => all.map(a => a.getAttribute('href'))")[:12]:
        open_product(page, path)
        put_into_cart(page)
        page.goto("/checkout")
        if page.locator("input[data-fee]").count():
            return
        page.goto("/cart")
        page.locator("button[formaction$='/remove']").first.click()
        page.wait_for_load_state()
    pytest.fail("nothing costs a delivery fee")
