import Catalog
import Community
import Inventory
import Kernel
import Parties
import Places
import Purse
import Storage
import Stream
import Trade

/// What happened in the demo before the reader came: neighbours bought, received and said how it was; shops have orders to prepare
/// and news to tell. Each neighbour's doings are one transaction, so a load that goes on does nothing twice.
struct DemoLife: Sendable {
  let database: Database
  let site: ID<Catalog.Site>
  /// Whose orders the console of the demo shows.
  let merchant: PartyID
  let shopper: PartyID
  let clock: DemoClock

  /// True when everything here has happened: the shopper's own orders are the last of it.
  static func isLived(by shopper: PartyID, in tx: Transaction) throws -> Bool {
    try !OrderRow.page(of: [shopper], after: nil, size: 1, in: tx).items.isEmpty
  }

  func load(_ progress: DemoYard.Progress) async throws {
    let goods = try await database.read { tx in try Goods(site: site, merchant: merchant, in: tx) }
    guard !goods.all.isEmpty else { return }
    let neighbours = DemoNeighbour.all, today = Zone.seoul.local(clock.present).day
    for past in (0..<DemoClock.days).reversed() {
      let day = Day(number: today.number - past), isLast = past == 0
      // Every other day somebody new joins; on the last day everybody has.
      let joined = isLast ? neighbours.count : min(neighbours.count, Int(DemoClock.days - past + 1) / 2)
      clock.pass(to: Zone.seoul.instant(day, minute: 8 * 60))
      for index in 0..<joined { try await database.write { tx in try live(neighbours[index], index, goods, in: tx) } }
      try await database.write { tx in try keep(Array(neighbours.prefix(joined)), in: tx) }
      try await DemoTrade(life: self, goods: goods).trade(on: day, neighbours: joined, in: database)
      progress("trade", Int(DemoClock.days - past), Int(DemoClock.days))
    }
    clock.pass(to: clock.present - .minutes(95))
    try await database.write { tx in
      try tell(in: tx)
      let people = try neighbours.compactMap { try Party.named($0.name.korean, kind: .member, in: tx) }
      try DemoVisits(site: site, people: people).look(at: goods.all.map(\.product), in: tx)
    }
    for (index, neighbour) in neighbours.enumerated().reversed() where index < 5 {
      clock.pass(to: clock.present - .minutes(Int64(8 + index * 17)))
      try await database.write { tx in try wait(neighbour, index, goods, in: tx) }
    }
    clock.pass(to: clock.present)
    try await database.write { tx in try shop(goods, in: tx) }
  }

  /// What can be bought, with a variant of each that stands on a shelf.
  struct Goods: Sendable {
    struct Item: Sendable {
      var product: ID<Product>
      var variant: Int64
      /// Its Korean title.
      var title: String
      /// A shop where it can be collected.
      var place: ID<StockLocation>?
    }

    var all: [Item] = []
    /// The demo merchant's own.
    var own: [Item] = []

    init(site: ID<Catalog.Site>, merchant: PartyID, in tx: Transaction) throws {
      let popular = try CardList(site: site, scope: .site, onlyInStock: true).page(in: tx, size: 100).items
      let newest = try CardList(site: site, scope: .site, order: .newest, onlyInStock: true).page(in: tx, size: 100).items
      var seen: Set<ID<Catalog.Category>?> = []
      let varied = (popular.dropFirst(6) + newest).filter { $0.priceMin.minor < 120_000 && seen.insert($0.categories.first).inserted }
      let mine = try CardList(site: site, scope: .merchant(merchant), onlyInStock: true).page(in: tx, size: 24).items.filter { $0.priceMin.minor < 80_000 }
      var taken: Set<ID<Product>> = []
      all = try Self.items(Array((popular.prefix(6) + varied).filter { taken.insert($0.product).inserted }.prefix(30)), in: tx)
      own = try Self.items(mine, in: tx).filter { $0.place != nil }
    }

    private static func items(_ cards: [Card], in tx: Transaction) throws -> [Item] {
      let facts = try VariantFacts.of(products: cards.map(\.product), in: tx)
      let sold = facts.values.filter(\.isSold).sorted { $0.variant.id < $1.variant.id }
      let free = try Availability.free(sold.map(\.variant.id.raw), in: tx)
      let merchants = Set(sold.map(\.merchant)).sorted()
      let shops = Set(try StockLocation.all(ofEach: merchants, in: tx).filter(\.collects).map(\.id))
      return cards.compactMap { card in
        let variants = sold.filter { $0.variant.product == card.product }.map(\.variant.id.raw)
        guard let one = variants.first(where: { (free[$0] ?? [:]).values.contains { $0 > 30 } }) else { return nil }
        let place = (free[one] ?? [:]).filter { shops.contains($0.key) && $0.value > 2 }.keys.min()
        return Item(product: card.product, variant: one, title: card.title.korean, place: place)
      }
    }
  }

  /// A neighbour joins, buys some things, receives them and reviews them.
  private func live(_ neighbour: DemoNeighbour, _ index: Int, _ goods: Goods, in tx: Transaction) throws {
    guard try Party.named(neighbour.name.korean, kind: .member, in: tx) == nil else { return }
    let person = try OpenParty(.member, name: neighbour.name).run(in: tx)
    _ = try TopUp(member: person, amount: TopUp.amountMax, grantedBy: Party.house, id: ID(person.raw)).run(in: tx)
    for (turn, item) in goods.all.enumerated() where (turn + index) % neighbour.stride == 0 {
      try receive(buy(item, person, neighbour, in: tx), in: tx)
      // Nobody says what somebody has said of it before.
      let before = DemoNeighbour.all.prefix(index).enumerated().filter { (turn + $0.offset) % $0.element.stride == 0 }.count
      let said = DemoOpinion.about(item.title, turn: turn, nth: before)
      let words = said.map { [Wording($0.words.korean, language: .korean), Wording($0.words.english, language: .english)] } ?? []
      let review = try WriteReview(product: item.product, by: person, stars: said?.stars ?? 5, wordings: words).run(in: tx)
      if let words = said?.reply {
        try AnswerReview(
          review: review.id, merchant: review.merchant, by: review.merchant, wordings: [Wording(words.korean, language: .korean), Wording(words.english, language: .english)]
        ).run(in: tx)
      }
    }
  }

