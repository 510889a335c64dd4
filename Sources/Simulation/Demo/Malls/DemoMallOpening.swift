import Kernel
import Places
import Storage

/// Opens one demo mall: the brands' own stores first, then invented tenants until each floor is full.
struct DemoMallOpening {
  let mall: DemoMall
  let number: Int
  let host: PartyID
  let merchants: [String: PartyID]
  let brands: [String: Int64]
  let now: Instant
  private var dice: Dice
  private var tenants: DemoTenants
  private var phones = 1000

  init(mall: DemoMall, number: Int, host: PartyID, merchants: [String: PartyID], brands: [String: Int64], now: Instant) {
    self.mall = mall
    self.number = number
    self.host = host
    self.merchants = merchants
    self.brands = brands
    self.now = now
    dice = Dice(seed: UInt64(100 + number))
    tenants = DemoTenants(seed: UInt64(200 + number))
  }

  mutating func run(in tx: Transaction) throws {
    let id = try OpenMall(
      operator: host, region: mall.region, name: mall.name, address: mall.address, point: mall.point,
      description: Phrase(
        "\(mall.floors.count)개 층에 패션, 식품, 맛집과 생활 매장이 모여 있어요.",
        "Fashion, food, restaurants and services on \(mall.floors.count) floors."),
      phone: "\(mall.areaCode)-0000-1000", by: host
    ).run(in: tx)
    let late = OpenSpan("10:30", "20:30")!, weekday = OpenSpan("10:30", "20:00")!
    let days = (1...7).map { [$0 >= 5 ? late : weekday] }
    try SetHours(id, try WeekHours(days: days, holidays: [OpenSpan("11:00", "20:00")!]), by: host).run(in: tx)
    var houses = DemoBrand.all.enumerated().filter { ($0.offset + number) % 5 < 3 }.map(\.element)
    for floor in mall.floors {
      let floorID = try AddFloor(mall: id, level: floor.level, name: floor.name, by: host).run(in: tx)
      try fill(floor, floorID, &houses, in: tx)
    }
    try promote(id, in: tx)
  }

  private mutating func fill(_ floor: DemoFloor, _ id: ID<Floor>, _ houses: inout [DemoBrand], in tx: Transaction) throws {
    var beside: PartyID?
    for place in 0..<floor.units {
      let house = houses.firstIndex { floor.categories.contains(DemoTenants.category(of: $0)) && place % 2 == 0 }.map { houses.remove(at: $0) }
      let category = house.map(DemoTenants.category) ?? floor.categories[place % floor.categories.count]
      let merchant = house.flatMap { merchants[$0.merchant] }
      let shown = "\(floor.level < 0 ? "B" : "")\(abs(floor.level) * 100 + place + 1)"
      let unit = try OpenUnit(
        words(house, category, place: place, beside: beside), at: .floor(id, number: shown), merchant: merchant ?? host, by: host
      ).run(in: tx)
      if let hours = Self.hours(category) { try SetHours(unit, hours, by: host).run(in: tx) }
      if place % 9 == 4 { try offer(unit, category, in: tx) }
      beside = unit
    }
  }

  private mutating func words(_ house: DemoBrand?, _ category: UnitCategory, place: Int, beside: PartyID?) -> UnitWords {
    phones += 1
    let sector = String("ABCD"[String.Index(utf16Offset: place / 4 % 4, in: "ABCD")])
    let name = house.map(\.name) ?? tenants.name(for: category)
    let side = place % 2
    let point = GeoPoint(
      latitudeMicro: mall.point.latitudeMicro + Int64(dice.below(600) - 300), longitudeMicro: mall.point.longitudeMicro + Int64(dice.below(600) - 300))
    return UnitWords(
      category: category, name: name, brands: house.flatMap { brands[$0.code] }.map { [$0] } ?? [],
      phone: "\(mall.areaCode)-0000-\(phones)",
      description: Phrase("\(mall.name.korean)의 \(category.name.korean) 매장이에요.", "\(category.name.english) at \(mall.name.english)."),
      approach: Approach(
        entrance: mall.entrances[side % mall.entrances.count], sector: sector,
        lift: Phrase("\(side == 0 ? "중앙" : "동쪽") 엘리베이터", "the \(side == 0 ? "central" : "east") lift"), isStepFree: true,
        neighbours: beside.map { [$0] } ?? []),
      point: point)
  }

