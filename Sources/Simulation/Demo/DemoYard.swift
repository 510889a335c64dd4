import Assembly
import Catalog
import Inventory
import Kernel
import Parties
import Places
import Purse
import Storage

/// Fills an empty database with a living demo: people, merchants, two storefronts, goods on shelves, money in a purse.
package struct DemoYard: Sendable {
  /// Says how far it is: what is being done, how many of how many.
  package typealias Progress = @Sendable (_ what: String, _ done: Int, _ of: Int) -> Void

  private let database: Database
  private let door: FrontDoor
  private let clock: DemoClock
  private let progress: Progress

  /// - Parameter clock: the database's.
  package init(
    _ database: Database, clock: DemoClock, passwords: PasswordLane, progress: @escaping Progress = { _, _, _ in }
  ) {
    self.database = database
    self.clock = clock
    door = FrontDoor(database: database, passwords: passwords)
    self.progress = progress
  }

  /// True when the demo was loaded to its end before.
  package static func isLoaded(_ database: Database) async throws -> Bool {
    try await database.read { tx in
      guard try SiteQueries.site(code: "dongne", in: tx) != nil, let login = Contact(text: DemoPerson.shopper.login) else { return false }
      return try Contact.holder(of: login, in: tx).map { try DemoLife.isLived(by: $0, in: tx) } ?? false
    }
  }

  /// True when somebody began to load it.
  package static func isBegun(_ database: Database) async throws -> Bool {
    try await database.read { tx in try SiteQueries.site(code: "madang", in: tx) != nil }
  }

  /// Loads everything that is not there yet; a load that was interrupted goes on where it stopped.
  package func load() async throws {
    let operatorID = try await door.openAccount(
      OpenAccountForStaff(DemoPerson.houseOperator.form, role: .operatorOfAll), by: .house)
    progress("merchants", 0, DemoMerchant.all.count)
    let merchants = try await merchants()
    let shopper = try await people(merchants)
    let main = try await site(
      "madang", "마당", "Madang", accent: "#1F6F5C", hero: Words("온라인에서 고르고 동네 매장에서 오늘 받아요", "Shop online, pick up nearby today"),
      by: operatorID)
    let variants = try await goods(merchants)
    let shops = try await malls(merchants)
    try await shelves(merchants, shops)
    try await stock(merchants, variants)
    let second = try await site(
      "dongne", "동네장터", "Dongne Market", accent: "#274B7A", hero: Words("우리 동네 작은 가게들", "Small stores near you"), assortment: .chosen,
      by: operatorID)
    try await list(Self.small.compactMap { merchants[$0] }, on: second)
    try await cards()
    try settle()
    // What is in stock is known now, so that it can be bought.
    try await DemoLife(database: database, site: main, merchant: merchants["onmaru"]!, shopper: shopper, clock: clock).load(progress)
    try settle()
  }

  private func settle() throws {
    progress("settling", 0, 1)
    try AllRounds.settle(database)
    progress("settling", 1, 1)
  }

  private func merchants() async throws -> [String: PartyID] {
    var found: [String: PartyID] = [:]
    for (index, merchant) in DemoMerchant.all.enumerated() {
      let seller = merchant.seller(index)
      found[merchant.code] = try await database.write { tx in
        if let known = try SellerFacts.merchant(registration: seller.registration, in: tx) { return known }
        let id = try CreateMerchant(name: merchant.name, seller: seller).run(in: tx)
        try OpenStockLocation(
          merchant: id, kind: .warehouse, name: Phrase("\(merchant.name.korean) 물류센터", "\(merchant.name.english) warehouse"),
          ships: true, collects: false, priority: 1
        ).run(in: tx)
        return id
      }
      progress("merchants", index + 1, DemoMerchant.all.count)
    }
    return found
  }

  private func people(_ merchants: [String: PartyID]) async throws -> PartyID {
    let shopper = try await door.openAccount(OpenAccountForStaff(DemoPerson.shopper.form, role: nil), by: .house)
    _ = try await door.openAccount(
      OpenAccountForStaff(DemoPerson.merchant.form, role: .merchantOwner, at: .merchant(merchants["onmaru"]!)), by: .house)
    _ = try await door.openAccount(
      OpenAccountForStaff(DemoPerson.staff.form, role: .merchantStaff, at: .merchant(merchants["onmaru"]!)), by: .house)
    try await database.write { tx in
      _ = try TopUp(member: shopper, amount: .won(500_000), grantedBy: Party.house, id: ID(shopper.raw)).run(in: tx)
      guard try AddressBook.of(shopper, in: tx).isEmpty else { return }
      _ = try AddressBook.add(try DemoPerson.shopperAddress, for: shopper, in: tx)
    }
    return shopper
  }

  private func site(
    _ code: String, _ korean: String, _ english: String, accent: String, hero: Words, assortment: Site.Assortment = .everything, by: PartyID
  ) async throws -> ID<Site> {
    try await database.write { tx in
      if let known = try SiteQueries.site(code: code, in: tx) { return known.id }
      try SeedCategories.plant(in: tx)
      return try OpenSite(
        by: by, code: code, domain: "\(code).example", name: Words(korean, english), look: Site.Look(accent: accent, hero: hero),
        assortment: assortment
      ).run(in: tx)
    }
  }

  /// Merchants whose goods stand on the second storefront.
  private static let small = ["dasom", "haneul", "pureun", "chaek"]

  private func list(_ merchants: [PartyID], on site: ID<Site>) async throws {
    for merchant in merchants {
      var cursor: Cursor?
      repeat {
        let from = cursor
        cursor = try await database.write { tx in
          let page = try ConsoleProducts.page(merchant: merchant, cursor: from, size: 100, in: tx)
          try ListOnSite(site: site, products: page.items.map(\.product)).run(in: tx)
          return page.next
        }
      } while cursor != nil
    }
  }

  /// Malls with their units; the units of each brand.
  private func malls(_ merchants: [String: PartyID]) async throws -> [String: [PartyID]] {
    let names = DemoBrand.all.map { Words($0.name.korean, $0.name.english) }
    let (brands, hosts) = try await database.write { tx in (try Brand.named(names, in: tx), try DemoHost.open(in: tx)) }
    let byCode = Dictionary(uniqueKeysWithValues: zip(DemoBrand.all.map(\.code), brands.map(\.raw)))
    let units = try await DemoMalls.load(
      into: database, operators: hosts, merchants: merchants, brands: byCode, now: clock.present, progress: progress)
    let keeper = try await door.openAccount(OpenAccountForStaff(DemoPerson.mallOperator.form, role: nil), by: .house)
    try await database.write { tx in
      for mall in try Mall.all(of: hosts[0], in: tx) {
        try GrantRole(.mallOperator, to: keeper, at: .mall(mall.id)).run(by: .house, in: tx)
      }
    }
    return units
  }

  /// A stock location in every shop of a brand.
  private func shelves(_ merchants: [String: PartyID], _ shops: [String: [PartyID]]) async throws {
    for brand in DemoBrand.all {
      let merchant = merchants[brand.merchant]!
      try await database.write { tx in
        let known = Set(try StockLocation.all(of: merchant, in: tx).compactMap(\.unit))
        for (place, id) in (shops[brand.code] ?? []).enumerated() where !known.contains(id) {
          guard let unit = try Unit.find(id, in: tx) else { continue }
          let mall = try unit.mall.flatMap { try Mall.find($0, in: tx) }
          try OpenStockLocation(
            merchant: merchant, kind: .store, unit: id, name: unit.name(in: mall?.name), ships: false, collects: true, priority: Int64(10 + place)
          ).run(in: tx)
        }
      }
    }
  }

  /// Every merchant's products; the variants made, by brand.
  private func goods(_ merchants: [String: PartyID]) async throws -> [String: [ID<Variant>]] {
    let catalogue = DemoCatalogue()
    var variants: [String: [ID<Variant>]] = [:]
    var done = 0
    for (code, sheets) in Dictionary(grouping: catalogue.sheets, by: \.brand).sorted(by: { $0.key < $1.key }) {
      let merchant = merchants[sheets[0].merchant]!
      for start in stride(from: 0, to: sheets.count, by: 50) {
        let some = sheets[start..<min(sheets.count, start + 50)].map(\.sheet)
        let saved = try await database.write { tx in
          let outcome = try SaveProducts(merchant: merchant, sheets: some).run(in: tx)
          if let refused = outcome.refused.first { throw refused.fault }
          return outcome.saved.flatMap(\.variants)
        }
        variants[code, default: []] += saved
        done += some.count
        progress("products", done, catalogue.sheets.count)
      }
    }
    return variants
  }

  /// Goods on shelves: every variant in the warehouse, most of a brand's in its shops, a few sold out.
  private func stock(_ merchants: [String: PartyID], _ variants: [String: [ID<Variant>]]) async throws {
    var dice = Dice(seed: 7)
    var done = 0
    for (code, merchant) in merchants.sorted(by: { $0.key < $1.key }) {
      let brands = DemoBrand.all.filter { $0.merchant == code }
      for location in try await database.read({ tx in try StockLocation.all(of: merchant, in: tx) }) {
        let sold = try await brandSold(at: location, among: brands)
        let lines: [StockMovement.Line] = sold.flatMap { variants[$0.code] ?? [] }.compactMap { variant in
          let isOut = variant.raw % 23 == 0
          let pieces = location.kind == .warehouse ? 40 + dice.below(80) : dice.below(5) == 0 ? 0 : 1 + dice.below(12)
          return isOut || pieces == 0 ? nil : .init(variant: variant.raw, quantity: Int64(pieces))
        }
        // One delivery a place, in one transaction: a load that goes on does not deliver twice.
        try await database.write { tx in
          guard !lines.isEmpty, try !StockMovement.isAny(at: location.id, in: tx) else { return }
          _ = try ReceiveStock(merchant: merchant, location: location.id, lines: lines, by: Party.house, note: "demo").run(in: tx)
        }
      }
      done += 1
      progress("stock", done, merchants.count)
    }
  }

  /// A warehouse keeps every brand of its merchant, a shop its own.
  private func brandSold(at location: StockLocation, among brands: [DemoBrand]) async throws -> [DemoBrand] {
    guard let unit = location.unit else { return brands }
    return try await database.read { tx in
      let names = try Unit.find(unit, in: tx).map { [$0.name.korean, $0.name.english] } ?? []
      let own = brands.filter { brand in names.contains { $0.contains(brand.name.korean) || $0.contains(brand.name.english) } }
      return own.isEmpty ? Array(brands.prefix(1)) : own
    }
  }

  private func cards() async throws {
    var cursor: ID<Product>?
    repeat {
      let from = cursor
      cursor = try await database.write { tx in try RefreshCards.rebuild(after: from, in: tx) }
      progress("cards", cursor == nil ? 1 : 0, 1)
    } while cursor != nil
  }
}
