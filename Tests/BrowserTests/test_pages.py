"""What holds on every page: it fits its screen, shows its pictures, speaks one language, shuts nobody out and has no complaints."""

import json
import re

import pytest

from browser import SCREENS
from kinds import KINDS
from language import korean_left
from readers import SETTINGS, Setting

BLANK = re.compile(r"\{[a-z][A-Za-z]*\}")
NO_SCRIPT = Setting(390, "ko", javascript=False)


@pytest.mark.parametrize("setting", [*SETTINGS, NO_SCRIPT], ids=str)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_page_is_whole(reader, axe, fits, kind, setting):
    someone = reader(kind.role, setting)
    page = someone.open(kind)
    fits(page)
    words = page.evaluate("document.body.innerText")
    assert not BLANK.findall(words), "a blank was not filled"
    assert page.title() and page.evaluate("document.documentElement.lang") == setting.language
    assert page.locator("h1").count() == 1
    for text in page.locator("script[type='application/ld+json']").all_text_contents():
        assert json.loads(text)["@context"] == "https://schema.org"
    assert missing_pictures(page) == []
    assert ids_twice(page) == []
    if setting.language == "en":
        assert korean_left(page, kind) == []
    if setting.javascript:
        check_light_and_dark(page, axe)
    if setting.width == 390:
        check_narrowest(page, fits)
    assert not someone.complaints, "\n".join(someone.complaints)


def ids_twice(page):
    """What carries the id of something else on the page, so that labels and links lead to the wrong one."""
    return page.evaluate("""() => [...document.querySelectorAll('[id]')].map(e => e.id)
        .filter((id, place, all) => all.indexOf(id) !== place)""")


def check_light_and_dark(page, axe):
    """All of axe in light; in dark what colours decide."""
    axe(page)
    page.emulate_media(color_scheme="dark")
    try:
        axe(page, rules=["color-contrast"])
    finally:
        page.emulate_media(color_scheme="light")


def check_narrowest(page, fits):
    """The page on the narrowest phone that is still sold."""
    usual = page.viewport_size
    page.set_viewport_size({"width": 320, "height": SCREENS[320][1]})
    try:
        fits(page)
    finally:
        page.set_viewport_size(usual)


def missing_pictures(page):
    """The addresses of pictures that did not load."""
    return page.evaluate("""async () => {
        const pictures = [...document.images];
        pictures.forEach(picture => { picture.loading = 'eager' });
        await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
        return pictures.filter(picture => !picture.naturalWidth).map(picture => picture.src);
    }""")
