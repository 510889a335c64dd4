import Kernel
import Places
import Storage

/// An invented market alley: small shops that nobody runs here yet, each with the source of what is said of it.
enum DemoAlley {
  static let region = "11200"
  private static let categories: [UnitCategory] = [
    .grocery, .snacks, .korean, .grocery, .repair, .flowers, .cafe, .grocery, .hair, .books, .bakery, .living, .laundry,
  ]

  static func open(by host: PartyID, today: Day, in tx: Transaction) throws {
    var tenants = DemoTenants(seed: 300)
    var dice = Dice(seed: 301)
    for place in 0..<25 {
      let category = categories[place % categories.count]
      let point = GeoPoint(latitudeMicro: 37_541_000 + Int64(place * 45), longitudeMicro: 127_060_000 + Int64(place * 70))!
      let words = UnitWords(
        category: category, name: tenants.name(for: category), phone: "02-0000-\(3000 + place)",
        description: Phrase("물레골목시장의 작은 가게예요.", "A small store in the Mulle alley market."),
        approach: Approach(entrance: Phrase("물레골목 \(place < 13 ? "남쪽" : "북쪽") 어귀", "the \(place < 13 ? "south" : "north") end of Mulle alley"), isStepFree: place % 3 != 0))
      let unit = try ListUnaffiliated(
        words,
        at: .street(
          region: region, address: Phrase("서울특별시 성동구 물레골목 \(place + 1)", "\(place + 1) Mulle-golmok, Seongdong-gu, Seoul"), point: point),
        Listing(
          source: "물레골목 상인회 안내판", sourceURL: "https://mulle.example/shops/\(place + 1)", checked: today.adding(days: -Int64(3 + dice.below(60)))),
        by: host
      ).run(in: tx)
      let opens = [8, 9, 10][dice.below(3)] * 60
      try SetHours(unit, WeekHours(daily: OpenSpan(opens, opens + 11 * 60)!, holidays: []), by: host).run(in: tx)
    }
  }
}
