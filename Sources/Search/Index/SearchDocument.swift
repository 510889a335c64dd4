import Kernel

/// A storefront under which documents are found; the catalogue's site under search's own name.
package enum SearchSite {
  /// What stands on no storefront of its own and is found on all: brands, places, malls.
  package static let everywhere = ID<SearchSite>(0)
}

/// What sort of thing a hit is.
package enum SearchKind: Int64, CaseIterable, Sendable, Hashable {
  case product = 1
  case brand = 2
  /// A store, restaurant or service in a mall, or a small shop beside it.
  case place = 3
  case mall = 4
}

/// One thing that can be found on one site: its words, the facts that filters and sorts need, and its popularity.
package struct SearchDocument: Hashable, Sendable {
  /// A thing that documents belong to, with its names in every language.
  package struct Group: Hashable, Sendable {
    package var id: Int64
    package var names: [String]
    package init(id: Int64, names: [String]) {
      self.id = id
      self.names = names
    }
  }

  package var site: ID<SearchSite>
  package var kind: SearchKind
  /// The product, brand or place.
  package var item: Int64
  /// The name in every language; the first counts as its own.
  package var names: [String]
  package var brand: Group?
  /// The category and all above it.
  package var categories: [Group] = []
  /// Further words: tags, SKU, GTIN, the mall and floor of a store.
  package var keywords: [String] = []
  /// What the shop itself says it is: its own category, `>` between the steps.
  package var types: [String] = []
  /// Whom the shop says it is for: `female`, 남성.
  package var audience: [String] = []
  /// Plain text; its beginning is searched, weaker than everything else.
  package var description = ""
  package var merchant: Int64?
  package var options: [SearchOption] = []
  /// The price from which it is sold.
  package var price: Money?
  /// How much it is wanted, any count that grows (sales and views); documents of one word come in this order.
  package var popularity: Int64 = 0
  package var created: Instant
  /// The average rating in hundredths: 450 is 4.5; 0 is unrated.
  package var ratingHundredths: Int64 = 0
  package var isInStock = true
  /// Whether it was dearer before.
  package var isOnSale = false
  /// Places that have it in stock.
  package var stockedAt: [Int64] = []

  package init(site: ID<SearchSite>, kind: SearchKind, item: Int64, names: [String], created: Instant) {
    self.site = site
    self.kind = kind
    self.item = item
    self.names = names
    self.created = created
  }
}

/// A choice that shoppers filter by: colour, size.
package struct SearchOption: Hashable, Sendable, Comparable {
  package var name: String
  package var value: String
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
  package static func < (a: Self, b: Self) -> Bool { (a.name, a.value) < (b.name, b.value) }

  /// Whether both are one option, however they are written.
  package func isSame(as other: SearchOption) -> Bool { key == other.key }

  /// One number for the same option however it is written.
  var key: Int64 {
    let known = known
    return Typo.hash(PlainText.fold(known.name) + [0x3D] + PlainText.fold(known.value))
  }

  /// The one name and value under which it is counted: 색상 블랙 for Color Black, and as it was written where nothing is known of it.
  package var known: SearchOption { KnownOptions.known(self) }
}
