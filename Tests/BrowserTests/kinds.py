"""Every kind of page, and how a reader gets to one."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Kind:
    """A page at a path, or behind the first links there that selectors find, one after another; role says who may see it."""

    name: str
    path: str
    link: str = None
    role: str = "guest"

    def __str__(self):
        return self.name

    def open(self, page):
        page.goto(self.path)
        for link in self.link.split(" >> ") if self.link else []:
            page.goto(page.locator(link).first.get_attribute("href"))
        return page


STOREFRONT = [
    Kind("home", "/"),
    Kind("categories", "/categories"),
    Kind("category", "/categories", "main a[href^='/categories/']"),
    Kind("search", "/search?q=" + quote("운동화")),
    Kind("search-by-initials", "/search?q=" + quote("ㅅㄴㅋㅈ")),
    Kind("search-typo", "/search?q=" + quote("운둥화")),
    Kind("search-nothing", "/search?q=zzzzqqqq"),
    Kind("brands", "/brands"),
    Kind("brand", "/brands", "main .brand-list a[href^='/brands/']"),
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
    Kind("top-up", "/me/wallet/top-up", role="shopper"),
    Kind("addresses", "/me/addresses", role="shopper"),
    Kind("notices", "/me/notices", role="shopper"),
    Kind("profile", "/me/profile", role="shopper"),
    Kind("sessions", "/me/sessions", role="shopper"),
    Kind("consents", "/me/consents", role="shopper"),
    Kind("bookmarks", "/me/bookmarks", role="shopper"),
    Kind("benefits", "/me/benefits", role="shopper"),
    Kind("my-reviews", "/me/reviews", role="shopper"),
    Kind("my-order", "/me/orders", "main a[href^='/orders/']", role="shopper"),
    Kind("leave", "/me/erase", role="shopper"),
    Kind("write-review", "/stream", "main a[href^='/products/'] >> main a[href*='write=1']", role="shopper"),
]

PLACES = [
    Kind("malls", "/malls"),
    Kind("mall", "/malls", "main a[href^='/malls/']"),
    Kind("floor", "/malls", "main a[href^='/malls/'] >> main a[href*='/floors/']"),
    Kind("store", "/malls", "main a[href^='/malls/'] >> main a[href*='/floors/'] >> main a[href^='/stores/']"),
    Kind("promotions", "/promotions"),
    Kind("promotion", "/promotions", "main a[href^='/promotions/']"),
    Kind("restaurants", "/restaurants"),
    Kind("popular-stores", "/popular/stores"),
    Kind("help", "/help"),
    Kind("terms", "/terms"),
    Kind("privacy", "/privacy"),
    Kind("about", "/about"),
    Kind("offline", "/offline"),
    Kind("stream", "/stream"),
    Kind("product-with-reviews", "/stream", "main a[href^='/products/']"),
    Kind("reviews", "/stream", "main a[href^='/products/'] >> main a[href*='/reviews']"),
]

# An order in the console's list, which also links to the list as a file.
ORDER = "main a[href^='/console/orders/']:not([href*='.csv'])"

CONSOLE = [
    Kind("console", "/console", role="merchant"),
    Kind("console-orders", "/console/orders", role="merchant"),
    Kind("console-order", "/console/orders?state=placed", ORDER, role="merchant"),
    Kind("console-order-ready", "/console/orders?state=ready", ORDER, role="merchant"),
    Kind("console-handover", "/console/handover", role="merchant"),
    Kind("console-products", "/console/products", role="merchant"),
    Kind("console-product", "/console/products", "main table a[href^='/console/products/']", role="merchant"),
    Kind("console-new-product", "/console/products/new", role="merchant"),
    Kind("console-stock", "/console/stock", role="merchant"),
    Kind("console-places", "/console/places", role="merchant"),
    Kind("console-place", "/console/places", "main table a[href^='/console/places/']", role="merchant"),
    Kind("console-promotions", "/console/promotions", role="merchant"),
    Kind("console-import", "/console/import", role="merchant"),
    Kind("console-reviews", "/console/reviews", role="merchant"),
    Kind("console-announcements", "/console/announcements", role="merchant"),
    Kind("console-returns", "/console/returns", role="merchant"),
    Kind("console-shop", "/console/shop", role="merchant"),
    Kind("house", "/console/house", role="operator"),
    Kind("site", "/console/house", "main a[href^='/console/sites/']", role="operator"),
    Kind("members", "/console/members", role="operator"),
    Kind("member", "/console/members", "main a[href^='/console/members/']", role="operator"),
    Kind("malls-at-the-console", "/console/places", role="operator"),
    Kind("mall-at-the-console", "/console/places", "main a[href^='/console/places/']", role="operator"),
]

KINDS = STOREFRONT + PLACES + SALE + ACCOUNT + CONSOLE
