"""What lies above other things on a phone: the tab bar, and what is said for a moment."""

import pytest

from counter import act, buy_to_collect, open_order


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_code_for_the_counter_is_not_under_the_tab_bar(page_at, sign_in, language):
    desk = sign_in(page_at(1280, language), "merchant")
    shopper = page_at(390, language)
    number, _ = buy_to_collect(desk, shopper)
    open_order(desk, number)
    act(desk, "accept")
    act(desk, "ready")
    shopper.reload()
    code = shopper.locator(".qr").first
    code.evaluate("e => e.scrollIntoView({ block: 'end' })")
    bar = shopper.locator(".bar").bounding_box()
    for part in [code.locator("svg").first, code.locator(".qr-code")]:
        box = part.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= bar["y"], f"{box} lies under the bar at {bar}"
    # At the end of the page nothing of it is covered either.
    shopper.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    last = shopper.locator("main").bounding_box()
    assert last["y"] + last["height"] <= bar["y"]


@pytest.mark.parametrize("width", [320, 390])
def test_what_is_said_for_a_moment_breaks_between_words(page_at, width):
    page = page_at(width)
    page.goto("/cart")
    words = "포근한 캐시미어 라운드 니트 아이보리 엠사이즈를 장바구니에 담았어요 계속 둘러보세요"
    broken = page.evaluate(
        """words => {
          const toast = document.querySelector(".toast");
          toast.textContent = words;
          const text = toast.firstChild, broken = [];
          let at = 0;
          for (const word of words.split(" ")) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + word.length);
            if (new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1) broken.push(word);
            at += word.length + 1;
          }
          const box = toast.getBoundingClientRect();
          if (box.left < 0 || box.right > innerWidth) broken.push("outside");
          return broken;
        }""", words)
    assert broken == []
