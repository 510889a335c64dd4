import Kernel

/// What merchants, store staff and operators use.
extension Paths {
  package static let console = Path("console")
  package static let consoleProducts = Path("console", "products")
  package static let newProduct = Path("console", "products", "new")
  package static func consoleProduct<Of>(_ id: ID<Of>) -> Path { Path("console", "products", id.description) }
  package static let consoleStock = Path("console", "stock")
  package static let stockList = Path("console", "stock", "list")
  package static let stockFile = Path("console", "stock", "file")
  package static let stockCSV = Path("console", "stock", "stock.csv")
  package static let consoleOrders = Path("console", "orders")
  package static func consoleOrder<Of>(_ id: ID<Of>) -> Path { Path("console", "orders", id.description) }
  package static func consoleOrderAct<Of>(_ id: ID<Of>, _ act: String) -> Path { Path("console", "orders", id.description, act) }
  package static let consoleOrdersLive = Path("console", "orders", "live")
  package static let handover = Path("console", "handover")
  package static let consolePlaces = Path("console", "places")
  package static func consolePlace<Of>(_ id: ID<Of>) -> Path { Path("console", "places", id.description) }
  package static let consolePromotions = Path("console", "promotions")
  package static let newPromotion = Path("console", "promotions", "new")
  package static func consolePromotion<Of>(_ id: ID<Of>) -> Path { Path("console", "promotions", id.description) }
  package static let consoleCodes = Path("console", "codes")
  package static func endCode<Of>(_ id: ID<Of>) -> Path { Path("console", "codes", id.description, "end") }
  package static let consoleImport = Path("console", "import")
  package static func consoleImport<Of>(_ id: ID<Of>) -> Path { Path("console", "import", id.description) }
  package static func importReport<Of>(_ id: ID<Of>) -> Path { Path("console", "import", id.description, "report.csv") }
  package static func importLive<Of>(_ id: ID<Of>) -> Path { Path("console", "import", id.description, "live") }
  package static func consoleExport(_ file: String) -> Path { Path("console", "export", file) }
  package static let consoleReviews = Path("console", "reviews")
  package static func answerReview<Of>(_ id: ID<Of>) -> Path { Path("console", "reviews", id.description, "answer") }
  package static let consoleReviewClaims = Path("console", "review-claims")
  package static func decideReviewClaim<Of>(_ id: ID<Of>, _ act: String) -> Path { Path("console", "review-claims", id.description, act) }
  package static let consoleAnnouncements = Path("console", "announcements")
  package static let newAnnouncement = Path("console", "announcements", "new")
  package static let consoleClaims = Path("console", "claims")
  package static let consoleFigures = Path("console", "figures")

  /// Which merchant, store or mall the person works for at the moment.
  package static let desk = Path("console", "desk")
  /// One step for several orders: `accept`, `ready`, `ship`, `delivered`.
  package static func bulkOrders(_ step: String) -> Path { Path("console", "orders", step) }
  package static let ordersCSV = Path("console", "orders", "orders.csv")
  package static func packingSlip<Of>(_ id: ID<Of>) -> Path { consoleOrderAct(id, "slip") }
  package static let consoleReturns = Path("console", "returns")
  package static func consoleReturn<Of>(_ id: ID<Of>, _ act: String) -> Path { Path("console", "returns", id.description, act) }
  package static func consoleProductAct<Of>(_ id: ID<Of>, _ act: String) -> Path { Path("console", "products", id.description, act) }
  package static let descriptionPreview = Path("console", "descriptions", "preview")
  package static func consolePictures<Of>(_ id: ID<Of>) -> Path { Path("console", "products", id.description, "pictures") }
  package static func consolePicture<Of, Part>(_ id: ID<Of>, _ picture: ID<Part>, _ act: String) -> Path {
    Path("console", "products", id.description, "pictures", picture.description, act)
  }
  package static func consoleVariant<Of, Part>(_ id: ID<Of>, _ variant: ID<Part>, _ act: String) -> Path {
    Path("console", "products", id.description, "variants", variant.description, act)
  }
  package static let stockHistory = Path("console", "stock", "history")
  package static func arriveStock<Of>(_ id: ID<Of>) -> Path { Path("console", "stock", "history", id.description, "arrive") }
  package static let consoleShop = Path("console", "shop")
  package static let openLocation = Path("console", "shop", "locations")
  package static func consoleLocation<Of>(_ id: ID<Of>) -> Path { Path("console", "shop", "locations", id.description) }
  package static let deliveryTerms = Path("console", "shop", "delivery")
  package static let consoleSeller = Path("console", "shop", "seller")
  /// Where the form of a list sends what is sought.
  package static func sought(_ list: Path) -> Path { Path(segments: list.text.split(separator: "/").map(String.init) + ["sought"]) }
  package static let consoleMembers = Path("console", "members")
  package static func consoleMember<Of>(_ id: ID<Of>) -> Path { Path("console", "members", id.description) }
  package static func consoleMemberAct<Of>(_ id: ID<Of>, _ act: String) -> Path { Path("console", "members", id.description, act) }
  package static func consolePlaceAct<Of>(_ id: ID<Of>, _ act: String) -> Path { Path("console", "places", id.description, act) }
  package static func endPromotion<Of>(_ id: ID<Of>) -> Path { Path("console", "promotions", id.description, "end") }
  package static func decideClaim<Of>(_ id: ID<Of>) -> Path { Path("console", "claims", id.description) }
  package static func withdrawAnnouncement<Of>(_ id: ID<Of>) -> Path { Path("console", "announcements", id.description, "withdraw") }
  package static let giveBenefit = Path("console", "handover", "benefit")
  package static let consoleHouse = Path("console", "house")
  package static let consoleBrands = Path("console", "brands")
  package static let consoleSearchWords = Path("console", "search-words")
  package static let consoleDropSearchWord = Path("console", "search-words", "drop")
  package static func consoleLogo<Of>(_ site: ID<Of>) -> Path { Path("console", "sites", site.description, "logo") }
  package static func consoleLogoRemove<Of>(_ site: ID<Of>) -> Path { Path("console", "sites", site.description, "logo", "remove") }
  package static func consoleSite<Of>(_ id: ID<Of>) -> Path { Path("console", "sites", id.description) }
  package static let consoleEvents = Path("console", "events")
  package static let failedWork = Path("console", "failed-work")
  package static let retryAllFailed = Path("console", "failed-work", "retry")
  package static func failedWork<Of>(_ sort: String, _ id: ID<Of>, _ act: String) -> Path { Path("console", "failed-work", sort, id.description, act) }
  package static let consoleMessages = Path("console", "messages")
  package static func messageAgain<Of>(_ id: ID<Of>) -> Path { Path("console", "messages", id.description, "again") }
}
