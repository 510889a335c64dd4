import Kernel
import Ledger
import Search
import Storage
import TestSupport

@testable import Catalog
@testable import Inventory

/// A catalogue with two sites and the seed tree, on a fresh database.
struct CatalogYard {
  let yard: TestYard
  let site: ID<Site>
  let outlet: ID<Site>
  static let merchant = PartyID(77)
  static let rival = PartyID(78)
  static let clerk = PartyID(5)

  var database: Database { yard.database }
}

let catalogMigrations = StorageSchema.migrations + SearchSchema.migrations + CatalogSchema.migrations + WantedSchema.migrations + ExchangeSchema.migrations + LedgerSchema.migrations
  + InventorySchema.migrations

func onFreshCatalogue<T>(_ engine: Engine, hook: StatementHook? = nil, _ body: (CatalogYard) throws -> T) throws -> T {
  try onFreshDatabase(engine, migrations: catalogMigrations, hook: hook) { yard in
    let sites = try yard.database.writeNow { tx in
      try SeedCategories.plant(in: tx)
      let look = Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))
      let one = try OpenSite(by: CatalogYard.clerk, code: "madang", domain: "madang.test", name: Words("마당", "Madang"), look: look).run(in: tx)
      let two = try OpenSite(
        by: CatalogYard.clerk, code: "outlet", domain: "outlet.test", name: Words("아울렛", "Outlet"), look: look, assortment: .chosen
      ).run(in: tx)
      return (one, two)
    }
    return try body(CatalogYard(yard: yard, site: sites.0, outlet: sites.1))
  }
}

/// A knit in two colours and two sizes.
func knitSheet(handle: String = "soft-knit", sku: String = "KN", price: Int64 = 39_000) -> ProductSheet {
  var sheet = ProductSheet(handle: handle, title: Words("포근한 니트", "Soft knit"))
  sheet.brand = Words("온결", "Ongyeol")
  sheet.category = "fashion/women/knit"
  sheet.options = [
    ProductOption(name: Words("색상", "Colour"), choices: [Words("검정", "Black"), Words("크림", "Cream")]),
    ProductOption(name: Words("사이즈", "Size"), choices: [Words("S"), Words("M")]),
  ]
  for (colour, size, number) in [("검정", "S", 1), ("검정", "M", 2), ("크림", "S", 3), ("크림", "M", 4)] {
    var variant = VariantSheet(sku: "\(sku)-\(number)", price: .won(price + Int64(number) * 1000))
    variant.choices = [colour, size]
    variant.was = .won(59_000)
    sheet.variants.append(variant)
  }
  sheet.attributes = [ProductAttribute(code: "material", name: Words("소재", "Material"), value: Words("울 100%", "Wool 100%"))]
  return sheet
}

extension CatalogYard {
  /// A place for the merchant's stock.
  func shelf() throws -> ID<StockLocation> {
    try database.writeNow { tx in
      try OpenStockLocation(merchant: Self.merchant, kind: .warehouse, name: Phrase("창고", "Warehouse"), ships: true, collects: false).run(in: tx)
    }
  }

  /// Free pieces by SKU.
  func free(at shelf: ID<StockLocation>) throws -> [String: Int64] {
    try database.readNow { tx in
      let variants = try tx.rows("SELECT id, sku FROM catalog_variant ORDER BY id LIMIT 10000") { (try $0.next(Int64.self), try $0.next(String.self)) }
      var found: [String: Int64] = [:]
      for (variant, sku) in variants { found[sku] = try Availability.free([variant], in: tx)[variant]?[shelf] }
      return found
    }
  }
}
