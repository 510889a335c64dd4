"""Readers who look at many pages: one browser profile for each role and setting, kept for the whole run."""

from dataclasses import dataclass

from browser import open_context, sign_in
from shopping import check_out, open_product, pay, put_into_cart

PRODUCT = "/products/georeum-canvas-sneakers"
# Sold by the merchant who may sign in.
KNIT = "/products/yeobaek-turtleneck-knit"


@dataclass(frozen=True)
class Setting:
    width: int
    language: str
    dark: bool = False
    javascript: bool = True

    def __str__(self):
        return f"{self.width}-{self.language}-{'dark' if self.dark else 'light'}{'' if self.javascript else '-no-script'}"


# Each of them is looked at in light and in dark.
SETTINGS = [Setting(width, language) for width in (390, 1280) for language in ("ko", "en")]


class Reader:
    """A page that remembers what the browser and the server complained about."""

    def __init__(self, browser, program, role, setting):
        self.complaints = []
        self.places = {}
        self.page = open_context(
            browser, program.url, setting.width, setting.language, javascript=setting.javascript, dark=setting.dark).new_page()
        self.page.on("console", lambda said: self.complaints.append(f"console: {said.text}") if said.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("response", lambda answer: self.complaints.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
        if role == "buyer":
            self.buy()
        elif role != "guest":
            sign_in(self.page, *program.people[role])

    def buy(self):
        """One order placed, another one about to be paid."""
        self.fill_cart()
        check_out(self.page, "collect")
        number = pay(self.page)
        self.fill_cart()
        check_out(self.page, "delivery")
        self.places |= {"@payment": self.page.url, "@order": f"/orders/{number}", "@receipt": f"/orders/{number}/receipt"}

    def fill_cart(self):
        open_product(self.page, KNIT)
        put_into_cart(self.page)

    def open(self, kind):
        """Shows the page; what was complained about before is forgotten."""
        self.complaints.clear()
        if kind.path in self.places:
            self.page.goto(self.places[kind.path])
        else:
            kind.open(self.page)
        return self.page
