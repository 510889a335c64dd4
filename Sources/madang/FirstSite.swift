import Catalog
import Kernel
import Parties
import Places
import Storage

/// Opens a first storefront where there is none, with the regions and holidays that malls need. Whoever starts with an empty folder
/// sees a shop, and not a page that says there is nothing.
enum FirstSite {
  /// Opens it where there is none; another program that does the same at this moment is as good.
  static func open(on database: Database) throws {
    guard try database.readNow({ try SiteQueries.all(in: $0).isEmpty }) else { return }
    do { try database.writeNow { try open(in: $0) } } catch is any Refusal {}
  }

  static func open(in tx: Transaction) throws {
    guard try SiteQueries.all(in: tx).isEmpty else { return }
    try SeedCategories.plant(in: tx)
    try SeedRegions.plant(in: tx)
    try KoreanHolidays.plant(in: tx)
    _ = try OpenSite(
      by: Party.house, code: "madang", domain: "madang.example", name: Words("마당", "Madang"),
      look: Site.Look(accent: "#1F6F5C", hero: Words("온라인에서 고르고 동네 매장에서 오늘 받아요", "Shop online, pick up nearby today"))
    ).run(in: tx)
  }
}
