"""Putting into the cart, taking out, and narrowing what was found."""

from urllib.parse import quote

from shopping import open_product

SHOES = "/search?q=" + quote("운동화")


def first_product(page):
    page.goto(SHOES)
    open_product(page, page.locator("main a[href^='/products/']").first.get_attribute("href"))


def test_a_sheet_says_what_was_added_and_gives_the_focus_back(page_at):
    page = page_at(390)
    first_product(page)
    here = page.url
    page.locator("form.buy button[value=stay]").click()
    sheet = page.get_by_role("dialog", name="장바구니에 담았어요")
    sheet.wait_for()
    assert page.url == here
    assert page.evaluate("document.activeElement.id") == "added-title"
    assert sheet.locator(".added-more li").count() >= 2
    assert page.locator("[data-cart-count]").first.inner_text() == "1"
    sheet.get_by_role("button", name="계속 쇼핑하기").click()
    page.locator("dialog").wait_for(state="detached")
    assert page.evaluate("document.activeElement.value") == "stay"


def test_without_scripts_the_notice_stands_above_the_product(page_at):
    page = page_at(390, javascript=False)
    first_product(page)
    page.locator("form.buy button[value=stay]").click()
    page.locator("main > .added").wait_for()
    assert "/products/" in page.url
    page.locator(".added a[href='/cart']").click()
    page.locator("button[formaction$='/remove']").first.click()
    page.get_by_role("button", name="되돌리기").click()
    assert page.locator(".cart-line .stepper input").input_value() == "1"
    assert page.get_by_role("button", name="되돌리기").count() == 0


def test_filters_on_a_phone_wait_until_they_are_sent(page_at):
    page = page_at(390)
    page.goto(SHOES)
    here = page.url
    page.locator("#filters > summary").click()
    sheet = page.get_by_role("dialog", name="필터")
    button = sheet.locator("[data-count]")
    page.wait_for_function("document.querySelector('.sheet [data-count]').textContent.includes('개 상품 보기')")
    before = button.inner_text()
    chip = sheet.locator("label.chip").nth(2)
    chip.click()
    page.wait_for_function("words => document.querySelector('.sheet [data-count]').textContent !== words", arg=before)
    assert page.url == here
    promised = int("".join(filter(str.isdigit, button.inner_text())))
    button.click()
    page.wait_for_url("**#results")
    assert int("".join(filter(str.isdigit, page.locator(".result-count").inner_text()))) == promised
    page.locator(".active-filters a.chip").first.click()
    page.wait_for_url(lambda url: "category=" not in url)
    assert page.locator(".active-filters").count() == 0


def test_a_sheet_of_filters_that_is_shut_changes_nothing(page_at):
    page = page_at(390)
    page.goto(SHOES)
    page.locator("#filters > summary").click()
    page.locator(".sheet label.chip").first.click()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")
    assert page.locator("#filters form input:checked").count() == 0


def test_filters_without_scripts_stand_in_the_page_with_their_button(page_at):
    page = page_at(390, javascript=False)
    page.goto(SHOES)
    page.locator("#filters > summary").click()
    page.locator("#filters label.chip").first.click()
    page.get_by_role("button", name="적용하기").click()
    page.wait_for_url("**#results")
    assert page.locator(".active-filters a.chip").count() == 1
