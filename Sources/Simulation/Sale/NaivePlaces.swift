import Catalog
import Inventory
import Kernel
import Places
import Storage
import Trade

/// What a naive bookkeeper writes down of stores: which stand, when they are open, what they announce.
struct NaivePlaces {
  struct Store {
    var merchant: PartyID
    var place: ID<StockLocation>
    var isShut = false
    /// Minutes of every day; nil while nobody said.
    var hours: (opens: Int64, closes: Int64)?
  }

  struct Announcement {
    var unit: PartyID
    var starts: Instant
    var ends: Instant
    var isOver = false
  }

  var stores: [PartyID: Store] = [:]
  var announcements: [ID<Promotion>: Announcement] = [:]

  func isShut(_ place: ID<StockLocation>) -> Bool { stores.values.contains { $0.place == place && $0.isShut } }

  /// Where something may be asked to be collected, shut or not, in a lasting order.
  func places(of merchant: PartyID) -> [ID<StockLocation>] { stores.values.filter { $0.merchant == merchant }.map(\.place).sorted() }

  func running(at now: Instant) -> Set<ID<Promotion>> {
    Set(announcements.filter { !$0.value.isOver && $0.value.starts <= now && now < $0.value.ends && stores[$0.value.unit]?.isShut == false }.keys)
  }

  /// Korea's clock is nine hours ahead all year.
  func isOpen(_ unit: PartyID, at now: Instant) -> Bool? {
    guard let hours = stores[unit]?.hours else { return nil }
    let minute = (now.milliseconds / 60_000 + 540) % 1440
    return hours.opens <= minute && minute < hours.closes
  }
}

/// What happens to stores.
extension SaleSimulator {
  /// Stores that a story opens, at most.
  private static let storesMax = 6

  func openStore() throws {
    guard stores.stores.count < Self.storesMax else { return }
    let merchant = pick(SaleWorld.merchants)
    let number = stores.stores.count
    let (unit, place) = try database.writeNow { tx in
      let name = Phrase("가게 \(number)", "Shop \(number)")
      let unit = try OpenUnit(
        UnitWords(category: .fashion, name: name),
        at: .street(region: SaleWorld.region, address: Phrase("어딘가 \(number)", "Somewhere \(number)"), point: SaleWorld.point), merchant: merchant, by: merchant
      ).run(in: tx)
      return (unit, try OpenStockLocation(merchant: merchant, kind: .store, unit: unit, name: name, ships: false, collects: true).run(in: tx))
    }
    stores.stores[unit] = NaivePlaces.Store(merchant: merchant, place: place)
    for variant in SaleWorld.variants where SaleWorld.merchant(of: variant) == merchant { try receive(variant, place, 4) }
  }

  /// Some store, shut ones too.
  private func pickStore() -> PartyID? {
    let all = stores.stores.keys.sorted()
    return all.isEmpty ? nil : pick(all)
  }

  func closeStore() throws {
    guard let unit = pickStore() else { return }
    try database.writeNow { tx in try CloseUnit(unit, by: SaleWorld.merchants[0]).run(in: tx) }
    if stores.stores[unit]!.isShut { throw finding("the store \(unit) was shut twice") }
    stores.stores[unit]!.isShut = true
  }

  func sayHours() throws {
    guard let unit = pickStore() else { return }
    let opens = Int64(dice.below(720)), closes = opens + 60 + Int64(dice.below(600))
    try database.writeNow { tx in
      try SetHours(unit, WeekHours(daily: OpenSpan(Int(opens), Int(closes))!), by: SaleWorld.merchants[0]).run(in: tx)
    }
    stores.stores[unit]!.hours = (opens, closes)
  }

  func announce() throws {
    guard let unit = pickStore() else { return }
    let starts = clock.now + .seconds(Int64(dice.below(1200))), ends = starts + .seconds(Int64(1 + dice.below(3600)))
    let words = Promotion.Words(title: Phrase("행사", "Offer"), body: Phrase("", ""))
    let id = try database.writeNow { tx in
      try StartPromotion(.unit(unit), words, from: starts, until: ends, by: SaleWorld.merchants[0]).run(in: tx)
    }
    stores.announcements[id] = NaivePlaces.Announcement(unit: unit, starts: starts, ends: ends)
  }

  func endPromotion() throws {
    let all = stores.announcements.keys.sorted()
    guard !all.isEmpty else { return }
    let id = pick(all)
    try database.writeNow { tx in try EndPromotion(id, by: SaleWorld.merchants[0]).run(in: tx) }
    stores.announcements[id]!.isOver = true
  }

  /// The first difference between the directory and the naive bookkeeper; nil when there is none.
  func difference(in tx: Transaction) throws -> String? {
    let found = try Unit.all(stores.stores.keys.sorted(), in: tx)
    let plans = try Openings.of(Array(found.values), in: tx)
    for (unit, store) in stores.stores.sorted(by: { $0.key < $1.key }) {
      guard let row = found[unit] else { return "the store \(unit) is gone" }
      if (row.closed != nil) != store.isShut { return "the store \(unit) is \(store.isShut ? "not " : "")shut" }
      let isOpen = plans[unit]?.state(at: tx.now)?.isOpen
      if isOpen != stores.isOpen(unit, at: tx.now) { return "the store \(unit) counts as \(isOpen == true ? "open" : "closed")" }
    }
    var running: Set<ID<Promotion>> = []
    var cursor: Cursor?
    repeat {
      let page = try PromotionsNow(after: cursor, size: 100).run(in: tx)
      running.formUnion(page.items.map(\.promotion.id))
      cursor = page.next
    } while cursor != nil
    if running != stores.running(at: tx.now) { return "\(running.count) promotions run, not \(stores.running(at: tx.now).count)" }
    return nil
  }
}
