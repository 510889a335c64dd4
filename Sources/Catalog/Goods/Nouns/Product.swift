import Kernel
import Storage

/// What reviews hang on: it outlives relisting, merging and closing of products.
package enum ProductFamily {}

/// A thing that is sold, in one or more variants.
package struct Product: Hashable, Sendable {
  package var id: ID<Product>
  package var family: ID<ProductFamily>
  package var merchant: PartyID
  /// The merchant's own name for it, letter for letter, unique with the merchant: re-imports find it by this.
  package var handle: String
  /// Its name in addresses, unique in the installation.
  package var slug: String
  package var brand: ID<Brand>?
  package var category: ID<Category>
  package var title: Words
  /// Sanitised HTML.
  package var body: Words
  package var tags: [String]
  package var status: Status
  package var tax: TaxClass
  package var withdrawal: Withdrawal
  package var reach: Reach
  package var created: Instant

  package enum Status: String, Column, CaseIterable {
    case draft, active, archived

    /// Legal next states.
    package var next: [Status] {
      switch self {
      case .draft: [.active, .archived]
      case .active: [.draft, .archived]
      case .archived: [.active]
      }
    }
  }

  /// How VAT falls on it (Korea: standard 10%, unprocessed food and books exempt, exports zero).
  package enum TaxClass: String, Column, CaseIterable { case standard, exempt, zero }

  /// Which withdrawal terms hold (LAW.md 8): exceptions need consent before the sale.
  package enum Withdrawal: String, Column, CaseIterable {
    /// 7 days from receipt.
    case standard
    /// Food that spoils.
    case perishable
    /// Made for one buyer.
    case madeToOrder
    /// Sealed goods (recordings, software, cosmetics) whose seal is broken.
    case sealed
    /// Digital goods once delivery began.
    case digital

    package var needsConsent: Bool { self != .standard }

    /// No change of mind, in whatever state the goods are; sealed ones come back as long as nobody opened them (전자상거래법 17조 2항 4호).
    package var isFinal: Bool { needsConsent && self != .sealed }

    /// Those that need consent.
    package static let exceptions = Set(allCases.filter(\.needsConsent))

    /// Those among the names of some goods' terms that need consent, in their order here.
    package static func exceptions(among names: [String]) -> [Withdrawal] { allCases.filter { $0.needsConsent && names.contains($0.rawValue) } }
  }

  /// On which sites it may stand.
  package enum Reach: String, Column { case everywhere, chosen }
}

/// One choice of a product that can be bought: its SKU, price and option values.
package struct Variant: Hashable, Sendable {
  package var id: ID<Variant>
  package var product: ID<Product>
  /// The merchant's label; several variants may bear the same.
  package var sku: String
  package var gtin: GTIN?
  /// One value per option of the product, in its order, as the merchant wrote it.
  package var choices: [String]
  package var position: Int64
  package var grams: Int64
  /// The base price, tax included; price lists may say otherwise.
  package var price: Money
  /// The former price, struck through; greater than `price`.
  package var was: Money?
  package var isRetired: Bool
}

/// A way in which variants differ: size, colour.
package struct ProductOption: Hashable, Sendable {
  package var name: Words
  package var choices: [Words]
  package init(name: Words, choices: [Words]) {
    self.name = name
    self.choices = choices
  }

  /// A name that two of these bear, so that nobody could tell them apart; nil where each has its own.
  static func twice(among options: [ProductOption]) -> String? {
    var seen: Set<String> = []
    return options.lazy.map { $0.name.all.first?.trimmed ?? "" }.first { !$0.isEmpty && !seen.insert($0.lowercased()).inserted }
  }

  package static let optionsMax = 3
  package static let choicesMax = 250
  package static let variantsMax = 2000
}

/// A picture of a product.
package struct Picture: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    /// In the blob store, by its hash.
    case blob(String)
    /// At somebody's address; once it was fetched, shoppers are shown the blob.
    case remote(String)
    /// Drawn by us: what (`slip-on`, `slip-on.navy`), and from which seed.
    case drawn(art: String, seed: Int64)
  }
  package var source: Source
  package var alt: Words
  /// Of its largest print; nil for what is drawn and for what has no prints yet.
  package var size: PixelSize?
  package var isDrawn: Bool { if case .drawn = source { true } else { false } }
  var isElsewhere: Bool { if case .remote = source { true } else { false } }

  /// The photo in the blob store, if it is one.
  var photo: Blob? { if case .blob(let name) = source { Blob(name: name) } else { nil } }

  package init(source: Source, alt: Words, size: PixelSize? = nil) {
    self.source = source
    self.alt = alt
    self.size = size
  }
}

/// A fact about a product: material, origin. Codes that begin with `feed.` are kept for exports and not shown; those that begin with `notice.` are shown in a table of their own.
package struct ProductAttribute: Hashable, Sendable {
  package var code: String
  package var name: Words
  package var value: Words
  package init(code: String, name: Words, value: Words) {
    self.code = code
    self.name = name
    self.value = value
  }
  package var isShown: Bool { !code.hasPrefix("feed.") && !code.hasPrefix("notice.") }
  /// On goods whose prices wait for somebody who may set them: `SaveProducts` alone puts it there.
  static let priceWaits = "feed.price-waits"
}
