"""What holds on every page: it fits its screen, shows its pictures, speaks one language and has no complaints."""

import json
import re

import pytest

from kinds import KINDS
from readers import SETTINGS, Setting

BLANK = re.compile(r"\{[a-z][A-Za-z]*\}")
NO_SCRIPT = Setting(390, "ko", javascript=False)


@pytest.mark.parametrize("setting", [*SETTINGS, NO_SCRIPT], ids=str)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_page_is_whole(reader, fits, kind, setting):
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
    assert not someone.complaints, "\n".join(someone.complaints)


def missing_pictures(page):
    """The addresses of pictures that did not load."""
    return page.evaluate("""async () => {
        const pictures = [...document.images];
        pictures.forEach(picture => { picture.loading = 'eager' });
        await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
        return pictures.filter(picture => !picture.naturalWidth).map(picture => picture.src);
    }""")
