"""Hearts: a press keeps a product, another one lets it go; a guest is asked in first."""

import pytest

from readers import KNIT

PLACE = "/categories/fashion"


@pytest.mark.parametrize("javascript", [True, False])
def test_a_member_keeps_a_product_and_lets_it_go(page_at, sign_in, javascript):
    page = sign_in(page_at(javascript=javascript), "shopper")
    page.goto(PLACE)
    card = page.locator(".card:has([aria-pressed=false])").first
    name = card.locator(".card-name").inner_text()
    heart = page.locator(".card", has_text=name).first.locator(".card-keep")
    heart.click()
    page.locator(".card", has_text=name).first.locator("[aria-pressed=true]").wait_for()
    # The heart shows at once what the server is only being told.
    page.wait_for_load_state("networkidle")
    assert PLACE in page.url
    page.goto("/me/bookmarks")
    kept = page.locator(".card", has_text=name)
    assert kept.count() == 1
    kept.locator(".card-keep").click()
    page.wait_for_load_state("networkidle")
    page.goto("/me/bookmarks")
    assert page.locator(".card", has_text=name).count() == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_a_guest_is_led_to_the_door_and_back(page_at, program, javascript):
    page = page_at(javascript=javascript)
    page.goto(KNIT)
    page.locator(".product-head .card-keep").click()
    page.wait_for_url("**/sign-in?next=**")
    name, password = program.people["shopper"]
    page.locator("form:has(input[type=password]) input:not([type=hidden])").first.fill(name)
    page.fill("input[type=password]", password)
    page.locator("form:has(input[type=password]) button:not([type=button])").first.click()
    page.wait_for_url(f"**{KNIT}")
