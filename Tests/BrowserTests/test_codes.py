"""A merchant makes a promotion code at the console; a shopper gives it in the cart and pays less, at a provider's page."""

import datetime
import re

import pytest

from shopping import check_out, choose_tender, open_product, put_into_cart

KNIT = "/products/yeobaek-turtleneck-knit"


def won(text):
    return int(re.sub(r"\D", "", text))


def make_code(page, code):
    """Makes a code of ten percent for every site, from today on for a week."""
    today = datetime.date.today()
    page.goto("/console/codes")
    form = page.locator("main form:has(input[name=code])")
    for name, value in {"code": code, "off": "10", "uses": "5", "starts": today, "ends": today + datetime.timedelta(days=7)}.items():
        form.locator(f"input[name={name}]").fill(str(value))
    form.locator("button[type=submit], button:not([type])").last.click()
    page.locator("main li.item", has_text=code).first.wait_for()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_code_made_for_every_site_takes_something_off(page_at, sign_in, language):
    code = f"WELCOME-{language.upper()}"
    make_code(sign_in(page_at(390, language), "merchant"), code)
    page = page_at(390, language)
    open_product(page, KNIT)
    put_into_cart(page)
    before = won(page.locator(".sums .is-total dd").inner_text())
    page.locator("input[name=code]").fill(code.lower())
    page.locator("button[name=give][value='1']").click()
    page.locator(".code-box", has_text=code).wait_for()
    assert won(page.locator(".sums .is-total dd").inner_text()) == before * 9 // 10
    check_out(page, "delivery")
    choose_tender(page, "test-window")
    page.locator("form[action^='/payments/'] .buy-bar button").click()
    page.wait_for_url("**/test-window/**")
    assert won(page.locator("main b").first.inner_text()) == before * 9 // 10
    page.locator("form:has(input[value=yes]) button").click()
    page.wait_for_url("**/orders/**")
    assert won(page.locator(".sums .is-total dd").inner_text()) == before * 9 // 10
