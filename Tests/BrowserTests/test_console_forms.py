"""What people do at the console, sent by their forms in the browser."""

from browser import confirm
from counter import buy_to_collect, hand_over


def test_a_return_is_asked_for_decided_and_refunded(page_at, sign_in):
    desk, shopper = sign_in(page_at(1280), "merchant"), page_at(390)
    number, code = buy_to_collect(desk, shopper)
    hand_over(desk, number, code)

    shopper.goto(f"/orders/{number}")
    shopper.locator("summary", has_text="반품").click()
    form = shopper.locator("form[action$='/return']")
    form.locator("select").first.select_option("1")
    form.locator("label:has(input[value=changed-mind])").click()
    form.locator("button").last.click()
    shopper.locator("h1", has_text="반품이 접수됐어요").wait_for()

    desk.goto("/console/returns")
    mine = desk.locator("form[action*='/console/returns/'][action$='/accept']").first
    mine.locator("button").last.click()
    desk.locator(".notice.is-jade").first.wait_for()
    shopper.locator("h1", has_text="반품이 완료됐어요").wait_for(timeout=15_000)
    # The money follows a moment later.
    for _ in range(15):
        shopper.reload()
        if shopper.locator(".notice", has_text="환불 완료").count():
            break
        shopper.wait_for_timeout(1000)
    shopper.locator(".notice", has_text="환불 완료").wait_for()


def test_an_order_is_sought_by_its_end_and_the_address_says_nothing_of_it(page_at, sign_in):
    desk, shopper = sign_in(page_at(1280), "merchant"), page_at(390)
    number, _ = buy_to_collect(desk, shopper)
    desk.goto("/console/orders")
    desk.locator("main input[name=q]").fill(number[-6:])
    desk.locator("form.filters button").click()
    desk.wait_for_url("**sought=1**")
    assert number[-6:] not in desk.url
    desk.locator("tr", has_text=number).wait_for()
    assert desk.locator("main input[name=q]").input_value() == number[-6:]


