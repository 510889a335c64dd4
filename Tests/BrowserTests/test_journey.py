"""The first sale from end to end: found, put into the cart, paid, prepared in the shop, collected with the code."""

import pytest

from browser import confirm
from readers import PRODUCT
from shopping import check_out, choose_tender, found, open_product, order_number, pay, pickup_code, put_into_cart, search

WAYS = [(390, "ko"), (390, "en"), (1280, "ko"), (1280, "en")]
PAID = {"ko": "주문이 완료됐어요", "en": "Thank you for your order"}
# What a shopper may type for the same shoes: plainly, by initial consonants, on the wrong keyboard, with a slip.
SNEAKERS = ["운동화", "ㅅㄴㅋㅈ", "dnsehdghk", "운둥화", "sneakers"]


@pytest.mark.parametrize("words", SNEAKERS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_shoes_are_found_however_they_are_typed(page_at, words, language):
    page = page_at(language=language)
    search(page, words)
    wanted = "스니커즈" if language == "ko" else "sneakers"
    assert any(wanted in name for name in found(page))


@pytest.mark.parametrize("width,language", WAYS)
def test_a_guest_buys_and_gets_a_pickup_code(page_at, width, language):
    page = page_at(width, language)
    buy_sneakers(page)
    check_out(page, "collect")
    number = pay(page)
    assert PAID[language] in page.locator(".notice").first.inner_text()
    assert len(pickup_code(page)) == 6
    assert look_up(page_at(width, language), number)


@pytest.mark.parametrize("width,language", WAYS)
def test_a_member_has_it_delivered_and_pays_from_the_wallet(page_at, sign_in, width, language):
    page = sign_in(page_at(width, language), "shopper")
    empty_cart(page)
    open_product(page, "/products/ongi-cast-iron-pot-22-cm")
    put_into_cart(page)
    check_out(page, "delivery")
    before = wallet(page)
    number = pay(page, "wallet")
    assert PAID[language] in page.locator(".notice").first.inner_text()
    assert page.locator(".qr-code").count() == 0
    total = won(page.locator(".sums .is-total dd").inner_text())
    page.goto("/me/wallet")
    assert won(page.locator(".balance .figure-large").inner_text()) == before - total
    page.goto("/me/orders")
    assert page.locator(f"main a[href^='/orders/{number}']").count() == 1


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_whole_sale_works_without_scripts(page_at, complaints, language):
    page = page_at(390, language, javascript=False)
    search(page, "운동화")
    buy_sneakers(page)
    check_out(page, "collect")
    choose_tender(page, "test-decline")
    page.locator("form[action^='/payments/'] .buy-bar button").click()
    assert page.locator(".notice").first.is_visible() and "/payments/" in page.url
    complaints.clear()  # Chromium reports the answer 422 as an error
    pay(page)
    assert PAID[language] in page.locator(".notice").first.inner_text()
    assert len(pickup_code(page)) == 6


def test_a_lost_answer_is_asked_for_and_moves_the_page_by_itself(page_at):
    page = page_at()
    buy_sneakers(page)
    check_out(page, "collect")
    choose_tender(page, "test-timeout")
    page.locator("form[action^='/payments/'] .buy-bar button").click()
    page.locator("#pending").wait_for()
    page.wait_for_url("**/orders/**", timeout=30_000)
    assert order_number(page)


def test_a_cancelled_order_says_so(page_at):
    page = page_at()
    buy_sneakers(page)
    check_out(page, "collect")
    pay(page)
    confirm(page, "/cancel")
    page.locator(".timeline .is-stopped").wait_for()
    assert page.locator(".qr-code").count() == 0


def buy_sneakers(page):
    open_product(page, PRODUCT)
    put_into_cart(page)


def empty_cart(page):
    page.goto("/cart")
    while page.locator("button[formaction$='/remove']").count():
        page.locator("button[formaction$='/remove']").first.click()
        page.wait_for_load_state()


def look_up(page, number):
    """A guest finds the order again in another browser."""
    page.goto("/order-lookup")
    page.fill("input[name=number]", number)
    page.fill("input[name=phone]", "01023456789")
    page.locator("form[action='/order-lookup'] button").click()
    page.wait_for_url(f"**/orders/{number}")
    return True


def wallet(page):
    """What the wallet has, as the payment page says."""
    return won(page.locator("label:has(input[value=wallet])").inner_text())


def won(text):
    return int("".join(sign for sign in text if sign.isdigit()))
