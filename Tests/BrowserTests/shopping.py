"""What a shopper does on the storefront, step by step, with or without JavaScript."""

import re

SHOPPER = "김하늘"
MOBILE = "010-2345-6789"
ADDRESS = {"postcode": "04778", "road": "서울특별시 성동구 마당로 12", "detail": "301호"}
CLICKS_MAX = 4


def search(page, words):
    """Types words into the search field and sends them."""
    page.goto("/search")
    field = page.locator("input[name=q]:visible").first
    field.fill(words)
    field.press("Enter")
    page.wait_for_url("**/search?q=**")


def found(page):
    """The product names that a list shows."""
    return [name.strip() for name in page.locator("main a[href^='/products/']").all_inner_texts() if name.strip()]


def open_product(page, path):
    """Opens a product with its options chosen; a choice that a shop near by has comes before one that is only sent."""
    page.goto(path)
    choose_options(page)
    others = page.locator("main .chips:has([aria-current]) a.chip:not(.is-gone):not([aria-current])")
    for other in others.evaluate_all("all => all.map(a => a.getAttribute('href'))"):
        if page.locator(".ways .is-ready").count():
            return
        page.goto(other)


def choose_options(page):
    """Takes the first choice that is in stock for each option."""
    for _ in range(CLICKS_MAX):
        if page.locator("form.buy").count():
            return
        chip = page.locator("main .chips:not(:has([aria-current])) a.chip:not(.is-gone)").first
        chip.click()
        page.wait_for_load_state()


def put_into_cart(page):
    page.locator("form.buy button[value=stay]").click()
    page.locator(".added a[href='/cart']").click()
    page.wait_for_url("**/cart")


def check_out(page, how, name=SHOPPER, phone=MOBILE):
    """Fills in the checkout: how is "collect" or "delivery"; says where the goods are collected."""
    page.goto("/checkout")
    way = "label:has(input[name^=how-][value=delivery])" if how == "delivery" else "label:has(input[name^=how-]:not([value=delivery]))"
    label = page.locator(way).first
    place = label.locator("b, span").first.inner_text().strip()
    label.click()
    page.fill("input[name=name]", name)
    page.fill("input[name=phone]", phone)
    if how == "delivery":
        for field, value in ADDRESS.items():
            page.fill(f"input[name={field}]", value)
    page.locator("form[action='/checkout'] .buy-bar button").click()
    page.wait_for_url("**/payments/**")
    return place


def choose_tender(page, tender):
    """Chooses how to pay: "wallet", "test-approve", "test-decline" and so on."""
    choice = page.locator(f"label:has(input[name=tender][value={tender}])")
    if not choice.is_visible():
        page.locator("summary", has=page.locator("xpath=.././/input[@name='tender']")).first.click()
    choice.click()


def pay(page, tender="test-approve"):
    """Pays and waits for the order's page; the number of the order."""
    choose_tender(page, tender)
    page.locator("form[action^='/payments/'] .buy-bar button").click()
    page.wait_for_url("**/orders/**")
    return order_number(page)


def order_number(page):
    return re.search(r"/orders/([^/?]+)", page.url)[1]


def pickup_code(page):
    """The six digits under the QR code."""
    return re.sub(r"\D", "", page.locator(".qr-code").inner_text())
