"""The grid of stock with a keyboard and with a scanner, which types a code and presses Enter."""

import pytest


@pytest.fixture
def grid(page_at, sign_in):
    page = sign_in(page_at(1280), "merchant")
    page.goto("/console/stock")
    assert page.locator("[data-stock-grid] tbody tr").count() >= 3
    return page


def cell(page, row, column=0):
    return page.locator("[data-stock-grid] tbody tr").nth(row).locator("input[name^='n-']").nth(column)


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('name')")


def test_enter_goes_to_the_cell_below_and_shift_enter_back(grid):
    cell(grid, 0).fill("3")
    cell(grid, 0).press("Enter")
    assert focused(grid) == cell(grid, 1).get_attribute("name")
    grid.keyboard.type("4")
    grid.keyboard.press("Enter")
    assert focused(grid) == cell(grid, 2).get_attribute("name")
    grid.keyboard.press("Shift+Enter")
    assert focused(grid) == cell(grid, 1).get_attribute("name")
    assert cell(grid, 0).input_value() == "3" and cell(grid, 1).input_value() == "4"
    # Nothing was sent by it.
    assert "/list" not in grid.url


def test_enter_in_the_last_cell_goes_to_the_button_that_saves(grid):
    last = grid.locator("[data-stock-grid] tbody tr").count() - 1
    cell(grid, last).press("Enter")
    assert grid.evaluate("document.activeElement.matches('.form-foot button')")


def test_a_scanner_counts_one_piece_at_a_time_in_the_line_of_its_code(grid):
    code = grid.locator("[data-stock-grid] tbody tr").nth(1).locator("[data-codes]").get_attribute("data-codes").split("\n")[0]
    scan = grid.locator("[data-stock-scan] input")
    assert scan.is_visible()
    for _ in range(3):
        scan.focus()
        grid.keyboard.type(code)
        grid.keyboard.press("Enter")
    grid.wait_for_function("name => document.getElementsByName(name)[0].value === '3'", arg=cell(grid, 1).get_attribute("name"))
    assert cell(grid, 0).input_value() == "" and scan.input_value() == ""
    scan.focus()
    grid.keyboard.type("NOTHING-BEARS-THIS")
    grid.keyboard.press("Enter")
    grid.locator("#live", has_text="NOTHING-BEARS-THIS").wait_for(state="attached")
    assert "/list" not in grid.url


def test_names_are_read_in_few_lines(grid):
    names = grid.locator("[data-stock-grid] tbody td:first-child a, [data-stock-grid] tbody th:first-child a")
    assert max(names.evaluate_all("all => all.map(a => a.getClientRects().length)")) <= 2