def test_an_offer_is_started_seen_and_ended(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    desk.goto("/console/promotions")
    form = desk.locator("form[action='/console/promotions'], form[action='/console/promotions/new']").first
    for name, words in {"discount": "10%", "title-ko": "주말 행사", "title-en": "Weekend offer", "benefit-ko": "귤 한 봉지", "uses": "20"}.items():
        form.locator(f"input[name={name}]").fill(words)
    for index, day in enumerate(("2026-01-01", "2099-01-01")):
        form.locator("input[type=date]").nth(index).fill(day)
    form.locator("button").last.click()
    desk.locator("main", has_text="주말 행사").wait_for()
    before = desk.locator("form[action$='/end'] button").count()
    confirm(desk, "/end")
    desk.locator(".notice.is-jade").first.wait_for()
    assert desk.locator("form[action$='/end'] button").count() == before - 1


def test_news_is_told_and_taken_down(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    desk.goto("/console/announcements")
    form = desk.locator("form:has(textarea)").first
    form.locator("input[type=text]").first.fill("내일 아침 아홉 시에 열어요")
    form.locator("textarea").first.fill("겨울 상품을 먼저 보실 수 있어요.")
    for index, day in enumerate(("2026-01-01", "2099-01-01")):
        form.locator("input[type=date]").nth(index).fill(day)
    form.locator("button").last.click()
    desk.locator("main .item", has_text="내일 아침").first.wait_for()
    reader = page_at(390)
    reader.goto("/stream")
    assert reader.locator("article", has_text="내일 아침 아홉 시").count() == 1
    confirm(desk, "/withdraw")
    desk.locator(".notice.is-jade").first.wait_for()


def test_a_review_is_answered(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    desk.goto("/console/reviews")
    waiting = desk.locator("form[action$='/answer']").count()
    assert waiting > 0
    form = desk.locator("form[action$='/answer']").first
    form.locator("textarea").fill("귀한 말씀 고맙습니다.")
    form.locator("button").click()
    desk.locator(".notice.is-jade").first.wait_for()


def test_hours_and_words_of_a_place_are_changed(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    desk.goto("/console/places")
    desk.locator("main table a[href^='/console/places/']").first.click()
    desk.fill("input[name=day0]", "09:30-21:00")
    desk.locator("form[action$='/hours'] button").first.click()
    desk.locator(".notice.is-jade").first.wait_for()
    assert desk.input_value("input[name=day0]") == "09:30-21:00"
    desk.fill("form[action$='/revise'] input[name=phone]", "02-0000-9999")
    desk.locator("form[action$='/revise'] button").last.click()
    desk.locator(".notice.is-jade").first.wait_for()
    assert desk.input_value("form[action$='/revise'] input[name=phone]") == "02-0000-9999"


def test_a_mall_gets_a_floor_and_a_place_that_shoppers_see(page_at, sign_in):
    desk = sign_in(page_at(1280), "operator")
    desk.goto("/console/places")
    desk.locator("main a[href^='/console/places/']").first.click()
    floors = desk.locator("form[action$='/floors']")
    floors.locator("input[name=level]").fill("-9")
    floors.locator("input[name=floor-ko]").fill("깊은 마당")
    floors.locator("input[name=floor-en]").fill("Deep yard")
    floors.locator("button").click()
    desk.locator(".notice.is-jade").first.wait_for()
    units = desk.locator("form[action$='/units']")
    units.locator("select[name=floor]").select_option(label="B9 깊은 마당")
    for name, words in {"number": "B901", "name-ko": "구름 찻집", "name-en": "Cloud Tea"}.items():
        units.locator(f"input[name={name}]").fill(words)
    units.locator("select[name=category]").select_option("cafe")
    units.locator("button").click()
    desk.locator("h1", has_text="구름 찻집").wait_for()
    reader = page_at(390)
    reader.goto(desk.locator("main a[href^='/stores/']").first.get_attribute("href"))
    assert reader.locator("h1").inner_text() == "구름 찻집"
    confirm(desk, "/close")
    desk.locator(".notice.is-jade").first.wait_for()


def test_the_words_of_a_mall_are_changed_and_read_by_shoppers(page_at, sign_in):
    desk = sign_in(page_at(390), "mall")
    desk.goto("/console/places")
    desk.locator("main a[href^='/console/places/']").first.click()
    form = desk.locator("form[action$='/revise']")
    said = {"welcome-ko": "비 오는 날에도 걷기 좋아요", "welcome-en": "Good for a walk, even in the rain", "way-ko": "성수역 3번 출구에서 걸어서 5분",
            "way-en": "Five minutes from Seongsu, exit 3", "hours-note-ko": "식당가는 밤 10시까지", "hours-note-en": "Restaurants until 10 PM"}
    for name, words in said.items():
        form.locator(f"[name={name}]").fill(words)
    form.locator("button").last.click()
    desk.locator(".notice.is-jade").first.wait_for()
    shop = desk.locator("main a[href^='/malls/']").first.get_attribute("href")
    for language in ("ko", "en"):
        reader = page_at(390, language)
        reader.goto(shop)
        page = reader.locator("main").inner_text()
        assert all(words in page for name, words in said.items() if name.endswith(language))


def test_a_shop_is_claimed_and_the_operator_decides(page_at, sign_in):
    shopper = sign_in(page_at(390), "merchant")
    shopper.goto("/malls")
    shop = shopper.locator("main ul.list a[href^='/stores/']").first.get_attribute("href")
    shopper.goto(shop)
    shopper.locator("a[href$='/claim']").click()
    shopper.fill("textarea[name=note]", "사업자등록증의 주소가 같아요.")
    shopper.locator("form[action$='/claim'] button").last.click()
    shopper.locator(".notice.is-jade").wait_for()
    desk = sign_in(page_at(1280), "operator")
    desk.goto("/console/places")
    claim = desk.locator("article", has_text="사업자등록증의 주소가 같아요.").first
    claim.locator("form[action^='/console/claims/'] button").first.click()
    desk.locator(".notice.is-jade").first.wait_for()
    shopper.goto(shop)
    assert shopper.locator("a[href$='/claim']").count() == 0


def test_a_wallet_is_topped_up(page_at, sign_in):
    desk = sign_in(page_at(1280), "operator")
    desk.goto("/console/members")
    desk.locator("main a[href^='/console/members/']", has_text="김하늘").first.click()
    form = desk.locator("form[action$='/top-up']")
    form.locator("input:not([type=hidden])").first.fill("10000")
    form.locator("input[name=reason]").fill("배송 지연 보상")
    form.locator("button").last.click()
    desk.locator(".notice.is-jade").first.wait_for()


def test_a_member_writes_a_review(page_at, sign_in):
    page = sign_in(page_at(390), "shopper")
    page.goto("/me/orders")
    page.locator("main a[href^='/orders/']").last.click()
    page.goto(page.locator("main .order-line a[href^='/products/']").first.get_attribute("href"))
    page.locator("main a[href*='write=1']").click()
    page.locator("label[for=stars-4]").click()
    page.fill("textarea[name=words]", "튼튼하고 쓰기 편해요.")
    page.locator("#write form button").last.click()
    page.locator(".notice.is-jade").wait_for()
    assert page.locator(".review", has_text="튼튼하고 쓰기 편해요").count() == 1


def test_a_slash_leads_to_the_search_until_it_is_turned_off(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    desk.goto("/console/orders")
    desk.keyboard.press("/")
    assert desk.evaluate("document.activeElement.name") == "q"
    assert desk.evaluate("document.activeElement.value") == ""
    desk.locator("[data-slash] button").click()
    desk.evaluate("document.activeElement.blur()")
    desk.keyboard.press("/")
    assert desk.evaluate("document.activeElement.tagName") == "BODY"
    desk.reload()
    assert desk.locator("[data-slash] button").get_attribute("aria-pressed") == "false"
    desk.locator("[data-slash] button").click()


def test_the_product_information_follows_the_category_until_something_is_written(page_at, sign_in):
    desk = sign_in(page_at(1280), "merchant")
    desk.goto("/console/products/new")
    assert desk.locator("select[name=category]").input_value() == ""
    desk.locator("#notice summary").click()
    desk.locator("input[name=title-ko]").fill("겨울 사과")
    desk.select_option("select[name=category]", "food")
    desk.locator("#notice label", has_text="식품의 유형").first.wait_for()
    assert desk.locator("select[name=notice-kind]").input_value() == "food"
    assert desk.locator("input[name=title-ko]").input_value() == "겨울 사과"
    desk.locator("#notice input[type=text]").first.fill("사과 5kg")
    desk.select_option("select[name=category]", "fashion/women/knit")
    desk.wait_for_timeout(500)
    assert desk.locator("select[name=notice-kind]").input_value() == "food"
