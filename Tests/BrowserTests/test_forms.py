"""What a form says when something is wrong: our words, in the page's language, beside the field."""

from readers import KNIT
from shopping import open_product, put_into_cart


def to_checkout(page):
    open_product(page, KNIT)
    put_into_cart(page)
    page.goto("/checkout")
    page.fill("input[name=email]", "abc")
    page.locator("form[action='/checkout'] .buy-bar button").click()


def test_the_checkout_speaks_the_pages_language_and_keeps_what_was_typed(page_at):
    page = page_at(390, language="en")
    to_checkout(page)
    assert page.evaluate("document.activeElement.classList.contains('form-faults')")
    # Delivery is chosen, so the postcode and the street count too.
    assert page.locator(".form-faults li").count() == 5
    for field in ("name", "phone", "email"):
        box = page.locator(f"#f-{field}")
        assert box.get_attribute("aria-invalid") == "true"
        described = box.get_attribute("aria-describedby").split()
        assert f"f-{field}-error" in described
        words = page.locator(f"#f-{field}-error").inner_text()
        assert words and not any("가" <= letter <= "힣" for letter in words)
    assert page.locator("#f-email").input_value() == "abc"
    page.locator(".form-faults a").first.click()
    assert page.evaluate("document.activeElement.id") == "f-name"
    page.keyboard.type("Haneul")
    assert page.locator("#f-name-error").count() == 0


def told(page):
    return page.locator(".form-faults li").count()


def test_one_round_tells_all_that_a_delivery_lacks(page_at):
    page = page_at(390)
    open_product(page, KNIT)
    put_into_cart(page)
    page.goto("/checkout")
    sent = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    send = page.locator("form[action='/checkout'] .buy-bar button")
    page.locator("input[name^='how-'][value=delivery]").check()
    send.click()
    assert told(page) == 4
    for field in ("name", "phone", "postcode", "road"):
        assert page.locator(f"#f-{field}-error").count() == 1, field
    page.fill("input[name=phone]", "010")
    page.fill("input[name=postcode]", "123")
    send.click()
    assert told(page) == 4
    assert page.locator("#f-postcode-error").inner_text() == "우편번호는 숫자 다섯 자리예요."
    # What is collected needs no address.
    shop = page.locator("input[name^='how-']:not([value=delivery])").first
    shop.check()
    send.click()
    assert told(page) == 2
    assert not sent


def test_one_round_tells_all_that_joining_lacks(page_at):
    page = page_at(390)
    page.goto("/sign-up")
    page.locator("form[action='/sign-up'] .button.is-main").click()
    assert told(page) == 6
    words = page.locator(".form-faults").inner_text()
    for part in ("나이 확인", "이용약관 동의", "개인정보 수집·이용 동의"):
        assert part in words
    page.locator("input[name=age]").last.check()
    assert page.locator("#f-age-error, #age-error").count() == 0


def test_without_scripts_the_server_says_the_same(page_at, complaints):
    page = page_at(390, javascript=False)
    to_checkout(page)
    assert page.locator(".form-faults a[href='#f-name']").count() == 1
    assert page.locator("#f-name-error").count() == 1
    assert page.locator("#f-email").input_value() == "abc"
    complaints.clear()


def test_no_form_leaves_its_faults_to_the_browser(page_at):
    page = page_at(390)
    for path in ("/", "/sign-in", "/sign-up", "/order-lookup", "/search", "/checkout"):
        page.goto(path)
        assert page.locator("form:not([novalidate])").count() == 0, path
