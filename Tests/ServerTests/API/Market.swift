import Assembly
import Catalog
import HTTPTypes
import Inventory
import Kernel
import Parties
import Payments
import Purse
import Storage
import Trade
import Web

@testable import Doors

/// A market on the web without a socket: one merchant, a store and a warehouse, one product on sale.
struct Market: Sendable {
  let door: Door
  let merchant: PartyID
  let store: ID<StockLocation>
  let product: ID<Product>
  /// On sale with `stock` pieces in the warehouse and as many in the store.
  let scarf: ID<Variant>

  static let recipient = #"{"name":"김마당","phone":"010-1234-5678","postcode":"04524","address":"서울특별시 중구 세종대로 110"}"#
  static let secret = "shared with the card company"

  /// - Parameter settings: flags besides its own, as on the command line.
  init(stock: Int64 = 10, settings: [String: String] = [:], on database: ((StagedWorld) throws -> Database)? = nil) throws {
    let named = Set(StorageSchema.migrations.map(\.name))
    door = try Door(
      RouteGroups.all().flatMap { $0 }, settings: ["gateway-secret": Self.secret, "data": Scratch.folder(), "checkouts-per-address": "0", "stock-share": "100"].merging(settings) { $1 },
      migrations: AllMigrations.list.filter { !named.contains($0.name) }, recognise: nil, on: database)
    (merchant, store, product, scarf) = try door.database.writeNow { tx in
      try SeedCategories.plant(in: tx)
      let look = Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))
      _ = try OpenSite(by: Party.house, code: "madang", domain: "shop.test", name: Words("마당", "Madang"), look: look).run(in: tx)
      let merchant = try OpenParty(.merchant, name: Phrase("온결", "Ongyeol")).run(in: tx)
      let store = try OpenStockLocation(
        merchant: merchant, kind: .store, name: Phrase("강남점", "Gangnam"), ships: false, collects: true, priority: 2
      ).run(in: tx)
      let warehouse = try OpenStockLocation(
        merchant: merchant, kind: .warehouse, name: Phrase("창고", "Warehouse"), ships: true, collects: false, priority: 1
      ).run(in: tx)
      var sheet = ProductSheet(handle: "wool-scarf", title: Words("울 목도리", "Wool scarf"))
      sheet.category = "fashion/women/knit"
      sheet.status = .active
      sheet.variants = [VariantSheet(sku: "SC-1", price: .won(29_000))]
      let saved = try CreateProduct(by: merchant, merchant: merchant, sheet: sheet).run(in: tx)
      let variant = saved.variants[0]
      if stock > 0 {
        for place in [store, warehouse] {
          _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: variant.raw, quantity: stock)], by: merchant).run(in: tx)
        }
      }
      return (merchant, store, saved.product, variant)
    }
  }

  /// A member who is signed in: the header lines that say so.
  func member(wallet won: Int64 = 0, role: Role? = nil) throws -> (party: PartyID, headers: [String: String]) {
    try door.database.writeNow { tx in
      let party = try OpenParty(.member, name: Phrase("이회원", "Lee")).run(in: tx)
      if won > 0 { _ = try TopUp(member: party, amount: .won(won), grantedBy: Party.house, id: tx.id()).run(in: tx) }
      if let role { try GrantRole(role, to: party, at: .merchant(merchant)).run(by: .house, in: tx) }
      let secret = try OpenSession(party, device: "test").run(in: tx)
      return (party, ["Authorization": "Bearer \(secret.text)"])
    }
  }

  /// A member who bought the scarf and collected it: the header lines that say so.
  func buyer() throws -> (party: PartyID, headers: [String: String]) {
    let member = try member(wallet: 29_000)
    try receive(member.party)
    return member
  }

  /// Whoever has the money for one scarf buys it and collects it in the store.
  func receive(_ party: PartyID) throws {
    try door.database.writeNow { tx in
      let site = try tx.one("SELECT id FROM catalog_site ORDER BY id LIMIT 1") { try $0.next(Int64.self) }
      let cart = try OpenCart(site: site, owner: party).run(in: tx).id
      try AddToCart(cart: cart, variant: scarf.raw, quantity: Quantity(1)).run(in: tx)
      let offer = try StartCheckout(
        cart: cart, buyer: party, recipient: Recipient(name: "김마당", phone: "010-1234-5678"), collectAt: [store], language: .korean
      ).run(.catalog, in: tx)
      let order = try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order
      let parcel = try Consignment.all(of: order.id, in: tx)[0]
      try AcceptConsignment(consignment: parcel.id, by: merchant).run(in: tx)
      try ReadyConsignment(consignment: parcel.id, by: merchant).run(in: tx)
      try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: merchant).run(in: tx)
    }
  }

  /// A cart with pieces of the scarf, and the header line that opens it.
  func cart(_ quantity: Int64 = 1, _ headers: [String: String] = [:]) async throws -> (id: String, headers: [String: String]) {
    let opened = try await door.post("/api/v1/carts", #"{"lines":[{"variant":"\#(scarf)","quantity":\#(quantity)}]}"#, headers)
    return (opened.json["cart"]?["id"]?.text ?? "", headers.merging(["Cart-Secret": opened.json["secret"]?.text ?? ""]) { a, _ in a })
  }

  func checkout(
    _ cart: (id: String, headers: [String: String]), recipient: String = Market.recipient, collectAt: String? = nil
  ) async throws -> Door.Answered {
    let collect = collectAt.map { #","collectAt":["\#($0)"]"# } ?? ""
    return try await door.post("/api/v1/checkouts", #"{"cart":"\#(cart.id)","recipient":\#(recipient)\#(collect)}"#, cart.headers)
  }

  func pay(_ checkout: String, _ body: String, _ headers: [String: String], key: String? = nil) async throws -> Door.Answered {
    let more = key.map { ["Idempotency-Key": $0] } ?? [:]
    return try await door.post("/api/v1/checkouts/\(checkout)/payment", body, headers.merging(more) { $1 })
  }

  /// Pieces that anybody could still have.
  func left() throws -> Int64 {
    try door.database.readNow { tx in try Availability.total([scarf.raw], in: tx)[scarf.raw] ?? 0 }
  }
}