  /// Restaurants, bars and cafés keep their own hours; everybody else the mall's.
  private static func hours(_ category: UnitCategory) -> WeekHours? {
    switch category {
    case .bar: WeekHours(daily: OpenSpan("17:00", "02:00")!)
    case .cafe, .bakery: WeekHours(daily: OpenSpan("09:00", "21:30")!)
    case .korean, .japanese, .chinese, .western, .asian: WeekHours(daily: OpenSpan("11:00", "22:00")!)
    case .health: WeekHours(daily: OpenSpan("10:00", "21:00")!, holidays: [])
    default: nil
    }
  }

  /// What an offer of such a store is on; nil where nothing is ever cheaper.
  private static func offered(_ category: UnitCategory) -> Phrase? {
    switch category {
    case .korean: Phrase("한식", "Korean food")
    case .japanese: Phrase("일식", "Japanese food")
    case .chinese: Phrase("중식", "Chinese food")
    case .western: Phrase("양식", "Western food")
    case .asian: Phrase("아시아 음식", "Asian food")
    case .snacks: Phrase("분식", "Korean snacks")
    case .cafe: Phrase("카페 음료", "café drinks")
    case .bar: Phrase("안주", "bar snacks")
    case .bakery: Phrase("빵과 과자", "bread and pastries")
    case .flowers: Phrase("꽃과 화분", "flowers and pot plants")
    case .pets: Phrase("반려동물 용품", "pet supplies")
    case .kids: Phrase("아이 옷과 장난감", "children’s clothes and toys")
    case .digital: Phrase("이어폰과 충전기", "earphones and chargers")
    case .hair: Phrase("커트", "haircuts")
    case .repair: Phrase("수선", "repairs")
    case .laundry: Phrase("세탁", "laundry")
    case .photo: Phrase("사진 촬영", "photo sessions")
    case .culture: Phrase("원데이 클래스", "craft classes")
    case .living: Phrase("생활용품", "homeware")
    case .beauty: Phrase("화장품", "beauty products")
    case .sports: Phrase("운동용품", "sportswear")
    case .fashion, .shoes, .accessories, .grocery, .books: Phrase(category.name.korean, category.name.english.lowercased())
    case .health, .money, .information: nil
    }
  }

  private mutating func offer(_ unit: PartyID, _ category: UnitCategory, in tx: Transaction) throws {
    guard let named = Self.offered(category) else { return }
    let percent = (1 + dice.below(4)) * 10
    let words = Promotion.Words(
      title: Phrase("\(named.korean) \(percent)% 할인", "\(percent)% off \(named.english)"),
      body: Phrase("계산할 때 보여 주시면 바로 할인해 드려요.", "Show this at the till for an instant discount."),
      discount: Phrase("\(percent)%", "\(percent)%"), picture: "\(category.rawValue)-\(number)-\(percent)")
    let promotion = try StartPromotion(
      .unit(unit), words, from: midnight(-1 - dice.below(9)), until: midnight(4 + dice.below(25)), by: host
    ).run(in: tx)
    let gift = Phrase("결제할 때 \(percent)% 더 할인", "\(percent)% off at the till")
    try OfferBenefit(promotion, words: gift, uses: Int64(40 * percent), isOnce: true).run(in: tx)
  }

  /// The beginning of the day so many days from now: what goes on here lasts whole days.
  private func midnight(_ days: Int) -> Instant {
    Zone.seoul.instant(Zone.seoul.local(now).day.adding(days: Int64(days)), minute: 0)
  }

  private mutating func promote(_ id: PartyID, in tx: Transaction) throws {
    let autumn = Promotion.Words(
      title: Phrase("\(mall.name.korean) 감사제", "\(mall.name.english) festival"),
      body: Phrase("층마다 작은 선물과 시식이 기다려요.", "Small gifts and tastings on every floor."), picture: "mall-\(number)")
    try StartPromotion(.mall(id), autumn, from: midnight(-2), until: midnight(13), by: host).run(in: tx)
    let next = Promotion.Words(
      title: Phrase("다음 달 문화 행사", "Next month's events"),
      body: Phrase("공연과 원데이 클래스를 준비하고 있어요.", "Concerts and craft classes are coming up."), picture: "culture-\(number)")
    try StartPromotion(.mall(id), next, from: midnight(14), until: midnight(41), by: host).run(in: tx)
    for brand in DemoBrand.all.enumerated().filter({ $0.offset % 5 == number }).map(\.element) {
      guard let brandID = brands[brand.code] else { continue }
      let words = Promotion.Words(
        title: Phrase("\(brand.name.korean) 신상 입고", "New arrivals at \(brand.name.english)"),
        body: Phrase("\(brand.name.korean) 매장 어디서나 만날 수 있어요.", "At every \(brand.name.english) store."), picture: brand.code)
      try StartPromotion(.brand(brandID), words, from: midnight(-3), until: midnight(22), by: host).run(in: tx)
    }
  }
}
