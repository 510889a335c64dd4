"""Both sides of the counter: the shop prepares and hands over, the shopper's page follows by itself."""

import pytest

from counter import act, buy_to_collect, open_order
from test_journey import WAYS

# Well under the 10 seconds after which a page looks by itself: the console has to ring.
AT_ONCE_MILLIS = 6_000
PREPARED = {"ko": "상품 준비 중", "en": "Being prepared"}
READY = {"ko": "수령 준비 완료", "en": "Ready for pickup"}


@pytest.mark.parametrize("width,language", WAYS)
def test_the_shop_hands_over_and_the_shopper_sees_it(page_at, sign_in, complaints, width, language):
    desk = sign_in(page_at(width, language), "merchant")
    shopper = page_at(width, language)
    number, code = buy_to_collect(desk, shopper)
    open_order(desk, number)
    act(desk, "accept")
    act(desk, "ready")
    shopper.locator(".timeline .is-now", has_text=READY[language]).wait_for(timeout=AT_ONCE_MILLIS)

    desk.goto("/console/handover")
    give(desk, "000000" if code != "000000" else "111111")
    assert desk.locator(".error").first.is_visible()
    complaints.clear()  # Chromium reports the answer 422 as an error
    give(desk, code)
    assert desk.locator("main .order-line img").count() >= 1
    act(desk, "hand-over")
    shopper.locator(".qr-code").wait_for(state="detached", timeout=AT_ONCE_MILLIS)
    assert shopper.locator(".timeline li:not(.is-done)").count() == 0


def test_orders_accepted_together_move_each_open_page(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    shopper = page_at(390)
    number, _ = buy_to_collect(desk, shopper)
    desk.goto("/console/orders?state=placed")
    desk.locator("tr", has_text=number).locator("input[type=checkbox]").check()
    desk.locator("form[action='/console/orders/accept'] button, button[form]").first.click()
    shopper.locator(".timeline .is-now", has_text=PREPARED["ko"]).wait_for(timeout=AT_ONCE_MILLIS)


def give(desk, code):
    desk.fill("input[name=code]", code)
    desk.locator("form[action='/console/handover'] button:not([type=button])").click()
    desk.wait_for_load_state()