  /// In the morning every other neighbour confirms what came; what the others leave confirms itself when its days are over.
  private func keep(_ neighbours: [DemoNeighbour], in tx: Transaction) throws {
    for (index, neighbour) in neighbours.enumerated() where index.isMultiple(of: 2) {
      guard let person = try Party.named(neighbour.name.korean, kind: .member, in: tx) else { continue }
      let rows = try OrderRow.page(of: [person], after: nil, size: 20, in: tx).items
      for one in rows.flatMap(\.consignments) where one.state.isReceived && one.confirmation == nil && one.changedAt < tx.now - .hours(12) {
        try ConfirmPurchase(consignment: one.id).run(in: tx)
      }
    }
    while try ConfirmOverdue.run(in: tx) == ConfirmOverdue.batchMax {}
  }

  /// A neighbour has ordered one thing more at the demo merchant's, and waits for it.
  private func wait(_ neighbour: DemoNeighbour, _ index: Int, _ goods: Goods, in tx: Transaction) throws {
    guard !goods.own.isEmpty, let person = try Party.named(neighbour.name.korean, kind: .member, in: tx) else { return }
    if let last = try OrderRow.page(of: [person], after: nil, size: 1, in: tx).items.first, last.order.placedAt > tx.now - .hours(2) { return }
    let item = goods.own[index % goods.own.count]
    for consignment in try buy(item, person, neighbour, at: item.place, in: tx) where index > 2 {
      try AcceptConsignment(consignment: consignment.id, by: merchant).run(in: tx)
      if index == 4 { try ReadyConsignment(consignment: consignment.id, by: merchant).run(in: tx) }
    }
  }

  /// The demo's shopper has an order to collect and one that came home.
  private func shop(_ goods: Goods, in tx: Transaction) throws {
    guard try OrderRow.page(of: [shopper], after: nil, size: 1, in: tx).items.isEmpty, let first = goods.own.last else { return }
    let me = DemoNeighbour(name: Phrase(DemoPerson.shopper.name, DemoPerson.shopper.name), phone: "010-0000-1234", stride: 1)
    if let home = goods.all.last { try receive(buy(home, shopper, me, in: tx), in: tx) }
    for consignment in try buy(first, shopper, me, at: first.place, in: tx) {
      try AcceptConsignment(consignment: consignment.id, by: merchant).run(in: tx)
      try ReadyConsignment(consignment: consignment.id, by: merchant).run(in: tx)
    }
    for item in goods.all.prefix(4) { try AddBookmark(.product, item.product.raw, by: shopper).run(in: tx) }
  }

  func buy(
    _ item: Goods.Item, _ buyer: PartyID, _ neighbour: DemoNeighbour, at place: ID<StockLocation>? = nil, in tx: Transaction
  ) throws -> [Consignment] {
    let cart = try OpenCart(site: site.raw, owner: buyer).run(in: tx).id
    try AddToCart(cart: cart, variant: item.variant, quantity: Quantity(1)).run(in: tx)
    let recipient = Recipient(
      name: neighbour.name.korean, phone: neighbour.phone, postcode: "04778", address: "서울특별시 성동구 마당로 \(neighbour.stride * 7)")
    let offer = try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: place.map { [$0] } ?? [], language: .korean)
      .run(.catalog, in: tx)
    let order = try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order
    return try Consignment.all(of: order.id, in: tx)
  }

  func receive(_ consignments: [Consignment], in tx: Transaction) throws {
    for one in consignments {
      try AcceptConsignment(consignment: one.id, by: one.merchant).run(in: tx)
      try ShipConsignment(consignment: one.id, carrier: "마당택배", waybill: "\(one.id.raw % 1_000_000_000)", by: one.merchant).run(in: tx)
      try DeliverConsignment(consignment: one.id, by: one.merchant).run(in: tx)
    }
  }

  private func tell(in tx: Transaction) throws {
    guard try Announcement.shown(at: merchant.raw, in: tx).isEmpty, try StreamPage.page(size: 100, in: tx).items.allSatisfy({ if case .review = $0 { true } else { false } })
    else { return }
    func say(_ news: (title: Phrase, text: Phrase), _ publisher: PartyID, _ places: [Int64], days: Int64) throws {
      let wordings = [Language.korean, .english].map { Wording(news.text.text(in: $0), title: news.title.text(in: $0), language: $0) }
      try Announce(publisher: publisher, by: publisher, wordings: wordings, starts: tx.now, ends: Zone.seoul.instant(Zone.seoul.local(tx.now).day.adding(days: days + 1), minute: 0), places: places).run(in: tx)
    }
    for (mall, news) in zip(try Malls(size: 2).run(in: tx).items.map(\.item), DemoNews.malls) { try say(news, mall.id, [mall.id.raw], days: 10) }
    try say(DemoNews.merchant, merchant, try Unit.all(of: merchant, in: tx).prefix(5).map(\.id.raw), days: 14)
  }
}
