"""Every kind of page under axe-core: no violation of WCAG 2.2 AA, in either language, width and light."""

import pytest

from kinds import KINDS
from readers import SETTINGS


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_nobody_is_shut_out(reader, axe, kind, setting):
    axe(reader(kind.role, setting).open(kind))


def test_the_keyboard_reaches_the_goods_first(page_at):
    page = page_at(1280)
    page.goto("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")
