import Catalog
import Inventory
import Kernel
import Ledger
import Parties
import Payments
import Storage
import TestSupport
import Testing
import Trade

/// A small shop for tests of the sale: one merchant, a store in a mall and a warehouse, a few variants on sale.
struct SaleYard {
  static let migrations =
    StorageSchema.migrations + LedgerSchema.migrations + PaymentsSchema.migrations + PolicySchema.migrations
    + InventorySchema.migrations + CartsSchema.migrations + CodesSchema.migrations + OffersSchema.migrations + OrdersSchema.migrations
    + FulfilmentSchema.migrations + ReturnsSchema.migrations + CatalogSchema.migrations

  static let merchant = PartyID(10)
  static let other = PartyID(11)
  static let buyer = PartyID(20)
  static let someone = PartyID(21)
  static let shirt: Int64 = 101
  static let shoes: Int64 = 102
  static let lamp: Int64 = 201
  /// Food that bears no tax; not in stock until it is received.
  static let rice: Int64 = 103
  static let recipient = Recipient(
    name: "김마당", phone: "010-0000-0001", postcode: "04524", address: "서울특별시 중구 세종대로 110", detail: "1층")

  let database: Database
  let clock: StagedWorld
  let store: ID<StockLocation>
  let warehouse: ID<StockLocation>
  let otherStore: ID<StockLocation>

  static let items = SaleItems { variants, _, _, _ in
    variants.compactMap { variant in
      let (merchant, korean, english, price): (PartyID, String, String, Int64)
      switch variant {
      case shirt: (merchant, korean, english, price) = (Self.merchant, "린넨 셔츠", "Linen shirt", 49_000)
      case shoes: (merchant, korean, english, price) = (Self.merchant, "가죽 단화", "Leather shoes", 89_000)
      case lamp: (merchant, korean, english, price) = (Self.other, "한지 조명", "Paper lamp", 33_000)
      case rice: (merchant, korean, english, price) = (Self.merchant, "햅쌀", "New rice", 39_000)
      default: return nil
      }
      let tax = variant == rice ? PolicyKey.vatExempt : PolicyKey.vatStandard
      return SaleItem(
        variant: variant, product: variant, merchant: merchant, title: Phrase(korean, english), options: Phrase("", ""),
        sku: "SKU-\(variant)", picture: "", price: .won(price), vatKey: tax, withdrawal: "standard")
    }
  }

  /// Opens the shop with `stock` pieces of everything in the store and in the warehouse, and money in the buyer's wallet.
  init(_ yard: TestYard, stock: Int64 = 10, wallet: Int64 = 1_000_000) throws {
    database = yard.database
    clock = yard.clock
    (store, warehouse, otherStore) = try database.writeNow { tx in
      (
        try OpenStockLocation(
          merchant: Self.merchant, kind: .store, name: Phrase("강남점", "Gangnam"), ships: false, collects: true, priority: 2
        ).run(in: tx),
        try OpenStockLocation(
          merchant: Self.merchant, kind: .warehouse, name: Phrase("물류센터", "Warehouse"), ships: true, collects: false, priority: 1
        ).run(in: tx),
        try OpenStockLocation(
          merchant: Self.other, kind: .store, name: Phrase("성수점", "Seongsu"), ships: true, collects: true
        ).run(in: tx)
      )
    }
    try receive(Self.merchant, store, [Self.shirt, Self.shoes], stock)
    try receive(Self.merchant, warehouse, [Self.shirt, Self.shoes], stock)
    try receive(Self.other, otherStore, [Self.lamp], stock)
    if wallet > 0 { try fill(Self.buyer, wallet) }
  }

  func receive(_ merchant: PartyID, _ location: ID<StockLocation>, _ variants: [Int64], _ stock: Int64) throws {
    guard stock > 0 else { return }
    try database.writeNow { tx in
      _ = try ReceiveStock(
        merchant: merchant, location: location, lines: variants.map { .init(variant: $0, quantity: stock) }, by: merchant
      ).run(in: tx)
    }
  }

  func fill(_ party: PartyID, _ won: Int64) throws {
    try database.writeNow { tx in
      let wallet = AccountKey.limited(.money(.krw), party, "wallet")
      let transfer = Transfer(id: tx.id(), debit: .house(.money(.krw), "outside"), credit: wallet, amount: won, code: "wallet.topup")
      try PostBatch(each: [.transfer(transfer)]).runWhole(in: tx)
    }
  }

  func cart(_ lines: [(Int64, Int64)], owner: PartyID = SaleYard.buyer) throws -> ID<Cart> {
    try database.writeNow { tx in
      let cart = try OpenCart(site: 1, owner: owner).run(in: tx).id
      for (variant, quantity) in lines { try AddToCart(cart: cart, variant: variant, quantity: Quantity(quantity)).run(in: tx) }
      return cart
    }
  }

  func checkout(
    _ cart: ID<Cart>, collectAt: [ID<StockLocation>] = [], buyer: PartyID = SaleYard.buyer, recipient: Recipient = SaleYard.recipient
  ) throws -> Offer {
    try database.writeNow { tx in
      try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: collectAt, language: .korean).run(Self.items, in: tx)
    }
  }

  func pay(_ offer: Offer) throws -> Order {
    try database.writeNow { tx in try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order }
  }

  func balance(_ key: AccountKey) throws -> Int64 { try database.readNow { tx in try Balance.of(key, in: tx).posted } }
  func free(_ variant: Int64, _ location: ID<StockLocation>) throws -> Int64 {
    try database.readNow { tx in try Availability.free([variant], in: tx)[variant]?[location] ?? 0 }
  }
  var walletBalance: Int64 { get throws { try balance(.limited(.money(.krw), Self.buyer, "wallet")) } }
}

func withSaleYard(_ engine: Engine, stock: Int64 = 10, wallet: Int64 = 1_000_000, _ body: (SaleYard) throws -> Void) throws {
  try onFreshDatabase(engine, migrations: SaleYard.migrations) { yard in try body(try SaleYard(yard, stock: stock, wallet: wallet)) }
}
