"""The total of the checkout follows the chosen way: with scripts at once, without them at the press of a button."""

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
    assert page.locator("button[name=count]").is_visible() != javascript
    choose(page, "label:has(input[name^=how-][value=delivery])", javascript)
    delivered = total(page)
    choose(page, "label:has(input[name^=how-]:not([value=delivery]))", javascript)
    if javascript:
        page.wait_for_function("was => !document.querySelector('.total-first .sum').innerText.includes(was)", arg=f"{delivered:,}")
    assert total(page) == delivered - FEE
    assert page.locator("input[name^=how-]:not([value=delivery])").first.is_checked()
    assert page.locator(".buy-bar .sum b:visible").count() == 1


def choose(page, way, javascript):
    page.locator(way).first.click()
    if not javascript:
        page.locator("button[name=count]").click()
        page.wait_for_load_state()


def put_something_cheap_into_the_cart(page):
    """A product that costs a delivery fee and can be collected too."""
    page.goto(CHEAP)
    for path in page.locator("main .card-name a").evaluate_all("all => all.map(a => a.getAttribute('href'))")[:12]:
        open_product(page, path)
        put_into_cart(page)
        page.goto("/checkout")
        if page.locator("form[data-total]").count():
            return
        page.goto("/cart")
        page.locator("button[formaction$='/remove']").first.click()
        page.wait_for_load_state()
    pytest.fail("nothing costs a delivery fee")
