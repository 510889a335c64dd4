"""A wallet that has something, but not enough, pays first and a card the rest; what is cancelled goes back to both."""

import uuid

import pytest

from browser import confirm
from readers import PRODUCT
from shopping import check_out, choose_tender, open_product, pay, put_into_cart
from test_journey import won

IN_WALLET = 10_000
WORDS = {"ko": ("마당 지갑 10,000원 + 카드", "나머지"), "en": ("Madang wallet ₩10,000 + Card", "The other")}


@pytest.mark.parametrize("width,language,javascript", [(390, "ko", True), (1280, "en", True), (390, "ko", False)])
def test_the_wallet_pays_first_and_gets_its_share_back(page_at, complaints, axe, width, language, javascript):
    page = page_at(width, language, javascript=javascript)
    join(page)
    fill_wallet(page)
    open_product(page, PRODUCT)
    put_into_cart(page)
    check_out(page, "collect")
    total = won(page.locator(".sums .is-total dd").inner_text())
    paid, rest = WORDS[language]
    box = page.locator("label:has(input[name=from-wallet])")
    assert rest in box.inner_text() and f"{total - IN_WALLET:,}" in box.inner_text()
    if javascript:
        axe(page)
    box.click()
    # A card that is refused takes nothing, and the box stays ticked.
    choose_tender(page, "test-decline")
    page.locator("form[action^='/payments/'] .buy-bar button").click()
    page.locator(".notice.is-vermilion").wait_for()
    assert page.locator("input[name=from-wallet]").is_checked()
    # The refusal is answered with 422, which browsers put into their log.
    complaints.clear()
    number = pay(page)
    assert paid in page.locator("main").inner_text()
    assert balance(page) == 0
    assert page.locator(f"main .list a[href^='/orders/{number}']").count() == 1
    page.goto(f"/orders/{number}/receipt")
    assert paid in page.locator("main").inner_text()
    page.goto(f"/orders/{number}")
    confirm(page, "/cancel")
    page.wait_for_load_state()
    assert balance(page) == IN_WALLET
    assert page.locator(f"main .list a[href^='/orders/{number}']").count() == 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_window_that_was_closed_frees_the_wallet_for_another_way(page_at, language):
    page = page_at(390, language)
    join(page)
    fill_wallet(page)
    open_product(page, PRODUCT)
    put_into_cart(page)
    check_out(page, "collect")
    address = page.url
    page.locator("label:has(input[name=from-wallet])").click()
    choose_tender(page, "test-window")
    page.locator("form[action^='/payments/'] .buy-bar button").click()
    page.wait_for_url(lambda url: "/payments/" not in url)
    page.goto(address)
    # What the open window keeps can be used again.
    box = page.locator("input[name=from-wallet]")
    assert box.get_attribute("value") == str(IN_WALLET) and box.is_checked()
    pay(page)
    assert balance(page) == 0


def join(page):
    page.goto("/sign-up")
    page.fill("input[name=name]", "김하늘")
    page.fill("input[name=login]", f"wallet-{uuid.uuid4().hex[:12]}@example.kr")
    page.fill("input[name=password]", "깊은 산속 옹달샘 7")
    page.locator("input[name=age][value=of-age]").check()
    for agreement in ("terms", "collection"):
        page.locator(f"input[name=agreements][value={agreement}]").check()
    page.locator("form[action='/sign-up'] .button.is-main").click()
    page.wait_for_url(lambda url: "/sign-up" not in url)


def fill_wallet(page):
    page.goto("/me/wallet/top-up")
    page.fill("input[name=amount]", str(IN_WALLET))
    page.locator("label:has(input[name=tender][value=test-approve])").click()
    page.locator("form[action='/me/wallet/top-up'] button").click()
    page.locator(".notice.is-jade").wait_for()


def balance(page):
    page.goto("/me/wallet")
    return won(page.locator(".balance .figure-large").inner_text())
