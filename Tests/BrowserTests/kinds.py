"""Every kind of page, and how a reader gets to one."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Kind:
    """A page at a path, or behind the first link there that a selector finds; role says who may see it."""

    name: str
    path: str
    link: str = None
    role: str = "guest"

    def __str__(self):
        return self.name

    def open(self, page):
        page.goto(self.path)
        if self.link:
            page.goto(page.locator(self.link).first.get_attribute("href"))
        return page


STOREFRONT = [
    Kind("home", "/"),
    Kind("categories", "/categories"),
    Kind("category", "/categories", "main a[href^='/categories/']"),
    Kind("search", "/search?q=" + quote("운동화")),
    Kind("search-by-initials", "/search?q=" + quote("ㅅㄴㅋㅈ")),
    Kind("search-typo", "/search?q=" + quote("운둥화")),
    Kind("search-nothing", "/search?q=zzzzqqqq"),
    Kind("product", "/search?q=" + quote("운동화"), "main a[href^='/products/']"),
    Kind("empty-cart", "/cart"),
    Kind("order-lookup", "/order-lookup"),
    Kind("sign-in", "/sign-in"),
    Kind("sign-up", "/sign-up"),
    Kind("guest-consents", "/me/consents"),
]

SALE = [
    Kind("cart", "/cart", role="buyer"),
    Kind("checkout", "/checkout", role="buyer"),
    Kind("payment", "@payment", role="buyer"),
    Kind("order", "@order", role="buyer"),
    Kind("receipt", "@receipt", role="buyer"),
]

ACCOUNT = [
    Kind("me", "/me", role="shopper"),
    Kind("orders", "/me/orders", role="shopper"),
    Kind("wallet", "/me/wallet", role="shopper"),
    Kind("addresses", "/me/addresses", role="shopper"),
    Kind("notices", "/me/notices", role="shopper"),
    Kind("profile", "/me/profile", role="shopper"),
    Kind("sessions", "/me/sessions", role="shopper"),
    Kind("consents", "/me/consents", role="shopper"),
]

KINDS = STOREFRONT + SALE + ACCOUNT
