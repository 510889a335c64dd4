import Assembly
import Catalog
import Inventory
import Kernel
import Ledger
import Parties
import Purse
import Storage
import Trade
import Web

@testable import Doors
@testable import Wire

/// A merchant with a store and a product on sale, the people who work there, and a shopper with money: behind the whole web.
struct ConsoleYard {
  let door: Door
  let merchant: PartyID
  let rival: PartyID
  let buyer: PartyID
  let store: ID<StockLocation>
  let warehouse: ID<StockLocation>
  let product: ID<Product>
  let variant: ID<Variant>
  let site: ID<Catalog.Site>
  /// Cookie lines by person.
  let owner: String
  let staff: String
  let storeStaff: String
  let rivalOwner: String
  let shopper: String
  let mallOperator: String
  let houseOperator: String

  static let unit = PartyID(9_001)

  init(settings: [String: String] = [:]) throws {
    door = try Door(
      ConsoleRoutes.routes(), settings: settings, migrations: Array(AllMigrations.list.dropFirst(StorageSchema.migrations.count)), recognise: { _, _ in nil })
    let made = try door.app.house.database.writeNow { tx in try Made(tx) }
    (merchant, rival, buyer, store, warehouse) = (made.merchant, made.rival, made.buyer, made.store, made.warehouse)
    (product, variant, site) = (made.saved.product, made.saved.variants[0], made.site)
    let cookies = made.secrets.mapValues { "\(SessionCookie.name(isSecure: false))=\($0.text); lang=ko" }
    (owner, staff, storeStaff, rivalOwner) = (cookies["owner"]!, cookies["staff"]!, cookies["storeStaff"]!, cookies["rivalOwner"]!)
    (shopper, mallOperator, houseOperator) = (cookies["shopper"]!, cookies["mallOperator"]!, cookies["operator"]!)
  }

  private struct Made {
    var merchant: PartyID
    var rival: PartyID
    var buyer: PartyID
    var store: ID<StockLocation>
    var warehouse: ID<StockLocation>
    var saved: SaveProducts.Saved
    var site: ID<Catalog.Site>
    var secrets: [String: Secret] = [:]

    init(_ tx: Transaction) throws {
      try SeedCategories.plant(in: tx)
      site = try OpenSite(
        by: Party.house, code: "madang", domain: "shop.test", name: Words("마당", "Madang"), look: .init(accent: "#1F6F5C", hero: Words("마당"))
      ).run(in: tx)
      func shop(_ name: String, _ nine: String) throws -> PartyID {
        try CreateMerchant(
          name: Phrase(name, name),
          seller: SellerFacts(
            company: name, representative: "김대표", registration: BusinessNumber(nineDigits: nine)!, mailOrderLicence: "제2026-서울-1호",
            address: "서울 성동구", phone: "02-000-0000", email: "shop@example.com")
        ).run(in: tx)
      }
      merchant = try shop("온마루", "123456789")
      rival = try shop("다온", "223456789")
      store = try OpenStockLocation(
        merchant: merchant, kind: .store, unit: ConsoleYard.unit, name: Phrase("성수점", "Seongsu"), ships: false, collects: true
      ).run(in: tx)
      warehouse = try OpenStockLocation(merchant: merchant, kind: .warehouse, name: Phrase("창고", "Warehouse"), ships: true, collects: false).run(in: tx)
      var sheet = ProductSheet(handle: "knit", title: Words("포근한 니트", "Soft knit"))
      sheet.category = "fashion/women/knit"
      sheet.variants = [VariantSheet(sku: "KN-1", price: .won(39_000))]
      saved = try CreateProduct(by: Party.house, merchant: merchant, sheet: sheet).run(in: tx)
      for place in [store, warehouse] {
        try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: saved.variants[0].raw, quantity: 10)], by: Party.house).run(in: tx)
      }
      buyer = try OpenParty(.member, name: Phrase("손님", "Shopper")).run(in: tx)
      try TopUp(member: buyer, amount: .won(1_000_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
      secrets["shopper"] = try OpenSession(buyer, device: "test").run(in: tx)
      let people: [(String, Role, Scope)] = [
        ("owner", .merchantOwner, .merchant(merchant)), ("staff", .merchantStaff, .merchant(merchant)),
        ("storeStaff", .storeStaff, .store(ConsoleYard.unit, merchant: merchant)), ("rivalOwner", .merchantOwner, .merchant(rival)),
        ("mallOperator", .mallOperator, .mall(PartyID(8_001))), ("operator", .operatorOfAll, .installation),
      ]
      for (name, role, place) in people {
        let party = try OpenParty(.member, name: Phrase(name, name)).run(in: tx)
        try GrantRole(role, to: party, at: place).run(by: .house, in: tx)
        secrets[name] = try OpenSession(party, device: "test").run(in: tx)
      }
    }
  }

  func get(_ target: String, as cookie: String) async throws -> Door.Answered { try await door.get(target, ["Cookie": cookie]) }

  /// Sends a form as a browser of ours would.
  func post(_ target: String, _ fields: [(String, String)] = [], as cookie: String) async throws -> Door.Answered {
    let body = fields.map { "\(Percent.encoded($0.0))=\(Percent.encoded($0.1))" }.joined(separator: "&")
    return try await door.send(
      .post, target, ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"], body: Array(body.utf8))
  }

  /// A paid order of `quantity` pieces, to be collected in the store or sent.
  func order(_ quantity: Int64 = 1, of wanted: ID<Variant>? = nil, collects: Bool = true, to name: String = "김마당", phone: String = "010-0000-0001") throws -> Consignment {
    try door.app.house.database.writeNow { tx in
      let cart = try OpenCart(site: site.raw, owner: buyer).run(in: tx).id
      try AddToCart(cart: cart, variant: (wanted ?? variant).raw, quantity: Quantity(quantity)).run(in: tx)
      let recipient = Recipient(name: name, phone: phone, postcode: "04524", address: "서울 중구 세종대로 110", detail: "1층")
      let offer = try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: collects ? [store] : [], language: .korean)
        .run(.catalog, in: tx)
      let order = try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order
      return try Consignment.all(of: order.id, in: tx)[0]
    }
  }

  func state(_ id: ID<Consignment>) throws -> Consignment.State {
    try door.app.house.database.readNow { try Consignment.find(id, in: $0)!.state }
  }

  func shelf(_ place: ID<StockLocation>) throws -> ShelfStock {
    try door.app.house.database.readNow { try ShelfStock.of([variant.raw], in: $0)[variant.raw]?[place] ?? ShelfStock() }
  }
}
