import Catalog
import Inventory
import Kernel
import Parties
import Storage
import Trade

@testable import Server

/// A storefront with one seller, a knit in two sizes and a jar of kimchi, in a shop and in a warehouse.
struct ShopYard {
  let door: Door
  let merchant: PartyID
  let store: ID<StockLocation>
  let warehouse: ID<StockLocation>
  let small: ID<Variant>
  let large: ID<Variant>
  let kimchi: ID<Variant>

  var database: Database { door.app.house.database }

  /// - Parameter stock: pieces of each variant in each place.
  init(stock: Int64 = 5, settings: [String: String] = [:]) throws {
    door = try Storefront.open(settings: settings)
    let made = try door.app.house.database.writeNow { tx in
      try SeedCategories.plant(in: tx)
      let seller = SellerFacts(
        company: "온결 주식회사", representative: "김온결", registration: BusinessNumber(text: "121-81-10139")!, mailOrderLicence: "제2026-서울성동-0123호",
        address: "서울 성동구 마당로 1", phone: "070-0000-0001", email: "help@ongyeol.example")
      let merchant = try CreateMerchant(name: Phrase("온결", "Ongyeol"), seller: seller).run(in: tx)
      var knit = ProductSheet(handle: "soft-knit", title: Words("포근한 니트", "Soft knit"))
      knit.category = "fashion/women/knit"
      knit.brand = Words("온결", "Ongyeol")
      knit.status = .active
      knit.options = [ProductOption(name: Words("사이즈", "Size"), choices: [Words("S"), Words("L")])]
      knit.variants = [VariantSheet(sku: "KN-S", price: .won(39_000)), VariantSheet(sku: "KN-L", price: .won(42_000))]
      (knit.variants[0].choices, knit.variants[1].choices) = (["S"], ["L"])
      var jar = ProductSheet(handle: "kimchi", title: Words("포기김치 <3kg>", "Kimchi <3kg>"))
      jar.category = "food/banchan"
      jar.status = .active
      jar.withdrawal = .perishable
      jar.variants = [VariantSheet(sku: "KC", price: .won(18_000))]
      let saved = try SaveProducts(merchant: merchant, sheets: [knit, jar]).run(in: tx).saved
      let variants = saved.flatMap(\.variants)
      let store = try OpenStockLocation(merchant: merchant, kind: .store, name: Phrase("성수점", "Seongsu"), ships: false, collects: true, priority: 2).run(in: tx)
      let warehouse = try OpenStockLocation(merchant: merchant, kind: .warehouse, name: Phrase("창고", "Warehouse"), ships: true, collects: false, priority: 1).run(in: tx)
      for place in [store, warehouse] where stock > 0 {
        try ReceiveStock(merchant: merchant, location: place, lines: variants.map { .init(variant: $0.raw, quantity: stock) }, by: merchant).run(in: tx)
      }
      try ProductStanding.setInStock(Dictionary(uniqueKeysWithValues: saved.map { ($0.product, stock > 0) }), in: tx)
      return (merchant, store, warehouse, variants)
    }
    (merchant, store, warehouse) = (made.0, made.1, made.2)
    (small, large, kimchi) = (made.3[0], made.3[1], made.3[2])
  }

  func free(_ variant: ID<Variant>, _ place: ID<StockLocation>) throws -> Int64 {
    try database.readNow { tx in try Availability.free([variant.raw], in: tx)[variant.raw]?[place] ?? 0 }
  }

  /// Buys a small knit by this browser and has it handed over.
  func buyAndCollect(_ browser: Browser) async throws {
    _ = try await browser.post("/cart/lines", ["variant": small.description, "quantity": "1"])
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(merchant)": store.description])
    let placed = try await browser.post(started.headers[.location] ?? "", ["tender": "test-approve"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    try database.writeNow { tx in
      guard let order = try Order.find(number: number, in: tx), let parcel = try Consignment.all(of: order.id, in: tx).first else { return }
      _ = try AcceptConsignment(consignment: parcel.id, by: merchant).run(in: tx)
      _ = try ReadyConsignment(consignment: parcel.id, by: merchant).run(in: tx)
      _ = try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: merchant).run(in: tx)
    }
  }

  /// A browser that chose to collect the small knit at the store and stands before the payment page.
  func browserAtPayment() async throws -> (browser: Browser, page: String) {
    let browser = Browser(door)
    _ = try await browser.post("/cart/lines", ["variant": small.description, "quantity": "2"])
    let started = try await browser.post(
      "/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(merchant)": store.description])
    return (browser, started.headers[.location] ?? "")
  }
}
