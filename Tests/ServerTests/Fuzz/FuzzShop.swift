import Catalog
import Inventory
import Kernel
import Parties
import Places
import Purse
import Storage
import Trade

@testable import Server

/// What a merchant has before anybody comes: goods in every state, places with stock, and a rival with goods of their own.
struct FuzzShop: Sendable {
  let town: Town
  let rival: PartyID
  /// Where goods stand, and which.
  struct Shelf: Sendable {
    let unit: PartyID
    let counter: ID<StockLocation>
    let warehouse: ID<StockLocation>
    let variant: ID<Variant>
  }

  init(_ town: Town, in tx: Transaction) throws {
    self.town = town
    let market = town.market, merchant = market.merchant
    let warehouse = try StockLocation.all(of: merchant, in: tx).first { $0.ships }!.id
    let counter = try OpenStockLocation(merchant: merchant, kind: .store, unit: town.cafe, name: Phrase("카페점", "Café"), ships: false, collects: true).run(in: tx)
    for place in [market.store, warehouse, counter] {
      try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: market.scarf.raw, quantity: 400)], by: merchant).run(in: tx)
    }
    var knit = ProductSheet(handle: "knit", title: Words("포근한 니트", "Soft knit"))
    knit.category = "fashion/women/knit"
    knit.brand = Words("온결", "Ongyeol")
    knit.status = .active
    knit.options = [ProductOption(name: Words("사이즈", "Size"), choices: [Words("S"), Words("L")])]
    knit.variants = [VariantSheet(sku: "KN-S", price: .won(39_000)), VariantSheet(sku: "KN-L", price: .won(42_000))]
    (knit.variants[0].choices, knit.variants[1].choices) = (["S"], ["L"])
    let knits = try CreateProduct(by: merchant, merchant: merchant, sheet: knit).run(in: tx)
    try ReceiveStock(merchant: merchant, location: warehouse, lines: knits.variants.map { .init(variant: $0.raw, quantity: 100) }, by: merchant).run(in: tx)
    var draft = ProductSheet(handle: "draft", title: Words("준비 중인 모자", "A hat to come"))
    draft.variants = [VariantSheet(sku: "HT-1", price: .won(19_000))]
    try CreateProduct(by: merchant, merchant: merchant, sheet: draft).run(in: tx)
    rival = try OpenParty(.merchant, name: Phrase("다온", "Daon")).run(in: tx)
  }

  /// Goods in a counter and a warehouse that nobody has touched yet.
  private func shelf(of merchant: PartyID, in tx: Transaction) throws -> Shelf {
    let mark = tx.id(ID<Product>.self).description
    let words = UnitWords(category: .fashion, name: Phrase("새 매장", "New shop"))
    let unit = try OpenUnit(words, at: .floor(town.floor, number: String(mark.suffix(8))), merchant: merchant, by: Party.house).run(in: tx)
    let counter = try OpenStockLocation(merchant: merchant, kind: .store, unit: unit, name: Phrase("새 매장", "New shop"), ships: false, collects: true).run(in: tx)
    let warehouse = try OpenStockLocation(merchant: merchant, kind: .warehouse, name: Phrase("새 창고", "New warehouse"), ships: true, collects: false).run(in: tx)
    var sheet = ProductSheet(handle: "new-\(mark)", title: Words("새 상품", "Something new"))
    sheet.category = "fashion/women/knit"
    sheet.status = .active
    sheet.variants = [VariantSheet(sku: "N-\(mark.suffix(8))", price: .won(9_000))]
    let variant = try CreateProduct(by: merchant, merchant: merchant, sheet: sheet).run(in: tx).variants[0]
    for place in [counter, warehouse] { try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: variant.raw, quantity: 100)], by: merchant).run(in: tx) }
    return Shelf(unit: unit, counter: counter, warehouse: warehouse, variant: variant)
  }

  /// All that is used up on a walk, anew: orders, goods on their way, benefits that nobody has taken. Returns one of those.
  @discardableResult
  func restock(for buyer: PartyID, in tx: Transaction) throws -> ID<Promotion> {
    let merchant = town.market.merchant
    let own = try shelf(of: merchant, in: tx), theirs = try shelf(of: rival, in: tx)
    try orders(of: buyer, on: own, rivals: theirs, in: tx)
    for _ in 0..<2 {
      try DispatchStock(merchant: merchant, from: own.warehouse, to: own.counter, lines: [.init(variant: own.variant.raw, quantity: 2)], by: merchant).run(in: tx)
    }
    var last: ID<Promotion>?
    for isOnce in [true, false, true] {
      let words = Promotion.Words(title: Phrase("하루 행사", "Offer of the day"), body: Phrase("", ""))
      let id = try StartPromotion(.unit(own.unit), words, from: tx.now, until: tx.now + .days(30), by: merchant).run(in: tx)
      try OfferBenefit(id, words: Phrase("쿠키 하나", "A cookie"), uses: 20, isOnce: isOnce).run(in: tx)
      last = id
    }
    return last!
  }

  /// An order of one's own merchant, of scarves: its only consignment.
  private func order(_ pieces: Int64 = 1, by buyer: PartyID, on shelf: Shelf, collects: Bool, in tx: Transaction) throws -> Consignment {
    try order([(shelf.variant, pieces)], by: buyer, collectAt: collects ? [shelf.counter] : [], in: tx)[0]
  }

  private func order(_ lines: [(ID<Variant>, Int64)], by buyer: PartyID, collectAt: [ID<StockLocation>] = [], in tx: Transaction) throws -> [Consignment] {
    let site = try tx.one("SELECT id FROM catalog_site ORDER BY id LIMIT 1") { try $0.next(Int64.self) }
    let cart = try OpenCart(site: site, owner: buyer).run(in: tx).id
    for (variant, pieces) in lines { try AddToCart(cart: cart, variant: variant.raw, quantity: Quantity(pieces)).run(in: tx) }
    let recipient = Recipient(name: "김마당", phone: "010-1234-5678", postcode: "04524", address: "서울특별시 중구 세종대로 110", detail: "1층")
    let offer = try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: collectAt, language: .korean).run(.catalog, in: tx)
    return try Consignment.all(of: PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order.id, in: tx)
  }

  /// Orders at every step, and returns that were asked for, taken back, taken back in part and refused.
  private func orders(of buyer: PartyID, on shelf: Shelf, rivals: Shelf, in tx: Transaction) throws {
    let by = town.market.merchant
    func accepted(_ pieces: Int64 = 1, collects: Bool) throws -> Consignment {
      let made = try order(pieces, by: buyer, on: shelf, collects: collects, in: tx)
      try AcceptConsignment(consignment: made.id, by: by).run(in: tx)
      return made
    }
    func shipped(_ pieces: Int64 = 1) throws -> Consignment {
      let made = try accepted(pieces, collects: false)
      try ShipConsignment(consignment: made.id, carrier: "cj", waybill: "123456789012", by: by).run(in: tx)
      return made
    }
    func received(_ pieces: Int64 = 1) throws -> Consignment {
      let made = try shipped(pieces)
      try DeliverConsignment(consignment: made.id, by: by).run(in: tx)
      return made
    }
    func back(_ parcel: Consignment, _ reason: Return.Reason = .changedMind, _ pieces: Int64 = 1) throws -> ID<Return> {
      try AskReturn(consignment: parcel.id, buyer: buyer, reason: reason, note: "작아요", pieces: [1: pieces]).run(in: tx)
    }
    for collects in [true, false] {
      for _ in 0..<2 { _ = try order(by: buyer, on: shelf, collects: collects, in: tx) }
      for _ in 0..<2 { _ = try accepted(collects: collects) }
      try CancelConsignment(consignment: accepted(collects: collects).id, by: by, reason: "다 팔렸어요").run(in: tx)
    }
    try CancelConsignment(consignment: order(by: buyer, on: shelf, collects: true, in: tx).id, by: buyer, reason: "마음이 바뀌었어요").run(in: tx)
    for place in 0..<3 {
      let waiting = try accepted(collects: true)
      try ReadyConsignment(consignment: waiting.id, by: by).run(in: tx)
      if place > 0 { try HandOver(consignment: waiting.id, shown: waiting.pickupCode, by: by).run(in: tx) }
    }
    for _ in 0..<2 { _ = try shipped() }
    for _ in 0..<2 { _ = try received() }
    _ = try order([(shelf.variant, 1), (rivals.variant, 2)], by: buyer, in: tx)
    _ = try back(received(2), .faulty)
    _ = try back(received(3), .changedMind, 2)
    try AcceptReturn(back(received()), by: by, restocks: true).run(in: tx)
    try RefuseReturn(back(received()), by: by, ground: .used, why: "입은 흔적이 있어요").run(in: tx)
    try DecideReturn(back(received(3), .faulty, 3), by: by, lines: [.init(1, accepted: 2, restocks: false, why: "한 벌이 오지 않았어요")]).run(in: tx)
  }
}
