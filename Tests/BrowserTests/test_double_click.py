"""A form of the checkout that is sent twice at once leads to the one page where it is paid."""

import pytest

from shopping import ADDRESS, MOBILE, SHOPPER, open_product, put_into_cart

FIRST = "/categories/fashion?sort=price-up"


@pytest.mark.parametrize("javascript", [True, False])
def test_two_clicks_land_on_the_one_page(page_at, javascript):
    page = page_at(javascript=javascript)
    answers = []
    page.on("response", lambda answer: answers.append((answer.request.method, answer.url, answer.status)))
    for _ in range(3):
        page.goto(FIRST)
        open_product(page, page.locator("main .card-name a").first.get_attribute("href"))
        put_into_cart(page)
        page.goto("/checkout")
        page.locator("label:has(input[name^=how-][value=delivery])").first.click()
        for name, value in [("name", SHOPPER), ("phone", MOBILE), *ADDRESS.items()]:
            page.fill(f"input[name={name}]", value)
        answers.clear()
        page.locator("form[action='/checkout'] .buy-bar button").first.dblclick()
        page.wait_for_url("**/payments/*")
        page.wait_for_load_state()
        assert not [answer for answer in answers if answer[2] >= 400]
        assert page.locator("input[name=tender]").count()
        ours = page.context.request.get(page.url)
        assert ours.status == 200
