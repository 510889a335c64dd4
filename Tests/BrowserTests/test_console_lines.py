"""What stands side by side at the console stands in line."""

import pytest

PAIRS = """() => [...document.querySelectorAll('.pair')].flatMap(pair => {
  const rows = new Map();
  for (const input of pair.querySelectorAll(':scope > .field > .input')) {
    const row = Math.round(input.parentElement.getBoundingClientRect().top);
    rows.set(row, [...(rows.get(row) ?? []), Math.round(input.getBoundingClientRect().top)]);
  }
  return [...rows.values()];
})"""


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("path", ["/console/promotions", "/console/products/new", "/console/places"])
def test_inputs_of_one_row_begin_at_one_height(page_at, sign_in, path, language):
    page = sign_in(page_at(width=1280, language=language), "merchant")
    page.goto(path)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    for row in page.evaluate(PAIRS):
        assert max(row) - min(row) <= 1, f"{path}: {row}"


def test_a_heads_cells_without_a_name_look_like_the_others(page_at, sign_in):
    page = sign_in(page_at(width=1280), "merchant")
    for path in ["/console/orders", "/console/messages"]:
        page.goto(path)
        looks = page.locator("thead tr").first.evaluate(
            "row => [...row.children].map(cell => getComputedStyle(cell).backgroundColor + getComputedStyle(cell).borderBottomWidth)")
        assert len(set(looks)) == 1, f"{path}: {looks}"


def test_no_figure_stands_alone_in_its_row(page_at, sign_in):
    page = sign_in(page_at(width=1280), "merchant")
    page.goto("/console")
    tops = [round(box["y"]) for box in (figure.bounding_box() for figure in page.locator(".figures").first.locator(".figure").all())]
    assert len(tops) > 1 and min(tops.count(top) for top in tops) > 1
