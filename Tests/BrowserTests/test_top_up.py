"""A member puts money into the wallet by card: at once, after a decline, after a lost answer, and on the way to paying."""

import pytest

from test_journey import won

DECLINED = {"ko": "충전하지 못했어요", "en": "nothing was topped up"}


@pytest.mark.parametrize("width,language", [(390, "ko"), (1280, "en")])
def test_a_declined_card_says_so_and_another_one_fills_the_wallet(page_at, sign_in, axe, width, language):
    page = sign_in(page_at(width, language), "shopper")
    before = balance(page)
    page.locator("main a[href='/me/wallet/top-up']").click()
    choose(page, "test-decline")
    send(page)
    assert DECLINED[language] in page.locator(".notice.is-vermilion").inner_text()
    axe(page)
    choose(page, "test-approve")
    page.locator("label:has(input[name=choice][value='10000'])").click()
    send(page)
    page.locator(".notice.is-jade").wait_for()
    assert won(page.locator(".balance .figure-large").inner_text()) == before + 10_000
    assert "10,000" in page.locator("main .list .item").first.inner_text()


def test_a_lost_answer_is_awaited_without_scripts_too(page_at, sign_in):
    page = sign_in(page_at(390, javascript=False), "shopper")
    before = balance(page)
    page.goto("/me/wallet/top-up")
    page.fill("input[name=amount]", "7,000원")
    choose(page, "test-timeout")
    send(page)
    page.locator("#pending").wait_for()
    for _ in range(40):
        if not page.locator("#pending").count():
            break
        page.wait_for_timeout(500)
        page.locator("#pending a").first.click()
        page.wait_for_load_state()
    assert balance(page) == before + 7_000


def balance(page):
    page.goto("/me/wallet")
    return won(page.locator(".balance .figure-large").inner_text())


def choose(page, card):
    choice = page.locator(f"label:has(input[name=tender][value={card}])")
    if not choice.is_visible():
        page.locator("details.fold summary").first.click()
    choice.click()


def send(page):
    page.locator("form[action='/me/wallet/top-up'] button").click()
    page.wait_for_load_state()
