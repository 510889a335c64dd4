"""A shopper who has the goods confirms the purchase; the shop sees when and by whom."""

import pytest

from browser import confirm
from counter import buy_to_collect, hand_over
from test_journey import WAYS

CONFIRMED = {"ko": "구매 확정", "en": "Purchase confirmed"}
BY_BUYER = {"ko": "구매자가 확정", "en": "by the buyer"}
RIGHTS = {"ko": "법에서 정한 반품 권리는 그대로예요.", "en": "Your legal rights to return goods stay as they are."}


@pytest.mark.parametrize("width,language", WAYS)
def test_who_has_it_confirms_and_the_shop_sees_it(page_at, sign_in, axe, fits, width, language):
    desk = sign_in(page_at(width, language), "merchant")
    shopper = page_at(width, language)
    number, code = buy_to_collect(desk, shopper)
    hand_over(desk, number, code)

    shopper.goto(f"/orders/{number}")
    axe(shopper)
    fits(shopper)
    confirm(shopper, "/confirm")
    shopper.wait_for_url("**done=confirm")
    assert shopper.locator(".timeline li").last.locator("b").inner_text() == CONFIRMED[language]
    assert shopper.get_by_text(RIGHTS[language]).count() == 1
    assert not shopper.locator("form[action$='/confirm']").count()
    # What the law gives is still there.
    assert shopper.locator("form[action$='/return']").count() == 1

    desk.reload()
    assert desk.locator(".timeline .is-now", has_text=CONFIRMED[language]).get_by_text(BY_BUYER[language]).is_visible()
    axe(desk)
    fits(desk)
