"""Real photographs: sent by a merchant, shown small, and light on a phone; a variant shows its own; a description without HTML."""

import re
import time

import pytest

import photos
from browser import LOCALES

CARDS = 40
PAGE_BYTES_MAX = 350 * 1024


def send(page, path, form):
    answer = page.request.post(path, form=form, headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0)
    assert answer.status == 303, f"{path}: {answer.status}\n{answer.text()[:2000]}"
    return answer.headers["location"].split("?")[0]


def product(desk, title, options=(), description=""):
    """A product on sale, made by the form; the address of its console page."""
    form = {"title-ko": title, "title-en": "", "body-ko": description, "body-en": "", "category": "fashion/women/knit", "brand": "", "tax": "standard",
            "withdrawal": "standard", "status": "active"}
    if options:
        form |= {"option1-name": "색상", "option1-values": "\n".join(options)}
    for place, choice in enumerate(options or [""]):
        form |= {f"v{place}-price": "39,000", f"v{place}-sku": "", f"v{place}-gtin": "", f"v{place}-was": ""}
        if choice:
            form[f"v{place}-c0"] = choice
    return send(desk, "/console/products/new", form)


def upload(desk, at, paths):
    for start in range(0, len(paths), 4):
        desk.goto(at)
        desk.set_input_files("#f-pictures", [str(path) for path in paths[start:start + 4]])
        with desk.expect_navigation():
            desk.locator("#pictures form[enctype] button").click()


def wait_for_prints(desk, at, count):
    for _ in range(240):
        desk.goto(at)
        if desk.locator(".desk-pictures img[src^='/media/']").count() >= count:
            return
        time.sleep(0.5)
    pytest.fail(f"{at} has no prints after two minutes")


@pytest.fixture(scope="module")
def album(tmp_path_factory):
    folder = tmp_path_factory.mktemp("photos")
    return [photos.take(folder, number) for number in range(6)]


def test_forty_cards_with_photos_weigh_little_on_a_phone(browser, program, page_at, sign_in, album):
    desk = sign_in(page_at(1280), "merchant")
    last = None
    for number in range(CARDS):
        last = product(desk, f"사진무게 니트 {number + 1}")
        upload(desk, last, [album[number % len(album)]])
    wait_for_prints(desk, last, 1)
    context = browser.new_context(
        base_url=program.url, viewport={"width": 390, "height": 844}, device_scale_factor=3, is_mobile=True, has_touch=True, locale=LOCALES["ko"])
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    kinds, sizes = {}, {}
    wire.on("Network.responseReceived", lambda said: kinds.update({said["requestId"]: (said["response"]["url"], said["response"]["mimeType"])}))
    wire.on("Network.loadingFinished", lambda said: sizes.update({said["requestId"]: said["encodedDataLength"]}))
    page.goto("/search?q=사진무게")
    for _ in range(40):
        page.mouse.wheel(0, 500)
        page.wait_for_timeout(50)
    page.wait_for_load_state("networkidle")
    shown = page.locator(".card img[src^='/media/']")
    assert shown.count() >= 36
    prints = [request for request, (url, _) in kinds.items() if "/media/" in url]
    assert {kinds[request][1] for request in prints} == {"image/webp"}
    assert all(kinds[request][0].endswith("/320") for request in prints)
    total, heaviest = sum(sizes.values()), max(sizes[request] for request in prints)
    # Six photos stand on forty cards here; counted as if each card had its own.
    own = total - sum(sizes[request] for request in prints) + CARDS * sum(sizes[request] for request in prints) // len(prints)
    print(f"{shown.count()} cards: {total} bytes came, {own} with a photo of its own for each of {CARDS}; the heaviest print {heaviest}")
    assert own <= PAGE_BYTES_MAX
    assert page.evaluate("[...document.querySelectorAll('.card img')].every(i => i.width > 0 && i.getAttribute('width') && i.getAttribute('height'))")
    context.close()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_chosen_colour_shows_its_own_picture_without_javascript(page_at, sign_in, album, fits, axe, width, language):
    desk = sign_in(page_at(1280), "merchant")
    at = product(desk, f"색상사진 니트 {width} {language}", ["검정", "크림"], "# 소재\n울 100%\n\n- 부드러워요\n- 가벼워요")
    upload(desk, at, album[:2])
    wait_for_prints(desk, at, 2)
    rows = desk.locator("#variants form:has(select)")
    for place in range(2):
        desk.locator("#variants").evaluate("box => box.open = true")
        rows.nth(place).locator("select").select_option(index=place + 1)
        with desk.expect_navigation():
            rows.nth(place).locator("button").click()
    slug = desk.locator("a[href^='/products/']").first.get_attribute("href")
    page = page_at(width, language, javascript=False)
    page.goto(slug)
    assert page.locator(".prose h2").first.inner_text() == "소재"
    assert page.locator(".prose li").count() == 2
    first = page.locator(".gallery-row img").first.get_attribute("src")
    page.locator("#buy .chips a", has_text=re.compile("크림|Cream")).click()
    chosen = page.locator(".gallery-row img").first.get_attribute("src")
    assert chosen != first
    seen = page_at(width, language)
    seen.goto(page.url)
    fits(seen)
    axe(seen)
