import Kernel

/// Every address of the product. No personal data ever stands in one.
package enum Paths {
  package static let home = Path()

  // Finding
  package static let search = Path("search")
  package static func search(_ words: String) -> Path { search.with("q", words) }
  package static let suggestions = Path("search", "suggestions")
  package static let searchCount = Path("search", "count")
  package static let categories = Path("categories")
  package static func category<Of>(_ id: ID<Of>) -> Path { Path("categories", id.description) }
  package static func product<Of>(_ id: ID<Of>) -> Path { Path("products", id.description) }
  /// A product by its name in addresses.
  package static func product(slug: String) -> Path { Path("products", slug) }
  /// A category by its way down the tree: `fashion/women/knit`.
  package static func category(path: String) -> Path { Path(segments: ["categories"] + path.split(separator: "/").map(String.init)) }
  package static func brand(code: String) -> Path { Path("brands", code) }
  package static func productReviews<Of>(_ id: ID<Of>) -> Path { Path("products", id.description, "reviews") }
  /// The form in which a product is rated.
  package static func writeReview<Of>(_ id: ID<Of>) -> Path { productReviews(id).with("write", "1").at("write") }
  package static func productStores<Of>(_ id: ID<Of>) -> Path { Path("products", id.description, "stores") }
  package static let brands = Path("brands")
  package static func brand<Of>(_ id: ID<Of>) -> Path { Path("brands", id.description) }
  package static func merchant<Of>(_ id: ID<Of>) -> Path { Path("sellers", id.description) }

  // Places
  package static let malls = Path("malls")
  package static func mall<Of>(_ id: ID<Of>) -> Path { Path("malls", id.description) }
  package static func floor<Mall, Floor>(_ mall: ID<Mall>, _ floor: ID<Floor>) -> Path {
    Path("malls", mall.description, "floors", floor.description)
  }
  package static let stores = Path("stores")
  package static func store<Of>(_ id: ID<Of>) -> Path { Path("stores", id.description) }
  package static func claimStore<Of>(_ id: ID<Of>) -> Path { Path("stores", id.description, "claim") }
  package static func region(_ code: String) -> Path { Path("regions", code) }
  package static let promotions = Path("promotions")
  package static func promotion<Of>(_ id: ID<Of>) -> Path { Path("promotions", id.description) }
  package static func takeBenefit<Of>(_ id: ID<Of>) -> Path { Path("promotions", id.description, "benefit") }
  package static let restaurants = Path("restaurants")
  package static let popularStores = Path("popular", "stores")

  // The reader's own place; it never stands in an address
  package static let place = Path("place")
  package static let placeLater = Path("place", "later")
  package static let placeClear = Path("place", "clear")
  package static func place(then path: Path) -> Path { place.with("next", path.text) }

  // The sale
  package static let cart = Path("cart")
  package static let cartCode = Path("cart", "code")
  package static let cartLines = Path("cart", "lines")
  package static func removeCartLine<Of>(_ id: ID<Of>) -> Path { Path("cart", "lines", id.description, "remove") }
  package static func restoreCartLine<Of>(_ id: ID<Of>) -> Path { Path("cart", "lines", id.description, "restore") }
  package static let checkout = Path("checkout")
  /// The cart with only these lines chosen to be ordered.
  package static func cart<Of>(choosing variants: [ID<Of>]?) -> Path { choosing(variants, in: cart) }
  /// A place of the cart with only these lines chosen; nil for all.
  package static func choosing<Of>(_ variants: [ID<Of>]?, in path: Path) -> Path {
    variants.map { $0.reduce(path.with("choose", "1")) { $0.with("only", $1) } } ?? path
  }
  /// Ordering some lines of the cart, or all of it.
  package static func checkout<Of>(only variants: [ID<Of>]) -> Path { variants.reduce(checkout) { $0.with("only", $1) } }
  /// Ordering one line of the cart by itself.
  package static func checkout<Of>(only variant: ID<Of>, pieces: Int64) -> Path { checkout.with("only", variant).with("pieces", String(pieces)) }
  package static func payment(_ code: String) -> Path { Path("payments", code) }
  /// Where a payment provider leads buyers back to.
  package static func paymentBack<Of>(_ payment: ID<Of>) -> Path { Path("pay", payment.description, "back") }
  package static func testWindow(_ key: String) -> Path { Path("test-window", key) }
  package static func order(_ code: String) -> Path { Path("orders", code) }
  /// What a letter leads a guest to: the key alone opens the order.
  package static func openOrder(_ code: String, key: String) -> Path { Path("orders", code, "open", key) }
  package static func orderReceipt(_ code: String) -> Path { Path("orders", code, "receipt") }
  package static func cancelOrder(_ code: String) -> Path { Path("orders", code, "cancel") }
  package static func confirmOrder(_ code: String) -> Path { Path("orders", code, "confirm") }
  package static func returnOrder(_ code: String) -> Path { Path("orders", code, "return") }
  package static func withdrawReturn(_ code: String) -> Path { Path("orders", code, "return", "withdraw") }
  package static func paymentLive(_ code: String) -> Path { Path("payments", code, "live") }
  package static func orderLive(_ code: String) -> Path { Path("orders", code, "live") }
  package static let orderLookup = Path("order-lookup")

  // The stream
  package static let stream = Path("stream")
  package static func announcement<Of>(_ id: ID<Of>) -> Path { Path("stream", id.description) }
  package static func claimReview<Of>(_ id: ID<Of>) -> Path { Path("reviews", id.description, "claim") }
  package static func review<Of>(_ id: ID<Of>) -> Path { Path("reviews", id.description) }
  package static func bookmark(_ kind: String, _ id: Int64) -> Path { Path("bookmarks", kind, String(id)) }
}
